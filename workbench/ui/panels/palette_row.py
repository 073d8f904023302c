"""How one line of the command palette is drawn: title, kind, keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.models.palette_list import EntryRole
from workbench.ui.panels.row import ELIDED, MIDDLE, begin_row

SIDE = 8
HEIGHT = 28


class PaletteRowPainter(QStyledItemDelegate):
    """Title at the left, its kind quieter beside it, keys at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One line."""
        entry = index.data(EntryRole)
        if entry is None:
            return
        metrics = option.fontMetrics
        _, loud, quiet = begin_row(painter, option)
        painter.setFont(option.font)
        place = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setPen(quiet)
        keys_width = metrics.horizontalAdvance(entry.keys)
        painter.drawText(place, MIDDLE | Qt.AlignmentFlag.AlignRight, entry.keys)
        room = place.width() - keys_width - 16
        kind_width = min(metrics.horizontalAdvance(entry.kind) + 12, room // 2) if entry.kind else 0
        title = metrics.elidedText(entry.title, ELIDED, room - kind_width)
        title_width = metrics.horizontalAdvance(title)
        kind = QRect(place.left() + title_width + 12, place.top(), kind_width, place.height())
        painter.drawText(kind, MIDDLE, entry.kind)
        painter.setPen(loud)
        painter.drawText(place, MIDDLE, title)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are as high as one another."""
        return QSize(200, max(HEIGHT, option.fontMetrics.height() + 10))
