"""Mentions and their actors: joined, parted, named.

Coreference is a star: every mention leads to the first of its chain in reading order. Chains
that were drawn otherwise are put right when they are touched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.actors import chain_of, corefs, given_name, in_order
from workbench.model.annotation import Relation, Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.roles import COREF, ENTITY
from workbench.model.scheme import Scheme
from workbench.model.verbs import step


def join(layer: Layer, *, span_ids: Iterable[str], scheme: Scheme) -> Op:
    """Make the actors of these mentions one: all their mentions lead to the first of them.

    The name that a hand gave to one of them is kept; of two, that of the first in the text.
    """
    scheme.relation_type(COREF)
    chains = {chain_of(layer, span.id) for span in step.spans_of(layer, span_ids)}
    if not chains:
        raise Refused("There is nothing to change.")
    members = in_order(span for chain in chains for span in chain)
    edits = _star(layer, members)
    if len(chains) < 2 and not edits:
        raise Refused("These are mentions of one actor already.")
    heads = in_order(chain[0] for chain in chains)
    return step.op_of("join", layer, [*edits, *_named(heads)], label=COREF)


def part(layer: Layer, *, span_id: str) -> Op:
    """Take a mention out of its actor; the others stay together, and keep the name."""
    span = step.span_of(layer, span_id)
    chain = chain_of(layer, span_id)
    others = [each for each in chain if each.id != span_id]
    if not others:
        raise Refused("This is the only mention of its actor.")
    edits = _star(layer, others, leaving=span)
    name = given_name(span) if span == chain[0] else ""
    if name:
        edits.append(_renamed(span, ""))
        edits += [] if given_name(others[0]) else [_renamed(others[0], name)]
    return step.op_of("part", layer, edits, label=COREF)


def rename(layer: Layer, *, span_id: str, name: str) -> Op:
    """Give the actor of a mention a name; an empty one takes it away."""
    head = chain_of(layer, step.span_of(layer, span_id).id)[0]
    edit = _renamed(head, name.strip())
    if edit.before == edit.after:
        raise Refused("The actor has this name already.")
    return step.op_of("rename_actor", layer, [edit], name=name.strip())


def kept_together(layer: Layer, gone: Collection[str]) -> list[Edit]:
    """The edits that keep actors whole whose first mention goes: the next one takes its place.

    Links from mentions that go themselves are not among them.
    """
    left: dict[str, list[Relation]] = {}
    for relation in layer.relations.values():
        if relation.label == COREF and relation.target in gone and relation.source not in gone:
            left.setdefault(relation.target, []).append(relation)
    edits = []
    for head, relations in left.items():
        first, *rest = in_order({layer.spans[each.source] for each in relations})
        told = {each.source: each for each in relations}
        edits.append(Edit(told[first.id], None))
        for span in rest:
            edits.append(Edit(told[span.id], replace(told[span.id], target=first.id)))
        doubled = [each for each in relations if told[each.source] is not each]
        edits += [Edit(each, None) for each in doubled]
        edits += _named([first, layer.spans[head]])
    return edits


def _star(layer: Layer, members: Sequence[Span], *, leaving: Span | None = None) -> list[Edit]:
    """The edits after which each of the members but the first leads to the first, and no further.

    Links that are there are led elsewhere rather than drawn anew.
    """
    head, rest = members[0], {span.id for span in members[1:]}
    chain = [*members, leaving] if leaving is not None else members
    edits = []
    for relation in corefs(layer, (span.id for span in chain)):
        if relation.source not in rest:
            edits.append(Edit(relation, None))
            continue
        rest.discard(relation.source)
        if relation.target != head.id:
            edits.append(Edit(relation, replace(relation, target=head.id)))
    missing = [span.id for span in members if span.id in rest]
    edits += [Edit(None, Relation(new_id(), COREF, each, head.id)) for each in missing]
    return edits


def _named(heads: Sequence[Span]) -> list[Edit]:
    """The edit that gives the first head the name of another, where it has none itself."""
    names = [name for name in map(given_name, heads) if name]
    if not names or given_name(heads[0]):
        return []
    return [_renamed(heads[0], names[0])]


def _renamed(head: Span, name: str) -> Edit:
    return Edit(head, replace(head, attributes=head.attributes.having(**{ENTITY: name or ...})))
