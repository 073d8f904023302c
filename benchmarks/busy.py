"""Keys while something large runs: disagreements, agreement, suggestions, on the medium corpus.

The long document of ``benchmarks.window`` stands in a copy of the medium project, with all panels
open. Keys are pressed at rest, then while the disagreements of all 10 000 documents are looked for
(as the review desk does), while agreement is measured over them (as the project desk does), and
while ``newswire-fr`` reads them for suggestions. What is computed runs in a worker process; a
thread of the window's process reads the layers for it and writes what comes back.

A key is charged with the CPU of the window's thread: what other threads do meanwhile is not done
for it, and would be done without it. What they take from it shows in the time on the wall.

Two processes keep a small machine busy, and it has neighbours: so a loop is timed beside the keys,
in the same pauses, that always does the same and waits for nothing. Its slowest turns are what the
machine itself adds to a key.

    python -m benchmarks.busy
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from benchmarks import projects
from benchmarks import window as bench
from benchmarks.canvas import Times
from benchmarks.opened import close, opened, until
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.hand import HAND
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE
from workbench.store import Query, Store
from workbench.tasks import disagreements
from workbench.tasks.overview import overview
from workbench.ui.jobs import Job
from workbench.ui.main_window import MainWindow

ROUNDS = 120
NAME = "busy"
READ = 4_000
"""So many documents are given to the suggester: more than it reads meanwhile."""


def figures() -> list[Figure]:
    """At rest, and while each of the three runs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    location = projects.copy("medium", NAME)
    store = Store.open(str(location), who=projects.WHO)
    document, layers = bench.material(projects.WHO)
    store.add(
        [pack(document, layers, folded=fold(document.text))],
        who=projects.WHO,
        at="2025-01-01T00:00:00.000Z",
    ).result()
    store.close()
    try:
        with tempfile.TemporaryDirectory() as home:
            os.environ[HOME_VARIABLE] = home
            return _pressed(str(location))
    finally:
        projects.remove(location)


def _pressed(location: str) -> list[Figure]:
    window = opened(location, who=projects.WHO, document="measured")
    for name in ("inspector", "labels", "history", "attributions"):
        window.show_dock(name)
    window.canvas.setFocus()
    hand = bench.Hand(window)
    hand.rest(20)
    found = {"at rest": hand.type(ROUNDS)}
    loop = Loop(window, seconds=median(found["at rest"]["mark"].own) / 1000)
    loops = {"at rest": loop.run(hand, ROUNDS)}
    busy = {
        "disagreements are looked for": _job(window, _look_for_disagreements),
        "agreement is measured": _job(window, _measure_agreement),
        "machines suggest": _machines(window),
    }
    for title, work in busy.items():
        with work as is_running:
            hand.rest(20)
            found[title] = hand.type(ROUNDS)
            loops[title] = loop.run(hand, ROUNDS)
            if not is_running():
                raise SystemExit(f"It was done before the keys were: {title}.")
        until(lambda: not window.jobs.running)
    close(window)
    figures = []
    for title, times in found.items():
        for what in (*bench.PLAIN, "page"):
            figures.append(_figure(f"{what}, {title}", times[what], bench.BUDGETS[what]))
        figures.append(_compared(f"loop, {title}", loops[title]))
    return figures


class Loop:
    """Goes over the spans of the document for as long as a mark takes on a quiet machine."""

    def __init__(self, window: MainWindow, *, seconds: float) -> None:
        assert window.desk.layer is not None
        self._spans = list(window.desk.layer.spans.values())
        self._times = 1
        once = min(self._turn() for _ in range(20))
        self._times = max(1, round(seconds * 1000 / once))

    def run(self, hand: bench.Hand, rounds: int) -> list[float]:
        """Milliseconds of CPU that it takes, so many times, with the pauses of a hand."""
        found = []
        for _ in range(rounds):
            hand.rest()
            HAND.touch()
            found.append(self._turn())
        return found

    def _turn(self) -> float:
        began = time.thread_time()
        for _ in range(self._times):
            sum(span.end - span.start for span in self._spans)
        return (time.thread_time() - began) * 1000


@contextmanager
def _job(
    window: MainWindow, work: Callable[[MainWindow, Job], object]
) -> Iterator[Callable[[], bool]]:
    job = window.jobs.run("busy", partial(work, window), then=_let_go)
    yield lambda: job in window.jobs.running
    job.stop()


@contextmanager
def _machines(window: MainWindow) -> Iterator[Callable[[], bool]]:
    assert window.desk.project is not None
    page = window.desk.project.store.page(Query(projects.WHO, limit=READ)).result()
    documents = [row.id for row in page.rows if row.id != "measured"]
    window.machines.ask("newswire-fr", documents, how="always")
    until(lambda: window.machines.worker.pid is not None)
    yield lambda: window.machines.is_reading
    window.machines.close()


def _look_for_disagreements(window: MainWindow, job: Job) -> None:
    """Again and again, until the job is stopped."""
    assert window.desk.project is not None
    store = window.desk.project.store
    while True:
        for _ in disagreements(store, window.worker, progress=job.progress):
            pass


def _measure_agreement(window: MainWindow, job: Job) -> None:
    """Again and again, until the job is stopped."""
    assert window.desk.project is not None
    while True:
        overview(window.desk.project.store, window.worker, progress=job.progress)


def _let_go(result: object) -> None:
    """Only the keys are looked at."""


def _figure(what: str, times: Times, budgets: tuple[float, float]) -> Figure:
    note = f"CPU of the window's thread, p99 of {len(times.own)}; median {median(times.own):.2f}; "
    note += f"of all threads p99 {percentile(times.cpu, 99):.2f}; "
    note += f"wall median {median(times.wall):.2f}, p99 {percentile(times.wall, 99):.2f} ms"
    return Figure(what, percentile(times.own, 99), "ms", *budgets, note)


def _compared(what: str, times: list[float]) -> Figure:
    note = f"as long as a mark; median {median(times):.2f} ms"
    return Figure(what, percentile(times, 99), "ms", note=note)


if __name__ == "__main__":
    sys.exit(report("Keys while something large runs", figures()))
