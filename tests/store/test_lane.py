from __future__ import annotations

import threading
from collections.abc import Generator, Iterator

import pytest

from workbench import hand
from workbench.errors import Cancelled, Refused
from workbench.hand import HAND
from workbench.store.lane import SLICE, Lane, Portion, Urgency


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close(lambda: None)
    made.join()


def test_edits_overtake_reads_and_reads_overtake_batch_work(lane: Lane) -> None:
    begun, go, order = threading.Event(), threading.Event(), []

    def slices() -> Generator[None, None, str]:
        begun.set()
        go.wait(10)
        for number in range(2):
            yield
            order.append(f"slice {number}")
        return "done"

    batch = lane.submit_slices(slices())
    begun.wait(10)
    read = lane.submit(Urgency.READ, lambda: order.append("read"))
    edit = lane.submit(Urgency.EDIT, lambda: order.append("edit"))
    assert lane.is_wanted()
    go.set()
    assert batch.result() == "done"
    assert (read.done(), edit.done()) == (True, True)
    assert order == ["edit", "read", "slice 0", "slice 1"]


def test_an_error_belongs_to_whoever_asked(lane: Lane) -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        lane.submit(Urgency.EDIT, fail).result()
    assert lane.submit(Urgency.EDIT, lambda: 1).result() == 1


def test_closing_finishes_edits_cancels_batch_work_and_does_the_last_job_last() -> None:
    lane = Lane("test")
    begun, go, order = threading.Event(), threading.Event(), []

    def slices() -> Generator[None, None, None]:
        begun.set()
        go.wait(10)
        while True:
            yield

    batch = lane.submit_slices(slices())
    begun.wait(10)
    edit = lane.submit(Urgency.EDIT, lambda: order.append("edit"))
    lane.close(lambda: order.append("last"))
    go.set()
    lane.join()
    assert (order, edit.done()) == (["edit", "last"], True)
    assert isinstance(batch.exception(), Cancelled)
    with pytest.raises(Refused):
        lane.submit(Urgency.READ, lambda: 1).result()


def test_a_lane_can_be_closed_from_its_own_thread() -> None:
    lane = Lane("test")

    def end() -> None:
        lane.close(lambda: None)
        lane.join()

    lane.submit(Urgency.EDIT, end).result()
    lane.join()


def test_closing_leaves_no_thread() -> None:
    before = threading.active_count()
    lane = Lane("test")
    lane.close(lambda: None)
    lane.join()
    assert threading.active_count() == before


def test_a_job_that_was_cancelled_is_not_done(lane: Lane) -> None:
    begun, go, done = threading.Event(), threading.Event(), []

    def hold() -> None:
        begun.set()
        go.wait(10)

    lane.submit(Urgency.EDIT, hold)
    begun.wait(10)
    waiting = lane.submit(Urgency.EDIT, lambda: done.append(1))
    assert waiting.cancel()
    go.set()
    lane.submit(Urgency.BATCH, lambda: None).result()
    assert done == []


@pytest.mark.parametrize(("took", "wanted"), [(SLICE / 10, 20), (SLICE * 10, 2), (SLICE, 8)])
def test_a_portion_grows_and_shrinks_with_the_time_it_takes(
    monkeypatch: pytest.MonkeyPatch, took: float, wanted: int
) -> None:
    clock = iter([0.0, took])
    monkeypatch.setattr("workbench.store.lane.perf_counter", lambda: next(clock))
    portion = Portion(10)
    with portion as size:
        assert size == 10
    assert portion.size == wanted


def test_while_a_key_is_answered_only_reads_go_on_and_none_overtakes_an_edit(
    lane: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand, "FRAME", 3600.0)
    HAND.touch()
    batch = lane.submit(Urgency.BATCH, lambda: "batch")
    assert lane.submit(Urgency.READ, lambda: "read").result(10) == "read"
    shown = lane.submit(Urgency.LIST, lambda: "list")
    edit = lane.submit(Urgency.EDIT, lambda: "edit")
    seen = lane.submit(Urgency.READ, edit.done)
    assert not any(each.done() for each in (batch, shown, edit))
    HAND.rest()
    lane.submit(Urgency.EDIT, lambda: None)
    assert seen.result(10)
    assert shown.result(10) == "list"
    assert batch.result(10) == "batch"


def test_an_edit_waits_for_no_second_frame(lane: Lane) -> None:
    HAND.touch()
    edit = lane.submit(Urgency.EDIT, lambda: "edit")
    while not edit.done():
        HAND.touch()
    HAND.rest()
    assert edit.result() == "edit"


def test_while_somebody_types_a_slice_is_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter(float(n) for n in range(10))
    monkeypatch.setattr("workbench.store.lane.perf_counter", lambda: next(now) * SLICE / 2)
    sizes = []
    for touch in (HAND.rest, HAND.touch):
        touch()
        portion = Portion(100)
        with portion:
            pass
        sizes.append(portion.size)
    HAND.rest()
    assert sizes[0] > 100 > sizes[1]


def test_a_lane_that_closes_waits_for_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hand, "FRAME", 3600.0)
    lane = Lane("test")
    HAND.touch()
    assert lane.close(lambda: "last").result(10) == "last"
    HAND.rest()
    lane.join()
