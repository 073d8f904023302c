"""What is read of a figure: its edges, what it says, and where its approximator stands."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.french.numbers import Number, Numeral


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as read; ``words`` are the edges of its approximator."""

    start: int
    end: int
    kind: str
    value: Number | None = None
    value_min: Number | None = None
    value_max: Number | None = None
    unit: str | None = None
    comparator: str = "="
    words: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """One numeral, or the two of a range, of which ``last`` stands before the unit."""

    start: int
    last: Numeral
    low: Number | None = None
    high: Number | None = None
    between: bool = False
