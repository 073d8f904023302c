"""Gold is brought into line by decisions: what it says is what was decided, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.store.review_seat import DOCUMENTS, TEXT, OnTheSpot, Seat
from workbench.errors import Cancelled, Refused
from workbench.review.consistency import Finding
from workbench.review.settling import Rule
from workbench.tasks.consistency import find_inconsistencies
from workbench.tasks.mending import mend_gold
from workbench.tasks.settling import settle_project, take_back_settling


@pytest.fixture
def seat() -> Iterator[Seat]:
    made = Seat(3)
    settle_project(made.project.store, OnTheSpot(), Rule("majority"))
    made._again()
    yield made
    made.end()


def in_gold(seat: Seat, label: str) -> list[Finding]:
    """What gold says under a label, as if it were found out of line."""
    found = []
    for document in DOCUMENTS:
        for span in seat.look(document).gold.ordered_spans():
            if span.label == label:
                words = TEXT[span.start : span.end]
                place = (document, "gold", span.start, span.end)
                found.append(Finding("label", words, *place, words, label, "DATE"))
    return found


def labels(seat: Seat) -> list[str]:
    gold = [seat.look(document).gold for document in DOCUMENTS]
    return sorted(span.label for each in gold for span in each.spans.values())


def test_each_place_becomes_a_decision_and_gold_says_it(seat: Seat) -> None:
    found = in_gold(seat, "STATISTIC")
    assert {each.document_id for each in found} == set(DOCUMENTS)
    before = labels(seat)
    report = mend_gold(seat.project.store, OnTheSpot(), found, into="DATE")
    seat._again()
    assert (set(report.touched), report.left) == (set(DOCUMENTS), ())
    assert labels(seat) == sorted("DATE" if each == "STATISTIC" else each for each in before)
    seat.check()
    seat.check_store()


def test_it_is_one_gesture_that_is_taken_back(seat: Seat) -> None:
    before = {each: seat.look(each).gold for each in DOCUMENTS}
    store = seat.project.store
    report = mend_gold(store, OnTheSpot(), in_gold(seat, "STATISTIC"), into="DATE")
    assert take_back_settling(store, report.gesture) == len(DOCUMENTS)
    seat._again()
    assert all(seat.look(each).gold.same_content(gold) for each, gold in before.items())
    seat.check()
    seat.check_store()


def test_what_gold_lacks_is_labelled_in_it_unless_its_readers_are_not_agreed(seat: Seat) -> None:
    store = seat.project.store
    report = find_inconsistencies(store, OnTheSpot(), annotators=("gold",))
    found = [each for group in report.groups for each in group.findings if each.kind == "cue"]
    assert len(found) == 4
    cues = labels(seat).count("CUE")
    done = mend_gold(store, OnTheSpot(), found)
    seat._again()
    assert 0 < len(done.mended) < len(found)
    assert labels(seat).count("CUE") == cues + len(done.mended)
    seat.check()
    seat.check_store()


def test_what_has_changed_since_is_left_and_said(seat: Seat) -> None:
    store = seat.project.store
    found = in_gold(seat, "STATISTIC")
    gone = [each for each in found if each.document_id == DOCUMENTS[0]]
    mend_gold(store, OnTheSpot(), gone, into="DATE")
    report = mend_gold(store, OnTheSpot(), found, into="DATE")
    assert (report.touched, report.left) == (DOCUMENTS[1:], DOCUMENTS[:1])
    with pytest.raises(Refused):
        mend_gold(store, OnTheSpot(), found, into="DATE")


def test_what_was_done_before_it_is_stopped_stays(seat: Seat) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        mend_gold(
            seat.project.store, OnTheSpot(), in_gold(seat, "STATISTIC"), into="DATE", progress=stop
        )
    seat._again()
    seat.check()
    seat.check_store()
