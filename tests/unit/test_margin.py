"""The laws of the margin: notes never overlap, keep their order, and none is lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.text.margin import place

STEP = 16
places = st.lists(st.integers(0, 30), max_size=40).map(
    lambda lines: [(line * 20, f"{line}-{n}") for n, line in enumerate(sorted(lines))]
)
rooms = st.integers(0, 900)


@given(places, rooms)
def test_every_note_is_shown_once_or_counted_once(wanted: list[tuple[int, str]], room: int) -> None:
    rows = place(wanted, step=STEP, room=room)
    told = [each for row in rows for each in (row.item, *row.hidden)]
    assert told == [item for _, item in wanted]


@given(places, rooms)
def test_no_two_notes_overlap_and_none_begins_above_the_paragraph(
    wanted: list[tuple[int, str]], room: int
) -> None:
    rows = place(wanted, step=STEP, room=room)
    assert all(one.y + STEP <= other.y for one, other in pairwise(rows))
    assert all(row.y >= 0 for row in rows)


@given(places, rooms)
def test_notes_keep_to_the_room_where_each_line_can_have_one(
    wanted: list[tuple[int, str]], room: int
) -> None:
    rows = place(wanted, step=STEP, room=room)
    lines = len({y for y, _ in wanted})
    if lines * STEP <= room:
        assert all(row.y + STEP <= room for row in rows)


@given(places, rooms)
def test_nothing_is_hidden_where_all_fits(wanted: list[tuple[int, str]], room: int) -> None:
    rows = place(wanted, step=STEP, room=room)
    assert (len(rows) == len(wanted)) == (len(wanted) * STEP <= max(room, STEP * len(rows)))


@given(places)
def test_a_note_with_room_around_it_stands_on_its_line(wanted: list[tuple[int, str]]) -> None:
    one_a_line = list(dict(wanted).items())
    rows = place(one_a_line, step=STEP, room=900)
    assert [(row.y, row.item) for row in rows] == one_a_line


def test_the_line_that_wants_most_hides_first() -> None:
    wanted = [(0, "a"), (0, "b"), (0, "c"), (40, "d")]
    [first, second, third] = place(wanted, step=STEP, room=48)
    assert (first.item, first.hidden) == ("a", ())
    assert (second.item, second.hidden) == ("b", ("c",))
    assert (third.item, third.y) == ("d", 32)
