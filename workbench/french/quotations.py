"""Quotations: what stands between quotation marks, nested or left open.

« », “ ” and straight " " are understood, and ‘ ’ or ' ' that stand around whole words; an
apostrophe is no quotation mark. A quotation in guillemets may run over several paragraphs,
with or without « repeated at the head of each; one in other marks ends with its paragraph.
One that is never closed ends with the paragraph it began in. Quotations lie apart or inside
each other, and never cross.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

REACH = 8_000
"""How far ``quotation_at`` looks to either side."""

DEEPEST = 16
"""Marks that would open a quotation deeper than this are passed over."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; ``level`` is 1 for the outermost."""

    start: int
    end: int
    level: int
    closed: bool


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """The quotations of [start, end), outer before inner, in reading order."""
    stack: list[_Open] = []
    found: list[tuple[int, int, bool]] = []
    stop = len(text) if end is None else end
    paragraph = 0
    for match in _MARKS.finditer(text, start, stop):
        mark, place = match[0], match.start()
        if mark[0] == "\n":
            paragraph += 1
            _end_paragraph(stack, found, text, place)
        elif mark in "«“":
            if len(stack) < DEEPEST and not _repeated(stack, text, place, paragraph):
                stack.append(_Open(mark, place, paragraph))
        elif mark in "»”":
            _close(stack, found, text, place, "«" if mark == "»" else "“")
        elif mark in _SINGLE:
            _single(stack, found, text, place)
        elif any(each.mark == mark for each in stack):
            _close(stack, found, text, place, mark)
        elif len(stack) < DEEPEST and text[place + 1 : place + 2].strip():
            stack.append(_Open(mark, place, paragraph))
    _end_paragraph(stack, found, text, stop)
    found += [(each.place, _trimmed(text, each.until or stop), False) for each in stack]
    return _levelled(found)


def quotation_at(
    text: str, offset: int, *, around: tuple[int, int] | None = None
) -> tuple[int, int] | None:
    """The innermost quotation at a caret, marks included; None if there is none near.

    One that begins at the caret counts; one that ends there counts if no other does. With
    ``around``, the innermost that holds this stretch and more: called again with its own
    answer it grows outwards.
    """
    start, end = around or (offset, offset)
    near = quotations(text, max(0, start - REACH), min(len(text), end + REACH))
    stretches = [(each.start, each.end) for each in near]
    if around is not None:
        holding = [s for s in stretches if s[0] <= start and end <= s[1] and s != around]
    else:
        holding = [s for s in stretches if s[0] <= offset < s[1]]
        holding = holding or [s for s in stretches if s[1] == offset]
    return min(holding, key=lambda s: s[1] - s[0], default=None)


def insertions(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """What editors have put in brackets: *[du Hamas]*, *[…]*."""
    return map(re.Match.span, _BRACKETS.finditer(text, start, len(text) if end is None else end))


@dataclass(slots=True)
class _Open:
    mark: str
    place: int
    paragraph: int
    until: int = 0
    """The end of the paragraph that it began in, once that is past."""


def _repeated(stack: list[_Open], text: str, place: int, paragraph: int) -> bool:
    """Whether this « only says that the quotation of the paragraph before goes on."""
    if not stack or stack[-1].mark != "«" or text[place] != "«":
        return False
    if stack[-1].paragraph != paragraph - 1 or not _heads_paragraph(text, place):
        return False
    stack[-1].paragraph, stack[-1].until = paragraph, 0
    _go_on_around(stack[:-1], stack[-1].place)
    return True


def _heads_paragraph(text: str, place: int) -> bool:
    before = text[max(0, place - 20) : place].rstrip(" \t\u00a0\u202f–—-")
    return not before or before[-1] == "\n"


def _close(
    stack: list[_Open], found: list[tuple[int, int, bool]], text: str, place: int, mark: str
) -> None:
    if not any(each.mark == mark for each in stack):
        return
    while (top := stack.pop()).mark != mark:
        if top.mark not in _CLOSED:
            found.append((top.place, _trimmed(text, top.until or place), False))
    found.append((top.place, place + 1, True))
    _go_on_around(stack, top.place)


def _go_on_around(stack: list[_Open], place: int) -> None:
    """What was around the quotation that begins there goes on as it does."""
    for outer in stack:
        if outer.until > place:
            outer.until = 0


def _single(stack: list[_Open], found: list[tuple[int, int, bool]], text: str, place: int) -> None:
    """Open or close a quotation in single marks: *Il a dit : 'Jouez, c'est tout'*."""
    mark = "‘" if text[place] == "’" else text[place]
    opens = text[place] != "’" and not text[place - 1 : place].isalnum()
    if opens and text[place + 1 : place + 2].isalpha():
        if len(stack) < DEEPEST and not any(each.mark == mark for each in stack):
            stack.append(_Open(mark, place, 0))
    elif stack and stack[-1].mark == mark:
        _close(stack, found, text, place, mark)


def _end_paragraph(
    stack: list[_Open], found: list[tuple[int, int, bool]], text: str, place: int
) -> None:
    end = _trimmed(text, place)
    keeps = next((i for i, each in enumerate(stack) if each.mark == "“"), len(stack))
    found += [(each.place, end, False) for each in stack[keeps:] if each.mark not in _CLOSED]
    stack[:] = [each for each in stack[:keeps] if each.mark == "«"]
    for each in stack:
        each.until = each.until or end


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _levelled(found: list[tuple[int, int, bool]]) -> list[Quotation]:
    ends: list[int] = []
    ordered = []
    for start, end, closed in sorted(found, key=lambda each: (each[0], -each[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        ends.append(end)
        ordered.append(Quotation(start, end, len(ends), closed))
    return ordered


_SINGLE = "'‘’"
_CLOSED = ('"', "'", "‘")
"""Marks that make a quotation only if they are closed."""
_MARKS = re.compile(
    r"""[«»“”]|"(?<![0-9]['’][0-5][0-9]")|['‘](?<!\w['‘])(?=[^\W\d_])|['’](?<=[\w.!?…]['’])(?!\w)|\n\s*"""
)
_BRACKETS = re.compile(r"\[[^\[\]\n]*\]")
