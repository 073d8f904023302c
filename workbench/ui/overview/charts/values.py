"""What charts show: values with their words, as whoever measured them gives them. No Qt here."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

DECIMAL = re.compile(r"-?\d+\.\d+")
"""A number that is not whole, as programs write it."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers behind a chart as one table, for the clipboard, a file, and screen readers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def as_text(self, *, decimal: str = ".") -> str:
        """Columns parted by tabs, as spreadsheets take them from the clipboard.

        Spreadsheets read decimals with the sign of their language.
        """
        rows = (
            [cell.replace(".", decimal) if DECIMAL.fullmatch(cell) else _flat(cell) for cell in row]
            for row in (self.header, *self.rows)
        )
        lines = ("\t".join(row) for row in rows)
        return "\n".join(lines) + "\n"

    def as_csv(self) -> str:
        """As CSV parts columns."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows((self.header, *self.rows))
        return out.getvalue()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what stands in it, what is said of it, how strongly it is tinted (0 to 1)."""

    shown: str
    said: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by row and column; those that are not there stay empty."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], Cell]


@dataclass(frozen=True, slots=True)
class Bar:
    """A value by its name, with what is uncertain of it; without a value, ``shown`` says so.

    ``key`` is the label whose colour it has, ``heavy`` one that stands for the others together.
    """

    name: str
    shown: str
    said: str
    value: float | None
    low: float | None = None
    high: float | None = None
    key: str = ""
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars on one scale."""

    bars: tuple[Bar, ...]
    low: float = 0.0
    top: float = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row: how much of it, and what is said of it; ``tone`` is its place in the key."""

    tone: int
    amount: float
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of parts that follow each other."""

    name: str
    shown: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Tone:
    """What a part means; ``key`` is the label whose colour it has, if it stands for one."""

    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """Rows of parts on one scale, and what the parts mean."""

    rows: tuple[Row, ...]
    tones: tuple[Tone, ...]
    top: float


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a time, if there is one, with what is uncertain of it."""

    said: str
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Values that follow each other; ``heavy`` for one that stands for the others together."""

    name: str
    points: tuple[Point, ...]
    key: str = ""
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Series over the same times. ``marks`` stand before the time of that number."""

    times: tuple[str, ...]
    series: tuple[Series, ...]
    low: float = 0.0
    top: float = 1.0
    marks: tuple[tuple[int, str], ...] = field(default=())


def _flat(text: str) -> str:
    return " ".join(text.split())
