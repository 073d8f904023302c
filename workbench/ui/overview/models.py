"""Models: the pipelines that were trained here, how well they do, and training another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Cancelled, WorkbenchError, WorkerFailed
from workbench.project import AnnotatorRow, Project
from workbench.tasks.candidates import Candidate
from workbench.tasks.machines import RULES
from workbench.tasks.merging import SIGN
from workbench.tasks.pipelines import Pipeline, home, pipelines
from workbench.tasks.training import TrainReport, train_pipeline
from workbench.ui.desk import Desk
from workbench.ui.dialogs.training import TrainingForm, Wish
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import words_of
from workbench.ui.overview import model_values as values
from workbench.ui.overview.cards import GAP, Cards
from workbench.ui.overview.charts.bars import BarsChart
from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.charts.lines import LinesChart
from workbench.ui.overview.format import figure
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.sieve import sieve_of
from workbench.ui.text.look import Look
from workbench.ui.wording import counted, label_title, words
from workbench.worker import Worker

PAD = 12
LINES = 4
"""How many pipelines are seen at once."""
FORETOLD = 0.1
"""After so much of the work it is told how long the rest takes."""


class ModelsSheet(Sheet):
    """A list of pipelines; below it, what the one at hand does on documents kept aside."""

    drawing = "model"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self._found: list[Pipeline] = []
        self._wanted = ""
        self._problem: WorkbenchError | None = None
        self._job: Job | None = None
        self.head = SheetHead(self)
        self.train = self.head.button()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setUniformItemSizes(True)
        self.let, self.let_both = QPushButton(self), QPushButton(self)
        self.facts = words("", self)
        self.label_chart, self.other_chart = BarsChart(self), BarsChart(self)
        self.curve_chart = LinesChart(self)
        self.labels = Card(self.label_chart, "model-labels", self)
        self.others = Card(self.other_chart, "model-compared", self)
        self.curve = Card(self.curve_chart, "model-learning-curve", self)
        self.of = QComboBox(self)
        self.of.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.others.head.addWidget(self.of)
        self.cards = Cards((self.labels, self.others, self.curve), self, wide=(self.curve,))
        self._nothing = words("", self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._beat = QTimer(self)
        self._beat.setInterval(200)
        self._beat.timeout.connect(self._say)
        self._lay_out()
        self.train.clicked.connect(self._on_button)
        self.let.clicked.connect(lambda: self._let(with_rules=False))
        self.let_both.clicked.connect(lambda: self._let(with_rules=True))
        self.list.currentRowChanged.connect(self._show)
        self.of.currentIndexChanged.connect(self._show_others)
        self.retranslate()

    @property
    def title(self) -> str:
        """Models."""
        return self.tr("Models")

    @property
    def pipeline(self) -> Pipeline | None:
        """The one at hand."""
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    @property
    def is_training(self) -> bool:
        """Whether one is being trained."""
        return self._job is not None

    def refresh(self) -> None:
        """Look which pipelines there are."""
        project = self.desk.project
        if project is None:
            return
        sieve = sieve_of(self.habits.now.suggesters.get(project.location, {}))
        further = [part for key in sieve.own for part in key.split(SIGN)]
        self.jobs.run(
            self.tr("Looking for pipelines"),
            lambda _: pipelines(project.location, further),
            then=lambda found: self._on_found(project, found),
            failed=self.refused.emit,
            can_stop=False,
        )

    def ask(self) -> None:
        """Ask what is to be learnt from, and train."""
        project = self.desk.project
        if project is not None and self._job is None:
            rows = project.store.annotators()
            project.ask(rows, lambda answer: self._on_annotators(project, answer.result()))

    def start(self, wish: Wish) -> None:
        """Train, in a process of its own: that for suggestions goes on with its work."""
        project = self.desk.project
        if project is None or self._job is not None:
            return
        own = Worker()
        self._problem = None
        self._job = self.jobs.run(
            self.tr("Training {name}").format(name=wish.out.name),
            lambda job: _train(project, own, wish, job),
            then=lambda report: self._on_trained(project, report),
            failed=lambda error: self._on_failed(project, error),
        )
        # Until its first round it can't look whether it is to stop.
        self._job.on_stop = own.close
        self._beat.start()
        self._say()

    def stop(self) -> None:
        """Train no more; nothing is written."""
        if self._job is not None:
            self._job.stop()

    def take_keyboard(self) -> None:
        """To the list, or what fills it."""
        (self.list if self._found else self.train).setFocus()

    def shown(self) -> Shown | None:
        """Of the card at hand."""
        return self.cards.shown() if self.pipeline is not None else None

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts."""
        self.cards.show_tables(as_tables)

    def let_go(self) -> None:
        """Train no more, and forget the pipelines of the project."""
        self.stop()
        self._job = self._problem = None
        self._wanted = ""
        self._beat.stop()
        self._found = []
        self.list.clear()
        self._show()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.cards.set_look(look)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.list.setAccessibleName(self.tr("Trained pipelines"))
        self.progress.setAccessibleName(self.tr("How far training is"))
        self.of.setAccessibleName(self.tr("Label"))
        self.let.setText(self.tr("Let it s&uggest"))
        self.let_both.setText(self.tr("Let it suggest &with the rules"))
        self._nothing.setText(
            self.tr(
                "No pipeline was trained here yet. Training learns from documents that are done "
                "(gold is best), and makes a spaCy pipeline that suggests spans in the others."
            )
        )
        self._fill()
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.facts, 1)
        for button in (self.let, self.let_both):
            button.setAutoDefault(True)
            button.setMinimumHeight(28)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 8, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self.progress)
        column.addWidget(self.list)
        column.addLayout(row)
        column.addWidget(self.cards, 1)
        column.addWidget(self._nothing, 1)

    # What happened

    def _on_button(self) -> None:
        if self._job is not None:
            self.stop()
        else:
            self.ask()

    def _on_annotators(self, project: Project, rows: tuple[AnnotatorRow, ...]) -> None:
        if project is not self.desk.project:
            return
        place = home(project.location)
        form = TrainingForm(place, rows, Path(project.location).stem, self)
        form.wanted.connect(self.start)
        form.open()

    def _on_found(self, project: Project, found: list[Pipeline]) -> None:
        if project is not self.desk.project:
            return
        before = self._wanted or (self.pipeline.path if self.pipeline is not None else "")
        self._found = found
        self._fill()
        paths = [each.path for each in found]
        at = paths.index(before) if before in paths else 0
        self._wanted = ""
        self.list.setCurrentRow(at if found else -1)
        self._show()

    def _on_trained(self, project: Project, report: TrainReport) -> None:
        self._job = None
        self._beat.stop()
        if project is not self.desk.project:
            return
        self._wanted = str(report.out)
        self.said.emit(
            self.tr("{name} has learnt from %n document(s)", None, report.learnt).format(
                name=report.pipeline
            )
        )
        self.refresh()
        self._say()

    def _on_failed(self, project: Project, error: WorkbenchError) -> None:
        self._job = None
        self._beat.stop()
        if project is self.desk.project:
            self._problem = None if isinstance(error, Cancelled) else error
            self.refused.emit(error)
        self._say()

    def _let(self, *, with_rules: bool) -> None:
        """Let the one at hand suggest, alone or as one with the rules; in this project."""
        pipeline = self.pipeline
        if pipeline is None:
            return
        alone = Candidate(pipeline.path, pipeline.name, pipeline.labels, is_pipeline=True)
        both = replace(
            alone,
            path=f"{RULES}{SIGN}{pipeline.path}",
            name=f"{RULES}{SIGN}{pipeline.name}",
        )
        self.suggester.emit(both if with_rules else alone)
        self.said.emit(
            self.tr("{name} suggests in this project from now on").format(
                name=(both if with_rules else alone).name
            )
        )
        self._fill()
        self._check()

    # What is shown

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + PAD

    def _suggesting(self) -> set[str]:
        """The paths of those who suggest here."""
        project = self.desk.project
        if project is None:
            return set()
        sieve = sieve_of(self.habits.now.suggesters.get(project.location, {}))
        return {key for key, name in sieve.own.items() if name not in sieve.off}

    def _fill(self) -> None:
        at, suggesting = self.list.currentRow(), self._suggesting()
        with QSignalBlocker(self.list):
            self.list.clear()
            for each in self._found:
                f1 = values.f1_of(each.lines.get("trained", ()), values.EXACT)
                said = self.tr("{name} · {layer}, %n document(s) · F1 {f1}", None, each.learnt)
                said = said.format(name=each.name, layer=each.layer, f1=figure(f1))
                if each.path in suggesting:
                    said += " · " + self.tr("suggests here")
                if f"{RULES}{SIGN}{each.path}" in suggesting:
                    said += " · " + self.tr("suggests here with the rules")
                self.list.addItem(said)
                item = self.list.item(self.list.count() - 1)
                item.setToolTip(each.path)
                item.setSizeHint(QSize(0, self._row))
            self.list.setCurrentRow(at)
        rows = min(LINES, max(1, self.list.count()))
        self.list.setFixedHeight(rows * self._row + 2 * self.list.frameWidth())

    def _say(self) -> None:
        job = self._job
        self.train.setText(self.tr("&Stop") if job is not None else self.tr("&Train…"))
        self.progress.setVisible(job is not None)
        said = ""
        if job is not None:
            self.progress.setRange(0, job.total)
            self.progress.setValue(job.done)
            said = self.tr("Training…")
            # The first rounds hold the start of the worker, and would foretell many times too much.
            if job.done and job.done >= job.total * FORETOLD:
                left = job.seconds * (job.total - job.done) / job.done
                minutes = max(1, round(left / 60))
                said = self.tr("Training… about %n minute(s) left", None, minutes)
        elif self._problem is not None:
            said = words_of(self._problem)
        elif self._found:
            said = self.tr("Figures are those of the documents that each one was measured on.")
        self.head.say(self.title, said)

    def _check(self) -> None:
        pipeline, suggesting = self.pipeline, self._suggesting()
        self.let.setEnabled(pipeline is not None and pipeline.path not in suggesting)
        both = f"{RULES}{SIGN}{pipeline.path}" if pipeline is not None else ""
        self.let_both.setEnabled(pipeline is not None and both not in suggesting)

    def _show(self) -> None:
        self._say()
        self._check()
        pipeline, scheme = self.pipeline, self.desk.scheme
        there = pipeline is not None
        for part in (self.list, self.cards, self.let, self.let_both, self.facts):
            part.setVisible(there)
        self._nothing.setVisible(not there)
        if pipeline is None:
            return
        begun = self.tr("It began without vectors.")
        if pipeline.base:
            begun = self.tr("It began with the vectors of {base}.").format(base=pipeline.base)
        learnt = self.tr(
            "Learnt from {learnt} documents of {layer}, measured on {aside}. {rounds} rounds "
            "in {seconds} s, seed {seed}. {begun}"
        ).format(
            learnt=counted(pipeline.learnt),
            layer=pipeline.layer,
            aside=counted(pipeline.aside),
            rounds=counted(pipeline.rounds),
            seconds=counted(round(pipeline.seconds)),
            seed=pipeline.seed,
            begun=begun,
        )
        merge = values.merge_words(pipeline, scheme)
        self.facts.setText(f"{learnt} {merge}".strip())
        bars, numbers = values.by_label(pipeline, scheme)
        note = self.tr("F1 of spans with the same edges.")
        if any(bar.low is not None for bar in bars.bars):
            note = self.tr("F1 of spans with the same edges, with its 95% interval.")
        self.labels.set_title(self.tr("By label"), note)
        self.label_chart.show_bars(bars)
        self.labels.show_numbers(numbers)
        with QSignalBlocker(self.of):
            at = max(0, self.of.currentIndex())
            self.of.clear()
            self.of.addItem(self.tr("all labels"), "")
            for label in pipeline.labels:
                self.of.addItem(label_title(scheme, label), label)
            self.of.setCurrentIndex(at if at < self.of.count() else 0)
        self._show_others()
        lines, numbers = values.curve(pipeline, scheme)
        self.curve.set_title(self.tr("Learning curve"), values.promise(pipeline))
        self.curve_chart.show_lines(lines)
        nothing = "" if lines.times else self.tr("It was trained without a learning curve.")
        self.curve.show_numbers(numbers, nothing=nothing)

    def _show_others(self) -> None:
        pipeline = self.pipeline
        if pipeline is None:
            return
        self.others.set_title(
            self.tr("Compared"), self.tr("On the same documents. F1 of spans with the same edges.")
        )
        bars, numbers = values.compared(pipeline, self.desk.scheme, self.of.currentData() or "")
        self.other_chart.show_bars(bars)
        self.others.show_numbers(numbers)


def _train(project: Project, own: Worker, wish: Wish, job: Job) -> TrainReport:
    """On the job's thread."""
    home(project.location).mkdir(parents=True, exist_ok=True)
    try:
        with own:
            return train_pipeline(
                project.store,
                own,
                wish.out,
                layer=wish.layer,
                most=wish.most,
                curve=wish.curve,
                base=None if wish.blank else "",
                seed=wish.seed,
                progress=job.progress,
            )
    except WorkerFailed as error:
        if job.stopped:
            raise Cancelled("Stopped: nothing was written.") from error
        raise
