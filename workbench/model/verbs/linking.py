"""Relations: drawn, led elsewhere, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.annotation import Relation
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.verbs import step
from workbench.model.verbs.step import Link


def link(layer: Layer, *, source: str, target: str, label: str, scheme: Scheme) -> Op:
    """Draw a relation from one span to another; rules about their labels only warn."""
    return link_all(layer, links=[Link(label, source, target)], scheme=scheme)


def link_all(layer: Layer, *, links: Sequence[Link], scheme: Scheme) -> Op:
    """Draw several relations between spans that are there."""
    edits = step.drawn(layer, links, scheme)
    label = links[0].label if links else ""
    return step.op_of("link", layer, edits, label=label, count=len(edits))


def relink(
    layer: Layer, *, relation_id: str, source: str | None = None, target: str | None = None
) -> Op:
    """Let a relation begin or end at another span; it stays the same relation."""
    relation = _relation(layer, relation_id)
    after = replace(relation, source=source or relation.source, target=target or relation.target)
    for end in (after.source, after.target):
        step.span_of(layer, end)
    if after.source == after.target:
        raise Refused("A span can't be linked to itself.")
    ends = (after.label, after.source, after.target)
    if any((each.label, each.source, each.target) == ends for each in layer.relations.values()):
        raise Refused("This link is there already.")
    return step.op_of("relink", layer, [Edit(relation, after)], label=relation.label)


def unlink(layer: Layer, *, relation_id: str) -> Op:
    """Take a relation away."""
    relation = _relation(layer, relation_id)
    return step.op_of("unlink", layer, [Edit(relation, None)], label=relation.label)


def _relation(layer: Layer, relation_id: str) -> Relation:
    if relation_id not in layer.relations:
        raise Refused("There is no such link in this layer.")
    return layer.relations[relation_id]
