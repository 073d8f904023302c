"""Number words, read from left to right as far as they make one number.

Belgian and Swiss forms (*septante*, *huitante*, *nonante*) are read as the French ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.french.patterns import lazily


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One word of a number, and whether *et* joins it to the one before."""

    word: str
    end: int
    et: bool


def number_words(text: str, start: int) -> list[NumberWord]:
    """The number words that follow each other from a place on, whatever they make."""
    tokens: list[NumberWord] = []
    match = _NUMBER_WORD.match(text, start)
    et = False
    while match is not None and len(tokens) < 40:
        tokens.append(NumberWord(match[0], match.end(), et))
        gap = _GAP.match(text, match.end())
        if gap is None:
            break
        et = gap[1] is not None
        match = _NUMBER_WORD.match(text, gap.end())
    return tokens


class WordReader:
    """Reads number words from left to right, as far as they make one number."""

    def __init__(self, tokens: list[NumberWord]) -> None:
        self.tokens, self.place, self.scale = tokens, 0, 1

    def number(self) -> int | None:
        """The number that the words from here on make; None if they make none."""
        total, limit = 0, 10**16
        while self.place < len(self.tokens):
            mark = self.place
            part = self._under_a_million()
            if part is None:
                break
            word = self._word()
            if word in GREAT and not self._et() and part > 0 and limit > GREAT[word]:
                limit = GREAT[word]
                self.scale = limit if total == 0 else self.scale
                self.place += 1
                total += part * limit
                continue
            if total and part >= limit:
                self.place = mark
                break
            total += part
            return total
        return total if self.place else None

    def _under_a_million(self) -> int | None:
        before = self.under_a_thousand()
        if self._word() == "mille" and not self._et() and before != 1:
            self.place += 1
            if before is None or before:
                self.scale = max(self.scale, 1)
                return (before or 1) * 1000 + (self.under_a_thousand() or 0)
        return before

    def under_a_thousand(self) -> int | None:
        """The part of a number without *mille* or more."""
        if self._et() and self.place:
            return None
        if self._word() in ("cent", "cents"):
            self.place += 1
            return 100 + (self._under_a_hundred() or 0)
        before = self._under_a_hundred()
        if before and 1 < before < 100 and self._word() in ("cent", "cents") and not self._et():
            if before > 19 or before == 10:
                return before
            self.place += 1
            return before * 100 + (self._under_a_hundred() or 0)
        return before

    def _under_a_hundred(self) -> int | None:
        word = self._word()
        if self._et() and self.place:
            return None
        if word == "quatre" and self._word(1) in ("vingt", "vingts") and not self._et(1):
            self.place += 2
            return 80 + self._unit(19, et=())
        if word in TENS:
            self.place += 1
            ten = TENS[word]
            highest = 19 if ten == 60 else 9
            return ten + self._unit(highest, et=(1, 11) if ten == 60 else (1,))
        if word in SMALL:
            self.place += 1
            value = SMALL[word]
            if value == 10 and self._word() in ("sept", "huit", "neuf") and not self._et():
                self.place += 1
                return 10 + SMALL[self.tokens[self.place - 1].word]
            return value
        return None

    def _unit(self, highest: int, *, et: tuple[int, ...]) -> int:
        word = self._word()
        if word not in SMALL or not 0 < SMALL[word] <= highest:
            return 0
        if self._et() and SMALL[word] not in et:
            return 0
        self.place += 1
        value = SMALL[word]
        if value == 10 and self._word() in ("sept", "huit", "neuf") and not self._et():
            self.place += 1
            value += SMALL[self.tokens[self.place - 1].word]
        return value

    def _word(self, ahead: int = 0) -> str:
        place = self.place + ahead
        return self.tokens[place].word if place < len(self.tokens) else ""

    def _et(self, ahead: int = 0) -> bool:
        place = self.place + ahead
        return place < len(self.tokens) and self.tokens[place].et


SMALL = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
GREAT = {
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "billion": 10**12, "billions": 10**12,
}  # fmt: skip
COUNTS = "|".join(sorted(map(re.escape, SMALL), key=len, reverse=True))
_NUMBER_WORD = lazily(
    rf"(?:{COUNTS}|{'|'.join(TENS)}|vingts|cents?|mille|millions?|milliards?|billions?)(?!\w)"
)
_GAP = lazily(r"(?:-| +)(et(?:-| +))?")
