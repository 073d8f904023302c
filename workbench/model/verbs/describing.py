"""Attributes and comments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.values import Attributes
from workbench.model.verbs import step


def describe(
    layer: Layer, *, span_id: str, attributes: Attributes, proposed: Collection[str] = ()
) -> Op:
    """Set the attributes of a span, all of them; ``proposed`` names those that no hand set."""
    span = step.span_of(layer, span_id)
    if span.attributes == attributes:
        raise Refused("The span already has these attributes.")
    edits = [Edit(span, replace(span, attributes=attributes))]
    return step.op_of("describe", layer, edits, label=span.label, **step.proposing(proposed))


def describe_all(layer: Layer, *, span_ids: Iterable[str], attributes: Mapping[str, object]) -> Op:
    """Set these attributes of several spans; a value of ``...`` takes the attribute away.

    Raises Refused where all of them have these values already.
    """
    changed = [
        (span, after)
        for span in step.spans_of(layer, span_ids)
        if (after := replace(span, attributes=span.attributes.having(**attributes))) != span
    ]
    if not changed:
        raise Refused("The span already has these attributes.")
    edits = [Edit(span, after) for span, after in changed]
    return step.op_of("describe", layer, edits, label=changed[0][0].label, count=len(edits))


def comment_on(layer: Layer, *, span_id: str, comment: str) -> Op:
    """Write the comment of a span; an empty one takes it away."""
    span = step.span_of(layer, span_id)
    if span.comment == comment:
        raise Refused("The comment says this already.")
    edits = [Edit(span, replace(span, comment=comment))]
    return step.op_of("comment", layer, edits, label=span.label)


def comment_on_document(layer: Layer, *, comment: str) -> Op:
    """Write the comment of the document; an empty one takes it away."""
    if layer.fields.comment == comment:
        raise Refused("The comment says this already.")
    edits = [Edit(layer.fields, replace(layer.fields, comment=comment))]
    return step.op_of("comment_document", layer, edits)
