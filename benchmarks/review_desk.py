"""The review desk on one megabyte that three people have read: what the window's thread computes.

The document is opened, then keys are pressed: the next disagreement and the one before, from
reading to reading and from slot to slot, a reading taken, none taken, a decision taken back and
made again. A key is charged with the CPU of the window's thread until its frame is painted; what
other threads and the process that compares do meanwhile is not done for it. Opening is told by its
longest turn of the event loop: a key that comes then waits for it.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.canvas import SIZE, Times, a_text
from benchmarks.opened import close, opened, until
from benchmarks.readings import readings
from benchmarks.report import Figure, median, percentile
from benchmarks.window import PAUSE, WALL, Frame
from workbench.french.folding import fold
from workbench.hand import HAND
from workbench.model import Document
from workbench.model.packing import pack
from workbench.review.settling import Rule
from workbench.settings import HOME_VARIABLE
from workbench.tasks import create_project
from workbench.tasks.settling import settle_project
from workbench.ui.main_window import MainWindow
from workbench.ui.review.page import ReviewPage
from workbench.worker import Worker

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS: tuple[tuple[str, Qt.Key, Qt.KeyboardModifier], ...] = (
    ("next unit", Qt.Key.Key_J, NONE),
    ("next unit", Qt.Key.Key_J, NONE),
    ("next unit", Qt.Key.Key_K, NONE),
    ("take a reading", Qt.Key.Key_1, NONE),
    ("pick in a slot", Qt.Key.Key_Right, NONE),
    ("pick in a slot", Qt.Key.Key_Down, NONE),
    ("pick in a slot", Qt.Key.Key_Right, NONE),
    ("take as picked", Qt.Key.Key_Return, NONE),
    ("undo, redo", Qt.Key.Key_Z, CONTROL),
    ("undo, redo", Qt.Key.Key_Z, CONTROL | SHIFT),
    ("none is right", Qt.Key.Key_0, NONE),
)
ROUNDS = 25
OPENED = 50.0
"""Milliseconds of the longest turn while a document is opened."""


def figures() -> list[Figure]:
    """With nothing decided, and with everything settled on which all agree."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found: list[Figure] = []
    for title, settled in (("desk", False), ("desk, half settled", True)):
        with tempfile.TemporaryDirectory() as home:
            os.environ[HOME_VARIABLE] = home
            location = Path(home) / "measured.dwb"
            _make(location, settled=settled)
            found += _measure(str(location), title)
    return found


def _make(location: Path, *, settled: bool) -> None:
    text = a_text(SIZE, random.Random(3))
    document = Document("measured", text)
    layers = readings(text, 3, random.Random(7))
    store = create_project(str(location), who="lead")
    packed = pack(document, layers, folded=fold(text))
    store.add([packed], who="lead", at="2025-01-01T00:00:00.000Z").result()
    if settled:
        with Worker() as worker:
            settle_project(store, worker, Rule("unanimous"))
    store.close()


def _measure(location: str, title: str) -> list[Figure]:
    window = opened(location, who="lead")
    turns = _open(window)
    times = _press(window)
    close(window)
    window.deleteLater()
    note = f"CPU of the longest turn; {sum(turns):.0f} ms in all turns"
    return [
        Figure(f"{title}: open", max(turns), "ms", OPENED, WALL, note),
        *(_figure(f"{title}: {what}", each) for what, each in times.items()),
    ]


def _open(window: MainWindow) -> list[float]:
    """Bring the desk to the front, and see the document on it; what each turn took."""
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    page = window.desks.pages["review"]
    assert isinstance(page, ReviewPage)
    reviewing = page.reviewing
    until(lambda: not reviewing.loading.is_busy)
    turns: list[float] = []
    while reviewing.pick is None:
        cpu = time.thread_time()
        QApplication.processEvents()
        turns.append((time.thread_time() - cpu) * 1000)
    return turns


def _press(window: MainWindow) -> dict[str, Times]:
    times = {what: Times() for what, _, _ in KEYS}
    frame = Frame(window)
    _rest()
    for _ in range(ROUNDS):
        for what, key, held in KEYS:
            window.activateWindow()
            target = QApplication.focusWidget() or window
            HAND.touch()
            wall, cpu, own = time.perf_counter(), time.process_time(), time.thread_time()
            frame.painted = False
            QTest.keyClick(target, key, held)
            QApplication.processEvents()
            if not frame.painted:
                raise SystemExit(f"{what}: nothing was painted, so nothing was done.")
            times[what].cpu.append((frame.cpu - cpu) * 1000)
            times[what].own.append((frame.of_thread - own) * 1000)
            times[what].wall.append((frame.wall - wall) * 1000)
            until(partial(_is_saved, window))
            _rest()
    return times


def _is_saved(window: MainWindow) -> bool:
    project = window.desk.project
    return project is None or not project.unsaved


def _rest() -> None:
    end = time.perf_counter() + PAUSE
    until(lambda: time.perf_counter() >= end)


def _figure(what: str, times: Times) -> Figure:
    note = f"CPU of the thread, p99 of {len(times.own)}; median {median(times.own):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.own, 99), "ms", WALL, WALL / 2, note)
