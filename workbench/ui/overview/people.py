"""Whose layers are looked at: a button with a menu of ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workbench.project import AnnotatorRow
from workbench.ui.icons import icon


class People(QToolButton):
    """People are ticked from the beginning, machines and gold are not."""

    changed = Signal()
    """Others were ticked, and the menu is gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: list[QAction] = []
        self._before: tuple[str, ...] = ()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIcon(icon("person"))
        self.setMinimumHeight(28)
        self.ticks = _Ticks(self)
        self.setMenu(self.ticks)
        self.ticks.aboutToShow.connect(self._on_shown)
        self.ticks.aboutToHide.connect(self._on_hidden)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Who is ticked; nobody named where it is simply all people."""
        wanted = tuple(each.data()[0] for each in self._actions if each.isChecked())
        people = tuple(each.data()[0] for each in self._actions if each.data()[1] == "person")
        return () if wanted == people else wanted

    def show_people(self, rows: Sequence[AnnotatorRow]) -> None:
        """Everybody who has layers."""
        before = {each.data()[0]: each.isChecked() for each in self._actions}
        self.ticks.clear()
        self._actions = []
        for row in rows:
            if row.layers:
                action = self.ticks.addAction(row.name)
                action.setCheckable(True)
                action.setChecked(before.get(row.name, row.kind == "person"))
                action.setData((row.name, row.kind))
                self._actions.append(action)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how many are ticked."""
        many = sum(each.isChecked() for each in self._actions)
        self.setText(self.tr("%n annotator(s)", None, many))
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setAccessibleName(self.tr("Whose layers are compared"))
        self.setToolTip(self.tr("Whose layers are compared"))

    def _on_shown(self) -> None:
        self._before = self.chosen

    def _on_hidden(self) -> None:
        self.retranslate()
        if self.chosen != self._before:
            self.changed.emit()


class _Ticks(QMenu):
    """Stays while ticks are set by click or Space; Return and Escape close it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click sets a tick."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Space."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
        else:
            super().keyPressEvent(event)
