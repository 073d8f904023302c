"""What the other end of a link can be: actors and other spans, the best guess first.

Only what stands near is weighed. Behind it follow the first of the others, and a search finds
them all: so a long dispatch costs no more at a key press than a short one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nsmallest
from itertools import chain, islice
from typing import Protocol

from workbench.french import nearness
from workbench.french.sentences import sentence_at
from workbench.model import Layer, Relation, Scheme, Span, roles
from workbench.model.actors import Actor, Register
from workbench.model.roles import Slot

NEAR = 6_000
"""So many characters to either side is near."""

WEIGHED = 40
"""How many of the nearest spans are weighed against each other."""

LISTED = 120
"""How many ends are listed at most."""


@dataclass(frozen=True, slots=True)
class End:
    """One thing that a link can lead to: a mention of an actor, or a span that is no mention.

    ``relation`` is the link that is there already.
    """

    span: Span
    actor: Actor | None = None
    relation: Relation | None = None


class Index(Protocol):
    """Who knows where the spans and relations of a layer stand, and follows the layer."""

    @property
    def layer(self) -> Layer:
        """The layer as it stands."""

    def links_of(self, span_id: str) -> Sequence[Relation]:
        """The relations of the layer that begin or end at a span."""

    def links_begun(self, span_id: str) -> Iterable[Relation]:
        """Those that begin there."""

    def starting(self, start: int, end: int) -> Iterable[Span]:
        """The spans of the layer that begin in [start, end)."""


@dataclass(frozen=True)  # without slots: what has been worked out is kept
class Place:
    """A span of a layer whose slots are to be filled, and all that is needed to know how."""

    layer: Layer
    text: str
    scheme: Scheme
    register: Register
    span: Span
    index: Index | None = None
    """Who knows what of the layer stands where; without it, all is looked at."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """The slots of the span, the wanted ones first."""
        return roles.slots(self.scheme, self.span.label)

    def links(self, slot: Slot) -> Mapping[str, Relation]:
        """What fills the slot, by the span at the other end."""
        return (self._begun if slot.outward else self._ended).get(slot.relation.key, {})

    def first_from(self, span_id: str, label: str) -> Relation | None:
        """The first relation of a label that begins at a span, be it another; else None."""
        knows = self._knows
        links = knows.links_begun(span_id) if knows is not None else self.layer.relations.values()
        return next((r for r in links if (r.source, r.label) == (span_id, label)), None)

    def ends(self, slot: Slot) -> list[End]:
        """What can fill the slot, the best guess first."""
        key = slot.relation.key, slot.outward
        if key not in self._known:
            self._known[key] = self._found(slot)
        return self._known[key]

    def search(
        self, slot: Slot, suits: Callable[[Span], bool], *, near: Sequence[End]
    ) -> list[End]:
        """What can fill the slot and has a mention that suits: near ones first, then in order."""
        found = (
            span
            for span in chain((each.span for each in near), self._all(slot))
            if any(map(suits, self._mentions(span)))
        )
        return self._gathered(slot, (), found)

    def best(self, slot: Slot, actor: Actor) -> Span:
        """The mention of an actor that fills the slot best."""
        near = nsmallest(WEIGHED, actor.mentions, key=self._distance)
        return next(iter(self._ranked(slot, near)), actor.head)

    def is_likely(self, slot: Slot, end: End) -> bool:
        """Whether the text speaks for that end, and it is not just the only one there is."""
        return nearness.is_likely(self._around, self.text, self.span, slot.relation, end.span)

    def is_missing(self, slot: Slot) -> bool:
        """Whether the scheme asks for the slot to be filled, and nothing fills or excuses it."""
        if not slot.wanted or self.links(slot) or (slot.outward and self._is_excused(slot)):
            return False
        return not slot.outward or not roles.is_inside(
            self.span, self.layer.spans.values(), slot.relation.unless_inside
        )

    def flow(self) -> list[Slot]:
        """The slots to ask for, one after the other: what is missing, then what is at hand.

        At hand are a slot that the scheme excuses only because of what is around the span, and
        one for which something stands in the sentence that is there for nothing else. Where
        there is neither, the first slot that is empty is asked for.
        """
        empty = [slot for slot in self.slots if not self.links(slot)]
        asked = [slot for slot in empty if self.is_missing(slot) or self._is_at_hand(slot)]
        return asked or empty[:1] or list(self.slots[:1])

    # Within

    @cached_property
    def _known(self) -> dict[tuple[str, bool], list[End]]:
        return {}

    @property
    def _knows(self) -> Index | None:
        """The index, while it is one of this very layer."""
        return self.index if self.index is not None and self.index.layer is self.layer else None

    @cached_property
    def _touching(self) -> list[Relation]:
        if self._knows is not None:
            return list(self._knows.links_of(self.span.id))
        here, relations = self.span.id, self.layer.relations.values()
        return [each for each in relations if each.source == here or each.target == here]

    @cached_property
    def _begun(self) -> dict[str, dict[str, Relation]]:
        found: dict[str, dict[str, Relation]] = {}
        for each in self._touching:
            if each.source == self.span.id:
                found.setdefault(each.label, {})[each.target] = each
        return found

    @cached_property
    def _ended(self) -> dict[str, dict[str, Relation]]:
        found: dict[str, dict[str, Relation]] = {}
        for each in self._touching:
            if each.target == self.span.id:
                found.setdefault(each.label, {})[each.source] = each
        return found

    @cached_property
    def _in_sentence(self) -> frozenset[str]:
        """The labels that stand in the sentence of the span."""
        start, end = sentence_at(self.text, self.span.start) or (self.span.start, self.span.end)
        spans = self._around.spans.values()
        return frozenset(each.label for each in spans if each.start < end and start < each.end)

    @cached_property
    def _own(self) -> frozenset[str]:
        """The mentions of the actor that the span is a mention of."""
        actor = self.register.actor_of(self.span.id)
        return frozenset(each.id for each in actor.mentions) if actor is not None else frozenset()

    @cached_property
    def _around(self) -> Layer:
        """What of the layer stands near, so that a guess need not look at all of it."""
        low, high = self.span.start - NEAR, self.span.start + NEAR
        index, layer = self._knows, self.layer
        if index is not None:
            near = sorted(index.starting(low, high), key=_in_order)
            spans = {each.id: each for each in near}
            links: Iterable[Relation] = chain.from_iterable(map(index.links_begun, spans))
        else:
            near = [each for each in layer.spans.values() if low <= each.start < high]
            spans = {each.id: each for each in sorted(near, key=_in_order)}
            links = (each for each in layer.relations.values() if each.source in spans)
        relations = {each.id: each for each in links if each.target in spans}
        return replace(layer, spans=spans, relations=relations)

    def _found(self, slot: Slot) -> list[End]:
        labels = roles.standing(self.scheme, slot.others)
        pool = [each for each in self._around.spans.values() if each.label in labels]
        near = nsmallest(WEIGHED, pool, key=self._distance)
        told = {each.id for each in near}
        others = (each for each in self._all(slot) if each.id not in told)
        return self._gathered(slot, self._ranked(slot, near), others)

    def _is_at_hand(self, slot: Slot) -> bool:
        if not slot.outward or self._is_excused(slot):
            return False
        labels = roles.standing(self.scheme, set(slot.others) & set(slot.relation.wanted_to))
        return slot.wanted or not labels.isdisjoint(self._in_sentence)

    def _is_excused(self, slot: Slot) -> bool:
        """Whether a flag or a link of the span itself says that the slot stays empty."""
        unless = slot.relation.unless
        return not self._begun.keys().isdisjoint(unless) or any(
            self.span.attributes.get(name) is True for name in unless
        )

    def _distance(self, span: Span) -> int:
        return max(span.start - self.span.end, self.span.start - span.end, 0)

    def _ranked(self, slot: Slot, spans: Sequence[Span]) -> list[Span]:
        return nearness.rank(self._around, self.text, self.span, slot.relation, spans)

    def _all(self, slot: Slot) -> Iterator[Span]:
        """Everything that can fill the slot: actors by number, then the other spans."""
        labels = roles.standing(self.scheme, slot.others)
        actors = roles.actor_labels(self.scheme)
        if not labels.isdisjoint(actors):
            for actor in self.register.actors:
                yield actor.head
        rest = labels - actors
        if rest:
            yield from (each for each in self.layer.spans.values() if each.label in rest)

    def _mentions(self, span: Span) -> tuple[Span, ...]:
        actor = self.register.actor_of(span.id)
        return actor.mentions if actor is not None else (span,)

    def _gathered(self, slot: Slot, first: Iterable[Span], then: Iterable[Span]) -> list[End]:
        """One end for each actor, by the first of its mentions, and one for each other span."""
        links = self.links(slot)
        linked = {
            actor.number: self.layer.spans[other]
            for other in links
            if (actor := self.register.actor_of(other)) is not None
        }
        joins = slot.relation.key == roles.COREF
        found: dict[object, End] = {}
        for span in chain(first, islice(then, LISTED)):
            if span.id == self.span.id or (joins and span.id in self._own):
                continue
            actor = self.register.actor_of(span.id)
            key: object = span.id if actor is None else actor.number
            if key in found:
                continue
            if actor is not None:
                span = linked.get(actor.number, span)
            found[key] = End(span, actor, links.get(span.id))
        return list(found.values())


def _in_order(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id
