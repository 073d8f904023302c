"""Agreement of those who cut a text into units: Krippendorff's α for unitizing.

The coefficient is **|uα** (binary) for one label, from K. Krippendorff, Y. Mathet, S. Bouvry &
A. Widlöcher (2016), "On the reliability of unitizing textual continua: Further developments",
Quality & Quantity 50, 2347-2364 (and Krippendorff 2019, Content Analysis, 4th ed., §12.6): the
reliability of telling units from gaps. It is not the α_U of 1995 and 2004, which does not
behave as it should for more than two.

m readers part a text of length L into segments, units or gaps (φ). Coincidences are lengths:

    l_ck = Σ_i Σ_j≠i Σ_g Σ_h |intersection of segments g (valued c) and h (valued k)| / (m - 1)

What chance lets coincide are pairs of characters drawn from all segments, save that no unit
is paired with itself as a whole, and no character of a gap with itself:

    e_ck = (l_c. · l_.k - [c = k] s_c) / (l.. - Σ s / l..),   s_unit = Σ length², s_φ = Σ length

and α = 1 - Σ_{c≠k} l_ck / Σ_{c≠k} e_ck. For many documents the sums run over all of them, as
if they stood one behind the other. Spans of one label that overlap in one reading (quotes in
quotes) are one unit, since units lie side by side; a fragment is a unit of its own.
Over all labels the observed and the expected disagreements of the labels are added up: this
pooling is ours, for spans of different labels may overlap, which the coefficient knows not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from workbench.review.agreement.values import Mark

if TYPE_CHECKING:
    from workbench.review.agreement.formulas import Numbers

Stretches: TypeAlias = list[tuple[int, int]]


class Lengths(NamedTuple):
    """The sums for one document: l of unit and unit, l of unit and gap, and s of the units.

    The rest follows from them and from how many characters all have read together.
    """

    coinciding: float
    differing: float
    squares: float


def lengths(readings: Sequence[Stretches]) -> Lengths:
    """The sums for units of one value; each reading's units lie side by side, in order."""
    readers = len(readings)
    common = sum(
        shared(readings[i], readings[j]) for i in range(readers) for j in range(i + 1, readers)
    )
    both = 2 * common / (readers - 1)
    # Each reader's units meet the units and the gaps of every other one.
    covered = sum(end - start for units in readings for start, end in units)
    squares = sum((end - start) ** 2 for units in readings for start, end in units)
    return Lengths(both, covered - both, squares)


def disagreements(
    coinciding: Numbers, differing: Numbers, squares: Numbers, characters: Numbers
) -> tuple[Numbers, Numbers]:
    """The observed and the expected disagreement; ``characters`` is m · L."""
    from workbench.review.agreement.formulas import ratio

    units = coinciding + differing
    gaps = characters - units
    expected = ratio(2 * units * gaps, characters - ratio(squares + gaps, characters))
    return 2 * differing, expected


def units_of(marks: Sequence[Mark]) -> Stretches:
    """The stretches that spans cover, those joined that overlap."""
    found: Stretches = []
    for start, end in sorted(piece for mark in marks for piece in mark.pieces):
        if found and start < found[-1][1]:
            if end > found[-1][1]:
                found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def shared(one: Stretches, other: Stretches) -> int:
    """How many characters both cover."""
    total = i = j = 0
    while i < len(one) and j < len(other):
        (start, end), (begin, to) = one[i], other[j]
        common = min(end, to) - max(start, begin)
        if common > 0:
            total += common
        if end <= to:
            i += 1
        if to <= end:
            j += 1
    return total
