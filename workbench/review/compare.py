"""Where the layers of one document agree, and where they don't: units and votes.

A *unit* is one thing to agree on: a span as every layer has it, or lacks it. What a layer says
there is its *vote*, and layers that say the same share one. Each difference is typed, and an
attribution is looked at slot by slot, so that "right quote, wrong speaker" is a class of its
own. Labels are compared as what they stand for, derived attributes not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from workbench.errors import Refused
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.values import canonical
from workbench.review import slots
from workbench.review.slots import Links
from workbench.review.units import Group, grouped, hull
from workbench.review.values import Comparison, Unit, Vote


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
    groups = grouped(ordered, scheme)
    of_span = {
        (owner, span.id): number
        for number, group in enumerate(groups)
        for owner, spans in enumerate(group)
        for span in spans
    }
    chains = [slots.chains_of(layer, of_span, owner) for owner, layer in enumerate(ordered)]
    links = [slots.links_of(layer, of_span, owner) for owner, layer in enumerate(ordered)]
    ids = _ids(groups, scheme)
    units = [
        _unit(number, group, ordered, scheme, links, chains, ids)
        for number, group in enumerate(groups)
    ]
    document_id = ordered[0].document_id if ordered else ""
    units.sort(key=lambda unit: (unit.start, -unit.end, unit.label, unit.id))
    return Comparison(document_id, tuple(layer.annotator for layer in ordered), tuple(units))


def _ids(groups: Sequence[Group], scheme: Scheme) -> list[str]:
    """A name for each unit, from what is said of place and label, whoever says it."""
    ids: list[str] = []
    seen: dict[str, int] = {}
    for group in groups:
        said = {
            canonical([[list(piece) for piece in span.pieces], scheme.resolve(span.label)])
            for spans in group
            for span in spans
        }
        name = sha256("\n".join(sorted(said)).encode()).hexdigest()[:16]
        copy = seen[name] = seen.get(name, -1) + 1
        ids.append(f"{name}-{copy}" if copy else name)
    return ids


def _unit(
    number: int,
    group: Group,
    layers: Sequence[Layer],
    scheme: Scheme,
    links: Sequence[Links],
    chains: Sequence[Mapping[int, frozenset[int]]],
    ids: Sequence[str],
) -> Unit:
    names = [layer.annotator for layer in layers]
    there = [owner for owner, spans in enumerate(group) if spans]
    found = [
        slots.span_slot(group, names),
        slots.slot(
            "label",
            {
                owner: canonical(sorted({scheme.resolve(s.label) for s in group[owner]}))
                for owner in there
            },
            names,
            "label",
        ),
        *slots.attribute_slots(group, there, names, scheme),
        *slots.relation_slots(number, there, names, scheme, links, chains, ids),
    ]
    votes = tuple(Vote(names[owner], spans) for owner, spans in enumerate(group))
    start, end = hull(group)
    label = _most(scheme.resolve(span.label) for owner in there for span in group[owner])
    said = [(slot.name, [(r.value, r.annotators) for r in slot.readings]) for slot in found]
    digest = sha256(canonical(said).encode()).hexdigest()
    return Unit(ids[number], start, end, label, votes, tuple(found), digest)


def _most(labels: Iterable[str]) -> str:
    """The label of the most spans; of several, the first by name."""
    counts: dict[str, int] = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return min(counts, key=lambda label: (-counts[label], label))
