"""The alignment of several readings whose disorder is least: what γ rests on.

A *unitary alignment* takes one unit, or none, from each reading. Its disorder is the mean, over
the pairs of readings, of the dissimilarity of the two units; a pair that lacks one (or both)
counts Δ∅ = 1. An alignment holds every unit in exactly one unitary alignment, and its disorder
is the sum of theirs over the mean number of units in a reading (Mathet, Widlöcher & Métivier
2015, §4). The best one is found exactly: as an assignment between two readings, as an integer
program among more (their §4.4; HiGHS solves it).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.review.agreement.formulas import Numbers

    Whole: TypeAlias = NDArray[np.int64]

MOST = 200_000
"""How many unitary alignments are looked at; of more, there is no answer in reasonable time."""


class TooMany(Exception):
    """There are more ways to align the units than ``MOST``."""


def disorder(readings: Sequence[Numbers]) -> float:
    """The disorder of the best alignment; a unit is a row of start, end and number of its label.

    Raises ValueError where there is no unit at all, TooMany where there are too many ways.
    """
    units = sum(len(each) for each in readings)
    if not units:
        raise ValueError("nothing to align")
    total = _pairwise(*readings) if len(readings) == 2 else _among(readings)
    return total * len(readings) / units


def dissimilarities(one: Numbers, other: Numbers) -> Numbers:
    """How unlike each unit of one reading is to each of another: place and label, α = β = 1.

    Place: the square of (difference of the starts + difference of the ends) over the sum of the
    lengths (``d_pos-sporadic``); label: 0 or 1 (their §4.2 and 4.3).
    """
    import numpy as np

    a, b = one[:, None, :], other[None, :, :]
    moved = np.abs(a[..., 0] - b[..., 0]) + np.abs(a[..., 1] - b[..., 1])
    place = moved / (a[..., 1] - a[..., 0] + b[..., 1] - b[..., 0])
    answer: Numbers = place * place + (a[..., 2] != b[..., 2])
    return answer


def _pairwise(one: Numbers, other: Numbers) -> float:
    """Two readings: every pair that is aligned saves what both would cost alone."""
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # no types

    alone = len(one) + len(other)
    if not len(one) or not len(other):
        return float(alone)
    saved = (2 - dissimilarities(one, other)).clip(min=0)
    rows, columns = linear_sum_assignment(saved, maximize=True)
    return float(alone - saved[rows, columns].sum())


def _among(readings: Sequence[Numbers]) -> float:
    import numpy as np
    from scipy.optimize import LinearConstraint, milp
    from scipy.sparse import csc_array  # type: ignore[import-untyped]  # scipy has no types

    alone = sum(len(each) for each in readings)
    members, saved = _worthwhile(readings)
    if not len(saved):
        return float(alone)
    begin = np.cumsum([0, *(len(each) for each in readings)])
    filled = members >= 0
    rows = (members + begin[:-1])[filled]
    columns = np.nonzero(filled)[0]
    table = csc_array((np.ones(len(rows)), (rows, columns)), shape=(alone, len(saved)))
    found = milp(
        -saved,
        integrality=np.ones(len(saved)),
        bounds=(0, 1),
        constraints=LinearConstraint(table, ub=np.ones(alone)),
        options={"mip_rel_gap": 0.0},
    )
    return float(alone + found.fun)


def _worthwhile(readings: Sequence[Numbers]) -> tuple[Whole, Numbers]:
    """The unitary alignments of two units and more that beat each of their units alone.

    Answers with the unit taken from each reading (-1: none), and what is saved. One that is no
    better than what is left when any one unit stands alone is never needed, and left out.
    """
    import numpy as np

    count = len(readings)
    pairs = count * (count - 1) / 2
    # What a unit may cost with the others, before it is better off alone: every pair counts 1
    # without it, and so does it.
    far = pairs + count - 1
    tables = {
        (i, j): dissimilarities(readings[i], readings[j])
        for i in range(count)
        for j in range(i + 1, count)
    }
    members = np.full((1, count), -1, dtype=np.int64)
    joined = np.zeros(1)
    size = np.zeros(1, dtype=np.int64)
    for i in range(count):
        own = len(readings[i])
        if not own:
            continue
        # Each set so far, with each unit of this reading: what the new pairs cost.
        cost = np.zeros((len(members), own))
        for j in range(i):
            there = members[:, j] >= 0
            cost[there] += tables[j, i][members[there, j]]
        fits = (cost < far).nonzero()
        if len(fits[0]) + len(members) > MOST:
            raise TooMany
        grown = members[fits[0]].copy()
        grown[:, i] = fits[1]
        members = np.concatenate([members, grown])
        joined = np.concatenate([joined, joined[fits[0]] + cost[fits]])
        size = np.concatenate([size, size[fits[0]] + 1])
    missing = pairs - size * (size - 1) / 2
    saved = size - (joined + missing) / pairs
    wanted = (size > 1) & (saved > 0)
    for i in range(count):
        rows = np.nonzero((members[:, i] >= 0) & wanted)[0]
        own_cost = np.zeros(len(rows))
        for j in range(count):
            if j != i:
                both = members[rows, j] >= 0
                table = tables[i, j] if i < j else tables[j, i].T
                own_cost[both] += table[members[rows[both], i], members[rows[both], j]]
        wanted[rows] = own_cost - (size[rows] - 1) < pairs
    return members[wanted], saved[wanted]
