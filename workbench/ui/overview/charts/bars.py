"""Bars on one scale, each with its interval and its value in figures."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.ui.overview.charts import plans
from workbench.ui.overview.charts.chart import PAD, Chart, point, rect
from workbench.ui.overview.charts.plans import Box, RowsPlan
from workbench.ui.overview.charts.values import Bars
from workbench.ui.overview.format import figure

NAME = 150
CAP = 4
"""Half the height of the strokes that end an interval."""


class BarsChart(Chart):
    """One row for each bar: name, bar with interval, value."""

    _shown = Bars(())

    def show_bars(self, shown: Bars) -> None:
        """Show other bars."""
        self._shown = shown
        self.look_again()

    @property
    def extent(self) -> tuple[int, int]:
        """One cell for each bar."""
        return len(self._shown.bars), 1

    def said(self, row: int, column: int) -> str:
        """The words of the bar."""
        return self._shown.bars[row].said if row < len(self._shown.bars) else ""

    def box(self, row: int, column: int) -> Box:
        """The whole row."""
        return self.plan.row(row)

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The bar at a point."""
        row = self.plan.at(y)
        return (row, 0) if row is not None else None

    @property
    def plan(self) -> RowsPlan:
        """Where everything stands at this width."""
        return plans.rows(
            self.width() - 1,
            rows=len(self._shown.bars),
            left=self._left,
            right=self._right,
            above=PAD,
            height=self.line + 2.5 * PAD,
            low=self._shown.low,
            top=self._shown.top,
        )

    @property
    def _left(self) -> float:
        return self.widest(tuple(bar.name for bar in self._shown.bars), most=NAME) + 3 * PAD

    @property
    def _right(self) -> float:
        return self.widest(tuple(bar.shown for bar in self._shown.bars)) + 3 * PAD

    def room(self) -> QSize:
        """All rows, and the axis below."""
        height = PAD + len(self._shown.bars) * (self.line + 2.5 * PAD) + self.line + 2 * PAD
        return QSize(int(self._left + 60 + self._right), int(height))

    def draw(self, painter: QPainter) -> None:
        """The axis, then row by row."""
        inks, plan = self.inks, self.plan
        ground = plan.above + plan.rows * plan.height
        begin, end = plan.scale.begin, plan.scale.end
        # A figure needs room beside the next.
        most = max(1, int((end - begin) / (self.widest(("0,00",)) * 2)))
        for tick in plans.ticks(self._shown.low, self._shown.top, min(5, most)):
            x = plan.scale.place(tick)
            painter.setPen(QPen(inks.rule, 1))
            painter.drawLine(point(x, plan.above), point(x, ground))
            painter.setPen(inks.muted)
            below = Box(x - 30, ground + 2, 60, self.line)
            self.write(painter, below, figure(tick, places=None), Qt.AlignmentFlag.AlignHCenter)
        zero = max(self._shown.low, 0.0)
        for row, bar in enumerate(self._shown.bars):
            whole = plan.row(row)
            font = painter.font()
            font.setBold(bar.heavy)
            painter.setFont(font)
            painter.setPen(inks.text)
            beside = Box(0, whole.y, begin, whole.height)
            self.write(painter, beside, bar.name, Qt.AlignmentFlag.AlignLeft, pad=PAD / 2)
            font.setBold(False)
            painter.setFont(font)
            if bar.value is not None:
                hue = inks.muted if bar.heavy else inks.hue(0, bar.key)
                painter.setPen(QPen(inks.text if bar.heavy else hue, 1))
                painter.setBrush(hue)
                painter.drawRect(rect(plan.bar(row, zero, bar.value)))
            if bar.low is not None and bar.high is not None:
                self._interval(painter, plan, row, (bar.low, bar.high))
            painter.setPen(inks.text if bar.value is not None else inks.muted)
            after = Box(end, whole.y, whole.width - end, whole.height)
            self.write(painter, after, bar.shown, Qt.AlignmentFlag.AlignRight)

    def _interval(
        self, painter: QPainter, plan: RowsPlan, row: int, ends: tuple[float, float]
    ) -> None:
        """A line from end to end, with a light edge so that it is seen on the bar too."""
        whole = plan.row(row)
        y = whole.y + whole.height / 2
        low, high = map(plan.scale.place, ends)
        for colour, width in ((self.inks.page, 4.0), (self.inks.text, 1.6)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(point(low, y), point(high, y))
            for x in (low, high):
                painter.drawLine(point(x, y - CAP), point(x, y + CAP))
