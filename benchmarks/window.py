"""The whole window: process CPU of one key, from its press to the painted frame.

The program with all its panels on a project of its own: one megabyte of text, 10 000 spans in
three layers, 6 000 relations, 1900 × 1050, offscreen. What the canvas costs alone stands in
``benchmarks.canvas``; here the desk, the panels, the project and the database's own thread are
in the figure. All docks are open; those that lie one over the other are measured in turn, in
three sets. The project is kept with ``synchronous=FULL``, as always; the French rules are made
ready beforehand, as the program does in its first idle moments.

A key is answered when the frame is painted that shows what it did: the span, the link, the list,
the page. That frame ends where the window has dealt with its request to be painted, whatever is
painted in it. What follows from the step elsewhere (numbers, titles, which actions can be asked
for) comes in later turns of the event loop; so that nothing is only put off, three more things are
told: the longest of those turns in the pause of a fast hand; and of a burst, where the next key is
due every 30 ms whether or not the last one is done with, the time from when it was due to its
frame. Then the same keys while the medium corpus comes in.

    python -m benchmarks.window
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import corpus
from benchmarks.canvas import HEIGHT, SIZE, SPANS, WIDTH, Bench, Times, a_text
from benchmarks.opened import close, opened, until
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.hand import HAND
from workbench.model import Document, Layer
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE
from workbench.tasks import create_project, import_documents
from workbench.ui.jobs import Job
from workbench.ui.main_window import MainWindow

ROUNDS = {"inspector, labels": 120, "history, attributions": 100, "guidelines, actors": 100}
"""How often the keys are gone through, by the panels that are in front."""
BUDGETS = {
    "key": (4.0, 2.0),
    "mark": (5.0, 2.5),
    "undo": (5.0, 2.5),
    "link by digit": (5.0, 2.5),
    "chooser": (5.0, 2.5),
    "next warning": (8.0, 4.0),
    "page": (8.0, 4.0),
    "resize": (20.0, 10.0),
}
PLAIN = ("key", "mark", "undo")
WALL = 16.0
PAUSE = 0.06
"""Seconds between two keys; nobody types faster than 16 a second for long."""
BURST = 0.03
"""Seconds between two keys of a burst: how fast a held key repeats."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
NARROW_WINDOW = 1300


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        location = Path(home) / "measured.dwb"
        make(location)
        figures = measure(location)
    return report("Window: 1 MB, 10 000 spans, 6 000 relations, all panels open", figures)


def make(location: Path) -> None:
    """The project that is measured: one long document."""
    store = create_project(str(location), who="ines")
    document, layers = material("ines")
    packed = pack(document, layers, folded=fold(document.text))
    store.add([packed], who="ines", at="2025-01-01T00:00:00.000Z").result()
    store.close()


def material(who: str) -> tuple[Document, list[Layer]]:
    """The long document, with the layer of one person, and of two machines."""
    document = Document("measured", a_text(SIZE, random.Random(3)))
    bench = Bench.__new__(Bench)
    bench.text, bench.chance = document.text, random.Random(7)
    share = SPANS // 3
    own = list(bench.spans("o", SPANS - 2 * share))
    layers = [layer_of("measured", who, spans=own, relations=bench.relations(own))]
    for name in ("rules", "model"):
        layers.append(layer_of("measured", name, kind="machine", spans=bench.spans(name, share)))
    return document, layers


def measure(location: Path) -> list[Figure]:
    """Press keys in the window, and close it."""
    window = opened(str(location), who="ines")
    hand = Hand(window)
    figures = []
    for panels, rounds in ROUNDS.items():
        for name in panels.split(", "):
            window.show_dock(name)
        window.canvas.setFocus()
        hand.rest(20)
        times = hand.type(rounds)
        figures += [_figure(f"{panels}: {what}", times[what], *BUDGETS[what]) for what in BUDGETS]
        figures.append(_between(f"{panels}: between two keys", hand.turns))
        burst = hand.burst(rounds)
        figures += [_late(f"{panels}: burst, {what}", burst[what]) for what in burst]
    job = window.jobs.run("import", lambda job: bring_in(window, job), then=lambda _: None)
    busy = hand.type(15)
    if not window.jobs.running:
        raise SystemExit("The import ended before the keys did; nothing was measured.")
    job.stop()
    until(lambda: not window.jobs.running)
    close(window)
    return figures + [_in_import(what, busy[what]) for what in PLAIN]


def bring_in(window: MainWindow, job: Job) -> object:
    """Import the medium corpus into the open project, as the window does."""
    project = window.desk.project
    assert project is not None
    paths = [corpus.ready("medium")]
    return import_documents(project.store, window.worker, paths, who="ines", progress=job.progress)


