"""The key of a chart: a sample of each part or line, and what it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from workbench.ui.overview.charts.inks import Inks, marker

SAMPLE = 14
GAP = 5
BETWEEN = 14


class Legend:
    """What stands under a chart."""

    def __init__(self, tones: Sequence[tuple[str, str]], metrics: QFontMetrics) -> None:
        self._tones = tones
        self._metrics = metrics

    def places(self, width: float) -> list[tuple[float, float]]:
        """Where each entry begins."""
        found, x, y = [], 0.0, 0.0
        for name, _ in self._tones:
            wide = SAMPLE + GAP + self._metrics.horizontalAdvance(name)
            if x and x + wide > width:
                x, y = 0.0, y + self._line
            found.append((x, y))
            x += wide + BETWEEN
        return found

    def height(self, width: float) -> float:
        """How high it is at that width."""
        places = self.places(width)
        return places[-1][1] + self._line if places else 0

    def draw(
        self,
        painter: QPainter,
        inks: Inks,
        above: float,
        width: float,
        *,
        lines: bool = False,
        heavy: int = -1,
    ) -> None:
        """Paint it; of ``lines``, samples of strokes with their markers, one of them heavy."""
        for number, ((name, key), (x, y)) in enumerate(
            zip(self._tones, self.places(width), strict=True)
        ):
            top = above + y
            middle = top + self._line / 2
            if lines:
                pen = inks.stroke(number, key, heavy=number == heavy)
                painter.setPen(pen)
                painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE, middle))
                pen.setStyle(Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                painter.setBrush(inks.page)
                marker(painter, QPointF(x + SAMPLE / 2, middle), number)
            else:
                inks.fill(painter, number, key)
                painter.drawRect(QRectF(x, middle - SAMPLE / 2 + 1, SAMPLE, SAMPLE - 2))
            painter.setPen(inks.text)
            room = QRectF(x + SAMPLE + GAP, top, width, self._line)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    @property
    def _line(self) -> float:
        return self._metrics.height() + 4.0
