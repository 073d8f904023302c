"""Steps: the ever larger units around a selection, for growing and shrinking it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.french.patterns import lazily
from workbench.french.quotations import quotations
from workbench.french.sentences import paragraph_at, sentence_at
from workbench.french.words import word_at

REACH = 2_500
"""How far from the selection a unit smaller than the paragraph may end."""


def units_at(text: str, offset: int, end: int | None = None) -> list[tuple[int, int]]:
    """The units that hold [offset, end), each larger than the one before.

    Word, group between punctuation, clause, quotation (without its marks, then with them),
    sentence, paragraph. A unit equal to the selection is in the list; none smaller is.
    """
    size = len(text)
    start = max(0, min(offset, size))
    stop = start if end is None else max(start, min(end, size))
    grown: list[tuple[int, int]] = []
    for unit in sorted(_units(text, start, stop), key=lambda each: (each[1] - each[0], each[0])):
        holds = unit[0] <= start and stop <= unit[1] and unit[0] < unit[1]
        if not holds or (grown and not _grows(grown[-1], unit)):
            continue
        grown.append(unit)
    return grown


def _units(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    if (word := word_at(text, start)) is not None:
        yield word
    paragraph = paragraph_at(text, start)
    if paragraph is None:
        return
    yield paragraph
    low, high = max(paragraph[0], start - REACH), min(paragraph[1], stop + REACH)
    sentence = sentence_at(text, start)
    if sentence is not None:
        yield sentence
        low, high = max(low, sentence[0]), max(stop, min(high, sentence[1]))
    for marks in (_GROUP, _CLAUSE):
        yield _between(text, start, stop, low, high, marks)
    for quotation in quotations(text, max(0, start - REACH), min(len(text), stop + REACH)):
        if quotation.start <= start and stop <= quotation.end:
            yield _inside(text, quotation.start, quotation.end)
            yield quotation.start, quotation.end


def _between(
    text: str, start: int, stop: int, low: int, high: int, marks: re.Pattern[str]
) -> tuple[int, int]:
    """The stretch from the last mark before to the first behind, without space at its ends."""
    begin = low
    for match in marks.finditer(text, low, high):
        if match.start() >= stop and match.end() > start:
            return _stripped(text, begin, match.start(), start, stop)
        if match.end() <= start:
            begin = match.end()
    return _stripped(text, begin, high, start, stop)


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    """A quotation without its marks."""
    last = end - 1 if text[end - 1] in '»”"' else end
    return _stripped(text, start + 1, last, last, start + 1)


def _stripped(text: str, begin: int, end: int, start: int, stop: int) -> tuple[int, int]:
    """Without the white space at its ends, but never smaller than the selection."""
    while begin < min(end, start) and text[begin].isspace():
        begin += 1
    while end > max(begin, stop) and text[end - 1].isspace():
        end -= 1
    return begin, end


def _grows(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


_GROUP = lazily(r"[,;:!?…«»“”\"()\[\]–—]|\.(?=\s|$)|\s-\s")
_CLAUSE = lazily(
    r"[;:!?…«»“”\"()\[\]–—]|\.(?=\s|$)|\s-\s"
    r"|,(?=\s(?:et|mais|ou|or|car|donc|puis|qui|que|dont|où|tandis|alors|tout en|selon|d['’]après"
    r"|a|ont|est|a-t-|ont-)[\s\u00a0-])"
)
