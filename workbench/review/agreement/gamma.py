"""γ: agreement on where units are and on what they are, at once.

Y. Mathet, A. Widlöcher & J.-P. Métivier (2015), "The Unified and Holistic Method Gamma (γ) for
Inter-Annotator Agreement Measure and Alignment", Computational Linguistics 41(3), 437-479.
γ = 1 - observed / expected disorder. Observed is the disorder of the best alignment
(``alignment``). Expected is the mean disorder of random readings of the same text (their §5.2):
each is the reading of one of the annotators, drawn anew, moved around the text by a random
shift; what leaves at the end comes in at the beginning, and no two shifts of one draw are
closer than half a unit's mean length, where there is room. Draws are made until the mean is
known within ``precision`` of itself with 95 % confidence: after n₀ = 30 draws with coefficient
of variation c, n = (c · 1.96 / precision)² of them are needed in all. γ is at most 1; below 0
the readings agree less than chance would let them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.review.agreement.alignment import TooMany, disorders
from workbench.review.agreement.values import NO_UNIT, TOO_MANY, Reading, Undefined

if TYPE_CHECKING:
    import numpy as np

    from workbench.review.agreement.formulas import Numbers

DRAWS = 30
PRECISION = 0.05
MOST_DRAWS = 400
CONFIDENCE = 1.96


@dataclass(frozen=True, slots=True)
class Gamma:
    """γ of one document, with what it was made of; ``low`` and ``high`` are the expected
    disorder's uncertainty carried over, with 95 % confidence."""

    value: float | None
    units: int
    observed: float = 0.0
    expected: float = 0.0
    draws: int = 0
    low: float | None = None
    high: float | None = None
    undefined: Undefined | None = None


def gamma(
    readings: Sequence[Reading],
    length: int,
    *,
    seed: int = 0,
    precision: float = PRECISION,
    labels: Sequence[str] = (),
) -> Gamma:
    """γ of two readings or more of a text of that length; of ``labels``, or of all.

    A discontinuous span counts as its hull. Not defined where nobody marked anything.
    """
    import numpy as np

    units = _units(readings, labels)
    count = sum(len(each) for each in units)
    if not count:
        return Gamma(None, 0, undefined=NO_UNIT)
    chance = np.random.default_rng([seed, count, length])
    try:
        first = [_drawn(units, length, chance) for _ in range(DRAWS)]
        observed, *drawn = disorders([units, *first])
        variation = float(np.std(drawn, ddof=1) / np.mean(drawn))
        needed = min(MOST_DRAWS, math.ceil((variation * CONFIDENCE / precision) ** 2))
        if needed > DRAWS:
            more = [_drawn(units, length, chance) for _ in range(needed - DRAWS)]
            drawn += disorders(more)
    except TooMany:
        return Gamma(None, count, undefined=TOO_MANY)
    expected = float(np.mean(drawn))
    half = CONFIDENCE * float(np.std(drawn, ddof=1)) / math.sqrt(len(drawn))
    return Gamma(
        1 - observed / expected,
        count,
        observed,
        expected,
        len(drawn),
        1 - observed / max(expected - half, 1e-12),
        1 - observed / (expected + half),
    )


def _units(readings: Sequence[Reading], labels: Sequence[str]) -> list[Numbers]:
    import numpy as np

    chosen = [
        [mark for mark in reading.marks if not labels or mark.label in labels]
        for reading in sorted(readings, key=lambda reading: reading.annotator)
    ]
    number = {
        label: i for i, label in enumerate(sorted({m.label for marks in chosen for m in marks}))
    }
    return [
        np.array(
            [(m.pieces[0][0], m.pieces[-1][1], number[m.label]) for m in marks], dtype=np.float64
        ).reshape(-1, 3)
        for marks in chosen
    ]


def _drawn(units: Sequence[Numbers], length: int, chance: np.random.Generator) -> list[Numbers]:
    """Random readings: some annotator's each, all of it moved around the text."""
    import numpy as np

    lengths = np.concatenate([each[:, 1] - each[:, 0] for each in units])
    apart = float(lengths.mean()) / 2
    while True:
        shifts: list[float] = []
        drawn = []
        for _ in units:
            shift = float(chance.integers(length))
            for _ in range(10):
                if all(abs(shift - other) >= apart for other in shifts):
                    break
                shift = float(chance.integers(length))
            shifts.append(shift)
            reading = units[int(chance.integers(len(units)))].copy()
            moved = np.where(reading[:, 0] + shift >= length, shift - length, shift)
            reading[:, 0] += moved
            reading[:, 1] += moved
            drawn.append(reading)
        if any(len(reading) for reading in drawn):
            return drawn
