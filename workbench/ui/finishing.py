"""Calling a document done: what it still lacks is shown first, and only once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from workbench.model.warnings import Problem
from workbench.ui.desk import Desk
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.models.document_filter import UNFINISHED
from workbench.ui.watch import Watch
from workbench.ui.wording import problem_words

QUOTED = 80
"""Characters of a span that the list shows."""


class Finishing(QObject):
    """Finishes the document on the desk.

    Warnings stop nobody: who has seen them once is not asked about the same ones again, in this
    session; new ones are shown.
    """

    def __init__(self, desk: Desk, watch: Watch, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._watch = watch
        self._window = window
        self._shown: dict[str, frozenset[Problem]] = {}

    def finish(self, then: Callable[[], object] = lambda: None) -> None:
        """Say that the document is done, then go on; one that is not open is left as it is."""
        layer = self._desk.layer
        if layer is None or layer.fields.status not in UNFINISHED:
            then()
            return
        self._watch.when_fresh(lambda: self._finish(then))

    def _finish(self, then: Callable[[], object]) -> None:
        layer = self._desk.layer
        if layer is None:
            return
        found = frozenset(self._watch.problems)
        if found <= self._shown.get(layer.id, frozenset()):
            self._done(layer.id, then)
            return
        self._shown[layer.id] = found
        dialog = AskAboutWarnings(self._window, warnings=self._warnings())
        dialog.jump_wanted.connect(self._jump)
        dialog.anyway.connect(lambda: self._done(layer.id, then))
        dialog.open()

    def _done(self, layer_id: str, then: Callable[[], object]) -> None:
        layer = self._desk.layer
        if layer is not None and layer.id == layer_id:
            self._desk.finish()
            then()

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
