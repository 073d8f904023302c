"""Work that takes time: done off the window's thread, its result handed back on it.

Nothing in the window waits. A job runs on a thread of its own, is shown only once it has
taken a moment, and can be cancelled where its function looks at the progress it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from workbench.errors import Cancelled, WorkbenchError
from workbench.hand import HAND

T = TypeVar("T")

UNSEEN = 0.3
"""For this many seconds a job is not shown: most are done by then."""

BEAT = 100
"""Milliseconds between two looks at the progress of the running jobs."""


class Job:
    """One piece of work: its title, how far it is, and whether it was told to stop.

    ``progress`` is what the work itself calls, from its own thread: it takes note, and
    raises Cancelled once the user has asked to stop. A ``quiet`` job is shown to nobody, and is
    stopped without a question; ``on_stop`` is called where the work can't see that by itself.
    """

    def __init__(self, title: str, *, can_stop: bool) -> None:
        self.title = title
        self.can_stop = can_stop
        self.done = 0
        self.total = 0
        self.stopped = False
        self.quiet = False
        self.on_stop: Callable[[], object] = lambda: None
        self._began = monotonic()

    @property
    def seconds(self) -> float:
        """How long the job has been running."""
        return monotonic() - self._began

    def progress(self, done: int, total: int) -> None:
        """Take note of how far the work is."""
        self.done, self.total = done, total
        if self.stopped:
            raise Cancelled

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self.stopped = True
        self.on_stop()


class Jobs(QObject):
    """The jobs that are running; lives on the window's thread, and is closed with it."""

    changed = Signal()
    """A job began or ended, or its progress moved."""
    failed = Signal(object)
    """A job ended with an error (a WorkbenchError) that its caller does not care about."""
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running: list[Job] = []
        self._threads: ThreadPoolExecutor | None = None
        self._closed = False
        # Queued always: an answer that is there already must not run inside the question.
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._pulse = QTimer(self)
        self._pulse.setInterval(BEAT)
        self._pulse.timeout.connect(self._on_pulse)

    @property
    def shown(self) -> list[Job]:
        """The jobs that have been running long enough to be shown."""
        return [job for job in self.running if job.seconds >= UNSEEN and not job.quiet]

    def run(
        self,
        title: str,
        work: Callable[[Job], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[WorkbenchError], object] | None = None,
        can_stop: bool = True,
    ) -> Job:
        """Do ``work`` on another thread, then go on with its result on this one."""
        job: Job = Job(title, can_stop=can_stop)
        if self._threads is None:
            self._threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="job")
        self.running.append(job)
        self._pulse.start()
        self.changed.emit()
        future = self._threads.submit(work, job)
        future.add_done_callback(
            lambda done: self._hand_over(lambda: self._finish(job, done, then, failed))
        )
        return job

    def after(
        self,
        future: Future[T],
        then: Callable[[T], object],
        *,
        failed: Callable[[WorkbenchError], object] | None = None,
    ) -> None:
        """Go on with a future's result on this thread once it is there."""
        future.add_done_callback(
            lambda done: self._hand_over(lambda: self._go_on(done, then, failed))
        )

    def stop_quiet(self) -> None:
        """Ask those to stop that nobody knows of."""
        for job in [each for each in self.running if each.quiet]:
            job.stop()

    def close(self) -> None:
        """Ask every job to stop, and forget what still comes in."""
        self._closed = True
        self._pulse.stop()
        for job in tuple(self.running):
            job.stop()
        self.running.clear()
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    def _on_pulse(self) -> None:
        """Tell how far they are; not while a key is being answered."""
        if not HAND.left:
            self.changed.emit()

    def _hand_over(self, go_on: Callable[[], None]) -> None:
        if not self._closed:
            self._arrived.emit(go_on)

    @Slot(object)
    def _on_arrived(self, go_on: Callable[[], None]) -> None:
        if not self._closed:
            go_on()

    def _finish(
        self,
        job: Job,
        done: Future[T],
        then: Callable[[T], object],
        failed: Callable[[WorkbenchError], object] | None,
    ) -> None:
        self.running = [each for each in self.running if each is not job]
        if not self.running:
            self._pulse.stop()
        try:
            self._go_on(done, then, failed)
        finally:
            self.changed.emit()

    def _go_on(
        self,
        done: Future[T],
        then: Callable[[T], object],
        failed: Callable[[WorkbenchError], object] | None,
    ) -> None:
        """The result, or the error; what is no WorkbenchError is a bug, and goes on up."""
        try:
            result = done.result()
        except WorkbenchError as error:
            # The frames of this thread hold the future, and it the error: a circle that another
            # thread might collect, with widgets and timers in it, and die of it.
            error.__traceback__ = None
            (failed or self.failed.emit)(error)
            return
        then(result)
