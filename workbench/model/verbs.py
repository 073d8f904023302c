"""What an annotator can do to a layer: each verb answers with an op, or raises Refused.

Verbs are pure: they read a layer and say what would change. ``project.perform`` does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.annotation import Rejection, Relation, Span, Status
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.model.values import NO_ATTRIBUTES, Attributes

SPACES = " \t\n\r\u00a0\u202f\u2007\u2009\u2028\u2029"
"""What is trimmed from the edges of a new span."""

NOT_UNDOABLE = frozenset({"import", "suggest", "merge", "release", "documents"})
"""Ops that are nobody's own step, and so stand on nobody's undo stack."""


def mark(
    layer: Layer,
    document: Document,
    *,
    start: int,
    end: int,
    label: str,
    scheme: Scheme,
    attributes: Attributes = NO_ATTRIBUTES,
    origin: str = "hand",
    keep_spaces: bool = False,
) -> Op:
    """Give [start, end) a label; white space at the edges is trimmed unless it is to be kept."""
    _check_label(scheme, label)
    start, end = _edges(document, start, end, keep_spaces=keep_spaces)
    _check_free(layer, start, end, label)
    span = Span(new_id(), start, end, label, attributes=attributes, origin=origin)
    return _op("mark", layer, [Edit(None, span)], label=label)


def add_fragment(layer: Layer, document: Document, *, span_id: str, start: int, end: int) -> Op:
    """Let a span cover [start, end) as well; fragments that touch become one."""
    span = _span(layer, span_id)
    start, end = _edges(document, start, end, keep_spaces=False)
    return _op("resize", layer, [_covering(span, [*span.pieces, (start, end)])], label=span.label)


def resize(
    layer: Layer,
    document: Document,
    *,
    span_id: str,
    start: int,
    end: int,
    keep_spaces: bool = False,
) -> Op:
    """Move the edges of a span; the fragments that stay inside are kept, cut where they must be."""
    span = _span(layer, span_id)
    start, end = _edges(document, start, end, keep_spaces=keep_spaces)
    if (start, end) == (span.start, span.end):
        raise Refused("The span already has these edges.")
    pieces = [
        (start if old == span.start else max(start, old), end if to == span.end else min(end, to))
        for old, to in span.pieces
    ]
    edit = _covering(span, [(old, to) for old, to in pieces if old < to] or [(start, end)])
    if isinstance(edit.after, Span):
        _check_free(layer, edit.after.start, edit.after.end, span.label)
    return _op("resize", layer, [edit], label=span.label)


def relabel(layer: Layer, *, span_ids: Iterable[str], label: str, scheme: Scheme) -> Op:
    """Give spans another label; attributes that the new label does not have are taken away."""
    _check_label(scheme, label)
    known = {attribute.key for attribute in scheme.attributes_of(label)}
    ours = {attribute.key for attribute in scheme.attributes}
    edits = []
    for span in (_span(layer, span_id) for span_id in span_ids):
        if span.label == label:
            continue
        _check_free(layer, span.start, span.end, label)
        lost = {name: ... for name in span.attributes if name in ours - known}
        edits.append(
            Edit(span, replace(span, label=label, attributes=span.attributes.having(**lost)))
        )
    if not edits:
        raise Refused("The span already carries this label.")
    return _op("relabel", layer, edits, label=label)


def erase(layer: Layer, *, span_ids: Iterable[str]) -> Op:
    """Take spans away, and with them the relations that begin or end there."""
    spans = [_span(layer, span_id) for span_id in dict.fromkeys(span_ids)]
    gone = {span.id for span in spans}
    relations = [r for r in layer.relations.values() if r.source in gone or r.target in gone]
    edits = [Edit(relation, None) for relation in relations] + [Edit(span, None) for span in spans]
    return _op("erase", layer, edits, label=spans[0].label if spans else "")


def describe(layer: Layer, *, span_id: str, attributes: Attributes) -> Op:
    """Set the attributes of a span, all of them."""
    span = _span(layer, span_id)
    if span.attributes == attributes:
        raise Refused("The span already has these attributes.")
    return _op(
        "describe", layer, [Edit(span, replace(span, attributes=attributes))], label=span.label
    )


def comment_on(layer: Layer, *, span_id: str, comment: str) -> Op:
    """Write the comment of a span; an empty one takes it away."""
    span = _span(layer, span_id)
    if span.comment == comment:
        raise Refused("The comment says this already.")
    return _op("comment", layer, [Edit(span, replace(span, comment=comment))], label=span.label)


def link(layer: Layer, *, source: str, target: str, label: str, scheme: Scheme) -> Op:
    """Draw a relation from one span to another; rules about their labels only warn."""
    scheme.relation_type(label)
    _span(layer, source)
    _span(layer, target)
    if source == target:
        raise Refused("A span can't be linked to itself.")
    for relation in layer.relations.values():
        if (relation.label, relation.source, relation.target) == (label, source, target):
            raise Refused("This link is there already.")
    return _op("link", layer, [Edit(None, Relation(new_id(), label, source, target))], label=label)


def unlink(layer: Layer, *, relation_id: str) -> Op:
    """Take a relation away."""
    if relation_id not in layer.relations:
        raise Refused("There is no such link in this layer.")
    relation = layer.relations[relation_id]
    return _op("unlink", layer, [Edit(relation, None)], label=relation.label)


def accept(layer: Layer, suggested: Layer, *, span_ids: Iterable[str], scheme: Scheme) -> Op:
    """Take suggestions over, with the suggested relations whose two ends are then there."""
    twins: dict[str, str] = {}
    edits: list[Edit] = []
    for span in (_span(suggested, span_id) for span_id in span_ids):
        _check_label(scheme, span.label)
        same = _twin(layer, span)
        if same is None:
            same = replace(span, id=new_id(), origin=f"suggestion:{suggested.annotator}")
            edits.append(Edit(None, same))
        twins[span.id] = same.id
    if not edits:
        raise Refused("Your layer has these spans already.")
    for other in suggested.spans.values():
        if other.id not in twins and (same := _twin(layer, other)) is not None:
            twins[other.id] = same.id
    there = {(r.label, r.source, r.target) for r in layer.relations.values()}
    for relation in suggested.relations.values():
        ends = (relation.label, twins.get(relation.source, ""), twins.get(relation.target, ""))
        if all(ends) and ends not in there:
            edits.append(Edit(None, Relation(new_id(), *ends, attributes=relation.attributes)))
    return _op("accept", layer, edits, suggester=suggested.annotator)


def reject(layer: Layer, suggested: Layer, *, span_ids: Iterable[str]) -> Op:
    """Remember that these suggestions are not wanted."""
    spans = [_span(suggested, span_id) for span_id in span_ids]
    edits = [
        Edit(None, Rejection(new_id(), suggested.annotator, span.start, span.end, span.label))
        for span in spans
    ]
    return _op("reject", layer, edits, suggester=suggested.annotator)


def finish(layer: Layer) -> Op:
    """Say that the document is done."""
    return _status(layer, "finish", "done", refusal="The document is done already.")


def reopen(layer: Layer) -> Op:
    """Take the document up again."""
    return _status(layer, "reopen", "in_progress", refusal="The document is open already.")


def skip(layer: Layer, *, reason: str) -> Op:
    """Say that the document can't or need not be annotated, and why."""
    op = _status(layer, "skip", "skipped", refusal="The document is skipped already.")
    fields = replace(layer.fields, status="skipped", comment=reason)
    return replace(op, edits=(Edit(layer.fields, fields),))


