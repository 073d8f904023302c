"""The small language of patterns: words, alternatives, wildcards, and what of it is labelled.

``[ministre de la <name>] a|avait annoncé`` is a pattern: words stand for themselves, ``|``
parts alternatives, ``?`` behind a word says that it may be missing, ``<name>`` is one to five
capitalised words in a row, ``<number>`` a number in digits or words, ``<word>`` any word,
``<words>`` one to five of them. Brackets hold what gets the label; without any, all of it does.

Matching takes at most so many steps as there are few ways to read a pattern: each wildcard
is short, and none can be repeated without end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.errors import Refused
from workbench.french.numbers import numeral_at
from workbench.french.wordlists.tokens import Word, Words, compared, words

LONGEST = 5
"""How many words a wildcard takes at most."""

MOST = 24
"""How many elements a pattern has at most."""

WILDCARDS = ("name", "number", "word", "words")

Ends = Callable[[Words, int], Iterator[int]]
"""Where an element that begins at a word may end, the best first; numbers of words."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element: ``keys`` are the folded words that it can begin with, none: any."""

    ends: Ends = field(repr=False)
    keys: frozenset[str] = frozenset()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """Elements in a row; those from ``first`` to ``last`` (not included) are labelled."""

    elements: tuple[Element, ...]
    first: int
    last: int

    @property
    def keys(self) -> frozenset[str] | None:
        """The folded words that it can begin with; None: any."""
        keys: frozenset[str] = frozenset()
        for element in self.elements:
            if not element.keys:
                return None
            keys |= element.keys
            if not element.optional:
                return keys
        return None

    def match(self, text: Words, at: int) -> tuple[int, int, int] | None:
        """Where the labelled part begins and ends, and the whole ends; numbers of words."""
        places: list[int] = []

        def go_on(number: int, place: int) -> bool:
            places.append(place)
            if number == len(self.elements):
                return True
            element = self.elements[number]
            for end in element.ends(text, place):
                if go_on(number + 1, end):
                    return True
            if element.optional and go_on(number + 1, place):
                return True
            places.pop()
            return False

        if not go_on(0, at) or places[self.first] == places[self.last]:
            return None
        return places[self.first], places[self.last], places[-1]


def pattern(written: str, *, case: bool = True, accents: bool = True) -> Pattern:
    """A pattern as it is written; raises Refused where it can't be read."""
    elements: list[Element] = []
    opened: int | None = None
    closed: int | None = None
    for match in _PIECE.finditer(written):
        piece = match.group()
        if piece == "[":
            if opened is not None:
                raise _unread(written)
            opened = len(elements)
        elif piece == "]":
            if opened is None or closed is not None:
                raise _unread(written)
            closed = len(elements)
        else:
            elements += _elements(piece, written, case=case, accents=accents)
    if (opened is None) != (closed is None) or not 0 < len(elements) <= MOST:
        raise _unread(written)
    first = 0 if opened is None else opened
    last = len(elements) if closed is None else closed
    if first == last or all(each.optional for each in elements):
        raise _unread(written)
    return Pattern(tuple(elements), first, last)


def plainly(written: str, *, case: bool = True, accents: bool = True) -> Pattern | None:
    """Words that stand for themselves, whatever signs are among them; None where there are none."""
    elements = tuple(literal([each.written], case=case, accents=accents) for each in words(written))
    return Pattern(elements, 0, len(elements)) if elements else None


def literal(
    alternatives: Sequence[str], *, case: bool, accents: bool, optional: bool = False
) -> Element:
    """One of these words."""
    wanted = {compared(each, case=case, accents=accents) for each in alternatives}
    keys = frozenset(compared(each, case=False, accents=False) for each in alternatives)

    def ends(text: Words, at: int) -> Iterator[int]:
        if at < len(text) and text[at].folded in keys:
            found = text[at].written
            if compared(found, case=case, accents=accents) in wanted:
                yield at + 1

    return Element(ends, keys, optional)


def where(
    suits: Callable[[Word], bool], *, least: int = 1, most: int = 1, optional: bool = False
) -> Element:
    """So many words in a row of which each suits, as many as there are."""

    def ends(text: Words, at: int) -> Iterator[int]:
        end = at
        while end < len(text) and end - at < most and suits(text[end]):
            end += 1
        yield from range(end, at + least - 1, -1)

    return Element(ends, optional=optional)


def wildcard(name: str, *, optional: bool = False) -> Element:
    """A wildcard by its name."""
    if name == "name":
        return where(_is_capitalised, most=LONGEST, optional=optional)
    if name == "word":
        return where(_is_word, optional=optional)
    if name == "words":
        return Element(_few_words, optional=optional)
    return Element(_number, optional=optional)


def _elements(piece: str, written: str, *, case: bool, accents: bool) -> list[Element]:
    optional = len(piece) > 1 and piece.endswith("?")
    bare = piece[:-1] if optional else piece
    if bare.startswith("<") and bare.endswith(">"):
        if bare[1:-1] not in WILDCARDS:
            raise Refused(
                "There is no {wildcard} in patterns; there are: {known}.",
                wildcard=bare,
                known=", ".join(f"<{each}>" for each in WILDCARDS),
            )
        return [wildcard(bare[1:-1], optional=optional)]
    parts = [_said(each) for each in (bare.split("|") if len(bare) > 1 else [bare])]
    if len(parts) > 1:
        if any(len(each) != 1 for each in parts):
            raise _unread(written)
        alternatives = [each[0] for each in parts]
        return [literal(alternatives, case=case, accents=accents, optional=optional)]
    return [literal([each], case=case, accents=accents, optional=optional) for each in parts[0]]


def _said(piece: str) -> list[str]:
    """The words of a piece of a pattern; what ends in an apostrophe goes on behind it."""
    if len(piece) > 1 and piece[-1] in "'’":
        return [each.written for each in words(piece + "x")][:-1]
    return [each.written for each in words(piece)]


def _few_words(text: Words, at: int) -> Iterator[int]:
    """One word or a few, as few as will do, within a sentence."""
    for end in range(at, min(at + LONGEST, len(text))):
        if text[end].written in ".!?…":
            return
        yield end + 1


def _number(text: Words, at: int) -> Iterator[int]:
    """A number, as long as it is one."""
    if at >= len(text):
        return
    found = numeral_at(text.plain, text[at].start)
    if found is None:
        return
    for end in range(at + 1, min(at + 3 * LONGEST, len(text)) + 1):
        if text[end - 1].end >= found.end:
            yield end
            return


def _is_capitalised(word: Word) -> bool:
    return word.written[:1].isupper()


def _is_word(word: Word) -> bool:
    return word.written[:1].isalnum()


def _unread(written: str) -> Refused:
    return Refused("The pattern “{pattern}” can't be read.", pattern=written)


_PIECE = re.compile(r"[\[\]]|<[^<>\s]*>\??|[^\s\[\]<>]+|[<>]")
