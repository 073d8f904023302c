"""How people differ: each class of difference compares two layers of one dispatch."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from workbench.model import Layer, Span


def places(layer: Layer) -> dict[tuple[int, int, str], Span]:
    return {(span.start, span.end, span.label): span for span in layer.spans.values()}


def ends(layer: Layer, label: str) -> dict[tuple[int, int], set[tuple[int, int]]]:
    linked: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for relation in layer.relations.values():
        if relation.label == label:
            source, target = layer.spans[relation.source], layer.spans[relation.target]
            linked.setdefault((source.start, source.end), set()).add((target.start, target.end))
    return linked


def missed(one: Layer, other: Layer) -> bool:
    """Whether something of one has nothing in the other that could be meant for it."""
    return any(
        not any(
            span.overlaps(each.start, each.end)
            and (span.label == each.label or (span.start, span.end) == (each.start, each.end))
            for each in other.spans.values()
        )
        for span in one.spans.values()
    )


def boundary(one: Layer, other: Layer) -> bool:
    there = places(other)
    return any(
        span.overlaps(start, end) and span.label == label and (span.start, span.end) != (start, end)
        for key, span in places(one).items()
        if key not in there
        for start, end, label in set(there) - set(places(one))
    )


def label(one: Layer, other: Layer) -> bool:
    labels = {(start, end): key for start, end, key in places(other)}
    return any(
        labels.get((start, end), key) != key and (start, end, key) not in places(other)
        for start, end, key in places(one)
    )


def speaker(one: Layer, other: Layer) -> bool:
    first, second = ends(one, "speaker"), ends(other, "speaker")
    return any(first[quote] != second[quote] for quote in set(first) & set(second))


def mode(one: Layer, other: Layer) -> bool:
    there = places(other)
    return any(
        there[key].attributes.get("mode") != span.attributes.get("mode")
        for key, span in places(one).items()
        if key in there
    )


def link(one: Layer, other: Layer) -> bool:
    shared = {key[:2] for key in set(places(one)) & set(places(other))}
    return any(
        set(ends(one, kind.key)) & shared - set(ends(other, kind.key))
        for kind in SCHEME.relation_types
    )


CLASSES: list[Callable[[Layer, Layer], bool]] = [missed, boundary, label, speaker, mode, link]


@pytest.mark.parametrize("differs", CLASSES)
@pytest.mark.parametrize("person", PEOPLE)
def test_people_differ_from_the_gold_in_every_way(
    person: str, differs: Callable[[Layer, Layer], bool]
) -> None:
    assert any(differs(layers(name)["gold"], layers(name)[person]) for name in NAMES)


@pytest.mark.parametrize("differs", CLASSES)
@pytest.mark.parametrize("pair", list(combinations(PEOPLE, 2)))
def test_people_differ_from_each_other_in_every_way(
    pair: tuple[str, str], differs: Callable[[Layer, Layer], bool]
) -> None:
    one, other = pair
    assert any(differs(layers(name)[one], layers(name)[other]) for name in NAMES)


@pytest.mark.parametrize("differs", CLASSES)
def test_a_layer_does_not_differ_from_itself(differs: Callable[[Layer, Layer], bool]) -> None:
    gold = layers("twin")["gold"]
    assert not differs(gold, gold)


@pytest.mark.parametrize("name", NAMES)
def test_people_agree_on_most(name: str) -> None:
    gold = set(places(layers(name)["gold"]))
    for person in PEOPLE:
        mine = set(places(layers(name)[person]))
        agreed = 2 * len(gold & mine) / (len(gold) + len(mine))
        assert 0.5 < agreed < 1
