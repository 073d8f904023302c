"""A draft of gold in memory: what is done on it is undone like any step, and none is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workbench.errors import Conflict, Refused
from workbench.model.edit import Change, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.text import Document
from workbench.project.history import History, Moment, take_back
from workbench.review.drafting import Draft


@dataclass(slots=True)
class Drafted:
    """The draft that a lead is working on, as it now stands, with its own undo and redo."""

    document: Document
    draft: Draft
    layer: Layer
    history: History = field(default_factory=History)

    @property
    def is_changed(self) -> bool:
        """Whether anything was done on it."""
        return bool(self.history.undo)

    def perform(self, ops: Sequence[Op]) -> Change:
        """Do one step; raises Conflict, and does nothing then."""
        gesture = ops[0].gesture if ops else ""
        return self._done([replace(op, gesture=gesture) for op in ops])

    def turn(self, stack: Sequence[Moment]) -> Change:
        """Take back the last moment of one of the two stacks."""
        if not stack:
            raise Refused("There is nothing to undo or redo here.")
        return self._done([take_back(stack[-1], self.layer, gesture=new_id())])

    def holds(self, gesture: str) -> bool:
        """Whether this gesture was done on the draft, and stands."""
        return any(moment.gesture == gesture for moment in self.history.undo)

    def take_back(self, gesture: str) -> Change:
        """Take a gesture back that no later step lies on; raises Conflict where one does."""
        if not self.history.can_take_back(gesture):
            raise Conflict("{id} has changed meanwhile.", id=self.document.id)
        moment = next(each for each in self.history.undo if each.gesture == gesture)
        return self._done([take_back(moment, self.layer, gesture=new_id())])

    def _done(self, ops: Sequence[Op]) -> Change:
        layer = self.layer
        for op in ops:
            if op.layer_id != layer.id:
                raise Conflict("This step does not belong to the draft.")
            layer = layer.apply(op)
        for op in ops:
            self.history.note(op)
        self.layer = layer
        return Change("performed", ops=tuple(ops), layers=(layer.id,))
