"""How far people agree: measured in the worker, kept until it is measured anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QLocale, QSignalBlocker, QTime
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.errors import Cancelled, WorkbenchError
from workbench.model import Change
from workbench.review.agreement.values import Pair
from workbench.tasks.measuring import SAMPLE
from workbench.tasks.overview import By, Overview, overview
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import words_of
from workbench.ui.overview import agreement_values as values
from workbench.ui.overview.agreement_values import CHOICES, Figures
from workbench.ui.overview.cards import GAP, Cards
from workbench.ui.overview.charts.bars import BarsChart
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.lines import LinesChart
from workbench.ui.overview.charts.matrix import MatrixChart
from workbench.ui.overview.charts.stack import StackChart
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.people import People
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.text.look import Look
from workbench.ui.wording import counted, label_title, words
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
        self.measure, self.label = QComboBox(self), QComboBox(self)
        self._captions = [QLabel(self) for _ in range(2)]
        self.pairs = Card(MatrixChart(self), "agreement-pairs", self)
        self.labels = Card(BarsChart(self), "agreement-labels", self)
        self.hanging = Card(BarsChart(self), "agreement-attributions", self)
        self.confusion = Card(MatrixChart(self), "agreement-confusion", self)
        self.classes = Card(StackChart(self), "agreement-classes", self)
        self.drift = Card(LinesChart(self), "agreement-drift", self)
        self.pair, self.by, self.kind = QComboBox(self), QComboBox(self), QComboBox(self)
        self.hanging.head.addWidget(self.kind)
        for box in (self.measure, self.label, self.pair, self.by, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.confusion.head.addWidget(self.pair)
        self.drift.head.addWidget(self.by)
        self.cards = Cards(
            (self.pairs, self.labels, self.confusion, self.hanging, self.classes, self.drift), self
        )
        self._nothing = words("", self)
        self._lay_out()
        self.retranslate()
        self.measure_button.clicked.connect(self._on_button)
        self.people.changed.connect(self.renew)
        self.measure.currentIndexChanged.connect(self._show)
        self.label.currentIndexChanged.connect(self._show)
        self.pair.currentIndexChanged.connect(self._show_confusion)
        self.kind.currentIndexChanged.connect(self._show_hanging)
        self.by.currentIndexChanged.connect(self._on_by)
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
        project.ask(project.store.annotators(), lambda a: self.people.show_people(a.result()))
        project.ask(project.store.counts(), lambda a: self._on_counts(a.result().documents))

    def renew(self) -> None:
        """Measure, whatever time it takes."""
        project = self.desk.project
        if project is None or self._job is not None:
            return
        by: By = "dated" if self.by.currentIndex() else "read"
        chosen = self.people.chosen
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
            (self.measure, self.label),
            strict=True,
        ):
            caption.setText(text)
            caption.setBuddy(box)
            box.setAccessibleName(text)
        with QSignalBlocker(self.measure):
            at = max(0, self.measure.currentIndex())
            self.measure.clear()
            for name in CHOICES:
                self.measure.addItem(values.measure_title(name), name)
            self.measure.setCurrentIndex(at)
        with QSignalBlocker(self.by):
            at = max(0, self.by.currentIndex())
            self.by.clear()
            self.by.addItems([self.tr("By the day of reading"), self.tr("By their own date")])
            self.by.setCurrentIndex(at)
        with QSignalBlocker(self.kind):
            at = max(0, self.kind.currentIndex())
            self.kind.clear()
            self.kind.addItem(self.tr("Attributions"), "attributions")
            self.kind.addItem(self.tr("Attributes"), "attributes")
            self.kind.addItem(self.tr("Links"), "links")
            self.kind.setCurrentIndex(at)
        self.kind.setAccessibleName(self.tr("What hangs on spans"))
        self.by.setAccessibleName(self.tr("Time"))
        self.pair.setAccessibleName(self.tr("Annotators"))
        self.people.retranslate()
        self._show()

    def _lay_out(self) -> None:
        self._choices = QWidget(self)
        choices = QHBoxLayout(self._choices)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        for caption, box in zip(self._captions, (self.measure, self.label), strict=True):
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
        self._show()

    def _on_failed(self, turn: int, error: WorkbenchError) -> None:
        if turn != self._turn:
            return
        self._job = None
        if not isinstance(error, Cancelled):
            self._problem = error
        self._say()

    # What is shown

    @property
    def _figures(self) -> Figures | None:
        overview = self.overview
        return Figures(overview, self.desk.scheme) if overview is not None else None

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

    def _show(self) -> None:
        self._say()
        figures = self._figures
        if figures is None:
            return
        self._fill_boxes(figures)
        name, label = self.measure.currentData(), self.label.currentData() or ""
        title = values.measure_title(name)
        of_label = figures.label_words(label)
        self.pairs.set_title(self.tr("Pairs: {measure}").format(measure=title), of_label)
        matrix, numbers = values.pairs(figures, name, label)
        _chart(self.pairs, MatrixChart).show_matrix(matrix)
        measured = any(
            each.name == name and each.label == label and len(each.annotators) == 2
            for each in figures.overview.report.measures
        )
        self.pairs.show_numbers(numbers, nothing="" if measured else self._unmeasured(name, label))
        self.labels.set_title(self.tr("Labels: {measure}").format(measure=title))
        bars, numbers = values.labels(figures, name)
        _chart(self.labels, BarsChart).show_bars(bars)
        self.labels.show_numbers(
            numbers, nothing="" if bars.bars else self.tr("There is no figure of that kind.")
        )
        self._show_hanging()
        self._show_confusion()
        self._show_classes(figures)
        self._show_drift(figures, name, label)

    def _show_hanging(self) -> None:
        figures = self._figures
        if figures is None:
            return
        kind = self.kind.currentData()
        notes = {
            "attributions": self.tr(
                "F1 of the whole: a quote with its speaker and cue, a figure with its source. "
                "Below, slots filled alike on matched spans."
            ),
            "attributes": self.tr("κ on matched spans."),
            "links": self.tr("F1: same label, both ends on matched spans."),
        }
        self.hanging.set_title(self.tr("What hangs on spans"), notes[kind])
        bars, numbers = values.hanging(figures, kind)
        _chart(self.hanging, BarsChart).show_bars(bars)
        nothing = self.tr("No spans that have any could be compared.")
        self.hanging.show_numbers(numbers, nothing="" if bars.bars else nothing)

    def _show_confusion(self) -> None:
        figures = self._figures
        if figures is None:
            return
        who: Pair | None = self.pair.currentData()
        note = (
            self.tr("Rows: {one}, columns: {other}.").format(one=who[0], other=who[1])
            if who is not None
            else self.tr("Each pair is counted from both sides.")
        )
        matched = self.tr("Spans that share half at least.")
        self.confusion.set_title(self.tr("Which label in whose place"), f"{matched} {note}")
        matrix, numbers = values.confusion(figures, who)
        _chart(self.confusion, MatrixChart).show_matrix(matrix)
        nothing = self.tr("Nobody has marked anything in a document that two have finished.")
        self.confusion.show_numbers(numbers, nothing="" if matrix.rows else nothing)

    def _show_classes(self, figures: Figures) -> None:
        stack, numbers, note = values.classes(figures)
        self.classes.set_title(self.tr("Classes of disagreement"), note)
        _chart(self.classes, StackChart).show_stack(stack)
        nothing = self.tr("There is no disagreement.")
        self.classes.show_numbers(numbers, nothing="" if stack.rows else nothing)

    def _show_drift(self, figures: Figures, name: str, label: str) -> None:
        title = values.measure_title(name)
        self.drift.set_title(self.tr("Over time: {measure}").format(measure=title))
        lines, numbers = values.drift(figures, name, label)
        _chart(self.drift, LinesChart).show_lines(lines)
        nothing = ""
        if not lines.times and figures.overview.by == "read":
            nothing = self.tr(
                "None of these documents was finished in this program, so the days of reading "
                "are not known. Their own dates may be."
            )
        elif not lines.times:
            nothing = self.tr("None of these documents has a date.")
        elif not lines.series:
            nothing = self._unmeasured(name, label, of_periods=True)
        self.drift.show_numbers(numbers, nothing=nothing)

    def _unmeasured(self, name: str, label: str, *, of_periods: bool = False) -> str:
        title = values.measure_title(name)
        if name == "gamma" and of_periods:
            return self.tr("γ is computed on a sample, and not over time.")
        if name == "gamma":
            return self.tr("γ of pairs is computed over all labels.")
        return self.tr("{measure} is told label by label: choose one.").format(measure=title)

    def _fill_boxes(self, figures: Figures) -> None:
        _fill(
            self.label,
            [
                (self.tr("All labels"), ""),
                *((label_title(self.desk.scheme, each), each) for each in figures.labels),
            ],
        )
        _fill(
            self.pair,
            [
                (self.tr("All pairs"), None),
                *((f"{one} · {other}", (one, other)) for one, other in figures.pairs),
            ],
        )


def _fill(box: QComboBox, entries: list[tuple[str, object]]) -> None:
    """Name what can be chosen; what is chosen stays, where it is there still."""
    before = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for title, value in entries:
            box.addItem(title, value)
        at = next((n for n, (_, value) in enumerate(entries) if value == before), 0)
        box.setCurrentIndex(at)


T = TypeVar("T")


def _chart(card: Card, kind: type[T]) -> T:
    assert isinstance(card.chart, kind)
    return card.chart
