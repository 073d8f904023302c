"""Rows of parts: how much of each there is, one after the other, with a key of what they mean."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.ui.overview.charts import plans
from workbench.ui.overview.charts.chart import PAD, Chart, rect
from workbench.ui.overview.charts.legend import Legend
from workbench.ui.overview.charts.plans import Box, RowsPlan
from workbench.ui.overview.charts.values import Stack

NAME = 150


class StackChart(Chart):
    """One row for each name; Left and Right go over its parts."""

    _shown = Stack((), (), 1)

    def show_stack(self, shown: Stack) -> None:
        """Show other rows."""
        self._shown = shown
        self.look_again()

    @property
    def extent(self) -> tuple[int, int]:
        """As many columns as the parts have meanings."""
        return len(self._shown.rows), len(self._shown.tones)

    def said(self, row: int, column: int) -> str:
        """The words of the part of that meaning."""
        if row >= len(self._shown.rows):
            return ""
        return next((p.said for p in self._shown.rows[row].parts if p.tone == column), "")

    def box(self, row: int, column: int) -> Box | None:
        """Where the part stands."""
        if row >= len(self._shown.rows):
            return None
        found = self._boxes(self.plan, row).get(column)
        if found is None or found.width >= 6:
            return found
        # A part of nothing can be at hand too, and its mark is to be seen.
        return Box(found.x - 3, found.y, 6, found.height)

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The part at a point."""
        row = self.plan.at(y)
        if row is None:
            return None
        boxes = self._boxes(self.plan, row)
        return next(((row, tone) for tone, box in boxes.items() if box.holds(x, y)), None)

    @property
    def plan(self) -> RowsPlan:
        """Where everything stands at this width."""
        return plans.rows(
            self.width() - 1,
            rows=len(self._shown.rows),
            left=self._left,
            right=self._right,
            above=PAD,
            height=self.line + 2.5 * PAD,
            low=0,
            top=self._shown.top,
        )

    def _boxes(self, plan: RowsPlan, row: int) -> dict[int, Box]:
        parts = self._shown.rows[row].parts
        ends = plans.parts([part.amount for part in parts])
        return {
            part.tone: plan.bar(row, *end, thick=0.66)
            for part, end in zip(parts, ends, strict=True)
        }

    @property
    def _left(self) -> float:
        return self.widest(tuple(row.name for row in self._shown.rows), most=NAME) + 3 * PAD

    @property
    def _right(self) -> float:
        return self.widest(tuple(row.shown for row in self._shown.rows)) + 3 * PAD

    @property
    def _legend(self) -> Legend:
        tones = tuple((tone.name, tone.key) for tone in self._shown.tones)
        return Legend(tones, self.fontMetrics())

    def room(self) -> QSize:
        """All rows, and the key below."""
        width = max(int(self._left + 60 + self._right), 200)
        wide = max(width, self.width())
        height = PAD + len(self._shown.rows) * (self.line + 2.5 * PAD)
        return QSize(width, int(height + self._legend.height(wide) + 2 * PAD))

    def resizeEvent(self, event: object) -> None:
        """The key may need another number of lines."""
        self.setMinimumHeight(self.room().height())

    def draw(self, painter: QPainter) -> None:
        """Row by row, then the key."""
        inks, plan = self.inks, self.plan
        for row, shown in enumerate(self._shown.rows):
            whole = plan.row(row)
            painter.setPen(inks.text)
            beside = Box(0, whole.y, plan.scale.begin, whole.height)
            self.write(painter, beside, shown.name, Qt.AlignmentFlag.AlignLeft, pad=PAD / 2)
            for tone, box in self._boxes(plan, row).items():
                if box.width > 0:
                    inks.fill(painter, tone, self._shown.tones[tone].key)
                    painter.drawRect(rect(box))
            painter.setPen(QPen(inks.text, 1))
            end = plan.scale.end
            after = Box(end, whole.y, whole.width - end, whole.height)
            self.write(painter, after, shown.shown, Qt.AlignmentFlag.AlignRight)
        below = plan.above + plan.rows * plan.height + 2 * PAD
        self._legend.draw(painter, inks, below, self.width())
