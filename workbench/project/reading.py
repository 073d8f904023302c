"""Documents and layers brought to memory, and kept there while somebody works on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial

from workbench.errors import Refused
from workbench.model.hold_out import HoldOut, shown
from workbench.model.layer import GOLD, Layer
from workbench.model.text import Document
from workbench.project.answers import Answers
from workbench.project.history import History, history_of
from workbench.project.outgoing import Outgoing
from workbench.project.shelf import OpenDocument, Shelf
from workbench.project.sweep import Sweep
from workbench.store import Entry, Progress, Step, Store


@dataclass(slots=True, eq=False)
class _Read:
    """A document on its way from the store; ``stale`` if it was written to meanwhile."""

    document_id: str
    stale: bool = False


class Reading:
    """Reads for a project, and knows the newest state of every layer in memory.

    That is what lies on the shelf; else what is on its way to the store; else what the store
    has said last.
    """

    def __init__(
        self,
        store: Store,
        answers: Answers,
        outgoing: Outgoing,
        *,
        hold_out: Callable[[], HoldOut | None],
    ) -> None:
        self._store = store
        self._answers = answers
        self._outgoing = outgoing
        self._hold_out = hold_out
        self._reads: list[_Read] = []
        self.shelf = Shelf()

    def open(self, document_id: str, then: Callable[[OpenDocument], None]) -> None:
        """Lay a document on the shelf with my layer and its history, and go on with it."""
        at_hand = self.shelf.take(document_id)
        if at_hand is not None:
            then(at_hand)
        else:
            self.read(document_id, then)

    def read(
        self, document_id: str, then: Callable[[OpenDocument], None], *, again: bool = False
    ) -> None:
        """Read a document for the shelf; ``again`` takes the place of what lies there."""
        read = _Read(document_id)
        self._reads.append(read)
        document = self._store.document(document_id)
        layers = self._store.layers(document_id)

        def layers_read(answer: Future[tuple[Layer, ...]]) -> None:
            try:
                opened = self._opened(document.result(), answer.result())
            except BaseException:
                self._reads.remove(read)
                raise
            entries = self._store.history(opened.layer.id)
            self._answers.when(entries, lambda past: put(opened, past))

        def put(opened: OpenDocument, past: Future[tuple[Entry, ...]]) -> None:
            self._reads.remove(read)
            at_hand = self.shelf.take(document_id)
            busy = self._outgoing.documents()
            if at_hand is not None and (not again or document_id in busy):
                then(at_hand)
            elif read.stale:
                self.read(document_id, then, again=again)
            else:
                opened, history = self._caught_up(opened, past.result())
                self.shelf.put(opened, history, busy=busy)
                then(opened)

        self._answers.when(layers, layers_read)

    def gather(
        self,
        document_ids: Iterable[str],
        then: Callable[[tuple[OpenDocument, ...]], None],
        *,
        wanted: Callable[[OpenDocument], bool],
        progress: Progress | None,
        suggestions: bool = False,
    ) -> Sweep[Layer | None]:
        """Read documents with my layers, without laying them on the shelf."""
        texts: dict[str, Future[Document]] = {}
        others: dict[str, Future[tuple[Layer, ...]]] = {}
        found: list[OpenDocument] = []

        def ask(document_id: str) -> Future[Layer | None]:
            texts[document_id] = self._store.document(document_id)
            if suggestions:
                others[document_id] = self._store.layers(document_id)
            return self._store.layer(document_id, self._store.who)

        def each(document_id: str, layer: Layer | None) -> None:
            document = texts.pop(document_id).result()
            machines: tuple[Layer, ...] = ()
            if suggestions:
                machines = self._suggested(document, others.pop(document_id).result())
            opened = self.now(OpenDocument(document, layer or self._new(document_id), machines))
            if wanted(opened):
                found.append(opened)

        def all_read() -> None:
            then(tuple(map(self.now, found)))

        return Sweep(
            self._answers, document_ids, ask=ask, each=each, then=all_read, progress=progress
        )

    def newest(self, layer: Layer) -> Layer:
        """The layer of the same document as it stands in memory, where it does."""
        at_hand = self.shelf.layer_of(layer.document_id)
        if at_hand is not None and at_hand.annotator == layer.annotator:
            return at_hand
        return self._outgoing.layer_of(layer.document_id, layer.annotator) or layer

    def now(self, opened: OpenDocument) -> OpenDocument:
        """A document as it stands in memory, where it does."""
        at_hand = self.shelf.look(opened.document.id)
        return at_hand or replace(opened, layer=self.newest(opened.layer))

    def layer(self, layer_id: str, given: Mapping[str, Layer]) -> Layer:
        """A layer to be written: one on the shelf, or one that was gathered, as it now stands.

        Gold is any lead's. Raises Refused for what is neither, or another person's.
        """
        at_hand = self.shelf.find(layer_id)
        if at_hand is not None:
            return at_hand
        if layer_id not in given:
            raise Refused("This layer is not open.")
        layer = given[layer_id]
        if layer.annotator not in (self._store.who, GOLD):
            raise Refused("Only {name} can write this layer.", name=layer.annotator)
        return self.newest(layer)

    def commit(self, steps: Iterable[Step]) -> None:
        """Take the steps of a gesture into memory."""
        self.written(steps)
        for step in steps:
            if step.after is not None and self.shelf.replace(step.after):
                self.shelf.history(step.after.id).note(step.op)

    def written(self, steps: Iterable[Step]) -> None:
        """What is being read of these documents just now is read once more."""
        if self._reads:
            touched = {step.before.document_id for step in steps if step.before is not None}
            for read in self._reads:
                read.stale = read.stale or read.document_id in touched

    def came_in(self, documents: Sequence[str], then: Callable[[OpenDocument], None]) -> None:
        """Where something came in, drop what is at hand; what is shown is read anew."""
        at_hand = self.shelf.documents()
        touched = [key for key in at_hand if not documents or key in documents]
        busy = self._outgoing.documents()
        for key in touched:
            if key not in busy and key != at_hand[-1]:
                self.shelf.drop(key)
        if at_hand and at_hand[-1] in touched:
            self.read(at_hand[-1], then, again=True)

    def look_at_suggestions(self, documents: Sequence[str], then: Callable[[str], None]) -> None:
        """Read the machines' layers of these documents again, of those at hand; mine stay."""

        def read(document_id: str, answer: Future[tuple[Layer, ...]]) -> None:
            layers, opened = answer.result(), self.shelf.look(document_id)
            if opened is not None and self.shelf.suggest(
                document_id, self._suggested(opened.document, layers)
            ):
                then(document_id)

        for key in documents or self.shelf.documents():
            if self.shelf.look(key) is not None:
                self._answers.when(self._store.layers(key), partial(read, key))
        # What is on its way may have been read before they came.
        for each in self._reads:
            each.stale = each.stale or not documents or each.document_id in documents

    def _opened(self, document: Document, layers: Sequence[Layer]) -> OpenDocument:
        mine = next((layer for layer in layers if layer.annotator == self._store.who), None)
        suggestions = self._suggested(document, layers)
        return OpenDocument(document, mine or self._new(document.id), suggestions)

    def _suggested(self, document: Document, layers: Sequence[Layer]) -> tuple[Layer, ...]:
        machines = [layer for layer in layers if layer.kind == "machine"]
        return shown(machines, document, self._hold_out())

    def _new(self, document_id: str) -> Layer:
        who = self._store.who
        return Layer(document_id, who, "gold" if who == GOLD else "person")

    def _caught_up(
        self, opened: OpenDocument, entries: Sequence[Entry]
    ) -> tuple[OpenDocument, History]:
        """What was read, and the steps on it that the store has not written yet."""
        history = history_of(entries, self._store.who)
        there = {entry.op_id for entry in entries}
        for step in self._outgoing.steps_on(opened.document.id, opened.layer.annotator):
            if step.op.id not in there and step.after is not None:
                opened = replace(opened, layer=step.after)
                history.note(step.op)
        return opened, history
