"""Which spans of two readings are the same: exactly, and by half; and what units coincide."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.agreement import spans, unitizing
from workbench.review.agreement.values import Mark
from workbench.review.units import overlap

PLACES = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])),
    max_size=5,
)


def marks(*places: tuple[int, int]) -> list[Mark]:
    order = sorted(places, key=lambda place: (place[0], -place[1]))
    return [Mark(f"s{i}", "ACTOR", (place,), "{}") for i, place in enumerate(order)]


def most(one: list[Mark], other: list[Mark]) -> int:
    """How many pairs there can be, each way tried."""
    edges = [(a, b) for a in one for b in other if overlap(a.pieces, b.pieces) >= spans.HALF]
    for size in range(min(len(one), len(other)), 0, -1):
        for chosen in combinations(edges, size):
            if len({a.id for a, _ in chosen}) == len({b.id for _, b in chosen}) == size:
                return size
    return 0


def test_as_many_spans_are_matched_as_can_be_even_where_fewer_share_more() -> None:
    one, other = marks((10, 20), (13, 23), (16, 26)), marks((7, 17), (10, 20), (13, 23))
    assert len(spans.matched(one, other)) == 3


@given(PLACES, PLACES)
def test_no_more_spans_could_be_matched(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    ours, theirs = marks(*one), marks(*other)
    pairs = spans.matched(ours, theirs)
    assert len(pairs) == most(ours, theirs)
    assert len({a.id for a, _ in pairs}) == len({b.id for _, b in pairs}) == len(pairs)
    for a, b in pairs:
        assert overlap(a.pieces, b.pieces) >= spans.HALF


@given(PLACES)
def test_every_span_is_matched_with_its_like(places: list[tuple[int, int]]) -> None:
    ours, theirs = marks(*places), marks(*places)
    assert spans.exact(ours, theirs) == len(ours)
    assert len(spans.matched(ours, theirs)) == len(ours)


def test_a_span_that_stands_twice_is_matched_as_often_as_both_have_it() -> None:
    assert spans.exact(marks((0, 4), (0, 4)), marks((0, 4))) == 1
    assert spans.exact(marks((0, 4), (0, 4)), marks((0, 4), (0, 4), (0, 4))) == 2


def test_fragments_are_compared_by_what_they_cover() -> None:
    whole = [Mark("s0", "QUOTE", ((0, 20),), "{}")]
    pieces = [Mark("s0", "QUOTE", ((0, 6), (14, 20)), "{}")]
    assert spans.exact(whole, pieces) == 0
    assert len(spans.matched(whole, pieces)) == 1


@given(PLACES, PLACES)
def test_what_two_cover_together_is_counted_by_the_character(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    ours, theirs = (unitizing.units_of(marks(*places)) for places in (one, other))
    both = {i for a, b in ours for i in range(a, b)} & {i for a, b in theirs for i in range(a, b)}
    assert unitizing.shared(ours, theirs) == len(both)
    for units in (ours, theirs):
        assert all(units[i][1] <= units[i + 1][0] for i in range(len(units) - 1))


def test_units_that_touch_are_two_and_units_that_overlap_are_one() -> None:
    assert unitizing.units_of(marks((0, 4), (4, 8))) == [(0, 4), (4, 8)]
    assert unitizing.units_of(marks((0, 5), (4, 8), (5, 6))) == [(0, 8)]
    assert unitizing.lengths([[(0, 4)], [(2, 8)]]) == pytest.approx((4, 6, 16 + 36))
