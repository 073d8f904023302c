"""One hit on a line: the words in the middle, in bold, what stands before and behind them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableView,
)

from workbench.ui.hits import Hit
from workbench.ui.models.hit_list import HIT, HitList
from workbench.ui.theme import palette_of_boxes

HEIGHT = 26
BOX = 34
ROOM = 0.4
"""Where the words begin, as a share of the line."""

Index = QModelIndex | QPersistentModelIndex


def show_hits(view: QTableView, hits: HitList, rows: HitRow) -> None:
    """Let a table be a list of hits: one to a line, as wide as there is room."""
    view.setModel(hits)
    view.setItemDelegate(rows)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(row_height(view.fontMetrics()))
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class HitRow(QStyledItemDelegate):
    """Paints a concordance: hits stand below each other, so that they can be read down."""

    titled = False
    """Whether the title of the document is told on the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tick, words before, words, words behind, title or remark."""
        self.initStyleOption(option, index)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        hit = index.data(HIT)
        model = index.model()
        remark = model.remark(hit) if isinstance(model, HitList) else ""
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        plain = palette.color(role)
        faint = plain if selected else palette.color(QPalette.ColorRole.PlaceholderText)
        if hit.remark != "taken":
            self._paint_tick(painter, option, index)
        area = QRectF(rect).adjusted(BOX, 0, -8, 0)
        said = remark or (hit.title if self.titled else "")
        if said:
            area.setRight(self._paint_said(painter, option, area, said, faint))
        self._paint_words(painter, option, area, hit, faint if hit.remark == "taken" else plain)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(plain)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = QApplication.style()
        box = QStyleOptionButton()
        # Its edge is that of the boxes of the forms; on a dark page the list's own is lost.
        box.palette = palette_of_boxes()
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        rect: QRect = option.rect
        box.rect = QRect(rect.left() + 10, rect.center().y() - side // 2, side, side)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        mark = QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | mark
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter)

    def _paint_said(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRectF,
        said: str,
        colour: QColor,
    ) -> float:
        metrics = QFontMetricsF(option.font)
        widest = area.width() * 0.27
        words = metrics.elidedText(said, Qt.TextElideMode.ElideRight, widest)
        place = QRectF(area.right() - widest, area.top(), widest, area.height())
        painter.setFont(option.font)
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return place.left() - 12

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRectF,
        hit: Hit,
        pen: object,
    ) -> None:
        font: QFont = option.font
        bold = QFont(font)
        bold.setBold(True)
        plain, strong = QFontMetricsF(font), QFontMetricsF(bold)
        left = area.width() * ROOM
        middle = min(strong.horizontalAdvance(hit.words), area.width() - left)
        painter.setPen(pen)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        before = plain.elidedText(hit.before, Qt.TextElideMode.ElideLeft, left)
        painter.drawText(
            QRectF(area.left(), area.top(), left, area.height()),
            flags | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextIncludeTrailingSpaces,
            before,
        )
        right = area.left() + left + middle
        rest = area.right() - right
        after = plain.elidedText(hit.after, Qt.TextElideMode.ElideRight, rest)
        painter.drawText(QRectF(right, area.top(), rest, area.height()), flags, after)
        painter.setFont(bold)
        painter.drawText(
            QRectF(area.left() + left, area.top(), middle + 1, area.height()),
            flags,
            strong.elidedText(hit.words, Qt.TextElideMode.ElideMiddle, middle + 1),
        )


def row_height(metrics: QFontMetrics) -> int:
    """All rows are as high as one another."""
    return max(HEIGHT, metrics.height() + 8)
