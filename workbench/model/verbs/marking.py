"""Giving words a label, moving the edges, changing the label, taking it away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from workbench.errors import Refused
from workbench.model.annotation import Relation, Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.model.values import NO_ATTRIBUTES, Attributes
from workbench.model.verbs import step
from workbench.model.verbs.actors import kept_together
from workbench.model.verbs.step import Link

NOTHING: Mapping[str, Attributes] = MappingProxyType({})


def mark(
    layer: Layer,
    document: Document,
    *,
    start: int,
    end: int,
    label: str,
    scheme: Scheme,
    attributes: Attributes = NO_ATTRIBUTES,
    proposed: Collection[str] = (),
    links: Sequence[Link] = (),
    also: Mapping[str, Attributes] = NOTHING,
    origin: str = "hand",
    keep_spaces: bool = False,
) -> Op:
    """Give [start, end) a label; white space at the edges is trimmed unless it is to be kept.

    ``links`` are drawn with it: the end that is None is the new span. ``also`` gives other
    spans their attributes, all of them, as when a quote turns out to stand inside this one.
    ``proposed`` names the attributes, here and there, that nobody set by hand.
    """
    step.check_label(scheme, label)
    start, end = step.edges(document, start, end, keep_spaces=keep_spaces)
    step.check_free(layer, start, end, label, scheme)
    span = Span(new_id(), start, end, label, attributes=attributes, origin=origin)
    edits = [
        Edit(None, span),
        *step.described(layer, also),
        *step.drawn(layer, links, scheme, new=span.id),
    ]
    return step.op_of("mark", layer, edits, label=label, **step.proposing(proposed))


def mark_all(
    layer: Layer,
    document: Document,
    *,
    pieces: Sequence[tuple[int, int, Attributes]],
    label: str,
    scheme: Scheme,
    proposed: Collection[str] = (),
    origin: str = "hand",
) -> Op:
    """Give each of these pieces the label; those that carry it already are left out.

    Raises Refused where none is left.
    """
    step.check_label(scheme, label)
    there = step.taken(layer, label, scheme)
    edits = []
    for start, end, attributes in pieces:
        place = step.edges(document, start, end, keep_spaces=False)
        if (place,) in there:
            continue
        there.add((place,))
        span = Span(new_id(), *place, label, attributes=attributes, origin=origin)
        edits.append(Edit(None, span))
    if not edits:
        raise Refused("These words carry the label {label} already.", label=label)
    return step.op_of(
        "mark_all", layer, edits, label=label, count=len(edits), **step.proposing(proposed)
    )


def add_fragment(layer: Layer, document: Document, *, span_id: str, start: int, end: int) -> Op:
    """Let a span cover [start, end) as well; fragments that touch become one."""
    span = step.span_of(layer, span_id)
    start, end = step.edges(document, start, end, keep_spaces=False)
    after = step.covering(span, [*span.pieces, (start, end)])
    if after == span:
        raise Refused("The span covers this already.")
    return step.op_of("resize", layer, [Edit(span, after)], label=span.label)


def resize(
    layer: Layer,
    document: Document,
    *,
    span_id: str,
    start: int,
    end: int,
    attributes: Attributes | None = None,
    proposed: Collection[str] = (),
    keep_spaces: bool = False,
) -> Op:
    """Move the edges of a span; the fragments that stay inside are kept, cut where they must be.

    ``attributes`` are those that the span then has, where what it covers now asks for others;
    ``proposed`` names those of them that nobody set by hand.
    """
    span = step.span_of(layer, span_id)
    start, end = step.edges(document, start, end, keep_spaces=keep_spaces)
    if (start, end) == (span.start, span.end):
        raise Refused("The span already has these edges.")
    pieces = [
        (start if old == span.start else max(start, old), end if to == span.end else min(end, to))
        for old, to in span.pieces
    ]
    after = step.covering(span, [(old, to) for old, to in pieces if old < to] or [(start, end)])
    step.check_free(layer, after.start, after.end, span.label)
    if attributes is not None:
        after = replace(after, attributes=attributes)
    return step.op_of(
        "resize", layer, [Edit(span, after)], label=span.label, **step.proposing(proposed)
    )


def relabel(layer: Layer, *, span_ids: Iterable[str], label: str, scheme: Scheme) -> Op:
    """Give spans another label; attributes that the new label does not have are taken away.

    Of several, those whose words carry the label already keep their own; raises Refused where
    none is left.
    """
    step.check_label(scheme, label)
    known = {attribute.key for attribute in scheme.attributes_of(label)}
    lost = {attribute.key for attribute in scheme.attributes} - known
    spans = step.spans_of(layer, span_ids)
    moving = {span.id for span in spans if span.label != label}
    there = step.taken(layer, label, scheme, but=moving)
    edits = []
    for span in spans:
        if span.label == label or span.pieces in there:
            continue
        there.add(span.pieces)
        gone = {name: ... for name in span.attributes if name in lost}
        edits.append(
            Edit(span, replace(span, label=label, attributes=span.attributes.having(**gone)))
        )
    if not edits and any(span.label != label for span in spans):
        raise Refused("These words carry the label {label} already.", label=label)
    if not edits:
        raise Refused("The span already carries this label.")
    return step.op_of("relabel", layer, edits, label=label, count=len(edits))


def erase(layer: Layer, *, span_ids: Iterable[str]) -> Op:
    """Take spans away, and with them the relations that begin or end there.

    The other mentions of an actor that loses its first one stay together.
    """
    spans = step.spans_of(layer, span_ids)
    gone = {span.id for span in spans}
    kept = kept_together(layer, gone)
    told = {edit.before.id for edit in kept if isinstance(edit.before, Relation)}
    relations = [
        relation
        for relation in layer.relations.values()
        if relation.id not in told and (relation.source in gone or relation.target in gone)
    ]
    edits = [Edit(relation, None) for relation in relations] + kept
    edits += [Edit(span, None) for span in spans]
    return step.op_of(
        "erase", layer, edits, label=spans[0].label if spans else "", count=len(spans)
    )
