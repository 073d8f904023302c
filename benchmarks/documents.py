"""The list of documents in the real window: keys, filters, orders, and search as one types.

The whole window on a copy of the medium project (or of the large one, 100 000 documents), in
which state, date, source, warnings and questions differ as in ``benchmarks.queue``. A key ends
with its painted frame; a filter or a letter of a search ends when the documents that pass are
painted, whatever else the event loop did meanwhile (of a search, from the end of the pause in
which it waits for more letters). The longest of its turns is told as well: a key that comes
during it waits as long.

    python -m benchmarks.documents [--large]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import corpus, projects
from benchmarks.canvas import Times
from benchmarks.opened import close, opened
from benchmarks.queue import FILTERS, ORDERS, WORDS, vary
from benchmarks.report import Figure, median, percentile, report
from workbench.settings import HOME_VARIABLE
from workbench.ui.main_window import MainWindow
from workbench.ui.models.document_filter import EVERYTHING, Filter

KEYS = ("Down",) * 8 + ("PageDown",) * 4 + ("End", "Up", "PageUp", "Home")
ROUNDS = 10
MORE: tuple[dict[str, Any], ...] = ({}, {"statuses": ("done",)}, {"warnings": True})
SHOWN = {"medium": 50.0, "large": 100.0}
"""Milliseconds within which a list is another one; within a tenth of a second it is at once."""


def main(options: Sequence[str] | None = None) -> int:
    options = sys.argv[1:] if options is None else options
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sizes = ("medium", "large") if "--large" in options else ("medium",)
    code = 0
    for size in sizes:
        place = projects.copy(size, "documents")
        vary(place)
        with tempfile.TemporaryDirectory() as home:
            os.environ[HOME_VARIABLE] = home
            figures = measure(str(place), size)
        projects.remove(place)
        code |= report(f"The list of {corpus.SIZES[size]:,} documents in the window", figures)
    return code


def measure(location: str, size: str) -> list[Figure]:
    """Go about in the list, and close the window."""
    window = opened(location, who=projects.WHO)
    reader = Reader(window)
    keys, filters, orders = reader.keys(), reader.filters(), reader.orders()
    typed = reader.types()
    turns = reader.turns
    close(window)
    window.deleteLater()
    QApplication.processEvents()
    note = f"{len(turns)} turns, p99 {percentile(turns, 99):.1f} ms; CPU"
    return [
        _figure(f"{size}: key in the list → frame, CPU p99", keys.cpu, 4.0),
        _figure(f"{size}: another filter → its documents, p95", filters.wall, SHOWN[size], 95),
        _figure(f"{size}: another order → its documents, p95", orders.wall, SHOWN[size], 95),
        _figure(f"{size}: pause after a letter → its documents, p95", typed.wall, SHOWN[size], 95),
        Figure(f"{size}: longest turn of the event loop", max(turns), "ms", 16.0, 8.0, note),
    ]


class Reader:
    """Somebody who looks for documents."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.panel = window.documents
        self.chance = random.Random(5)
        self.turns: list[float] = []

    def wait(self, is_so: Callable[[], bool], *, seconds: float = 60) -> None:
        """Let the event loop turn until something is so."""
        end = time.perf_counter() + seconds
        while not is_so():
            cpu = time.thread_time()
            QApplication.processEvents()
            self.turns.append((time.thread_time() - cpu) * 1000)
            if time.perf_counter() > end:
                raise SystemExit("It did not come.")

    def rest(self, seconds: float = 0.06) -> None:
        """A pause."""
        end = time.perf_counter() + seconds
        self.wait(lambda: time.perf_counter() > end)

    def keys(self) -> Times:
        """Go through the list; a page that is not at hand comes later."""
        times = Times()
        self.panel.view.setFocus()
        self.turns.clear()
        for _ in range(ROUNDS):
            for name in KEYS:
                cpu, wall = time.process_time(), time.perf_counter()
                QTest.keyClick(self.panel.view, Qt.Key[f"Key_{name}"])
                QApplication.processEvents()
                times.cpu.append((time.process_time() - cpu) * 1000)
                times.wall.append((time.perf_counter() - wall) * 1000)
                self.rest(0.03)
        return times

    def filters(self) -> Times:
        """Set each filter, and none again."""
        times = Times()
        for _ in range(3):
            for shown in FILTERS:
                self._becomes(times, Filter(**shown))
                self._becomes(Times(), EVERYTHING)
        return times

    def orders(self) -> Times:
        """Sort by each order, one filter set or none."""
        times = Times()
        for _ in range(2):
            for order in ORDERS:
                for more in MORE:
                    shown = replace(Filter(**more), order=order, descending=True)
                    self._becomes(times, shown)
        self._becomes(Times(), EVERYTHING)
        return times

    def types(self) -> Times:
        """Type words into the search; it waits for a moment in which no letter comes."""
        times, field = Times(), self.panel.bar.search
        pause = self.panel.bar._pause
        for word in self.chance.sample(WORDS, 8):
            field.setFocus()
            for letter in word[:5]:
                field.insert(letter)
                self._comes(times, lambda: self.wait(lambda: not pause.isActive()), after=True)
            field.clear()
            self._comes(Times(), lambda: None)
        return times

    def _becomes(self, times: Times, shown: Filter) -> None:
        if shown != self.panel.model._filter:
            self._comes(times, lambda: self.panel.bar.set_filter(shown))

    def _comes(self, times: Times, ask: Callable[[], object], *, after: bool = False) -> None:
        """Ask for something, and wait until the list that answers has been painted.

        ``after``: the clock starts when the asking is over.
        """
        arrived: list[int] = []
        take = self.panel.model.modelReset.connect(lambda: arrived.append(1))
        wall = time.perf_counter()
        ask()
        if after:
            wall = time.perf_counter()
        self.wait(lambda: bool(arrived) or time.perf_counter() - wall > 5)
        QApplication.processEvents()
        if arrived:
            times.wall.append((time.perf_counter() - wall) * 1000)
        self.panel.model.modelReset.disconnect(take)
        self.rest()


def _figure(what: str, values: Sequence[float], budget: float, percent: float = 99) -> Figure:
    note = f"of {len(values)}; median {median(values):.2f}, longest {max(values):.1f} ms"
    return Figure(what, percentile(values, percent), "ms", budget, budget / 2, note)


if __name__ == "__main__":
    sys.exit(main())
