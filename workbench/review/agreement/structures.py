"""What hangs on matched spans: attributes, relations, and whole attributions.

Spans of two readings are paired one to one (``spans.matched``). On the pairs stand:

- attributes: the values that the two give, ``""`` for none (κ on them: ``formulas.cohen``);
- relations: found again where their labels are the same and both their ends are paired;
- attributions: a quote with its speaker and its cue, a figure with its source. It is the same
  where the span is paired, every slot is filled by the same spans, or, for a slot that actors
  fill, by mentions of the same actors (a mention of the one's chain is paired with a mention of
  the other's). A slot that neither fills is the same. "Right quote, wrong speaker" is a quote
  that is paired and an attribution that is not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.model.roles import COREF, CUE, SOURCE, SPEAKER, find
from workbench.model.scheme import Scheme
from workbench.model.values import canonical
from workbench.review.agreement.values import Mark, Reading
from workbench.review.chains import chains


@dataclass(frozen=True, slots=True)
class Structure:
    """A label whose spans are attributions, and the relations that are their slots."""

    label: str
    slots: tuple[str, ...]


def structures(scheme: Scheme) -> tuple[Structure, ...]:
    """The attributions that a scheme knows: who said it, and which figure from whom."""
    found = []
    for head, others in ((SPEAKER, (CUE,)), (SOURCE, ())):
        kind = find(scheme, head)
        for label in kind.sources if kind is not None else ():
            more = [find(scheme, each) for each in others]
            slots = [each.key for each in more if each is not None and label in each.sources]
            found.append(Structure(label, (head, *slots)))
    return tuple(found)


class Paired:
    """Two readings of one document, and which of their spans are the same."""

    def __init__(
        self,
        one: Reading,
        other: Reading,
        pairs: Iterable[tuple[Mark, Mark]],
        actors: Collection[str],
    ) -> None:
        self._one, self._other = one, other
        self._match = {ours.id: theirs.id for ours, theirs in pairs}
        self._actors = [
            _chains(reading, {mark.id for mark in reading.marks if mark.label in actors})
            if reading.links
            else {}
            for reading in (one, other)
        ]
        self._ends = [_ends(reading) for reading in (one, other)]

    def relations(self) -> Counter[str]:
        """How many relations of each label are found again."""
        theirs = Counter(self._other.links)
        found: Counter[str] = Counter()
        for link in self._one.links:
            source, target = self._match.get(link.source), self._match.get(link.target)
            if source is None or target is None:
                continue
            same = link._replace(source=source, target=target)
            if theirs[same] > 0:
                theirs[same] -= 1
                found[link.label] += 1
        return found

    def agrees(self, ours: Mark, theirs: Mark, slot: str) -> bool:
        """Whether a slot of a paired span is filled alike."""
        mine = self._ends[0].get((ours.id, slot), ())
        yours = self._ends[1].get((theirs.id, slot), ())
        if not mine or not yours:
            return not mine and not yours
        here = {self._named(each) for each in mine}
        there = {self._there(each) for each in yours}
        return all(any(a & b for b in there) for a in here) and all(
            any(a & b for a in here) for b in there
        )

    def _named(self, span: str) -> frozenset[str]:
        """The spans of the other reading that are the actor, or the span, of this one."""
        chain = self._actors[0].get(span, frozenset({span}))
        return frozenset(self._match[each] for each in chain if each in self._match)

    def _there(self, span: str) -> frozenset[str]:
        return self._actors[1].get(span, frozenset({span}))


def value_of(mark: Mark, attribute: str) -> str:
    """What a span says for an attribute, as canonical JSON; an empty text where it says nothing."""
    return _values(mark.attributes).get(attribute, "") if mark.attributes != "{}" else ""


def asked(scheme: Scheme) -> Mapping[str, Sequence[str]]:
    """The attributes that are compared, by label; derived ones are not."""
    return {
        label.key: [each.key for each in scheme.attributes_of(label.key) if not each.derived]
        for label in scheme.labels
    }


@lru_cache(maxsize=4096)
def _values(attributes: str) -> dict[str, str]:
    return {name: canonical(value) for name, value in json.loads(attributes).items()}


def _ends(reading: Reading) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for link in reading.links:
        found.setdefault((link.source, link.label), []).append(link.target)
    return found


def _chains(reading: Reading, actors: set[str]) -> dict[str, frozenset[str]]:
    """The mentions of the same actor, by each of them."""
    return chains(
        (link.source, link.target)
        for link in reading.links
        if link.label == COREF and link.source in actors and link.target in actors
    )
