"""The page of the review desk: the queue of disagreements, the text, and what is decided."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from workbench.project.review import ReviewedDocument
from workbench.ui.desk import Desk
from workbench.ui.desks import DeskPage
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.review.bulk import ReviewBulk
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.review.decision import DecisionPanel
from workbench.ui.review.names import Names
from workbench.ui.review.queue import QueuePanel
from workbench.ui.review.reviewing import Reviewing
from workbench.ui.text.look import Look
from workbench.worker import Worker

SIZES = (280, 620, 380)


class ReviewPage(DeskPage):
    """Left what is open, in the middle the text with all readings, right the decision."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.reviewing = Reviewing(desk, jobs, worker, habits, self)
        self.bulk = ReviewBulk(self.reviewing, self)
        over = self.parentWidget()
        self.queue = QueuePanel(self.reviewing, self, over=over if over is not None else self)
        self.canvas = CompareCanvas(self)
        self.decision = DecisionPanel(self.reviewing, self)
        self.split = QSplitter(self)
        for part in (self.queue, self.canvas, self.decision):
            self.split.addWidget(part)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes(list(SIZES))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)
        self.canvas.set_zoom(habits.now.zoom)
        self.set_signs(invisibles=habits.now.invisibles, links=habits.now.links)
        self._connect()
        self._retranslate()

    def come_forward(self) -> None:
        """What is open now; the keyboard is in the readings."""
        self.reviewing.come_forward()
        self.decision.take_keyboard()

    def leave(self) -> None:
        """Another desk comes to the front."""
        self.reviewing.leave()

    def let_go(self) -> None:
        """Forget all of the project."""
        self.queue.let_go()
        self.reviewing.let_go()
        self.canvas.clear()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""
        self.canvas.set_look(look)
        self.queue.set_look(look)
        self.decision.set_look(look)

    def set_zoom(self, percent: int) -> None:
        """The size of the text, in per cent of what is usual."""
        self.canvas.set_zoom(percent)

    def set_signs(self, *, invisibles: bool, links: bool) -> None:
        """Signs for spaces, and lines between what is linked, are to be seen or not."""
        self.canvas.set_invisibles(invisibles)
        self.canvas.set_relations_shown(links)

    def areas(self) -> list[QWidget]:
        """The queue, the text, the decision."""
        return [self.queue.view, self.canvas, self.decision.choices]

    # What actions ask

    def show_in_text(self) -> None:
        """Open the document at hand on the desk where it is annotated."""
        place = self.reviewing.show_in_text()
        if place is not None:
            self.wanted.emit(*place)

    def add_unread(self) -> None:
        """Add to the gold of the document at hand what nobody has read."""
        reviewing = self.reviewing
        if reviewing.reviewed is not None:
            self.desk.begin_own_answer(
                reviewing.reviewed.document.id, reason=reviewing.reason, note=reviewing.note
            )

    def make_example(self) -> None:
        """Let the guidelines show what was decided on the unit at hand."""
        reviewing = self.reviewing
        if reviewing.reviewed is not None and reviewing.pick is not None:
            self.desk.add_example(
                reviewing.reviewed.document.id, reviewing.pick.unit.id, note=reviewing.note
            )

    def filter(self) -> None:
        """Open the conditions of the queue."""
        self.queue.show_sheet()

    def search(self) -> None:
        """Put the keyboard into the search field of the queue."""
        self.queue.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.queue.search.selectAll()

    def _connect(self) -> None:
        reviewing = self.reviewing
        for each in (reviewing, self.bulk):
            each.said.connect(self.said)
            each.refused.connect(self.refused)
        reviewing.prepare = self._prepare
        reviewing.moved.connect(self.moved)
        reviewing.shown.connect(self._on_shown)
        reviewing.picked.connect(self._on_picked)
        self.queue.left.connect(self.decision.take_keyboard)
        self.queue.hide_wanted.connect(reviewing.hide_names)
        self.decision.like_wanted.connect(self.bulk.ask_alike)
        self.decision.other_reason_wanted.connect(self.bulk.ask_reason)
        self.bulk.ended.connect(self._on_back)
        self.canvas.unit_chosen.connect(self._on_unit)
        self.canvas.zoom_asked.connect(self.zoom_asked)
        self.canvas.reading_chosen.connect(self._on_reading)

    def _on_back(self) -> None:
        """A dialog is gone: where no window manager does, the window takes the keyboard back."""
        self.window().activateWindow()
        self.decision.take_keyboard()

    def _on_shown(self) -> None:
        reviewing = self.reviewing
        if reviewing.awaited is not None:
            self.canvas.wait_for(reviewing.title_of(reviewing.awaited[0]))
            if self.decision.lost_keyboard:
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.decision.lost_keyboard and reviewing.pick is not None:
            self.decision.lost_keyboard = False
            if self.canvas.hasFocus():
                self.decision.take_keyboard()
        if reviewing.reviewed is None:
            self.canvas.clear()
            return
        self.canvas.show_review(
            reviewing.reviewed,
            names=reviewing.names.short,
            order=reviewing.names.order,
            current=reviewing.pick.unit.id if reviewing.pick is not None else None,
            scheme=self.desk.scheme,
        )

        self._on_picked()

    def _prepare(self, reviewed: ReviewedDocument, names: Names) -> Iterator[None]:
        return self.canvas.markers.prepare(
            reviewed, names=names.short, order=names.order, scheme=self.desk.scheme
        )

    def _on_picked(self) -> None:
        pick = self.reviewing.pick
        base = pick.base if pick is not None else None
        self.canvas.show_picked(pick.readings[base].annotators if pick and base is not None else ())

    def _on_unit(self, unit_id: str) -> None:
        reviewed = self.reviewing.reviewed
        if reviewed is not None:
            self.reviewing.show(reviewed.document.id, unit_id)

    def _on_reading(self, unit_id: str, annotators: object) -> None:
        self._on_unit(unit_id)
        pick = self.reviewing.pick
        if pick is None or pick.unit.id != unit_id or not isinstance(annotators, (tuple, list)):
            return
        for number, reading in enumerate(pick.readings):
            if set(annotators) & set(reading.annotators):
                self.reviewing.pick_whole(number)
                return

    def _retranslate(self) -> None:
        self.canvas.setAccessibleName(self.tr("Text with all readings"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing here has a use for goes back to the readings."""
        if event.key() == Qt.Key.Key_Escape:
            self.decision.take_keyboard()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.queue.retranslate()
            self.decision.retranslate()
            self._on_shown()
        super().changeEvent(event)
