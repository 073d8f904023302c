"""What suggestions are worth: rates by rule, label and annotator, and with against without."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.errors import Cancelled, Refused, WorkbenchError
from workbench.model import Change
from workbench.model.hold_out import HoldOut
from workbench.project import Project
from workbench.tasks import TrustReport, measure_trust
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import words_of
from workbench.ui.overview import trust_values as values
from workbench.ui.overview.cards import GAP, Cards
from workbench.ui.overview.charts.bars import BarsChart
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.stack import StackChart
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.hold_out import HoldOutLine
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.table import asked
from workbench.ui.text.look import Look
from workbench.ui.wording import counted
from workbench.worker import Worker


class TrustSheet(Sheet):
    """Counted in the worker when it comes forward, and again once something was judged."""

    drawing = "trust"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self.report: TrustReport | None = None
        self._problem: WorkbenchError | None = None
        self._job: Job | None = None
        self._stale = True
        self.head = SheetHead(self)
        self.line = HoldOutLine(self)
        self._nothing = QWidget(self)
        self.by_name = QLabel(self)
        self.by = QComboBox(self)
        self.by_name.setBuddy(self.by)
        self.rates_chart, self.stack_chart = BarsChart(self), StackChart(self)
        self.arms_chart = BarsChart(self)
        self.rates = Card(self.rates_chart, "suggestions-taken-over", self)
        self.verdicts = Card(self.stack_chart, "suggestions-judged", self)
        self.arms = Card(self.arms_chart, "with-and-without-suggestions", self)
        self.rates.head.addWidget(self.by_name)
        self.rates.head.addWidget(self.by)
        self.cards = Cards((self.rates, self.verdicts, self.arms), self, wide=(self.arms,))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        held = QHBoxLayout()
        held.addWidget(self.line)
        column.addLayout(held)
        column.addWidget(self.cards, 1)
        column.addWidget(self._nothing, 1)
        self.line.wanted.connect(self._on_hold_out)
        self.by.currentIndexChanged.connect(self._show)
        desk.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def title(self) -> str:
        """Suggestions."""
        return self.tr("Suggestions")

    def refresh(self) -> None:
        """Count, if something was judged since."""
        scheme = self.desk.scheme
        self.line.show_rule(scheme.hold_out if scheme is not None else None)
        if self._stale:
            self.renew()

    @asked
    def renew(self) -> None:
        """Count, whatever time it takes, what is there once all is saved."""
        if self.desk.project is not None:
            self.desk.once_saved(self._count, of=self)

    def _count(self) -> None:
        project = self.desk.project
        if project is None or self._job is not None:
            return
        self._stale = False
        self._job = self.jobs.run(
            self.tr("Looking at suggestions"),
            lambda job: measure_trust(project.store, self.worker, progress=job.progress),
            then=lambda found: self._on_measured(project, found),
            failed=lambda error: self._on_failed(project, error),
        )
        self._say()

    def take_keyboard(self) -> None:
        """To the card at hand."""
        self.cards.take_keyboard()

    def shown(self) -> Shown | None:
        """Of the card at hand."""
        return self.cards.shown()

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts."""
        self.cards.show_tables(as_tables)

    def let_go(self) -> None:
        """Forget what was counted."""
        if self._job is not None:
            self._job.stop()
        self.report = self._problem = self._job = None
        self._stale = True
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.cards.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.line.retranslate()
        self.by_name.setText(self.tr("by"))
        self.by.setAccessibleName(self.tr("Told apart by"))
        with QSignalBlocker(self.by):
            at = max(0, self.by.currentIndex())
            self.by.clear()
            for name in values.BY:
                self.by.addItem(values.by_title(name), name)
            self.by.setCurrentIndex(at)
        self._show()

    # What happened

    def _on_hold_out(self, rule: object) -> None:
        project = self.desk.project
        if project is None:
            return
        assert rule is None or isinstance(rule, HoldOut)
        try:
            project.change_scheme(replace(project.scheme, hold_out=rule))
        except Refused as error:
            self.refused.emit(error)
            return
        self.line.show_rule(project.scheme.hold_out)
        self.renew()

    def _on_changed(self, change: Change) -> None:
        judged = any(op.name in ("accept", "reject") for op in change.ops)
        if judged or change.scheme or change.kind in ("reloaded", "imported", "saved"):
            self._stale = True
        if change.scheme and self.isVisible():
            self.refresh()

    def _on_measured(self, project: Project, found: TrustReport) -> None:
        self._job = None
        if project is self.desk.project:
            self.report, self._problem = found, None
            self._show()

    def _on_failed(self, project: Project, error: WorkbenchError) -> None:
        self._job = None
        if project is self.desk.project and not isinstance(error, Cancelled):
            self._problem = error
        self._say()

    # What is shown

    def _say(self) -> None:
        said = ""
        if self._job is not None:
            said = self.tr("Counting…")
        elif self._problem is not None:
            said = words_of(self._problem)
        elif self.report is not None:
            rates = self.report.rates()
            said = self.tr("{judged} suggestions were judged in {documents} documents.").format(
                judged=counted(sum(rate.judged for rate in rates)),
                documents=counted(self.report.documents),
            )
        self.head.say(self.title, said)

    def _show(self) -> None:
        self._say()
        by = self.by.currentData() or values.BY[0]
        scheme, report = self.desk.scheme, self.report
        none = self.tr("No suggestion has been judged yet.")
        note = self.tr("The share of what was judged, with its 95% interval; the lowest first.")
        self.rates.set_title(self.tr("Taken over"), note)
        self.verdicts.set_title(
            self.tr("What became of them"),
            self.tr("Left is what was shown, and not judged before the document was done."),
        )
        self.arms.set_title(self.tr("With and without suggestions"), self._arms_note())
        self.cards.setVisible(report is not None)
        self._nothing.setVisible(report is None)
        if report is None:
            return
        bars, numbers = values.acceptance(report, by, scheme)
        self.rates_chart.show_bars(bars)
        self.rates.show_numbers(numbers, nothing="" if bars.bars else none)
        stack, numbers = values.verdicts(report, by, scheme)
        self.stack_chart.show_stack(stack)
        self.verdicts.show_numbers(numbers, nothing="" if stack.rows else none)
        bars, numbers = values.arms(report)
        self.arms_chart.show_bars(bars)
        nothing = "" if report.held_out else self.tr("Nothing is held out: there is no comparison.")
        self.arms.show_numbers(numbers, nothing=nothing)

    def _arms_note(self) -> str:
        report = self.report
        if report is None or not report.held_out:
            return self.tr("What is held out shows how people annotate when nothing is suggested.")
        apart = values.difference_words(report)
        return self.tr("Shown less held out: {differences}").format(differences=apart or "–")
