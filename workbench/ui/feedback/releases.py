"""Asks which documents are to be released, and does it in the background."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.model import Change
from workbench.project import Project
from workbench.ui.desk import Desk
from workbench.ui.feedback.release import ReleaseDialog
from workbench.ui.jobs import Job, Jobs
from workbench.worker import Worker

Ids = tuple[str, ...]


class Releases(QObject):
    """Stands between the dialog and the project."""

    said = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._worker = worker
        self._desk = desk
        self._jobs = jobs
        self._window = window

    def ask(self) -> None:
        """Show which documents are settled, and which of them are released."""
        project = self._desk.project
        if project is None:
            return

        def look(job: Job) -> tuple[list[tuple[str, str]], Ids]:
            from workbench.tasks import releasing

            there = releasing.released_documents(project.store)
            titles = releasing.settled_titles(project.store)
            known = {key for key, _ in titles}
            # What was released and is open again since can still be withdrawn.
            more = [
                (each, project.store.document(each).result().title)
                for each in there
                if each not in known
            ]
            return [*titles, *more], there

        self._jobs.run(
            self.tr("Looking for what is settled"), look, then=lambda found: self._show(*found)
        )

    def _show(self, settled: list[tuple[str, str]], released: Ids) -> None:
        dialog = ReleaseDialog(self._window, settled=settled, released=released)
        dialog.wanted.connect(self._release)
        dialog.open()

    def _release(self, new: Ids, gone: Ids) -> None:
        project = self._desk.project
        if project is None:
            return

        def work(job: Job) -> None:
            from workbench.tasks import releasing

            if new:
                releasing.release(
                    project.store, self._worker, new, who=project.who, progress=job.progress
                )
            if gone:
                releasing.withdraw(project.store, gone, who=project.who)

        self._jobs.run(
            self.tr("Releasing"),
            work,
            then=lambda _: self._on_released(project, new, gone),
            failed=self._desk.refused.emit,
            can_stop=False,
        )

    def _on_released(self, project: Project, new: Ids, gone: Ids) -> None:
        told = []
        if new:
            told.append(self.tr("%n document(s) released", None, len(new)))
        if gone:
            told.append(self.tr("%n document(s) withdrawn", None, len(gone)))
        self.said.emit(" · ".join(told))
        if self._desk.project is project:
            project.announce(Change("saved", documents=(*new, *gone)))
