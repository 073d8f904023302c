"""Proposals at work: a new span has the values that its words propose, and keeps them in step.

A value that a hand has set is never touched: only those that a step of one's own named as
proposed, and that still are what was proposed, follow when an edge moves.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace

from workbench.errors import Refused
from workbench.french import figures, proposals
from workbench.model import Attributes, Document, Layer, Op, Span, verbs
from workbench.model.roles import NESTED_IN, find
from workbench.model.verbs.step import edges
from workbench.project import Project

LEVEL = "level"
"""The attribute that says how deep a quote lies in others."""

LONG = 200
"""No figure is longer than so many characters."""


def expect(document: Document, start: int, end: int) -> None:
    """Read a selection as a figure while the hand rests: it may be labelled as one with the next
    key, which then need not wait for it."""
    with suppress(Refused):  # of spaces alone nothing is said before a label is asked for
        if end - start <= LONG:
            figures.describe(document.text, *edges(document, start, end, keep_spaces=False))


def marked(
    project: Project,
    layer: Layer,
    document: Document,
    *,
    label: str,
    start: int,
    end: int,
) -> Op:
    """Mark a stretch with what its words propose, nested where a quote lies in a quote."""
    scheme = project.scheme
    start, end = edges(document, start, end, keep_spaces=False)
    attributes = proposals.attributes(layer, document, scheme, label, start, end)
    links: list[verbs.Link] = []
    also: dict[str, Attributes] = {}
    relation = find(scheme, NESTED_IN)
    if relation is not None and label in relation.sources:
        nesting = proposals.nesting(layer, start, end, label=label)
        leveled = LEVEL in {each.key for each in scheme.attributes_of(label)}
        if nesting.holder is not None:
            links.append(verbs.Link(NESTED_IN, None, nesting.holder.id))
            if leveled:
                attributes = attributes.having(level=2)
        relations = layer.relations.values() if nesting.held else ()
        nested = {each.source for each in relations if each.label == NESTED_IN}
        for span in nesting.held:
            if span.id in nested:
                continue
            links.append(verbs.Link(NESTED_IN, span.id, None))
            if leveled and LEVEL not in project.hand_set(layer.id, span.id):
                also[span.id] = span.attributes.having(level=2)
    return verbs.mark(
        layer,
        document,
        start=start,
        end=end,
        label=label,
        scheme=scheme,
        attributes=attributes,
        proposed=sorted(attributes),
        links=links,
        also=also,
    )


def again(
    project: Project,
    layer: Layer,
    document: Document,
    *,
    span: Span,
    start: int,
    end: int,
    hand: Collection[str] | None = None,
) -> tuple[Attributes | None, list[str]]:
    """What a span has once it goes from start to end, and which of it is proposed; None: as it was.

    Only what was proposed for the old edges and stands untouched follows the new ones. ``hand``
    names what a hand has set, where the project can't know that.
    """
    start, end = edges(document, start, end, keep_spaces=False)
    others = {each.id: each for each in layer.spans.values() if each.id != span.id}
    around = replace(layer, spans=others)  # a quote that shrinks is not in itself
    old, new = (
        proposals.attributes(around, document, project.scheme, span.label, *place)
        for place in ((span.start, span.end), (start, end))
    )
    known = hand is None
    if known and old == new:
        return None, []
    hand = frozenset(project.hand_set(layer.id, span.id) if hand is None else hand)
    if span.attributes and hand.issuperset(span.attributes):
        return None, []
    moved = {
        name: new.get(name, ...)
        for name in dict.fromkeys((*old, *new))
        if name not in hand and span.attributes.get(name, ...) == old.get(name, ...)
    }
    attributes = span.attributes.having(**moved)
    if attributes == span.attributes:
        # Of what the project does not know yet it is told that it was proposed all the same.
        return None, [] if known else sorted(moved)
    # Those that are gone are named too: at other edges they may be proposed again.
    return attributes, sorted(moved)


def untouched(project: Project, layer_id: str, span: Span) -> frozenset[str]:
    """The attributes of a span that were proposed, and that no hand has set since."""
    return frozenset(span.attributes) - project.hand_set(layer_id, span.id)
