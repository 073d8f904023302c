"""What the layers say at one unit, slot by slot: place, label, attributes, relations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from workbench.model.layer import Layer
from workbench.model.roles import ADDRESSEE, COREF, CUE, DERIVED_FROM, SOURCE, SPEAKER, VIA
from workbench.review.chains import chains
from workbench.review.terms import Terms, spelled
from workbench.review.units import Group
from workbench.review.values import Kind, Reading, Slot

ATTRIBUTION = frozenset({SPEAKER, CUE, VIA, ADDRESSEE, SOURCE, DERIVED_FROM})
"""The relations that say whose words or figures these are."""

Ends: TypeAlias = Mapping[str, frozenset[int]]
"""Of one layer at one unit: by the label of the relation, the units it leads to."""

Chains: TypeAlias = Mapping[int, frozenset[int]]
"""Of one layer: the units it takes for the same actor, by each of them."""

NO_ENDS: Ends = {}


def chains_of(layer: Layer, unit_of: Mapping[str, int]) -> Chains:
    """The units that a layer takes for the same actor; ``unit_of`` knows the unit of each span."""
    return chains(
        (unit_of[each.source], unit_of[each.target])
        for each in layer.relations.values()
        if each.label == COREF
    )


def span_slot(group: Group, places: Sequence[str], names: Sequence[str]) -> Slot:
    """Which characters the layers have, and who has none; ``places`` spells them."""
    kind: Kind = "boundary"
    if not all(group):
        kind = "missing"
    elif len({len(spans) for spans in group}) > 1:
        kind = "split"
    return slot("span", dict(enumerate(places)), names, kind)


def label_slot(
    labels: Sequence[tuple[str, ...]], there: Sequence[int], names: Sequence[str], terms: Terms
) -> Slot:
    """Which labels the layers that have spans give them."""
    return slot("label", {owner: terms.spelled(labels[owner]) for owner in there}, names, "label")


def attribute_slots(
    group: Group,
    labels: Sequence[tuple[str, ...]],
    there: Sequence[int],
    names: Sequence[str],
    terms: Terms,
) -> Iterable[Slot]:
    """A slot for each attribute that has a value somewhere; ``there`` are the layers with spans."""
    valued = {
        name
        for owner in there
        for span in group[owner]
        if span.attributes.text != "{}"
        for name in span.attributes
    }
    if not valued:
        return
    for attribute in terms.attributes(frozenset(each for said in labels for each in said)):
        key, asked = attribute.key, attribute.labels
        if key not in valued:
            continue
        values: dict[int, str] = {}
        filled = False
        for owner in there:
            # A label that does not have the attribute says nothing about it.
            for span, label in zip(group[owner], labels[owner], strict=True):
                if label not in asked:
                    continue
                value = span.attributes.get(key, ...)
                if value is not ...:
                    values[owner] = spelled(value)
                    filled = True
                    break
                values[owner] = ""
        if filled:
            yield slot(f"attribute:{key}", values, names, "attribute")


def relation_slots(
    number: int,
    there: Sequence[int],
    names: Sequence[str],
    terms: Terms,
    links: Sequence[Mapping[int, Ends]],
    chains: Sequence[Chains],
    held: Sequence[frozenset[int]],
    ids: Sequence[str],
) -> Iterable[Slot]:
    """A slot for each sort of relation that anybody draws from here, to units named by ``ids``.

    ``held`` are the units where each layer has spans.
    """
    drawn = {owner: links[owner].get(number, NO_ENDS) for owner in there}
    used = {label for ends in drawn.values() for label in ends}
    if not used:
        return
    known = [label for label in terms.relations if label in used]
    for label in (*known, *sorted(used.difference(known))):
        ends = {owner: drawn[owner].get(label, NONE) for owner in there}
        values = {
            owner: "[" + ",".join(sorted(f'"{ids[each]}"' for each in targets)) + "]"
            if targets
            else ""
            for owner, targets in ends.items()
        }
        kind: Kind = "attribution" if label in ATTRIBUTION else "relation"
        if len(set(values.values())) > 1:
            if kind == "attribution" and _same_actors(ends, chains):
                kind = "mention"
            if label == COREF:
                # Two stars of one chain with another first mention say the same.
                values = _actors(number, there, chains, held, ids)
        yield slot(f"relation:{label}", values, names, kind)


NONE: frozenset[int] = frozenset()


def _actors(
    number: int,
    there: Sequence[int],
    chains: Sequence[Chains],
    held: Sequence[frozenset[int]],
    ids: Sequence[str],
) -> dict[int, str]:
    """Which mentions each takes for the same actor, as far as the others have these at all.

    Where a mention is missing, that is a matter of its own. Each two are compared by what both
    have; where that is the only difference left, by all that each has.
    """
    chain = {owner: chains[owner].get(number, NONE) - {number} for owner in there}
    common = frozenset.intersection(*(held[owner] for owner in there))
    said = {owner: mentions & common for owner, mentions in chain.items()}
    if len(set(said.values())) == 1 and any(
        chain[one] & held[other] != chain[other] & held[one] for one in there for other in there
    ):
        said = chain
    return {
        owner: "[" + ",".join(sorted(f'"{ids[each]}"' for each in mentions)) + "]"
        if mentions
        else ""
        for owner, mentions in said.items()
    }


def _same_actors(ends: Mapping[int, frozenset[int]], chains: Sequence[Chains]) -> bool:
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
    distinct = set(values.values())
    if len(distinct) == 1:
        annotators = tuple([names[owner] for owner in values])
        return Slot(name, (Reading(distinct.pop(), annotators),), None)
    who: dict[str, list[str]] = {}
    for owner, value in values.items():
        who.setdefault(value, []).append(names[owner])
    readings = sorted(
        (Reading(value, tuple(annotators)) for value, annotators in who.items()),
        key=lambda reading: (-len(reading.annotators), reading.value == "", reading.value),
    )
    return Slot(name, tuple(readings), kind)
