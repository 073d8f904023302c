"""One open project: its layers, their histories, and what is on its way to the store.

A project belongs to one thread. Answers of the store wait in a queue until that thread
drains it: the window when it is woken, the command line and the tests when they wait.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import Refused, WorkbenchError
from workbench.model.edit import Change, ChangeKind, Op
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.values import NO_ATTRIBUTES, Attributes
from workbench.project import looking
from workbench.project.answers import Answers
from workbench.project.away import Away
from workbench.project.history import Moment, hand_set, last
from workbench.project.mending import Mending, is_of_scheme
from workbench.project.noting import Noting
from workbench.project.outgoing import Outgoing
from workbench.project.performing import Performing
from workbench.project.reading import Reading
from workbench.project.scheming import Scheming
from workbench.project.shelf import OpenDocument
from workbench.project.sweep import Sweep
from workbench.project.turning import Turning
from workbench.store import Checkout, Entry, Page, Progress, Query, Step, Store

if TYPE_CHECKING:
    from workbench.project.drafted import Drafted
    from workbench.project.history import History
    from workbench.project.review import Reviewing

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
        self._listeners: list[Callable[[Change], None]] = []
        self._sweeps: list[Sweep[Layer | None]] = []
        self._answers = Answers(wake or (lambda: None))
        self._outgoing = Outgoing(
            store,
            then=self._answers.when,
            on_saved=self._on_saved,
            on_failed=lambda error: self._on_failed(),
            on_conflict=lambda: self._mending.begin(),
        )
        self._scheming = Scheming(store, self._answers, on_scheme=self._on_scheme)
        self._away = Away(store)
        self._reading = Reading(
            store, self._answers, self._outgoing, hold_out=lambda: self.scheme.hold_out
        )
        self._performing = Performing(self._answers, self._reading, who=store.who)
        self._reviewing: Reviewing | None = None
        self.drafted: Drafted | None = None
        self._noting = Noting(store, self._answers, self._reading, announce=self.announce)
        self._turning = Turning(
            store, self._answers, self._reading, self._outgoing, commit=self._commit
        )
        self._mending = Mending(
            store,
            self._answers,
            self._reading,
            self._outgoing,
            self._scheming,
            announce=self.announce,
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
    def reviewing(self) -> Reviewing:
        """Documents under review: their disagreements, the decisions on them, and gold."""
        if self._reviewing is None:
            # Who annotates compares nothing: the window opens without what does.
            from workbench.project.review import Reviewing

            self._reviewing = Reviewing(
                self.store,
                self._answers,
                self._outgoing,
                scheme=lambda: self.scheme,
                commit=self._commit,
            )
        return self._reviewing

    @property
    def failure(self) -> WorkbenchError | None:
        """Why the first unsaved gesture could not be written, if that was tried."""
        return self._outgoing.failure

    @property
    def refused(self) -> Sequence[tuple[Step, ...]]:
        """Gestures that no longer applied when a layer had moved on; kept until discarded."""
        return self._outgoing.refused

    def attach(
        self,
        wake: Callable[[], None],
        soon: Callable[[Callable[[], None]], None] = lambda work: work(),
    ) -> None:
        """Let the owner be woken this way from now on.

        ``soon`` does something in a moment, on the owner's thread: so what a step has changed is
        seen before the store's thread begins to work on it.
        """
        self._answers.attach(wake)
        self._outgoing.attach(soon)
        self.store.make_ready()

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Hear of every change, on the owner's thread; the answer ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, change: Change) -> None:
        """Tell everybody of a change; batch verbs that wrote by themselves end with this."""
        if change.kind == "imported":
            self._away.look_again()
            self._reading.came_in(change.documents, self._mending.read_again)
        if change.kind in ("imported", "reloaded") and self._reviewing is not None:
            self._reviewing.forget(change.documents)
        for listener in tuple(self._listeners):
            listener(change)

    # What there is

    def open_layer(self, document_id: str, then: Callable[[OpenDocument], None]) -> None:
        """Bring a document and my layer of it to memory, and go on with them."""
        self._reading.open(document_id, then)

    def look_at_suggestions(self, documents: Sequence[str] = ()) -> None:
        """Machines have written: read their layers of these documents again (empty: of all).

        Only what is in memory is read; whoever shows it hears of it as ``suggested``.
        """
        self._reading.look_at_suggestions(
            documents, lambda key: self.announce(Change("suggested", documents=(key,)))
        )

    def opened(self, document_id: str) -> OpenDocument | None:
        """A document with its layers as it stands in memory, where it does."""
        return self._reading.shelf.look(document_id)

    def layer(self, layer_id: str) -> Layer:
        """One of the layers in memory, or the draft; raises Refused if it is not there."""
        if (drafted := self._draft(layer_id)) is not None:
            return drafted.layer
        return self._reading.shelf.layer(layer_id)

    def checked_out(self, document_id: str) -> Checkout | None:
        """The work package that my layer of a document is out in: it can't be changed meanwhile."""
        return self._away.of(document_id)

    def gather(
        self,
        document_ids: Iterable[str],
        then: Callable[[tuple[OpenDocument, ...]], None],
        progress: Progress | None = None,
        *,
        wanted: Callable[[OpenDocument], bool] = lambda opened: True,
        suggestions: bool = False,
    ) -> None:
        """Read documents and my layers of them, with ``suggestions`` if asked; go on with all.

        They are read a few at a time, and don't push others out of memory; those that are
        not ``wanted`` are let go at once. ``progress`` may raise Cancelled: nothing comes then.
        To write to them, hand their layers to ``perform``.
        """
        sweep = self._reading.gather(
            document_ids, then, wanted=wanted, progress=progress, suggestions=suggestions
        )
        self._sweeps = [*(each for each in self._sweeps if not each.ended), sweep]
        sweep.begin()

    def page(self, query: Query, then: Callable[[Page], None]) -> None:
        """One page of the queue of documents."""
        self._answers.when(self.store.page(query), lambda answer: then(answer.result()))

    def ask(self, answer: Future[T], then: Callable[[Future[T]], None]) -> None:
        """Go on with an answer of the store on the owner's thread; ``then`` sees its error too."""
        self._answers.when(answer, then)

    def history(self, document_id: str, then: Callable[[tuple[Entry, ...]], None]) -> None:
        """What the journal tells of my layer of a document, as far as it is saved."""
        looking.history(self.store, self._answers, self._reading, document_id, then)

    def as_of(self, layer_id: str, revision: int, then: Callable[[Layer], None]) -> None:
        """A layer as it stood after a revision; 0 is before the first step."""
        looking.as_of(self.store, self._answers, layer_id, revision, then)

    def hand_set(self, layer_id: str, span_id: str) -> frozenset[str]:
        """The attributes of a span of mine that a proposal must not touch."""
        span = self.layer(layer_id).spans.get(span_id)
        if span is None:
            raise Refused("There is no such span in this layer.")
        return hand_set(self._history(layer_id), span)

    # What is done

    def perform(self, *ops: Op, layers: Iterable[Layer] = ()) -> None:
        """Do one step of the user's: in memory at once, in the store as soon as it can.

        Ops given together are one gesture; several on one layer apply one after the other.
        ``layers`` are those that were gathered, not opened; where one has changed since, an
        op still applies if what it changes has not. Raises Conflict where one does not apply;
        then none of them was done.
        """
        drafted = self._draft(ops[0].layer_id) if ops else None
        if drafted is not None:
            self.announce(drafted.perform(ops))
        else:
            self._commit(self._performing.steps(ops, layers))

    def perform_over(
        self,
        opened: Sequence[OpenDocument],
        make: Callable[[OpenDocument], Op],
        then: Callable[[str], None] = lambda gesture: None,
        progress: Progress | None = None,
    ) -> None:
        """Do one step of the user's over many documents that were gathered, as one gesture.

        ``make`` gets each as it now stands; those that it refuses are left out. It is called
        a few at a time, so that keys are heard meanwhile; then all is done at once, and
        ``then`` is given the gesture, for ``take_back``. ``progress`` may raise Cancelled:
        nothing is done then. Raises Refused to whoever drains where nothing is left.
        """

        drafted = self.drafted
        if drafted is not None and any(self._draft(each.layer.id) for each in opened):
            op = make(replace(opened[0], layer=drafted.layer))
            self.perform(op)
            then(op.gesture)
            return

        def made(steps: tuple[Step, ...]) -> None:
            self._commit(steps)
            then(steps[0].op.gesture)

        def make_here(each: OpenDocument) -> Op:
            self._away.refuse_document(each.document.id)
            return make(each)

        self._performing.over(opened, make_here, made, progress=progress)

    def undo(self, layer_id: str) -> None:
        """Take back my last gesture on this layer, on whatever layers it went over."""
        stack = self._history(layer_id).undo
        if (drafted := self._draft(layer_id)) is not None:
            self.announce(drafted.turn(stack))
            return
        self._turning.turn(layer_id, stack, standing=True)

    def redo(self, layer_id: str) -> None:
        """Do again what was last undone on this layer."""
        stack = self._history(layer_id).redo
        if (drafted := self._draft(layer_id)) is not None:
            self.announce(drafted.turn(stack))
            return
        self._turning.turn(layer_id, stack, standing=False)

    def take_back(self, gesture: str, then: Callable[[], None] = lambda: None) -> None:
        """Take a gesture of mine back, from wherever; whole, or not at all.

        Raises Refused or Conflict where a later step lies on it, or it was taken back already:
        at once, or to whoever drains where other documents must be read. ``then`` follows
        where it was taken back.
        """
        if self.drafted is not None and self.drafted.holds(gesture):
            self.announce(self.drafted.take_back(gesture))
            then()
            return
        self._turning.take_back(gesture, then)

    def undo_name(self, layer_id: str) -> Moment | None:
        """What undo would take back."""
        return last(self._history(layer_id).undo)

    def redo_name(self, layer_id: str) -> Moment | None:
        """What redo would do again."""
        return last(self._history(layer_id).redo)

    def change_scheme(self, scheme: Scheme, *, details: Attributes = NO_ATTRIBUTES) -> None:
        """Put another scheme in the place of this one; its version is the next number."""
        self._commit((self._scheming.change(scheme, details),))

    def undo_scheme(self) -> None:
        """Take back my last change of the scheme, under a new number."""
        self._commit((self._scheming.undo(),))

    def redo_scheme(self) -> None:
        """Do again the change of the scheme that was last taken back."""
        self._commit((self._scheming.redo(),))

    @property
    def scheme_moments(self) -> tuple[Moment | None, Moment | None]:
        """The change of the scheme that undo would take back, and that redo would do again."""
        return self._scheming.moments

    def note_warnings(self, layer_id: str, count: int) -> None:
        """Tell the queue how many warnings a layer in memory has; that is no step of mine."""
        if self._draft(layer_id) is None:
            self._noting.note(self.layer(layer_id), count, saved=not self.unsaved)

    def begin_draft(
        self,
        document_id: str,
        unit_id: str | None,
        then: Callable[[Drafted], None],
        *,
        annotator: str | None = None,
    ) -> None:
        """Begin a draft of a document's gold, for an own answer on a unit; go on with it.

        What is done on its layer stays in memory until it is taken. Another draft is dropped.
        """

        def begun(drafted: Drafted) -> None:
            self.drafted = drafted
            then(drafted)

        self.reviewing.draft(document_id, unit_id, begun, annotator=annotator)

    def take_draft(self, *, reason: str = "", note: str = "") -> None:
        """Make decisions of the draft, in one gesture; it is gone then, else it stays."""
        if self.drafted is None:
            raise Refused("There is no own answer to take.")
        self.reviewing.decide_draft(self.drafted, reason=reason, note=note)
        self.drafted = None

    def drop_draft(self) -> None:
        """Let the draft go; nothing of it was written."""
        self.drafted = None

    # What is on its way

    def retry(self) -> None:
        """Try again to write what could not be written."""
        self._outgoing.retry()

    def waiting(self) -> tuple[Step, ...]:
        """Steps that an earlier run could not save; nothing is done with them until asked."""
        return self._outgoing.left

    def apply_waiting(self) -> None:
        """Send what an earlier run could not save; what no longer applies is kept and shown."""
        self._mending.moved_on(self._outgoing.left)
        self._outgoing.apply_left()

    def discard_waiting(self) -> None:
        """Give up what an earlier run could not save, and what no longer applied."""
        self._outgoing.discard()

    def drain(self) -> None:
        """Go on with answers of the store that are there, for a moment; never waits."""
        self._answers.drain()

    def wait(self, timeout: float = 60.0) -> None:
        """Go on until nothing is asked of the store any more; for those without an event loop.

        Raises queue.Empty where the store does not answer for that many seconds.
        """
        self._outgoing.hand_over()
        self._answers.wait(timeout)

    def close(self, *, backup: bool = False) -> None:
        """Wait for what is on its way, leave in the outbox what can't be saved, and close."""
        for sweep in self._sweeps:
            sweep.stop()
        self._performing.stop()
        self._outgoing.hand_over()
        while self._answers.are_waited_for:
            # What is refused now has nobody left to be told: it must not keep the store open.
            with suppress(WorkbenchError):
                self.wait()
        self._outgoing.close()
        self.store.close(backup=backup)

    def _draft(self, layer_id: str | None) -> Drafted | None:
        """The draft, if this is its layer."""
        drafted = self.drafted
        return drafted if drafted is not None and drafted.layer.id == layer_id else None

    def _history(self, layer_id: str) -> History:
        drafted = self._draft(layer_id)
        return drafted.history if drafted is not None else self._reading.shelf.history(layer_id)

    def _commit(self, steps: tuple[Step, ...]) -> None:
        self._away.refuse(steps)
        self._reading.commit(steps)
        for step in steps:
            if step.before is None:
                self._scheming.take(step)
        if self._reviewing is not None:
            self._reviewing.take(steps)
        self._outgoing.put(steps)
        self.announce(_change("performed", steps))

    def _on_scheme(self, scheme: Scheme) -> None:
        before, self.scheme = self.scheme, scheme
        if scheme.hold_out != before.hold_out:
            self._reading.came_in((), self._mending.read_again)
        if self._reviewing is not None:
            self._reviewing.look_again()

    def _on_saved(self, steps: tuple[Step, ...]) -> None:
        self._reading.written(steps)
        if self._reviewing is not None:
            self._reviewing.written(steps)
        self.announce(_change("saved", steps))
        if not self.unsaved:
            self._mending.go_on()
            self._noting.go_on()
            self._turning.go_on()

    def _on_failed(self) -> None:
        self._away.look_again()
        self._turning.give_up()
        self.announce(Change("failed"))


def _change(kind: ChangeKind, steps: Sequence[Step]) -> Change:
    layers = dict.fromkeys(step.op.layer_id for step in steps if step.op.layer_id)
    documents = dict.fromkeys(step.before.document_id for step in steps if step.before)
    return Change(
        kind,
        ops=tuple(step.op for step in steps),
        layers=tuple(layers),
        documents=tuple(documents),
        scheme=any(map(is_of_scheme, steps)),
    )
