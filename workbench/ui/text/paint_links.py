"""Painting the lines between linked spans: boxes at both ends, the line, its arrow, its chip."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from workbench.model import Relation
from workbench.ui.text.connectors import Connector
from workbench.ui.text.drawn import Drawn
from workbench.ui.text.style import Style

PATTERNS: tuple[list[float], ...] = ([], [5.0, 3.0], [2.0, 2.0], [7.0, 2.0, 2.0, 2.0])
"""Lines that run side by side differ by their dashes."""

HEAD = 4.0
"""Half the width of an arrow head, in pixels at 100 %."""


def paint_links(painter: QPainter, style: Style, drawn: Drawn, *, but: str | None) -> None:
    """Paint what is drawn for one span; ``but`` is a span that has its own frame already."""
    for span_id, boxes in drawn.boxes.items():
        if span_id != but:
            paint_box(painter, style, boxes, dashed=False)
    # Lines run along the pixels: without smoothing they are as sharp, and many times as fast.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for line in reversed(drawn.lines):
        _paint_line(painter, style, line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in drawn.lines:
        _paint_head(painter, style, line)
    for chip in drawn.chips:
        _paint_chip(painter, style, chip.words, chip.box)


def paint_box(painter: QPainter, style: Style, boxes: Sequence[QRectF], *, dashed: bool) -> None:
    """Paint a thin frame around the words of a span: linked, or (dashed) asking for a target."""
    pen = QPen(style.focus, 1.1 * max(1.0, style.scale * 0.8))
    if dashed:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box, 3, 3)


def _paint_line(painter: QPainter, style: Style, line: Connector[Relation]) -> None:
    width = max(1, round(1.2 * style.scale))
    points = [(round(x), round(y)) for x, y in line.points]
    strokes = []
    for (x, y), (right, bottom) in pairwise(points):
        stroke = QLine(min(x, right), min(y, bottom), max(x, right), max(y, bottom))
        strokes.append(stroke)
    pen = QPen(style.focus, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = PATTERNS[line.number % len(PATTERNS)]
    if not dashes:
        for stroke in strokes:
            painter.fillRect(
                QRect(stroke.p1(), stroke.p2()).adjusted(0, 0, width - 1, width - 1), style.focus
            )
        return
    pen.setDashPattern(dashes)
    painter.setPen(pen)
    painter.drawLines(strokes)


def _paint_head(painter: QPainter, style: Style, line: Connector[Relation]) -> None:
    size = HEAD * style.scale
    x, y = line.tip
    back = y - size * 1.3 if line.down else y + size * 1.3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.focus)
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x - size, back), QPointF(x + size, back)])
    )


def _paint_chip(painter: QPainter, style: Style, words: str, box: QRectF) -> None:
    """Paint a chip that names a link, in inverted colours with a rim of the page's."""
    painter.setPen(QPen(style.page, 1))
    painter.setBrush(style.focus)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(style.page)
    painter.setFont(style.tag_font)
    y = box.top() + (box.height() - style.tag_height) / 2 + style.tag_baseline - style.tag_ascent
    place = QPointF(box.left() + style.tag_pad + 1, y)
    painter.drawStaticText(place, style.chip(words).words)
