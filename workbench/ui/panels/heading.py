"""The line above the text: what the document is called, how far it is, and the next step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from workbench.model import Change
from workbench.ui.desk import Desk
from workbench.ui.panels.document_row import paint_state
from workbench.ui.panels.elided import Elided
from workbench.ui.wording import status_title


class StateSign(QWidget):
    """The sign of the document's state, as it stands in the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = "new"
        self.setFixedSize(QSize(18, 24))

    def show_status(self, status: str) -> None:
        """Show another state."""
        self._status = status
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign alone."""
        painter = QPainter(self)
        paint_state(painter, QRect(self.rect()), self._status, self.palette(), False)
        painter.end()


class Heading(QFrame):
    """Says which document is shown; its button is the action that fits the state."""

    def __init__(
        self, desk: Desk, *, finish: QAction, reopen: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._finish, self._reopen = finish, reopen
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self._sign = StateSign(self)
        self.title = Elided(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.state = Elided(self, widest=320)
        self.state.setForegroundRole(self.state.foregroundRole().PlaceholderText)
        self.button = QToolButton(self)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setMinimumHeight(26)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.button)
        desk.shown.connect(self.refresh)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the document on the desk."""
        document, layer = self._desk.document, self._desk.layer
        self.setVisible(document is not None)
        if document is None or layer is None:
            return
        status = layer.fields.status
        self.title.setText(document.title)
        self._sign.show_status(status)
        words = status_title(status)
        if status == "skipped" and layer.fields.comment:
            words = f"{words}: {layer.fields.comment}"
        self.state.setText(words)
        closed = status in ("done", "skipped")
        self.button.setDefaultAction(self._reopen if closed else self._finish)

    def _on_changed(self, change: Change) -> None:
        if change.kind in ("performed", "reloaded"):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
