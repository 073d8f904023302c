"""What lies over the window for a moment: a surface with an edge that shows in every theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget


class Sheet(QWidget):
    """A plain surface inside the window, over its other parts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The edge: Fusion's own is lost on a dark page."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
