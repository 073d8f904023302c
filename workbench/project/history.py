"""What can be undone and redone on one layer: two stacks, read from its journal.

The history *is* the journal: nothing else is kept, so undo survives closing the document
and the program. An op that takes another back moves it from one stack to the other; a new
op ends redo.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from workbench.model.annotation import Span
from workbench.model.edit import SPREAD, Edit, Op
from workbench.model.layer import Layer
from workbench.model.record import again, decode, entries, plain, speaking_of
from workbench.model.values import NO_ATTRIBUTES, Attributes, canonical
from workbench.model.verbs import NOT_UNDOABLE, PROPOSED
from workbench.store import Entry

Written: TypeAlias = bytes | tuple[Edit, ...]
"""The edits of an op, written as a payload or not yet."""


@dataclass(slots=True)
class Moment:
    """One gesture on one layer, as it stands on a stack, with its ops in their order.

    ``details`` are those of the first op; attributes that any of them proposed are named.
    """

    gesture: str
    name: str
    details: Attributes
    written: list[Written]

    @property
    def is_spread(self) -> bool:
        """Whether other layers took part in the gesture."""
        return SPREAD in self.details

    @property
    def rows(self) -> set[tuple[str, str]]:
        """What the gesture touched: kind and id, the ends of relations included.

        Of the layer's own fields, the names of those that it changed.
        """
        touched: set[tuple[str, str]] = set()
        for each in self.written:
            touched |= _rows_of(plain(each) if isinstance(each, bytes) else entries(each))
        return touched

    def add(self, details: Attributes, written: Written) -> None:
        """Take in a further op of the gesture."""
        self.written.append(written)
        names = {*self.details.get(PROPOSED, ()), *details.get(PROPOSED, ())}
        if names:
            self.details = self.details.having(**{PROPOSED: sorted(names)})


@dataclass(slots=True)
class History:
    """The two stacks of one layer; the last moment of each is the next to go."""

    undo: list[Moment] = field(default_factory=list)
    redo: list[Moment] = field(default_factory=list)

    def record(
        self, *, name: str, gesture: str, details: Attributes, undoes: str | None, written: Written
    ) -> None:
        """Take note of one op of the person whose history this is, in the journal's order."""
        if name in NOT_UNDOABLE:
            return
        for stack in (self.undo, self.redo):
            if stack and stack[-1].gesture == gesture:
                stack[-1].add(details, written)
                return
        moment = Moment(gesture, name, details, [written])
        if undoes is None:
            self.undo.append(moment)
            self.redo.clear()
        elif _removed(self.undo, undoes):
            self.redo.append(moment)
        else:
            # Where a new step had ended redo here, a gesture done again comes from elsewhere.
            _removed(self.redo, undoes)
            self.undo.append(moment)

    def note(self, op: Op) -> None:
        """Take note of an op that is being done."""
        self.record(
            name=op.name,
            gesture=op.gesture,
            details=op.details,
            undoes=op.undoes,
            written=op.edits,
        )

    def can_take_back(self, gesture: str) -> bool:
        """Whether a gesture stands, not taken back yet, and no later step lies on it."""
        return any(each.gesture == gesture for each in self.undo) and not self.is_covered(gesture)

    def is_covered(self, gesture: str) -> bool:
        """Whether a later step of the same stack touched what this gesture touched.

        It has then moved on, even where it looks as before; the later step goes first, since
        it could not be taken back once its ground is gone.
        """
        for stack in (self.undo, self.redo):
            for place, moment in enumerate(stack):
                if moment.gesture == gesture:
                    rows = moment.rows
                    return any(rows & later.rows for later in stack[place + 1 :])
        return False


def history_of(entries: Iterable[Entry], who: str) -> History:
    """The history of a person, from the journal of a layer."""
    history = History()
    for entry in entries:
        if entry.who == who:
            history.record(
                name=entry.name,
                gesture=entry.gesture,
                details=entry.details,
                undoes=entry.undoes,
                written=entry.payload,
            )
    return history


def take_back(moment: Moment, layer: Layer, *, gesture: str) -> Op:
    """The op that takes a moment back, from the layer as it stands.

    Raises Conflict where a row that the moment touched has moved on; if only its last part is
    about that row, then whoever applies the op hears of it.
    """
    edits: list[Edit] = []
    step: Sequence[Edit] = ()
    for each in reversed(moment.written):
        if step:
            layer = layer.edited(step)
        if isinstance(each, bytes):
            step = decode(each, layer, inverse=True)
        else:
            step = again(each, layer, inverse=True)
        edits += step
    return Op(
        moment.name,
        layer.id,
        tuple(edits),
        moment.details,
        undoes=moment.gesture,
        gesture=gesture,
    )


def hand_set(history: History, span: Span) -> frozenset[str]:
    """The attributes of a span that are not the program's own: a hand set or removed them.

    The program's own are those that a step of the person's named as proposed, and that no
    later one touched. What came with an import, a suggestion or a restored layer counts as
    set by hand, and is never proposed anew.
    """
    proposed: set[str] = set()
    by_hand: set[str] = set()
    speaks = speaking_of(span.id)
    for moment, written in _writings(history.undo):
        if isinstance(written, bytes) and not speaks(written):
            continue  # of thousands of steps a few are about this span
        names = frozenset(moment.details.get(PROPOSED, ()))
        for changed in _told(written, span.id):
            proposed -= changed
            by_hand -= changed
            if moment.name != "relabel":
                proposed |= changed & names
                by_hand |= changed - names
    return frozenset((set(span.attributes) - proposed) | by_hand)


def _writings(stack: Iterable[Moment]) -> Iterator[tuple[Moment, Written]]:
    return ((moment, written) for moment in stack for written in moment.written)


def _told(written: Written, span_id: str) -> Iterator[set[str]]:
    """The attributes of a span that each edit of an op sets, changes or removes."""
    if isinstance(written, bytes):
        for kind, key, before, after in plain(written):
            if (kind, key) == ("span", span_id) and after is not None:
                old, new = (before or {}).get("attributes"), after.get("attributes")
                yield _differing(Attributes(old), Attributes(new))
        return
    for edit in written:
        if isinstance(edit.after, Span) and edit.after.id == span_id:
            old_span = edit.before
            old = old_span.attributes if isinstance(old_span, Span) else NO_ATTRIBUTES
            yield _differing(old, edit.after.attributes)


def _differing(old: Attributes, new: Attributes) -> set[str]:
    if old == new:
        return set()
    return {
        name
        for name in {*old, *new}
        if name not in old or name not in new or canonical(old[name]) != canonical(new[name])
    }


def _rows_of(entries: Iterable[Sequence[Any]]) -> set[tuple[str, str]]:
    touched: set[tuple[str, str]] = set()
    for kind, key, before, after in entries:
        if kind == "fields":
            # What is said of a layer are several things: its state, its comment.
            touched |= {(kind, name) for name in after}
            continue
        touched.add((kind, key))
        for side in (before or {}, after or {}):
            touched |= {("span", side[end]) for end in ("source", "target") if end in side}
    return touched


def _removed(stack: list[Moment], gesture: str) -> bool:
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].gesture == gesture:
            del stack[index]
            return True
    return False


def last(stack: Sequence[Moment]) -> Moment | None:
    """The moment of a stack that is the next to go."""
    return stack[-1] if stack else None
