"""Calling a document done: what it still lacks is shown first, and only once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.model import Layer
from workbench.model.warnings import Problem
from workbench.project import DocumentRow
from workbench.ui.desk import Desk
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.models.document_filter import UNFINISHED
from workbench.ui.models.document_list import DocumentList
from workbench.ui.watch import Watch
from workbench.ui.wording import problem_words

QUOTED = 80
"""Characters of a span that the list shows."""


class Finishing(QObject):
    """Finishes the document on the desk.

    Warnings stop nobody: who has seen them once is not asked about the same ones again, in this
    session; new ones are shown.
    """

    said = Signal(str)

    def __init__(self, desk: Desk, watch: Watch, queue: DocumentList, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._watch = watch
        self._queue = queue
        self._window = window
        self._shown: dict[str, frozenset[Problem]] = {}
        self._unread = ""
        desk.shown.connect(self._on_shown)

    def finish(self) -> None:
        """Say that the document is done."""
        self._when_seen(self._desk.finish)

    def finish_and_go(self) -> None:
        """Say that the document is done, if it is not, and show the next one that is not.

        That one is looked up first: a document that is done may leave the list, or stand
        elsewhere in it.
        """
        layer = self._desk.layer
        if layer is not None and layer.fields.status in UNFINISHED:
            self._when_meant(layer, lambda: self._go_on(self._desk.finish))
        else:
            self._go_on(lambda: None)

    def _when_meant(self, layer: Layer, then: Callable[[], object]) -> None:
        """Go on, but with a document on which nothing was done only at the second press.

        A key that is pressed twice would else call the next document done before it is read.
        """
        if layer.revision or self._unread == layer.document_id:
            self._when_seen(then)
            return
        self._unread = layer.document_id
        self.said.emit(
            self.tr("Nothing is labelled here yet. The same key again calls it done all the same.")
        )

    def _when_seen(self, then: Callable[[], object]) -> None:
        """Go on once the open warnings have been seen."""
        self._watch.when_fresh(lambda: self._ask(then))

    def _ask(self, then: Callable[[], object]) -> None:
        layer = self._desk.layer
        if layer is None:
            return
        found = frozenset(self._watch.problems)
        if found <= self._shown.get(layer.id, frozenset()):
            then()
            return
        self._shown[layer.id] = found
        dialog = AskAboutWarnings(self._window, warnings=self._warnings())
        dialog.jump_wanted.connect(self._jump)
        dialog.anyway.connect(then)
        dialog.open()

    def _go_on(self, leave: Callable[[], object]) -> None:
        """Look for the next document, leave this one, and show that one.

        Where there is none after this one, the list is looked through from its beginning.
        """
        document = self._desk.document
        here = document.id if document is not None else None

        def is_here() -> bool:
            """Whether nobody has gone elsewhere meanwhile."""
            now = self._desk.document
            return (now.id if now is not None else None) == here

        def go(row: DocumentRow) -> None:
            if is_here():
                leave()
                if row.id != here:
                    self._desk.show(row.id)
                else:
                    self._say_all_done()

        def stay() -> None:
            if is_here():
                leave()
                self._say_all_done()

        self._queue.neighbour(
            here,
            +1,
            go,
            statuses=UNFINISHED,
            nowhere=lambda: self._queue.neighbour(None, +1, go, statuses=UNFINISHED, nowhere=stay),
        )

    def _on_shown(self) -> None:
        self._unread = ""

    def _say_all_done(self) -> None:
        self.said.emit(self.tr("No other document in the list is still to be done."))

    def _jump(self, span_id: str) -> None:
        canvas = self._desk.canvas
        if canvas is not None and span_id:
            canvas.focus_span(span_id)
        if isinstance(canvas, QWidget):
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _warnings(self) -> list[tuple[str, str, str]]:
        document, layer, scheme = self._desk.document, self._desk.layer, self._desk.scheme
        if document is None or layer is None:
            return []
        told = []
        for problem in self._watch.problems:
            span = layer.spans.get(problem.span_id or "")
            quoted = " ".join(span.text_of(document.text).split()) if span is not None else ""
            if len(quoted) > QUOTED:
                quoted = f"{quoted[:QUOTED].rstrip()}…"
            told.append((problem.span_id or "", problem_words(problem, scheme), quoted))
        return told
