"""How one line of the register is drawn: number, name, type, how many mentions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.models.actor_list import RowRole, Told
from workbench.ui.panels.key_cap import CAP, paint_cap

SIDE = 8
HEIGHT = 28
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
ELIDED = Qt.TextElideMode.ElideRight


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
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette, metrics = option.palette, option.fontMetrics
        loud = palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        quiet = loud if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
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
            _put_mention(painter, option, told, loud=chosen)
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


def _put_mention(
    painter: QPainter, option: QStyleOptionViewItem, told: Told, *, loud: bool
) -> None:
    palette, metrics = option.palette, option.fontMetrics
    text = palette.color(QPalette.ColorRole.HighlightedText if loud else QPalette.ColorRole.Text)
    quiet = text if loud else palette.color(QPalette.ColorRole.PlaceholderText)
    place = option.rect.adjusted(SIDE + CAP + 20, 0, -SIDE, 0)
    words = metrics.elidedText(told.name, ELIDED, place.width())
    painter.setPen(text)
    painter.drawText(place, MIDDLE, words)
    place.setLeft(place.left() + metrics.horizontalAdvance(words))
    painter.setPen(quiet)
    painter.drawText(place, MIDDLE, metrics.elidedText(told.more, ELIDED, place.width()))
