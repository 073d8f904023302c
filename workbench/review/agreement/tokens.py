"""Agreement word by word: which words have a label, and which labels a word has.

A word (``french.words``, version 1) has a label where a span of it shares a character with the
word. For one label a word has it or not; over all labels its value is the set of labels that
it has. What is counted of a document: for each pair, how often each of the two gave each value
and how often both the same (Cohen's κ; α of two); over all readers, the ordered pairs of
readers that agree and the values given (Fleiss' κ, α). Coefficients: ``formulas``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from workbench.french.words import words
from workbench.review.agreement.values import Shared

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Whole: TypeAlias = NDArray[np.int64]


class Words(NamedTuple):
    """The words of some documents, one text behind the other."""

    starts: Whole
    ends: Whole
    document: Whole
    """The number of the document that a word stands in."""
    begin: tuple[int, ...]
    """Where each text begins."""


class Counts(NamedTuple):
    """What was counted of each document (first axis).

    ``who``: the places of two annotators, or nobody's: all who read the document, where they
    are two at least. ``differing``: ordered pairs of readers with different values, over all
    words (of two annotators: words). ``given``: how often each value was given (second axis), by
    each of the two, or by all together.
    """

    who: tuple[int, ...]
    items: Whole
    differing: Whole
    given: tuple[Whole, ...]


def words_of(texts: Sequence[str]) -> Words:
    """The words of all these texts."""
    import numpy as np

    found: list[tuple[int, int]] = []
    numbers, begin, offset = [], [], 0
    for text in texts:
        own = list(words(text))
        if offset:
            found += [(start + offset, end + offset) for start, end in own]
        else:
            found += own
        numbers.append(len(own))
        begin.append(offset)
        offset += len(text) + 1
    edges = np.array(found, dtype=np.int64).reshape(-1, 2)
    document = np.repeat(np.arange(len(texts)), numbers)
    return Words(
        np.ascontiguousarray(edges[:, 0]), np.ascontiguousarray(edges[:, 1]), document, tuple(begin)
    )


def coded(
    documents: Sequence[Shared], names: Sequence[str], labels: Sequence[str], words: Words
) -> NDArray[Any]:
    """Who gave which label to which word: a table of annotator × label × word."""
    import numpy as np

    row = {name: i for i, name in enumerate(names)}
    column = {label: i for i, label in enumerate(labels)}
    count = len(words.starts)
    places, starts, ends = [], [], []
    for number, document in enumerate(documents):
        begin = words.begin[number]
        for reading in document.readings:
            first = row[reading.annotator] * len(labels)
            for mark in reading.marks:
                if mark.label not in column:
                    continue
                for start, end in mark.pieces:
                    places.append(first + column[mark.label])
                    starts.append(start + begin)
                    ends.append(end + begin)
    low = np.searchsorted(words.ends, np.array(starts, dtype=np.int64), side="right")
    high = np.searchsorted(words.starts, np.array(ends, dtype=np.int64), side="left")
    base = np.array(places, dtype=np.int64) * (count + 1)
    table = np.zeros(len(names) * len(labels) * (count + 1), dtype=np.int16)
    filled = high > low
    np.add.at(table, (base + low)[filled], 1)
    np.subtract.at(table, (base + high)[filled], 1)
    cells = table.reshape(len(names), len(labels), count + 1)
    return np.add.accumulate(cells, axis=2, dtype=np.int16)[:, :, :count] > 0


def label_sets(coded: NDArray[Any], labels: Sequence[str]) -> tuple[Whole, list[str]]:
    """For each annotator and word the number of its set of labels, and how each set reads."""
    import numpy as np

    sets = np.zeros((coded.shape[0], coded.shape[2]), dtype=np.int64)
    for place in range(len(labels)):
        sets = sets * 2 + coded[:, place]
        if place % 32 == 31:  # few sets occur, however many labels there are
            sets = np.unique(sets, return_inverse=True)[1].reshape(sets.shape)
    _, first, numbers = np.unique(sets, return_index=True, return_inverse=True)
    flat = coded.transpose(0, 2, 1).reshape(sets.size, len(labels))
    said = ["+".join(np.array(labels)[flat[i]]) if labels else "" for i in first]
    return numbers.reshape(sets.shape), said


def counted(values: Whole, present: NDArray[Any], words: Words, kinds: int) -> Iterator[Counts]:
    """The counts for each pair of annotators, and for all.

    ``values`` has a row for each annotator: a value below ``kinds`` for each word; ``present``
    says who read which document.
    """
    import numpy as np

    documents = present.shape[1]
    items = np.bincount(words.document, minlength=documents)
    if kinds == 2:
        having = [_summed(row, items) for row in values]
        given = [np.stack([items - each, each], axis=1) for each in having]
    else:
        places = words.document * kinds
        given = [
            np.bincount(places + row, minlength=documents * kinds).reshape(documents, kinds)
            for row in values
        ]
    all_differing = np.zeros(documents, dtype=np.int64)
    for i, j in combinations(range(len(values)), 2):
        both = present[i] & present[j]
        if not both.any():
            continue
        unlike = _summed(values[i] != values[j], items) * both
        all_differing += 2 * unlike
        two = (given[i] * both[:, None], given[j] * both[:, None])
        yield Counts((i, j), items * both, unlike, two)
    enough = present.sum(axis=0) > 1
    total = np.zeros((documents, kinds), dtype=np.int64)
    for counts, here in zip(given, present, strict=True):
        total += counts * (here & enough)[:, None]
    yield Counts((), items * enough, all_differing, (total,))


def _summed(there: NDArray[Any], items: Whole) -> Whole:
    """How many of the words of each document are marked; ``items`` says how many words it has."""
    import numpy as np

    answer = np.zeros(len(items), dtype=np.int64)
    some = items > 0
    if some.any():
        begin = np.cumsum(items) - items
        answer[some] = np.add.reduceat(there, begin[some], dtype=np.int64)
    return answer
