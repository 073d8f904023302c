"""Candidates: the next stretch of text that may want a label, and all places of some words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from workbench.french.cues import cues
from workbench.french.figures import figures
from workbench.french.folding import fold_same_length
from workbench.french.proper import proper_names
from workbench.french.quotations import REACH, quotations
from workbench.french.reported import clause_at, clauses, speakers

FIGURE, QUOTATION, NAME, CUE = "figure", "quotation", "name", "cue"
CLAUSE, SPEAKER = "clause", "speaker"
KINDS = frozenset({FIGURE, QUOTATION, NAME, CUE, CLAUSE, SPEAKER})
PIECE = 1_000
"""How much text is read at first."""

NEAR = 2_000
"""Reported words are looked for in pieces up to this size: further out it would take too long."""

LARGEST = 32_000
"""How much text is read at a time further out."""

Candidate = tuple[int, int, str]


def next_candidate(
    text: str,
    offset: int,
    step: int,
    kinds: Collection[str] = KINDS,
    taken: Callable[[int, int], bool] = lambda start, end: False,
) -> Candidate | None:
    """The nearest candidate that begins behind (step 1) or before (-1) a place.

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
    if CUE in kinds:
        high = min(len(text), end + 120)
        near_cues = cues(text, start, high)
        found += [(each.start, each.end, CUE) for each in near_cues if each.start < end]
    if end - start <= NEAR:
        found += [(*each, CLAUSE) for each in clauses(text, start, end) if CLAUSE in kinds]
        found += [(*each, SPEAKER) for each in speakers(text, start, end) if SPEAKER in kinds]
    return sorted(found, key=lambda each: (each[0], -each[1], each[2]))


def candidate_at(text: str, offset: int, kind: str) -> tuple[int, int] | None:
    """The candidate of a kind that a place is in, else the one that ends there."""
    if kind == CLAUSE:
        return clause_at(text, offset)
    line = text.rfind("\n", max(0, offset - PIECE), offset) + 1
    low = line or max(0, offset - PIECE)
    near = [each[:2] for each in candidates(text, low, offset + 1, (kind,)) if each[1] >= offset]
    inside = (each for each in near if offset < each[1])
    return next(inside, None) or next(iter(near), None)


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
    if not any(text.find(mark, start, end) >= 0 for mark in '«“"'):
        return
    low = max(0, start - REACH // 4)
    found = quotations(text, low, end)
    if any(not each.closed for each in found):
        found = quotations(text, low, min(len(text), end + REACH))
    for each in found:
        if start <= each.start < end and each.level == 1 and each.closed:
            yield each.start, each.end


def _pieces(text: str, offset: int, step: int) -> Iterator[tuple[int, int]]:
    """Stretches that cover the text from the place outwards, cut at line ends or spaces.

    The first is small, so that what is near is found at once; each is larger than the last.
    """
    size, reach = len(text), PIECE
    place = max(0, min(offset, size))
    if step > 0:
        place = _line_start(text, place, reach)
        while place < size:
            end = _cut(text, place, reach)
            yield place, end
            place, reach = end, min(2 * reach, LARGEST)
        return
    end = place
    while end > 0:
        start = _line_start(text, max(0, end - max(1, reach // 2)), reach)
        yield start, end
        end, reach = start, min(2 * reach, LARGEST)


def _line_start(text: str, place: int, reach: int) -> int:
    """The start of the line, or of a piece of it where it is very long."""
    low = max(0, place - reach)
    start = text.rfind("\n", low, place) + 1
    if start or low == 0:
        return start
    space = text.find(" ", low, place)
    return space if space > 0 else low


def _cut(text: str, place: int, reach: int) -> int:
    if place + reach >= len(text):
        return len(text)
    end = text.rfind("\n", place, place + reach)
    if end >= 0:
        return end + 1
    space = text.rfind(" ", place + 1, place + reach)
    return space if space > 0 else place + reach
