"""The assignment of readings: the greatest likeness, whatever the order."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.matching import assignment, clusters

NUMBERS = st.integers(0, 9).map(float)
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(
        st.lists(NUMBERS, min_size=columns, max_size=columns), min_size=1, max_size=5
    )
)


@given(TABLES)
def test_no_other_assignment_weighs_more(weights: list[list[float]]) -> None:
    pairs = assignment(weights)
    total = sum(weights[i][j] for i, j in pairs)
    rows, columns = len(weights), len(weights[0])
    if rows > columns:
        weights = [[weights[i][j] for i in range(rows)] for j in range(columns)]
        rows, columns = columns, rows
    every = (
        sum(weights[i][j] for i, j in enumerate(choice))
        for choice in permutations(range(columns), rows)
    )
    assert total == max(every)


@given(TABLES)
def test_nobody_is_assigned_twice_nor_without_weight(weights: list[list[float]]) -> None:
    pairs = assignment(weights)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(weights[i][j] > 0 for i, j in pairs)


@st.composite
def readings(draw: st.DrawFn) -> tuple[list[frozenset[int]], list[dict[int, float]]]:
    count = draw(st.integers(1, 9))
    owners = [
        frozenset(draw(st.sets(st.integers(0, 3), min_size=1, max_size=2))) for _ in range(count)
    ]
    likeness: list[dict[int, float]] = [{} for _ in range(count)]
    for i in range(count):
        for j in range(i):
            if owners[i].isdisjoint(owners[j]) and draw(st.booleans()):
                likeness[i][j] = likeness[j][i] = draw(st.integers(1, 20)) / 20
    return owners, likeness


@given(readings())
def test_each_reading_is_in_one_group_and_no_group_has_a_layer_twice(
    case: tuple[list[frozenset[int]], list[dict[int, float]]],
) -> None:
    owners, likeness = case
    groups = clusters(owners, likeness)
    assert sorted(i for group in groups for i in group) == list(range(len(owners)))
    for group in groups:
        layers = [layer for i in group for layer in owners[i]]
        assert len(layers) == len(set(layers))
        assert all(j in likeness[i] for i in group for j in group if i != j)


@given(readings(), st.permutations(range(4)))
def test_the_names_of_the_layers_do_not_matter(
    case: tuple[list[frozenset[int]], list[dict[int, float]]], names: list[int]
) -> None:
    owners, likeness = case
    renamed = [frozenset(names[layer] for layer in each) for each in owners]
    assert clusters(renamed, likeness) == clusters(owners, likeness)


def test_the_best_total_is_found_where_the_best_pair_would_lose_it() -> None:
    ours, theirs = frozenset({0}), frozenset({1})
    likeness: list[dict[int, float]] = [{2: 0.9, 3: 0.8}, {2: 0.8}, {0: 0.9, 1: 0.8}, {0: 0.8}]
    assert clusters([ours, ours, theirs, theirs], likeness) == [(0, 3), (1, 2)]


@pytest.mark.parametrize("layers", [3, 12])
def test_what_all_layers_have_is_one_group(layers: int) -> None:
    owners = [frozenset({layer}) for layer in range(layers)]
    likeness = [{j: 0.9 for j in range(layers) if j != i} for i in range(layers)]
    assert clusters(owners, likeness) == [tuple(range(layers))]
