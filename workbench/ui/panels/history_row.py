"""How one step is drawn: what was done and when, and below it what it changed and who did it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.models.history_list import RowRole, Told
from workbench.ui.panels.row import ELIDED, MIDDLE, begin_row

SIDE = 10
GAP = 10
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight


class HistoryRowPainter(QStyledItemDelegate):
    """What in bold with the time beside it; what changed and who below, both quiet."""

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
        _, loud, quiet = begin_row(painter, option)
        place = option.rect.adjusted(SIDE, 4, -SIDE, -4)
        upper = place.adjusted(0, 0, 0, -place.height() // 2)
        lower = place.adjusted(0, place.height() // 2, 0, 0)
        font = QFont(option.font)
        font.setBold(not told.undone)
        font.setItalic(told.undone)
        small = option.fontMetrics
        for row, text, beside, own, colour in (
            (upper, told.what, told.when, font, quiet if told.undone else loud),
            (lower, told.more, told.who, option.font, quiet),
        ):
            painter.setFont(option.font)
            painter.setPen(quiet)
            who = small.elidedText(beside, ELIDED, row.width() // 3)
            painter.drawText(row, RIGHT, who)
            row.setRight(row.right() - small.horizontalAdvance(who) - GAP)
            painter.setFont(own)
            painter.setPen(colour)
            painter.drawText(row, MIDDLE, QFontMetrics(own).elidedText(text, ELIDED, row.width()))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All are as high as one another."""
        return QSize(120, 2 * option.fontMetrics.height() + 14)
