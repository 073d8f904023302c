from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.text.lanes import ALONE, CLEAR, HIDDEN, MOST, Reach, arrange

reaches = st.lists(
    st.builds(
        lambda left, width, length, start, layer, group: Reach(
            left, left + width, length, start, layer, group
        ),
        st.floats(0, 700),
        st.floats(1, 300),
        st.integers(1, 400),
        st.integers(0, 500),
        st.integers(0, 2),
        st.integers(ALONE, 3),
    ),
    max_size=25,
)


@given(reaches)
def test_no_two_bars_of_one_lane_meet(bars: list[Reach]) -> None:
    lanes = arrange(bars)
    for (one, lane), (other, same) in combinations(zip(bars, lanes.of, strict=True), 2):
        if lane == same != HIDDEN:
            assert one.right + CLEAR <= other.left or other.right + CLEAR <= one.left


@given(reaches)
def test_every_bar_has_a_lane_or_is_counted_as_hidden(bars: list[Reach]) -> None:
    lanes = arrange(bars)
    assert lanes.of.count(HIDDEN) == lanes.hidden
    assert lanes.count <= MOST
    assert {lane for lane in lanes.of if lane != HIDDEN} == set(range(lanes.count))


@given(reaches, st.randoms())
def test_the_order_in_which_bars_come_does_not_matter(bars: list[Reach], chance: object) -> None:
    bars = list({(each.length, each.start, each.layer): each for each in bars}.values())
    shuffled = list(bars)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    straight = dict(zip(bars, arrange(bars).of, strict=True))
    assert dict(zip(shuffled, arrange(shuffled).of, strict=True)) == straight


@given(reaches)
def test_the_bars_of_a_group_lie_one_below_the_other(bars: list[Reach]) -> None:
    lanes = arrange(bars)
    turns = sorted(range(len(bars)), key=lambda i: (bars[i].length, bars[i].start, bars[i].layer))
    for one, other in combinations(turns, 2):
        if bars[one].group == bars[other].group != ALONE and lanes.of[other] != HIDDEN:
            assert HIDDEN < lanes.of[one] < lanes.of[other]


def test_inner_spans_lie_nearer_to_the_text() -> None:
    quote, actor = Reach(0, 500, 90, 0, 0), Reach(40, 90, 8, 10, 0)
    assert arrange([quote, actor]).of == (1, 0)


def test_bars_beside_each_other_share_a_lane() -> None:
    assert arrange([Reach(0, 50, 8, 0, 0), Reach(60, 90, 5, 10, 0)]).of == (0, 0)


def test_one_bar_too_many_is_hidden() -> None:
    stack = [Reach(0, 50, 8 + i, 0, 0) for i in range(MOST + 2)]
    lanes = arrange(stack)
    assert (lanes.count, lanes.hidden) == (MOST, 2)
    assert lanes.of[-2:] == (HIDDEN, HIDDEN)
