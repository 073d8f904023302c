"""What a parser says of a text, as plain values: words with their class, and names."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Token:
    """One word: where it stands, in lower case, its class and its place in the tree.

    ``head`` is the number of the word that it depends on; the root depends on itself.
    """

    start: int
    end: int
    word: str
    pos: str
    dep: str
    head: int
    finite: bool = False
    """Whether it is a finite form of a verb."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a model sees it; ``kind`` is PER, ORG, LOC or MISC."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The words and names of a whole text, in reading order."""

    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(token.start for token in self.tokens))

    def at(self, start: int, end: int) -> range:
        """The numbers of the words that lie in a stretch."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def subject(self, start: int, end: int) -> Token | None:
        """The subject of the verb in a stretch, also where it is joined to another verb."""
        numbers = self.at(start, end)
        verbs = [n for n in numbers if self.tokens[n].pos == "VERB"]
        for verb in reversed(verbs):
            if (found := self._subject(verb)) is not None:
                return found
        return None

    def is_verb(self, start: int, end: int) -> bool | None:
        """Whether a stretch holds a verb; None where the parser knows no word of it."""
        numbers = self.at(start, end)
        if not numbers:
            return None
        return any(self.tokens[n].pos in ("VERB", "AUX") for n in numbers)

    def _subject(self, verb: int) -> Token | None:
        near = range(max(0, verb - 60), min(len(self.tokens), verb + 40))
        for number in near:
            token = self.tokens[number]
            if token.head == verb and token.dep.startswith("nsubj"):
                return token
        return None
