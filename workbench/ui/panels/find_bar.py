"""The bar under the text that finds words in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from workbench.ui.icons import icon
from workbench.ui.text.view import Canvas


class FindBar(QWidget):
    """What is typed is found at once; Return goes on, Shift+Return back, Escape closes."""

    closed = Signal()

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.found = QLabel(self)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.found.setMinimumWidth(90)
        self.accents = QCheckBox(self)
        self.case = QCheckBox(self)
        self._previous = _tool(self, "previous")
        self._next = _tool(self, "next")
        self._close = _tool(self, "close")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 4)
        layout.setSpacing(8)
        for widget in (self.field, self._previous, self._next, self.found):
            layout.addWidget(widget)
        layout.addWidget(self.accents)
        layout.addWidget(self.case)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self.retranslate()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda: self.look_for(0))
        self.accents.toggled.connect(lambda: self.look_for(0))
        self.case.toggled.connect(lambda: self.look_for(0))
        self._previous.clicked.connect(lambda: self.look_for(-1))
        self._next.clicked.connect(lambda: self.look_for(+1))
        self._close.clicked.connect(self.leave)
        self.hide()

    def begin(self) -> None:
        """Show the bar, with what is selected as the words to find."""
        selection, document = self._canvas.selection, self._canvas.document
        if selection is not None and document is not None:
            words = document.text[slice(*selection)]
            if "\n" not in words and len(words) < 80:
                self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_for(self, step: int) -> None:
        """Go to the next hit (+1), the one before (-1), or count while words are typed (0)."""
        needle = self.field.text()
        if not needle:
            self._canvas.find_clear()
            self.found.clear()
            return
        if not step and self._canvas.selection is not None:
            # While words are typed, the hit that they began at may go on growing.
            self._canvas.select(self._canvas.selection[0], self._canvas.selection[0])
        number = self._canvas.find(
            needle,
            step=step or +1,
            accents=self.accents.isChecked(),
            case=self.case.isChecked(),
        )
        self.found.setText(
            self.tr("%n found", None, number) if number else self.tr("Not in this text")
        )

    def leave(self) -> None:
        """Close the bar, and go back to the text where the last hit was."""
        self._canvas.find_clear()
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        self.accents.setText(self.tr("Accents matter"))
        self.case.setText(self.tr("Capitals matter"))
        for button, words in (
            (self._previous, self.tr("Find previous")),
            (self._next, self.tr("Find next")),
            (self._close, self.tr("Close the search")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Escape in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.look_for(-1 if back else +1)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _tool(parent: QWidget, name: str) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setMinimumSize(26, 26)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
