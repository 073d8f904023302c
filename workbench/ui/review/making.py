"""What takes many small steps on the window's thread, done between the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE = 0.004
"""Seconds after which keys are heard again."""


class Making(QObject):
    """One thing at a time: what is begun anew takes the place of what was being made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] = iter(())
        self._then: Callable[[], object] = lambda: None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def begin(self, steps: Iterator[None], then: Callable[[], object]) -> None:
        """Take these steps, some at a time, and then go on."""
        self._steps, self._then = steps, then
        self._timer.start()

    def stop(self) -> None:
        """Take no more steps, and don't go on."""
        self._steps, self._then = iter(()), lambda: None
        self._timer.stop()

    def _on_turn(self) -> None:
        until = perf_counter() + SLICE
        for _ in self._steps:
            if perf_counter() >= until:
                return
        then = self._then
        self.stop()
        then()
