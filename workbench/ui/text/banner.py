"""The banner over the text while a link asks for its other end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from workbench.ui.text.style import Style

LONGEST = 40
"""More characters of the target are not repeated."""


def shortened(words: str) -> str:
    """Words on one line, their middle left out where they are many."""
    line = " ".join(words.split())
    if len(line) <= LONGEST:
        return line
    half = LONGEST // 2 - 1
    return f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def banner_height(style: Style) -> float:
    """How much of the page's top the banner covers; never more than one line of text."""
    return min(float(style.line_height), QFontMetricsF(style.note_font).height() + 14)


def paint_banner(
    painter: QPainter, style: Style, words: str, *, take: str, leave: str, width: int
) -> dict[str, QRectF]:
    """Paint what is wanted, and a button each to take and to leave; answers with their places."""
    metrics = QFontMetricsF(style.note_font)
    height = banner_height(style)
    strip = QRectF(0, 0, width, height)
    painter.fillRect(strip, style.focus)
    painter.setFont(style.note_font)
    buttons: dict[str, QRectF] = {}
    right = width - 8.0
    for name, said in (("leave", leave), ("take", take)):
        room = min(metrics.horizontalAdvance(said) + 14, width * 0.4)
        box = QRectF(right - room, 4, room, height - 8)
        edge = QColor(style.page)
        edge.setAlphaF(0.55)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(style.page)
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, room - 12)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        buttons[name] = box
        right = box.left() - 6
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, right - 16))
    baseline = (height - metrics.height()) / 2 + metrics.ascent()
    painter.drawText(QPointF(12, baseline), shown)
    return buttons
