"""Which labels stand where another annotator has another one, or none: the confusion matrix.

Spans of the same label are matched first, as F1 ½ matches them; what is left over is matched
across labels by the same rule (half of what both cover is shared, IoU ≥ 0.5, one to one), and
what then remains stands where the other has nothing. So the diagonal holds just the spans that
F1 ½ counts, and every span of either annotator is counted once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from workbench.review.agreement.spans import matched
from workbench.review.agreement.values import Mark, Pair

NOTHING = ""
"""Stands for a label where an annotator has no span."""

Cell: TypeAlias = tuple[str, str]
"""A label of the one, and what the other has in its place."""


class Confused(NamedTuple):
    """How often one annotator of a pair has ``label`` where the other has ``other``."""

    annotators: Pair
    label: str
    other: str
    times: int


def confused(
    one: Sequence[Mark], other: Sequence[Mark], paired: Iterable[tuple[Mark, Mark]]
) -> Counter[Cell]:
    """What two readings of a document have in each other's places.

    ``paired`` are their spans that are matched under the same label.
    """
    found: Counter[Cell] = Counter()
    ours, theirs = set[str](), set[str]()
    for mine, yours in paired:
        found[mine.label, yours.label] += 1
        ours.add(mine.id)
        theirs.add(yours.id)
    left = [mark for mark in one if mark.id not in ours]
    right = [mark for mark in other if mark.id not in theirs]
    if left and right:
        for mine, yours in matched(left, right):
            found[mine.label, yours.label] += 1
            ours.add(mine.id)
            theirs.add(yours.id)
    found.update((mark.label, NOTHING) for mark in left if mark.id not in ours)
    found.update((NOTHING, mark.label) for mark in right if mark.id not in theirs)
    return found


def matrix(found: Iterable[Confused], who: Pair | None = None) -> Mapping[Cell, int]:
    """The cells of one pair; of nobody named, those of all pairs, each seen from both sides."""
    cells: Counter[Cell] = Counter()
    for each in found:
        if who is None:
            cells[each.label, each.other] += each.times
            cells[each.other, each.label] += each.times
        elif each.annotators == who:
            cells[each.label, each.other] += each.times
        elif each.annotators == (who[1], who[0]):
            cells[each.other, each.label] += each.times
    return cells
