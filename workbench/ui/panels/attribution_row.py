"""How one attribution is drawn: the sign of its label, who, how, and the words below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.icons import icon
from workbench.ui.models.attribution_list import RowRole, Told
from workbench.ui.panels.labels import paint_sign
from workbench.ui.panels.row import ELIDED, MIDDLE, begin_row
from workbench.ui.text.look import Look

SIDE = 8
SIGN = 18
MARK = 16


class AttributionRowPainter(QStyledItemDelegate):
    """Who in bold, with the cue beside it; what below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self._sign = icon("warning")

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the two lines."""
        told = index.data(RowRole)
        if not isinstance(told, Told):
            return
        metrics = option.fontMetrics
        chosen, loud, quiet = begin_row(painter, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(SIDE, 4, -SIDE, -4)
        upper = place.adjusted(0, 0, 0, -place.height() // 2)
        lower = place.adjusted(SIGN + 8, place.height() // 2, 0, 0)
        paint_sign(
            painter,
            QRectF(upper.left(), upper.top(), SIGN, upper.height()),
            self.look.label(told.label),
        )
        upper.setLeft(upper.left() + SIGN + 8)
        if told.warnings:
            mark = QRectF(upper.right() - MARK, upper.center().y() - MARK / 2, MARK, MARK)
            mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
            self._sign.paint(painter, mark.toRect(), mode=mode)
            upper.setRight(upper.right() - MARK - 6)
        font = QFont(option.font)
        font.setBold(not told.missing)
        font.setItalic(told.missing)
        painter.setFont(font)
        painter.setPen(quiet if told.missing else loud)
        who = painter.fontMetrics().elidedText(told.who, ELIDED, upper.width())
        painter.drawText(upper, MIDDLE, who)
        upper.setLeft(upper.left() + painter.fontMetrics().horizontalAdvance(who) + 8)
        painter.setFont(option.font)
        painter.setPen(quiet)
        painter.drawText(upper, MIDDLE, metrics.elidedText(told.more, ELIDED, upper.width()))
        painter.setPen(loud)
        painter.drawText(lower, MIDDLE, metrics.elidedText(told.words, ELIDED, lower.width()))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All are as high as one another."""
        return QSize(120, 2 * option.fontMetrics.height() + 14)
