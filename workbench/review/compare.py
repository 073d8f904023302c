"""Where the layers of one document agree, and where they don't: units and votes.

A *unit* is one thing to agree on: a span as every layer has it, or lacks it. What a layer says
there is its *vote*, and layers that say the same share one. Each difference is typed, and an
attribution is looked at slot by slot, so that "right quote, wrong speaker" is a class of its
own. Labels are compared as what they stand for, derived attributes not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b

from workbench.errors import Refused
from workbench.model.annotation import Relation
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.review import slots
from workbench.review.terms import Terms, placed
from workbench.review.units import Group, grouped, hull
from workbench.review.values import Comparison, Tie, Unit, Vote


def compare(layers: Sequence[Layer], scheme: Scheme) -> Comparison:
    """Compare layers of one document; a layer without spans is an answer like any other.

    Every span of every layer is in exactly one unit, equal layers give no disagreement, and
    neither the order of the layers nor the names of their annotators make a difference. Raises
    Refused where layers are of several documents, or two of one annotator.
    """
    names = [layer.annotator for layer in layers]
    if len({layer.document_id for layer in layers}) > 1 or len(set(names)) < len(names):
        raise Refused("Only layers of different annotators on one document can be compared.")
    ordered = sorted(layers, key=lambda layer: layer.annotator)
    terms = Terms(scheme)
    groups = grouped(ordered, terms)
    places = [[placed(spans) for spans in group] for group in groups]
    labels = [
        [tuple([terms.resolve(span.label) for span in spans]) for spans in group]
        for group in groups
    ]
    ids = _ids(groups, places, labels)
    drawn = [_Drawn(layer, groups, owner) for owner, layer in enumerate(ordered)]
    names = [layer.annotator for layer in ordered]
    chains = [each.chains for each in drawn]
    links = [each.links() for each in drawn]
    held = [each.held for each in drawn]
    units = []
    for number, group in enumerate(groups):
        there = [owner for owner, spans in enumerate(group) if spans]
        start, end = hull(group)
        found = (
            slots.span_slot(group, places[number], names),
            slots.label_slot(labels[number], there, names, terms),
            *slots.attribute_slots(group, labels[number], there, names, terms),
            *slots.relation_slots(number, there, names, terms, links, chains, held, ids),
        )
        votes = tuple(
            [
                Vote(names[owner], spans, drawn[owner].ties(number, ids) if spans else ())
                for owner, spans in enumerate(group)
            ]
        )
        drawn_here = [each.relations_at(number) for each in drawn]
        digest = _digest(votes, places[number], drawn_here, terms)
        label = _most([label for said in labels[number] for label in said])
        units.append(Unit(ids[number], start, end, label, votes, found, digest))
    units.sort(key=lambda unit: (unit.start, -unit.end, unit.label, unit.id))
    return Comparison(ordered[0].document_id if ordered else "", tuple(names), tuple(units))


def silent(comparison: Comparison, unit_id: str, start: int, end: int, label: str) -> Unit:
    """A unit where nobody says anything: what was there once, or what a lead adds."""
    votes = tuple(Vote(name, ()) for name in comparison.annotators)
    told = "\n".join(line for vote in votes for line in (vote.annotator, ""))
    return Unit(unit_id, start, end, label, votes, (), _named(told))


class _Drawn:
    """The relations of one layer, by the unit that they begin at."""

    def __init__(self, layer: Layer, groups: Sequence[Group], owner: int) -> None:
        self._at: dict[str, tuple[int, int]] = {
            span.id: (number, place)
            for number, group in enumerate(groups)
            for place, span in enumerate(group[owner])
        }
        self.held = frozenset(number for number, _ in self._at.values())
        self._from: dict[int, list[Relation]] = {}
        for relation in layer.relations.values():
            self._from.setdefault(self._at[relation.source][0], []).append(relation)
        self.chains = slots.chains_of(layer, {span: unit for span, (unit, _) in self._at.items()})

    def links(self) -> Mapping[int, slots.Ends]:
        """Which units each unit is linked to; not the pieces of one unit among themselves."""
        found: dict[int, slots.Ends] = {}
        for unit, relations in self._from.items():
            by_label: dict[str, set[int]] = {}
            for relation in relations:
                target = self._at[relation.target][0]
                if target != unit:
                    by_label.setdefault(relation.label, set()).add(target)
            found[unit] = {label: frozenset(ends) for label, ends in by_label.items()}
        return found

    def relations_at(self, unit: int) -> Sequence[Relation]:
        """The relations that begin at a unit."""
        return self._from.get(unit, ())

    def ties(self, unit: int, ids: Sequence[str]) -> tuple[Tie, ...]:
        """The same, from place to place."""
        found = []
        for relation in self._from.get(unit, ()):
            target, place = self._at[relation.target]
            begin = self._at[relation.source][1]
            found.append(Tie(relation.label, ids[target], begin, place, relation.attributes))
        if len(found) > 1:
            found.sort(key=lambda tie: (tie.label, tie.unit, tie.source, tie.target))
        return tuple(found)


def _digest(
    votes: Sequence[Vote],
    places: Sequence[str],
    drawn: Sequence[Sequence[Relation]],
    terms: Terms,
) -> str:
    """A name for all that is said at a unit, by whom: the votes as the layers have them.

    Where relations lead is told by the ids of their spans, since these stay when edges move.
    """
    told = []
    for vote, place, relations in zip(votes, places, drawn, strict=True):
        told.append(vote.annotator)
        if vote.spans:
            told.append(place)
            for span in vote.spans:
                told += (span.label, terms.described(span))
            if relations:
                at = {span.id: number for number, span in enumerate(vote.spans)}
                told += sorted(
                    f"{each.label}\t{at[each.source]}\t{each.target}\t{each.attributes.text}"
                    for each in relations
                )
        told.append("")
    return _named("\n".join(told))


def _named(told: str) -> str:
    return blake2b(told.encode("utf-8"), digest_size=16).hexdigest()


def _ids(
    groups: Sequence[Group],
    places: Sequence[Sequence[str]],
    labels: Sequence[Sequence[tuple[str, ...]]],
) -> list[str]:
    """A name for each unit, from what is said of place and label, whoever says it."""
    ids: list[str] = []
    seen: dict[str, int] = {}
    for group, place, label in zip(groups, places, labels, strict=True):
        said: set[str] = set()
        for owner, spans in enumerate(group):
            if len(spans) == 1:
                said.add(place[owner] + label[owner][0])
            else:
                said.update(
                    placed((span,)) + key for span, key in zip(spans, label[owner], strict=True)
                )
        name = blake2b("\n".join(sorted(said)).encode("utf-8"), digest_size=8).hexdigest()
        copy = seen[name] = seen.get(name, -1) + 1
        ids.append(f"{name}-{copy}" if copy else name)
    return ids


def _most(labels: Sequence[str]) -> str:
    """The label of the most spans; of several, the first by name."""
    first = labels[0]
    if labels.count(first) == len(labels):
        return first
    return min(labels, key=lambda label: (-labels.count(label), label))
