"""Steps over many spans at once, here or in all documents: shown first, one gesture each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.model import Op
from workbench.project import OpenDocument
from workbench.ui import hits, proposing
from workbench.ui.desk import Desk
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.dialogs.judging import Judging
from workbench.ui.dialogs.occurrences import Occurrences
from workbench.ui.dialogs.replace_label import ReplaceLabel
from workbench.ui.hits import Hit
from workbench.ui.reach import under_caret
from workbench.ui.table import asked
from workbench.ui.text.view import Canvas
from workbench.ui.wording import counted, label_title


class Bulk(QObject):
    """Opens the dialogs of bulk steps, does what is ticked in them, and can take it back."""

    changed = Signal()
    """Whether there is something to take back is another matter now."""
    reported = Signal(str)
    """What was done, in words; it can be taken back."""
    said = Signal(str)
    """Something to know that goes by itself."""

    def __init__(self, desk: Desk, canvas: Canvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.refused = desk.refused
        self._canvas = canvas
        self._window = parent
        self._gesture = ""
        desk.opened.connect(self._forget)

    @property
    def can_take_back(self) -> bool:
        """Whether there is a bulk step to take back."""
        return bool(self._gesture) and self._desk.project is not None

    @asked
    def label_occurrences(self) -> None:
        """Label wherever the words of the focused span stand, or those selected, or the word."""
        desk, canvas = self._desk, self._canvas
        document, span = desk.document, desk.span
        if document is None or desk.layer is None or not desk.labels:
            return
        like = span if canvas.selection is None else None
        label = like.label if like is not None else desk.last_label or desk.labels[0].key
        if like is not None:
            words = like.text_of(document.text)
        else:
            place = canvas.selection or under_caret(document.text, canvas.caret, "")
            words = document.text[slice(*place)].strip()
        dialog = Occurrences(desk, self._window, words=words, label=label, like=like)
        dialog.accepted.connect(partial(self._label, dialog))
        self._show(dialog)

    def replace_label(self) -> None:
        """Give the spans that carry a label another one."""
        desk = self._desk
        if not desk.labels:
            return
        label = desk.span.label if desk.span is not None else desk.last_label
        dialog = ReplaceLabel(desk, self._window, label=label or desk.labels[0].key)
        dialog.accepted.connect(partial(self._replace, dialog))
        self._show(dialog)

    def judge_suggestions(self, *, least: int = 0) -> None:
        """Accept or reject many suggestions; those are proposed that are like the focused one."""
        dialog = Judging(self._desk, self._window, least=least)
        dialog.accepted.connect(partial(self._judge, dialog))
        self._show(dialog)

    @asked
    def take_back(self) -> None:
        """Take the last bulk step back, in all the documents that it went over."""
        project = self._desk.project
        if project is not None and self._gesture:
            project.take_back(self._gesture, self._on_taken_back)

    def _show(self, dialog: HitsDialog) -> None:
        dialog.hit_shown.connect(self._on_hit)
        dialog.marks_changed.connect(lambda: self._mark(dialog))
        dialog.finished.connect(lambda: self._canvas.show_marks(()))
        dialog.begin()

    def _label(self, dialog: Occurrences) -> None:
        desk, like = self._desk, dialog.like
        if desk.project is None or desk.layer is None:
            return
        names: Sequence[str] = ()
        if like is not None and dialog.attributes is not None:
            own = proposing.untouched(desk.project, desk.layer.id, like)
            names = sorted(own.intersection(dialog.attributes))
        step = partial(
            hits.marking,
            scheme=desk.project.scheme,
            label=dialog.chosen,
            attributes=dialog.attributes,
            proposed=names,
        )
        desk.last_label = dialog.chosen
        self._perform(dialog, step, self.tr("{number} × {label} labelled"), dialog.chosen)

    def _replace(self, dialog: ReplaceLabel) -> None:
        if self._desk.project is None:
            return
        step = partial(hits.changing, scheme=self._desk.project.scheme, into=dialog.new)
        done = self.tr("{number} × {label} replaced") if dialog.new else ""
        done = done or self.tr("{number} × {label} erased")
        self._perform(dialog, step, done, dialog.old)

    def _judge(self, dialog: Judging) -> None:
        if self._desk.project is None:
            return
        accept = dialog.accepting.isChecked()
        step = partial(
            hits.judging,
            scheme=self._desk.project.scheme,
            suggester=dialog.machine,
            accept=accept,
        )
        done = self.tr("suggestions accepted: {number}") if accept else ""
        self._perform(dialog, step, done or self.tr("suggestions rejected: {number}"), "")

    @asked
    def _perform(
        self,
        dialog: HitsDialog,
        step: Callable[[OpenDocument, list[Hit]], Op],
        done: str,
        label: str,
    ) -> None:
        project, ticked = self._desk.project, dialog.ticked()
        if project is None or dialog.search is None:
            return
        opened = dialog.search.opened
        title = label_title(project.scheme, label) if label else ""
        said = done.format(number=counted(len(ticked)), label=title)
        parts = hits.by_document(ticked)
        if len(parts) > 1:
            said += " · " + self.tr("in %n document(s)", None, len(parts))
        project.perform_over(
            [opened[each] for each in parts],
            lambda each: step(each, parts[each.document.id]),
            partial(self._on_done, said),
        )

    def _on_done(self, said: str, gesture: str) -> None:
        self._gesture = gesture
        self.changed.emit()
        self.reported.emit(said)

    def _on_hit(self, hit: Hit) -> None:
        document = self._desk.document
        if document is not None and document.id == hit.document_id:
            self._canvas.reveal(hit.start)

    def _mark(self, dialog: HitsDialog) -> None:
        document = self._desk.document
        if document is not None:
            ticked = [hit for hit in dialog.ticked() if hit.document_id == document.id]
            self._canvas.show_marks([(hit.start, hit.end) for hit in ticked])

    def _on_taken_back(self) -> None:
        self._forget()
        self.said.emit(self.tr("Taken back"))

    def _forget(self) -> None:
        self._gesture = ""
        self.changed.emit()
