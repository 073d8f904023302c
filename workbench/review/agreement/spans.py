"""Spans found again: exact, and by at least half of what they cover.

F1 is 2·c / (a + b), where a and b are how many spans each of the two has, and c how many of
them are matched one to one (Hripcsak & Rothschild 2005, "Agreement, the F-measure, and
reliability in information retrieval": with many more places than spans it is what κ tends to).
Labels must be the same; it is the same whichever of the two is the reference.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from workbench.review.agreement.values import Mark
from workbench.review.matching import assignment
from workbench.review.units import overlap

HALF = 0.5
"""How much two spans must share of all that they cover (IoU, Jaccard 1901)."""


def exact(one: Sequence[Mark], other: Sequence[Mark]) -> int:
    """How many of these spans of one label have the same edges; each is counted once."""
    ours, theirs = Counter(mark.pieces for mark in one), Counter(mark.pieces for mark in other)
    return sum(min(times, theirs[pieces]) for pieces, times in ours.items())


def matched(one: Sequence[Mark], other: Sequence[Mark]) -> list[tuple[Mark, Mark]]:
    """The pairs of these spans of one label that share at least half, one to one.

    As many as there can be, and of these the ones that share most; both lists are in reading
    order.
    """
    if len(one) == len(other) == 1:
        return [(one[0], other[0])] if overlap(one[0].pieces, other[0].pieces) >= HALF else []
    edges = _edges(one, other)
    ours, theirs = Counter(i for i, _ in edges), Counter(j for _, j in edges)
    found, open_ = [], {}
    for (i, j), value in edges.items():
        if ours[i] == theirs[j] == 1:
            found.append((i, j))
        else:
            open_[i, j] = value
    if open_:
        found += _best(open_)
    return [(one[i], other[j]) for i, j in sorted(found)]


def _edges(one: Sequence[Mark], other: Sequence[Mark]) -> dict[tuple[int, int], float]:
    """Which may be matched, and how much they share; two such spans overlap."""
    found: dict[tuple[int, int], float] = {}
    starts = [mark.pieces[0][0] for mark in other]
    begun: list[int] = []
    later = 0
    for i, mark in enumerate(one):
        start, end = mark.pieces[0][0], mark.pieces[-1][1]
        last, later = later, bisect_right(starts, start, later)
        begun = [j for j in (*begun, *range(last, later)) if other[j].pieces[-1][1] > start]
        for j in (*begun, *range(later, bisect_left(starts, end, later))):
            value = overlap(mark.pieces, other[j].pieces)
            if value >= HALF:
                found[i, j] = value
    return found


def _best(edges: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    rows = sorted({i for i, _ in edges})
    columns = sorted({j for _, j in edges})
    # One more pair counts for more than all that pairs can share.
    each = min(len(rows), len(columns)) + 1
    table = [[each + edges[i, j] if (i, j) in edges else 0.0 for j in columns] for i in rows]
    return [(rows[row], columns[column]) for row, column in assignment(table)]
