"""How a line of these lists is drawn: what in bold, how below it, where and why in small."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.panels.row import ELIDED, MIDDLE, begin_row

RowRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex

SIDE = 10
SIGN = 14
GAP = 8


class ThreeLines(QStyledItemDelegate):
    """A row whose data are words, a line each; what is ticked has a sign before it."""

    lines = 3

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the lines."""
        told = index.data(RowRole)
        if not isinstance(told, tuple):
            return
        inks = begin_row(painter, option)
        place = option.rect.adjusted(SIDE, 5, -SIDE, -5)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            painter.setPen(QPen(inks.loud, 1))
            self._sign(painter, option.rect, ticked=bool(ticked))
            place.setLeft(place.left() + SIGN + GAP)
        bold, small = QFont(option.font), small_font(option.font)
        bold.setBold(ticked is None)
        top = place.top()
        fonts = [(bold, inks.loud), (option.font, inks.loud), (small, inks.quiet)]
        if self.lines == 2:
            del fonts[1]
        for words, (font, colour) in zip(told, fonts, strict=True):
            metrics = QFontMetrics(font)
            line = QRect(place.left(), top, place.width(), metrics.height())
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(line, MIDDLE, metrics.elidedText(words, ELIDED, line.width()))
            top += metrics.height() + 1
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All are as high as one another."""
        small = QFontMetrics(small_font(option.font)).height()
        return QSize(120, (self.lines - 1) * (option.fontMetrics.height() + 1) + small + 11)

    def _sign(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        box = QRect(rect.left() + SIDE, rect.top() + 7, SIGN, SIGN)
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if ticked:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(painter.pen().color(), 2))
            corner = box.topLeft()
            painter.drawPolyline([corner + QPoint(*each) for each in ((3, 7), (6, 10), (11, 4))])
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class TwoLines(ThreeLines):
    """The same with what and where only."""

    lines = 2


def small_font(font: QFont) -> QFont:
    """The font of the last line."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
