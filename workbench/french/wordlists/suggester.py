"""The suggester of word lists: what is listed is found, the longest words first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workbench.french import proposals
from workbench.french.attribution.draft import Draft, Mark
from workbench.french.attribution.layers import layer_of_draft
from workbench.french.wordlists.entries import Entry
from workbench.french.wordlists.reading import read
from workbench.french.wordlists.tokens import Words, words
from workbench.model import Document, Layer, Scheme


class WordLists:
    """Suggests what stands in a file, or in the files of a folder."""

    title = "Words and patterns of your own"

    def __init__(self, path: Path) -> None:
        self._list = read(path)
        self.name = self._list.name
        self.labels = self._list.labels
        self._by_key: dict[str, list[Entry]] = {}
        self._anywhere: list[Entry] = []
        for entry in self._list.entries:
            keys = entry.pattern.keys
            if keys is None:
                self._anywhere.append(entry)
            for key in keys or ():
                self._by_key.setdefault(key, []).append(entry)

    def credits(self) -> Mapping[str, str]:
        """Which list: the hash of its files."""
        return {"version": "1", "model": self.name, "model_hash": self._list.digest}

    def reads(self, document: Document) -> bool:
        """Words are found in every language."""
        return True

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A layer for each document, in their order."""
        for document in documents:
            empty = Layer(document.id, self.name, "machine")
            marks = (
                Mark(
                    start,
                    end,
                    entry.label,
                    entry.rule,
                    entry.score,
                    {**_proposed(empty, document, scheme, entry, start, end), **entry.attributes},
                )
                for start, end, entry in self._found(document.text)
            )
            yield layer_of_draft(Draft(tuple(marks)), document, annotator=self.name, scheme=scheme)

    def _found(self, text: str) -> list[tuple[int, int, Entry]]:
        said = words(text)
        found = [
            (said[first].start, said[last - 1].end, entry)
            for at, word in enumerate(said)
            for entry in (*self._by_key.get(word.folded, ()), *self._anywhere)
            for first, last in _places(entry, said, at)
        ]
        return _apart(found)


def _places(entry: Entry, said: Words, at: int) -> Iterator[tuple[int, int]]:
    matched = entry.pattern.match(said, at)
    if matched is not None:
        yield matched[0], matched[1]


def _apart(found: Iterable[tuple[int, int, Entry]]) -> list[tuple[int, int, Entry]]:
    """Without what lies inside another of the same label, and without what crosses another."""
    kept: list[tuple[int, int, Entry]] = []
    open_: list[tuple[int, int, Entry]] = []
    order = sorted(found, key=lambda each: (each[0], -each[1], -each[2].score))
    for start, end, entry in order:
        open_ = [each for each in open_ if each[1] > start]
        crosses = any(each[1] < end for each in open_)
        inside = any(each[2].label == entry.label for each in open_)
        if not crosses and not inside:
            kept.append((start, end, entry))
            open_.append((start, end, entry))
    return kept


def _proposed(
    layer: Layer, document: Document, scheme: Scheme, entry: Entry, start: int, end: int
) -> Mapping[str, object]:
    """What the words themselves tell, as where a hand marks them."""
    if not any(each.key == entry.label for each in scheme.labels):
        return {}
    return proposals.attributes(layer, document, scheme, entry.label, start, end)
