"""What the layers say at one unit, slot by slot: place, label, attributes, relations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from workbench.model.layer import Layer
from workbench.model.roles import ADDRESSEE, COREF, CUE, DERIVED_FROM, SOURCE, SPEAKER, VIA
from workbench.model.scheme import Scheme
from workbench.model.values import canonical
from workbench.review.units import Group
from workbench.review.values import Kind, Reading, Slot

ATTRIBUTION = frozenset({SPEAKER, CUE, VIA, ADDRESSEE, SOURCE, DERIVED_FROM})
"""The relations that say whose words or figures these are."""

Links: TypeAlias = Mapping[int, Mapping[str, frozenset[int]]]
"""Of a layer: from a unit, by the label of the relation, to units."""


def links_of(layer: Layer, of_span: Mapping[tuple[int, str], int], owner: int) -> Links:
    """The relations of a layer as links between units; ``of_span`` knows the unit of each span."""
    found: dict[int, dict[str, set[int]]] = {}
    for relation in layer.relations.values():
        source, target = of_span[owner, relation.source], of_span[owner, relation.target]
        if source != target:  # the pieces of one unit may be linked among themselves
            found.setdefault(source, {}).setdefault(relation.label, set()).add(target)
    return {
        unit: {label: frozenset(ends) for label, ends in by_label.items()}
        for unit, by_label in found.items()
    }


def chains_of(
    layer: Layer, of_span: Mapping[tuple[int, str], int], owner: int
) -> Mapping[int, frozenset[int]]:
    """The units that a layer takes for the same actor, by each of them."""
    linked: dict[int, set[int]] = {}
    for relation in layer.relations.values():
        if relation.label == COREF:
            one, other = of_span[owner, relation.source], of_span[owner, relation.target]
            joined = linked.get(one, {one}) | linked.get(other, {other})
            for each in joined:
                linked[each] = joined
    return {unit: frozenset(chain) for unit, chain in linked.items()}


def span_slot(group: Group, names: Sequence[str]) -> Slot:
    """Which characters the layers have, and who has none."""
    values = {
        owner: canonical([[list(piece) for piece in span.pieces] for span in spans])
        if spans
        else ""
        for owner, spans in enumerate(group)
    }
    kind: Kind = "boundary"
    if any(not spans for spans in group):
        kind = "missing"
    elif len({len(spans) for spans in group}) > 1:
        kind = "split"
    return slot("span", values, names, kind)


def attribute_slots(
    group: Group, there: Sequence[int], names: Sequence[str], scheme: Scheme
) -> Iterable[Slot]:
    """A slot for each attribute that has a value somewhere; ``there`` are the layers with spans."""
    labels = {scheme.resolve(span.label) for owner in there for span in group[owner]}
    for attribute in scheme.attributes:
        if attribute.derived or labels.isdisjoint(attribute.labels):
            continue
        values = {}
        for owner in there:
            # A label that does not have the attribute says nothing about it.
            asked = [s for s in group[owner] if scheme.resolve(s.label) in attribute.labels]
            if asked:
                said = [s.attributes[attribute.key] for s in asked if attribute.key in s.attributes]
                values[owner] = canonical(said[0]) if said else ""
        if any(values.values()):
            yield slot(f"attribute:{attribute.key}", values, names, "attribute")


def relation_slots(
    number: int,
    there: Sequence[int],
    names: Sequence[str],
    scheme: Scheme,
    links: Sequence[Links],
    chains: Sequence[Mapping[int, frozenset[int]]],
    ids: Sequence[str],
) -> Iterable[Slot]:
    """A slot for each sort of relation that anybody draws from here, to units named by ``ids``."""
    known = [kind.key for kind in scheme.relation_types]
    used = {label for owner in there for label in links[owner].get(number, {})}
    for label in (*known, *sorted(used.difference(known))):
        if label not in used:
            continue
        ends = {owner: links[owner].get(number, {}).get(label, frozenset()) for owner in there}
        values = {
            owner: canonical(sorted(ids[each] for each in targets)) if targets else ""
            for owner, targets in ends.items()
        }
        kind: Kind = "attribution" if label in ATTRIBUTION else "relation"
        if kind == "attribution" and _same_actors(ends, chains):
            kind = "mention"
        if label == COREF and _same_actors(
            {owner: targets | {number} for owner, targets in ends.items()}, chains
        ):
            # Two stars of one chain with another first mention say the same.
            values = dict.fromkeys(values, next(iter(sorted(values.values()))))
        yield slot(f"relation:{label}", values, names, kind)


def _same_actors(
    ends: Mapping[int, frozenset[int]], chains: Sequence[Mapping[int, frozenset[int]]]
) -> bool:
    """Whether all name the same actors, if by other mentions: each pair by either one's chains."""
    owners = sorted(ends)
    for place, one in enumerate(owners):
        for other in owners[place + 1 :]:
            if ends[one] == ends[other]:
                continue
            reached = [
                {chains[by].get(each, frozenset({each})) for each in ends[who]}
                for by in (one, other)
                for who in (one, other)
            ]
            if not ends[one] or not ends[other]:
                return False
            if reached[0] != reached[1] and reached[2] != reached[3]:
                return False
    return True


def slot(name: str, values: Mapping[int, str], names: Sequence[str], kind: Kind) -> Slot:
    """The readings of a slot from the value of each layer; all alike, it is no disagreement."""
    who: dict[str, list[str]] = {}
    for owner, value in values.items():
        who.setdefault(value, []).append(names[owner])
    readings = sorted(
        (Reading(value, tuple(annotators)) for value, annotators in who.items()),
        key=lambda reading: (-len(reading.annotators), reading.value == "", reading.value),
    )
    return Slot(name, tuple(readings), kind if len(readings) > 1 else None)
