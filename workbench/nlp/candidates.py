"""Candidates: the stretches of a text that a trained pipeline judges, however long quotes are.

A span categorizer judges what is put before it. The usual suggester offers every run of one to
three words, and could not find a quote of thirty; every run of up to a hundred would be too many
to judge. Quotes begin and end where French syntax and typography break: so long candidates run
from one such place to another, with quotation marks in balance, and short ones hold a few words.

Wherever this module is imported, spaCy knows the function by its name. It needs spaCy alone: a
copy of it lies in every pipeline that is made with it, so that the pipeline can be loaded where
this program is not installed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Ops, get_current_ops
from thinc.types import Ragged

NAME = "dispatch_workbench.candidates.v1"
"""The name in spaCy's registry ``misc``; a change of what is offered needs a new one."""

OPENING, CLOSING, STRAIGHT = frozenset("«“"), frozenset("»”"), '"'
STOPS = frozenset(".,;:!?…()[]") | {"...", "-", "–", "—"}
OPENERS = frozenset(
    (
        *("que", "qu'", "qu’", "si", "s'", "s’", "de", "d'", "d’", "à", "comment", "pourquoi"),
        *("et", "mais", "ou", "où", "quand", "ne", "n'", "n’", "se"),
    )
)
"""Words with which a reported clause begins, or goes on after a conjunction; infinitives too."""

BEFORE = frozenset(("dit", "dite", "dits", "dites", "qui", "laquelle", "lequel", "lesquels"))
"""Words behind which one begins: *s’est dite | prête à*, *selon laquelle | l’eau monte*."""

CONJUNCTIONS = frozenset(("et", "mais", "ou"))

PARTS_OF_SHORT = frozenset(("%", "-", "–", "/", "€", "$", "£"))
"""Signs that stand in figures and names."""


def candidates(short: int, ends: int, longest: int, most: int) -> Callable[[Iterable[Doc]], Ragged]:
    """A suggester: runs of up to ``short`` words, and long ones to any of the next ``ends``.

    A long one has at most ``longest`` tokens, unless it is one whole quotation. A text of which
    there would be more than ``most`` gets its first ones.
    """

    def suggest(docs: Iterable[Doc], *, ops: Ops | None = None) -> Ragged:
        ops = ops or get_current_ops()
        rows: list[tuple[int, int]] = []
        lengths: list[int] = []
        for doc in docs:
            found = offered(
                [token.text for token in doc], short=short, ends=ends, longest=longest, most=most
            )
            rows += found
            lengths.append(len(found))
        data: Any = ops.asarray2i(rows) if rows else ops.alloc2i(0, 2)
        return Ragged(data, ops.asarray1i(lengths))

    return suggest


def offered(
    words: Sequence[str], *, short: int, ends: int, longest: int, most: int
) -> list[tuple[int, int]]:
    """The candidates of a text by its tokens, as [start, end), in their order, each once."""
    found = set(_short(words, short))
    found.update(_long(words, ends, longest))
    found.update(_quotations(words))
    return sorted(found)[:most]


def _short(words: Sequence[str], most: int) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        if not _is_word(words[start]):
            continue
        for end in range(start + 1, min(start + most, len(words)) + 1):
            word = words[end - 1]
            if _breaks(word):
                break
            if not word.isspace() and word not in ("-", "–", "/"):
                yield start, end


def _long(words: Sequence[str], ends: int, longest: int) -> Iterator[tuple[int, int]]:
    for start in range(len(words)):
        if words[start].isspace() or not _begins(words, start):
            continue
        depth = number = 0
        straight = False
        for end in range(start + 1, min(start + longest, len(words)) + 1):
            word = words[end - 1]
            depth += (word in OPENING) - (word in CLOSING)
            straight ^= word == STRAIGHT
            if "\n" in word or depth < 0:
                break
            if depth or straight or word.isspace() or not _ends(words, end):
                continue
            yield start, end
            number += 1
            if number == ends:
                break


def _quotations(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From each opening mark to the one that closes it, over paragraphs too.

    Where each paragraph of a quotation begins with a mark of its own, only the last is closed:
    the first one begins the whole.
    """
    stack: list[int] = []
    for place, word in enumerate(words):
        if word in OPENING:
            stack.append(place)
        elif word in CLOSING and stack:
            opened = stack.pop()
            yield opened, place + 1
            while stack and _heads_paragraph(words, opened):
                opened = stack.pop()
                yield opened, place + 1


def _heads_paragraph(words: Sequence[str], place: int) -> bool:
    return place > 0 and "\n" in words[place - 1]


def _begins(words: Sequence[str], start: int) -> bool:
    word = words[start]
    if (
        word in OPENING
        or word == STRAIGHT
        or word.casefold() in OPENERS
        or _INFINITIVE.fullmatch(word)
    ):
        return True
    if word in CLOSING or word in STOPS:
        return word in ("(", "[")
    before = start - 1
    while before >= 0 and words[before].isspace():
        if "\n" in words[before]:
            return True
        before -= 1
    return before < 0 or words[before].casefold() in _BEHIND


def _ends(words: Sequence[str], end: int) -> bool:
    last = words[end - 1]
    if last in CLOSING or last in ("]", STRAIGHT):
        return True
    if last in OPENING:
        return False
    if last in STOPS:
        return last in (".", "!", "?", "…", "...", ")")
    after = end
    while after < len(words) and words[after].isspace():
        if "\n" in words[after]:
            return True
        after += 1
    return after == len(words) or words[after].casefold() in _BEFORE_END


def _is_word(word: str) -> bool:
    return not word.isspace() and not _breaks(word) and word not in ("%", "/")


def _breaks(word: str) -> bool:
    """Whether nothing short runs over this token."""
    if "\n" in word or word in OPENING | CLOSING or word == STRAIGHT:
        return True
    return word in STOPS and word not in PARTS_OF_SHORT


registry.misc.register(NAME, func=candidates)

_INFINITIVE = re.compile(r"[a-zà-ÿœ]{2,}(?:er|ir|re)")
_BEHIND = STOPS | OPENING | CLOSING | BEFORE | {STRAIGHT}
_BEFORE_END = STOPS | CLOSING | CONJUNCTIONS | {STRAIGHT}
