"""How unsure a machine is of a document."""

from __future__ import annotations

import pytest

from tests.builders import a_layer, a_span
from workbench.model.suggesting import doubt_of


@pytest.mark.parametrize(
    ("scores", "doubt"),
    [((), 0), ((1.0,), 1), ((0.5,), 500), ((0.9, 0.7), 200), ((0.0, 0.0), 1000)],
)
def test_doubt_is_what_is_lacking_to_certainty_on_average(
    scores: tuple[float, ...], doubt: int
) -> None:
    spans = [a_span(n, n + 1, id=f"s{n}", rule="r", score=s) for n, s in enumerate(scores)]
    assert doubt_of(a_layer(*spans)) == doubt


def test_suggestions_without_a_score_are_no_reason_to_come_first() -> None:
    assert doubt_of(a_layer(a_span())) == 1
