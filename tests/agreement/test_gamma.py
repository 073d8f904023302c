"""γ: the best alignment is the best, and chance is what is drawn."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.agreement.readings import TEXT, a_reading, generated, spans
from workbench.review.agreement import alignment
from workbench.review.agreement.gamma import PRECISION, gamma
from workbench.review.agreement.values import NO_UNIT, TOO_MANY, Reading

UNITS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 15), st.integers(0, 2)), max_size=3
).map(lambda found: np.array([(s, s + n, c) for s, n, c in found], dtype=float).reshape(-1, 3))


def best_by_trial(readings: list[np.ndarray]) -> float:
    """The least disorder of all alignments, each tried: slow, and right by construction."""
    count = len(readings)
    pairs = count * (count - 1) / 2

    def cost(chosen: tuple[int, ...]) -> float:
        total = 0.0
        for i in range(count):
            for j in range(i + 1, count):
                if chosen[i] < 0 or chosen[j] < 0:
                    total += 1
                else:
                    one, other = readings[i][chosen[i]], readings[j][chosen[j]]
                    moved = abs(one[0] - other[0]) + abs(one[1] - other[1])
                    place = moved / (one[1] - one[0] + other[1] - other[0])
                    total += place**2 + (one[2] != other[2])
        return total / pairs

    def least(left: frozenset[tuple[int, int]]) -> float:
        if not left:
            return 0.0
        owner, unit = min(left)
        ways = []
        for chosen in product(
            *([unit] if i == owner else [-1, *(u for o, u in left if o == i)] for i in range(count))
        ):
            taken = frozenset((i, u) for i, u in enumerate(chosen) if u >= 0)
            ways.append(cost(chosen) + least(left - taken))
        return min(ways)

    units = frozenset((i, u) for i, each in enumerate(readings) for u in range(len(each)))
    return least(units) * count / len(units)


@settings(max_examples=60, deadline=None)
@given(st.lists(UNITS, min_size=2, max_size=3))
def test_no_alignment_is_better_than_the_best(readings: list[np.ndarray]) -> None:
    if sum(len(each) for each in readings):
        turned = [readings[-1], *readings[:-1]]
        found = alignment.disorders([readings, turned])
        assert found == pytest.approx([best_by_trial(readings)] * 2, abs=1e-9)


# Of the first twelve dispatches of the benchmark's corpus; pygamma-agreement 0.5.9, which
# computes with 32 bits (CombinedCategoricalDissimilarity, α = β = Δ∅ = 1, solved by GLPK).
PYGAMMA = (
    *(0.26855794, 0.31401756, 0.23076922, 0.2046728, 0.33257225, 0.32427606),
    *(0.28761208, 0.17443205, 0.33448938, 0.16143878, 0.537129, 0.33954364),
)


def test_the_observed_disorder_is_that_of_pygamma_agreement() -> None:
    ours = [gamma(document.readings, len(document.text)).observed for document in generated(12)]
    assert ours == pytest.approx(PYGAMMA, rel=1e-6)


def test_the_expected_disorder_is_known_as_precisely_as_it_is_said() -> None:
    [document] = generated(1)
    drawn = [gamma(document.readings, len(document.text), seed=seed) for seed in range(12)]
    mean = np.mean([each.expected for each in drawn])
    near = [abs(each.expected - mean) <= PRECISION * mean for each in drawn]
    assert sum(near) >= 11  # 95 % of twelve
    for each in drawn:
        assert each.low is not None
        assert each.value is not None
        assert each.high is not None
        assert each.low <= each.value <= each.high


@settings(max_examples=10, deadline=None)
@given(spans().filter(bool))
def test_gamma_of_the_same_reading_is_one(own: list[tuple[int, int, str]]) -> None:
    readings = [a_reading(name, *own) for name in ("ines", "karim", "lea")]
    assert gamma(readings, len(TEXT)).value == pytest.approx(1)


def test_the_same_seed_gives_the_same_gamma_whoever_comes_first() -> None:
    [document] = generated(1)
    length = len(document.text)
    one = gamma(document.readings, length, seed=7)
    assert gamma(document.readings[::-1], length, seed=7) == one
    assert gamma(document.readings, length, seed=8) != one


def test_without_units_gamma_is_undefined() -> None:
    found = gamma([Reading("ines", ()), Reading("karim", ())], 100)
    assert (found.value, found.undefined) == (None, NO_UNIT)


def test_twelve_annotators_are_aligned_or_refused_in_words() -> None:
    apart = [a_reading(f"a{i:02}", (10 * i, 10 * i + 8, "ACTOR")) for i in range(12)]
    assert gamma(apart, 200).value is not None
    alike = [a_reading(f"a{i:02}", *((j, j + 9, "ACTOR") for j in range(9))) for i in range(12)]
    assert gamma(alike, 200).undefined == TOO_MANY
