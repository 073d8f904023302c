"""The list of the queue itself, and its keys: Space looks, Return opens, letters search."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class DocumentView(QTableView):
    """A table of one column: a QListView or a QTreeView walks over all rows when a list is
    shown or a page arrives, which takes up to half a second where there are 100 000.
    """

    typed = Signal(str)
    """A letter was typed: a search begins with it."""
    preview_wanted = Signal()
    dropped = Signal()
    """Escape was pressed."""
    filter_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (across, down):
            header.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What moves is Qt's; Qt's own search by letters would read every row, and is not."""
        key, text = event.key(), event.text()
        if key == Qt.Key.Key_Space and not event.modifiers() & HELD:
            self.preview_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.filter_wanted.emit()
        elif text and text.isprintable() and not event.modifiers() & HELD:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)
