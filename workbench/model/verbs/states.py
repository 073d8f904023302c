"""The layer as a whole: done, reopened, skipped, as it was; and the time spent on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from workbench.errors import Refused
from workbench.model.annotation import LayerFields, Rejection, Relation, Span, Status
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.values import Attributes
from workbench.model.verbs import step

T = TypeVar("T", Span, Relation, Rejection)


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


def spend(layer: Layer, *, seconds: int) -> Op:
    """Note time that was spent on the document; it adds to what was spent before."""
    if seconds <= 0:
        raise Refused("There is nothing to change.")
    fields = replace(layer.fields, seconds=layer.fields.seconds + seconds)
    return step.op_of("time", layer, [Edit(layer.fields, fields)])


def restore(layer: Layer, earlier: Layer) -> Op:
    """Make the layer say what it said earlier; the time spent on it is kept.

    Raises Refused where it says the same already.
    """
    fields = replace(earlier.fields, seconds=layer.fields.seconds)
    edits: list[Edit] = []
    relations = _differences(layer.relations, earlier.relations)
    # Relations go before the spans they need, and come after them.
    edits += [edit for edit in relations if edit.after is None]
    edits += _differences(layer.spans, earlier.spans)
    edits += [edit for edit in relations if edit.after is not None]
    edits += _differences(layer.rejections, earlier.rejections)
    if fields != layer.fields:
        edits.append(Edit(layer.fields, fields))
    if not edits:
        raise Refused("The document says this already.")
    return Op("restore", layer.id, tuple(edits), Attributes(revision=earlier.revision))


def take_back(ops: Sequence[Op]) -> Op:
    """The op that takes back one gesture's ops on one layer, which are given in their order."""
    first = ops[0]
    edits = [edit for op in reversed(ops) for edit in op.inverse_edits]
    return Op(first.name, first.layer_id, tuple(edits), first.details, undoes=first.gesture)


def _status(layer: Layer, name: str, status: Status, *, refusal: str) -> Op:
    fields: LayerFields = layer.fields
    if fields.status == status or (status == "in_progress" and fields.status == "new"):
        raise Refused(refusal)
    return step.op_of(name, layer, [Edit(fields, replace(fields, status=status))])


def _differences(now: Mapping[str, T], then: Mapping[str, T]) -> list[Edit]:
    """What makes one table the other: away with what came, back with what went or changed."""
    edits = [Edit(each, None) for key, each in now.items() if key not in then]
    edits += [Edit(now.get(key), each) for key, each in then.items() if now.get(key) != each]
    return edits
