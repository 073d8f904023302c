"""The words of a text, as word lists compare them: *l’* and *OMS* are two, each sign is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.french.folding import fold_same_length
from workbench.french.numbers import plain

_WORD = re.compile(r"[^\W_]+'(?=[^\W_])|[^\W_]+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the text: where it stands, as it is written, and without accents and capitals."""

    start: int
    end: int
    written: str
    folded: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order, and the copy of it that numbers are read in."""

    all: tuple[Word, ...]
    plain: str = ""

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, number: int) -> Word:
        return self.all[number]

    def __iter__(self) -> Iterator[Word]:
        return iter(self.all)


def words(text: str) -> Words:
    """The words of a text; typographic apostrophes and spaces are plain ones."""
    return Words(tuple(_words(text)), plain(text))


def compared(written: str, *, case: bool, accents: bool) -> str:
    """A word as it is compared where capitals or accents count, or don't."""
    return fold_same_length(written, case=case, accents=accents)


def _words(text: str) -> Iterator[Word]:
    written = fold_same_length(text, case=True, accents=True)
    folded = fold_same_length(text)
    for match in _WORD.finditer(written):
        start, end = match.span()
        yield Word(start, end, written[start:end], folded[start:end])
