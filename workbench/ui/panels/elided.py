"""A line of words that is cut where there is no room, and never makes the window wider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workbench.ui.wording import plain


class Elided(QLabel):
    """Plain words; where they are cut, the tool tip has all of them."""

    def __init__(self, parent: QWidget, *, widest: int | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._cut: tuple[str, int, str] = ("", 0, "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        across = QSizePolicy.Policy.Ignored if widest is None else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        """Say other words; the same ones again change and cost nothing."""
        if text != self.text():
            super().setText(text)

    def sizeHint(self) -> QSize:
        """Room for all words, or as wide as was said."""
        hint = super().sizeHint()
        return (
            hint if self._widest is None else QSize(min(hint.width(), self._widest), hint.height())
        )

    def minimumSizeHint(self) -> QSize:
        """It can do with no room at all."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many words as there is room for."""
        room, text = self.contentsRect(), self.text()
        if (text, room.width()) != self._cut[:2]:
            elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            self._cut = (text, room.width(), elided)
            self.setToolTip(plain(text) if elided != text else "")
        shown = self._cut[2]
        if shown == text:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment() | Qt.TextFlag.TextSingleLine, shown)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """In another typeface the words are cut elsewhere."""
        self._cut = ("", 0, "")
        super().changeEvent(event)
