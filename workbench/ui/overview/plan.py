"""Who reads what: a plan is shown before it is applied, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.errors import Cancelled, Refused, WorkbenchError
from workbench.model import Change
from workbench.project import AnnotatorRow, PlanMade, Project
from workbench.review.planning import Plan
from workbench.tasks.planning import assign, plan_documents, take_back_plan
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import words_of
from workbench.ui.overview import plan_values as values
from workbench.ui.overview.cards import GAP, Cards
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.matrix import MatrixChart
from workbench.ui.overview.charts.numbers import NumbersView
from workbench.ui.overview.charts.stack import StackChart
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.plan_form import PlanForm, Wish
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.text.look import Look
from workbench.worker import Worker

PAUSE = 250
"""Milliseconds without a change before a plan is made."""
FORM = 270
NARROWEST = 320


@dataclass(frozen=True, slots=True)
class _Draft:
    """A plan that is shown, what it was made of, and what its documents are called."""

    wish: Wish
    plan: Plan
    titles: Mapping[str, str]


class PlanSheet(Sheet):
    """The form to the left, what would come of it to the right, below what was applied."""

    drawing = "plan"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self._draft: _Draft | None = None
        self._problem: WorkbenchError | None = None
        self._job: Job | None = None
        self._made: tuple[PlanMade, ...] = ()
        self.head = SheetHead(self)
        self.form = PlanForm(self)
        self.apply_button = QPushButton(self)
        self.back_button = QPushButton(self)
        self.loads = Card(StackChart(self), "plan-loads", self)
        self.pairs = Card(MatrixChart(self), "plan-pairs", self)
        self.cards = Cards((self.loads, self.pairs), self, narrowest=NARROWEST, hugs=True)
        self._captions = [QLabel(self) for _ in range(2)]
        self.readings, self.plans = NumbersView(self), NumbersView(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self.retranslate()
        self.form.changed.connect(self._on_wish)
        self.apply_button.clicked.connect(self.apply)
        self.back_button.clicked.connect(self.take_back)
        desk.changed.connect(self._on_changed)

    @property
    def title(self) -> str:
        """Plan."""
        return self.tr("Plan")

    @property
    def plan(self) -> Plan | None:
        """The plan that is shown, if one could be made."""
        return self._draft.plan if self._draft is not None else None

    def refresh(self) -> None:
        """Who is there, what was planned, and what a plan would be now."""
        project = self.desk.project
        if project is None:
            return
        store = project.store
        project.ask(store.annotators(), lambda done: self._on_people(project, done.result()))
        project.ask(store.plans(), lambda done: self._on_plans(project, done.result()))

    def apply(self) -> None:
        """Assign what the plan that is shown adds, as one step."""
        project, draft = self.desk.project, self._draft
        if project is None or draft is None or self._job is not None:
            return
        if not draft.plan.added:
            self.refused.emit(Refused("The plan adds nothing."))
            return
        self._run(
            project,
            self.tr("Assigning"),
            lambda: assign(project.store, draft.plan, seed=draft.wish.seed, who=project.who),
            lambda many: self.tr("%n reading(s) assigned", None, many),
        )

    def take_back(self) -> None:
        """Take the last plan back that stands."""
        project = self.desk.project
        standing = [each for each in self._made if not each.taken_back]
        if project is None or not standing or self._job is not None:
            return
        gesture = standing[-1].gesture
        self._run(
            project,
            self.tr("Taking the plan back"),
            lambda: take_back_plan(project.store, gesture, who=project.who),
            lambda many: self.tr("%n reading(s) taken back", None, many),
        )

    def take_keyboard(self) -> None:
        """To the people."""
        self.form.people.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.form.people.currentRow() < 0:
            self.form.people.setCurrentRow(0)

    def shown(self) -> Shown | None:
        """Of the table that has the keyboard, else of the card at hand."""
        for view, name in ((self.readings, "plan-readings"), (self.plans, "plans")):
            if view.hasFocus():
                return Shown(name, view.numbers.numbers)
        return self.cards.shown()

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts."""
        self.cards.show_tables(as_tables)

    def let_go(self) -> None:
        """Forget the project."""
        self._pause.stop()
        self._draft = self._problem = self._job = None
        self._made = ()
        self.form.let_go()
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.cards.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.apply_button.setText(self.tr("Apply the plan"))
        self.back_button.setText(self.tr("Take back the last plan"))
        for caption, view, text in zip(
            self._captions,
            (self.readings, self.plans),
            (self.tr("What is added"), self.tr("Plans applied")),
            strict=True,
        ):
            caption.setText(text)
            view.setAccessibleName(text)
        self.form.retranslate()
        self._show()

    def _lay_out(self) -> None:
        for button in (self.apply_button, self.back_button):
            button.setMinimumHeight(28)
        left = QWidget(self)
        left.setFixedWidth(FORM)
        down = QVBoxLayout(left)
        down.setContentsMargins(0, 0, 0, GAP)
        down.addWidget(self.form)
        down.addSpacing(6)
        down.addWidget(self.apply_button)
        down.addWidget(self.back_button)
        down.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.cards, 3)
        tables = QHBoxLayout()
        tables.setSpacing(GAP)
        tables.setContentsMargins(0, 0, GAP, 0)
        for caption, view, stretch in zip(
            self._captions, (self.readings, self.plans), (4, 3), strict=True
        ):
            font = caption.font()
            font.setBold(True)
            caption.setFont(font)
            column = QVBoxLayout()
            column.addWidget(caption)
            column.addWidget(view, 1)
            tables.addLayout(column, stretch)
        right.addLayout(tables, 2)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addLayout(row, 1)

    # What happened

    def _on_people(self, project: Project, rows: tuple[AnnotatorRow, ...]) -> None:
        if project is not self.desk.project:
            return
        people = [row for row in rows if row.kind == "person"]
        begun = [row.name for row in people if row.layers]
        self.form.show_people([row.name for row in people], chosen=begun)
        self._make()

    def _on_plans(self, project: Project, found: tuple[PlanMade, ...]) -> None:
        if project is self.desk.project:
            self._made = found
            self._show_made()

    def _on_wish(self) -> None:
        self._pause.start()

    def _make(self) -> None:
        """Plan what is asked for; the last one asked for wins."""
        project = self.desk.project
        if project is None:
            return
        wish = self.form.wish
        self.jobs.run(
            self.tr("Planning"),
            lambda job: plan_documents(
                project.store,
                wish.people,
                unassigned=wish.unassigned,
                share=wish.share,
                readers=wish.readers,
                seed=wish.seed,
            ),
            then=lambda found: self._on_planned(project, _Draft(wish, *found)),
            failed=lambda error: self._on_problem(wish, error),
            can_stop=False,
        )

    def _on_planned(self, project: Project, draft: _Draft) -> None:
        if project is self.desk.project and draft.wish == self.form.wish:
            self._draft, self._problem = draft, None
            self._show()

    def _on_problem(self, wish: Wish, error: WorkbenchError) -> None:
        if wish == self.form.wish and not isinstance(error, Cancelled):
            self._draft, self._problem = None, error
            self._show()

    def _run(
        self,
        project: Project,
        title: str,
        work: Callable[[], int],
        said: Callable[[int], str],
    ) -> None:
        """Write, tell, and look again."""

        def done(many: int) -> None:
            self.said.emit(said(many))
            if project is self.desk.project:
                self._job = None
                project.announce(Change("saved"))
                self.refresh()

        def failed(error: WorkbenchError) -> None:
            self.refused.emit(error)
            if project is self.desk.project:
                self._job = None
                self.refresh()

        self._job = self.jobs.run(
            title, lambda job: work(), then=done, failed=failed, can_stop=False
        )

    def _on_changed(self, change: Change) -> None:
        if self.isVisible() and change.kind in ("reloaded", "imported"):
            self.refresh()

    # What is shown

    def _show(self) -> None:
        draft = self._draft
        said = self.tr("Nothing is changed until the plan is applied; what is assigned stays.")
        if self._problem is not None:
            said = words_of(self._problem)
        elif draft is not None:
            added = self.tr("%n reading(s) would be added", None, len(draft.plan.added))
            shared = self.tr("%n document(s) read by several", None, draft.plan.shared)
            said = f"{added}, {shared}. {said}"
        self.head.say(self.title, said)
        self.apply_button.setEnabled(draft is not None and bool(draft.plan.added))
        self.loads.set_title(self.tr("Documents for each"))
        self.pairs.set_title(self.tr("Documents that two read"))
        plan = draft.plan if draft is not None else Plan((), {}, 0, {})
        stack, numbers = values.loads(plan)
        assert isinstance(self.loads.chart, StackChart)
        self.loads.chart.show_stack(stack)
        nothing = "" if draft is not None else self.tr("There is no plan to be shown.")
        self.loads.show_numbers(numbers, nothing=nothing)
        matrix, numbers = values.pairs(plan)
        assert isinstance(self.pairs.chart, MatrixChart)
        self.pairs.chart.show_matrix(matrix)
        self.pairs.show_numbers(numbers, nothing=nothing)
        titles = draft.titles if draft is not None else {}
        self.readings.show_numbers(values.readings(plan, titles))
        self._show_made()

    def _show_made(self) -> None:
        rows = []
        for each in self._made:
            at = QDateTime.fromString(each.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
            when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
            rows.append((when, each.who, each.count, each.taken_back))
        self.plans.show_numbers(values.made(rows))
        self.back_button.setEnabled(any(not each.taken_back for each in self._made))
