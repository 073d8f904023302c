"""Candidates: the next stretch of text that may want a label, and all places of some words."""

from __future__ import annotations

from collections.abc import Callable, Collection

from workbench.french.folding import fold_same_length

KINDS = frozenset({"figure", "quotation", "name"})
Candidate = tuple[int, int, str]


def next_candidate(
    text: str,
    offset: int,
    step: int,
    kinds: Collection[str] = KINDS,
    taken: Callable[[int, int], bool] = lambda start, end: False,
) -> Candidate | None:
    """The nearest figure, quotation or name that begins behind (step 1) or before (-1) a place.

    ``taken`` says whether a stretch has its label already. None where there is none left.
    """
    return None


def occurrences(
    text: str, words: str, *, whole_words: bool = True, case: bool = False, accents: bool = False
) -> list[tuple[int, int]]:
    """Where these words stand, in order and without overlap, as (start, end)."""
    if not words.strip():
        return []
    haystack = fold_same_length(text, accents=accents, case=case)
    needle = fold_same_length(words, accents=accents, case=case)
    found = []
    place = haystack.find(needle)
    while place >= 0:
        found.append((place, place + len(needle)))
        place = haystack.find(needle, place + len(needle))
    return found
