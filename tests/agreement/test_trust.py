"""Both arms of the hold-out, compared: what a difference is, and when there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review import trust
from workbench.review.trust import Arm, Arms


def test_what_is_copied_shows_as_a_difference() -> None:
    shown = [Arms(f"s{n}", Arm(10, 9, 8, 10, 10, 30, 1000), Arm()) for n in range(20)]
    hidden = [Arms(f"h{n}", Arm(), Arm(10, 5, 6, 10, 10, 60, 1000)) for n in range(20)]
    copying, agreement, pace = trust.compared([*shown, *hidden], seed=1)
    assert (copying.shown, copying.hidden) == (0.9, 0.5)
    assert copying.difference == pytest.approx(0.4)
    assert copying.low == pytest.approx(0.4)
    assert (agreement.shown, agreement.hidden) == (0.8, 0.6)
    assert (pace.shown, pace.hidden) == (30, 60)
    assert (pace.of_shown, pace.of_hidden) == (20_000, 20_000)


def test_of_one_side_alone_there_is_no_difference() -> None:
    shown = [Arms("d", Arm(10, 9), Arm())]
    copying, agreement, _ = trust.compared(shown)
    assert (copying.shown, copying.hidden, copying.difference) == (0.9, None, None)
    assert (agreement.shown, agreement.low) == (None, None)


@given(st.permutations(list(range(8))))
def test_the_order_of_documents_does_not_matter_for_the_figures(order: list[int]) -> None:
    found = [Arms(f"d{n}", Arm(n + 2, n), Arm(3, n % 2)) for n in range(8)]
    one = trust.compared(found, draws=20)[0]
    other = trust.compared([found[n] for n in order], draws=20)[0]
    assert (one.shown, one.hidden, one.difference) == (other.shown, other.hidden, other.difference)
