"""A key cap: the letter that stands for something."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workbench.ui.wording import words

CAP = 18


def paint_cap(painter: QPainter, cap: QRectF, key: str, palette: QPalette) -> None:
    """Draw one key cap."""
    painter.setBrush(palette.color(QPalette.ColorRole.Button))
    painter.setPen(palette.color(QPalette.ColorRole.Dark))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(QWidget):
    """One letter on a key; without a letter, the room for one."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(CAP, CAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap, and nothing else."""
        if not self.key:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(painter, QRectF(0, 0, CAP, CAP), self.key, self.palette())
        painter.end()


class KeyedTitle(QWidget):
    """The title of a field behind the letter that goes to it."""

    def __init__(self, key: str, title: str, buddy: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.cap = KeyCap(key, self)
        self.words: QLabel = words(title, self, wrap=False)
        self.words.setBuddy(buddy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.cap)
        row.addWidget(self.words, 1)
        self.setFixedHeight(24)
