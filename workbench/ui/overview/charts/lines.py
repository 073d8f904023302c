"""Values over time: a line for each series, its intervals, and where the guidelines changed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.ui.overview.charts import plans
from workbench.ui.overview.charts.chart import PAD, Chart, point
from workbench.ui.overview.charts.inks import marker
from workbench.ui.overview.charts.legend import Legend
from workbench.ui.overview.charts.plans import Box, LinesPlan
from workbench.ui.overview.charts.values import Lines, Series
from workbench.ui.overview.format import figure

AROUND = 8
"""Half the side of the mark of a point."""
HEIGHT = 9
"""How many lines of words the plot is high, at least."""


class LinesChart(Chart):
    """Up and Down go from line to line, Left and Right along time."""

    _shown = Lines((), ())

    def show_lines(self, shown: Lines) -> None:
        """Show other lines."""
        self._shown = shown
        self.look_again()

    @property
    def extent(self) -> tuple[int, int]:
        """A cell for each point of each line."""
        return len(self._shown.series), len(self._shown.times)

    def said(self, row: int, column: int) -> str:
        """The words of the point; where there is none, why."""
        if row >= len(self._shown.series) or column >= len(self._shown.times):
            return ""
        return self._shown.series[row].points[column].said

    def box(self, row: int, column: int) -> Box | None:
        """A square around the point; around its foot where it has no value."""
        if row >= len(self._shown.series):
            return None
        value = self._shown.series[row].points[column].value
        plan = self.plan
        x = plan.x(column)
        y = plan.y(value) if value is not None else plan.up.begin
        return Box(x - AROUND, y - AROUND, 2 * AROUND, 2 * AROUND)

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The point nearest to a place, if one is near."""
        plan = self.plan
        column = plan.nearest(x)
        if column is None:
            return None
        near = [
            (abs(plan.y(value) - y), row)
            for row, series in enumerate(self._shown.series)
            if (value := series.points[column].value) is not None
        ]
        if not near or min(near)[0] > 3 * AROUND:
            return None
        return min(near)[1], column

    @property
    def plan(self) -> LinesPlan:
        """Where everything stands in this room."""
        return plans.lines(
            self.width() - 1,
            self.height() - self._legend.height(self.width()) - 2 * PAD,
            times=len(self._shown.times),
            left=self.widest(tuple(figure(each, places=None) for each in self._ticks)) + 3 * PAD,
            right=2 * PAD,
            above=self.line + PAD if self._shown.marks else 2 * PAD,
            below=self.line + 2 * PAD,
            low=self._shown.low,
            top=self._shown.top,
        )

    @property
    def _ticks(self) -> list[float]:
        return plans.ticks(self._shown.low, self._shown.top, 4)

    @property
    def _legend(self) -> Legend:
        tones = tuple((each.name, each.key) for each in self._shown.series)
        return Legend(tones, self.fontMetrics())

    def room(self) -> QSize:
        """A plot of some height, the times and the key."""
        legend = self._legend.height(max(self.width(), 200))
        return QSize(240, int(HEIGHT * self.line + legend + 4 * PAD))

    def resizeEvent(self, event: object) -> None:
        """The key may need another number of lines."""
        self.setMinimumHeight(self.room().height())

    def draw(self, painter: QPainter) -> None:
        """The axes, the marks of versions, the lines, the key."""
        plan = self.plan
        self._axes(painter, plan)
        self._marks(painter, plan)
        heavy = -1
        for number, series in enumerate(self._shown.series):
            if series.heavy:
                heavy = number
            self._curve(painter, plan, number, series)
        below = self.height() - self._legend.height(self.width())
        self._legend.draw(painter, self.inks, below, self.width(), lines=True, heavy=heavy)

    def _axes(self, painter: QPainter, plan: LinesPlan) -> None:
        inks = self.inks
        for tick in self._ticks:
            y = plan.y(tick)
            painter.setPen(QPen(inks.rule, 1))
            painter.drawLine(point(plan.across.begin, y), point(plan.across.end, y))
            painter.setPen(inks.muted)
            beside = Box(0, y - self.line / 2, plan.across.begin, self.line)
            right = Qt.AlignmentFlag.AlignRight
            self.write(painter, beside, figure(tick, places=None), right)
        widest = self.widest(self._shown.times) + 3 * PAD
        room = plan.across.end - plan.across.begin
        for number in plans.thinned(len(self._shown.times), room, widest):
            x = min(plan.x(number), self.width() - widest / 2)
            under = Box(x - widest / 2, plan.up.begin + PAD, widest, self.line)
            middle = Qt.AlignmentFlag.AlignHCenter
            self.write(painter, under, self._shown.times[number], middle, pad=0)

    def _marks(self, painter: QPainter, plan: LinesPlan) -> None:
        """A dashed line where the guidelines became others, and their version above."""
        inks, taken = self.inks, 0.0
        for number, words in self._shown.marks:
            x = plan.before(number)
            painter.setPen(QPen(inks.text, 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(point(x, plan.up.end - PAD), point(x, plan.up.begin))
            wide = self.widest((words,)) + 2 * PAD
            left = min(max(x - wide / 2, 0), self.width() - wide)
            if left >= taken:
                painter.setPen(inks.text)
                above = Box(left, 0, wide, self.line)
                self.write(painter, above, words, Qt.AlignmentFlag.AlignHCenter, pad=0)
                taken = left + wide

    def _curve(self, painter: QPainter, plan: LinesPlan, number: int, series: Series) -> None:
        pen = self.inks.stroke(number, series.key, heavy=series.heavy)
        whisker = QColor(pen.color())
        before = None
        for column, each in enumerate(series.points):
            x = plan.x(column)
            if each.low is not None and each.high is not None and series.heavy:
                painter.setPen(QPen(whisker, 1))
                painter.drawLine(point(x, plan.y(each.low)), point(x, plan.y(each.high)))
                for end in (each.low, each.high):
                    painter.drawLine(point(x - 3, plan.y(end)), point(x + 3, plan.y(end)))
            if each.value is None:
                before = None
                continue
            here = point(x, plan.y(each.value))
            if before is not None:
                painter.setPen(pen)
                painter.drawLine(before, here)
            before = here
        solid = QPen(pen)
        solid.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(solid)
        painter.setBrush(self.inks.page)
        for column, each in enumerate(series.points):
            if each.value is not None:
                marker(painter, point(plan.x(column), plan.y(each.value)), number)
