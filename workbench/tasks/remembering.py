"""The simplest learner there is: it marks the words that were marked before, wherever they stand.

A pipeline that is no better than that has learnt nothing but a list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

Mark: TypeAlias = tuple[int, int, str]
"""start, end, label."""


def remembered(
    learnt: Iterable[tuple[str, Sequence[Mark]]], texts: Iterable[str]
) -> list[tuple[Mark, ...]]:
    """What it marks in each text: words that were marked more often than not where they stood.

    Of two stretches with one label that overlap, the one that begins first stays, then the
    longer one.
    """
    learnt = list(learnt)
    marked: dict[str, Counter[str]] = {}
    for text, marks in learnt:
        for start, end, label in marks:
            marked.setdefault(label, Counter())[text[start:end]] += 1
    known = {label: _by_beginning(words) for label, words in marked.items()}
    for label, words in known.items():
        there: Counter[str] = Counter()
        for text, _ in learnt:
            there.update(text[start:end] for start, end in _places(text, words))
        kept = (word for word, times in marked[label].items() if 2 * times > there[word])
        known[label] = _by_beginning(kept)
    return [
        tuple(
            (start, end, label)
            for label, words in known.items()
            for start, end in _places(text, words)
        )
        for text in texts
    ]


def _by_beginning(marked: Iterable[str]) -> dict[str, list[str]]:
    """What was marked, by its first word, the longest first."""
    found: dict[str, list[str]] = {}
    for words in sorted(marked, key=lambda each: (-len(each), each)):
        if (first := _WORD.match(words)) is not None:
            found.setdefault(first[0], []).append(words)
    return found


def _places(text: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start < reached:
            continue
        for words in known.get(match[0], ()):
            end = start + len(words)
            if text.startswith(words, start) and not _runs_on(text, end):
                yield start, end
                reached = end
                break


def _runs_on(text: str, end: int) -> bool:
    """Whether a word goes on there."""
    return 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum()


_WORD = re.compile(r"\w+|[^\w\s]")
