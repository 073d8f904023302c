"""Units of a text: where each begins and ends, and where the next step by one goes. No Qt.

A step forwards goes to the end of a unit, a step backwards to the start of one, so that a
selection made by steps holds whole units and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias, get_args

from workbench.french.quotations import quotation_at, quotations
from workbench.french.sentences import paragraph_at, sentence_at
from workbench.french.steps import units_at
from workbench.french.words import word_at, words

Unit: TypeAlias = Literal[
    "character", "word", "sentence", "paragraph", "line", "page", "document", "quotation"
]
UNITS: tuple[Unit, ...] = get_args(Unit)

NEAR = 400
"""How far to look for the words around a place."""


def unit_around(text: str, unit: Unit, offset: int) -> tuple[int, int] | None:
    """The word, sentence, paragraph, quotation or document that an offset stands in."""
    match unit:
        case "word":
            return word_at(text, offset)
        case "sentence":
            return sentence_at(text, offset)
        case "paragraph":
            return paragraph_at(text, offset)
        case "quotation":
            return quotation_at(text, offset)
        case "document":
            return (0, len(text)) if text else None
    return None


def step_by(text: str, unit: Unit, offset: int, step: int) -> int:
    """Where one step by a unit goes; the caret's own place where there is no further one."""
    match unit:
        case "word":
            return _word_step(text, offset, step)
        case "sentence" | "paragraph":
            return _stretch_step(text, unit, offset, step)
        case "quotation":
            return _quotation_step(text, offset, step)
        case "document":
            return len(text) if step > 0 else 0
    return offset


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) widened to whole words, and without white space at its edges."""
    if start == end:
        return start, end
    for first, last in _words_near(text, start):
        if first < start < last:
            start = first
    for first, last in _words_near(text, end):
        if first < end < last:
            end = last
    trimmed_start, trimmed_end = start, end
    while trimmed_start < trimmed_end and text[trimmed_start].isspace():
        trimmed_start += 1
    while trimmed_end > trimmed_start and text[trimmed_end - 1].isspace():
        trimmed_end -= 1
    return (trimmed_start, trimmed_end) if trimmed_start < trimmed_end else (start, end)


def wider(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The smallest unit that holds all of [start, end) and more; None around the document."""
    units = (*units_at(text, start, end), (0, len(text)))
    return next((unit for unit in units if unit != (start, end)), None)


def splits_flag(text: str, offset: int) -> bool:
    """Whether a place is between the two halves of a flag.

    Qt knows better, except where a flag stands right behind another emoji (6.11).
    """
    begin = offset
    while begin and _is_indicator(text[begin - 1]):
        begin -= 1
    return (offset - begin) % 2 == 1 and offset < len(text) and _is_indicator(text[offset])


def _is_indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _word_step(text: str, offset: int, step: int) -> int:
    if step > 0:
        place = _past_space(text, offset)
        return next((end for _, end in _words_near(text, place) if end > place), len(text))
    place = _before_space(text, offset)
    starts = [start for start, _ in _words_near(text, place) if start < place]
    return starts[-1] if starts else 0


def _stretch_step(text: str, unit: Unit, offset: int, step: int) -> int:
    if step > 0:
        around = unit_around(text, unit, _past_space(text, offset))
        return around[1] if around is not None and around[1] > offset else len(text)
    place = _before_space(text, offset)
    around = unit_around(text, unit, place - 1) if place else None
    return around[0] if around is not None else 0


def _quotation_step(text: str, offset: int, step: int) -> int:
    if step > 0:
        place = offset + 1
        while (mark := _OPENING.search(text, place)) is not None:
            found = _starts_in_paragraph(text, mark.start())
            onward = next((start for start in found if start > offset), None)
            if onward is not None:
                return onward
            place = _paragraph_end(text, mark.start()) + 1
        return offset
    place = offset
    while (at := max(text.rfind(mark, 0, place) for mark in '«“"')) >= 0:
        found = [start for start in _starts_in_paragraph(text, at) if start < offset]
        if found:
            return found[-1]
        place = text.rfind("\n", 0, at) + 1
    return offset


def _starts_in_paragraph(text: str, offset: int) -> list[int]:
    begin = max(text.rfind("\n", 0, offset) + 1, offset - 8_000)
    end = min(_paragraph_end(text, offset), offset + 8_000)
    return [each.start for each in quotations(text, begin, end)]


def _paragraph_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _words_near(text: str, offset: int) -> Iterator[tuple[int, int]]:
    """The words around a place, beginning where certainly no word is in the middle."""
    begin = text.rfind("\n", max(0, offset - NEAR), offset) + 1
    if not begin and offset > NEAR:
        space = _SPACE.search(text, offset - NEAR, offset)
        begin = space.end() if space is not None else offset - NEAR
    return words(text, begin, min(len(text), offset + NEAR))


def _past_space(text: str, offset: int) -> int:
    match = _SPACES.match(text, offset)
    return match.end() if match is not None else offset


def _before_space(text: str, offset: int) -> int:
    while offset and text[offset - 1].isspace():
        offset -= 1
    return offset


_OPENING = re.compile('[«“"]')
_SPACE = re.compile(r"\s")
_SPACES = re.compile(r"\s*")
