"""A comment on a span or on the document, and whether it is a question for the lead."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

QUESTION = "?"
"""What the comment begins with that is a question for the lead."""


class CommentBox(QWidget):
    """What is written is kept when the keyboard leaves it, or at Ctrl+Return."""

    written = Signal(str)
    """The comment as it is to be kept."""
    left = Signal()
    """The keyboard is to go back to the text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ""
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(46)
        self.text.installEventFilter(self)
        self.question = QCheckBox(self)
        self.question.setMinimumHeight(24)
        self.question.clicked.connect(self.hand_in)
        self.question.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.question)
        self.setFocusProxy(self.text)

    def name(self, name: str, *, placeholder: str, question: str) -> None:
        """Say everything in the language of the window."""
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(placeholder)
        self.question.setText(question)

    def show_comment(self, comment: str) -> None:
        """Show a comment; the sign of a question is the tick."""
        self._shown = comment
        with QSignalBlocker(self.question):
            self.question.setChecked(comment.startswith(QUESTION))
        words = asked(comment)
        if words != self.text.toPlainText():
            self.text.setPlainText(words)

    def comment(self) -> str:
        """The comment as it stands; one that begins with ? was typed as a question."""
        words = self.text.toPlainText().strip()
        if words.startswith(QUESTION):
            return words
        return f"{QUESTION} {words}".rstrip() if self.question.isChecked() else words

    def hand_in(self) -> None:
        """Ask to keep what was written and not yet kept."""
        comment = self.comment()
        if comment != self._shown:
            self._shown = comment
            self.written.emit(comment)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape and Ctrl+Return go back to the text."""
        if event.type() == QEvent.Type.FocusOut and watched is self.text:
            self.hand_in()
        elif isinstance(event, QKeyEvent) and _leaves(event):
            if event.type() == QEvent.Type.KeyPress:
                QTimer.singleShot(0, self.left.emit)
            event.accept()
            return True
        return super().eventFilter(watched, event)


def asked(comment: str) -> str:
    """The words of a comment, without the sign that makes it a question."""
    return comment.removeprefix(QUESTION).lstrip() if comment.startswith(QUESTION) else comment


def _leaves(event: QKeyEvent) -> bool:
    if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
        return False
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (enter and with_ctrl)
