"""Painting the lines between linked spans: boxes at both ends, the line, its arrow, its chip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from workbench.model import Relation
from workbench.ui.text.connectors import Connector
from workbench.ui.text.style import Style

PATTERNS: tuple[list[float], ...] = ([], [5.0, 2.5], [1.5, 2.0], [6.0, 2.0, 1.5, 2.0])
"""Lines that run side by side differ by their dashes."""

HEAD = 4.0
"""Half the width of an arrow head, in pixels at 100 %."""


def paint_line(painter: QPainter, style: Style, line: Connector[Relation]) -> None:
    """Paint one line with its arrow, on a halo of the page's colour."""
    points = [QPointF(x, y) for x, y in line.points]
    halo = QColor(style.page)
    halo.setAlphaF(0.75)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(halo, 3.6 * style.scale, j=Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(points)
    pen = QPen(style.focus, max(1.0, 1.2 * style.scale), j=Qt.PenJoinStyle.RoundJoin)
    dashes = PATTERNS[line.number % len(PATTERNS)]
    if dashes:
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawPolyline(points)
    size = HEAD * style.scale
    x, y = line.tip
    back = y - size * 1.3 if line.down else y + size * 1.3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.focus)
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x - size, back), QPointF(x + size, back)])
    )


def paint_box(painter: QPainter, style: Style, boxes: Sequence[QRectF], *, dashed: bool) -> None:
    """Paint a thin frame around the words of a span: linked, or (dashed) asking for a target."""
    pen = QPen(style.focus, 1.1 * max(1.0, style.scale * 0.8))
    if dashed:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box, 3, 3)


def chip_box(style: Style, words: str, *, left: float, middle: float) -> QRectF:
    """The place of a chip with these words, its left end and its middle given."""
    height = style.tag_height + 2 * style.scale
    return QRectF(left, middle - height / 2, style.tag_of(words).width + 2, height)


def paint_chip_at(painter: QPainter, style: Style, words: str, box: QRectF) -> None:
    """Paint a chip that names a link, in inverted colours with a rim of the page's."""
    painter.setPen(QPen(style.page, 1))
    painter.setBrush(style.focus)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(style.page)
    painter.setFont(style.tag_font)
    tag = style.tag_of(words)
    y = box.top() + (box.height() - style.tag_height) / 2 + style.tag_baseline - style.tag_ascent
    painter.drawStaticText(QPointF(box.left() + style.tag_pad + 1, y), tag.words)
