"""Filters under a name: chosen, kept and forgotten in one line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from workbench.ui.icons import icon
from workbench.ui.models.document_filter import EVERYTHING, Filter


class SavedFilters(QWidget):
    """A field that takes a name, the names there are, and two buttons."""

    chosen = Signal(object)
    """A kept filter is wanted (a Filter)."""
    kept = Signal(str, object)
    """The filter that is shown is to be kept under this name (a Filter)."""
    forgotten = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = EVERYTHING
        self._filters: dict[str, Filter] = {}
        self.field = _NameField(self)
        self.save = _button(self, "bookmark")
        self.forget = _button(self, "erase")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        row.addWidget(self.forget)
        self.field.editTextChanged.connect(self._look_again)
        self.field.activated.connect(self._on_activated)
        self.field.entered.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.forget.clicked.connect(lambda: self.forgotten.emit(self._name))
        self._look_again()

    def set_filters(self, filters: Mapping[str, Filter]) -> None:
        """The filters that are kept for this project."""
        self._filters = dict(sorted(filters.items(), key=lambda each: each[0].casefold()))
        with QSignalBlocker(self.field):
            self.field.clear()
            self.field.addItems(list(self._filters))
        self.show_filter(self._shown)

    def show_filter(self, shown: Filter) -> None:
        """Say what the filter that is shown is called, where it is kept."""
        self._shown = shown
        name = next((name for name, each in self._filters.items() if each == shown), "")
        if not (self._typing and not name):
            with QSignalBlocker(self.field):
                self.field.setCurrentIndex(self.field.findText(name) if name else -1)
                self.field.setEditText(name)
        self._look_again()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        line = self.field.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("Saved filters"))
        self.field.setAccessibleName(self.tr("Saved filters: choose one, or type a new name"))
        for button, words in (
            (self.save, self.tr("Save this filter under the name")),
            (self.forget, self.tr("Forget the saved filter")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    @property
    def _name(self) -> str:
        return self.field.currentText().strip()

    @property
    def _typing(self) -> bool:
        return bool(self._name) and self._name not in self._filters

    def _look_again(self) -> None:
        name = self._name
        self.save.setEnabled(bool(name) and self._filters.get(name) != self._shown)
        self.forget.setEnabled(name in self._filters)

    def _on_activated(self) -> None:
        wanted = self._filters.get(self._name)
        if wanted is not None:
            self.chosen.emit(wanted)

    def _on_save(self) -> None:
        if self._name:
            self.kept.emit(self._name, self._shown)


class _NameField(QComboBox):
    """Return keeps the filter under the name, and goes no further."""

    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumHeight(26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return, while a name is typed: Qt would take the entry of that name for chosen."""
        returns = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if returns and self.currentText().strip():
            self.entered.emit()
            return
        super().keyPressEvent(event)


def _button(parent: QWidget, drawing: str) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(drawing))
    button.setAutoRaise(True)
    button.setMinimumSize(26, 26)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
