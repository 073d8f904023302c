"""A list of places in the texts that a job finds, and finds again where something was written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from workbench.model import Change
from workbench.ui.desk import Desk
from workbench.ui.feedback.loading import EVERYTHING, Documents, Loading


class PlacePanel(QWidget):
    """Those below know what is found and how it is told; ``view`` and ``loading`` are theirs."""

    wanted = Signal(str, int, int)
    """A place is to be shown in the text: document, start and end."""

    view: QListView
    loading: Loading[Any]

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(self) -> None:
        """Let the list be a plain one, and hear what is done in it and to the project."""
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.view)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.view.doubleClicked.connect(lambda *_: self._go())
        self._desk.opened.connect(self._forget)
        self._desk.changed.connect(self._on_changed)

    # What those below tell

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        raise NotImplementedError

    def place(self, row: int) -> tuple[str, int, int] | None:
        """Document, start and end of a row; None where there is no such row."""
        raise NotImplementedError

    def _on_current(self) -> None:
        """Another row is chosen."""
        raise NotImplementedError

    def _forget(self) -> None:
        """Another project is there, or none."""
        raise NotImplementedError

    # What holds for all

    @property
    def _is_gone_through(self) -> bool:
        """Whether somebody goes through the list, and the text of the row is shown anyway."""
        place, document = self.place(self.view.currentIndex().row()), self._desk.document
        return (
            self.view.hasFocus()
            and place is not None
            and document is not None
            and document.id == place[0]
        )

    def _go(self) -> None:
        place = self.place(self.view.currentIndex().row())
        if place is not None:
            self.wanted.emit(*place)

    def _look_again(self, documents: Documents = EVERYTHING) -> None:
        self.loading.spoil(documents)
        if self.isVisible():
            self.loading.soon()

    def _on_changed(self, change: Change) -> None:
        if change.kind == "saved" and change.layers and not change.scheme:
            self._look_again(frozenset(change.documents))
        elif change.kind in ("saved", "reloaded", "imported"):
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened meanwhile is caught up with."""
        super().showEvent(event)
        self.loading.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the place in the text, Escape back to the text."""
        keys, canvas = Qt.Key, self._desk.canvas
        if event.key() in (keys.Key_Return, keys.Key_Enter) and self.view.hasFocus():
            self._go()
        elif event.key() == keys.Key_Escape and isinstance(canvas, QWidget):
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
