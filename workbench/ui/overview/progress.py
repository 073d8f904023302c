"""How far the project is: its documents and who reads them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Cancelled, WorkbenchError
from workbench.model import Change
from workbench.model.layer import GOLD
from workbench.project import Project, StandingPage, StandingRow, Workload
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.models.standing_table import FIXED, RowRole, StandingTable
from workbench.ui.overview import progress_values as values
from workbench.ui.overview.cards import GAP, Cards
from workbench.ui.overview.charts.bars import BarsChart
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.lines import LinesChart
from workbench.ui.overview.charts.stack import StackChart
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.text.look import Look
from workbench.ui.wording import counted
from workbench.worker import Worker

NARROWEST = 320
AT_ONCE = 500
"""Documents that are read at once for a file: edits go between."""
TITLE, SOURCE, DATE, PERSON = 220, 130, 110, 108
"""How wide the columns are at first."""


class ProgressSheet(Sheet):
    """Documents by state and annotator, what was finished when, and how long it took."""

    drawing = "progress"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self._loads: tuple[Workload, ...] | None = None
        self._job: Job | None = None
        self._again = False
        self.head = SheetHead(self)
        self.states = Card(StackChart(self), "progress-states", self)
        self.times = Card(BarsChart(self), "progress-times", self)
        self.days = Card(LinesChart(self), "progress-days", self)
        self.cards = Cards(
            (self.states, self.times, self.days), self, most=3, narrowest=NARROWEST, hugs=True
        )
        self.table = QTableView(self)
        self.documents = StandingTable(self)
        self._lay_out()
        self.retranslate()
        self.table.activated.connect(self._on_activated)
        desk.changed.connect(self._on_changed)

    @property
    def title(self) -> str:
        """Progress."""
        return self.tr("Progress")

    def refresh(self) -> None:
        """Ask the store how far it is."""
        project = self.desk.project
        if project is None:
            return
        if self._job is not None:
            self._again = True
            return
        self._again = False
        self._job = self.jobs.run(
            self.tr("Looking at the progress"),
            lambda job: project.store.workloads(job.progress).result(),
            then=lambda found: self._on_loads(project, found),
            failed=lambda error: self._on_failed(project, error),
        )

    def take_keyboard(self) -> None:
        """To the documents."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid() and self.documents.rowCount():
            self.table.setCurrentIndex(self.documents.index(0, 0))

    def shown(self) -> Shown | None:
        """Of the card at hand."""
        return self.cards.shown()

    def gather(self, then: Callable[[Shown | None], object]) -> None:
        """All documents, while the table of them has the keyboard."""
        project = self.desk.project
        if project is None or not self.table.hasFocus():
            then(self.shown())
            return
        names, found = self.documents.names, list[StandingRow]()

        def read(page: StandingPage) -> None:
            found.extend(page.rows)
            if page.rows and len(found) < page.total:
                ask()
            else:
                then(Shown("progress-documents", values.documents(found, names)))

        def ask() -> None:
            answer = project.store.standing(offset=len(found), limit=AT_ONCE)
            project.ask(answer, lambda done: read(done.result()))

        ask()

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts."""
        self.cards.show_tables(as_tables)

    def let_go(self) -> None:
        """Forget the project."""
        if self._job is not None:
            self._job.stop()
        self._job, self._loads, self._again = None, None, False
        self.documents.show_project(None, ())
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.cards.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(self.tr("Documents and annotators"))
        self._show()

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.documents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.documents.modelReset.connect(self._size_columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self.cards, 1)
        column.addWidget(table, 1)

    def _size_columns(self) -> None:
        """The titles take what the others leave; many annotators are scrolled to."""
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        for number, width in enumerate((TITLE, SOURCE, DATE)):
            self.table.setColumnWidth(number, width)
        for number in range(FIXED, self.documents.columnCount()):
            self.table.setColumnWidth(number, PERSON)
        if header.length() <= self.table.viewport().width():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _on_loads(self, project: Project, found: tuple[Workload, ...]) -> None:
        if project is not self.desk.project:
            return
        self._job = None
        self._loads = found
        names = [each.name for each in values.at_work(found)]
        self.documents.show_project(project, [*names, GOLD])
        self._show()
        if self._again:
            self.refresh()

    def _on_failed(self, project: Project, error: WorkbenchError) -> None:
        if project is not self.desk.project:
            return
        self._job = None
        if not isinstance(error, Cancelled):
            self.refused.emit(error)

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.kind in ("saved", "reloaded", "imported"):
            self.refresh()

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if isinstance(row, StandingRow):
            self.wanted.emit(row.id, 0, 0)

    def _show(self) -> None:
        loads = values.at_work(self._loads or ())
        done = sum(each.done + each.skipped for each in loads)
        whole = sum(each.done + each.skipped + each.in_progress + each.waiting for each in loads)
        self.head.say(
            self.title,
            self.tr(
                "{done} of {whole} readings are done or skipped. Return opens a document."
            ).format(done=counted(done), whole=counted(whole))
            if whole
            else "",
        )
        nobody = "" if loads else self.tr("Nobody has anything to read yet: make a plan.")
        stack, numbers = values.states(loads)
        assert isinstance(self.states.chart, StackChart)
        self.states.set_title(self.tr("Readings by annotator"))
        self.states.chart.show_stack(stack)
        self.states.show_numbers(numbers, nothing=nobody)
        bars, numbers = values.times(loads)
        assert isinstance(self.times.chart, BarsChart)
        self.times.set_title(
            self.tr("Minutes for a document"),
            self.tr("Median and quartiles; pauses are not counted."),
        )
        self.times.chart.show_bars(bars)
        untimed = "" if any(each.timed for each in loads) else self.tr("No document was timed yet.")
        self.times.show_numbers(numbers, nothing=untimed)
        lines, numbers = values.days(loads)
        assert isinstance(self.days.chart, LinesChart)
        self.days.set_title(self.tr("Documents finished"))
        self.days.chart.show_lines(lines)
        nothing = "" if lines.times else self.tr("No document was finished in this program yet.")
        self.days.show_numbers(numbers, nothing=nothing)
