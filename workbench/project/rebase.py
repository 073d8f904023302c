"""Steps that wait, set upon layers that have moved on meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.errors import Conflict
from workbench.model.layer import Layer
from workbench.store import Step


@dataclass(frozen=True, slots=True)
class Rebased:
    """Gestures that still apply, those that don't, and the layers after the former."""

    kept: list[tuple[Step, ...]]
    refused: list[tuple[Step, ...]]
    layers: dict[str, Layer]


def rebased(gestures: Iterable[tuple[Step, ...]], layers: Mapping[str, Layer]) -> Rebased:
    """Apply waiting gestures to layers as they now are (by document); each applies whole or not."""
    kept: list[tuple[Step, ...]] = []
    refused: list[tuple[Step, ...]] = []
    standing = dict(layers)
    for steps in gestures:
        moved = dict(standing)
        try:
            again = tuple(step for each in steps if (step := _set_upon(each, moved)).op.edits)
        except Conflict:
            refused.append(steps)
            continue
        standing = moved
        if again:
            kept.append(again)
    return Rebased(kept, refused, standing)


def _set_upon(step: Step, layers: dict[str, Layer]) -> Step:
    """The step on the layer as it now is; a state that the layer is in already is left out."""
    if step.before is None:
        return step
    before = layers.get(step.before.document_id, step.before)
    edits = tuple(edit for edit in step.op.edits if edit.after != before.fields)
    op = replace(step.op, layer_id=before.id, edits=edits)
    after = layers[before.document_id] = before.apply(op)
    return replace(step, op=op, before=before, after=after)
