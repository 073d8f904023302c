from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_span
from workbench.model import Change, Edit, Layer, Op, Rejection, Span
from workbench.model.layer import layer_of
from workbench.ui.text.reading import Reading, order_of

DOCUMENT = a_document("un deux trois quatre cinq\nsix sept huit neuf dix\nonze douze\n" * 3)
LENGTH = len(DOCUMENT.text)


def a_machine(*spans: Span) -> Layer:
    return layer_of(DOCUMENT.id, "rules", kind="machine", spans=spans)


def shown(reading: Reading) -> set[tuple[int, str]]:
    segments = range(len(reading.segments))
    return {placed.key for segment in segments for placed in reading.shown(segment)}


def spans(prefix: str) -> st.SearchStrategy[list[Span]]:
    places = st.tuples(st.integers(0, LENGTH - 40), st.integers(1, 38))
    return st.lists(places, max_size=8).map(
        lambda found: [
            a_span(start, start + length, id=f"{prefix}{number}")
            for number, (start, length) in enumerate(found)
        ]
    )


def test_a_suggestion_that_i_hold_is_not_shown() -> None:
    reading = Reading(DOCUMENT, a_layer(a_span(0, 2)), [a_machine(a_span(0, 2, id="x"))])
    assert shown(reading) == {(0, "s1")}


def test_a_suggestion_with_another_label_is_shown() -> None:
    reading = Reading(DOCUMENT, a_layer(a_span(0, 2)), [a_machine(a_span(0, 2, "CUE", id="x"))])
    assert shown(reading) == {(0, "s1"), (1, "x")}


def test_a_rejected_suggestion_disappears_and_comes_back_by_undo() -> None:
    mine = a_layer()
    reading = Reading(DOCUMENT, mine, [a_machine(a_span(3, 7, id="x"))])
    rejection = Edit(None, Rejection("r1", "rules", 3, 7, "ACTOR"))
    touched = reading.update(mine.edited([rejection]), None)
    assert (shown(reading), touched) == (set(), [(3, 7)])
    reading.update(mine, None)
    assert shown(reading) == {(1, "x")}


@given(spans("a"), spans("b"), st.booleans())
def test_a_followed_layer_is_shown_as_if_it_were_new(
    before: list[Span], after: list[Span], told: bool
) -> None:
    layer = a_layer(*before, document=DOCUMENT)
    reading = Reading(DOCUMENT, layer, [])
    edits = [Edit(span, None) for span in before] + [Edit(None, span) for span in after]
    op = Op("mark", layer.id, tuple(edits))
    reading.update(layer.apply(op), Change("performed", (op,), (layer.id,)) if told else None)
    fresh = Reading(DOCUMENT, layer.apply(op), [])
    for segment in range(len(fresh.segments)):
        assert set(reading.shown(segment)) == set(fresh.shown(segment))


def test_a_change_that_does_not_tell_all_is_not_trusted() -> None:
    layer = a_layer()
    reading = Reading(DOCUMENT, layer, [])
    first = Op("mark", layer.id, (Edit(None, a_span(0, 2)),))
    second = Op("mark", layer.id, (Edit(None, a_span(3, 7, id="s2")),))
    after = layer.apply(first).apply(second)
    reading.update(after, Change("performed", (second,), (layer.id,)))
    assert shown(reading) == {(0, "s1"), (0, "s2")}


def test_the_stack_goes_from_the_inside_out() -> None:
    mine = a_layer(a_span(0, 25, id="all"), a_span(3, 7, id="deux"), a_span(3, 13, id="both"))
    reading = Reading(DOCUMENT, mine, [])
    assert [placed.span.id for placed in reading.stack_at(4)] == ["deux", "both", "all"]
    assert [placed.span.id for placed in reading.stack_at(25)] == ["all"]
    assert reading.stack_at(40) == []


def test_the_gap_of_a_discontinuous_span_is_not_under_it() -> None:
    span = replace(a_span(0, 13), fragments=((0, 2), (8, 13)))
    reading = Reading(DOCUMENT, a_layer(span), [])
    assert [bool(reading.stack_at(offset)) for offset in (1, 4, 9)] == [True, False, True]


@pytest.mark.parametrize("step", [1, -1])
@given(mine=spans("a"), theirs=spans("b"))
def test_reading_order_visits_every_span_once(
    step: int, mine: list[Span], theirs: list[Span]
) -> None:
    reading = Reading(DOCUMENT, a_layer(*mine, document=DOCUMENT), [a_machine(*theirs)])
    visited, place = [], None
    while (placed := reading.following(place, step)) is not None:
        visited.append(placed.key)
        place = order_of(placed)
    assert sorted(visited) == sorted(shown(reading))
