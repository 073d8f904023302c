"""The line above the text: what the document is called, how far it is, and the next step."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from workbench.model import Change
from workbench.model.annotation import LayerFields
from workbench.ui.desk import Desk
from workbench.ui.models.document_words import comment_words
from workbench.ui.panels.document_row import paint_state
from workbench.ui.panels.elided import Elided
from workbench.ui.wording import moment_words, status_title

PAUSE = 45
"""Milliseconds after which the line follows a step on spans."""


class StateSign(QWidget):
    """The sign of the document's state, as it stands in the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = "new"
        self.setFixedSize(QSize(18, 24))

    def show_status(self, status: str) -> None:
        """Show another state."""
        if status != self._status:
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
        self._stamp: int | None = None
        self._shown: object = None
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
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.refresh)
        desk.shown.connect(self._on_shown)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the document on the desk."""
        desk = self._desk
        document, layer = desk.document, desk.layer
        self.setVisible(document is not None)
        if document is None or layer is None:
            return
        away = self._away(document.id)
        shown = (document, layer.fields, self._stamp, desk.scheme, desk.is_drafting, away)
        if shown == self._shown:
            return
        self._shown = shown
        status = layer.fields.status
        self.title.setText(document.title)
        self._sign.show_status(status)
        words, comment = status_title(status), comment_words(layer.fields.comment)
        if status == "skipped" and comment:
            words = self.tr("{state}: {reason}").format(state=words, reason=comment)
        elif comment:
            words = f"{words} · {comment}"
        told = (away, words, self._told())
        self.state.setText(" · ".join(each for each in told if each))
        for each in (self._sign, self.state, self.button):
            each.setVisible(not desk.is_drafting)
        next_step = self._reopen if status in ("done", "skipped") else self._finish
        if self.button.defaultAction() is not next_step:
            self.button.setDefaultAction(next_step)

    def _away(self, document_id: str) -> str:
        """That my layer is out in a package, so that it can't be changed here; empty: it is not."""
        project = self._desk.project
        checkout = project.checked_out(document_id) if project is not None else None
        if checkout is None:
            return ""
        when = moment_words(checkout.at)
        return self.tr("out in a package since {date}, read only").format(date=when)

    def _told(self) -> str:
        """Which version of the guidelines the layer was written under; empty: the one that holds.

        The tool tip says it in any case.
        """
        scheme = self._desk.scheme
        if scheme is None or self._stamp is None:
            self.setToolTip("")
            return ""
        parameters = {"old": self._stamp, "new": scheme.version}
        if self._stamp == scheme.version:
            self.setToolTip(
                self.tr("Written under version {old} of the scheme").format(**parameters)
            )
            return ""
        said = self.tr("Last written under version {old} of the scheme; version {new} holds now")
        self.setToolTip(said.format(**parameters))
        return self.tr("scheme {old} → {new}").format(**parameters)

    def _on_shown(self) -> None:
        self._stamp = None
        self.refresh()
        project, layer = self._desk.project, self._desk.layer
        if project is not None and layer is not None:
            version = project.store.scheme_version(layer.id)
            project.ask(version, lambda answer: self._on_stamp(layer.id, answer.result()))

    def _on_stamp(self, layer_id: str, version: int | None) -> None:
        if self._desk.layer is not None and self._desk.layer.id == layer_id:
            self._stamp = version
            self.refresh()

    def _on_changed(self, change: Change) -> None:
        layer, scheme = self._desk.layer, self._desk.scheme
        if change.kind == "saved" and layer is not None and layer.id in change.layers:
            stamp = scheme.version if scheme is not None else None
            if stamp != self._stamp:
                self._stamp = stamp
                self.refresh()
        if change.kind == "performed" and not _is_of_state(change):
            # What a step on spans does to the state need not be in the frame that shows them.
            self._pause.start()
        elif change.kind in ("performed", "reloaded", "imported"):
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
            self.refresh()
        super().changeEvent(event)


def _is_of_state(change: Change) -> bool:
    """Whether a step is about the document itself: its state, its comment."""
    edits = [edit for op in change.ops for edit in op.edits]
    return all(isinstance(edit.after, LayerFields) for edit in edits)
