"""The queue of steps on their way to the store: in order, one gesture at a time, never lost.

A gesture leaves the queue when the store has acknowledged it. One that can't be written
stays, with all that came after it, and is kept in the outbox beside the project until it
is saved or the user decides otherwise.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeAlias

from workbench.errors import Conflict, WorkbenchError, WriteFailed
from workbench.model.layer import Layer
from workbench.model.review import Decision
from workbench.store import Outbox, Saved, Step, Store

Place: TypeAlias = tuple[str, str]
"""Of a layer: its document, and who writes it."""


def place_of(layer: Layer) -> Place:
    """Where a layer belongs."""
    return layer.document_id, layer.annotator


def decided(step: Step) -> set[str]:
    """The documents that a step of the project decides on."""
    subjects = [subject for edit in step.op.edits for subject in (edit.before, edit.after)]
    return {each.document_id for each in subjects if isinstance(each, Decision)}


class Outgoing:
    """The steps that are not yet saved; told from one thread only, its owner's.

    ``gestures`` are on their way, ``left`` were found in the outbox of an earlier run, and
    ``refused`` no longer applied; the outbox keeps all three.

    ``on_saved`` and ``on_failed`` are called on that thread, through ``then``, which runs
    its second argument there when the future of the first is done.
    """

    def __init__(
        self,
        store: Store,
        *,
        then: Callable[[Future[Saved], Callable[[Future[Saved]], None]], None],
        on_saved: Callable[[tuple[Step, ...]], None],
        on_failed: Callable[[WorkbenchError], None],
        on_conflict: Callable[[], None],
    ) -> None:
        self._store = store
        self._outbox: Outbox = store.outbox()
        self._then = then
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._on_conflict = on_conflict
        self._sending = False
        self._kept = False
        self._soon: Callable[[Callable[[], None]], None] = lambda work: work()
        self.gestures: deque[tuple[Step, ...]] = deque()
        self.left = self._outbox.steps()
        self.refused: list[tuple[Step, ...]] = []
        self.failure: WorkbenchError | None = None
        self._newest: dict[Place, Layer] = {}

    def __len__(self) -> int:
        return len(self.gestures)

    def documents(self) -> set[str]:
        """The documents whose layers have steps waiting."""
        return {document_id for document_id, _ in self._newest}

    def places(self) -> set[Place]:
        """The layers that have steps waiting."""
        return set(self._newest)

    def steps_on(self, document_id: str, annotator: str) -> list[Step]:
        """The steps that wait on a layer of a document, in their order."""
        return [
            step
            for gesture in self.gestures
            for step in gesture
            if step.before is not None and place_of(step.before) == (document_id, annotator)
        ]

    def decided_on(self, document_id: str) -> list[Step]:
        """The steps that wait with decisions on a document, in their order."""
        return [
            step for gesture in self.gestures for step in gesture if document_id in decided(step)
        ]

    def layer_of(self, document_id: str, annotator: str) -> Layer | None:
        """A layer of a document after the steps that wait on it; None where none does."""
        return self._newest.get((document_id, annotator))

    def put(self, steps: tuple[Step, ...]) -> None:
        """Send one gesture after those that wait."""
        self.gestures.append(steps)
        self._note(steps)
        if self.failure is not None:
            self._keep_if_it_can_be()
        self._soon(self._send)

    def attach(self, soon: Callable[[Callable[[], None]], None]) -> None:
        """Let the sending of a gesture be put off this way, until it is seen; never for long."""
        self._soon = soon

    def hand_over(self) -> None:
        """Send now what was put off."""
        self._send()

    def retry(self) -> None:
        """Try again what could not be written."""
        self.failure = None
        self._send()

    def replace(self, gestures: list[tuple[Step, ...]], *, refused: list[tuple[Step, ...]]) -> None:
        """Go on with these gestures; those that no longer apply are kept and shown."""
        self.gestures = deque(gestures)
        self._look_again()
        self.refused += refused
        self.failure = None
        self._keep_or_clear()
        self._send()

    def apply_left(self) -> None:
        """Send what an earlier run could not save."""
        by_gesture: dict[str, list[Step]] = {}
        for step in self.left:
            by_gesture.setdefault(step.op.gesture, []).append(step)
        self.gestures.extend(tuple(steps) for steps in by_gesture.values())
        self._look_again()
        self.left = ()
        self._keep_or_clear()
        self._send()

    def discard(self) -> None:
        """Forget what an earlier run left, and the gestures that no longer applied."""
        self.left = ()
        self.refused = []
        self._keep_or_clear()

    def keep(self) -> None:
        """Write all that is not saved to the outbox."""
        unsaved = [step for steps in (*self.refused, *self.gestures) for step in steps]
        self._outbox.keep([*self.left, *unsaved])
        self._kept = bool(unsaved)

    def close(self) -> None:
        """Leave behind what is not saved; the store may close after this.

        Raises WriteFailed where it can't be kept; nothing should be closed then.
        """
        self._keep_or_clear()
        self._outbox.close()

    def _send(self) -> None:
        if self._sending or self.failure is not None or not self.gestures:
            return
        self._sending = True
        self._then(self._store.write(self.gestures[0]), self._answered)

    def _answered(self, answer: Future[Saved]) -> None:
        self._sending = False
        error = answer.exception()
        if error is None:
            saved = self.gestures.popleft()
            self._forget(saved)
            if self._kept:
                self._keep_or_clear()
            self._on_saved(saved)
            self._send()
        elif isinstance(error, Conflict):
            self.failure = error
            self._keep_if_it_can_be()
            self._on_conflict()
        elif isinstance(error, WorkbenchError):
            self.failure = error
            self._keep_if_it_can_be()
            self._on_failed(self.failure)
        else:
            self._keep_if_it_can_be()
            raise error

    def _note(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            if step.after is not None:
                self._newest[place_of(step.after)] = step.after

    def _forget(self, saved: tuple[Step, ...]) -> None:
        for step in saved:
            if step.after is not None and self._newest.get(place_of(step.after)) is step.after:
                del self._newest[place_of(step.after)]

    def _look_again(self) -> None:
        self._newest.clear()
        for steps in self.gestures:
            self._note(steps)

    def _keep_if_it_can_be(self) -> None:
        """Keep in the outbox; where that fails too, the steps wait in memory, and it is said."""
        try:
            self.keep()
        except WriteFailed as error:
            self.failure = error

    def _keep_or_clear(self) -> None:
        if self.gestures or self.refused or self.left:
            self.keep()
        else:
            self._outbox.clear()
            self._kept = False
