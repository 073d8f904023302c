"""The rule of the clock: time counts between two inputs, and not over a gap of a minute."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.clock import GAP, Stopwatch


class Day:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def day() -> Day:
    return Day()


def test_the_time_between_two_inputs_counts(day: Day) -> None:
    watch = Stopwatch(day)
    watch.touch()
    day.at += 7
    watch.touch()
    assert watch.seconds == 7


@pytest.mark.parametrize(("gap", "counted"), [(GAP, GAP), (GAP + 0.1, 0), (3600, 0)])
def test_a_gap_of_more_than_a_minute_counts_nothing(day: Day, gap: float, counted: float) -> None:
    watch = Stopwatch(day)
    watch.touch()
    day.at += gap
    watch.touch()
    assert watch.seconds == pytest.approx(counted)


def test_what_comes_before_the_first_and_after_the_last_input_does_not_count(day: Day) -> None:
    watch = Stopwatch(day)
    day.at += 30
    watch.touch()
    day.at += 30
    assert watch.take() == 0


def test_nothing_counts_while_somebody_works_elsewhere(day: Day) -> None:
    watch = Stopwatch(day)
    watch.touch()
    day.at += 5
    watch.touch()
    watch.pause()
    day.at += 20
    watch.touch()
    day.at += 3
    watch.touch()
    assert watch.seconds == 8


def test_what_is_taken_does_not_count_twice(day: Day) -> None:
    watch = Stopwatch(day)
    watch.touch()
    day.at += 5
    watch.touch()
    assert (watch.take(), watch.take()) == (5, 0)
    day.at += 5
    watch.touch()
    assert watch.take() == 0


@given(st.lists(st.floats(0, 200), max_size=30))
def test_never_more_counts_than_went_by_nor_more_than_a_minute_for_an_input(
    gaps: list[float],
) -> None:
    day = Day()
    watch = Stopwatch(day)
    watch.touch()
    for gap in gaps:
        day.at += gap
        watch.touch()
    assert watch.seconds <= sum(gaps) + 1e-6
    assert watch.seconds <= GAP * len(gaps) + 1e-6
