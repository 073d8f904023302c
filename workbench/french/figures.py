"""Figures: what a dispatch measures in numbers, from *quelque 1 140 personnes* to *un tiers*."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its place: approximator, numeral, multiplier, and unit or counted noun."""

    start: int
    end: int
    value: int | float | None
    value_min: int | float | None
    value_max: int | float | None
    unit: str | None
    comparator: str
    approximator: str
    kind: str


def figures(text: str, start: int = 0, end: int | None = None) -> list[Figure]:
    """The figures of [start, end) in reading order; none overlaps another."""
    return []


def describe(text: str, start: int, end: int) -> Figure | None:
    """The figure that these words state, with exactly these edges; None if they state none."""
    return None
