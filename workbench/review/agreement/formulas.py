"""From counts to coefficients, for many sets of counts at once.

Every argument is an array whose first axis runs over the sets (the real one and the resampled
ones, or the documents); where a coefficient is not defined, it is NaN.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.float64]


def ratio(part: Numbers, whole: Numbers) -> Numbers:
    """A share; of nothing there is none."""
    import numpy as np

    out = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    np.divide(part, whole, out=out, where=whole > 0)
    return out


def f1(both: Numbers, one: Numbers, other: Numbers) -> Numbers:
    """The harmonic mean of precision and recall, from what both have and what each has."""
    return ratio(2 * both, one + other)


def cohen(total: Numbers, agreed: Numbers, one: Numbers, other: Numbers) -> Numbers:
    """Cohen's κ (1960, "A coefficient of agreement for nominal scales").

    (p_o - p_e) / (1 - p_e): p_o is the share of what the two agree on, p_e the sum over the
    categories of the product of the two's own shares. ``one`` and ``other`` have a second axis:
    how often each of the two gave each category. Not defined where both gave one and the same
    category throughout.
    """
    expected = (one * other).sum(axis=1)
    return ratio(total * agreed - expected, total * total - expected)


def fleiss(items: Numbers, agreeing: Numbers, given: Numbers, readers: Numbers) -> Numbers:
    """Fleiss' κ (1971, "Measuring nominal scale agreement among many raters").

    P is the mean, over the items, of the share of ordered pairs of readers that agree
    (``agreeing`` counts these pairs over all items); P_e the sum of the squared shares of the
    categories, all readers together (``given``, second axis). κ = (P - P_e) / (1 - P_e). Every
    item has the same number of readers.
    """
    observed = ratio(agreeing, items * readers * (readers - 1))
    shares = ratio(given, (items * readers)[:, None])
    expected = (shares * shares).sum(axis=1)
    return chance_corrected(1 - observed, 1 - expected)


def krippendorff(coinciding: Numbers, given: Numbers) -> Numbers:
    """Krippendorff's α for nominal data (2011, "Computing Krippendorff's Alpha-Reliability").

    Over the n values that stand in units with two values at least, D_o = n - Σ o_cc and
    D_e = (n² - Σ n_c²) / (n - 1); α = 1 - D_o / D_e. ``coinciding`` is Σ o_cc: each unit's
    ordered pairs of equal values, over its number of values less one. ``given``, second axis,
    is how many values each category has.
    """
    total = given.sum(axis=1)
    expected = ratio(total * total - (given * given).sum(axis=1), total - 1)
    return chance_corrected(total - coinciding, expected)


def chance_corrected(observed: Numbers, expected: Numbers) -> Numbers:
    """1 - observed / expected disagreement; without expected disagreement it is not defined."""
    import numpy as np

    # A rounding error is no disagreement to divide by.
    return 1 - ratio(observed, np.where(expected > 1e-12, expected, 0.0))


def mean_defined(figures: Sequence[Numbers]) -> Numbers:
    """The mean of the figures that are defined; there is one at least."""
    import numpy as np

    table = np.array(figures)
    there = ~np.isnan(table)
    return ratio(np.where(there, table, 0.0).sum(axis=0), there.sum(axis=0).astype(np.float64))
