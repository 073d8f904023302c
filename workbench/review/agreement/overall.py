"""γ over several documents: the mean of theirs, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.review.agreement import resampling
from workbench.review.agreement.gamma import Gamma
from workbench.review.agreement.values import NO_UNIT, Measure


class GammaOf(NamedTuple):
    """γ of one document, for whom and of which label; of nobody named and no label, of all."""

    document: str
    who: tuple[str, ...]
    label: str
    value: Gamma


def gammas_together(found: Sequence[GammaOf], seed: int) -> list[Measure]:
    """The mean over the documents where γ is defined, for all readers, each label, and each pair.

    The interval is the bootstrap's over these documents; the figures that go in are themselves
    known within ``gamma.PRECISION`` of their expected disorder.
    """
    import numpy as np

    answers = []
    for who, label in sorted({(each.who, each.label) for each in found}):
        values = [each.value for each in found if (each.who, each.label) == (who, label)]
        there = np.array([value.value for value in values if value.value is not None])
        if not len(there):
            reason = next((value.undefined for value in values), NO_UNIT)
            answers.append(Measure("gamma", None, 0, 0, label, annotators=who, undefined=reason))
            continue
        span = None
        if len(there) >= resampling.LEAST:
            drawn = resampling.weights(len(there), seed=seed) @ there / len(there)
            span = resampling.interval(drawn[1:])
        answers.append(
            Measure(
                "gamma",
                float(there.mean()),
                sum(value.units for value in values),
                len(there),
                label,
                annotators=who,
                low=span[0] if span else None,
                high=span[1] if span else None,
                seed=seed,
            )
        )
    return answers
