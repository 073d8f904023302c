"""What lies on the annotator's desk: the open project, the document, my layer of it.

State that two widgets share stands here; the widgets decide nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance, Slot

from workbench.errors import Refused, WorkbenchError
from workbench.model import Change, Document, Layer, Op, Scheme, Span, verbs
from workbench.model.scheme import Label
from workbench.project import OpenDocument, Project
from workbench.ui.reach import Reading

P = ParamSpec("P")

Sieve: TypeAlias = Callable[[Sequence[Layer]], tuple[Layer, ...]]
"""What of the machines' layers is shown."""


class Answering(Protocol):
    """Whoever is asked for something, and can say that it is refused."""

    @property
    def refused(self) -> SignalInstance:
        """What was asked can't be done (a WorkbenchError)."""


T = TypeVar("T", bound=Answering)


def asked(verb: Callable[Concatenate[T, P], None]) -> Callable[Concatenate[T, P], None]:
    """A verb that a widget may ask for: what is refused is said, and changes nothing."""

    @wraps(verb)
    def wrapped(self: T, /, *arguments: P.args, **named: P.kwargs) -> None:
        try:
            verb(self, *arguments, **named)
        except Refused as error:
            self.refused.emit(error)

    return wrapped


class Table(QObject):
    """The open project, document and layer, and what is told about them."""

    opened = Signal()
    """Another project lies on the desk, or none."""
    leaving = Signal()
    """The document is about to be left: what was typed beside it is handed in now."""
    shown = Signal()
    """Another document is shown, or none."""
    changed = Signal(object)
    """The project announced a change (a Change)."""
    refused = Signal(object)
    """What was asked can't be done (a WorkbenchError)."""
    done = Signal(object)
    """The user did something (an Op)."""
    suggested = Signal()
    """Other suggestions are shown for the same document."""
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.document: Document | None = None
        self.layer: Layer | None = None
        self.suggestions: tuple[Layer, ...] = ()
        self.sieve: Sieve = tuple
        self.canvas: Reading | None = None
        self.auxiliary = False
        self._wanted: str | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        self._later: list[Callable[[], None]] = []
        self._once_saved: dict[object, Callable[[], object]] = {}
        # What is in the frame of a key comes first: steps are handed to the store, and its answers
        # taken, once that is painted.
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._on_turn)
        # The store's thread wakes us; its answers are taken on this one.
        self._woken.connect(self._take_turn, Qt.ConnectionType.QueuedConnection)

    # The project and its documents

    def take(self, project: Project) -> None:
        """Put a project on the desk; the one before it has been let go."""
        self.project = project
        project.attach(self._woken.emit, self._soon)
        self._unsubscribe = project.subscribe(self._on_changed)
        self.opened.emit()
        project.drain()

    def let_go(self) -> Project | None:
        """Take the project off the desk; the caller closes it."""
        self.leaving.emit()
        project, self.project = self.project, None
        self._later.clear()
        self._once_saved.clear()
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._wanted = None
        self._show(None)
        self.opened.emit()
        return project

    def show(self, document_id: str) -> None:
        """Bring a document to the canvas; the last one asked for wins."""
        if self.project is None:
            return
        self._wanted = document_id
        self.project.open_layer(document_id, self._on_read)

    def once_saved(self, then: Callable[[], object], *, of: object) -> None:
        """Go on when all that was done is saved: at once, where it is.

        Whoever reads the store would not see it before. Of what the same ``of`` asks for the
        last is done. Raises Refused while nothing can be saved.
        """
        project = self.project
        if project is None:
            raise Refused("No project is open.")
        if not project.unsaved:
            then()
        elif project.failure is not None:
            raise Refused("Wait until everything is saved.")
        else:
            self._once_saved[of] = then

    def sift(self) -> None:
        """Look anew which suggestions are to be shown; the rest of the desk stays as it is."""
        if self.project is None or self.document is None:
            return
        opened = self.project.opened(self.document.id)
        if opened is None or self.layer is None or opened.layer.id != self.layer.id:
            return  # what lies here is no layer of mine, and nothing is suggested for it
        shown = self.sieve(opened.suggestions)
        if shown != self.suggestions:
            self.suggestions = shown
            self.suggested.emit()

    @property
    def scheme(self) -> Scheme | None:
        """The scheme of the open project."""
        return self.project.scheme if self.project is not None else None

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels that can be given, the auxiliary ones only once they are switched on."""
        if self.scheme is None:
            return ()
        offered = [each for each in self.scheme.labels if not each.retired and not each.alias]
        return tuple(each for each in offered if self.auxiliary or not each.auxiliary)

    @property
    def span(self) -> Span | None:
        """The span that has the focus."""
        if self.layer is None or self.canvas is None or self.canvas.focused is None:
            return None
        return self.layer.spans.get(self.canvas.focused)

    @property
    def suggestion(self) -> tuple[Layer, Span] | None:
        """The suggestion that has the focus, and the suggester's layer that it stands in."""
        focused = self.canvas.focused if self.canvas is not None else None
        if focused is None or self.span is not None:
            return None
        for layer in self.suggestions:
            if focused in layer.spans:
                return layer, layer.spans[focused]
        return None

    @property
    def opened_here(self) -> OpenDocument | None:
        """The document that is shown, with the layer as it stands."""
        if self.document is None or self.layer is None:
            return None
        return OpenDocument(self.document, self.layer, self.suggestions)

    @property
    def at_hand(self) -> tuple[Span, ...]:
        """The spans that are picked, in reading order; where none is, the one with the focus."""
        if self.layer is None or self.canvas is None:
            return ()
        spans = self.layer.spans
        picked = tuple(spans[each] for each in self.canvas.picked if each in spans)
        return picked or ((self.span,) if self.span is not None else ())

    # Within

    def taken_over(self) -> tuple[Op, Layer, Span]:
        """The step that takes the focused suggestion over, the layer after it, and the span there.

        Whoever changes a suggestion does this first, within the same step.
        """
        _, layer = self._open()
        if self.suggestion is None:
            raise Refused("Put the focus on a suggestion first.")
        suggested, span = self.suggestion
        op = verbs.accept(layer, suggested, span_ids=[span.id], scheme=self._scheme())
        made = next(e.after for e in op.edits if isinstance(e.after, Span) and e.before is None)
        return op, layer.apply(op), made

    def _open(self) -> tuple[Project, Layer]:
        if self.project is None or self.layer is None:
            raise Refused("No document is open.")
        return self.project, self.layer

    def _at_work(self) -> tuple[Document, Layer, Reading]:
        if self.document is None or self.layer is None or self.canvas is None:
            raise Refused("No document is open.")
        return self.document, self.layer, self.canvas

    def _scheme(self) -> Scheme:
        if self.scheme is None:
            raise Refused("No project is open.")
        return self.scheme

    def _focused(self) -> Span:
        span = self.span
        if span is None:
            raise Refused("Put the focus on a span first.")
        return span

    def _at_hand(self) -> tuple[Span, ...]:
        if not self.at_hand:
            raise Refused("Put the focus on a span first.")
        return self.at_hand

    def _perform(self, *ops: Op) -> None:
        project, _ = self._open()
        project.perform(*ops)
        self.done.emit(ops[-1])

    def _show(self, opened: OpenDocument | None) -> None:
        self.document = opened.document if opened else None
        self.layer = opened.layer if opened else None
        self.suggestions = self.sieve(opened.suggestions) if opened else ()
        self.shown.emit()

    def _on_read(self, opened: OpenDocument) -> None:
        if opened.document.id == self._wanted and self.project is not None:
            self.leaving.emit()
            # What was handed in now belongs to the state that is shown.
            self._show(replace(opened, layer=self.project.layer(opened.layer.id)))

    def _on_changed(self, change: Change) -> None:
        if self.project is not None and self.layer is not None:
            if self.layer.id in change.layers and change.kind in ("performed", "reloaded"):
                self.layer = self.project.layer(self.layer.id)
            elif change.kind == "reloaded" and self.layer.document_id in change.documents:
                self.show(self.layer.document_id)
            if change.kind in ("suggested", "reloaded"):
                self.sift()
        self.changed.emit(change)
        if change.kind == "performed" and any(op.undoes for op in change.ops):
            self._follow(change)
        if change.kind in ("saved", "failed") and self._once_saved:
            self._go_on()

    def _go_on(self) -> None:
        """All is saved, or can't be: do what waited for it, or say so."""
        project = self.project
        if project is not None and not project.unsaved:
            waiting = list(self._once_saved.values())
            self._once_saved.clear()
            for then in waiting:
                then()
        elif project is not None and project.failure is not None:
            self._once_saved.clear()
            self.refused.emit(Refused("Wait until everything is saved."))

    def _follow(self, change: Change) -> None:
        """Bring to the screen what an undo or a redo has touched."""
        if self.layer is None or self.canvas is None:
            return
        edits = [edit for op in change.ops if op.layer_id == self.layer.id for edit in op.edits]
        for edit in edits:
            if isinstance(edit.after, Span):
                self.canvas.focus_span(edit.after.id)
                return
            if isinstance(edit.before, Span):
                self.canvas.reveal(edit.before.start)
                return

    def _soon(self, work: Callable[[], None]) -> None:
        """Do this once what is asked for now is seen."""
        self._later.append(work)
        self._take_turn()

    @Slot()
    def _take_turn(self) -> None:
        if not self._turn.isActive():
            self._turn.start()

    def _on_turn(self) -> None:
        later, self._later = self._later, []
        for work in later:
            work()
        if self.project is None:
            return
        try:
            self.project.drain()
        except WorkbenchError as error:
            self.refused.emit(error)
            self._take_turn()
