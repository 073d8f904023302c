"""How far people agree: measured in the worker, kept until it is measured anew."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.errors import Cancelled, WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.tasks.measuring import SAMPLE
from workbench.tasks.overview import Overview, overview
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import words_of
from workbench.ui.overview.agreement_cards import AgreementCards
from workbench.ui.overview.agreement_words import Figures
from workbench.ui.overview.cards import GAP
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.people import People
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.text.look import Look
from workbench.ui.wording import counted, words
from workbench.worker import Worker

AT_ONCE = 300
"""Up to so many documents are measured without being asked."""


@dataclass(slots=True)
class _Measured:
    """What was measured, when, and whether anything was changed since."""

    overview: Overview
    at: str
    stale: bool = False


class AgreementSheet(Sheet):
    """Heat map of pairs, bars by label, what hangs on spans, confusion, classes, drift."""

    drawing = "agreement"
    gammas = SAMPLE
    """On how many documents γ is computed."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self._measured: _Measured | None = None
        self._problem: WorkbenchError | None = None
        self._job: Job | None = None
        self._asked = False
        self._turn = 0
        self.head = SheetHead(self)
        self.people = People(self)
        self.head.row.addWidget(self.people)
        self.measure_button = self.head.button()
        self.cards = AgreementCards(self)
        self._captions = [QLabel(self) for _ in range(2)]
        self._nothing = words("", self)
        self._lay_out()
        self.retranslate()
        self.measure_button.clicked.connect(self._on_button)
        self.people.changed.connect(self.renew)
        self.cards.by_changed.connect(self._on_by)
        desk.changed.connect(self._on_changed)

    @property
    def title(self) -> str:
        """Agreement."""
        return self.tr("Agreement")

    @property
    def overview(self) -> Overview | None:
        """What was measured last."""
        return self._measured.overview if self._measured is not None else None

    def refresh(self) -> None:
        """Few documents are measured at once the first time, many when it is asked for."""
        project = self.desk.project
        if project is None or self._measured is not None or self._asked:
            self._say()
            return
        self._asked = True
        self._ask_people(project)
        project.ask(project.store.counts(), lambda a: self._on_counts(a.result().documents))

    def renew(self) -> None:
        """Measure, whatever time it takes."""
        project = self.desk.project
        if project is None or self._job is not None:
            return
        by, chosen = self.cards.by, self.people.chosen
        self._turn += 1
        turn = self._turn
        self._job = self.jobs.run(
            self.tr("Measuring agreement"),
            lambda job: overview(
                project.store,
                self.worker,
                annotators=chosen,
                by=by,
                gammas=self.gammas,
                progress=job.progress,
            ),
            then=lambda found: self._on_measured(turn, found),
            failed=lambda error: self._on_failed(turn, error),
        )
        self._say()

    def _ask_people(self, project: Project) -> None:
        answer = project.store.annotators()
        project.ask(answer, lambda done: self.people.show_people(done.result()))

    def stop(self) -> None:
        """Measure no more; what was measured before stays."""
        if self._job is not None:
            self._job.stop()

    def take_keyboard(self) -> None:
        """To the card at hand, or the button where there is nothing yet."""
        if self._measured is not None:
            self.cards.take_keyboard()
        else:
            self.measure_button.setFocus()

    def shown(self) -> Shown | None:
        """Of the card at hand."""
        return self.cards.shown() if self._measured is not None else None

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts."""
        self.cards.show_tables(as_tables)

    def let_go(self) -> None:
        """Forget what was measured."""
        self.stop()
        self._turn += 1
        self._measured = self._problem = self._job = None
        self._asked = False
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.cards.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for caption, text, box in zip(
            self._captions,
            (self.tr("Measure"), self.tr("Label")),
            (self.cards.measure, self.cards.label),
            strict=True,
        ):
            caption.setText(text)
            caption.setBuddy(box)
        self.cards.retranslate()
        self.people.retranslate()
        self._say()

    def _lay_out(self) -> None:
        self._choices = QWidget(self)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        for caption, box in zip(
            self._captions, (self.cards.measure, self.cards.label), strict=True
        ):
            choices.addWidget(caption)
            choices.addWidget(box)
            choices.addSpacing(8)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self._choices)
        column.addWidget(self.cards, 1)
        column.addWidget(self._nothing, 1)

    # What happened

    def _on_button(self) -> None:
        if self._job is not None:
            self.stop()
        else:
            self.renew()

    def _on_by(self) -> None:
        if self._measured is not None:
            self.renew()

    def _on_counts(self, documents: int) -> None:
        if documents <= AT_ONCE:
            self.renew()
        else:
            self._say()

    def _on_changed(self, change: Change) -> None:
        """What was saved or came in may move the figures; they stay until measured anew."""
        if self._measured is not None and change.kind in ("saved", "reloaded", "imported"):
            self._measured.stale = True
            if self.isVisible():
                self._say()

    def _on_measured(self, turn: int, found: Overview) -> None:
        if turn != self._turn:
            return
        self._job = None
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._measured, self._problem = _Measured(found, now), None
        if self.desk.project is not None:
            self._ask_people(self.desk.project)
        self._show()

    def _on_failed(self, turn: int, error: WorkbenchError) -> None:
        if turn != self._turn:
            return
        self._job = None
        if not isinstance(error, Cancelled):
            self._problem = error
            # Whoever comes back may have seen to it.
            self._asked = False
        self._say()

    # What is shown

    def _show(self) -> None:
        overview = self.overview
        figures = Figures(overview, self.desk.scheme) if overview is not None else None
        self._say()
        self.cards.show_figures(figures)

    def _say(self) -> None:
        """Title, state of what is shown, and what the button does."""
        running = self._job is not None
        self.measure_button.setText(self.tr("Stop") if running else self.tr("Measure now"))
        measured, said = self._measured, ""
        if running:
            said = self.tr("Measuring…")
        elif self._problem is not None:
            said = words_of(self._problem)
        elif measured is not None:
            report = measured.overview.report
            said = self.tr(
                "{names}: {shared} of {documents} documents were finished by two at least. "
                "Measured at {time}."
            ).format(
                names=", ".join(report.annotators),
                shared=counted(report.shared),
                documents=counted(report.documents),
                time=measured.at,
            )
            if measured.stale:
                said += " " + self.tr("Something was changed since: F5 measures anew.")
        else:
            said = self.tr("Nothing is measured yet; F5 measures.")
        self.head.say(self.title, said)
        there = measured is not None
        self.cards.setVisible(there)
        self._choices.setVisible(there)
        self._nothing.setVisible(not there)
