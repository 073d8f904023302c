"""Lanes: which bar under a line of text lies in which row, so that no two meet. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 8
"""More lanes than this are not drawn; a chip says how many bars are missing."""

CLEAR = 2.0
"""What stays free to the right of a bar or its tag, in pixels; less than a space between words."""

ALONE = -1
"""The group of a bar that may lie above and below any other."""

HIDDEN = -1
"""The lane of a bar that found no room."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What one bar needs on a line, its tag included, and what decides its turn.

    ``length`` is the whole span's, not only what stands on this line: inner spans lie nearer
    to the text. Those of one ``group`` lie one below the other, in the order of their turns.
    """

    left: float
    right: float
    length: int
    start: int
    layer: int
    group: int = ALONE


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lane of each reach, in the order given; how many lanes there are; what is hidden."""

    of: tuple[int, ...]
    count: int
    hidden: int


def arrange(reaches: Sequence[Reach], *, most: int = MOST) -> Lanes:
    """The lanes of the bars of one line: the inner first, each in the first lane that is free."""
    taken: list[list[tuple[float, float]]] = []
    lanes = [HIDDEN] * len(reaches)
    hidden = 0
    lowest: dict[int, int] = {}
    for index in sorted(range(len(reaches)), key=lambda i: _turn(reaches[i])):
        left, right, group = reaches[index].left, reaches[index].right + CLEAR, reaches[index].group
        lane = _free_lane(taken, left, right, lowest.get(group, 0))
        if group != ALONE:
            lowest[group] = lane + 1
        if lane >= most:
            hidden += 1
            continue
        if lane == len(taken):
            taken.append([])
        taken[lane].append((left, right))
        lanes[index] = lane
    return Lanes(tuple(lanes), len(taken), hidden)


def _turn(reach: Reach) -> tuple[int, int, int]:
    return reach.length, reach.start, reach.layer


def _free_lane(
    taken: Sequence[Sequence[tuple[float, float]]], left: float, right: float, first: int
) -> int:
    for lane in range(first, len(taken)):
        if all(right <= begin or left >= end for begin, end in taken[lane]):
            return lane
    return max(first, len(taken))
