"""Rows of the queue as they are found: read and compared off the thread, told a portion at a time.

The worker has one thing to do at a time, and a comparison of a whole project is long: what is
asked for while one is going on waits, and is then read as it stands by that time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.errors import Cancelled, WorkbenchError
from workbench.project import Project
from workbench.tasks.disagreements import Row, disagreements
from workbench.tasks.listing import document_rows
from workbench.ui.jobs import Job, Jobs
from workbench.ui.review.ranked import Facts
from workbench.worker import Worker


class Loading(QObject):
    """One reading at a time; a newer one of all documents ends the one before it."""

    facts = Signal(object)
    """What is known of the documents, by id."""
    found = Signal(object)
    """A portion of rows, while all are read."""
    replaced = Signal(object)
    """All rows of some documents, by document; those without rows have none."""
    ended = Signal()
    """All is read that was asked for."""
    failed = Signal(object)
    """It could not be read (a WorkbenchError)."""
    _arrived = Signal(object)

    def __init__(self, jobs: Jobs, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._worker = worker
        self._job: Job | None = None
        self._turn = 0
        self._waiting: tuple[Project, tuple[str, ...], bool] | None = None
        self._arrived.connect(self._on_arrived)

    @property
    def is_busy(self) -> bool:
        """Whether anything is being read."""
        return self._job is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many documents are read of how many, while any are."""
        return (self._job.done, self._job.total) if self._job is not None else (0, 0)

    def stop(self) -> None:
        """Read no more; what is still on its way is forgotten."""
        self._turn += 1
        self._waiting = None
        if self._job is not None:
            self._job.stop()
            self._job = None

    def read_all(self, project: Project, *, agreed: bool) -> None:
        """Read the rows of all documents, with ``agreed`` those on which all agree as well."""
        self.stop()
        turn = self._turn

        def work(job: Job) -> None:
            known = {
                row.id: Facts(row.title, row.date, place)
                for place, row in enumerate(document_rows(project.store, project.who))
            }
            self._arrived.emit((turn, "facts", known))
            store, worker = project.store, self._worker
            for rows in disagreements(
                store, worker, agreed=agreed, settled=True, progress=job.progress
            ):
                self._arrived.emit((turn, "found", rows))

        self._begin(work)

    def read_again(self, project: Project, documents: Sequence[str], *, agreed: bool) -> None:
        """Read the rows of these documents once more."""
        if not documents:
            return
        wanted = tuple(dict.fromkeys(documents))
        if self.is_busy:
            before = self._waiting[1] if self._waiting is not None else ()
            self._waiting = project, tuple(dict.fromkeys((*before, *wanted))), agreed
            return
        turn = self._turn

        def work(job: Job) -> None:
            fresh: dict[str, list[Row]] = {each: [] for each in wanted}
            store, worker = project.store, self._worker
            for rows in disagreements(
                store,
                worker,
                documents=wanted,
                agreed=agreed,
                settled=True,
                progress=job.progress,
            ):
                for row in rows:
                    fresh[row.document_id].append(row)
            self._arrived.emit((turn, "replaced", fresh))

        self._begin(work)

    def _begin(self, work: Callable[[Job], None]) -> None:
        turn = self._turn
        self._job = self._jobs.run(
            self.tr("Comparing the readings"),
            work,
            then=lambda _: self._arrived.emit((turn, "ended", None)),
            failed=lambda error: self._on_failed(turn, error),
        )
        # It only reads: nobody need be asked whether it may stop. The queue shows how far it is.
        self._job.quiet = True

    def _on_arrived(self, told: tuple[int, str, object]) -> None:
        turn, what, value = told
        if turn != self._turn:
            return
        match what:
            case "facts":
                self.facts.emit(value)
            case "found":
                self.found.emit(value)
            case "replaced":
                self.replaced.emit(value)
            case _:
                self._end()

    def _on_failed(self, turn: int, error: WorkbenchError) -> None:
        if turn == self._turn:
            if not isinstance(error, Cancelled):
                self.failed.emit(error)
            self._end()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        if self._waiting is not None:
            project, documents, agreed = self._waiting
            self._waiting = None
            self.read_again(project, documents, agreed=agreed)
