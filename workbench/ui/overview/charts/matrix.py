"""A matrix of tinted cells: a heat map of pairs, or which label stands in whose place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen

from workbench.ui.overview.charts import plans
from workbench.ui.overview.charts.chart import PAD, Chart, inner
from workbench.ui.overview.charts.plans import Box, MatrixPlan
from workbench.ui.overview.charts.values import Matrix

NAME = 150
LEAST = 46
MOST = 110


class MatrixChart(Chart):
    """Names above and to the left, a tinted cell with its value for each two."""

    def show_matrix(self, shown: Matrix) -> None:
        """Show other cells."""
        self._shown = shown
        self.look_again()

    _shown = Matrix((), (), {})

    @property
    def extent(self) -> tuple[int, int]:
        """As many as there are names."""
        return len(self._shown.rows), len(self._shown.columns)

    def said(self, row: int, column: int) -> str:
        """The words of the cell."""
        cell = self._shown.cells.get((row, column))
        return cell.said if cell is not None else ""

    def box(self, row: int, column: int) -> Box:
        """Where it stands."""
        return self.plan.cell(row, column)

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell at a point."""
        return self.plan.at(x, y)

    @property
    def plan(self) -> MatrixPlan:
        """Where everything stands at this width."""
        rows, columns = self.extent
        return plans.matrix(
            self.width() - 1,
            rows=rows,
            columns=columns,
            left=self._left,
            above=self.line + 2 * PAD,
            height=self.line + 4 * PAD,
            least=LEAST,
            most=MOST,
        )

    @property
    def _left(self) -> float:
        return self.widest(self._shown.rows, most=NAME) + 2 * PAD

    def room(self) -> QSize:
        """Cells at their narrowest."""
        rows, columns = self.extent
        width = self._left + columns * LEAST + 1
        height = self.line + 2 * PAD + rows * (self.line + 4 * PAD) + 2
        return QSize(int(width), int(height))

    def draw(self, painter: QPainter) -> None:
        """Names, then cells."""
        inks, plan = self.inks, self.plan
        painter.setPen(inks.muted)
        for column, name in enumerate(self._shown.columns):
            above = Box(plan.cell(0, column).x, 0, plan.width, plan.above)
            self.write(painter, above, name, Qt.AlignmentFlag.AlignHCenter, pad=2)
        for row, name in enumerate(self._shown.rows):
            beside = Box(0, plan.cell(row, 0).y, plan.left, plan.height)
            painter.setPen(inks.text)
            self.write(painter, beside, name, Qt.AlignmentFlag.AlignLeft, pad=PAD / 2)
        for (row, column), cell in self._shown.cells.items():
            box = plan.cell(row, column)
            ground = inks.tint(cell.share) if cell.share is not None else inks.page
            painter.setPen(QPen(inks.rule, 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(inner(box, 1.5), 3, 3)
            painter.setPen(inks.on(ground) if cell.share is not None else inks.muted)
            self.write(painter, box, cell.shown, Qt.AlignmentFlag.AlignHCenter, pad=2)
