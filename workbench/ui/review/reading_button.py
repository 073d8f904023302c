"""One reading that can be picked: a mark, the key that takes it, what is said, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workbench.ui.panels.key_cap import CAP, paint_cap
from workbench.ui.panels.span_head import shortened
from workbench.ui.wording import plain

SIDE = 8
MARK = 12
ABOVE = 5
LONG = 240
WIDEST = 0.42
"""How much of the line those who say so may take."""


class ReadingButton(QAbstractButton):
    """Its shape says whether it is picked: a ring that is full, and bold words."""

    def __init__(self, parent: QWidget, *, key: str, words: str, who: str, about: str) -> None:
        """``about``: what the reading is of, for those who hear it."""
        super().__init__(parent)
        self.key = key
        self.words = shortened(words, LONG)
        self.who = who
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(24)
        self.setAccessibleName(", ".join(each for each in (about, words, who) if each))
        self.setToolTip(plain(f"{words}\n{who}"))

    @property
    def _left(self) -> int:
        return SIDE + MARK + 8 + (CAP + 6 if self.key else 0)

    def _widths(self, width: int) -> tuple[int, int]:
        """The room for the words, and for those who say so."""
        room = width - self._left - SIDE
        asked = self.fontMetrics().horizontalAdvance(self.who) + 2
        names = min(asked, round(room * WIDEST))
        return max(40, room - names - (10 if names else 0)), names

    def _bold(self) -> QFontMetrics:
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the words need."""
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need; bold ones, so that nothing moves when it is picked."""
        room, _ = self._widths(width)
        rect = self._bold().boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, self.words
        )
        return max(24, rect.height() + 2 * ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, on a ground of its own under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, metrics = self.palette(), self.fontMetrics()
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.AlternateBase))
        first = ABOVE + metrics.height() / 2
        text = palette.color(QPalette.ColorRole.Text)
        ring = QRectF(SIDE, first - MARK / 2, MARK, MARK)
        painter.setPen(QPen(text, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(0.7, 0.7, -0.7, -0.7))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(text)
            painter.drawEllipse(ring.adjusted(3, 3, -3, -3))
        if self.key:
            cap = QRectF(SIDE + MARK + 8, first - CAP / 2, CAP, CAP)
            paint_cap(painter, cap, self.key, palette)
        room, names = self._widths(self.width())
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(text)
        below = self.height() - 2 * ABOVE
        painter.drawText(
            QRect(self._left, ABOVE, room, below + 2), Qt.TextFlag.TextWordWrap, self.words
        )
        if names:
            painter.setFont(self.font())
            if not self.isChecked():
                painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            said = metrics.elidedText(self.who, Qt.TextElideMode.ElideRight, names)
            place = QRect(self.width() - SIDE - names, ABOVE, names, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, said)
        painter.end()
