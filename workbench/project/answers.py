"""Answers of the store, taken on the owner's thread, a little at a time.

The store answers on threads of its own; what follows from an answer waits in a queue until
the owner drains it. A drain goes on for no longer than a key press may wait, and asks to be
woken again for the rest.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from concurrent.futures import Future
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")

HELD = 0.004
"""Seconds after which a drain leaves the rest for the next one."""


class Answers:
    """The queue between the store's threads and the owner's; ``wake`` calls for a drain."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._woken = False
        self._queue: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._asked = 0

    @property
    def are_waited_for(self) -> bool:
        """Whether anything was asked that has not been gone on with."""
        return self._asked > 0

    def attach(self, wake: Callable[[], None]) -> None:
        """Wake the owner this way from now on."""
        self._wake = wake
        self._woken = False

    def when(self, answer: Future[T], then: Callable[[Future[T]], None]) -> None:
        """Go on with an answer on the owner's thread; ``then`` sees its error too."""
        self._asked += 1

        def ready(done: Future[T]) -> None:
            self._put(lambda: then(done))

        answer.add_done_callback(ready)

    def later(self, then: Callable[[], None]) -> None:
        """Go on with this on the owner's thread, after all that waits; long work is cut so."""
        self._asked += 1
        self._put(then)

    def drain(self) -> None:
        """Go on with what is there, for a short while; never waits."""
        self._woken = False
        until = perf_counter() + HELD
        try:
            while not self._queue.empty():
                self._go_on(self._queue.get_nowait())
                if perf_counter() >= until:
                    break
        finally:
            if not self._queue.empty():
                self._call()

    def wait(self, timeout: float) -> None:
        """Go on until nothing is asked any more; for those without an event loop.

        Raises queue.Empty where no answer comes for that many seconds.
        """
        while self._asked:
            self._go_on(self._queue.get(timeout=timeout))

    def _put(self, then: Callable[[], None]) -> None:
        self._queue.put(then)
        self._call()

    def _call(self) -> None:
        # Once is enough until the next drain; one call too many does no harm.
        if not self._woken:
            self._woken = True
            self._wake()

    def _go_on(self, then: Callable[[], None]) -> None:
        self._asked -= 1
        then()
