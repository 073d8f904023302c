"""What becomes of the spans and links of gold when units are decided.

The links of a decided span are the decision's: they are drawn as far as what they lead to is in
gold, and those that wait are drawn when it comes. Mentions of one actor, whoever said so, are
linked to the first of them in reading order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workbench.model.annotation import Relation, Span
from workbench.model.edit import Edit
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.roles import COREF
from workbench.model.values import Attributes
from workbench.review.decisions import Answer, Kept, Target
from workbench.review.units import overlap


def placed(old: Sequence[Span], answer: Answer) -> tuple[Span, ...]:
    """The spans of an answer; those that gold has there already keep their ids."""
    left = list(old)
    found: list[Span] = []
    for said in answer.spans:
        start, end = said.pieces[0][0], said.pieces[-1][1]
        fragments = said.pieces if len(said.pieces) > 1 else ()
        home = next(
            (each for each in left if each.pieces == said.pieces), left[0] if left else None
        )
        if home is None:
            found.append(
                Span(new_id(), start, end, said.label, fragments, attributes=said.attributes)
            )
            continue
        left.remove(home)
        found.append(
            replace(
                home,
                start=start,
                end=end,
                label=said.label,
                fragments=fragments,
                attributes=said.attributes,
            )
        )
    return tuple(found)


def edits(
    gold: Layer,
    spans: Mapping[str, tuple[tuple[Span, ...], tuple[Span, ...]]],
    told: Mapping[str, Kept],
) -> list[Edit]:
    """Links that go, spans that go, change or come, links that come.

    ``told`` is what each decision says, by its id, the new ones among them.
    """
    gone: set[str] = set()
    now = dict(gold.spans)
    moved: list[Edit] = []
    for old, new in spans.values():
        ids = {each.id for each in new}
        for span in old:
            if span.id not in ids:
                gone.add(span.id)
                moved.append(Edit(span, None))
                now.pop(span.id, None)
        before = {each.id: each for each in old}
        for span in new:
            if before.get(span.id) != span:
                moved.append(Edit(before.get(span.id), span))
            now[span.id] = span
    owned = {span for said in told.values() for span in said.spans}
    wanted = dict.fromkeys(_drawn(told, now))
    cut, left = [], dict(wanted)
    for relation in gold.relations.values():
        said = (relation.label, relation.source, relation.target, relation.attributes)
        if relation.source in gone or relation.target in gone:
            cut.append(Edit(relation, None))
        elif said in left:
            del left[said]
        elif relation.source in owned:
            cut.append(Edit(relation, None))
    drawn = [
        Edit(None, Relation(new_id(), label, source, target, attributes))
        for label, source, target, attributes in left
    ]
    return [*cut, *moved, *drawn]


Line = tuple[str, str, str, Attributes]
"""Label, source, target and attributes of a relation that gold is to have."""


def _drawn(told: Mapping[str, Kept], spans: Mapping[str, Span]) -> list[Line]:
    """The relations that the decisions ask for, between spans that are there."""
    places = _Places(told, spans)
    lines: list[Line] = []
    same: list[tuple[str, str]] = []
    for said in told.values():
        if not said.ties:
            continue
        here = [each for each in said.spans if each in spans]
        for tie, target in said.ties if here else ():
            there = places.find(target)
            if not there:
                continue
            source = here[min(tie.source, len(here) - 1)]
            end = there[min(tie.target, len(there) - 1)]
            if source == end:
                continue
            if tie.label == COREF:
                same.append((source, end))
            else:
                lines.append((tie.label, source, end, tie.attributes))
    return [*lines, *stars(same, spans)]


class _Places:
    """Finds the spans that a tie leads to: by the decision, else by place and label."""

    def __init__(self, told: Mapping[str, Kept], spans: Mapping[str, Span]) -> None:
        self._told = told
        self._spans = spans
        self._labels: dict[str, list[tuple[int, int, str]]] | None = None

    def find(self, target: Target) -> list[str]:
        """The spans in gold; none where it is not there yet, or not there any more."""
        if target.decision in self._told:
            return self._there(target.decision)
        # Its edges moved before anybody decided on it, and so it has another name now.
        piece = ((target.start, target.end),)
        offers = [(overlap(((start, end),), piece), key) for start, end, key in self._near(target)]
        best = max(offers, default=(0.0, ""))
        return self._there(best[1]) if best[0] >= SAME_PLACE else []

    def _there(self, decision: str) -> list[str]:
        return [each for each in self._told[decision].spans if each in self._spans]

    def _near(self, target: Target) -> list[tuple[int, int, str]]:
        """Place and name of the decisions of its label that can have so much in common with it.

        What begins farther before it than it is long shares less than half with it.
        """
        if self._labels is None:
            self._labels = {}
            for key, said in self._told.items():
                self._labels.setdefault(said.label, []).append((said.start, said.end, key))
            for places in self._labels.values():
                places.sort()
        places = self._labels.get(target.label, [])
        first = bisect_left(places, (2 * target.start - target.end,))
        return places[first : bisect_left(places, (target.end,))]


SAME_PLACE = 0.5
"""How much a unit whose edges moved must have in common with what it was, to be found again."""


def stars(same: Iterable[tuple[str, str]], spans: Mapping[str, Span]) -> list[Line]:
    """Mentions of one actor, each linked to the first of them in reading order."""
    chain: dict[str, list[str]] = {}
    for one, other in same:
        mine, theirs = chain.setdefault(one, [one]), chain.setdefault(other, [other])
        if mine is not theirs:
            mine += theirs
            chain.update(dict.fromkeys(theirs, mine))
    lines: list[Line] = []
    for mentions in {id(each): each for each in chain.values()}.values():
        ordered = sorted(mentions, key=lambda each: (spans[each].start, -spans[each].end, each))
        lines += [(COREF, each, ordered[0], Attributes()) for each in ordered[1:]]
    return lines
