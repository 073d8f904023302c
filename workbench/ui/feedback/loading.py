"""Asks for something in the background, and once more if it was asked for meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from workbench.errors import WorkbenchError
from workbench.project import Project
from workbench.ui.desk import Desk
from workbench.ui.jobs import Job, Jobs

T = TypeVar("T")

Documents = frozenset[str]
"""Documents that are looked at again; none named: all."""

EVERYTHING: Documents = frozenset()

PAUSE = 400
"""Milliseconds after which what was changed is asked for again; several changes are one."""


class Loading(QObject, Generic[T]):
    """One thing that a panel shows and that takes a job to find; ``stale`` until it is there.

    Where a few documents have changed, only these are looked at again: ``work`` and ``then`` are
    told which.
    """

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        *,
        title: Callable[[], str],
        work: Callable[[Project, Job, Documents], T],
        then: Callable[[T, Documents], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._title = title
        self._work = work
        self._then = then
        self._busy = False
        self._touched: Documents | None = EVERYTHING
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.ask)

    @property
    def stale(self) -> bool:
        """Whether what was found does not hold any more."""
        return self._touched is not None

    def spoil(self, documents: Documents = EVERYTHING) -> None:
        """What was found of these documents, or at all, does not hold any more."""
        if self._touched is None:
            self._touched = documents
        elif self._touched and documents:
            self._touched |= documents
        else:
            self._touched = EVERYTHING

    @property
    def is_busy(self) -> bool:
        """Whether it is being looked for."""
        return self._busy or self._pause.isActive()

    def soon(self) -> None:
        """Ask in a moment, if nothing more changes."""
        self._pause.start()

    def ask(self) -> None:
        """Ask now, unless what is there holds, or something is still to be saved."""
        project = self._desk.project
        touched = self._touched
        if self._busy or touched is None or project is None:
            return
        if project.unsaved:
            self._pause.start()
            return
        self._busy, self._touched = True, None
        self._jobs.run(
            self._title(),
            lambda job: self._work(project, job, touched),
            then=lambda found: self._arrived(project, found, touched),
            failed=lambda error: self._failed(error, touched),
        )

    def _arrived(self, project: Project, found: T, touched: Documents) -> None:
        self._busy = False
        if project is self._desk.project:
            self._then(found, touched)
            self.ask()

    def _failed(self, error: WorkbenchError, touched: Documents) -> None:
        self._busy = False
        self.spoil(touched)
        self._desk.refused.emit(error)
