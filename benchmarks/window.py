"""The whole window: process CPU of one key, from its press to the painted frame.

The program with all its panels on a project of its own: one megabyte of text, 10 000 spans in
three layers, 1900 × 1050, offscreen. What the canvas costs alone stands in ``benchmarks.canvas``;
here the desk, the panels, the project and the database's own thread are in the figure. The
project is kept with ``synchronous=FULL``, as always. Between two keys there is the pause of a
fast hand, in which the panels catch up. Then the same keys while the medium corpus comes in.

    python -m benchmarks.window
"""

from __future__ import annotations

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import corpus
from benchmarks.canvas import HEIGHT, SIZE, SPANS, WIDTH, Bench, Times, a_text
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.model import Document
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE, Settings
from workbench.tasks import create_project, import_documents
from workbench.ui import app as program
from workbench.ui.jobs import Job
from workbench.ui.main_window import MainWindow

ROUNDS = 150
BUDGETS = {"key": (4.0, 2.0), "mark": (5.0, 2.5), "undo": (5.0, 2.5)}
WALL = 16.0
HAND = 0.06
"""Seconds between two keys; nobody types faster than 16 a second for long."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        location = Path(home) / "measured.dwb"
        make(location)
        figures = measure(location)
    return report("Window: 1 MB, 10 000 spans, 3 layers, 1900 × 1050, with its project", figures)


def make(location: Path) -> None:
    """The project that is measured: one long document, one's own layer and two machines'."""
    document = Document("measured", a_text(SIZE, random.Random(3)))
    bench = Bench.__new__(Bench)
    bench.text, bench.chance = document.text, random.Random(7)
    share = SPANS // 3
    layers = [layer_of("measured", "ines", spans=bench.spans("o", SPANS - 2 * share))]
    for name in ("rules", "model"):
        layers.append(layer_of("measured", name, kind="machine", spans=bench.spans(name, share)))
    store = create_project(str(location), who="ines")
    packed = pack(document, layers, folded=fold(document.text))
    store.add([packed], who="ines", at="2025-01-01T00:00:00.000Z").result()
    store.close()


def measure(location: Path) -> list[Figure]:
    """Press keys in the window, and close it."""
    application = QApplication([])
    habits = Settings()
    window = MainWindow(program.dress(application, habits), habits)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.open_project(str(location), who="ines")
    _until(application, lambda: window.desk.document is not None)
    gc.collect()
    gc.freeze()
    hand = Hand(application, window)
    quiet = hand.type(ROUNDS)
    job = window.jobs.run("import", lambda job: bring_in(window, job), then=lambda _: None)
    busy = hand.type(ROUNDS // 10)
    if not window.jobs.running:
        raise SystemExit("The import ended before the keys did; nothing was measured.")
    job.stop()
    _until(application, lambda: not window.jobs.running)
    window.close()
    _until(application, lambda: not window.isVisible())
    figures = [_figure(what, quiet[what], *BUDGETS[what]) for what in BUDGETS]
    figures += [_in_import(what, busy[what]) for what in BUDGETS]
    return figures


def bring_in(window: MainWindow, job: Job) -> object:
    """Import the medium corpus into the open project, as the window does."""
    project = window.desk.project
    assert project is not None
    paths = [corpus.ready("medium")]
    return import_documents(project.store, window.worker, paths, who="ines", progress=job.progress)


class Hand:
    """Presses keys in the window, one after the other, and takes their time."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self.application = application
        self.window = window
        self.chance = random.Random(11)

    def type(self, rounds: int) -> dict[str, Times]:
        """Select words, mark them, take it back; by the name of each gesture."""
        canvas = self.window.canvas
        times = {what: Times() for what in BUDGETS}
        for number in range(rounds):
            if number % 10 == 0:
                place = self.chance.randrange(SIZE - 5_000)
                canvas.select(place, place)
                self.rest()
            self.press(times["key"], Qt.Key.Key_Right, SHIFT | CONTROL)
            self.press(times["key"], Qt.Key.Key_Right, SHIFT)
            self.press(times["mark"], Qt.Key.Key_S)
            self.press(times["undo"], Qt.Key.Key_Z, CONTROL)
            self.press(times["key"], Qt.Key.Key_Right, CONTROL)
        return times

    def press(self, times: Times, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key, see it painted, and go on when it is saved."""
        wall, cpu = time.perf_counter(), time.process_time()
        QTest.keyClick(self.window.canvas, key, held)
        self.application.processEvents()
        times.cpu.append((time.process_time() - cpu) * 1000)
        times.wall.append((time.perf_counter() - wall) * 1000)
        project = self.window.desk.project
        _until(self.application, lambda: project is None or not project.unsaved)
        self.rest()

    def rest(self) -> None:
        """The pause of a fast hand."""
        end = time.perf_counter() + HAND
        _until(self.application, lambda: time.perf_counter() > end)


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        application.processEvents()


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


def _in_import(what: str, times: Times) -> Figure:
    """While documents come in, the process is busy anyway: the clock on the wall counts."""
    note = f"wall p99 {percentile(times.wall, 99):.2f} ms of {len(times.wall)}"
    return Figure(
        f"{what} during an import, wall median", median(times.wall), "ms", WALL, None, note
    )


if __name__ == "__main__":
    sys.exit(main())
