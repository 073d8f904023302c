"""Opening, making and closing projects: everything that happens between two desks.

Databases are opened and closed on a job's thread, never on the window's. A project that
could not save everything is not closed before the user has said how.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench import settings
from workbench.errors import FileRefused, Refused, WorkbenchError
from workbench.model import Change, Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.project import Project, Step, Store
from workbench.settings import Settings
from workbench.tasks import create_project, create_sample
from workbench.tasks.packages import is_package
from workbench.ui.desk import Desk
from workbench.ui.dialogs import files
from workbench.ui.dialogs.new_project import NewProject
from workbench.ui.dialogs.unsaved import AskToStop, LeaveUnsaved, Outbox
from workbench.ui.dialogs.who import AskName
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.leftovers import write_steps
from workbench.ui.packages import same_file
from workbench.worker import Worker

BACKUP_AFTER = timedelta(minutes=30)
"""After this much work a project is backed up by itself, and on closing where it is longer ago."""

READER = "ines"
"""Whose layers of the sample are shown first: one sees at once what a read dispatch is like."""


class Door(QObject):
    """Opens and closes projects for one window."""

    refused = Signal(object)
    """A project could not be opened or closed (a WorkbenchError)."""
    left = Signal()
    """The window may close: nothing is open any more."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._worker = worker
        self._window = window
        self._habits = habits
        self._safety = QTimer(self)
        self._safety.setInterval(BACKUP_AFTER // timedelta(milliseconds=1))
        self._safety.timeout.connect(self._safeguard)
        self._safety.start()

    def new(self) -> None:
        """Ask for a new project, make it, and open it."""
        folder = Path(self._habits.now.recent[0]).parent if self._habits.now.recent else Path.home()
        dialog = NewProject(
            self._window, proposal=str(_free(folder, self.tr("Dispatches"))), who=self._name()
        )
        dialog.wanted.connect(self.create)
        dialog.open()

    def create(self, location: str, scheme: str, who: str) -> None:
        """Make a project with the scheme of a file, and open it."""

        def make(job: Job) -> tuple[Store, Scheme]:
            store = create_project(location, scheme=scheme, who=who)
            return store, scheme_from_text(store.scheme().result().text)

        self._leave_then(
            lambda: self._jobs.run(
                self.tr("Creating the project"), make, then=self._enter, failed=self._refuse
            )
        )

    def open(self) -> None:
        """Ask for a project, and open it."""
        folder = str(Path(self._habits.now.recent[0]).parent) if self._habits.now.recent else ""
        location = files.ask_project(self._window, folder=folder)
        if location:
            self.open_project(location)

    def open_project(self, location: str, *, who: str = "") -> None:
        """Open a project; who is working is asked where that is not yet known."""
        who = who or self._habits.now.who(location) or self._of_package(location)
        if not who:
            dialog = AskName(self._window, project=Path(location).stem, who=_system_name())
            dialog.wanted.connect(lambda name: self.open_project(location, who=name))
            dialog.open()
            return

        def enter(job: Job) -> tuple[Store, Scheme]:
            store = Store.open(
                location, who=who, progress=job.progress, backups=settings.folders().backups
            )
            return store, scheme_from_text(store.scheme().result().text)

        self._leave_then(
            lambda: self._jobs.run(
                self.tr("Opening {project}").format(project=Path(location).stem),
                enter,
                then=self._enter,
                failed=self._refuse,
            )
        )

    def sample(self) -> None:
        """Open the sample project; it is made first where it is not there."""
        location = settings.sample()
        who = self._habits.now.who(str(location)) or READER
        if location.exists():
            self.open_project(str(location), who=who)
            return

        def make(job: Job) -> None:
            location.parent.mkdir(parents=True, exist_ok=True)
            create_sample(str(location), self._worker)

        self._jobs.run(
            self.tr("Making the sample project"),
            make,
            then=lambda _: self.open_project(str(location), who=who),
            failed=self._refuse,
            can_stop=False,
        )

    def ask_name(self) -> None:
        """Ask who is working; another name reads and writes other layers."""
        project = self._desk.project
        if project is None:
            return
        if project.store.info.package:
            self._refuse(Refused("A work package is its annotator's; no other name works in it."))
            return
        location, who = project.location, project.who
        dialog = AskName(self._window, project=Path(location).stem, who=who)
        dialog.wanted.connect(
            lambda name: self.open_project(location, who=name) if name != who else None
        )
        dialog.open()

    def close_project(self) -> None:
        """Close the project, and go back to the first page."""
        self._leave_then(lambda: None)

    def quit(self) -> None:
        """Close the window; whatever is open is closed first."""
        self._window.close()

    def leave(self) -> None:
        """Close what is open, then say that the window may go."""
        self._leave_then(self.left.emit)

    def show_outbox(self) -> None:
        """Show the steps that are not saved, from this session or an earlier one."""
        project = self._desk.project
        if project is None:
            return
        refused = [step for steps in project.refused for step in steps]
        steps = refused or list(project.waiting())
        dialog = Outbox(
            self._window,
            steps=steps,
            scheme=project.scheme,
            can_apply=not refused,
            unsaved=project.unsaved,
        )
        dialog.apply_wanted.connect(project.apply_waiting)
        dialog.discard_wanted.connect(project.discard_waiting)
        dialog.export_wanted.connect(lambda: self._export_steps(steps))
        dialog.open()

    def _enter(self, opened: tuple[Store, Scheme]) -> None:
        store, scheme = opened
        try:
            project = Project(store, scheme=scheme)
        except WorkbenchError as error:  # the disk has no room for the outbox
            store.close()
            self._refuse(error)
            return
        self._desk.take(project)
        self._habits.keep(lambda habits: habits.opened(store.location, who=store.who))
        if project.waiting():
            self.show_outbox()

    def _leave_then(self, then: Callable[[], object]) -> None:
        """Close the open project, if there is one, and go on."""
        if self._desk.is_drafting:
            self._desk.ask_to_leave(lambda: self._leave_then(then))
            return
        if self._jobs.running:
            self._jobs.stop_quiet()
            self._stop_jobs_then(lambda: self._leave_then(then))
            return
        project = self._desk.project
        if project is None:
            then()
            return
        self._desk.leaving.emit()
        if project.failure is not None:
            self._ask_about_unsaved(project, then)
        elif project.unsaved:
            self._when_settled(project, lambda: self._leave_then(then))
        else:
            self._close(then)

    def _stop_jobs_then(self, then: Callable[[], object]) -> None:
        """Go on when no job is running; those that can be stopped are, if the user says so."""
        stoppable = [job for job in self._jobs.shown if job.can_stop]
        if not stoppable:
            self._when_idle(then)
            return

        def stop() -> None:
            self._when_idle(then)
            for job in stoppable:
                job.stop()

        dialog = AskToStop(self._window, titles=[job.title for job in stoppable])
        dialog.accepted.connect(stop)
        dialog.open()

    def _when_idle(self, then: Callable[[], object]) -> None:
        def heard() -> None:
            if not self._jobs.running:
                self._jobs.changed.disconnect(heard)
                then()

        self._jobs.changed.connect(heard)
        heard()

    def _ask_about_unsaved(self, project: Project, then: Callable[[], object]) -> None:
        dialog = LeaveUnsaved(self._window, number=project.unsaved, reason=project.failure)
        dialog.keep_wanted.connect(lambda: self._close(then))
        dialog.retry_wanted.connect(lambda: self._retry_then_leave(project, then))
        dialog.open()

    def _retry_then_leave(self, project: Project, then: Callable[[], object]) -> None:
        """Try again; once all is saved, go on leaving, and ask again where it fails again."""
        self._when_settled(project, lambda: self._leave_then(then))
        project.retry()

    def _when_settled(self, project: Project, then: Callable[[], object]) -> None:
        """Go on when everything is saved, or has failed to be."""

        def heard(change: Change) -> None:
            if change.kind != "performed" and (project.failure is not None or not project.unsaved):
                end()
                then()

        end = project.subscribe(heard)

    def _close(self, then: Callable[[], object]) -> None:
        document = self._desk.document
        project = self._desk.let_go()
        if project is None:
            then()
            return
        if document is not None:
            location = project.location
            self._habits.keep(lambda habits: _with_last(habits, location, document.id))
        self._jobs.run(
            self.tr("Closing the project"),
            lambda job: project.close(backup=_is_due(project.store.info.last_backup)),
            then=lambda _: then(),
            failed=lambda error: self._come_back(project, error),
            can_stop=False,
        )

    def _come_back(self, project: Project, error: WorkbenchError) -> None:
        """What could not even be kept for the next start stays on the desk."""
        self._refuse(error)
        if project.unsaved:
            self._desk.take(project)

    def _safeguard(self) -> None:
        project = self._desk.project
        if project is not None:
            answer = project.store.safeguard()
            self._jobs.after(answer, lambda _: None, failed=self._refuse)

    def _refuse(self, error: WorkbenchError) -> None:
        self.refused.emit(error)

    def _of_package(self, location: str) -> str:
        """Who opens a package matters to nobody, for it is its annotator's; empty: it is none."""
        here = self._desk.project.location if self._desk.project is not None else ""
        path = Path(location)
        # A project that is open must not be looked into: closing its file would drop its lock.
        if "://" in location or same_file(path, Path(here)) or not is_package(path):
            return ""
        return _system_name() or "–"

    def _name(self) -> str:
        return self._habits.now.name or _system_name()

    def _export_steps(self, steps: list[Step]) -> None:
        place = files.ask_place(
            self._window,
            title=self.tr("Export the unsaved steps"),
            proposal="unsaved-steps.jsonl",
            kinds=self.tr("JSON lines (*.jsonl)"),
        )
        if not place:
            return
        try:
            write_steps(place, steps)
        except FileRefused as error:
            self.refused.emit(error)


def _is_due(last_backup: str | None) -> bool:
    """Whether the newest verified backup is older than it should be."""
    if last_backup is None:
        return True
    return datetime.now(UTC) - datetime.fromisoformat(last_backup) > BACKUP_AFTER


def _with_last(habits: Settings, location: str, document_id: str) -> Settings:
    return replace(habits, last_documents={**habits.last_documents, location: document_id})


def _free(folder: Path, name: str) -> Path:
    """A name that no file has yet."""
    place, number = folder / f"{name}{files.SUFFIX}", 2
    while place.exists():
        place, number = folder / f"{name} {number}{files.SUFFIX}", number + 1
    return place


def _system_name() -> str:
    """The name of the user of this machine, as a proposal."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
