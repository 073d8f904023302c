"""Many questions to the store, a few at a time, so that others get their turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import Generic, TypeVar

from workbench.errors import Cancelled
from workbench.project.answers import Answers
from workbench.store import Progress

T = TypeVar("T")

ABREAST = 8
"""How many questions are on their way at once."""


class Sweep(Generic[T]):
    """Asks for one thing after another, goes on with each, and in the end with all.

    ``ask`` puts the question for a key, ``each`` takes its answer, both on the owner's
    thread, and ``then`` follows on the last. ``progress`` may raise Cancelled. Where that or
    anything else goes wrong, nothing more is asked, ``failed`` is called, and an error that
    is no Cancelled is raised to the owner.
    """

    def __init__(
        self,
        answers: Answers,
        keys: Iterable[str],
        *,
        ask: Callable[[str], Future[T]],
        each: Callable[[str, T], None],
        then: Callable[[], None],
        failed: Callable[[], None] = lambda: None,
        progress: Progress | None = None,
    ) -> None:
        self._answers = answers
        self._keys = list(dict.fromkeys(keys))
        self._ask, self._each, self._then, self._failed = ask, each, then, failed
        self._progress = progress
        self._next = 0
        self._done = 0
        self.ended = False

    def begin(self) -> None:
        """Put the first questions; with none to put, it is over at once."""
        if not self._keys:
            self._then()
            return
        for _ in range(ABREAST):
            self._go_on()

    def stop(self) -> None:
        """Ask for nothing more, and go on with nothing."""
        self.ended = True

    def _go_on(self) -> None:
        if self._next == len(self._keys):
            return
        key = self._keys[self._next]
        self._next += 1
        self._answers.when(self._ask(key), lambda answer: self._answered(key, answer))

    def _answered(self, key: str, answer: Future[T]) -> None:
        if self.ended:
            return
        try:
            self._each(key, answer.result())
            self._done += 1
            if self._progress is not None:
                self._progress(self._done, len(self._keys))
            if self._done < len(self._keys):
                self._go_on()
            else:
                self.ended = True
                self._then()
        except Cancelled:
            self.ended = True
            self._failed()
        except BaseException:
            self.ended = True
            self._failed()
            raise
