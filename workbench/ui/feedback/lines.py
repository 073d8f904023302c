"""How a line of these lists is drawn: what in bold, how below it, where and why in small."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
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
        del fonts[1 : 4 - self.lines]
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
        line, small = (
            option.fontMetrics.height() + 1,
            QFontMetrics(small_font(option.font)).height(),
        )
        return QSize(120, 11 + (line if self.lines == 1 else (self.lines - 1) * line + small))

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


class OneLine(ThreeLines):
    """One line with a tick; a click on it changes it, and so does the space bar."""

    lines = 1

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """The sign stands where this delegate draws it, not where the style would."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonRelease and on_sign(event, option.rect):
                role = Qt.ItemDataRole.CheckStateRole
                states = Qt.CheckState
                is_on = index.data(role) == states.Checked.value
                return model.setData(index, states.Unchecked if is_on else states.Checked, role)
            return False
        return super().editorEvent(event, model, option, index)


def on_sign(event: QMouseEvent, row: QRect) -> bool:
    """Whether the mouse is at the tick of a row."""
    return event.position().x() < row.left() + SIDE + SIGN + GAP // 2


def small_font(font: QFont) -> QFont:
    """The font of the last line."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
