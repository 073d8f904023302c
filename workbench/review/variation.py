"""The same words in many documents: which of them are labelled, or typed, in several ways.

The places are kept as numbers, 32 bytes each, so that a corpus of a million spans fits. Only
what varies becomes findings.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from workbench.review.consistency import KINDS, Finding, Kind, Mark, key_of_group, shown

CLEAR = 2 / 3
"""The share from which on the most frequent value is proposed for all places."""

Places: TypeAlias = "dict[str, dict[str, array[int]]]"
"""By words and value, the places: document, annotator, start and end, one after the other."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is out of line in one way, with how often each value is met, the most frequent first.

    ``proposed`` is what most of the places have, where that is clear; ``key`` names the group
    as a whole, and is empty where only single findings can be told to be right.
    """

    kind: Kind
    about: str
    findings: tuple[Finding, ...]
    values: tuple[tuple[str, int], ...] = ()
    proposed: str = ""

    @property
    def key(self) -> str:
        """What the group is known by."""
        return key_of_group(self.kind, self.about, [value for value, _ in self.values])

    @property
    def out_of_line(self) -> int:
        """How many of the places have another value than the most frequent one."""
        return len(self.findings) - (self.values[0][1] if self.values else 0)

    @property
    def rank(self) -> tuple[int, float, int, str]:
        """By kind; then the rarer the exception, the likelier a slip; then the more there are."""
        share = self.out_of_line / len(self.findings)
        return KINDS.index(self.kind), share, -len(self.findings), self.about


def grouped(kind: Kind, about: str, findings: Sequence[Finding]) -> Group | None:
    """Findings as a group; None where nothing of it is out of line."""
    if kind not in ("label", "type"):
        return Group(kind, about, tuple(findings)) if findings else None
    by_value: dict[str, list[Finding]] = {}
    for each in findings:
        by_value.setdefault(each.said, []).append(each)
    if len(by_value) < 2:
        return None
    ranked = sorted(by_value, key=lambda value: (-len(by_value[value]), value))
    counts = tuple((value, len(by_value[value])) for value in ranked)
    clear = counts[0][1] >= CLEAR * len(findings)
    proposed = ranked[0] if clear else ""
    told = [
        replace(each, wanted="" if value == proposed else proposed)
        for value in reversed(ranked)
        for each in by_value[value]
    ]
    return Group(kind, about, tuple(told), counts, proposed)


class Corpus:
    """Takes in what each document shows, and answers with the groups."""

    def __init__(self, kinds: Collection[Kind], right: Collection[str] = ()) -> None:
        self._kinds = kinds
        self._right = right
        self._documents: list[str] = []
        self._people: dict[str, int] = {}
        self._labels: Places = {}
        self._types: Places = {}
        self._single: dict[tuple[Kind, str], list[Finding]] = {}
        self.left_out = 0

    def add(self, document_id: str, findings: Iterable[Finding], marks: Sequence[Mark]) -> None:
        """Take in a document."""
        for finding in findings:
            if finding.key in self._right:
                self.left_out += 1
            else:
                self._single.setdefault((finding.kind, finding.about), []).append(finding)
        if not marks:
            return
        number = len(self._documents)
        self._documents.append(document_id)
        for mark in marks:
            who = self._people.setdefault(mark.annotator, len(self._people))
            place = (number, who, mark.start, mark.end)
            if mark.label and "label" in self._kinds:
                _put(self._labels, mark.words, mark.label, place)
            if mark.type and "type" in self._kinds:
                _put(self._types, mark.words, mark.type, place)

    def groups(self) -> tuple[Group, ...]:
        """What is out of line, ranked; what was found right is left out."""
        found = [*self._varying("label", self._labels), *self._varying("type", self._types)]
        found += [
            Group(kind, about, tuple(findings)) for (kind, about), findings in self._single.items()
        ]
        kept = []
        for group in found:
            if group.key and group.key in self._right:
                self.left_out += group.out_of_line
            else:
                kept.append(group)
        return tuple(sorted(kept, key=lambda group: group.rank))

    def _varying(self, kind: Kind, places: Places) -> Iterator[Group]:
        for words, values in places.items():
            if len(values) > 1:
                group = self._grouped(kind, words, values)
                if group is not None:
                    yield group

    def _grouped(self, kind: Kind, words: str, values: Mapping[str, array[int]]) -> Group | None:
        """A group without the places that were found right; None where nothing varies then."""
        told = [each for value, at in values.items() for each in self._told(kind, words, value, at)]
        open_ = [each for each in told if each.key not in self._right] if self._right else told
        self.left_out += len(told) - len(open_)
        return grouped(kind, words, open_)

    def _told(self, kind: Kind, words: str, value: str, at: array[int]) -> Iterator[Finding]:
        people = list(self._people)
        for i in range(0, len(at), 4):
            number, who, start, end = at[i : i + 4]
            key = self._documents[number]
            yield Finding(kind, words, key, people[who], start, end, shown(words), value)


def _put(places: Places, words: str, value: str, place: tuple[int, int, int, int]) -> None:
    by_value = places.setdefault(words, {})
    at = by_value.get(value)
    if at is None:
        at = by_value[value] = array("q")
    at.extend(place)
