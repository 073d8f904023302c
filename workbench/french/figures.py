"""Figures: what a dispatch measures in numbers, from *quelque 1 140 personnes* to *un tiers*.

Exclusions keep dates, times, ages, ranks, addresses, numbers of models and definite counts
out; ``describe`` sets them aside, for an annotator has decided that the words are a figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from workbench.french.figure_reader import Reader
from workbench.french.numbers import Number
from workbench.french.reading import Reading

MARGIN = 300
"""How far beyond a stretch its figures are read, for what stands around them."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its place: approximator, numeral, multiplier, and unit or counted noun."""

    start: int
    end: int
    value: Number | None
    value_min: Number | None
    value_max: Number | None
    unit: str | None
    comparator: str
    approximator: str
    kind: str

    @property
    def values(self) -> dict[str, object]:
        """What a statistic of these words carries, by the attribute; what is not said is left out,
        but for value and unit, which are then null.
        """
        values: dict[str, object] = {
            "kind": self.kind,
            "value": self.value,
            "unit": self.unit,
            "comparator": self.comparator,
        }
        if self.value_min is not None:
            values["value_min"] = self.value_min
        if self.value_max is not None:
            values["value_max"] = self.value_max
        if self.approximator:
            values["approximator"] = self.approximator
        return values


def figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """The figures of [start, end) in reading order; none overlaps another."""
    stop = len(text) if end is None else min(end, len(text))
    low, high = _lines_around(text, start, stop)
    return [
        figure
        for figure in _figures(text[low:high], low)
        if figure.start >= start and figure.end <= stop
    ]


@lru_cache(maxsize=8)
def describe(text: str, start: int, end: int) -> Figure | None:
    """The figure that these words state, with exactly these edges; None if they state none.

    The last ones are remembered: whoever shows a selection may ask before it is labelled.
    """
    low, high = _lines_around(text, start, end)
    up_to_here = takewhile(lambda each: each.start < end, _figures(text[low:high], low))
    exact = next((each for each in up_to_here if start <= each.start and each.end <= end), None)
    if exact is None:
        read = Reader(text[low:high]).within(start - low, end - low)
        exact = _figure(read, text[low:high], low) if read is not None else None
    if exact is None:
        return None
    return replace(exact, start=start, end=end)


def _figures(text: str, offset: int) -> Iterator[Figure]:
    reader = Reader(text)
    return (_figure(reading, text, offset) for reading in reader.readings())


def _figure(reading: Reading, text: str, offset: int) -> Figure:
    words = ""
    if reading.words is not None:
        words = text[slice(*reading.words)]
    return Figure(
        reading.start + offset,
        reading.end + offset,
        reading.value,
        reading.value_min,
        reading.value_max,
        reading.unit,
        reading.comparator,
        words,
        reading.kind,
    )


def _lines_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of its lines, as far as that can matter."""
    low = max(text.rfind("\n", 0, start) + 1, start - MARGIN)
    high = text.find("\n", end)
    return low, min(len(text) if high < 0 else high, end + MARGIN)
