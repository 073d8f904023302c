"""How one line of the register is drawn: number, name, type, how many mentions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.models.actor_list import RowRole, Told
from workbench.ui.panels.key_cap import CAP, paint_cap
from workbench.ui.panels.row import ELIDED, MIDDLE, Inks, begin_row

SIDE = 8
HEIGHT = 28


class ActorRowPainter(QStyledItemDelegate):
    """An actor, a mention, or who may be the same."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        told = index.data(RowRole)
        if not isinstance(told, Told):
            return
        palette, metrics = option.palette, option.fontMetrics
        _, loud, quiet = inks = begin_row(painter, option)
        painter.setFont(option.font)
        place = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        if len(told.key) == 1:
            top = place.top() + (place.height() - CAP) / 2
            paint_cap(painter, QRectF(place.left(), top, CAP, CAP), told.key, palette)
        elif told.key:
            painter.setPen(quiet)
            painter.drawText(place.adjusted(2, 0, 0, 0), MIDDLE, told.key)
        place.setLeft(place.left() + max(CAP + 8, metrics.horizontalAdvance("000") + 6))
        painter.setPen(quiet)
        if told.kind == "mention":
            _put_mention(painter, option, told, inks)
        else:
            painter.drawText(place, MIDDLE | Qt.AlignmentFlag.AlignRight, told.more)
            place.setRight(place.right() - metrics.horizontalAdvance(told.more) - 8)
            most = place.width() - min(metrics.horizontalAdvance(told.type) + 8, place.width() // 3)
            name = metrics.elidedText(told.name, ELIDED, most)
            painter.setPen(loud)
            painter.drawText(place, MIDDLE, name)
            place.setLeft(place.left() + metrics.horizontalAdvance(name) + 8)
            painter.setPen(quiet)
            painter.drawText(place, MIDDLE, metrics.elidedText(told.type, ELIDED, place.width()))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are as high as one another."""
        return QSize(120, max(HEIGHT, option.fontMetrics.height() + 8))

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The name is written where it stands."""
        editor.setGeometry(option.rect.adjusted(SIDE + CAP + 2, 0, -SIDE, 0))


def _put_mention(painter: QPainter, option: QStyleOptionViewItem, told: Told, inks: Inks) -> None:
    metrics = option.fontMetrics
    place = option.rect.adjusted(SIDE + CAP + 20, 0, -SIDE, 0)
    words = metrics.elidedText(told.name, ELIDED, place.width())
    painter.setPen(inks.loud)
    painter.drawText(place, MIDDLE, words)
    place.setLeft(place.left() + metrics.horizontalAdvance(words))
    painter.setPen(inks.quiet)
    painter.drawText(place, MIDDLE, metrics.elidedText(told.more, ELIDED, place.width()))
