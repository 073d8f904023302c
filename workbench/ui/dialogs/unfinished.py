"""What a document still lacks, shown once before it is called done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.panels.roomy import Roomy
from workbench.ui.wording import plain, words

WIDTH, HEIGHT = 520, 360
ANYWAY = ("Ctrl+Return", "Ctrl+Enter", "Ctrl+D")
"""The keys that finished the document finish it here too: asked twice is answered."""


class AskAboutWarnings(QDialog):
    """A list of warnings: Return on one goes there, the key of *Done* says done anyway."""

    jump_wanted = Signal(str)
    """The span with this id is to have the focus."""
    anyway = Signal()

    def __init__(self, parent: QWidget, *, warnings: Sequence[tuple[str, str, str]]) -> None:
        """``warnings``: the id of the span, what is to be said, the words of the span."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open warnings"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        head = words(
            self.tr(
                "%n warning(s) open. Go to one with Enter, or call the document done.",
                None,
                len(warnings),
            ),
            self,
        )
        self.list = QListWidget(self)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for span_id, said, quoted in warnings:
            item = QListWidgetItem(f"{said}\n{quoted}" if quoted else said)
            item.setData(Qt.ItemDataRole.UserRole, span_id)
            item.setToolTip(plain(said))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.done_button = QPushButton(self.tr("&Done anyway"), self)
        keys = QKeySequence(ANYWAY[0]).toString(QKeySequence.SequenceFormat.NativeText)
        self.done_button.setToolTip(keys)
        self.back_button = QPushButton(self.tr("&Go on working"), self)
        below = QHBoxLayout()
        hint = words(keys, self, wrap=False)
        hint.setForegroundRole(hint.foregroundRole().PlaceholderText)
        below.addWidget(hint)
        below.insertStretch(0, 1)
        below.addWidget(self.done_button)
        below.addWidget(self.back_button)
        for button in (self.done_button, self.back_button):
            # Return belongs to the list.
            button.setAutoDefault(False)
            button.setMinimumHeight(28)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.list.activated.connect(self._on_activated)
        self.done_button.clicked.connect(self._on_anyway)
        self.back_button.clicked.connect(self.reject)
        for each in ANYWAY:
            QShortcut(QKeySequence(each), self, self._on_anyway)
        self.list.setFocus()

    def _on_activated(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.reject()
            self.jump_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_anyway(self) -> None:
        self.accept()
        self.anyway.emit()