def take_back(ops: Sequence[Op]) -> Op:
    """The op that takes back one gesture's ops on one layer, which are given in their order."""
    first = ops[0]
    edits = [edit for op in reversed(ops) for edit in op.inverse_edits]
    return Op(first.name, first.layer_id, tuple(edits), first.details, undoes=first.gesture)


def _op(name: str, layer: Layer, edits: Sequence[Edit], **details: object) -> Op:
    if not edits:
        raise Refused("There is nothing to change.")
    return Op(name, layer.id, (*_started(layer, edits), *edits), Attributes(details))


def _started(layer: Layer, edits: Sequence[Edit]) -> list[Edit]:
    """The first step on a new layer says that work on it has begun."""
    placed = any(isinstance(edit.after or edit.before, (Span, Relation)) for edit in edits)
    if layer.fields.status != "new" or not placed:
        return []
    return [Edit(layer.fields, replace(layer.fields, status="in_progress"))]


def _status(layer: Layer, name: str, status: Status, *, refusal: str) -> Op:
    if layer.fields.status == status or (status == "in_progress" and layer.fields.status == "new"):
        raise Refused(refusal)
    return _op(name, layer, [Edit(layer.fields, replace(layer.fields, status=status))])


def _span(layer: Layer, span_id: str) -> Span:
    span = layer.spans.get(span_id)
    if span is None:
        raise Refused("There is no such span in this layer.")
    return span


def _edges(document: Document, start: int, end: int, *, keep_spaces: bool) -> tuple[int, int]:
    if not 0 <= start < end <= len(document.text):
        raise Refused(
            "The span {start} to {end} does not fit a text of {length} characters.",
            start=start,
            end=end,
            length=len(document.text),
        )
    if keep_spaces:
        return start, end
    words = document.text[start:end]
    left = start + len(words) - len(words.lstrip(SPACES))
    right = start + len(words.rstrip(SPACES))
    if left >= right:
        raise Refused("There are only spaces here.")
    return left, right


def _covering(span: Span, pieces: Sequence[tuple[int, int]]) -> Edit:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    after = replace(
        span,
        start=joined[0][0],
        end=joined[-1][1],
        fragments=tuple(joined) if len(joined) > 1 else (),
    )
    if after == span:
        raise Refused("The span covers this already.")
    return Edit(span, after)


def _check_label(scheme: Scheme, key: str) -> None:
    label = scheme.label(key)
    if label.retired or label.alias:
        raise Refused("The label {label} is retired.", label=key)


def _check_free(layer: Layer, start: int, end: int, label: str) -> None:
    for span in layer.spans.values():
        # By start first: this looks at every span of a long document at each key.
        if span.start == start and (span.end, span.label, span.fragments) == (end, label, ()):
            raise Refused("These words carry the label {label} already.", label=label)


def _twin(layer: Layer, wanted: Span) -> Span | None:
    key = (wanted.end, wanted.label, wanted.fragments)
    for span in layer.spans.values():
        if span.start == wanted.start and (span.end, span.label, span.fragments) == key:
            return span
    return None
