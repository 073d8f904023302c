"""The cards of the agreement sheet: what of the measured figures each shows, by which choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.review.agreement.values import Pair
from workbench.tasks.overview import By
from workbench.ui.overview import agreement_values as values
from workbench.ui.overview.agreement_values import CHOICES
from workbench.ui.overview.agreement_words import Figures, measure_title
from workbench.ui.overview.cards import Cards
from workbench.ui.overview.charts.bars import BarsChart
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.lines import LinesChart
from workbench.ui.overview.charts.matrix import MatrixChart
from workbench.ui.overview.charts.stack import StackChart
from workbench.ui.wording import label_title

T = TypeVar("T")


class AgreementCards(Cards):
    """Heat map of pairs, bars by label, what hangs on spans, confusion, classes, drift.

    ``measure`` and ``label`` hold for several cards; whoever lays out the sheet places them.
    """

    by_changed = Signal()
    """Time is to be another one, which has to be measured."""

    def __init__(self, parent: QWidget) -> None:
        self.pairs = Card(MatrixChart(), "agreement-pairs")
        self.labels = Card(BarsChart(), "agreement-labels")
        self.hanging = Card(BarsChart(), "agreement-attributions")
        self.confusion = Card(MatrixChart(), "agreement-confusion")
        self.classes = Card(StackChart(), "agreement-classes")
        self.drift = Card(LinesChart(), "agreement-drift")
        self.pair, self.time, self.kind = QComboBox(), QComboBox(), QComboBox()
        self.hanging.head.addWidget(self.kind)
        self.confusion.head.addWidget(self.pair)
        self.drift.head.addWidget(self.time)
        cards = (self.pairs, self.labels, self.confusion, self.hanging, self.classes, self.drift)
        super().__init__(cards, parent)
        self.measure, self.label = QComboBox(parent), QComboBox(parent)
        for box in (self.measure, self.label, self.pair, self.time, self.kind):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._figures: Figures | None = None
        self.measure.currentIndexChanged.connect(self._show)
        self.label.currentIndexChanged.connect(self._show)
        self.pair.currentIndexChanged.connect(self._show_confusion)
        self.kind.currentIndexChanged.connect(self._show_hanging)
        self.time.currentIndexChanged.connect(self.by_changed)

    @property
    def by(self) -> By:
        """Which time is chosen."""
        return "dated" if self.time.currentIndex() else "read"

    def show_figures(self, figures: Figures | None) -> None:
        """Show what was measured."""
        self._figures = figures
        if figures is not None:
            self._fill_boxes(figures)
            self._show()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        _fill(self.measure, [(measure_title(name), name) for name in CHOICES])
        _fill(
            self.time,
            [(self.tr("By the day of reading"), "read"), (self.tr("By their own date"), "dated")],
        )
        _fill(
            self.kind,
            [
                (self.tr("Attributions"), "attributions"),
                (self.tr("Attributes"), "attributes"),
                (self.tr("Links"), "links"),
            ],
        )
        self.measure.setAccessibleName(self.tr("Measure"))
        self.label.setAccessibleName(self.tr("Label"))
        self.kind.setAccessibleName(self.tr("What hangs on spans"))
        self.time.setAccessibleName(self.tr("Time"))
        self.pair.setAccessibleName(self.tr("Annotators"))
        self.show_figures(self._figures)

    def _show(self) -> None:
        figures = self._figures
        if figures is None:
            return
        name, label = self.measure.currentData(), self.label.currentData() or ""
        title = measure_title(name)
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
        title = measure_title(name)
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
        title = measure_title(name)
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
                *((label_title(figures.scheme, each), each) for each in figures.labels),
            ],
        )
        _fill(
            self.pair,
            [
                (self.tr("All pairs"), None),
                *((f"{one} · {other}", (one, other)) for one, other in figures.pairs),
            ],
        )


def _fill(box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """Name what can be chosen; what is chosen stays, where it is there still."""
    before = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for title, value in entries:
            box.addItem(title, value)
        at = next((n for n, (_, value) in enumerate(entries) if value == before), 0)
        box.setCurrentIndex(at)


def _chart(card: Card, kind: type[T]) -> T:
    assert isinstance(card.chart, kind)
    return card.chart
