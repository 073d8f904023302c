"""What the laws about effort rest on: that steps are counted, all of them, and no others."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from tests.counting import growth, memory, steps


def once(number: int) -> None:
    for _ in range(number):
        pass


def in_one_line(number: int) -> int:
    return sum(i for i in range(number))


def with_each_other(number: int) -> list[int]:
    return [i * j for i in range(number) for j in range(number)]


def sorted_by_a_key(number: int) -> list[int]:
    return sorted(range(number), key=lambda i: -i)


@pytest.mark.parametrize(
    ("act", "least", "most"),
    [
        (lambda number: None, 1, 1),
        (once, 9, 11),
        (in_one_line, 9, 11),
        (sorted_by_a_key, 9, 11),
        (with_each_other, 80, 110),
    ],
)
def test_work_grows_with_what_is_done(
    act: Callable[[int], object], least: float, most: float
) -> None:
    assert least <= growth(act, small=100, large=1_000) <= most


def test_a_call_of_c_is_a_step() -> None:
    word = "mot"
    assert steps(lambda: (word.upper(), word.upper())) == steps(lambda: word.upper()) + 1


def test_memory_is_the_most_that_is_in_hand_at_a_time() -> None:
    assert 1_000_000 <= memory(lambda: [bytes(1_000_000) and None for _ in range(3)]) < 1_100_000


def test_whoever_watched_before_goes_on_watching() -> None:
    before = sys.gettrace(), sys.getprofile()
    with pytest.raises(ZeroDivisionError):
        steps(lambda: 1 // 0)
    assert (sys.gettrace(), sys.getprofile()) == before
