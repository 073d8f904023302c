"""What the relations of a scheme are for: which names a speaker, which joins two mentions.

The gestures of attribution know some relation types of ``newswire-fr`` by their keys, and the
keys stand here once. A scheme without one of them lacks the gestures built on it, nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.model.scheme import RelationType, Scheme
from workbench.model.values import NO_ATTRIBUTES

SPEAKER = "speaker"
CUE = "cue"
VIA = "via"
ADDRESSEE = "addressee"
SOURCE = "source"
DERIVED_FROM = "derived_from"
MEASURES = "measures"
AS_OF = "as_of"
PART_OF = "part_of"
NESTED_IN = "nested_in"
CONTINUES = "continues"
COREF = "coref"

ENTITY = "entity"
"""The attribute that holds the name of an actor, on the first mention."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place at a span that a relation fills: outward from it, or inward to it."""

    relation: RelationType
    outward: bool = True
    wanted: bool = False

    @property
    def others(self) -> tuple[str, ...]:
        """The labels of the spans that can fill it."""
        return self.relation.targets if self.outward else self.relation.sources


def find(scheme: Scheme | None, key: str) -> RelationType | None:
    """The relation type of that key, where the scheme has it."""
    kinds = scheme.relation_types if scheme is not None else ()
    return next((kind for kind in kinds if kind.key == key), None)


def primary(scheme: Scheme | None, label: str) -> RelationType | None:
    """The relation that a digit gives to a span of the label: the first wanted, else the first."""
    kinds = scheme.relation_types if scheme is not None else ()
    label = scheme.resolve(label) if scheme is not None else label
    wanted = (kind for kind in kinds if label in kind.wanted_from)
    return next(wanted, None) or next((kind for kind in kinds if label in kind.sources), None)


def slots(scheme: Scheme | None, label: str) -> tuple[Slot, ...]:
    """The slots of a span of the label: what is wanted of it, then what it can have besides."""
    kinds = scheme.relation_types if scheme is not None else ()
    label = scheme.resolve(label) if scheme is not None else label
    begun = [kind for kind in kinds if label in kind.sources]
    outward = [Slot(kind, True, label in kind.wanted_from) for kind in begun]
    inward = [Slot(kind, False, label in kind.wanted_to) for kind in kinds if label in kind.targets]
    asked = [slot for slot in inward if slot.wanted]
    wanted = [slot for slot in outward if slot.wanted]
    return (*wanted, *asked, *(slot for slot in outward if not slot.wanted))


def slot(scheme: Scheme | None, label: str, relation: str) -> Slot | None:
    """The slot of that relation at a span of the label: outward where both ways are open."""
    kind = find(scheme, relation)
    if scheme is None or kind is None:
        return None
    label = scheme.resolve(label)
    if label in kind.sources:
        return Slot(kind, True, label in kind.wanted_from)
    return Slot(kind, False, label in kind.wanted_to) if label in kind.targets else None


def is_missing(slot: Slot, span: Span, layer: Layer) -> bool:
    """Whether the scheme asks for the slot to be filled, and nothing fills or excuses it."""
    if not slot.wanted:
        return False
    if not slot.outward:
        return not any(
            each.target == span.id and each.label == slot.relation.key
            for each in layer.relations.values()
        )
    begun = {each.label for each in layer.relations.values() if each.source == span.id}
    if slot.relation.key in begun or not begun.isdisjoint(slot.relation.unless):
        return False
    if span.attributes != NO_ATTRIBUTES and any(
        span.attributes.get(name) is True for name in slot.relation.unless
    ):
        return False
    return not is_inside(span, layer.spans.values(), slot.relation.unless_inside)


def actor_labels(scheme: Scheme | None) -> frozenset[str]:
    """The labels whose spans are mentions of actors."""
    coref = find(scheme, COREF)
    kinds = (find(scheme, SPEAKER), find(scheme, SOURCE))
    named = [kind.targets for kind in kinds if kind is not None]
    return standing(scheme, coref.sources if coref is not None else chain.from_iterable(named))


def standing(scheme: Scheme | None, labels: Iterable[str]) -> frozenset[str]:
    """These labels, and those that were merged into one of them."""
    own = frozenset(labels)
    every = scheme.labels if scheme is not None else ()
    aliased = [each.key for each in every if each.alias]
    return own.union(key for key in aliased if scheme is not None and scheme.resolve(key) in own)


def takes_actors(scheme: Scheme | None, slot: Slot) -> bool:
    """Whether actors fill the slot, so that their numbers pick."""
    return not actor_labels(scheme).isdisjoint(slot.others)


def is_inside(span: Span, spans: Iterable[Span], labels: Collection[str]) -> bool:
    """Whether a span of one of the labels, in reading order before this one, holds it whole."""
    if not labels:
        return False
    place = (span.start, -span.end, span.id)
    return any(
        other.start <= span.start
        and other.end >= span.end
        and other.label in labels
        and (other.start, -other.end, other.id) < place
        for other in spans
    )
