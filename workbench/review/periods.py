"""Days put together to weeks or months, as coarse as it takes to see how something went."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal, TypeAlias

Grain: TypeAlias = Literal["day", "week", "month"]

MOST_DAYS = 21
"""Farther apart than this, days are put together to weeks."""

MOST_WEEKS = 26


def grain_of(days: Iterable[str]) -> Grain:
    """How coarse a row of periods should be that holds these days (ISO 8601)."""
    found = sorted(days)
    if not found:
        return "day"
    apart = (date.fromisoformat(found[-1]) - date.fromisoformat(found[0])).days
    if apart < MOST_DAYS:
        return "day"
    return "week" if apart < MOST_WEEKS * 7 else "month"


def period(day: str, grain: Grain) -> str:
    """The period that a day lies in: 2026-03-02, 2026-W10, 2026-03; they sort as they follow."""
    if grain == "day":
        return day
    if grain == "month":
        return day[:7]
    year, week, _ = date.fromisoformat(day).isocalendar()
    return f"{year}-W{week:02}"


def begins(name: str) -> date:
    """The first day of a period."""
    if "W" in name:
        year, week = name.split("-W")
        return date.fromisocalendar(int(year), int(week), 1)
    return date.fromisoformat(name if len(name) > len("2026-03") else f"{name}-01")
