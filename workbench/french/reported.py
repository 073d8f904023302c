"""Reported words: the clauses that a cue reports, and who reports, where no mark or name shows it.

*a indiqué [qu’une réunion se tiendrait]*, *selon [elle]*, *[la direction] a fait savoir*: read
paragraph by paragraph, and remembered, for one is asked about again and again.
"""

from __future__ import annotations

from functools import lru_cache

from workbench.french.patterns import lazily

LONGEST = 4_000
"""Of a longer paragraph only what is near is read."""

Stretch = tuple[int, int]


def clauses(text: str, start: int, end: int) -> list[Stretch]:
    """The quotes that begin in [start, end) and are more or less than one quotation."""
    return _found(text, start, end, 0)


def speakers(text: str, start: int, end: int) -> list[Stretch]:
    """The pronouns and nominals that begin in [start, end) and say something."""
    return _found(text, start, end, 1)


def clause_at(text: str, offset: int) -> Stretch | None:
    """The shortest reported clause that holds a place, its two ends included."""
    low = _line_start(text, offset)
    around = [each for each in clauses(text, low, offset + 1) if each[0] <= offset <= each[1]]
    return min(around, key=lambda each: each[1] - each[0], default=None)


def _found(text: str, start: int, end: int, which: int) -> list[Stretch]:
    place, found = _line_start(text, start), []
    while place < end:
        stop = text.find("\n", place, place + LONGEST)
        stop = min(len(text), place + LONGEST) if stop < 0 else stop + 1
        marks = _read(text[place:stop])[which]
        moved = ((place + a, place + b) for a, b in marks)
        found += [each for each in moved if start <= each[0] < end]
        place = stop
        if place >= len(text):
            break
    return found


@lru_cache(maxsize=64)
def _read(paragraph: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """The clauses of a paragraph, and who speaks in it."""
    if not _WORD.search(paragraph):
        return (), ()
    from workbench.french.attribution import suggest  # its lexicons are read on first use

    marks = sorted(suggest(paragraph).marks, key=lambda mark: (mark.start, -mark.end))
    said = [each for each in marks if each.label == "QUOTE" and each.attributes["mode"] != "direct"]
    who = [each for each in marks if each.label == "ACTOR" and each.rule in ("nominal", "pronoun")]
    return (
        tuple((each.start, each.end) for each in said),
        tuple((each.start, each.end) for each in who),
    )


def _line_start(text: str, place: int) -> int:
    low = max(0, place - LONGEST)
    return max(low, text.rfind("\n", low, place) + 1)


_WORD = lazily(r"\w")
