"""Whether all is saved, at the left of the bar at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.icons import icon
from workbench.ui.wording import plain

SIGN = 16
GAP = 6
WIDEST = 480
PAINTED = 8
"""So many pictures are kept: saved and not saved come in turns."""


class SavedSign(QWidget):
    """A sign and its words, cut where there is no room.

    It changes in the frame of every step. So it paints its own ground, and the words that come in
    turns have one room: nothing but the widget itself is laid out or painted then.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = self._sign = ""
        self._turns: tuple[str, ...] = ()
        self._room = QSize()
        self._painted: dict[tuple[str, str, QSize, float], QPixmap] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The words that are shown."""
        return self._words

    def say(self, words: str, sign: str) -> None:
        """Show these words, and the sign of that name; nothing where both are empty."""
        if (words, sign) == (self._words, self._sign):
            return
        is_turn = words in self._turns and self._words in self._turns
        self._words, self._sign = words, sign
        self.setAccessibleName(words)
        if not is_turn:
            self._measure()
        self.update()

    def take_turns(self, *words: str) -> None:
        """Give these words the same room."""
        self._turns = words
        self._measure()

    def sizeHint(self) -> QSize:
        """Room for the sign and all words, within reason."""
        return self._room

    def minimumSizeHint(self) -> QSize:
        """It can do with the sign alone, unless the words come in turns."""
        width = self._room.width() if self._words in self._turns else SIGN
        return QSize(width, self._room.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As it was painted when this was said last."""
        key = self._words, self._sign, self.size(), self.devicePixelRatioF()
        if key not in self._painted:
            if len(self._painted) >= PAINTED:
                self._painted.clear()
            self._painted[key] = self._picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted[key])
        painter.end()

    def _picture(self) -> QPixmap:
        """The sign, and as many of the words as there is room for."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.fillRect(self.rect(), self.palette().window())
        if self._sign:
            sign = icon(self._sign).pixmap(SIGN, SIGN)
            painter.drawPixmap(0, (self.height() - SIGN) // 2, sign)
        box = self.rect().adjusted(SIGN + GAP, 0, 0, 0)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._shown(box))
        painter.end()
        return picture

    def changeEvent(self, event: QEvent) -> None:
        """In another typeface it is larger, in another palette it looks different."""
        kinds = QEvent.Type
        if event.type() in (kinds.PaletteChange, kinds.StyleChange, kinds.FontChange):
            self._painted.clear()
            self._measure()
        super().changeEvent(event)

    def _shown(self, box: QRect) -> str:
        if self._words in self._turns:
            return self._words
        metrics = self.fontMetrics()
        return metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        said = self._turns if self._words in self._turns else (self._words,)
        width = SIGN + GAP + max(map(metrics.horizontalAdvance, said)) + 2
        self._room = QSize(min(width, WIDEST), max(SIGN, metrics.height() + 2))
        self.setToolTip(plain(self._words) if width > WIDEST else "")
        self.updateGeometry()
