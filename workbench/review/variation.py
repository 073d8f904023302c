"""The same words in many documents: which of them are labelled, or typed, in several ways.

The places are kept as numbers, 32 bytes each, so that a corpus of a million spans fits. Only
what varies becomes findings.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from workbench.review.consistency import (
    KINDS,
    Finding,
    Kind,
    Mark,
    key_of_group,
    prefix,
    shown,
)

CLEAR = 2 / 3
"""The share from which on the most frequent value is proposed for all places."""

KEPT = 500
"""So many places with the usual value are told; they are only there to be compared with."""

AT_ONCE = 50
"""So many groups are put together between two breaths."""

Places: TypeAlias = "dict[str, dict[str, array[int]]]"
"""By words and value, the places: document, annotator, start and end, one after the other."""


@dataclass(frozen=True, slots=True)
class Group:
    """What is out of line in one way, with how often each value is met, the most frequent first.

    ``findings`` are all that have another value than that, and some that have it. ``proposed``
    is what most of the places have, where that is clear; ``key`` names the group as a whole, and
    is empty where only single findings can be told to be right.
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
        if not self.values:
            return len(self.findings)
        return sum(number for _, number in self.values[1:])

    @property
    def places(self) -> int:
        """How many places there are, those that are as most are included."""
        return sum(number for _, number in self.values) or len(self.findings)

    @property
    def rank(self) -> tuple[int, float, int, str]:
        """By kind; then the rarer the exception, the likelier a slip; then the more there are."""
        share = self.out_of_line / self.places
        return KINDS.index(self.kind), share, -self.places, self.about


def after(group: Group, changed: Mapping[str, str | None]) -> Group | None:
    """A group once findings, by their keys, have another value, or (None) are dealt with.

    None where nothing of it is out of line any more.
    """
    left: list[Finding] = []
    counts = dict(group.values)
    for finding in group.findings:
        if finding.key not in changed:
            left.append(finding)
            continue
        new = changed[finding.key]
        if group.values:
            counts[finding.said] -= 1
        if new is not None:
            counts[new] = counts.get(new, 0) + 1
            left.append(replace(finding, said=new))
    if not group.values:
        return replace(group, findings=tuple(left)) if left else None
    return _ranked(group.kind, group.about, left, counts)


def _ranked(
    kind: Kind, about: str, findings: Sequence[Finding], counts: Mapping[str, int]
) -> Group | None:
    """Findings with the rarest value first; None where there is but one."""
    values = sorted(
        ((value, number) for value, number in counts.items() if number),
        key=lambda each: (-each[1], each[0]),
    )
    if len(values) < 2:
        return None
    most, number = values[0]
    proposed = most if number >= CLEAR * sum(many for _, many in values) else ""
    places = {value: place for place, (value, _) in enumerate(reversed(values))}
    told = [
        replace(each, wanted="" if each.said == proposed else proposed)
        for each in sorted(findings, key=lambda each: places[each.said])
    ]
    return Group(kind, about, tuple(told), tuple(values), proposed)


class Corpus:
    """Takes in what each document shows, and answers with the groups."""

    def __init__(self, kinds: Collection[Kind], right: Collection[str] = ()) -> None:
        self._kinds = kinds
        self._right = right
        self._judged = {key[: len(prefix("label", ""))] for key in right}
        self._documents: list[str] = []
        self._people: dict[str, int] = {}
        self._names: list[str] = []
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
            who = self._number_of(mark.annotator)
            place = (number, who, mark.start, mark.end)
            if mark.label and "label" in self._kinds:
                _put(self._labels, mark.words, mark.label, place)
            if mark.type and "type" in self._kinds:
                _put(self._types, mark.words, mark.type, place)

    def _number_of(self, annotator: str) -> int:
        number = self._people.setdefault(annotator, len(self._names))
        if number == len(self._names):
            self._names.append(annotator)
        return number

    def groups(self, breathe: Callable[[], object] = lambda: None) -> tuple[Group, ...]:
        """What is out of line, ranked; what was found right is left out.

        ``breathe`` is called now and then, so that others get their turn.
        """
        kept: list[Group] = []
        single = (
            Group(kind, about, tuple(findings)) for (kind, about), findings in self._single.items()
        )
        varying = (self._varying("label", self._labels), self._varying("type", self._types))
        for number, group in enumerate(chain(*varying, single)):
            if group.key and group.key in self._right:
                self.left_out += group.out_of_line
            else:
                kept.append(group)
            if number % AT_ONCE == 0:
                breathe()
        return tuple(sorted(kept, key=lambda group: group.rank))

    def _varying(self, kind: Kind, places: Places) -> Iterator[Group]:
        for words, values in places.items():
            if len(values) > 1:
                group = self._grouped(kind, words, values)
                if group is not None:
                    yield group

    def _grouped(self, kind: Kind, words: str, values: Mapping[str, array[int]]) -> Group | None:
        """A group without the places that were found right; None where nothing varies then.

        Of the places that have the usual value, only some are told.
        """
        is_judged = prefix(kind, words) in self._judged
        usual = max(values, key=lambda value: len(values[value]))
        counts: dict[str, int] = {}
        told: list[Finding] = []
        for value, at in values.items():
            if is_judged:
                found = list(self._told(kind, words, value, at))
                left = [each for each in found if each.key not in self._right]
                self.left_out += len(found) - len(left)
                counts[value] = len(left)
            else:
                counts[value] = len(at) // 4
                most = KEPT if value == usual else counts[value]
                left = list(self._told(kind, words, value, at[: 4 * most]))
            told += left
        return _ranked(kind, words, told, counts)

    def _told(self, kind: Kind, words: str, value: str, at: array[int]) -> Iterator[Finding]:
        people, line = self._names, shown(words)
        for i in range(0, len(at), 4):
            number, who, start, end = at[i : i + 4]
            key = self._documents[number]
            yield Finding(kind, words, key, people[who], start, end, line, value)


def _put(places: Places, words: str, value: str, place: tuple[int, int, int, int]) -> None:
    by_value = places.setdefault(words, {})
    at = by_value.get(value)
    if at is None:
        at = by_value[value] = array("q")
    at.extend(place)
