"""The first page: begin a project, open one, go on with a recent one, or look at the sample."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.icons import icon
from workbench.ui.wording import plain, words

WIDTH = 620
ROW = 30
THERE = Qt.ItemDataRole.UserRole + 1
"""Whether the project is where it was."""
SHOWN = 8
"""How many recent projects are seen without scrolling."""


class WelcomePage(QFrame):
    """What is seen while no project is open."""

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    recent_wanted = Signal(str)
    forget_wanted = Signal(str)
    """A recent project is to be listed no more; its file stays where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        self._title = words("", self, wrap=False)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.9)
        font.setBold(True)
        self._title.setFont(font)
        self._aim = words("", self, wrap=False)
        self._aim.setWordWrap(True)
        self._aim.setForegroundRole(self._aim.foregroundRole().PlaceholderText)
        self.new = _button(self, "new")
        self.open = _button(self, "open")
        self.sample = _button(self, "sample")
        self.trouble = words("", self, wrap=False)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._recent_title = words("", self, wrap=False)
        heading = self._recent_title.font()
        heading.setBold(True)
        self._recent_title.setFont(heading)
        self.recent = QListWidget(self)
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setIconSize(QSize(16, 16))
        self._forget = QAction(self.recent)
        self._forget.setShortcut(QKeySequence.StandardKey.Delete)
        self._forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.recent.addAction(self._forget)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._hint = words("", self, wrap=False)
        self._hint.setWordWrap(True)
        self._hint.setForegroundRole(self._hint.foregroundRole().PlaceholderText)
        self._lay_out()
        self.retranslate()
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.recent.itemActivated.connect(self._on_recent)
        self.recent.itemClicked.connect(self._on_recent)
        self._forget.triggered.connect(self._on_forget)

    def say(self, words: str) -> None:
        """Say why a project was not opened, until another is; nothing: all is well."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def show_recent(self, locations: Sequence[str]) -> None:
        """List the projects opened last; those that are gone can't be chosen."""
        self.recent.clear()
        for location in locations:
            there = "://" in location or Path(location).exists()
            path = Path(location)
            item = QListWidgetItem(icon("recent"), f"{path.stem}  —  {_short(path.parent)}")
            item.setData(Qt.ItemDataRole.UserRole, location)
            item.setToolTip(plain(location))
            item.setSizeHint(QSize(0, ROW))
            if not there:
                item.setText(self.tr("{project} (not found)").format(project=item.text()))
                item.setForeground(self.palette().placeholderText())
            item.setData(THERE, there)
            self.recent.addItem(item)
        self.recent.setFixedHeight(ROW * min(SHOWN, len(locations)) + 10)
        self._recent_title.setVisible(bool(locations))
        self.recent.setVisible(bool(locations))

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(self.tr("Dispatch Workbench"))
        self._aim.setText(
            self.tr(
                "Mark who is in a dispatch, what was said and by whom, and which figures it "
                "gives. Every step is kept at once, and can be undone."
            )
        )
        self.new.setText(self.tr("New project…"))
        self.open.setText(self.tr("Open project…"))
        self.sample.setText(self.tr("Sample project"))
        self._recent_title.setText(self.tr("Recent projects"))
        self.recent.setAccessibleName(self.tr("Recent projects"))
        self._forget.setText(self.tr("Take off the list"))
        self._hint.setText(
            self.tr("Ctrl+K finds every command. F1 shows the keys. Files can be dropped here.")
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new, self.open, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QWidget(self)
        column.setMaximumWidth(WIDTH)
        inside = QVBoxLayout(column)
        inside.setSpacing(10)
        inside.addWidget(self._title)
        inside.addWidget(self._aim)
        inside.addSpacing(12)
        inside.addLayout(buttons)
        inside.addWidget(self.trouble)
        inside.addSpacing(20)
        inside.addWidget(self._recent_title)
        inside.addWidget(self.recent)
        inside.addWidget(self._hint)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column, 8)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)

    def _on_recent(self, item: QListWidgetItem) -> None:
        if item.data(THERE):
            self.recent_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_forget(self) -> None:
        item = self.recent.currentItem()
        if item is not None:
            self.forget_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _button(parent: QWidget, name: str) -> QPushButton:
    button = QPushButton(icon(name), "", parent)
    button.setMinimumHeight(34)
    return button


def _short(folder: Path) -> str:
    """A folder as people write it, from their home on."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
