"""Steps that wait, set upon layers that have moved on meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbench.errors import Conflict
from workbench.model.annotation import LayerFields
from workbench.model.decided import applied
from workbench.model.edit import Edit, Op, SchemeText
from workbench.model.layer import Layer
from workbench.model.record import again
from workbench.model.review import Decision
from workbench.project.outgoing import Place, place_of
from workbench.store import Step


@dataclass(frozen=True, slots=True)
class Rebased:
    """Gestures that still apply, those that don't, and the layers after the former."""

    kept: list[tuple[Step, ...]]
    refused: list[tuple[Step, ...]]
    layers: dict[Place, Layer]


def rebased(
    gestures: Iterable[tuple[Step, ...]],
    layers: Mapping[Place, Layer],
    scheme: SchemeText | None = None,
    decisions: Mapping[str, Decision] | None = None,
) -> Rebased:
    """Apply waiting gestures to layers as they now are, to the scheme, and to the decisions.

    Each applies whole or not at all. A step applies where the values that it changes are
    those it began from, whatever else has changed.
    """
    kept: list[tuple[Step, ...]] = []
    refused: list[tuple[Step, ...]] = []
    standing, decided = dict(layers), decisions or {}
    for steps in gestures:
        moved = dict(standing)
        try:
            _check_scheme(steps, scheme)
            of_project = [edit for step in steps if step.before is None for edit in step.op.edits]
            settled = applied(decided, of_project)
            # A step that never had edits guards a decision; one that has lost them is done.
            again = tuple(
                step
                for each in steps
                if (step := _set_upon(each, moved)).op.edits or not each.op.edits
            )
        except Conflict:
            refused.append(steps)
            continue
        standing, decided = moved, settled
        for edit in (edit for step in steps if step.before is None for edit in step.op.edits):
            scheme = edit.after if isinstance(edit.after, SchemeText) else scheme
        if again:
            kept.append(again)
    return Rebased(kept, refused, standing)


def _set_upon(step: Step, layers: dict[Place, Layer]) -> Step:
    """The step on the layer as it now is; a state that the layer is in already is left out."""
    if step.before is None:
        return step
    before = layers.get(place_of(step.before), step.before)
    if step.op.name == "time":
        edits = _spent(step.op, before)
    else:
        kept = [edit for edit in step.op.edits if not _says(edit, before.fields)]
        if before.kind == "gold":
            kept = [_following(edit, before) for edit in kept]
        edits = again(kept, before)
    op = replace(step.op, layer_id=before.id, edits=edits)
    after = layers[place_of(before)] = before.apply(op)
    return replace(step, op=op, before=before, after=after)


def _says(edit: Edit, fields: LayerFields) -> bool:
    """Whether the state of a layer is already what the edit makes it, where it changes it."""
    before, after = edit.before, edit.after
    if not isinstance(before, LayerFields) or not isinstance(after, LayerFields):
        return False
    names = ("status", "comment", "seconds")
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return all(getattr(fields, name) == getattr(after, name) for name in changed)


def _following(edit: Edit, gold: Layer) -> Edit:
    """The state of gold follows from what is decided: another lead's is no obstacle."""
    if not isinstance(edit.after, LayerFields):
        return edit
    return Edit(gold.fields, replace(gold.fields, status=edit.after.status))


def _spent(op: Op, before: Layer) -> tuple[Edit, ...]:
    """Time adds to whatever was spent meanwhile."""
    [edit] = op.edits
    assert isinstance(edit.before, LayerFields)
    assert isinstance(edit.after, LayerFields)
    more = edit.after.seconds - edit.before.seconds
    fields = before.fields
    return (Edit(fields, replace(fields, seconds=fields.seconds + more)),)


def _check_scheme(steps: Iterable[Step], scheme: SchemeText | None) -> None:
    for step in steps:
        for edit in step.op.edits if step.before is None else ():
            if isinstance(edit.before, SchemeText) and edit.before != scheme:
                raise Conflict("The scheme has changed meanwhile.")
