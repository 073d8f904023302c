"""What the other end of a link can be: actors and other spans, the best guess first.

Only the nearest spans are weighed; behind them the actors follow by number, so that a long
dispatch costs no more than a short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from workbench.french import nearness
from workbench.french.sentences import sentence_at
from workbench.model import Layer, Relation, Scheme, Span, roles
from workbench.model.actors import Actor, Register
from workbench.model.roles import Slot

WEIGHED = 60
"""How many of the nearest spans are weighed against each other."""


@dataclass(frozen=True, slots=True)
class End:
    """One thing that a link can lead to: a mention of an actor, or a span that is no mention.

    ``relation`` is the link that is there already.
    """

    span: Span
    actor: Actor | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A span of a layer whose slots are to be filled, and all that is needed to know how."""

    layer: Layer
    text: str
    scheme: Scheme
    register: Register
    span: Span

    def links(self, slot: Slot) -> dict[str, Relation]:
        """What fills the slot, by the span at the other end."""
        here, key = self.span.id, slot.relation.key
        if slot.outward:
            found = (r for r in self.layer.relations.values() if r.source == here)
            return {r.target: r for r in found if r.label == key}
        found = (r for r in self.layer.relations.values() if r.target == here)
        return {r.source: r for r in found if r.label == key}

    def ends(self, slot: Slot) -> list[End]:
        """Everything that can fill the slot, the best guess first."""
        links = self.links(slot)
        labels = frozenset(slot.others)
        spans = self.layer.spans.values()
        pool = [each for each in spans if each.label in labels and each.id != self.span.id]
        own = self.register.actor_of(self.span.id)
        if slot.relation.key == roles.COREF and own is not None:
            same = {each.id for each in own.mentions}
            pool = [each for each in pool if each.id not in same]
        near = nsmallest(WEIGHED, pool, key=self._distance)
        return self._gathered([*self._ranked(slot, near), *pool], links)

    def best(self, slot: Slot, actor: Actor) -> Span:
        """The mention of an actor that fills the slot best."""
        near = nsmallest(WEIGHED, actor.mentions, key=self._distance)
        return next(iter(self._ranked(slot, near)), actor.head)

    def flow(self) -> list[Slot]:
        """The slots to ask for, one after the other: what is missing, then what is at hand.

        At hand are a slot that the scheme excuses only because of what is around the span, and
        one for which something stands in the sentence that is there for nothing else. Where
        there is neither, the first slot that is empty is asked for.
        """
        every = roles.slots(self.scheme, self.span.label)
        missing = [slot for slot in every if roles.is_missing(slot, self.span, self.layer)]
        empty = [slot for slot in every if slot not in missing and not self.links(slot)]
        at_hand = [slot for slot in empty if not self._is_excused(slot) and self._is_at_hand(slot)]
        asked = [slot for slot in every if slot in missing or slot in at_hand]
        return asked or empty[:1] or list(every[:1])

    def _is_at_hand(self, slot: Slot) -> bool:
        if not slot.outward:
            return False
        labels = frozenset(slot.others).intersection(slot.relation.wanted_to)
        start, end = sentence_at(self.text, self.span.start) or (self.span.start, self.span.end)
        return slot.wanted or any(
            start < span.end and span.start < end and span.label in labels
            for span in self.layer.spans.values()
        )

    def _is_excused(self, slot: Slot) -> bool:
        """Whether a flag or a link of the span itself says that the slot stays empty."""
        begun = {r.label for r in self.layer.relations.values() if r.source == self.span.id}
        unless = slot.relation.unless
        return not begun.isdisjoint(unless) or any(
            self.span.attributes.get(name) is True for name in unless
        )

    def _distance(self, span: Span) -> int:
        return max(span.start - self.span.end, self.span.start - span.end, 0)

    def _ranked(self, slot: Slot, spans: Sequence[Span]) -> list[Span]:
        return nearness.rank(self.layer, self.text, self.span, slot.relation, spans)

    def _gathered(self, spans: Iterable[Span], links: dict[str, Relation]) -> list[End]:
        """One end for each actor, by the first of its mentions, and one for each other span."""
        linked = {
            actor.number: self.layer.spans[other]
            for other in links
            if (actor := self.register.actor_of(other)) is not None
        }
        found: dict[object, End] = {}
        for span in spans:
            actor = self.register.actor_of(span.id)
            key: object = span.id if actor is None else actor.number
            if key in found:
                continue
            if actor is not None:
                span = linked.get(actor.number, span)
            found[key] = End(span, actor, links.get(span.id))
        return list(found.values())
