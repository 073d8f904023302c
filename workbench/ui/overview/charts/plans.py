"""Where the parts of a chart stand: plain arithmetic in pixels, without Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; it holds its left and upper edge, not the right and lower one."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return (
            self.x <= x < self.x + self.width and self.y <= y < self.y + self.height
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MatrixPlan:
    """Cells of one size to the right of their names and below those of the columns."""

    left: float
    above: float
    width: float
    height: float
    rows: int
    columns: int

    def cell(self, row: int, column: int) -> Box:
        """Where a cell stands."""
        x, y = self.left + column * self.width, self.above + row * self.height
        return Box(x, y, self.width, self.height)

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell at a point."""
        row, column = floor((y - self.above) / self.height), floor((x - self.left) / self.width)
        inside = 0 <= row < self.rows and 0 <= column < self.columns
        return (row, column) if inside else None


def matrix(
    width: float,
    *,
    rows: int,
    columns: int,
    left: float,
    above: float,
    height: float,
    least: float,
    most: float,
) -> MatrixPlan:
    """Cells as wide as there is room, between ``least`` and ``most``."""
    room = (width - left) / max(1, columns)
    return MatrixPlan(left, above, max(least, min(most, room)), height, rows, columns)


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places along an axis."""

    low: float
    top: float
    begin: float
    end: float

    def place(self, value: float) -> float:
        """Where a value stands; what lies beyond the ends stands at them."""
        share = (min(max(value, self.low), self.top) - self.low) / (self.top - self.low)
        return self.begin + share * (self.end - self.begin)


def scale(low: float, top: float, begin: float, end: float) -> Scale:
    """A scale that is never empty."""
    return Scale(low, top if top > low else low + 1, begin, end)


def ticks(low: float, top: float, most: int = 5) -> list[float]:
    """Round values from one end to the other, at most so many steps apart."""
    span = top - low
    if span <= 0:
        return [low]
    rough = span / max(1, most)
    size = 10.0 ** floor(log10(rough))
    step = next(size * each for each in (1, 2, 5, 10) if size * each >= rough * (1 - 1e-9))
    first, last = ceil(low / step - 1e-9), floor(top / step + 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def ceiling(value: float) -> float:
    """The next round number that is not below a value: a good end for an axis."""
    if value <= 0:
        return 1.0
    size = 10.0 ** floor(log10(value))
    return next(size * each for each in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if size * each >= value)


@dataclass(frozen=True, slots=True)
class RowsPlan:
    """Rows of one height, with a name to the left of a scale and words to the right of it."""

    above: float
    height: float
    rows: int
    scale: Scale
    width: float

    def row(self, number: int) -> Box:
        """The whole of a row."""
        return Box(0, self.above + number * self.height, self.width, self.height)

    def bar(self, number: int, low: float, high: float, *, thick: float = 0.56) -> Box:
        """From one value to another in a row."""
        begin, end = sorted((self.scale.place(low), self.scale.place(high)))
        gap = self.height * (1 - thick) / 2
        return Box(begin, self.above + number * self.height + gap, end - begin, self.height * thick)

    def at(self, y: float) -> int | None:
        """The row at a height."""
        row = floor((y - self.above) / self.height)
        return row if 0 <= row < self.rows else None


def rows(
    width: float,
    *,
    rows: int,
    left: float,
    right: float,
    above: float,
    height: float,
    low: float,
    top: float,
) -> RowsPlan:
    """Rows over the whole width; ``left`` and ``right`` are for names and words."""
    end = max(left + 40, width - right)
    return RowsPlan(above, height, rows, scale(low, top, left, end), width)


def parts(amounts: Sequence[float]) -> list[tuple[float, float]]:
    """From where to where each part goes, one after the other."""
    found, at = [], 0.0
    for amount in amounts:
        found.append((at, at + amount))
        at += amount
    return found


@dataclass(frozen=True, slots=True)
class LinesPlan:
    """Times from left to right, values from below upwards."""

    times: int
    across: Scale
    up: Scale

    def x(self, number: int) -> float:
        """Where a time stands."""
        return self.across.place(number + 0.5)

    def before(self, number: int) -> float:
        """The place right before a time."""
        return self.across.place(number)

    def y(self, value: float) -> float:
        """How high a value stands."""
        return self.up.place(value)

    def nearest(self, x: float) -> int | None:
        """The time nearest to a place."""
        if not self.times:
            return None
        edges = [self.before(number) for number in range(1, self.times)]
        return bisect_right(edges, x)


def lines(
    width: float,
    height: float,
    *,
    times: int,
    left: float,
    right: float,
    above: float,
    below: float,
    low: float,
    top: float,
) -> LinesPlan:
    """The room within the margins."""
    end, ground = max(left + 40, width - right), max(above + 40, height - below)
    return LinesPlan(times, scale(0, max(1, times), left, end), scale(low, top, ground, above))


def thinned(count: int, room: float, widest: float) -> list[int]:
    """Which of so many names along an axis have room beside each other; the last always."""
    if count <= 0:
        return []
    step = max(1, ceil(widest / max(1.0, room / count)))
    return list(range((count - 1) % step, count, step))
