"""Which readings of several layers are readings of one and the same thing.

Matching is global, never greedy by order: between two layers it is the assignment of the
greatest total likeness (Kuhn 1955, "The Hungarian method for the assignment problem", in the
form with potentials, for tables that are mostly empty). Among more than two, where finding the
optimum is hard (a matching in as many dimensions as there are layers), clusters grow by the
best merge and are then improved by moves until none is better. Ties are broken by what is
said, never by who says it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import TypeAlias

Weights: TypeAlias = Sequence[Sequence[float]]
Likeness: TypeAlias = Sequence[Mapping[int, float]]
"""For each reading those that are like it, and how much; symmetric, and above zero."""

EXACT = 7
"""Up to this many readings that touch, every partition is looked at."""


def assignment(weights: Weights) -> list[tuple[int, int]]:
    """The pairs (row, column) of the greatest total weight; pairs without weight are left out.

    ``weights`` is a table of non-negative numbers.
    """
    rows = [{j: value for j, value in enumerate(row) if value > 0} for row in weights]
    return sparse_assignment(rows, columns=len(weights[0]) if weights else 0)


def sparse_assignment(
    rows: Sequence[Mapping[int, float]], *, columns: int
) -> list[tuple[int, int]]:
    """The same, of a table that is given by its weights above zero, row by row.

    Each row is added by the shortest way to a column that is free, along reduced costs
    (Dijkstra 1959); a row may as well stay alone, for which it has a column of its own.
    """
    row_of: dict[int, int] = {}
    row_potential = [0.0] * len(rows)
    potential: dict[int, float] = {}
    for new, weights in enumerate(rows):
        row_potential[new] = (
            min(0.0, *(-weight - potential.get(j, 0.0) for j, weight in weights.items()))
            if weights
            else 0.0
        )
        reached: dict[int, float] = {}
        before: dict[int, int] = {}
        settled: list[int] = []
        done: set[int] = set()
        border: list[tuple[float, int]] = []
        row, length = new, 0.0
        while True:
            for j, weight in (*rows[row].items(), (columns + row, 0.0)):
                if j in done:
                    continue
                step = length - weight - row_potential[row] - potential.get(j, 0.0)
                if step < reached.get(j, INFINITE):
                    reached[j], before[j] = step, row
                    heappush(border, (step, j))
            length, column = heappop(border)
            while column in done:
                length, column = heappop(border)
            if column not in row_of:
                break
            done.add(column)
            settled.append(column)
            row = row_of[column]
        for j in settled:
            row_potential[row_of[j]] += length - reached[j]
            potential[j] = potential.get(j, 0.0) + reached[j] - length
        row_potential[new] += length
        while True:
            row = before[column]
            held = next((j for j in settled if row_of[j] == row), None) if row != new else None
            row_of[column] = row
            if held is None:
                break
            column = held
    return sorted((row, j) for j, row in row_of.items() if j < columns)


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
    others = [i for i in alone if owners[i] != owners[alone[0]]]
    theirs = {i: place for place, i in enumerate(others)}
    rows = [{theirs[j]: value for j, value in likeness[i].items() if j in theirs} for i in ours]
    matched = [(ours[i], others[j]) for i, j in sparse_assignment(rows, columns=len(others))]
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
    """Merge the two groups that gain most, as long as any gain; then move what is better off."""
    groups: dict[int, list[int]] = {i: [i] for i in component}
    home = {i: i for i in component}
    version = dict.fromkeys(component, 0)

    def offers(a: int, others: set[int]) -> list[tuple[float, int, int, int, int]]:
        found = []
        for b in others:
            gain = _joined_gain(groups[a], groups[b], owners, likeness)
            if gain > TIE:
                one, other = min(a, b), max(a, b)
                found.append((-round(gain, 9), one, other, version[one], version[other]))
        return found

    heap = [offer for i in component for offer in offers(i, {j for j in likeness[i] if j > i})]
    heapify(heap)
    while heap:
        _, a, b, version_a, version_b = heappop(heap)
        if version.get(a) != version_a or version.get(b) != version_b:
            continue
        groups[a] += groups.pop(b)
        del version[b]
        version[a] += 1
        home.update(dict.fromkeys(groups[a], a))
        near = {home[j] for i in groups[a] for j in likeness[i]} - {a}
        for offer in offers(a, near):
            heappush(heap, offer)
    while _improved(component, groups, home, owners, likeness):
        pass
    return [tuple(group) for group in groups.values() if group]


def _joined_gain(
    group: Sequence[int],
    other: Sequence[int],
    owners: Sequence[frozenset[int]],
    likeness: Likeness,
) -> float:
    """What two groups gain as one; below zero where they can't be."""
    total = 0.0
    for i in group:
        gain = _gain(i, other, owners, likeness)
        if gain <= 0:
            return -1.0
        total += gain
    return total


def _improved(
    component: Sequence[int],
    groups: dict[int, list[int]],
    home: dict[int, int],
    owners: Sequence[frozenset[int]],
    likeness: Likeness,
) -> bool:
    """Move each reading to the group where it adds most; whether any was moved."""
    moved = False
    for i in component:
        group = groups[home[i]]
        loss = sum(likeness[i][j] * len(owners[i]) * len(owners[j]) for j in group if j != i)
        best, target = TIE, None
        for b in sorted({home[j] for j in likeness[i]} - {home[i]}):
            gain = _gain(i, groups[b], owners, likeness) - loss
            if gain > best:
                best, target = gain, b
        if target is not None:
            group.remove(i)
            groups[target].append(i)
            home[i] = target
            moved = True
    return moved


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


INFINITE = float("inf")
TIE = 1e-9
"""Totals nearer than this are the same; the first in reading order stands."""
