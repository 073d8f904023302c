"""A passage: a text with its quotations and sentences, prepared for the rules.

The rules read ``plain``, a copy of the same length with plain spaces and apostrophes, in
which the words inside quotations are covered: a comma or a verb inside « » is not one of the
sentence around. What stands inside is read again as a passage of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from workbench.french.datelines import dateline_end
from workbench.french.folding import fold_same_length
from workbench.french.quotations import Quotation, quotations
from workbench.french.sentences import sentences

COVER = "\u00a4"
"""What stands in for each character inside a quotation."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the passage; a quotation of several sentences belongs to one."""

    start: int
    end: int
    paragraph: int


class Passage:
    """A stretch of a text, read at one level of quotation."""

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end
        found = quotations(text, start, self.end)
        self.quotations = tuple(each for each in found if each.level == 1)
        self.open = _plain(text, start, self.end)
        """The plain copy with nothing covered, as far as the passage goes."""
        self.plain = _covered(self.open, self.quotations, start)
        self.low = _lower(self.plain)
        self._quotation_starts = [each.start for each in self.quotations]

    @cached_property
    def lead(self) -> int:
        """Where the text begins behind its dateline."""
        return dateline_end(self.plain) if self.start == 0 else 0

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order."""
        found: list[Sentence] = []
        paragraph = last = 0
        for low, high in sentences(self.plain):
            if "\n" in self.plain[last:low]:
                paragraph += 1
            last = high
            found.append(Sentence(low + self.start, high + self.start, paragraph))
        return tuple(found)

    def words(self, start: int, end: int) -> str:
        """The covered copy of a stretch, in lower case."""
        return self.low[start - self.start : end - self.start]

    def cased(self, start: int, end: int) -> str:
        """The covered copy of a stretch, with its capitals."""
        return self.plain[start - self.start : end - self.start]

    def quotation_from(self, place: int) -> Quotation | None:
        """The quotation that begins at a place."""
        number = bisect_right(self._quotation_starts, place) - 1
        if number >= 0 and self.quotations[number].start == place:
            return self.quotations[number]
        return None

    def quotation_around(self, place: int) -> Quotation | None:
        """The quotation that a place is in, or ends at."""
        number = bisect_right(self._quotation_starts, place) - 1
        if number >= 0 and place <= self.quotations[number].end:
            return self.quotations[number]
        return None

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that lie in a stretch."""
        first = bisect_left(self._quotation_starts, start)
        last = bisect_left(self._quotation_starts, end)
        return [each for each in self.quotations[first:last] if each.end <= end]

    def quotation_behind(self, start: int, end: int) -> Quotation | None:
        """The first quotation that begins in a stretch, wherever it ends."""
        number = bisect_left(self._quotation_starts, start)
        if number < len(self.quotations) and self.quotations[number].start < end:
            return self.quotations[number]
        return None


def _plain(text: str, start: int, end: int) -> str:
    return fold_same_length(text[start:end], accents=True, case=True)


def _lower(plain: str) -> str:
    low = plain.lower()
    return low if len(low) == len(plain) else fold_same_length(plain, accents=True)


def _covered(plain: str, found: tuple[Quotation, ...], start: int) -> str:
    """The copy with quotations covered; a final . ! ? inside stays, for it ends a sentence."""
    pieces: list[str] = []
    place = 0
    for each in found:
        low, high = each.start - start, each.end - start
        pieces.append(plain[place:low])
        inner = plain[low + 1 : high - 1] if each.closed else plain[low + 1 : high]
        kept = inner.rstrip(" ")
        tail = inner[len(kept) :]
        last = kept[-1:] if kept[-1:] in (".", "!", "?", "…", ",") else ""
        body = len(kept) - len(last)
        # The marks become « and », whatever they are: sentences and rules know those.
        pieces.append("«" + COVER * body + last + tail + ("»" if each.closed else ""))
        place = high
    pieces.append(plain[place:])
    return "".join(pieces)
