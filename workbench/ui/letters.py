"""Letters that stand for words: each title of a list gets a key of its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890"
"""What can stand for a title, in the order in which the last ones are given."""


def letters(titles: Sequence[str], *, taken: Iterable[str] = ()) -> list[str]:
    """A letter for each title, all different; empty once none is left.

    The first letter of a title wins, then that of another of its words, then any letter in it,
    then any at all. Titles that stand first choose first, but none takes the first letter of
    another. The same titles always get the same letters.
    """
    given: dict[int, str] = {}
    used = set(taken)
    for rank in (_first, _initials, _anywhere, _all):
        for index, title in enumerate(titles):
            if index not in given and (free := _free(rank(title), used)):
                given[index] = free
                used.add(free)
    return [given.get(index, "") for index in range(len(titles))]


def folded(text: str) -> str:
    """A text in capitals without accents, as keys are compared: *é* is *E*."""
    plain = unicodedata.normalize("NFD", text)
    return "".join(each for each in plain if not unicodedata.combining(each)).upper()


def _free(wished: Iterable[str], used: set[str]) -> str:
    return next((each for each in wished if each in KEYS and each not in used), "")


def _first(title: str) -> str:
    return _initials(title)[:1]


def _initials(title: str) -> str:
    words = "".join(each if each in KEYS else " " for each in folded(title)).split()
    return "".join(word[0] for word in words)


def _anywhere(title: str) -> str:
    return folded(title)


def _all(title: str) -> str:
    return KEYS
