"""What a lead can take back, over all documents: the order in which decisions were made.

The history of each document is the project's; this only knows which document is the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.model.edit import SPREAD
from workbench.model.record import plain
from workbench.model.review import Decision
from workbench.model.values import Attributes
from workbench.project import Entry

DECIDING = ("decide", "settle")
"""The steps that can be taken back here; what was imported as gold is none."""


@dataclass(slots=True)
class Gesture:
    """One gesture on gold, and the documents that it went over."""

    id: str
    name: str
    details: Attributes
    documents: list[str] = field(default_factory=list)
    at: str = ""
    who: str = ""
    units: int = 0
    """How many units it decided."""
    key: str = field(default="", init=False)
    """The id with which it was first done."""

    def __post_init__(self) -> None:
        self.key = self.id

    @property
    def is_spread(self) -> bool:
        """Whether it went over several documents, and goes back as a whole."""
        return SPREAD in self.details


class Back:
    """Two stacks of gestures; the last of each is the next to go."""

    def __init__(self) -> None:
        self.undo: list[Gesture] = []
        self.redo: list[Gesture] = []

    def read(self, entries: Iterable[Entry], who: str) -> None:
        """Begin anew from the journal's steps on gold, in their order."""
        self.undo, self.redo = [], []
        for entry in entries:
            if entry.who == who and entry.name in DECIDING and entry.document_id is not None:
                self.note(
                    Gesture(entry.gesture, entry.name, entry.details, [], entry.at, entry.who),
                    entry.document_id,
                    undoes=entry.undoes,
                )

    def note(self, gesture: Gesture, document_id: str, *, undoes: str | None) -> None:
        """Take note of a step on the gold of a document."""
        for stack in (self.undo, self.redo):
            for standing in reversed(stack):
                if standing.id == gesture.id:
                    if document_id not in standing.documents:
                        standing.documents.append(document_id)
                    return
        gesture.documents.append(document_id)
        if undoes is None:
            self.undo.append(gesture)
            self.redo.clear()
        elif _without(self.undo, undoes):
            self.redo.append(gesture)
        else:
            _without(self.redo, undoes)
            self.undo.append(gesture)


def _without(stack: list[Gesture], gesture: str) -> bool:
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].id == gesture:
            del stack[place]
            return True
    return False


def gestures_of(entries: Iterable[Entry]) -> list[tuple[Gesture, bool]]:
    """What rules settled, and what was decided over several documents; the latest first.

    With each, whether it stands: it was not taken back, or done again since. Its id is that of
    the step by which it stands.
    """
    roots: dict[str, Gesture] = {}
    first: dict[str, Gesture] = {}
    stands: dict[str, bool] = {}
    for entry in entries:
        if entry.name not in DECIDING or entry.document_id is None:
            continue
        root = roots.get(entry.gesture)
        if root is None and entry.undoes is not None:
            root = roots.get(entry.undoes)
            if root is None:
                continue
            roots[entry.gesture] = root
            stands[root.key] = not stands[root.key]
            root.id = entry.gesture
        elif root is None:
            root = Gesture(entry.gesture, entry.name, entry.details, [], entry.at, entry.who)
            roots[entry.gesture] = first[entry.gesture] = root
            stands[root.key] = True
        if entry.undoes is None and entry.document_id not in root.documents:
            root.documents.append(entry.document_id)
            root.units += int(entry.details.get("count", 0))
    return [
        (gesture, stands[gesture.key])
        for gesture in reversed(first.values())
        if gesture.name == "settle" or gesture.is_spread
    ]


def decisions_in(entries: Iterable[Entry]) -> list[Decision]:
    """The decisions that a gesture made, in the order in which they were written."""
    found = []
    for entry in entries:
        if entry.layer_id is not None:
            continue
        for kind, key, _, after in plain(entry.payload):
            if kind == "decision" and after is not None:
                found.append(
                    Decision(
                        key,
                        after["document_id"],
                        after["unit"],
                        after["votes_digest"],
                        Attributes(after["details"]),
                    )
                )
    return found
