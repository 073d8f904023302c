"""The command palette: every action, label, project and document, found by a few letters.

Letters need not stand together, and accents don't count: *etiq* finds *Étiquettes*.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.ui.models.palette_list import Entry, PaletteList
from workbench.ui.panels.palette_row import PaletteRowPainter

WIDTH = 560
ROWS = 12
PAUSE = 120
MOST = 20
"""However often an entry was used, it counts no more than this."""


Search = Callable[[str, Callable[[Sequence[Entry]], None]], None]
"""Looks for more (documents) and hands them over when they are there."""


class Palette(QFrame):
    """Lies over the window; Return does what is chosen, Escape goes back to where one was."""

    def __init__(
        self,
        parent: QWidget,
        *,
        entries: Sequence[Entry],
        search: Search,
        used: QSettings,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Command palette"))
        self._entries = entries
        self._search = search
        self._used = used
        self._before: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A command, a label, a document, a project"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setMinimumHeight(32)
        self.field.setFrame(False)
        self.model = PaletteList(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(PaletteRowPainter(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("What was found"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.field)
        layout.addWidget(self.view)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_further)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.view.clicked.connect(lambda index: self._run(index.row()))
        self._on_text("")
        self._place()

    def _place(self) -> None:
        window = self._window
        height = ROWS * max(24, self.view.sizeHintForRow(0)) + 60
        self.resize(min(WIDTH, window.width() - 40), min(height, window.height() - 80))
        self.move((window.width() - self.width()) // 2, 60)

    def begin(self) -> None:
        """Show it, and give it the keyboard; one that is open already gives way to it."""
        open_ = [each for each in self._window.findChildren(Palette) if each.isVisible()]
        self._before = open_[0]._before if open_ else QApplication.focusWidget()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close it, and give the keyboard back."""
        if self._before is not None and isValid(self._before) and self.field.hasFocus():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()

    def _on_text(self, text: str) -> None:
        self.model.show_entries(ranked(text, self._entries, self._often))
        self._choose(0)
        if len(text.strip()) >= 2:
            self._pause.start()

    def _look_further(self) -> None:
        asked = self.field.text()

        def found(entries: Sequence[Entry]) -> None:
            if isValid(self) and self.field.text() == asked:
                chosen = self.view.currentIndex().row()
                self.model.add_entries(entries)
                self._choose(max(0, chosen))

        self._search(asked.strip(), found)

    def _often(self, entry: Entry) -> int:
        return int(str(self._used.value(f"palette/{entry.id}", 0)))

    def _choose(self, row: int) -> None:
        if self.model.rowCount():
            row = min(max(row, 0), self.model.rowCount() - 1)
            self.view.setCurrentIndex(self.model.index(row))

    def _run(self, row: int) -> None:
        entry = self.model.entry(row)
        if entry is None:
            return
        self._used.setValue(f"palette/{entry.id}", self._often(entry) + 1)
        self.leave()
        QTimer.singleShot(0, self._window, entry.run)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge: that of the style is lost on a dark page."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down, the page keys and Return work while letters are typed."""
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        row = self.view.currentIndex().row()
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS - 1,
            Qt.Key.Key_PageUp: 1 - ROWS,
        }
        if event.key() in steps:
            self._choose(row + steps[Qt.Key(event.key())])
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(row)
            return True
        return super().eventFilter(watched, event)


def ranked(text: str, entries: Sequence[Entry], often: Callable[[Entry], int]) -> list[Entry]:
    """The entries that the letters find, the best first; without letters the most used first.

    One that is called just so comes before those that only begin so.
    """
    scored = []
    for place, entry in enumerate(entries):
        score = match(text, f"{entry.title} {entry.kind}")
        if score is not None:
            score -= MOST * (bare(entry.title) == bare(text).strip())
            scored.append((score - min(often(entry), MOST - 1), place, entry))
    return [entry for _, _, entry in sorted(scored, key=lambda each: each[:2])]


def match(text: str, words: str) -> int | None:
    """How far the letters stand apart in the words (0: together, at the start); None: not there."""
    needle, haystack = bare(text).replace(" ", ""), bare(words)
    whole = haystack.find(bare(text).strip())
    if whole >= 0:
        begins = whole == 0 or not haystack[whole - 1].isalnum()
        return min(whole, 20) if begins else 30 + min(whole, 20)
    score, place = 60, -1
    for letter in needle:
        found = haystack.find(letter, place + 1)
        if found < 0:
            return None
        score += min(found - place - 1, 10) if place >= 0 else min(found, 10)
        place = found
    return score


def bare(text: str) -> str:
    """Small letters without accents."""
    spread = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("’", "'"))
    return "".join(each for each in spread if not unicodedata.combining(each))
