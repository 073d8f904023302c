"""Where the lead writes: a note to the annotators, or the question that leaves a unit open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LINES = 3


class NoteField(QPlainTextEdit):
    """Return hands it in, Shift+Return begins a line, Escape drops what was typed."""

    handed_in = Signal(str)
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES * self.fontMetrics().height() + 14)

    def words(self) -> str:
        """What was written."""
        return self.toPlainText().strip()

    def event(self, event: QEvent) -> bool:
        """Keys of the page that mean something here are this field's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return hands in, Escape drops; all else is written."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.handed_in.emit(self.words())
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
