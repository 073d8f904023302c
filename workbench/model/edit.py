"""What a user does: edits, and the op that groups them into one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from workbench.model.annotation import LayerFields, Rejection, Relation, Span
from workbench.model.ids import new_id
from workbench.model.review import Assignment, Decision
from workbench.model.values import NO_ATTRIBUTES, Attributes

SPREAD = "layers"
"""The detail that says over how many layers a gesture goes, where it is more than one."""


@dataclass(frozen=True, slots=True)
class SchemeText:
    """One version of a project's scheme, as canonical JSON."""

    version: int
    text: str


Subject: TypeAlias = Span | Relation | Rejection | LayerFields | Assignment | Decision | SchemeText


@dataclass(frozen=True, slots=True)
class Edit:
    """One before/after pair: no before is an addition, no after a removal, both a change."""

    before: Subject | None
    after: Subject | None

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Op:
    """One step on one layer, or on the project where ``layer_id`` is None.

    Ops that share a ``gesture`` were one step for the user, and are undone together.
    ``undoes`` is the gesture that this op takes back. ``name`` is a stable id; its words are
    looked up where they are shown, with ``details`` as their parameters.
    """

    name: str
    layer_id: str | None
    edits: tuple[Edit, ...]
    details: Attributes = NO_ATTRIBUTES
    undoes: str | None = None
    id: str = field(default_factory=new_id)
    gesture: str = field(default_factory=new_id)

    @property
    def inverse_edits(self) -> tuple[Edit, ...]:
        """The edits that take the op back, in the order in which they can be applied."""
        return tuple(edit.inverse for edit in reversed(self.edits))


ChangeKind: TypeAlias = Literal["performed", "saved", "failed", "reloaded", "imported", "suggested"]


@dataclass(frozen=True, slots=True)
class Change:
    """The notice that something happened, and what it touched; it comes up from the project.

    ``performed``: the layers in memory have changed, and are not yet saved. ``saved``: the
    ops are committed. ``failed``: they could not be, and wait. ``reloaded``: layers were read
    again. ``imported``: documents or layers came in from outside; empty tuples mean "any".
    ``suggested``: of documents in memory, machines' layers were read again, and nothing else.
    """

    kind: ChangeKind
    ops: tuple[Op, ...] = ()
    layers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    scheme: bool = False
