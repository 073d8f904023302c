"""Long documents compared beside the window: in a process of its own for each, one by one.

The worker of the window may be busy with the whole project for minutes; what a lead waits for
does not stand behind that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from workbench.errors import WorkbenchError, WorkerFailed
from workbench.model import Layer, Scheme
from workbench.project.reviewed import Looked, Material, look
from workbench.review.values import Comparison
from workbench.tasks.comparing import compare_elsewhere
from workbench.ui.jobs import Job, Jobs
from workbench.worker import Worker

TRIES = 3
"""So often a comparison is begun whose process ends in the middle."""


@dataclass(slots=True, eq=False)
class Wish:
    """A document that is to be compared, and who goes on with it."""

    material: Material
    scheme: Scheme
    then: Callable[[Looked], None]
    failed: Callable[[], None]
    tried: int = 0
    worker: Worker | None = None

    @property
    def document_id(self) -> str:
        """The document."""
        return self.material.document.id


class Comparing(QObject):
    """What was asked for last is compared next."""

    begun = Signal(str)
    """A document that somebody asks for takes a while."""
    interrupted = Signal(str)
    """The process ended in the middle; the document of this title is compared once more."""
    given_up = Signal(str, object)
    """It ended again and again, or was stopped (a WorkbenchError)."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wishes: list[Wish] = []
        self._running: tuple[Wish, Job] | None = None

    def __call__(
        self,
        material: Material,
        scheme: Scheme,
        *,
        then: Callable[[Looked], None],
        failed: Callable[[], None],
    ) -> None:
        """Compare a document as soon as the one before it is done."""
        self._wishes.append(Wish(material, scheme, then, failed))
        self.begun.emit(material.document.id)
        self._go_on()

    def holds(self, document_id: str) -> bool:
        """Whether a document is being compared, or is to be."""
        running = [self._running[0]] if self._running is not None else []
        return any(wish.document_id == document_id for wish in (*running, *self._wishes))

    @property
    def pid(self) -> int | None:
        """The process that compares just now, if one does."""
        worker = self._running[0].worker if self._running is not None else None
        return worker.pid if worker is not None else None

    def stop(self) -> None:
        """Compare no more; nobody is told anything."""
        self._wishes.clear()
        if self._running is not None:
            job, self._running = self._running[1], None
            job.stop()

    def _go_on(self) -> None:
        if self._running is not None or not self._wishes:
            return
        wish = self._wishes.pop()
        job = self._jobs.run(
            self.tr("Comparing the readings"),
            lambda job: _compared(job, wish),
            then=lambda found: self._on_found(wish, found),
            failed=lambda error: self._on_failed(wish, error),
        )
        # The page tells of it, and nobody need be asked whether it may stop.
        job.quiet = True
        self._running = wish, job

    def _ended(self, wish: Wish) -> bool:
        """Whether it was this that was running; it is not any more."""
        if self._running is None or self._running[0] is not wish:
            return False
        self._running = None
        return True

    def _on_found(self, wish: Wish, found: Looked) -> None:
        if self._ended(wish):
            wish.then(found)
            self._go_on()

    def _on_failed(self, wish: Wish, error: WorkbenchError) -> None:
        if not self._ended(wish):
            return
        wish.tried += 1
        if isinstance(error, WorkerFailed) and wish.tried < TRIES:
            self._wishes.append(wish)
            self.interrupted.emit(wish.material.document.title)
        else:
            wish.failed()
            self.given_up.emit(wish.document_id, error)
        self._go_on()


def _compared(job: Job, wish: Wish) -> Looked:
    """Compare a document, in a process that is there for it alone."""
    with Worker() as worker:
        wish.worker = worker
        job.on_stop = worker.close

        def compare(layers: Sequence[Layer], scheme: Scheme) -> Comparison:
            return compare_elsewhere(worker, layers, scheme, progress=job.progress)

        return look(wish.material, wish.scheme, by=compare)
