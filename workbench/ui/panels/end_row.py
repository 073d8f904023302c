"""How one line of the chooser is drawn: digit, tick, name, type, the words around, how far."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.models.end_list import RowRole, Told
from workbench.ui.panels.key_cap import CAP, paint_cap
from workbench.ui.panels.row import MIDDLE, begin_row

SIDE = 6
HEIGHT = 28
INSET = 18


class EndRowPainter(QStyledItemDelegate):
    """One end of a link on one line."""

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
        _, loud, quiet = begin_row(painter, option)
        painter.setFont(option.font)
        place = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        if told.key:
            top = place.top() + (place.height() - CAP) / 2
            paint_cap(painter, QRectF(place.left(), top, CAP, CAP), told.key, palette)
        place.setLeft(place.left() + CAP + 6 + (INSET if told.inset else 0))
        painter.setPen(loud)
        if told.linked:
            painter.drawText(place, MIDDLE, "✓")
        place.setLeft(place.left() + metrics.horizontalAdvance("✓") + 6)
        room = place.width()
        painter.setPen(quiet)
        painter.drawText(place, MIDDLE | Qt.AlignmentFlag.AlignRight, told.distance)
        place.setRight(place.right() - metrics.horizontalAdvance(told.distance) - 12)
        painter.setPen(loud)
        place.setLeft(_put(painter, metrics, place, told.name, room * 2 // 5) + 8)
        painter.setPen(quiet)
        if told.kind:
            place.setLeft(_put(painter, metrics, place, told.kind, room // 5) + 12)
        if not told.name.startswith(told.context[1]) or place.width() > 80:
            _put_context(painter, metrics, place, told.context, loud=loud, quiet=quiet)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All lines are as high as one another."""
        return QSize(200, max(HEIGHT, option.fontMetrics.height() + 8))


def _put(painter: QPainter, metrics: QFontMetrics, place: QRect, words: str, most: int) -> int:
    """Draw words at the left, elided to fit; answers with where they end."""
    most = min(most, place.width())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, most)
    painter.drawText(place, MIDDLE, shown)
    return place.left() + min(most, metrics.horizontalAdvance(shown))


def _put_context(
    painter: QPainter,
    metrics: QFontMetrics,
    place: QRect,
    context: tuple[str, str, str],
    *,
    loud: QColor,
    quiet: QColor,
) -> None:
    """The mention with the words around it, as much of either side as there is room for."""
    before, words, after = context
    words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, place.width() // 2)
    room = place.width() - metrics.horizontalAdvance(words)
    if room < 40:
        return
    before = metrics.elidedText(before, Qt.TextElideMode.ElideLeft, room // 2)
    x = place.left()
    for said, ink in ((before, quiet), (words, loud), (after, quiet)):
        rest = place.right() - x
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, rest)
        painter.setPen(ink)
        painter.drawText(QRect(x, place.top(), rest, place.height()), MIDDLE, shown)
        x += metrics.horizontalAdvance(shown)
