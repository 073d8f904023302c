"""The sheet of keys: every action with its keys, the moves in the text, and how to nest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialogs.form import bare
from workbench.ui.palette import match
from workbench.ui.panels.roomy import Roomy
from workbench.ui.wording import QT_TRANSLATE_NOOP, words

ID_ROLE = Qt.ItemDataRole.UserRole

IN_THE_TEXT = (
    (QT_TRANSLATE_NOOP("KeySheet", "Caret by character, by line"), ("Left", "Right", "Up", "Down")),
    (QT_TRANSLATE_NOOP("KeySheet", "Caret by word"), ("Ctrl+Left", "Ctrl+Right")),
    (QT_TRANSLATE_NOOP("KeySheet", "Caret by sentence"), ("Alt+Up", "Alt+Down")),
    (QT_TRANSLATE_NOOP("KeySheet", "Caret by paragraph"), ("Ctrl+Up", "Ctrl+Down")),
    (QT_TRANSLATE_NOOP("KeySheet", "Start and end of the line"), ("Home", "End")),
    (QT_TRANSLATE_NOOP("KeySheet", "Start and end of the text"), ("Ctrl+Home", "Ctrl+End")),
    (QT_TRANSLATE_NOOP("KeySheet", "Select along: any of these with"), ("Shift",)),
    (QT_TRANSLATE_NOOP("KeySheet", "Through the spans, inner ones first"), ("Tab", "Shift+Tab")),
    (QT_TRANSLATE_NOOP("KeySheet", "Let go of the selection, then of the span"), ("Esc",)),
)


Row: TypeAlias = tuple[str, Sequence[str], str]
"""A title, its keys, and the id of the action; without an id the keys can't be changed."""


class KeySheet(QDialog):
    """Read from the table of actions, so that it can't be wrong."""

    change_wanted = Signal(str)
    """Other keys are wanted for an action, by its id."""

    def __init__(self, parent: QWidget, *, sections: Sequence[tuple[str, Sequence[Row]]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys at a glance"))
        self.resize(680, 620)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Find an action"))
        self._filter.setAccessibleName(self.tr("Find an action"))
        self._filter.setClearButtonEnabled(True)
        self.tree = QTreeWidget(self)
        self.tree.setItemDelegate(Roomy(self.tree))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        for part in (self.tree, self.tree.header()):
            part.setAccessibleName(self.tr("Keys"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        how = words(
            self.tr(
                "A label’s key labels what is selected; without a selection the word at the "
                "caret, or for a quote the quotation around it. Shift and the key change the "
                "label of the span with the focus. The new span has the focus and the caret "
                "stays, so the next one can be made inside it at once: quotations within "
                "quotations are made from the outside in or from the inside out."
            ),
            self,
        )
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        bare(close)
        self.change = QPushButton(self.tr("Change the key…"), self)
        self.change.setEnabled(False)
        close.addButton(self.change, QDialogButtonBox.ButtonRole.ActionRole)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(how)
        layout.addWidget(self._filter)
        layout.addWidget(self.tree, 1)
        layout.addWidget(close)
        moves = [
            (QCoreApplication.translate("KeySheet", title), keys, "") for title, keys in IN_THE_TEXT
        ]
        for title, rows in ((self.tr("In the text"), moves), *sections):
            self._add(title, rows)
        self._filter.textChanged.connect(self._on_filter)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_change)
        self.change.clicked.connect(self._on_change)

    def say_keys(self, action_id: str, keys: Sequence[str]) -> None:
        """Show the keys that an action has now."""
        item = self._items[action_id]
        item.setText(1, _said(keys))

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        self.change.setEnabled(bool(item is not None and item.data(0, ID_ROLE)))

    def _on_change(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, ID_ROLE):
            self.change_wanted.emit(item.data(0, ID_ROLE))

    def _add(self, title: str, rows: Sequence[Row]) -> None:
        head = QTreeWidgetItem(self.tree, [title])
        font = self.font()
        font.setBold(True)
        head.setFont(0, font)
        head.setFirstColumnSpanned(True)
        for name, keys, action_id in rows:
            item = QTreeWidgetItem(head, [name, _said(keys)])
            item.setData(0, ID_ROLE, action_id)
            self._items[action_id] = item
        head.setExpanded(True)

    def _on_filter(self, text: str) -> None:
        for at in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(at)
            if head is None:
                continue
            shown = 0
            rows = (head.child(number) for number in range(head.childCount()))
            for row in filter(None, rows):
                hit = match(text, f"{row.text(0)} {row.text(1)}") is not None
                row.setHidden(not hit)
                shown += hit
            head.setHidden(not shown)


def _said(keys: Sequence[str]) -> str:
    return "   ".join(native(each) for each in keys)


def native(keys: str) -> str:
    """A key as the system and the language write it."""
    if keys == "Shift":
        return QCoreApplication.translate("KeySheet", "Shift")
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
