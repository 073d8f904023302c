"""A review after a step is the one that is made from nothing, however much of it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.dispatches import SCHEME
from tests.store.review_seat import DOCUMENTS, Seat
from workbench.model import Layer, Span
from workbench.review.adjudication import after, decide
from workbench.review.cases import Case, Review, panel, review
from workbench.review.compare import compare
from workbench.review.decisions import Choice, none, reading

pytestmark = pytest.mark.usefixtures("careless_disk")

STEPS = ("decide", "decide", "decide", "undo", "redo", "add", "settle", "reader_edits")


@pytest.fixture(params=range(4))
def seat(request: pytest.FixtureRequest) -> Iterator[Seat]:
    made = Seat(request.param)
    yield made
    made.end()


def test_a_review_after_steps_is_the_one_made_from_nothing(seat: Seat) -> None:
    for _ in range(30):
        getattr(seat, seat.chance.choice(STEPS))()
        for each in DOCUMENTS:
            reviewed = seat.look(each)
            now = reviewed.review
            asked = panel(reviewed.layers, now.decisions)
            fresh = replace(compare(asked, SCHEME), document_id=each)
            assert now == review(fresh, now.gold, now.decisions, SCHEME)


def test_every_case_is_found_by_its_unit_after_steps(seat: Seat) -> None:
    for _ in range(20):
        getattr(seat, seat.chance.choice(STEPS))()
        for each in DOCUMENTS:
            now = seat.look(each).review
            assert all(now.case(case.unit.id) is case for case in now.cases)


def test_spans_of_gold_that_nobody_decided_are_met_anew_after_each_decision(seat: Seat) -> None:
    now = seat.look("d0").review
    spans = {span.id: span for span in _imported(now)}
    now = review(now.comparison, _gold(now, spans), now.decisions, SCHEME)
    for case in now.cases:
        if not any(vote.spans for vote in case.unit.votes):
            continue
        said = next(vote.annotator for vote in case.unit.votes if vote.spans)
        ops = decide(now, {case.unit.id: reading(said)}, SCHEME, who="chef")
        now = after(now, ops, SCHEME)
        assert now == review(now.comparison, now.gold, now.decisions, SCHEME)


def test_gold_is_done_exactly_when_the_last_open_unit_is_decided(seat: Seat) -> None:
    now = seat.look("d1").review
    cases = list(now.cases)
    seat.chance.shuffle(cases)
    for case in cases:
        ops = decide(now, {case.unit.id: _any_choice(seat, case)}, SCHEME, who="chef")
        now = after(now, ops, SCHEME)
        fresh = review(now.comparison, now.gold, now.decisions, SCHEME)
        assert (now.gold.fields.status == "done") == fresh.is_settled


def _any_choice(seat: Seat, case: Case) -> Choice:
    said = [vote.annotator for vote in case.unit.votes if vote.spans]
    return none() if seat.chance.random() < 0.3 or not said else reading(said[0])


def _imported(now: Review) -> list[Span]:
    """Some of what the first reader said, as if it had come in as gold."""
    return [
        replace(vote.spans[0], id=f"imported {case.unit.id}")
        for number, case in enumerate(now.cases)
        for vote in case.unit.votes[:1]
        if vote.spans and number % 2
    ]


def _gold(now: Review, spans: dict[str, Span]) -> Layer:
    return replace(now.gold, spans=spans)
