"""The lines between linked spans: each ends where its ends are, and runs straight."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.text.connectors import Connector, End, connect

TRACK, PITCH, TRACKS, TOP, BOTTOM = 700.0, 7.0, 4, 2.0, 800.0

on_screen = st.builds(
    lambda x, line, width: End(x, x + width, line * 50.0 + 20),
    st.floats(10, 600),
    st.integers(0, 14),
    st.floats(6, 90),
)
off_screen = st.sampled_from([End(off=-1), End(off=1)])
ends = st.lists(st.tuples(st.one_of(on_screen, off_screen), st.booleans()), max_size=9)


def lines(home: End, far: list[tuple[End, bool]]) -> list[Connector[int]]:
    return connect(
        home,
        [(number, end, there) for number, (end, there) in enumerate(far)],
        track=TRACK,
        pitch=PITCH,
        tracks=TRACKS,
        top=TOP,
        bottom=BOTTOM,
    )


@given(on_screen, ends)
def test_each_end_has_one_line(home: End, far: list[tuple[End, bool]]) -> None:
    assert [line.item for line in lines(home, far)] == list(range(len(far)))


@given(on_screen, ends)
def test_a_line_begins_at_the_span_and_ends_at_the_other_or_the_edge(
    home: End, far: list[tuple[End, bool]]
) -> None:
    for line, (end, _) in zip(lines(home, far), far, strict=True):
        (x, y), (last_x, last_y) = line.points[0], line.points[-1]
        assert home.left <= x <= home.right
        assert y == home.top
        if end.off:
            assert last_y == (BOTTOM if end.off > 0 else TOP)
        else:
            assert end.left <= last_x <= end.right
            assert last_y == end.top


@given(on_screen, ends)
def test_lines_run_along_the_page_and_turn_only_beside_the_column_or_above_a_line(
    home: End, far: list[tuple[End, bool]]
) -> None:
    for line in lines(home, far):
        for (x, y), (right, bottom) in pairwise(line.points):
            assert x == right or y == bottom
        turns = {x for x, _ in line.points[2:-2]}
        assert all(TRACK <= x < TRACK + PITCH * TRACKS for x in turns)


@given(on_screen, ends)
def test_the_arrow_is_at_the_end_that_the_link_points_to(
    home: End, far: list[tuple[End, bool]]
) -> None:
    for line, (end, there) in zip(lines(home, far), far, strict=True):
        if not end.off:
            assert line.tip == (line.points[-1] if there else line.points[0])
