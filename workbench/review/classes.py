"""On how many units readers agree or disagree, by label and by class of disagreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from workbench.review.values import KINDS, Comparison, Kind


class ClassCount(NamedTuple):
    """So many units of a label have a class of disagreement; without a class, none."""

    label: str
    kind: Kind | None
    units: int


def classes(comparisons: Iterable[Comparison]) -> Counter[tuple[str, Kind | None]]:
    """The units of some documents; each counts once, under the gravest of its classes."""
    return Counter(
        (unit.label, unit.kinds[0] if unit.kinds else None)
        for comparison in comparisons
        for unit in comparison.units
    )


def in_order(found: Counter[tuple[str, Kind | None]]) -> tuple[ClassCount, ...]:
    """The counts by label, in each the gravest class first, and what is agreed last."""
    place = {kind: number for number, kind in enumerate(KINDS)}
    ordered = sorted(found, key=lambda key: (key[0], place[key[1]] if key[1] else len(place)))
    return tuple(ClassCount(*key, found[key]) for key in ordered)
