"""What lies on the annotator's desk: the open project, the document, my layer of it.

The desk turns what a key or a button asks for into a verb of the model, hands the op to the
project, and tells the widgets by signals what happened. A refusal becomes words for the
status bar. State that two widgets share stands here; the widgets decide nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.errors import Refused, WorkbenchError
from workbench.model import Change, Document, Layer, Op, Scheme, Span, verbs
from workbench.model.scheme import Label
from workbench.project import Moment, OpenDocument, Project
from workbench.ui.reach import Edge, Reading, Step, moved, under_caret

P = ParamSpec("P")


def _asked(verb: Callable[Concatenate[Desk, P], None]) -> Callable[Concatenate[Desk, P], None]:
    """A verb that a widget may ask for: what is refused is said, and changes nothing."""

    @wraps(verb)
    def asked(self: Desk, /, *arguments: P.args, **named: P.kwargs) -> None:
        try:
            verb(self, *arguments, **named)
        except Refused as error:
            self.refused.emit(error)

    return asked


class Desk(QObject):
    """The open project, document and layer, and the verbs that keys and buttons ask for."""

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
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.document: Document | None = None
        self.layer: Layer | None = None
        self.suggestions: tuple[Layer, ...] = ()
        self.canvas: Reading | None = None
        self.auxiliary = False
        self._wanted: str | None = None
        self._unsubscribe: Callable[[], None] = lambda: None
        # The store's thread wakes us; its answers are taken on this one.
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    # The project and its documents

    def take(self, project: Project) -> None:
        """Put a project on the desk; the one before it has been let go."""
        self.project = project
        project.attach(self._woken.emit)
        self._unsubscribe = project.subscribe(self._on_changed)
        self.opened.emit()
        project.drain()

    def let_go(self) -> Project | None:
        """Take the project off the desk; the caller closes it."""
        self.leaving.emit()
        project, self.project = self.project, None
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

    # Labelling

    @_asked
    def label(self, key: str) -> None:
        """Label the selection; without one the word, or for a quote the quotation, at the caret.

        The new span has the focus afterwards, and the caret stays where it was, so that the
        next one can be made inside it or around it.
        """
        document, layer, canvas = self._at_work()
        start, end = canvas.selection or under_caret(document.text, canvas.caret, key)
        caret = canvas.caret
        op = verbs.mark(layer, document, start=start, end=end, label=key, scheme=self._scheme())
        self._perform(op)
        canvas.select(caret, caret)
        canvas.focus_span(_made(op))

    @_asked
    def relabel(self, key: str) -> None:
        """Give the focused span another label."""
        _, layer, _ = self._at_work()
        span = self._focused()
        self._perform(verbs.relabel(layer, span_ids=[span.id], label=key, scheme=self._scheme()))

    @_asked
    def erase(self) -> None:
        """Take away the focused span, and its links."""
        _, layer, _ = self._at_work()
        self._perform(verbs.erase(layer, span_ids=[self._focused().id]))

    @_asked
    def resize(self, span_id: str, start: int, end: int) -> None:
        """Let a span go from start to end, as its edges were dragged."""
        document, layer, canvas = self._at_work()
        self._perform(verbs.resize(layer, document, span_id=span_id, start=start, end=end))
        canvas.focus_span(span_id)

    @_asked
    def nudge(self, edge: Edge, unit: Step, step: int) -> None:
        """Move one edge of the focused span by a character or a word."""
        document, layer, canvas = self._at_work()
        span = self._focused()
        at = moved(document.text, getattr(span, edge), edge, unit, step)
        start, end = (at, span.end) if edge == "start" else (span.start, at)
        if start >= end:
            raise Refused("A span needs at least one character.")
        op = verbs.resize(layer, document, span_id=span.id, start=start, end=end, keep_spaces=True)
        self._perform(op)
        canvas.reveal(at)

    @_asked
    def fit(self) -> None:
        """Let the focused span cover exactly what is selected."""
        document, layer, canvas = self._at_work()
        if canvas.selection is None:
            raise Refused("Select the words that the span is to cover.")
        start, end = canvas.selection
        span = self._focused()
        self._perform(verbs.resize(layer, document, span_id=span.id, start=start, end=end))

    @_asked
    def describe(self, span_id: str, name: str, value: object) -> None:
        """Set one attribute of a span; ``...`` takes it away."""
        _, layer, _ = self._at_work()
        span = layer.spans.get(span_id)
        if span is None:
            raise Refused("There is no such span in this layer.")
        attributes = span.attributes.having(**{name: value})
        if attributes != span.attributes:
            self._perform(verbs.describe(layer, span_id=span_id, attributes=attributes))

    @_asked
    def comment(self, span_id: str, words: str) -> None:
        """Write the comment of a span."""
        _, layer, _ = self._at_work()
        span = layer.spans.get(span_id)
        if span is not None and span.comment != words:
            self._perform(verbs.comment_on(layer, span_id=span_id, comment=words))

    # The state of the document

    @_asked
    def finish(self) -> None:
        """Say that the document is done."""
        self._perform(verbs.finish(self._at_work()[1]))

    @_asked
    def reopen(self) -> None:
        """Take the document up again."""
        self._perform(verbs.reopen(self._at_work()[1]))

    @_asked
    def skip(self, reason: str) -> None:
        """Say that the document is left out, and why."""
        self._perform(verbs.skip(self._at_work()[1], reason=reason))

    # Back and forth

    @_asked
    def undo(self) -> None:
        """Take back the last step on this document."""
        project, layer = self._open()
        project.undo(layer.id)

    @_asked
    def redo(self) -> None:
        """Do again what was last undone on this document."""
        project, layer = self._open()
        project.redo(layer.id)

    @property
    def undo_name(self) -> Moment | None:
        """What undo would take back."""
        if self.project is None or self.layer is None:
            return None
        return self.project.undo_name(self.layer.id)

    @property
    def redo_name(self) -> Moment | None:
        """What redo would do again."""
        if self.project is None or self.layer is None:
            return None
        return self.project.redo_name(self.layer.id)

    # Within

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

    def _perform(self, op: Op) -> None:
        project, _ = self._open()
        project.perform(op)
        self.done.emit(op)

    def _show(self, opened: OpenDocument | None) -> None:
        self.document = opened.document if opened else None
        self.layer = opened.layer if opened else None
        self.suggestions = opened.suggestions if opened else ()
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
        self.changed.emit(change)
        if change.kind == "performed" and any(op.undoes for op in change.ops):
            self._follow(change)

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

    @Slot()
    def _on_woken(self) -> None:
        if self.project is None:
            return
        try:
            self.project.drain()
        except WorkbenchError as error:
            self.refused.emit(error)
            self._woken.emit()


def _made(op: Op) -> str | None:
    for edit in op.edits:
        if edit.before is None and isinstance(edit.after, Span):
            return edit.after.id
    return None
