from __future__ import annotations

import pytest

from workbench import hand
from workbench.hand import AT_WORK, FRAME, Hand


class Watch:
    """A clock that stands still, unless somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    watch = Watch()
    monkeypatch.setattr(hand, "perf_counter", lambda: watch.now)
    monkeypatch.setattr(hand, "sleep", watch.sleep)
    return watch


def test_without_an_input_nobody_waits(watch: Watch) -> None:
    nobody = Hand()
    nobody.give_way()
    assert watch.slept == []
    assert (nobody.is_at_work, nobody.left) == (False, 0.0)


def test_way_is_given_until_the_frame_is_painted_and_once(watch: Watch) -> None:
    somebody = Hand()
    somebody.touch()
    watch.now += FRAME / 4
    somebody.give_way()
    somebody.give_way()
    assert watch.slept == [pytest.approx(FRAME * 3 / 4)]


def test_somebody_is_at_work_for_a_while_after_each_input(watch: Watch) -> None:
    somebody = Hand()
    somebody.touch()
    watch.now += AT_WORK * 0.9
    assert somebody.is_at_work
    somebody.touch()
    watch.now += AT_WORK * 0.9
    assert somebody.is_at_work
    watch.now += AT_WORK
    assert not somebody.is_at_work
