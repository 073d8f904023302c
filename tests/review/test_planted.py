"""Disagreements that were planted are found, all of them, as what they are, and no others."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from tests.dispatches import NAMES, SCHEME, layers
from tests.review.planting import CLASSES, Planted, generated, plant
from workbench.review.compare import compare

SEEDS = range(8)


def found(planted: Planted) -> dict[str, set[str]]:
    """By a span of each unit that is not agreed on, its classes."""
    result: dict[str, set[str]] = {}
    for unit in compare(planted.layers(), SCHEME).units:
        if unit.kinds:
            ids = {span.id for vote in unit.votes for span in vote.spans}
            key = next((each for each in ids if each in planted.truth), min(ids))
            result[key] = set(unit.kinds)
    return result


@pytest.mark.parametrize("people", [2, 3, 5, 12])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_planted_into_a_gold_is_found_and_nothing_else(name: str, people: int) -> None:
    for seed in SEEDS:
        chance = random.Random(f"{name}:{people}:{seed}")
        planted = plant(layers(name)["gold"], SCHEME, chance, people=people)
        assert found(planted) == planted.truth, seed


@pytest.mark.parametrize("people", [2, 3, 5, 12])
def test_what_is_planted_among_nested_and_broken_spans_is_found(people: int) -> None:
    for seed in range(25):
        chance = random.Random(f"{people}:{seed}")
        planted = plant(generated(chance, SCHEME), SCHEME, chance, people=people)
        assert found(planted) == planted.truth, seed


def test_nested_and_broken_spans_and_links_are_among_them() -> None:
    nested = broken = linked = 0
    for seed in range(25):
        chance = random.Random(f"3:{seed}")
        base = generated(chance, SCHEME)
        inside = {each.source for each in base.relations.values() if each.label == "nested_in"}
        outside = {each.target for each in base.relations.values() if each.label == "nested_in"}
        for span, kinds in plant(base, SCHEME, chance).truth.items():
            nested += span in inside | outside
            broken += span in base.spans and bool(base.spans[span].fragments)
            linked += bool(kinds & {"attribution", "relation", "mention"})
    assert min(nested, broken, linked) >= 50, (nested, broken, linked)


def test_three_hundred_are_planted_and_some_of_every_class() -> None:
    counts: Counter[str] = Counter()
    for seed in SEEDS:
        for name in NAMES:
            chance = random.Random(f"{name}:3:{seed}")
            counts.update(plant(layers(name)["gold"], SCHEME, chance).classes)
    for seed in range(25):
        chance = random.Random(f"3:{seed}")
        counts.update(plant(generated(chance, SCHEME), SCHEME, chance).classes)
    assert counts.total() >= 300
    assert all(counts[kind] >= 10 for kind in CLASSES), counts
