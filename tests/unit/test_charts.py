"""Where the parts of charts stand: laws of plain arithmetic."""

from __future__ import annotations

import csv
import io
import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.ui.overview.charts import plans
from workbench.ui.overview.charts.values import Numbers

SIZES = st.integers(1, 12)
WIDTHS = st.floats(50, 3000)
FINITE = st.floats(-1000, 1000)


@given(WIDTHS, SIZES, SIZES)
def test_the_middle_of_each_cell_is_found_again(width: float, rows: int, columns: int) -> None:
    plan = plans.matrix(
        width, rows=rows, columns=columns, left=80, above=20, height=24, least=46, most=110
    )
    for row in range(rows):
        for column in range(columns):
            box = plan.cell(row, column)
            middle = (box.x + box.width / 2, box.y + box.height / 2)
            assert plan.at(*middle) == (row, column)
            assert box.holds(*middle)
            assert 46 <= box.width <= 110
    assert plan.at(79, 30) is None
    assert plan.at(90, 20 + rows * 24) is None


@given(FINITE, FINITE, FINITE, FINITE)
def test_a_scale_keeps_the_order_and_its_ends(
    low: float, top: float, one: float, two: float
) -> None:
    assume(top - low > 1e-6)
    scale = plans.scale(low, top, 10, 500)
    first, last = sorted((one, two))
    assert 10 <= scale.place(first) <= scale.place(last) <= 500
    assert scale.place(low) == pytest.approx(10)
    assert scale.place(top) == pytest.approx(500)


def test_a_scale_of_one_value_is_not_empty() -> None:
    assert math.isfinite(plans.scale(3, 3, 0, 100).place(3))


@given(st.floats(0.001, 1e6), st.integers(1, 8))
def test_ticks_are_round_within_and_few(top: float, most: int) -> None:
    found = plans.ticks(0, top, most)
    assert found == sorted(set(found))
    assert all(-1e-9 <= each <= top * (1 + 1e-6) for each in found)
    assert 1 <= len(found) <= most + 1
    if len(found) > 1:
        step = found[1] - found[0]
        first = step / 10 ** math.floor(math.log10(step) + 1e-6)
        assert min(abs(first - each) for each in (1, 2, 5, 10)) < 1e-3


def test_ticks_reach_below_nought() -> None:
    assert plans.ticks(-0.2, 1.0, 6) == [-0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0]


@given(st.floats(0.001, 1e6))
def test_an_axis_ends_at_a_round_number_not_far_above(value: float) -> None:
    end = plans.ceiling(value)
    assert value <= end * (1 + 1e-9)
    assert end <= 2 * value * (1 + 1e-9)


@given(st.lists(st.floats(0, 100), max_size=6))
def test_parts_follow_each_other_without_a_gap(amounts: list[float]) -> None:
    found = plans.parts(amounts)
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert [end - begin for begin, end in found] == pytest.approx(amounts)


@given(WIDTHS, SIZES)
def test_each_row_is_found_by_its_height(width: float, rows: int) -> None:
    plan = plans.rows(width, rows=rows, left=100, right=60, above=4, height=26, low=0, top=1)
    for row in range(rows):
        box = plan.row(row)
        assert plan.at(box.y + box.height / 2) == row
        bar = plan.bar(row, 0, 1)
        assert box.y <= bar.y
        assert bar.y + bar.height <= box.y + box.height
        assert (bar.x, bar.x + bar.width) == pytest.approx((plan.scale.begin, plan.scale.end))
    assert plan.at(4 + rows * 26) is None


@given(WIDTHS, st.floats(60, 800), st.integers(1, 60))
def test_the_nearest_time_to_a_point_is_its_own(width: float, height: float, times: int) -> None:
    plan = plans.lines(
        width, height, times=times, left=40, right=8, above=8, below=20, low=0, top=1
    )
    assert [plan.nearest(plan.x(number)) for number in range(times)] == list(range(times))
    assert plan.y(1) < plan.y(0)
    assert plan.before(0) <= plan.x(0) <= plan.before(1)


@given(st.integers(0, 400), st.floats(50, 1000), st.floats(10, 200))
def test_names_along_an_axis_have_room_and_the_last_is_there(
    count: int, room: float, widest: float
) -> None:
    found = plans.thinned(count, room, widest)
    if count:
        assert found[-1] == count - 1
    if len(found) > 1:
        assert (found[1] - found[0]) * room / count >= min(widest, room / count) - 1e-6


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_numbers_are_read_back_from_csv_as_they_were(rows: list[tuple[str, str]]) -> None:
    numbers = Numbers(("a", "b"), tuple(rows))
    [header, *found] = csv.reader(io.StringIO(numbers.as_csv(), newline=""))
    assert (tuple(header), [tuple(row) for row in found]) == (numbers.header, rows)


def test_a_clipboard_has_decimals_as_the_language_writes_them_and_words_as_they_are() -> None:
    numbers = Numbers(("name", "value"), (("F1 0.5", "0.75"), ("a\tb", "-12.5"), ("c", "3")))
    assert numbers.as_text() == "name\tvalue\nF1 0.5\t0.75\na b\t-12.5\nc\t3\n"
    assert numbers.as_text(decimal=",") == "name\tvalue\nF1 0.5\t0,75\na b\t-12,5\nc\t3\n"
