"""One open project: its layers, their histories, and what is on its way to the store.

A project belongs to one thread. Answers of the store wait in a queue until that thread
drains it: the window when it is woken, the command line and the tests when they wait.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar

from workbench.errors import Conflict, Refused, WorkbenchError
from workbench.model.edit import Change, ChangeKind, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD, Layer
from workbench.model.moment import now
from workbench.model.record import encode
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.project.history import SPREAD, History, Moment, take_back
from workbench.project.outgoing import Outgoing
from workbench.project.rebase import rebased
from workbench.project.shelf import OpenDocument, Shelf
from workbench.store import Entry, Page, Query, Step, Store

T = TypeVar("T")


class Project:
    """What the window and the command line work on; ``store.who`` holds the pen.

    ``wake`` is called from the store's thread when an answer waits: the owner then calls
    ``drain`` on its own thread. Layers in memory run ahead of the store; a change of the kind
    ``saved`` says that the store has caught up.
    """

    def __init__(
        self, store: Store, *, scheme: Scheme, wake: Callable[[], None] | None = None
    ) -> None:
        self.store = store
        self.scheme = scheme
        self._wake = wake or (lambda: None)
        self._answers: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._asked = 0
        self._listeners: list[Callable[[Change], None]] = []
        self._shelf = Shelf()
        self._gathering = False
        self._moved_on: set[str] = set()
        self._outgoing = Outgoing(
            store,
            then=self._when,
            on_saved=self._on_saved,
            on_failed=lambda error: self.announce(Change("failed")),
            on_conflict=self._on_conflict,
        )

    @property
    def who(self) -> str:
        """The annotator whose layers can be written."""
        return self.store.who

    @property
    def location(self) -> str:
        """The file or the database that the project is kept in."""
        return self.store.location

    @property
    def unsaved(self) -> int:
        """How many gestures the store has not yet acknowledged."""
        return len(self._outgoing)

    @property
    def failure(self) -> WorkbenchError | None:
        """Why the first unsaved gesture could not be written, if that was tried."""
        return self._outgoing.failure

    @property
    def refused(self) -> Sequence[tuple[Step, ...]]:
        """Gestures that no longer applied when a layer had moved on; kept until discarded."""
        return self._outgoing.refused

    def attach(self, wake: Callable[[], None]) -> None:
        """Let the owner be woken this way from now on."""
        self._wake = wake

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Hear of every change, on the owner's thread; the answer ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, change: Change) -> None:
        """Tell everybody of a change; batch verbs that wrote by themselves end with this."""
        if change.kind == "imported":
            self._read_again(change.documents)
        for listener in tuple(self._listeners):
            listener(change)

    def open_layer(self, document_id: str, then: Callable[[OpenDocument], None]) -> None:
        """Bring a document and my layer of it to memory, and go on with them."""
        at_hand = self._shelf.take(document_id)
        if at_hand is not None:
            then(at_hand)
        else:
            self._read(document_id, then)

    def layer(self, layer_id: str) -> Layer:
        """One of the layers in memory; raises Refused if it is not there."""
        return self._shelf.layer(layer_id)

    def page(self, query: Query, then: Callable[[Page], None]) -> None:
        """One page of the queue of documents."""
        self._when(self.store.page(query), lambda answer: then(answer.result()))

    def ask(self, answer: Future[T], then: Callable[[Future[T]], None]) -> None:
        """Go on with an answer of the store on the owner's thread; ``then`` sees its error too."""
        self._when(answer, then)

    def perform(self, *ops: Op) -> None:
        """Do one step of the user's: in memory at once, in the store as soon as it can.

        Ops given together are one gesture. Raises Conflict where one does not apply; then none
        of them was done.
        """
        spread = len({op.layer_id for op in ops})
        at_work: dict[str, Layer] = {}
        steps = []
        for op in ops:
            layer_id = op.layer_id
            if layer_id is None:
                raise Refused("This step does not belong to a layer.")
            details = op.details.having(**{SPREAD: spread}) if spread > 1 else op.details
            op = replace(op, gesture=ops[0].gesture, details=details)
            before = at_work.get(layer_id) or self.layer(layer_id)
            after = at_work[before.id] = before.apply(op)
            steps.append(Step(op, before, after, self.who, now()))
        self._commit(tuple(steps))

    def undo(self, layer_id: str) -> None:
        """Take back my last gesture on this layer, on whatever layers it went over."""
        self._turn_back(layer_id, self._shelf.history(layer_id).undo)

    def redo(self, layer_id: str) -> None:
        """Do again what was last undone on this layer."""
        self._turn_back(layer_id, self._shelf.history(layer_id).redo)

    def undo_name(self, layer_id: str) -> Moment | None:
        """What undo would take back."""
        return _last(self._shelf.history(layer_id).undo)

    def redo_name(self, layer_id: str) -> Moment | None:
        """What redo would do again."""
        return _last(self._shelf.history(layer_id).redo)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self._outgoing.retry()

    def waiting(self) -> tuple[Step, ...]:
        """Steps that an earlier run could not save; nothing is done with them until asked."""
        return self._outgoing.left

    def apply_waiting(self) -> None:
        """Send what an earlier run could not save; what no longer applies is kept and shown."""
        left = [step.before for step in self._outgoing.left if step.before is not None]
        self._moved_on.update(layer.document_id for layer in left)
        self._outgoing.apply_left()

    def discard_waiting(self) -> None:
        """Give up what an earlier run could not save, and what no longer applied."""
        self._outgoing.discard()

    def drain(self) -> None:
        """Go on with every answer of the store that is there; never waits."""
        while not self._answers.empty():
            self._go_on(self._answers.get_nowait())

    def wait(self, timeout: float = 60.0) -> None:
        """Go on until nothing is asked of the store any more; for those without an event loop.

        Raises queue.Empty where the store does not answer for that many seconds.
        """
        while self._asked:
            self._go_on(self._answers.get(timeout=timeout))

    def close(self, *, backup: bool = False) -> None:
        """Wait for what is on its way, leave in the outbox what can't be saved, and close."""
        self.wait()
        self._outgoing.close()
        self.store.close(backup=backup)

    def _when(self, answer: Future[T], then: Callable[[Future[T]], None]) -> None:
        self._asked += 1

        def ready(done: Future[T]) -> None:
            self._answers.put(lambda: then(done))
            self._wake()

        answer.add_done_callback(ready)

    def _go_on(self, answer: Callable[[], None]) -> None:
        self._asked -= 1
        answer()

    def _read(
        self, document_id: str, then: Callable[[OpenDocument], None], *, again: bool = False
    ) -> None:
        """Read document, layers and history; ``again`` takes the place of what is at hand."""
        document = self.store.document(document_id)
        layers = self.store.layers(document_id)

        def layers_read(answer: Future[tuple[Layer, ...]]) -> None:
            opened = self._opened(document.result(), answer.result())
            entries = self.store.history(opened.layer.id)
            self._when(entries, lambda past: put(opened, past.result()))

        def put(opened: OpenDocument, past: Iterable[Entry]) -> None:
            at_hand = self._shelf.take(document_id)
            if at_hand is not None and (not again or document_id in self._outgoing.documents()):
                then(at_hand)
                return
            self._shelf.put(opened, self._past(past), busy=self._outgoing.documents())
            then(opened)

        self._when(layers, layers_read)

    def _opened(self, document: Document, layers: Sequence[Layer]) -> OpenDocument:
        mine = next((layer for layer in layers if layer.annotator == self.who), None)
        if mine is None:
            mine = Layer(document.id, self.who, "gold" if self.who == GOLD else "person")
        suggestions = tuple(layer for layer in layers if layer.kind == "machine")
        return OpenDocument(document, mine, suggestions)

    def _past(self, entries: Iterable[Entry]) -> History:
        history = History()
        for entry in entries:
            if entry.who == self.who:
                history.record(
                    name=entry.name,
                    gesture=entry.gesture,
                    details=entry.details,
                    undoes=entry.undoes,
                    payload=entry.payload,
                )
        return history

    def _commit(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            op = step.op
            if step.after is not None:
                self._shelf.replace(step.after)
                self._shelf.history(step.after.id).record(
                    name=op.name,
                    gesture=op.gesture,
                    details=op.details,
                    undoes=op.undoes,
                    payload=encode(op.edits),
                )
        self._outgoing.put(steps)
        self.announce(_change("performed", steps))

    def _turn_back(self, layer_id: str, stack: Sequence[Moment]) -> None:
        moment = _last(stack)
        if moment is None:
            raise Refused("There is nothing to undo or redo here.")
        if not moment.is_spread:
            self._take_back([(moment, self.layer(layer_id))])
            return
        if self._gathering or self.unsaved:
            raise Refused("This step goes over several documents; wait until all is saved.")
        self._gathering = True
        self._when(self.store.gesture(moment.gesture), self._gather)

    def _gather(self, answer: Future[tuple[Entry, ...]]) -> None:
        """Read the layers that a gesture went over, then take it back on all of them."""
        self._gathering = answer.exception() is None
        found: dict[str, Moment] = {}
        for entry in answer.result():
            found.setdefault(
                entry.document_id or "", Moment(entry.gesture, entry.name, entry.details, [])
            ).payloads.append(entry.payload)

        def layers_read(layers: dict[str, Layer]) -> None:
            pasts = {key: self.store.history(layer.id) for key, layer in layers.items()}
            self._all(pasts, lambda entries: both_read(layers, entries))

        def both_read(layers: dict[str, Layer], entries: dict[str, tuple[Entry, ...]]) -> None:
            self._gathering = False
            newest = {key: self._shelf.newest(layer) for key, layer in layers.items()}
            for key, layer in newest.items():
                at_hand = key in self._shelf.documents()
                past = self._shelf.history(layer.id) if at_hand else self._past(entries[key])
                if past.is_covered(found[key].gesture):
                    raise Conflict("{id} has changed meanwhile.", id=key)
            self._take_back([(found[key], layer) for key, layer in newest.items()])

        self._mine(found, layers_read)

    def _take_back(self, pairs: Sequence[tuple[Moment, Layer]]) -> None:
        gesture = new_id()
        steps = []
        for moment, layer in pairs:
            op = take_back(moment, layer, gesture=gesture)
            steps.append(Step(op, layer, layer.apply(op), self.who, now()))
        self._commit(tuple(steps))

    def _mine(self, documents: Iterable[str], then: Callable[[dict[str, Layer]], None]) -> None:
        """Read my layers of these documents, and go on with those that are there."""
        asked = {key: self.store.layer(key, self.who) for key in documents}
        self._all(
            asked,
            lambda layers: then({key: layer for key, layer in layers.items() if layer is not None}),
        )

    def _all(self, asked: dict[str, Future[T]], then: Callable[[dict[str, T]], None]) -> None:
        """Go on when all of these are answered."""
        left = len(asked)

        def one_read(_: Future[T]) -> None:
            nonlocal left
            left -= 1
            if not left:
                then({key: answer.result() for key, answer in asked.items()})

        for answer in asked.values():
            self._when(answer, one_read)

    def _on_saved(self, steps: tuple[Step, ...]) -> None:
        self.announce(_change("saved", steps))
        self._reread_moved_on()

    def _reread_moved_on(self) -> None:
        """Where somebody else moved a layer on, its history comes from the journal anew."""
        if self.unsaved:
            return
        for document_id in self._moved_on.intersection(self._shelf.documents()):
            self._read(document_id, self._on_read_again, again=True)
        self._moved_on.clear()

    def _on_conflict(self) -> None:
        """Somebody else moved a layer on: read it again, and keep what still applies."""

        def read(layers: dict[str, Layer]) -> None:
            result = rebased(self._outgoing.gestures, layers)
            for layer in result.layers.values():
                self._shelf.replace(layer)
            self._outgoing.replace(result.kept, refused=result.refused)
            self._moved_on.update(result.layers)
            self._reread_moved_on()
            ids = tuple(layer.id for layer in result.layers.values())
            self.announce(Change("reloaded", layers=ids, documents=tuple(result.layers)))

        self._mine(self._outgoing.documents(), read)

    def _read_again(self, documents: tuple[str, ...]) -> None:
        """Documents at hand are dropped where something came in, but the one shown is read anew."""
        at_hand = self._shelf.documents()
        touched = [key for key in at_hand if not documents or key in documents]
        busy = self._outgoing.documents()
        for key in touched:
            if key not in busy and key != at_hand[-1]:
                self._shelf.drop(key)
        if at_hand and at_hand[-1] in touched:
            self._read(at_hand[-1], self._on_read_again, again=True)

    def _on_read_again(self, opened: OpenDocument) -> None:
        self.announce(
            Change("reloaded", layers=(opened.layer.id,), documents=(opened.document.id,))
        )


def _change(kind: ChangeKind, steps: Sequence[Step]) -> Change:
    layers = dict.fromkeys(step.op.layer_id for step in steps if step.op.layer_id)
    documents = dict.fromkeys(step.before.document_id for step in steps if step.before)
    return Change(
        kind, ops=tuple(step.op for step in steps), layers=tuple(layers), documents=tuple(documents)
    )


def _last(stack: Sequence[Moment]) -> Moment | None:
    return stack[-1] if stack else None
