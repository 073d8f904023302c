"""Which readings of several layers are readings of one and the same thing.

Matching is global, never greedy by order: between two layers it is the assignment of the
greatest total likeness (Kuhn 1955, "The Hungarian method for the assignment problem", in the
form with potentials). Among more than two, where finding the optimum is hard (a matching in
as many dimensions as there are layers), clusters grow by the best merge and are then improved
by moves until none is better. Ties are broken by what is said, never by who says it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Weights: TypeAlias = Sequence[Sequence[float]]
Likeness: TypeAlias = Sequence[Mapping[int, float]]
"""For each reading those that are like it, and how much; symmetric, and above zero."""

EXACT = 7
"""Up to this many readings that touch, every partition is looked at."""


def assignment(weights: Weights) -> list[tuple[int, int]]:
    """The pairs (row, column) of the greatest total weight; pairs without weight are left out.

    ``weights`` is a table of non-negative numbers. Cubic in its longer side.
    """
    rows, columns = len(weights), len(weights[0]) if weights else 0
    size = max(rows, columns)
    cost = [
        [-weights[i][j] if i < rows and j < columns else 0.0 for j in range(size)]
        for i in range(size)
    ]
    row_potential, column_potential = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        column = 0
        least = [float("inf")] * (size + 1)
        before = [0] * (size + 1)
        used = [False] * (size + 1)
        while row_of[column]:
            used[column] = True
            here, step, following = row_of[column], float("inf"), 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = cost[here - 1][j - 1] - row_potential[here] - column_potential[j]
                if reduced < least[j]:
                    least[j], before[j] = reduced, column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(size + 1):
                if used[j]:
                    row_potential[row_of[j]] += step
                    column_potential[j] -= step
                else:
                    least[j] -= step
            column = following
        while column:
            row_of[column] = row_of[before[column]]
            column = before[column]
    pairs = [(row_of[j] - 1, j - 1) for j in range(1, size + 1)]
    return sorted((i, j) for i, j in pairs if i < rows and j < columns and weights[i][j] > 0)


def clusters(owners: Sequence[frozenset[int]], likeness: Likeness) -> list[tuple[int, ...]]:
    """Group readings so that likeness within the groups is greatest.

    ``owners[i]`` are the layers that have reading *i*; no group has a layer twice, nor two
    readings that are not alike. The answer is a partition
    of the indices, each group in order, the groups by their first.
    """
    parts: list[tuple[int, ...]] = []
    for component in _components(owners, likeness):
        layers = frozenset().union(*(owners[i] for i in component))
        if len(component) == 1:
            parts.append(component)
        elif len(layers) == 2:
            parts += _two_layers(component, owners, likeness)
        elif len(component) <= EXACT:
            parts += _best_partition(component, owners, likeness)
        else:
            parts += _grown(component, owners, likeness)
    return sorted(tuple(sorted(part)) for part in parts)


def _components(owners: Sequence[frozenset[int]], likeness: Likeness) -> list[tuple[int, ...]]:
    """The readings that are alike, directly or by way of others."""
    left = set(range(len(owners)))
    found = []
    while left:
        first = min(left)
        reached, border = {first}, [first]
        while border:
            here = border.pop()
            near = set(likeness[here]) - reached
            reached |= near
            border += near
        left -= reached
        found.append(tuple(sorted(reached)))
    return found


def _two_layers(
    component: Sequence[int], owners: Sequence[frozenset[int]], likeness: Likeness
) -> list[tuple[int, ...]]:
    """Of two layers, what both have stands alone; the rest is an assignment."""
    alone = [i for i in component if len(owners[i]) == 1]
    # Whose reading comes first in the text gives the rows: that is no matter of names.
    ours = [i for i in alone if owners[i] == owners[alone[0]]]
    theirs = [i for i in alone if owners[i] != owners[alone[0]]]
    pairs = assignment([[likeness[i].get(j, 0.0) for j in theirs] for i in ours]) if theirs else []
    matched = [(ours[i], theirs[j]) for i, j in pairs]
    taken = {each for pair in matched for each in pair}
    return [*matched, *((i,) for i in component if i not in taken)]


def _best_partition(
    component: Sequence[int], owners: Sequence[frozenset[int]], likeness: Likeness
) -> list[tuple[int, ...]]:
    best: tuple[float, list[tuple[int, ...]]] = (-1.0, [])

    def place(at: int, groups: list[list[int]], total: float) -> None:
        nonlocal best
        if at == len(component):
            if total > best[0] + TIE:
                best = (total, [tuple(group) for group in groups])
            return
        here = component[at]
        for group in groups:
            gain = _gain(here, group, owners, likeness)
            if gain > 0:
                group.append(here)
                place(at + 1, groups, total + gain)
                group.pop()
        groups.append([here])
        place(at + 1, groups, total)
        groups.pop()

    place(0, [], 0.0)
    return best[1]


def _grown(
    component: Sequence[int], owners: Sequence[frozenset[int]], likeness: Likeness
) -> list[tuple[int, ...]]:
    groups: list[list[int]] = [[i] for i in component]
    while True:
        best, pair = TIE, None
        for a, group in enumerate(groups):
            for b in range(a + 1, len(groups)):
                gain = sum(_gain(i, groups[b], owners, likeness) for i in group)
                if gain > best and all(_gain(i, groups[b], owners, likeness) > 0 for i in group):
                    best, pair = gain, (a, b)
        if pair is None:
            break
        groups[pair[0]] += groups.pop(pair[1])
    while _improved(groups, owners, likeness):
        pass
    return [tuple(group) for group in groups if group]


def _improved(
    groups: list[list[int]], owners: Sequence[frozenset[int]], likeness: Likeness
) -> bool:
    """Make the best move of one reading to another group, if one raises the total."""
    best, move = TIE, None
    for a, group in enumerate(groups):
        for i in group:
            rest = [j for j in group if j != i]
            loss = sum(likeness[i].get(j, 0.0) * len(owners[i]) * len(owners[j]) for j in rest)
            for b, other in enumerate(groups):
                if a != b and (gain := _gain(i, other, owners, likeness) - loss) > best:
                    best, move = gain, (a, b, i)
    if move is None:
        return False
    a, b, i = move
    groups[a].remove(i)
    groups[b].append(i)
    groups[:] = [group for group in groups if group]
    return True


def _gain(
    reading: int,
    group: Sequence[int],
    owners: Sequence[frozenset[int]],
    likeness: Likeness,
) -> float:
    """What a reading adds to a group: a pair of layers at a time; below zero where it can't go."""
    if any(j not in likeness[reading] or not owners[reading].isdisjoint(owners[j]) for j in group):
        return -1.0
    return sum(likeness[reading][j] * len(owners[reading]) * len(owners[j]) for j in group)


TIE = 1e-9
"""Totals nearer than this are the same; the first in reading order stands."""
