"""How one document of the queue is drawn: its state as a sign, its title, where it comes from,
and signs for what asks for somebody: questions, warnings, comments.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.project import DocumentRow
from workbench.ui.icons import icon
from workbench.ui.models.document_list import RowRole
from workbench.ui.models.document_words import facts, notes
from workbench.ui.wording import counted

SIDE = 10
SIGN = 16
GAP = 8
NOTE = 13


class DocumentRowPainter(QStyledItemDelegate):
    """Two lines: the title, and under it the state and the numbers, quieter."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One document."""
        row = index.data(RowRole)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        palette = option.palette
        painter.save()
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        if chosen:
            painter.fillRect(option.rect, palette.color(group, QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
        if isinstance(row, DocumentRow):
            self._paint_row(painter, option, row, chosen)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows are as high as one another."""
        return QSize(120, row_height(option.font))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: DocumentRow, chosen: bool
    ) -> None:
        palette, rect, metrics = option.palette, option.rect, option.fontMetrics
        left = rect.left() + SIDE + SIGN + GAP
        width = rect.right() - SIDE - left
        sign = QRect(rect.left() + SIDE, rect.top() + 7, SIGN, metrics.height())
        paint_state(painter, sign, row.status, palette, chosen)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        painter.setFont(option.font)
        title = QRect(left, rect.top() + 7, width, metrics.height())
        painter.drawText(
            title,
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, width),
        )
        if not chosen:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        small = _small(option.font)
        painter.setFont(small)
        below = QRect(left, title.bottom() + 1, width, QFontMetrics(small).height())
        below.setRight(_paint_notes(painter, below, row, chosen))
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            _fitted(facts(row), QFontMetrics(small), below.width()),
        )


def row_height(font: QFont) -> int:
    """What two lines of a document take."""
    return QFontMetrics(font).height() + QFontMetrics(_small(font)).height() + 14


def paint_state(
    painter: QPainter, place: QRect, status: str, palette: QPalette, chosen: bool
) -> None:
    """The sign of a state: a ring for new, half full for begun, a tick for done, a bar for skipped.

    Shape says it, not colour.
    """
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    if status in ("done", "skipped"):
        mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
        square = QRect(0, 0, SIGN, SIGN)
        square.moveCenter(place.center())
        icon("done" if status == "done" else "skip").paint(
            painter, square, Qt.AlignmentFlag.AlignCenter, mode
        )
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = QRect(0, 0, 10, 10)
    ring.moveCenter(place.center())
    pen = painter.pen()
    pen.setColor(palette.color(role))
    pen.setWidthF(1.4)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if status == "in_progress":
        painter.setBrush(palette.color(role))
        painter.drawPie(ring, 270 * 16, 180 * 16)


def _fitted(told: list[str], metrics: QFontMetrics, width: int) -> str:
    """As many of the facts as there is room for whole; of the first, what there is room for."""
    for many in range(len(told), 1, -1):
        words = " · ".join(told[:many])
        if metrics.horizontalAdvance(words) <= width:
            return words
    return metrics.elidedText(told[0], Qt.TextElideMode.ElideRight, width)


def _paint_notes(painter: QPainter, line: QRect, row: DocumentRow, chosen: bool) -> int:
    """The signs at the end of a line, each with its number; answers where the line ends now."""
    metrics = painter.fontMetrics()
    mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
    right = line.right()
    for name, number, _ in reversed(notes(row)):
        words = counted(number)
        width = metrics.horizontalAdvance(words)
        painter.drawText(
            QRect(right - width, line.top(), width + 1, line.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            words,
        )
        square = QRect(0, 0, NOTE, NOTE)
        square.moveCenter(QPoint(right - width - NOTE // 2 - 2, line.center().y()))
        icon(name).paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode)
        right = square.left() - NOTE // 2
    return right


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
