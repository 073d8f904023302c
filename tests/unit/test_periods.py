"""Days, weeks and months: each day lies in one, and they follow each other as days do."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.periods import Grain, begins, grain_of, period

GRAINS = st.sampled_from(get_args(Grain))
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS, GRAINS)
def test_periods_sort_as_their_days(one: date, other: date, grain: Grain) -> None:
    first, last = sorted((one, other))
    assert period(first.isoformat(), grain) <= period(last.isoformat(), grain)


@given(DAYS, GRAINS)
def test_a_period_begins_on_a_day_of_its_own(day: date, grain: Grain) -> None:
    name = period(day.isoformat(), grain)
    first = begins(name)
    assert period(first.isoformat(), grain) == name
    assert first <= day
    assert period((first - timedelta(days=1)).isoformat(), grain) != name


@pytest.mark.parametrize(
    ("apart", "grain"), [(0, "day"), (20, "day"), (21, "week"), (181, "week"), (182, "month")]
)
def test_a_longer_time_is_told_more_coarsely(apart: int, grain: Grain) -> None:
    first = date(2026, 1, 5)
    days = [(first + timedelta(days=apart)).isoformat(), first.isoformat()]
    assert grain_of(days) == grain


def test_the_last_days_of_a_year_may_lie_in_a_week_of_the_next() -> None:
    assert period("2025-12-29", "week") == "2026-W01"
