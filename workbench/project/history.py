"""What can be undone and redone on one layer: two stacks, read from its journal.

The history *is* the journal: nothing else is kept, so undo survives closing the document
and the program. An op that takes another back moves it from one stack to the other; a new
op ends redo.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.record import decode, plain
from workbench.model.values import Attributes
from workbench.model.verbs import NOT_UNDOABLE

SPREAD = "layers"
"""The detail that says over how many layers a gesture goes, where it is more than one."""


@dataclass(slots=True)
class Moment:
    """One gesture on one layer, as it stands on a stack: its ops' payloads in their order."""

    gesture: str
    name: str
    details: Attributes
    payloads: list[bytes]

    @property
    def is_spread(self) -> bool:
        """Whether other layers took part in the gesture."""
        return SPREAD in self.details

    @property
    def rows(self) -> set[tuple[str, str]]:
        """What the gesture touched: kind and id, the ends of relations included."""
        touched = set()
        for payload in self.payloads:
            for kind, key, before, after in plain(payload):
                touched.add((kind, key))
                for side in (before or {}, after or {}):
                    touched |= {("span", side[end]) for end in ("source", "target") if end in side}
        return touched


@dataclass(slots=True)
class History:
    """The two stacks of one layer; the last moment of each is the next to go."""

    undo: list[Moment] = field(default_factory=list)
    redo: list[Moment] = field(default_factory=list)

    def record(
        self, *, name: str, gesture: str, details: Attributes, undoes: str | None, payload: bytes
    ) -> None:
        """Take note of one op of the person whose history this is, in the journal's order."""
        if name in NOT_UNDOABLE:
            return
        for stack in (self.undo, self.redo):
            if stack and stack[-1].gesture == gesture:
                stack[-1].payloads.append(payload)
                return
        moment = Moment(gesture, name, details, [payload])
        if undoes is None:
            self.undo.append(moment)
            self.redo.clear()
        elif _removed(self.undo, undoes):
            self.redo.append(moment)
        else:
            # Where a new step had ended redo here, a gesture done again comes from elsewhere.
            _removed(self.redo, undoes)
            self.undo.append(moment)

    def is_covered(self, gesture: str) -> bool:
        """Whether a later step of the same stack touched what this gesture touched.

        It has then moved on, even where it looks as before; the later step goes first, since
        it could not be taken back once its ground is gone.
        """
        for stack in (self.undo, self.redo):
            for place, moment in enumerate(stack):
                if moment.gesture == gesture:
                    return any(moment.rows & later.rows for later in stack[place + 1 :])
        return False


def take_back(moment: Moment, layer: Layer, *, gesture: str) -> Op:
    """The op that takes a moment back, from the layer as it stands.

    Raises Conflict where a row that the moment touched has moved on.
    """
    edits: list[Edit] = []
    for payload in reversed(moment.payloads):
        step = decode(payload, layer, inverse=True)
        layer = layer.edited(step)
        edits += step
    return Op(
        moment.name,
        layer.id,
        tuple(edits),
        moment.details,
        undoes=moment.gesture,
        gesture=gesture,
    )


def _removed(stack: list[Moment], gesture: str) -> bool:
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].gesture == gesture:
            del stack[index]
            return True
    return False
