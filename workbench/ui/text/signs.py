"""Signs and notices: invisible characters, the hint of a drag, what stands on an empty page."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from workbench.ui.text.layout import Line, SegmentLayout
from workbench.ui.text.style import Style

HINT_WIDTH = 420


def paint_signs(
    painter: QPainter,
    style: Style,
    layout: SegmentLayout,
    line: Line,
    *,
    left: int,
    top: int,
    is_last: bool,
) -> None:
    """Paint the spaces and the line end over the text; nothing is inserted.

    A dot is a space, a ring U+00A0, a narrow bracket U+202F, an arrow a tab, ¶ a line end,
    and ↵ U+2028.
    """
    ink = QColor(style.muted)
    ink.setAlphaF(0.85)
    first, last = map(layout.offsets.to_points, (line.start, line.end))
    middle = top + line.text_height * 0.56
    for match in _INVISIBLE.finditer(layout.display, first, last):
        unit = layout.offsets.to_units(match.start())
        begin, end = _edges(layout, unit)
        _paint_sign(painter, style, match[0], ink, QRectF(left + begin, middle, end - begin, 0))
    if is_last:
        painter.setPen(ink)
        painter.setFont(style.font)
        x = left + layout.caret_x(line.end) + 3
        if layout.right_to_left:
            x -= 6 + QFontMetricsF(style.font).horizontalAdvance("¶")
        painter.drawText(QPointF(x, top + style.ascent), "¶")


def paint_hint(painter: QPainter, style: Style, words: str, *, at: QPointF, bounds: QRectF) -> None:
    """Show the text of a range in a small box beside the pointer, inside the bounds."""
    metrics = QFontMetricsF(style.tag_font)
    shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideMiddle, HINT_WIDTH)
    size = QRectF(0, 0, metrics.horizontalAdvance(shown) + 14, metrics.height() + 8)
    size.moveTopLeft(at + QPointF(12, 20))
    size.moveRight(min(size.right(), bounds.right() - 4))
    size.moveLeft(max(size.left(), bounds.left() + 4))
    if size.bottom() > bounds.bottom() - 4:
        size.moveBottom(at.y() - 12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.focus)
    painter.drawRoundedRect(size, 4, 4)
    painter.setPen(style.page)
    painter.setFont(style.tag_font)
    painter.drawText(size, Qt.AlignmentFlag.AlignCenter, shown)


def paint_chip(painter: QPainter, style: Style, words: str, *, bounds: QRectF) -> None:
    """Show a state (read-only) in the upper right corner."""
    metrics = QFontMetricsF(style.tag_font)
    width, height = metrics.horizontalAdvance(words) + 14, metrics.height() + 5
    box = QRectF(bounds.right() - width - 8.5, bounds.top() + 6.5, width, height)
    painter.setPen(QPen(style.muted, 1))
    painter.setBrush(style.page)
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(style.tag_font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def paint_notice(painter: QPainter, style: Style, words: str, *, bounds: QRectF) -> None:
    """Say in the middle of an empty page why it is empty."""
    painter.setPen(style.muted)
    painter.setFont(style.font)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(bounds.adjusted(40, 0, -40, 0), flags, words)


def paint_error(painter: QPainter, style: Style, words: str, *, bounds: QRectF) -> None:
    """A strip at the top: painting failed, and the text below may be incomplete."""
    metrics = QFontMetricsF(style.tag_font)
    strip = QRectF(bounds.left(), bounds.top(), bounds.width(), metrics.height() + 10)
    painter.fillRect(strip, style.warning)
    painter.setPen(style.page)
    painter.setFont(style.tag_font)
    painter.drawText(strip.adjusted(12, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter, words)


def _edges(layout: SegmentLayout, unit: int) -> tuple[float, float]:
    number = layout.line_of(unit)
    boxes = layout.boxes(number, unit, unit + 1)
    if boxes:
        return boxes[0][0], boxes[-1][1]
    x = layout.caret_x(unit)
    return x, x + 4


def _paint_sign(
    painter: QPainter, style: Style, character: str, ink: QColor, place: QRectF
) -> None:
    centre = place.center()
    size = 1.0 * style.scale
    if character in " \u2002\u2003\u2007\u2009\u200a":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(centre, size, size)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.1 * style.scale))
    if character == "\u00a0":
        painter.drawEllipse(centre, 2.1 * size, 2.1 * size)
    elif character == "\u202f":
        half, foot = 1.7 * size, centre.y() + 5 * size
        painter.drawPolyline(
            [
                QPointF(centre.x() - half, foot - 3 * size),
                QPointF(centre.x() - half, foot),
                QPointF(centre.x() + half, foot),
                QPointF(centre.x() + half, foot - 3 * size),
            ]
        )
    elif character == "\t":
        right = place.right() - 2
        painter.drawLine(QPointF(place.left() + 2, centre.y()), QPointF(right, centre.y()))
        painter.drawLine(QPointF(right - 3, centre.y() - 3), QPointF(right, centre.y()))
        painter.drawLine(QPointF(right - 3, centre.y() + 3), QPointF(right, centre.y()))
    else:
        painter.setFont(style.font)
        painter.drawText(QPointF(place.left() + 1, centre.y() + 4 * size), "↵")


_INVISIBLE = re.compile("[ \t\u00a0\u2002\u2003\u2007\u2009\u200a\u2028\u202f]")
