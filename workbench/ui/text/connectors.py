"""The lines that join a span to those it is linked with: where each runs. No Qt.

A line leaves its span upwards, runs in the gap above the text to a track beside the column,
along the track, and back in the gap above the other end. Ends on one line are joined above it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Point = tuple[float, float]

RISE = 3.0
"""How far above the text a line runs, in pixels at 100 %."""

APART = 2.0
"""How far apart lines run that share a gap, in pixels at 100 %."""

LEVELS = 3
"""So many lines find a level of their own in one gap."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a span begins on the screen; ``off`` is -1 above the screen, 1 below it."""

    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    off: int = 0


@dataclass(frozen=True, slots=True)
class Connector(Generic[T]):
    """One line from the span to another end; the last point is at that end.

    ``tip`` is where the arrow points to, ``down`` the way it points; ``turn`` is where the line
    comes down to its far end, and ``off`` that of the end.
    """

    item: T
    points: tuple[Point, ...]
    tip: Point
    down: bool
    turn: Point
    off: int
    number: int


def connect(
    home: End,
    ends: Sequence[tuple[T, End, bool]],
    *,
    track: float,
    pitch: float,
    tracks: int,
    top: float,
    bottom: float,
    scale: float = 1.0,
) -> list[Connector[T]]:
    """The lines from a span to these ends; the flag says whether a link points to that end.

    The first track is at ``track``, the others at every ``pitch`` right of it; an end off the
    screen is pointed at from its edge.
    """
    levels: Counter[float] = Counter()
    found: list[Connector[T]] = []
    points: tuple[Point, ...]
    for number, (item, end, points_there) in enumerate(ends):
        start = home.left + min(6.0 + 5.0 * number, max(3.0, home.right - home.left - 3.0))
        level = _level(levels, home.top, scale)
        x = track + pitch * (number % tracks)
        if end.off:
            edge = bottom if end.off > 0 else top
            points = ((start, home.top), (start, level), (x, level), (x, edge))
            tip, down, turn = (x, edge), end.off > 0, (x, edge)
        else:
            at = end.left + min(8.0, (end.right - end.left) / 2)
            if end.top == home.top:
                points = ((start, home.top), (start, level), (at, level), (at, end.top))
                turn = (at, level)
            else:
                back = _level(levels, end.top, scale)
                points = (
                    (start, home.top),
                    (start, level),
                    (x, level),
                    (x, back),
                    (at, back),
                    (at, end.top),
                )
                turn = (at, back)
            tip, down = (points[-1] if points_there else points[0]), True
        found.append(Connector(item, points, tip, down, turn, end.off, number))
    return found


def _level(levels: Counter[float], top: float, scale: float) -> float:
    """The next free level in the gap above a line; the gap is narrow, and they come again."""
    number = levels[top]
    levels[top] += 1
    return top - (RISE + APART * (number % LEVELS)) * scale
