"""All that is like a unit, each in its context, to be decided in the same way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QTableView, QVBoxLayout, QWidget

from workbench.tasks.alike import Like
from workbench.ui.dialogs.form import Form
from workbench.ui.hits import Hit
from workbench.ui.models.hit_list import HitList
from workbench.ui.panels.hit_row import HitRow, show_hits
from workbench.ui.panels.span_head import shortened
from workbench.ui.wording import counted

SIZE = (860, 480)


class AskAlike(Form):
    """Space ticks a row, Return decides on what is ticked."""

    wanted = Signal(object)
    """The same is to be decided on these units (a mapping from document to units)."""

    def __init__(self, parent: QWidget, *, words: str, decision: str) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("The same decision for all like it"))
        self.is_asking = True
        self.add_words(
            self.tr("“{words}” was read in the same ways there. Decision: {decision}.").format(
                words=shortened(words, 80), decision=decision
            )
        )
        self.list = HitList(self)
        self.view = QTableView(self)
        self._rows = HitRow(self.view)
        self._rows.titled = True
        self.all = QCheckBox(self.tr("All"), self)
        self.all.setMinimumHeight(24)
        self._lay_out()
        self.all.clicked.connect(lambda: self.list.tick_all(on=self.all.isChecked()))
        self.list.ticked_changed.connect(self._say_counts)
        self.accepted.connect(self._on_accepted)
        self.finished.connect(self._on_finished)
        self.resize(*SIZE)
        self.accept_button.setEnabled(False)
        self.accept_button.setText(self.tr("Looking…"))
        self.view.setFocus()

    def show_likes(self, likes: Sequence[tuple[Like, str]]) -> None:
        """Show what was found, each with the title of its document; all are ticked."""
        self.list.clear()
        self.list.add(
            [
                Hit(
                    like.document_id,
                    title,
                    like.start,
                    like.end,
                    like.before,
                    like.words,
                    like.after,
                    span_id=like.unit,
                )
                for like, title in likes
            ]
        )
        if likes:
            self.view.setCurrentIndex(self.list.index(0))
        self._say_counts()

    def _lay_out(self) -> None:
        view = self.view
        show_hits(view, self.list, self._rows)
        for part in (view, view.horizontalHeader(), view.verticalHeader()):
            part.setAccessibleName(self.tr("Units that are like it"))
        view.installEventFilter(self)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.takeAt(column.indexOf(self.rows) + 1)
        column.insertWidget(column.indexOf(self.rows) + 1, view, 1)
        column.insertWidget(column.indexOf(view) + 1, self.all)
        self.order(view, self.all)

    def _say_counts(self) -> None:
        number, many = self.list.number, len(self.list.hits)
        documents = {hit.document_id for hit in self.list.ticked()}
        self.accept_button.setText(
            self.tr("Decide {units} in {documents}").format(
                units=self.tr("%n unit(s)", None, number),
                documents=self.tr("%n document(s)", None, len(documents)),
            )
            if number
            else self.tr("Decide")
        )
        self.accept_button.setEnabled(number > 0)
        self.all.setText(
            self.tr("All ({number})").format(number=counted(many))
            if many
            else self.tr("Nothing that is open is like it.")
        )
        self.all.setEnabled(many > 0)
        self.all.setChecked(many > 0 and number == many)

    def _on_accepted(self) -> None:
        wanted: dict[str, list[str]] = {}
        for hit in self.list.ticked():
            wanted.setdefault(hit.document_id, []).append(hit.span_id)
        if wanted:
            self.wanted.emit(wanted)

    def _on_finished(self) -> None:
        self.is_asking = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen rows, or takes their ticks away; Return decides."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            match event.key():
                case Qt.Key.Key_Space:
                    self.list.turn(each.row() for each in self.view.selectedIndexes())
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.accept_button.click()
                    return True
        return super().eventFilter(watched, event)