class Hand:
    """Presses keys in the window, one after the other, and takes their time."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.chance = random.Random(11)
        self.turns: list[float] = []
        self.frame = Frame(window)

    def type(self, rounds: int) -> dict[str, Times]:
        """Select words, mark and link them, take it back, go on; by the name of each gesture."""
        canvas = self.window.canvas
        times = {what: Times() for what in BUDGETS}
        self.turns = []
        for number in range(rounds):
            if number % 10 == 0:
                place = self.chance.randrange(SIZE - 5_000)
                canvas.select(place, place)
                self.rest()
            self.press(times["key"], Qt.Key.Key_Right, SHIFT | CONTROL)
            self.press(times["key"], Qt.Key.Key_Right, SHIFT)
            self.press(times["mark"], Qt.Key.Key_S)
            self.press(times["link by digit"], Qt.Key.Key_1)
            self.press(times["undo"], Qt.Key.Key_Z, CONTROL)
            self.press(times["chooser"], Qt.Key.Key_Return)
            self.press(Times(), Qt.Key.Key_Escape)
            self.press(times["undo"], Qt.Key.Key_Z, CONTROL)
            self.press(times["key"], Qt.Key.Key_Right, CONTROL)
            self.press(times["page"], Qt.Key.Key_PageDown)
            self.press(times["page"], Qt.Key.Key_PageUp)
            if number % 3 == 0:
                self.press(times["next warning"], Qt.Key.Key_F12)
            if number % 5 == 0:
                self.timed(times["resize"], lambda: self.window.resize(NARROW_WINDOW, HEIGHT))
                self.timed(times["resize"], lambda: self.window.resize(WIDTH, HEIGHT))
        return times

    def press(self, times: Times, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or self.window.canvas
        self.timed(times, lambda: QTest.keyClick(target, key, held))

    def timed(self, times: Times, gesture: Callable[[], object]) -> None:
        """Do a gesture, see it painted, and go on when it is saved."""
        wall, cpu, own = time.perf_counter(), time.process_time(), time.thread_time()
        self._see(gesture)
        times.cpu.append((self.frame.cpu - cpu) * 1000)
        times.own.append((self.frame.of_thread - own) * 1000)
        times.wall.append((self.frame.wall - wall) * 1000)
        project = self.window.desk.project
        until(lambda: project is None or not project.unsaved)
        self.rest()

    def burst(self, rounds: int) -> dict[str, Times]:
        """Go on pressing whether or not the last key is done with; by the name of each gesture.

        The clock is the CPU time of the window's thread, which never sleeps here: so other
        processes of the machine make no key late.
        """
        times = {what: Times() for what in ("key", "mark", "undo")}
        keys = (
            ("key", Qt.Key.Key_Right, SHIFT | CONTROL),
            ("key", Qt.Key.Key_Right, SHIFT),
            ("mark", Qt.Key.Key_S, NONE),
            ("key", Qt.Key.Key_Right, NONE),
            ("undo", Qt.Key.Key_Z, CONTROL),
        )
        for number in range(rounds):
            if number % 10 == 0:
                place = self.chance.randrange(SIZE - 5_000)
                self.window.canvas.select(place, place)
                self.rest(10)
                due = time.thread_time()
            for what, key, held in keys:
                due += BURST
                while time.thread_time() < due:
                    QApplication.processEvents()
                pressed = time.perf_counter()
                self._see(partial(QTest.keyClick, self.window.canvas, key, held))
                times[what].cpu.append((self.frame.of_thread - due) * 1000)
                times[what].wall.append((self.frame.wall - pressed) * 1000)
        return times

    def _see(self, gesture: Callable[[], object]) -> None:
        """Do a gesture, and turn the event loop once, in which its frame is painted.

        Where nothing is to be painted, because the key was refused, it ends there.
        """
        self.frame.painted = False
        HAND.touch()  # as the window's filter does, which only keys of a real keyboard pass
        gesture()
        QApplication.processEvents()
        if not self.frame.painted:
            self.frame.note()

    def rest(self, hands: int = 1) -> None:
        """The pause of a fast hand."""
        end = time.perf_counter() + PAUSE * hands
        while time.perf_counter() < end:
            cpu = time.thread_time()
            QApplication.processEvents()
            self.turns.append((time.thread_time() - cpu) * 1000)


class Frame(QObject):
    """Notes when the window has dealt with a request to be painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.painted = False
        self.cpu = self.wall = self.of_thread = 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the window paint, and look at the clock."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        watched.event(event)
        if not self.painted:
            self.note()
        return True

    def note(self) -> None:
        """Look at the clocks."""
        self.painted = True
        self.cpu, self.wall = time.process_time(), time.perf_counter()
        self.of_thread = time.thread_time()


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


def _between(what: str, turns: Sequence[float]) -> Figure:
    """The longest turn of the event loop in the pauses: a key that comes then waits for it."""
    busy = [turn for turn in turns if turn > 0.2]
    note = f"CPU of the longest turn; p99 of the {len(busy)} that did something "
    note += f"{percentile(busy, 99):.2f} ms"
    return Figure(what, max(busy), "ms", WALL, 5.0, note)


def _late(what: str, times: Times) -> Figure:
    """In a burst the time runs from when a key was due."""
    note = f"CPU of the thread from when it was due, p99 of {len(times.cpu)}; "
    note += f"median {median(times.cpu):.2f}, wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", WALL, None, note)


def _in_import(what: str, times: Times) -> Figure:
    """While documents come in, the process is busy anyway: the clock on the wall counts."""
    note = f"wall p99 {percentile(times.wall, 99):.2f} ms of {len(times.wall)}"
    return Figure(
        f"{what} during an import, wall median", median(times.wall), "ms", WALL, None, note
    )


if __name__ == "__main__":
    sys.exit(main())
