"""Figures beside their budgets, as a table to read in a terminal or in a page of the docs."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured; smaller is better. Without a budget it is told for comparison."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    goal: float | None = None
    note: str = ""

    @property
    def is_kept(self) -> bool:
        """Whether the figure is within its budget."""
        return self.budget is None or self.value <= self.budget

    @property
    def verdict(self) -> str:
        """How the figure stands to its budget, in words."""
        if self.budget is None:
            return "for comparison"
        if not self.is_kept:
            return "MISSED"
        return "goal reached" if self.goal is not None and self.value <= self.goal else "kept"


HEADER = ("figure", "measured", "budget", "goal", "verdict", "note")


def report(title: str, figures: Sequence[Figure]) -> int:
    """Print the table; answers with 1 where a budget is missed, else 0: the exit code."""
    rows = [HEADER, *map(_row, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    print(f"\n## {title}\n")
    for index, row in enumerate(rows):
        print("| " + " | ".join(_padded(row, widths)) + " |")
        if not index:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
    print(flush=True)
    return 0 if all(figure.is_kept for figure in figures) else 1


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which that share of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def _row(figure: Figure) -> tuple[str, ...]:
    return (
        figure.what,
        _amount(figure.value, figure.unit),
        "" if figure.budget is None else _amount(figure.budget, figure.unit),
        "" if figure.goal is None else _amount(figure.goal, figure.unit),
        figure.verdict,
        figure.note,
    )


def _amount(value: float, unit: str) -> str:
    digits = 0 if value >= 100 or value == int(value) else 1 if value >= 10 else 2
    digits = 3 if 0 < value < 0.01 else digits
    return f"{value:.{digits}f} {unit}"


def _padded(row: tuple[str, ...], widths: Sequence[int]) -> list[str]:
    return [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
