"""How sure a figure is: the bootstrap over documents.

Documents, not words or spans, are drawn with replacement, as many as there are, again and again:
what stands in one dispatch is not independent of the rest of it. The interval runs from the
2.5th to the 97.5th percentile of the figures that the draws give (Efron & Tibshirani 1993, An
Introduction to the Bootstrap, ch. 13: the percentile interval). The same seed draws the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.review.agreement.formulas import Numbers

DRAWS = 1000
LEAST = 5
"""Of fewer documents there is no interval: their draws are too alike to say anything."""


def weights(documents: int, *, seed: int, draws: int = DRAWS) -> Numbers:
    """How often each document counts: once in the first row, as often as it was drawn below."""
    import numpy as np

    chance = np.random.default_rng(seed)
    table = np.ones((draws + 1, documents))
    for row in range(1, draws + 1):
        drawn = chance.integers(documents, size=documents)
        table[row] = np.bincount(drawn, minlength=documents)
    return table


def interval(figures: Numbers) -> tuple[float, float] | None:
    """The middle 95 % of the figures that draws gave; None where most gave none."""
    import numpy as np

    there = figures[~np.isnan(figures)]
    if len(there) * 2 <= len(figures):
        return None
    low, high = np.percentile(there, [2.5, 97.5])
    return float(low), float(high)
