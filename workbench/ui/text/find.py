"""Finding words in the text that is shown: all hits at once, without accents unless asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from workbench.french.folding import fold_same_length


class Finder:
    """The hits of one needle in one text; the folded copies are made once, when first needed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: dict[tuple[bool, bool], str] = {}
        self.hits: list[int] = []
        self.length = 0

    def find(self, needle: str, *, accents: bool = False, case: bool = False) -> int:
        """Look for all places; answers with how many there are."""
        self.hits, self.length = [], len(needle)
        if not needle:
            return 0
        haystack = self._copy(accents, case)
        wanted = fold_same_length(needle, accents=accents, case=case)
        place = haystack.find(wanted)
        while place >= 0:
            self.hits.append(place)
            place = haystack.find(wanted, place + len(wanted))
        return len(self.hits)

    def clear(self) -> None:
        """Forget the hits."""
        self.hits, self.length = [], 0

    def next_hit(self, offset: int, step: int) -> tuple[int, int] | None:
        """The hit at or after an offset (1), or the last one before it (-1); round the ends."""
        if not self.hits:
            return None
        if step > 0:
            index = bisect_left(self.hits, offset) % len(self.hits)
        else:
            index = bisect_right(self.hits, offset - 1) - 1
        return self.hits[index], self.hits[index] + self.length

    def _copy(self, accents: bool, case: bool) -> str:
        key = (accents, case)
        if key not in self._folded:
            self._folded[key] = fold_same_length(self._text, accents=accents, case=case)
        return self._folded[key]
