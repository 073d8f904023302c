"""The small signs at the end of a tag: links, a comment, a question, a warning, what is settled.

They are drawn, not written: no typeface that comes with the program has them all.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from workbench.ui.text.reading import Signs
from workbench.ui.text.style import Style


def paint_badges(
    painter: QPainter,
    style: Style,
    signs: Signs,
    *,
    known: bool,
    at: QPointF,
    ink: QColor,
    ground: QColor,
    warning: QColor,
    settled: QColor,
) -> None:
    """Paint the signs from a point rightwards, in a band as high as a tag."""
    x, size = at.x(), style.sign
    top = at.y() + (style.tag_height - size) / 2
    onward = size + style.sign_gap
    if not known:
        _paint_letter(painter, style, QRectF(x, top, size, size), "?", ink)
        x += onward
    if signs.links:
        _paint_arrows(painter, QRectF(x, top, size, size), ink)
        number = style.number(signs.links)
        painter.setPen(ink)
        painter.setFont(style.tag_font)
        y = at.y() + style.tag_baseline - style.tag_ascent
        painter.drawStaticText(QPointF(x + size + style.tag_pad * 0.5, y), number.words)
        x += size + number.width
    if signs.comment or signs.question:
        box = QRectF(x, top, size, size)
        _paint_bubble(painter, box, ink)
        if signs.question:
            _paint_letter(painter, style, box.adjusted(0, -size * 0.1, 0, -size * 0.1), "?", ground)
        x += onward
    if signs.warned:
        _paint_warning(painter, style, QRectF(x, top, size, size), warning, ground)
        x += onward
    if signs.settled:
        _paint_check(painter, QRectF(x, top, size, size), settled)


def _paint_arrows(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """One arrow to the right, and one under it to the left."""
    pen = QPen(ink, max(1.0, box.height() * 0.13))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    head = box.height() * 0.2
    left, right = box.left() + 0.5, box.right() - 0.5
    strokes = []
    for y, tip, tail in (
        (box.top() + box.height() * 0.3, right, left),
        (box.top() + box.height() * 0.72, left, right),
    ):
        back = tip - head if tip > tail else tip + head
        strokes += [QLineF(tail, y, tip, y), QLineF(tip, y, back, y - head)]
        strokes.append(QLineF(tip, y, back, y + head))
    painter.drawLines(strokes)


def _paint_bubble(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """A filled speech bubble."""
    body = QRectF(box.left(), box.top(), box.width(), box.height() * 0.78)
    path = QPainterPath()
    path.addRoundedRect(body, box.width() * 0.25, box.width() * 0.25)
    tail = QPolygonF(
        [
            QPointF(body.left() + body.width() * 0.25, body.bottom() - 0.5),
            QPointF(body.left() + body.width() * 0.6, body.bottom() - 0.5),
            QPointF(body.left() + body.width() * 0.25, box.bottom()),
        ]
    )
    path.addPolygon(tail)
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(path)


def _paint_warning(
    painter: QPainter, style: Style, box: QRectF, ink: QColor, ground: QColor
) -> None:
    """A filled triangle with an exclamation mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    wide = box.adjusted(-0.5, -0.5, 0.5, 0)
    painter.drawPolygon(
        QPolygonF([QPointF(wide.center().x(), wide.top()), wide.bottomRight(), wide.bottomLeft()])
    )
    painter.setPen(QPen(ground, max(1.0, box.width() * 0.14)))
    x = wide.center().x()
    painter.drawLine(
        QPointF(x, box.top() + box.height() * 0.38), QPointF(x, box.top() + box.height() * 0.66)
    )
    painter.drawPoint(QPointF(x, box.top() + box.height() * 0.86))


def _paint_check(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """A check mark."""
    pen = QPen(ink, max(1.3, box.height() * 0.2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        [
            QPointF(box.left() + box.width() * 0.08, box.top() + box.height() * 0.52),
            QPointF(box.left() + box.width() * 0.38, box.top() + box.height() * 0.82),
            QPointF(box.left() + box.width() * 0.92, box.top() + box.height() * 0.16),
        ]
    )


def _paint_letter(painter: QPainter, style: Style, box: QRectF, letter: str, ink: QColor) -> None:
    font = QFont(style.tag_font)
    font.setWeight(QFont.Weight.Bold)
    font.setPixelSize(max(6, round(box.height() * 0.92)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
