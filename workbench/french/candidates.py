"""Candidates: the next stretch of text that may want a label, and all places of some words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from workbench.french.figures import figures
from workbench.french.folding import fold_same_length
from workbench.french.proper import proper_names
from workbench.french.quotations import REACH, quotations

FIGURE, QUOTATION, NAME = "figure", "quotation", "name"
KINDS = frozenset({FIGURE, QUOTATION, NAME})
PIECE = 2_000
"""How much of a very long paragraph is read at a time."""

Candidate = tuple[int, int, str]


def next_candidate(
    text: str,
    offset: int,
    step: int,
    kinds: Collection[str] = KINDS,
    taken: Callable[[int, int], bool] = lambda start, end: False,
) -> Candidate | None:
    """The nearest figure, quotation or name that begins behind (step 1) or before (-1) a place.

    ``taken`` says whether a stretch has its label already. None where there is none left.
    The text is read piece by piece, outwards from the place.
    """
    for start, end in _pieces(text, offset, step):
        found = [
            each
            for each in candidates(text, start, end, kinds)
            if (each[0] > offset if step > 0 else each[0] < offset) and not taken(each[0], each[1])
        ]
        if found:
            return found[0] if step > 0 else found[-1]
    return None


def candidates(text: str, start: int, end: int, kinds: Collection[str] = KINDS) -> list[Candidate]:
    """What begins in [start, end) and may want a label, in reading order, the longer first."""
    found: list[Candidate] = []
    if FIGURE in kinds:
        high = min(len(text), end + 120)
        near = figures(text, start, high)
        found += [(each.start, each.end, FIGURE) for each in near if each.start < end]
    if QUOTATION in kinds:
        found += [(*each, QUOTATION) for each in _quotations(text, start, end)]
    if NAME in kinds:
        high = min(len(text), end + 120)
        names = proper_names(text, start, high)
        found += [(*each, NAME) for each in names if each[0] < end]
    return sorted(found, key=lambda each: (each[0], -each[1], each[2]))


def occurrences(
    text: str, words: str, *, whole_words: bool = True, case: bool = False, accents: bool = False
) -> list[tuple[int, int]]:
    """Where these words stand, in order and without overlap, as (start, end).

    White space in the words stands for any white space, a line end within a paragraph too.
    ``case`` and ``accents`` say whether capitals and accents count.
    """
    needle = fold_same_length(words, accents=accents, case=case).split()
    if not needle:
        return []
    haystack = fold_same_length(text, accents=accents, case=case)
    pattern = r"\s+".join(map(re.escape, needle))
    if whole_words:
        before = r"(?<!\w)" if needle[0][0].isalnum() else ""
        behind = r"(?!\w)" if needle[-1][-1].isalnum() else ""
        pattern = before + pattern + behind
    return [match.span() for match in re.finditer(pattern, haystack)]


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The outermost quotations that begin in a stretch; they may end far behind it."""
    low, high = max(0, start - REACH // 4), min(len(text), end + REACH)
    if not any(mark in text[start:end] for mark in '«“"'):
        return
    for each in quotations(text, low, high):
        if start <= each.start < end and each.level == 1 and each.closed:
            yield each.start, each.end


def _pieces(text: str, offset: int, step: int) -> Iterator[tuple[int, int]]:
    """Stretches that cover the text from the place outwards, cut at line ends or spaces."""
    size = len(text)
    place = max(0, min(offset, size))
    if step > 0:
        place = _line_start(text, place)
        while place < size:
            end = _cut(text, place)
            yield place, end
            place = end
        return
    end = place
    while end > 0:
        start = _line_start(text, end - 1)
        yield start, end
        end = start


def _line_start(text: str, place: int) -> int:
    """The start of the line, or of a piece of it where it is very long."""
    low = max(0, place - PIECE)
    start = text.rfind("\n", low, place) + 1
    if start or low == 0:
        return start
    space = text.find(" ", low, place)
    return space if space > 0 else low


def _cut(text: str, place: int) -> int:
    end = text.find("\n", place, place + PIECE)
    if end >= 0:
        return end + 1
    if place + PIECE >= len(text):
        return len(text)
    space = text.rfind(" ", place + 1, place + PIECE)
    return space if space > 0 else place + PIECE
