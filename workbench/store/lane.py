"""The database thread: one job at a time, the user's edits before everything else.

A job is a function, or a generator that does its work in slices: between two slices,
whatever is more urgent overtakes it. Answers come as futures, at once. While a key is being
answered only what its frame may need is read: what it changed is written as soon as that is seen.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from time import perf_counter
from typing import Any, Generic, TypeVar

from workbench.errors import Cancelled, Refused
from workbench.hand import HAND

T = TypeVar("T")

SLICE = 0.010
"""Seconds that a slice of batch work may hold the database before others are heard."""

BRIEF = 0.002
"""The same while somebody types: in the same process, their window waits for it as well."""


class Urgency(IntEnum):
    """What overtakes what: the lower goes first. A list is what is shown beside the text."""

    EDIT = 0
    READ = 1
    LIST = 2
    BATCH = 3


@dataclass(slots=True)
class _Job(Generic[T]):
    future: Future[T]
    work: Callable[[], T] | Generator[object, None, T]
    since: float = field(default_factory=perf_counter)


class Lane:
    """A thread that owns a connection; every use of the connection is a job on it."""

    def __init__(self, name: str) -> None:
        # A job answers with any type; which one is known to its own future alone.
        self._queues: tuple[deque[_Job[Any]], ...] = tuple(deque() for _ in Urgency)
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, urgency: Urgency, work: Callable[[], T]) -> Future[T]:
        """Do this as one piece; the future holds what it answers."""
        return self._put(urgency, work)

    def submit_slices(self, work: Generator[object, None, T]) -> Future[T]:
        """Do this slice by slice, behind everything else; the future holds what it returns."""
        return self._put(Urgency.BATCH, work)

    def is_wanted(self) -> bool:
        """Whether something more urgent than batch work waits, or the end."""
        return self._closing or any(self._queues[: Urgency.BATCH])

    def close(self, last: Callable[[], T]) -> Future[T]:
        """Finish the edits and reads that wait, cancel the batch work, then do the last job.

        The thread ends after it; later jobs are refused.
        """
        future: Future[T] = Future()
        with self._changed:
            if self._closing:
                future.cancel()
                return future
            self._closing = True
            self._queues[Urgency.BATCH].append(_Job(future, last))
            self._changed.notify()
        return future

    def join(self) -> None:
        """Wait until the thread has ended; from the thread itself, do not."""
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _put(
        self, urgency: Urgency, work: Callable[[], T] | Generator[object, None, T]
    ) -> Future[T]:
        future: Future[T] = Future()
        with self._changed:
            if self._closing:
                future.set_exception(Refused("The project is closed."))
                return future
            self._queues[urgency].append(_Job(future, work))
            self._changed.notify()
        return future

    def _run(self) -> None:
        while True:
            job, is_last = self._next()
            if isinstance(job.work, Generator):
                self._advance(job, cancel=self._closing)
            elif job.future.set_running_or_notify_cancel():
                _finish(job, job.work)
            if is_last:
                return

    def _next(self) -> tuple[_Job[Any], bool]:
        with self._changed:
            while True:
                left = 0.0 if self._closing else HAND.left
                urgency = next((each for each in Urgency if self._queues[each]), None)
                # A read that was asked for after an edit stays behind it: it is to see it.
                if urgency is not None and not (left and self._waits(urgency)):
                    job = self._queues[urgency].popleft()
                    return job, self._closing and not any(self._queues)
                self._changed.wait(left or None)

    def _waits(self, urgency: Urgency) -> bool:
        """Whether the next job is kept back while a frame is painted; an edit for no second one."""
        if urgency is Urgency.EDIT:
            return HAND.holds(self._queues[urgency][0].since)
        return urgency > Urgency.READ

    def _advance(self, job: _Job[Any], *, cancel: bool) -> None:
        """Do one slice; the job goes to the front of its queue again, unless it is done."""
        assert isinstance(job.work, Generator)
        slices = job.work
        if not job.future.running() and not job.future.set_running_or_notify_cancel():
            slices.close()
            return
        try:
            if cancel:
                slices.throw(Cancelled())
            next(slices)
        except StopIteration as end:
            job.future.set_result(end.value)
        except BaseException as error:
            job.future.set_exception(error)
        else:
            with self._changed:
                self._queues[Urgency.BATCH].appendleft(job)


class Portion:
    """How much fits into one slice, learnt from how long the last ones took."""

    def __init__(self, first: int, *, most: int = 4096) -> None:
        self.size = first
        self._most = most
        self._began = 0.0

    def __enter__(self) -> int:
        self._began = perf_counter()
        return self.size

    def __exit__(self, *_: object) -> None:
        took = max(perf_counter() - self._began, 1e-6)
        room = BRIEF if HAND.is_at_work else SLICE
        wanted = self.size * min(2.0, max(0.25, 0.8 * room / took))
        self.size = max(1, min(self._most, int(wanted)))


def _finish(job: _Job[Any], work: Callable[[], Any]) -> None:
    try:
        answer = work()
    except BaseException as error:
        job.future.set_exception(error)
    else:
        job.future.set_result(answer)
