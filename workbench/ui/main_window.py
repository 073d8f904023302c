"""The window: it makes the parts, and ties what one says to what another does.

It is seen before it is whole: the first page needs neither canvas nor panels, and their modules
are imported once it has been painted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMenu,
)

from workbench.errors import WorkbenchError
from workbench.settings import Settings
from workbench.ui.frame import Frame
from workbench.ui.language import current, words_of
from workbench.ui.places import Places
from workbench.ui.theme import Themes
from workbench.ui.wording import label_title

if TYPE_CHECKING:
    from workbench.model import Change

CARET_PAUSE = 40
"""Milliseconds after which the status bar follows the caret; a held key doesn't wait for it."""


class MainWindow(Frame):
    """One window, one project."""

    def __init__(self, themes: Themes, habits: Settings, *, whole: bool = True) -> None:
        """With ``whole`` false only the first page is made; ``complete`` makes the rest."""
        super().__init__(habits)
        self._themes = themes
        self._may_close = True
        self._places = Places(self.session)
        if whole:
            self.complete()

    def complete(self) -> None:
        """Make the parts that a project needs."""
        from workbench.ui.actions import Hands
        from workbench.ui.board import Board
        from workbench.ui.bulk import Bulk
        from workbench.ui.clock import Clock
        from workbench.ui.collector import collect_between_events
        from workbench.ui.desk import Desk
        from workbench.ui.desks import Desks
        from workbench.ui.door import Door
        from workbench.ui.feedback.later import Later
        from workbench.ui.feedback.releases import Releases
        from workbench.ui.finishing import Finishing
        from workbench.ui.jobs import Jobs
        from workbench.ui.linking import Links
        from workbench.ui.machines import Machines
        from workbench.ui.panels.actors import ActorsPanel
        from workbench.ui.panels.attributions import AttributionsPanel
        from workbench.ui.panels.chooser import Chooser
        from workbench.ui.panels.documents import DocumentsPanel
        from workbench.ui.panels.find_bar import FindBar
        from workbench.ui.panels.guidelines import GuidelinesPanel
        from workbench.ui.panels.heading import Heading
        from workbench.ui.panels.history import HistoryPanel
        from workbench.ui.panels.inspector import InspectorPanel
        from workbench.ui.panels.labels import LabelsPanel
        from workbench.ui.panels.status import StatusLine
        from workbench.ui.review.own_answer import OwnAnswer
        from workbench.ui.roll import Roll
        from workbench.ui.scheme.schemes import Schemes
        from workbench.ui.steering import Steering
        from workbench.ui.suggesting import Suggestions
        from workbench.ui.text.view import Canvas
        from workbench.ui.traffic import Traffic
        from workbench.ui.visits import Visits
        from workbench.ui.watch import Watch
        from workbench.worker import Worker

        self._may_close = False
        collect_between_events(self)
        self.jobs = Jobs(self)
        self.worker = Worker()
        self.desk = Desk(self)
        self.visits = Visits(self)
        self.desks = Desks(self.visits.make_page, self)
        self.canvas = Canvas(self)
        self.desk.canvas = self.canvas
        self.watch = Watch(self.desk, self)
        self.clock = Clock(self.desk, self)
        self.door = Door(self.desk, self.jobs, self.worker, self.habits, self)
        self.traffic = Traffic(self.desk, self.jobs, self.worker, self)
        self.bulk = Bulk(self.desk, self.canvas, self)
        self.roll = Roll(self.desk, self.habits, self)
        self.machines = Machines(self.desk, self.jobs, self.roll, self)
        self.suggestions = Suggestions(
            self.desk, self.canvas, self.machines, self.roll, self.jobs, self
        )
        self.steering = Steering(self, self._themes, self.habits)
        self.documents = DocumentsPanel(self.desk, self.habits, self)
        self.machines.documents = self.documents.model
        self.finishing = Finishing(self.desk, self.watch, self.documents.model, self)
        self.labels = LabelsPanel(self.desk, self)
        self.links = Links(self.desk, self.canvas, self)
        self.chooser = Chooser(self.links, self)
        self.actors = ActorsPanel(self.links, self)
        self.attributions = AttributionsPanel(self.links, self.watch, self)
        self.inspector = InspectorPanel(self.desk, self.links, self)
        self.guidelines = GuidelinesPanel(self.desk, self)
        self.history = HistoryPanel(self.desk, self)
        self.corrections = Later(self.visits.make_corrections, self)
        self.second_look = Later(self.visits.make_second_look, self)
        self.releases = Releases(self.desk, self.jobs, self.worker, self)
        self.schemes = Schemes(self.desk, self.jobs, self._themes, self)
        self.board = Board(
            Hands(
                self.desk,
                self.canvas,
                self.links,
                self.door,
                self.traffic,
                self.bulk,
                self.suggestions,
                self.steering,
                self.desks,
            ),
            keys=self.habits.now.shortcuts,
            parent=self,
        )
        self.heading = Heading(
            self.desk,
            finish=self.board.action("finish"),
            reopen=self.board.action("reopen"),
            parent=self,
        )
        self.own_answer = OwnAnswer(
            self.desk,
            self.desks,
            take=self.board.action("take_answer"),
            drop=self.board.action("drop_answer"),
            parent=self,
        )
        self.find_bar = FindBar(self.canvas, self)
        self.status = StatusLine(self.desk, self.jobs, self)
        self._caret_pause = QTimer(self)
        self._caret_pause.setSingleShot(True)
        self._caret_pause.setInterval(CARET_PAUSE)
        self._caret_pause.timeout.connect(self.status.show_caret)
        self._caret_pause.timeout.connect(self.desk.expect)
        self.lay_out(self._fill_recent)
        self._connect()
        self.canvas.set_zoom(self.habits.now.zoom)
        self.canvas.set_invisibles(self.habits.now.invisibles)
        self.canvas.set_relations_shown(self.habits.now.links)
        self.desk.auxiliary = self.habits.now.auxiliary
        self.tools.hide()
        self._on_opened()
        self._retranslate()

    # What the program asks of the window

    def open_project(self, location: str, *, who: str = "") -> None:
        """Open a project in place of the one that is open."""
        self.door.open_project(location, who=who)

    def open_sample(self) -> None:
        """Open the sample project."""
        self.door.sample()

    def show_welcome(self) -> None:
        """Show the first page; an open project is closed."""
        self.door.close_project()

    def tell(self, problem: WorkbenchError) -> None:
        """Say what could not be done."""
        self.status.say_error(problem)

    def _connect(self) -> None:
        desk, canvas = self.desk, self.canvas
        desk.opened.connect(self._on_opened)
        desk.leaving.connect(self._on_leaving)
        desk.shown.connect(self._on_shown)
        desk.changed.connect(self._on_changed)
        desk.suggested.connect(self._on_suggested)
        self.desks.made.connect(self.visits.take_page)
        self.visits.zoom_asked.connect(self.steering.zoom)
        self.desks.changed.connect(self.visits.change_desk)
        self.watch.arrived.connect(self.status.say_warnings)
        self.watch.changed.connect(lambda: canvas.set_warned(self.watch.warned))
        self.finishing.said.connect(self.status.say)
        canvas.caret_moved.connect(self._on_caret)
        canvas.selection_changed.connect(self._on_selection)
        canvas.focus_changed.connect(self._on_focus)
        canvas.picked_changed.connect(self._on_focus)
        canvas.resize_asked.connect(desk.resize)
        canvas.zoom_asked.connect(self.steering.zoom)
        canvas.candidate_chosen.connect(self._on_candidate)
        canvas.context_asked.connect(self._on_context)
        self._themes.changed.connect(self.dress)
        self.jobs.failed.connect(self.tell)
        self.door.refused.connect(self._on_not_opened)
        self.habits.refused.connect(self.tell)
        # Queued: a window can't be closed from within its own closing.
        self.door.left.connect(self._on_left, Qt.ConnectionType.QueuedConnection)
        self.traffic.refused.connect(self.tell)
        self.traffic.said.connect(self.status.say)
        self.schemes.refused.connect(self.tell)
        self.schemes.said.connect(self.status.say)
        self.releases.said.connect(self.status.say)
        desk.example_added.connect(self._on_example)
        self.suggestions.said.connect(self.status.say)
        self.labels.pointed.connect(self.guidelines.point)
        self.docks["guidelines"].visibilityChanged.connect(self.guidelines.refresh)
        for name, panel in (("actors", self.actors), ("attributions", self.attributions)):
            self.docks[name].visibilityChanged.connect(panel.come_up)
        self.docks["history"].visibilityChanged.connect(self.history.catch_up)
        self.history.restore_wanted.connect(self.steering.ask_to_restore)
        self.bulk.said.connect(self.status.say)
        self.bulk.reported.connect(self.status.report)
        self.bulk.changed.connect(self.board.look_again)
        self.status.take_back_wanted.connect(self.bulk.take_back)
        self.documents.import_wanted.connect(self.traffic.bring_in)
        self.actors.name_wanted.connect(self.documents.show_name)
        self.labels.auxiliary_wanted.connect(self.steering.show_auxiliary)
        self.find_bar.closed.connect(self._to_text)
        self.welcome.new_wanted.connect(self.door.new)
        self.welcome.open_wanted.connect(self.door.open)
        self.welcome.sample_wanted.connect(self.door.sample)
        self.welcome.recent_wanted.connect(self.door.open_project)
        self.welcome.forget_wanted.connect(self._on_forget)
        self.status.retry_wanted.connect(self._on_retry)
        self.status.outbox_wanted.connect(self.door.show_outbox)
        self.status.name_wanted.connect(self.door.ask_name)

    # What happened, and who has to know

    def _on_opened(self) -> None:
        project = self.desk.project
        self.desks.let_go()
        self.show_page(self.welcome if project is None else self.reading)
        self.show_panels(project is not None)
        self.welcome.show_recent(self.habits.now.recent)
        if project is not None:
            self.welcome.say("")
        self.board.set_labels()
        self.dress()
        self.name_window()
        if project is not None:
            self.steering.show_last()

    def _on_leaving(self) -> None:
        if self.desk.document is not None:
            self._places.keep(self.desk.document.id, self.canvas.caret)

    def _on_shown(self) -> None:
        desk = self.desk
        if desk.document is not None and desk.layer is not None:
            self.canvas.show_document(desk.document, desk.layer, desk.suggestions)
            place = self._places.of(desk.document.id)
            self.canvas.select(place, place)
            self.canvas.reveal(place)
            self.visits.arrive()
            if self.desks.now == "annotate":
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.canvas.clear()
        self.find_bar.hide()
        self.name_window()
        self.board.refresh()
        self.inspector.refresh()
        self.status.show_caret()

    def _on_changed(self, change: Change) -> None:
        desk = self.desk
        if change.scheme:
            self._on_scheme()
        if change.kind in ("performed", "reloaded") and desk.layer is not None:
            self.canvas.update_layer(desk.layer, change)
        if change.kind == "imported" and desk.document is None:
            self.steering.show_last()
        self.board.refresh()

    def _on_suggested(self) -> None:
        """Other suggestions are shown beside the same document."""
        self.canvas.show_suggestions(self.desk.suggestions)
        self.board.refresh()
        self.inspector.refresh()

    def _on_scheme(self) -> None:
        """The project has another scheme: its labels, keys, colours and words are others."""
        self.labels.rebuild()
        self.board.set_labels()
        self.dress()
        self.inspector.refresh()

    def _on_example(self, label: str, example: str) -> None:
        said = self.tr("Into the guidelines of {label}: {example}")
        self.status.say(said.format(label=label_title(self.desk.scheme, label), example=example))

    def _on_caret(self) -> None:
        if not self._caret_pause.isActive():
            self._caret_pause.start()

    def _on_selection(self) -> None:
        self._on_caret()
        self.board.refresh()

    def _on_focus(self) -> None:
        self._on_caret()
        self.inspector.refresh()
        self.guidelines.refresh()
        self.history.refresh()
        self.board.refresh()

    def _on_candidate(self, label: str, around: bool) -> None:
        said = self.tr("{label}? Return labels it.").format(
            label=label_title(self.desk.scheme, label)
        )
        turn = self.tr("(once around)")
        self.status.say(f"{said} {turn}" if around else said)

    def _on_context(self, place: QPoint, offset: int) -> None:
        self.board.context_menu().popup(place)

    def _on_not_opened(self, problem: WorkbenchError) -> None:
        self.tell(problem)
        self.welcome.say(words_of(problem))

    def _on_forget(self, location: str) -> None:
        self.habits.keep(lambda habits: habits.forgotten(location))
        self.welcome.show_recent(self.habits.now.recent)

    def _on_retry(self) -> None:
        if self.desk.project is not None:
            self.desk.project.retry()

    def _on_left(self) -> None:
        self._may_close = True
        self.close()

    def _to_text(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """Give every part the colours of the theme, and those of the scheme's labels."""
        scheme = self.desk.scheme
        if scheme is None:
            return
        look = self._themes.theme.look(scheme, language=current())
        for page in self.desks.pages.values():
            page.set_look(look)
        self.canvas.set_look(look)
        self.labels.set_look(look)
        self.inspector.set_look(look)
        self.guidelines.set_look(look)
        self.attributions.set_look(look)

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for location in self.habits.now.recent:
            action = menu.addAction(location.replace("&", "&&"))
            action.setEnabled("://" in location or Path(location).exists())
            action.triggered.connect(lambda _, place=location: self.open_project(place))
        menu.setEnabled(bool(menu.actions()))

    def _retranslate(self) -> None:
        self.name_panels()
        self.canvas.setAccessibleName(self.tr("Text of the dispatch"))
        self.board.retranslate()
        self.board.set_labels()
        self.labels.rebuild()
        self.dress()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is closed first, off this thread; then the window goes."""
        if not self._may_close:
            event.ignore()
            self.door.leave()
            return
        self.keep_arrangement()
        if self.docks:
            self.machines.close()
            self.jobs.close()
            self.worker.close()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that no panel has a use for goes back to the text."""
        shown = self.desk.document if self.docks else None
        if event.key() == Qt.Key.Key_Escape and shown is not None:
            if self.desk.is_drafting and self.focusWidget() is self.canvas:
                self.desk.ask_to_leave(self.desk.home)
            self._to_text()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """A key is about to be looked up among the actions: they are to be as the desk stands."""
        if event.type() == QEvent.Type.ShortcutOverride and self.docks:
            self.board.settle()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.docks:
            self._retranslate()
