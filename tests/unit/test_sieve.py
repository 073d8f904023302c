"""The sieve lets suggestions through by who made them and how sure they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from workbench.model import Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.model.values import Attributes
from workbench.ui.sieve import Sieve, sieve_of


def a_span(number: int, score: float | None, label: str = "ACTOR") -> Span:
    attributes = Attributes({} if score is None else {"score": score, "rule": "r"})
    return Span(f"s{number}", number, number + 3, label, attributes=attributes)


def machine(name: str, *spans: Span, relations: tuple[Relation, ...] = ()) -> Layer:
    return layer_of("d", name, kind="machine", spans=spans, relations=relations)


def shown(sieve: Sieve, *layers: Layer) -> list[tuple[str, list[str]]]:
    return [(each.annotator, sorted(each.spans)) for each in sieve(layers)]


ONE = machine(
    "one",
    a_span(1, 0.5),
    a_span(2, 0.755),
    a_span(3, None),
    relations=(Relation("r", "coref", "s1", "s2"),),
)


def test_a_new_sieve_lets_everything_through() -> None:
    assert Sieve()((ONE,)) == (ONE,)


@pytest.mark.parametrize(
    ("least", "left"), [(50, ["s1", "s2", "s3"]), (51, ["s2", "s3"]), (100, ["s3"])]
)
def test_a_lowest_score_holds_back_what_is_less_sure_and_its_links(
    least: int, left: list[str]
) -> None:
    [layer] = Sieve(least=least)((ONE,))
    assert sorted(layer.spans) == left
    assert bool(layer.relations) is ("s1" in left)


def test_who_is_off_is_not_shown_at_all() -> None:
    assert shown(Sieve(off=frozenset({"one"})), ONE, machine("two")) == [("two", [])]


def test_what_two_suggest_alike_is_shown_once() -> None:
    two = machine("two", a_span(1, 0.9), a_span(7, 0.9), a_span(2, 0.9, "CUE"))
    assert shown(Sieve(), ONE, two) == [("one", ["s1", "s2", "s3"]), ("two", ["s2", "s7"])]
    assert shown(Sieve(least=80), ONE, two) == [("one", ["s3"]), ("two", ["s1", "s2", "s7"])]


def test_it_is_kept_and_read_back() -> None:
    sieve = Sieve(frozenset({"a", "b"}), 40, {"/x.csv": "x"})
    assert sieve_of(sieve.table) == sieve
    assert Sieve().table == {}


@pytest.mark.parametrize(
    "table", [{"off": 3, "least": "x", "own": []}, {"least": 400}, {"unknown": 1}]
)
def test_what_the_settings_can_t_mean_is_left_out(table: dict[str, Any]) -> None:
    found = sieve_of(table)
    assert replace(found, least=0) == Sieve()
    assert 0 <= found.least <= 100
