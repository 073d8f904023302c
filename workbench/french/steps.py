"""Steps: the ever larger units around a selection, for growing and shrinking it."""

from __future__ import annotations

from workbench.french.quotations import quotation_at
from workbench.french.sentences import paragraph_at, sentence_at
from workbench.french.words import word_at


def units_at(text: str, offset: int, end: int | None = None) -> list[tuple[int, int]]:
    """The units that hold [offset, end), each larger than the one before.

    Word, group between punctuation, clause, quotation, sentence, paragraph. A unit equal to
    the selection is in the list; none smaller is.
    """
    stop = offset if end is None else end
    found = [
        unit
        for unit in (
            word_at(text, offset),
            quotation_at(text, offset),
            sentence_at(text, offset),
            paragraph_at(text, offset),
        )
        if unit is not None and unit[0] <= offset and stop <= unit[1]
    ]
    grown: list[tuple[int, int]] = []
    for unit in sorted(found, key=lambda each: each[1] - each[0]):
        if not grown or (unit != grown[-1] and unit[0] <= grown[-1][0] and grown[-1][1] <= unit[1]):
            grown.append(unit)
    return grown
