"""Where a box lies beside what it is about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.panels.beside import GAP, settled

PAGE = 700
PLACES = st.lists(
    st.tuples(st.integers(0, PAGE - 20), st.integers(10, 60)).map(lambda p: (p[0], p[0] + p[1])),
    min_size=1,
    max_size=6,
)
HEIGHTS = st.integers(50, 400)


def hides(top: int, height: int, place: tuple[int, int]) -> bool:
    return place[0] < top + height and top < place[1]


@given(HEIGHTS, PLACES)
def test_a_box_lies_on_the_page(height: int, shown: list[tuple[int, int]]) -> None:
    assert 0 <= settled(height, shown, PAGE) <= PAGE - height


@given(HEIGHTS, PLACES)
def test_the_first_is_not_hidden_where_there_is_room_beside_it(
    height: int, shown: list[tuple[int, int]]
) -> None:
    top, bottom = shown[0]
    if bottom + GAP + height <= PAGE or top - GAP - height >= 0:
        assert not hides(settled(height, shown, PAGE), height, shown[0])


def test_of_good_places_the_nearest_is_taken() -> None:
    assert settled(100, [(200, 230)], PAGE) == 230 + GAP
    assert settled(100, [(200, 230), (240, 260)], PAGE) in (200 - GAP - 100, 260 + GAP)
