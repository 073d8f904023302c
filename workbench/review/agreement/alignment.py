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
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from workbench.review.agreement.formulas import Numbers

    Whole: TypeAlias = NDArray[np.int64]

MOST = 200_000
"""How many unitary alignments are looked at; of more, there is no answer in reasonable time."""
MOST_PAIRS = 1_000_000
"""Of two readings, how many pairs of units are compared."""
MOST_AT_ONCE = 20_000_000
"""How many unitary alignments one more reading may seem to make, before most are dropped."""


class TooMany(Exception):
    """There are more ways to align the units than can be looked at."""


def disorders(many: Sequence[Sequence[Numbers]]) -> list[float]:
    """For each of several sets of readings the disorder of their best alignment.

    A unit is a row of start, end and number of its label; a set has one unit at least. All sets
    have equally many readings, and go to the solver together, which takes a fraction of the time
    that one after the other takes. Raises TooMany where there are too many ways.
    """
    for readings in many:
        if any(len(a) * len(b) > MOST_PAIRS for a, b in combinations(readings, 2)):
            raise TooMany
    sizes = [sum(len(each) for each in readings) for readings in many]
    costs = _among(many) if len(many[0]) > 2 else [_pairwise(*readings) for readings in many]
    return [
        cost * len(readings) / size for readings, cost, size in zip(many, costs, sizes, strict=True)
    ]


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


def _among(many: Sequence[Sequence[Numbers]]) -> list[float]:
    """More than two readings: of the alignments that save something, those that save most."""
    import numpy as np
    from scipy.sparse import csc_array  # type: ignore[import-untyped]  # scipy has no types

    first = 0
    rows, columns, savings, bounds = [], [], [], [0]
    for readings in many:
        members, saved = _worthwhile(readings)
        begin = np.cumsum([0, *(len(each) for each in readings)])
        filled = members >= 0
        rows.append((members + begin[:-1] + first)[filled])
        columns.append(np.nonzero(filled)[0] + bounds[-1])
        savings.append(saved)
        bounds.append(bounds[-1] + len(saved))
        first += int(begin[-1])
    alone = [float(sum(len(each) for each in readings)) for readings in many]
    if not bounds[-1]:
        return alone
    every = np.concatenate(savings)
    placed = (np.concatenate(rows), np.concatenate(columns))
    table = csc_array((np.ones(len(placed[0])), placed), shape=(first, len(every)))
    chosen = _chosen(every, table, whole=False)
    costs = []
    for cost, low, high in zip(alone, bounds, bounds[1:], strict=False):
        own = chosen[low:high]
        if np.abs(own - np.round(own)).max(initial=0.0) > 1e-6:
            own = _chosen(every[low:high], table[:, low:high], whole=True)
        costs.append(cost - float(np.round(own) @ every[low:high]))
    return costs


def _chosen(saved: Numbers, table: Any, *, whole: bool) -> Numbers:
    """How much of each unitary alignment to take, so that no unit is taken twice.

    Without ``whole`` they may be taken in parts. Where the solver takes none in parts, it could
    do no better taking them whole; that is so nearly always, and much faster found.
    """
    import numpy as np
    from scipy.optimize import LinearConstraint, milp

    found = milp(
        -saved,
        integrality=np.full(len(saved), int(whole)),
        bounds=(0, 1),
        constraints=LinearConstraint(table, ub=np.ones(table.shape[0])),
        options={"mip_rel_gap": 0.0},
    )
    answer: Numbers = found.x
    return answer


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
        if len(members) * own > MOST_AT_ONCE:
            raise TooMany
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
