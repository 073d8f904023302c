"""The bar at the bottom: what is saved, what was said, where the caret is, who is working."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QToolButton, QWidget

from workbench.errors import WorkbenchError
from workbench.model import Change, Op
from workbench.model.warnings import Problem
from workbench.ui.desk import Desk
from workbench.ui.icons import icon
from workbench.ui.jobs import Jobs
from workbench.ui.language import words_of
from workbench.ui.panels.elided import Elided
from workbench.ui.panels.saved import SavedSign
from workbench.ui.wording import counted, label_title, problem_words, step_words, words

LINGER = 8000
"""Milliseconds for which a message stays."""

PAUSE = 40
"""Milliseconds after which the bar follows a step: what is said of it need not be in the frame
that shows it. Only that it is not saved yet is said at once."""


class StatusLine(QStatusBar):
    """*Saved* is said only when the store has acknowledged; a failure stays until it is mended."""

    retry_wanted = Signal()
    outbox_wanted = Signal()
    name_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 0, 4, 0)
        self.saved = SavedSign(self)
        self.retry = QPushButton(self)
        self.retry.setMinimumHeight(24)
        self.message = Elided(self)
        self.take_back = QPushButton(self)
        self.take_back.setMinimumHeight(24)
        self.job_words = words("", self, wrap=False)
        self.job_bar = QProgressBar(self)
        self.job_bar.setFixedSize(120, 12)
        self.job_bar.setTextVisible(False)
        self.job_stop = QToolButton(self)
        self.job_stop.setIcon(icon("close"))
        self.job_stop.setAutoRaise(True)
        self.job_stop.setMinimumSize(24, 24)
        self.counts = words("", self, wrap=False)
        self.caret = words("", self, wrap=False)
        self.who = QToolButton(self)
        self.who.setIcon(icon("person"))
        self.who.setAutoRaise(True)
        self.who.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.who.setMinimumHeight(24)
        at_left: tuple[QWidget, ...] = (self.saved, self.retry)
        for widget in at_left:
            self.addWidget(widget)
        self.addWidget(self.take_back)
        self.addWidget(self.message, 1)
        job: tuple[QWidget, ...] = (self.job_words, self.job_bar, self.job_stop)
        for widget in (*job, self.counts, self.caret, self.who):
            self.addPermanentWidget(widget)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LINGER)
        self._linger.timeout.connect(self.message.clear)
        self._done: Op | None = None
        self._is_saved = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._follow)
        self.retry.clicked.connect(self._on_retry)
        self.take_back.hide()
        self.take_back.clicked.connect(self._on_take_back)
        self.who.clicked.connect(self.name_wanted)
        self.job_stop.clicked.connect(self._on_stop)
        jobs.changed.connect(self._on_jobs)
        desk.opened.connect(self.retranslate)
        desk.shown.connect(self._say_counts)
        desk.answer_begun.connect(self._say_saved)
        desk.answer_ended.connect(lambda: self._say_saved())
        desk.changed.connect(self._on_changed)
        desk.refused.connect(self.say_error)
        desk.done.connect(self._on_done)
        self.retranslate()

    def say(self, words: str) -> None:
        """Say something that goes by itself."""
        self._done = None
        self.take_back.hide()
        self.message.setText(words)
        self._linger.start()

    def report(self, words: str) -> None:
        """Say what a bulk step did; it stays, with a button to take it back, until more is said."""
        self._done = None
        self.message.setText(words)
        self._linger.stop()
        self.take_back.show()

    def say_error(self, error: WorkbenchError) -> None:
        """Say why something was refused."""
        self.say(words_of(error))

    def say_warnings(self, problems: Sequence[Problem], number: int, many: int) -> None:
        """Say what is lacking at the span that has the focus now."""
        if not problems:
            self.say(self.tr("No warnings in this document"))
            return
        self.say(
            self.tr("Span {number} of {many} with warnings: {warning}").format(
                number=counted(number),
                many=counted(many),
                warning=" ".join(problem_words(each, self._desk.scheme) for each in problems),
            )
        )

    def show_caret(self) -> None:
        """Say where the caret is, or how much is selected, and on which label the focus is."""
        self._say_counts()
        canvas = self._desk.canvas
        if canvas is None or self._desk.document is None:
            self.caret.clear()
            return
        if canvas.selection is not None:
            start, end = canvas.selection
            self.caret.setText(
                self.tr("{start}–{end} · {length} selected").format(
                    start=counted(start), end=counted(end), length=counted(end - start)
                )
            )
        else:
            self.caret.setText(self.tr("Caret {place}").format(place=counted(canvas.caret)))

    def show_place(self, shown: bool) -> None:
        """Say where the caret is and what the layer holds, or don't: not every desk has them."""
        for part in (self.counts, self.caret):
            part.setVisible(shown)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.job_stop.setToolTip(self.tr("Stop"))
        self.job_stop.setAccessibleName(self.tr("Stop"))
        self.take_back.setText(self.tr("Take back"))
        self.job_bar.setAccessibleName(self.tr("Progress"))
        project = self._desk.project
        self.who.setVisible(project is not None)
        name, tip = project.who if project is not None else "", self.tr("Who is working")
        if project is not None and project.store.info.package:
            tip = self.tr("Whose work package this is; no other name can work in it.")
            name = self.tr("{name} · work package").format(name=name)
        self.who.setText(name)
        self.who.setToolTip(tip)
        self.who.setAccessibleName(self.tr("Who is working"))
        self.saved.take_turns(self.tr("Saving…"), self.tr("Saved"))
        self._say_saved()
        self._say_counts()
        self.show_caret()
        self._on_jobs()

    def _on_changed(self, change: Change) -> None:
        # A step is announced before it is on its way: it is certainly not saved yet.
        if change.kind == "performed" and self._is_saved:
            self._say_unsaved()
        elif change.kind == "failed":
            self._say_saved()
        self._follow_soon()

    def _on_done(self, op: Op) -> None:
        self._done = op
        self._follow_soon()

    def _follow_soon(self) -> None:
        if not self._pause.isActive():
            self._pause.start()

    def _follow(self) -> None:
        """Say what has become of the last steps."""
        self._say_saved()
        self._say_counts()
        if self._done is not None:
            self.say(step_words(self._done.name, self._done.details, self._desk.scheme))

    def _say_unsaved(self) -> None:
        """The first step after all was saved: that is said in the frame that shows it."""
        if not self._desk.is_drafting:
            self._is_saved = False
            self.saved.say(self.tr("Saving…"), "unsaved")

    def _say_saved(self) -> None:
        project = self._desk.project
        failure = project.failure if project is not None else None
        refused = project is not None and bool(project.refused)
        self.retry.setVisible(failure is not None or refused)
        self.retry.setText(self.tr("Show…") if failure is None else self.tr("Retry"))
        if project is None:
            self._is_saved = False
            self.saved.say("", "")
            return
        if failure is not None:
            words, sign = self.tr("Not saved: {reason}"), "error"
            words = words.format(reason=words_of(failure))
        elif refused:
            words, sign = self.tr("Some steps no longer apply"), "warning"
        elif self._desk.is_drafting:
            words, sign = self.tr("Draft, not written"), "unsaved"
        elif project.unsaved:
            words, sign = self.tr("Saving…"), "unsaved"
        else:
            words, sign = self.tr("Saved"), "saved"
        self.saved.say(words, sign)
        self._is_saved = sign == "saved"

    def _say_counts(self) -> None:
        layer = self._desk.layer
        if layer is None:
            self.counts.clear()
            return
        facts = [self.tr("%n span(s)", None, len(layer.spans))]
        if layer.relations:
            facts.append(self.tr("%n link(s)", None, len(layer.relations)))
        span = self._desk.span
        if span is not None:
            facts.insert(0, label_title(self._desk.scheme, span.label))
        self.counts.setText(" · ".join(facts))

    def _on_jobs(self) -> None:
        shown = self._jobs.shown
        for widget in (self.job_words, self.job_bar, self.job_stop):
            widget.setVisible(bool(shown))
        if not shown:
            return
        job = shown[0]
        more = f" (+{len(shown) - 1})" if len(shown) > 1 else ""
        self.job_words.setText(job.title + more)
        self.job_bar.setRange(0, job.total)
        self.job_bar.setValue(job.done)
        self.job_stop.setVisible(job.can_stop)

    def _on_retry(self) -> None:
        failed = self._desk.project is not None and self._desk.project.failure is not None
        (self.retry_wanted if failed else self.outbox_wanted).emit()

    def _on_take_back(self) -> None:
        self.take_back.hide()
        self.take_back_wanted.emit()

    def _on_stop(self) -> None:
        for job in self._jobs.shown[:1]:
            job.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken, or in other colours."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
