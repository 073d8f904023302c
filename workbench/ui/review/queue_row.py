"""How one disagreement of the queue is drawn: words, class, document, how the readers stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.model import Scheme
from workbench.tasks.disagreements import Row
from workbench.ui.icons import icon
from workbench.ui.review.disagreement_list import RowRole, TitleRole, against
from workbench.ui.review.wording import kind_title
from workbench.ui.text.look import Look
from workbench.ui.wording import label_title

SIDE = 10
SIGN = 14
GAP = 8
EDGE = 4
SIGNS = {"undecided": "question", "reopened": "reopen", "settled": "done", "agreed": "check"}
"""The drawing of a state; what is open has a ring."""

Index = QModelIndex | QPersistentModelIndex


class QueueRow(QStyledItemDelegate):
    """Two lines; the colour of the label stands at the edge, its name in the second line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = Look()
        self.scheme: Scheme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are as high as one another."""
        return QSize(120, row_height(option.font))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One disagreement."""
        row = index.data(RowRole)
        if not isinstance(row, Row):
            return
        palette, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_Active)
        painter.save()
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        if chosen:
            painter.fillRect(rect, palette.color(group, QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
        edge = QRect(rect.left(), rect.top() + 3, EDGE, rect.height() - 6)
        painter.fillRect(edge, QColor(self.look.label(row.label).bar))
        loud = palette.color(
            QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        )
        quiet = loud if chosen else palette.color(QPalette.ColorRole.PlaceholderText)
        left, top = rect.left() + EDGE + SIDE, rect.top() + 6
        first = QRect(left + SIGN + GAP, top, 0, option.fontMetrics.height())
        first.setRight(rect.right() - SIDE)
        self._paint_state(painter, QRect(left, top, SIGN, first.height()), row, loud, chosen)
        small = small_font(option.font)
        metrics = QFontMetrics(small)
        stand = against(row)
        painter.setFont(small)
        painter.setPen(quiet)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, stand)
        first.setRight(first.right() - metrics.horizontalAdvance(stand) - GAP)
        painter.setFont(option.font)
        painter.setPen(loud)
        said = option.fontMetrics.elidedText(row.words, Qt.TextElideMode.ElideRight, first.width())
        painter.drawText(first, middle, said)
        painter.setFont(small)
        painter.setPen(quiet)
        second = QRect(first.left(), first.bottom() + 1, 0, metrics.height())
        second.setRight(rect.right() - SIDE)
        told = [label_title(self.scheme, row.label), ", ".join(map(kind_title, row.kinds))]
        told.append(str(index.data(TitleRole)))
        line = " · ".join(each for each in told if each)
        painter.drawText(
            second,
            middle,
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, second.width()),
        )
        painter.restore()

    def _paint_state(
        self, painter: QPainter, place: QRect, row: Row, colour: QColor, chosen: bool
    ) -> None:
        if row.state in SIGNS:
            mode = QIcon.Mode.Selected if chosen else QIcon.Mode.Normal
            square = QRect(0, 0, SIGN, SIGN)
            square.moveCenter(place.center())
            icon(SIGNS[row.state]).paint(painter, square, Qt.AlignmentFlag.AlignCenter, mode)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRect(0, 0, 9, 9)
        ring.moveCenter(place.center())
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)


def row_height(font: QFont) -> int:
    """What the two lines take."""
    return QFontMetrics(font).height() + QFontMetrics(small_font(font)).height() + 13


def small_font(font: QFont) -> QFont:
    """The font of the second line."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return small
