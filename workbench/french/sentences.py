"""Sentences and paragraphs: the longer steps of the caret.

A sentence ends at . ! ? or … with the marks that close behind it, before white space, unless
what follows goes on in lower case or with a comma: *« Vraiment ? » a-t-il demandé.* is one
sentence. The dot of *M.*, *J.-P.*, *art.* ends none. A paragraph is a line that holds more
than white space, and no sentence runs over its end. Whether a place is an end depends only
on a few characters around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

AROUND = 300
"""How far ``sentence_at`` looks at first; twice as far each time that it meets no end."""


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of [start, end) in order, as (start, end) without white space around."""
    stop = len(text) if end is None else end
    begin = start
    for place in [*_ends(text, start, stop), stop]:
        if (stretch := _stripped(text, begin, place)) is not None:
            yield stretch
        begin = place


def sentence_at(text: str, offset: int) -> tuple[int, int] | None:
    """The sentence under a caret; white space belongs to the sentence before it.

    None where the paragraph is empty.
    """
    if (paragraph := paragraph_at(text, offset)) is None:
        return None
    first, last = paragraph
    place = min(max(first, offset), last)
    while place > first and text[place - 1].isspace() and text[place].isspace():
        place -= 1
    reach = AROUND
    while True:
        low, high = max(first, place - reach), min(last, place + reach)
        begin, end = _around(text, place, low, high)
        settled = low == first or begin > low + _CONTEXT
        if settled and (high == last or end < high):
            return _stripped(text, begin, end)
        reach *= 2


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The paragraphs of [start, end) in order, as (start, end) without white space around."""
    for match in _LINE.finditer(text, start, len(text) if end is None else end):
        yield match.start(), match.start() + len(match[0].rstrip())


def paragraph_at(text: str, offset: int) -> tuple[int, int] | None:
    """The paragraph under a caret; None on an empty line."""
    begin = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return _stripped(text, begin, len(text) if end < 0 else end)


def _ends(text: str, start: int, stop: int) -> Iterator[int]:
    for match in _STOP.finditer(text, start, stop):
        if match[1] is None or _is_end(text, match):
            yield match.end()


def _around(text: str, place: int, low: int, high: int) -> tuple[int, int]:
    """The last end before the place and the first at or behind it, within [low, high]."""
    begin = low
    for end in _ends(text, low, high):
        if end >= place:
            return begin, end
        begin = end
    return begin, high


def _is_end(text: str, match: re.Match[str]) -> bool:
    following = _FOLLOWING.match(text, match.end())
    if following is None:
        return True
    mark, first = following.groups()
    if first in "»”)],;:":
        return False
    if first.islower():
        return mark != "" and match[1] == "."
    if match[1] != "." or match[2]:
        return True
    before = text[max(0, match.start() - _CONTEXT) : match.start()]
    if _ABBREVIATION.search(before) or (first.isdigit() and _BEFORE_NUMBER.search(before)):
        return False
    if (initial := _INITIAL.search(before)) is None:
        return True
    if _OPENER.match(text, following.start(2)):
        return True
    named = initial[1] is not None or initial[2] is not None
    return named and _ARTICLE.match(text, following.start(2)) is not None


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


_CONTEXT = 24
"""How many characters before a dot can matter."""

_LINE = re.compile(r"[^\s].*")
_STOP = re.compile(r"""([.!?…]+)((?:[ \u00a0\u202f]?[»”")\]]){0,3})(?=\s|\Z)|\n""")
_FOLLOWING = re.compile(r"""[^\S\n]*([«“"(\[–—-]?)[^\S\n]*([^\s])""")
_ABBREVIATION = re.compile(
    r"(?<!\w)(?:MM?|M[lm]es?|Mlles?|Mgr|Me|Drs?|Prs?|Stes?|Sts?|cf|av|bd|boul|vs|c\.-à-d)$"
)
_BEFORE_NUMBER = re.compile(
    r"(?<!\w)(?:art|chap|fig|n|no|pp?|vol|janv|févr|avr|juill|sept|oct|nov|déc)$", re.IGNORECASE
)
_INITIAL = re.compile(r"([A-ZÀ-Ý]\w+ )?(?<!\w)((?:[^\W\d_]\.-?)+)?[A-ZÀ-Ý]$")
_OPENER = re.compile(
    r"(?:Ils?|Elles?|On|Un|Une|Des|Ce|Cette|Ces|Cela|Mais|Et|Or|En|Dans|Selon|Pour|Aux?|À|Après"
    r"|Avant|Depuis|Son|Sa|Ses|Leurs?|Si|Quant|Par|Sur|Avec|Plus|Deux|Trois)(?!\w)"
)
_ARTICLE = re.compile(r"(?:L[ea]s?(?!\w)|L['’])")
