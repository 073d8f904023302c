"""The whole window: process CPU of one key, from its press to the painted frame.

The program with all its panels on a project of its own: one megabyte of text, 10 000 spans in
three layers, 1900 × 1050, offscreen. What the canvas costs alone stands in ``benchmarks.canvas``;
here the desk, the panels, the project and the database's own thread are in the figure. The
project is kept with ``synchronous=FULL``, as always. Between two keys there is the pause of a
fast hand, in which the panels catch up.

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

from benchmarks.canvas import HEIGHT, SIZE, SPANS, WIDTH, Bench, Times, a_text
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.model import Document
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE, Settings
from workbench.tasks import create_project
from workbench.ui import app as program
from workbench.ui.main_window import MainWindow

ROUNDS = 150
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
    canvas, chance = window.canvas, random.Random(11)
    caret, mark, undo = Times(), Times(), Times()

    def press(times: Times, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        QTest.keyClick(canvas, key, held)
        application.processEvents()
        times.cpu.append((time.process_time() - cpu) * 1000)
        times.wall.append((time.perf_counter() - wall) * 1000)
        project = window.desk.project
        _until(application, lambda: project is None or not project.unsaved)
        rest = time.perf_counter() + HAND
        _until(application, lambda: time.perf_counter() > rest)

    for number in range(ROUNDS):
        if number % 10 == 0:
            place = chance.randrange(SIZE - 5_000)
            canvas.select(place, place)
            for _ in range(60):
                application.processEvents()
        press(caret, Qt.Key.Key_Right, SHIFT | CONTROL)
        press(caret, Qt.Key.Key_Right, SHIFT)
        press(mark, Qt.Key.Key_S)
        press(undo, Qt.Key.Key_Z, CONTROL)
        press(caret, Qt.Key.Key_Right, CONTROL)
    window.close()
    _until(application, lambda: not window.isVisible())
    return [
        _figure("key", caret, 4, 2),
        _figure("mark", mark, 5, 2.5),
        _figure("undo", undo, 5, 2.5),
    ]


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        application.processEvents()


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


if __name__ == "__main__":
    sys.exit(main())
