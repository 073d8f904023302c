"""Keys while the whole project is compared: both readings of a lead, on the medium corpus.

The long document of ``benchmarks.window`` stands in a copy of the medium project, with all panels
open. Keys are pressed at rest, then while the disagreements of all 10 000 documents are looked for
(as the review desk does), then while agreement is measured over them (as the project desk does).
The work itself runs in the worker process; what is measured is what is left for the window.

    python -m benchmarks.comparing
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from benchmarks import projects
from benchmarks import window as bench
from benchmarks.canvas import HEIGHT, WIDTH, Times
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE, Settings
from workbench.store import Store
from workbench.tasks import disagreements
from workbench.tasks.overview import overview
from workbench.ui import app as program
from workbench.ui.jobs import Job
from workbench.ui.main_window import MainWindow

ROUNDS = 20
NAME = "compared"


def figures() -> list[Figure]:
    """At rest, and while each of the two runs."""
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
    application = QApplication([])
    habits = Settings()
    window = MainWindow(program.dress(application, habits), habits)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.open_project(location, who=projects.WHO)
    _until(application, lambda: window.desk.document is not None)
    window.desk.show("measured")
    _until(
        application,
        lambda: window.desk.document is not None and window.desk.document.id == "measured",
    )
    gc.freeze()  # as the program does
    for name in ("inspector", "labels", "history", "attributions"):
        window.show_dock(name)
    window.canvas.setFocus()
    hand = bench.Hand(application, window)
    hand.rest(20)
    found = {"at rest": hand.type(ROUNDS)}
    works: dict[str, Callable[[MainWindow, Job], object]] = {
        "disagreements are looked for": _look_for_disagreements,
        "agreement is measured": _measure_agreement,
    }
    for title, work in works.items():
        job = window.jobs.run(title, partial(work, window), then=_let_go)
        hand.rest(20)
        found[title] = hand.type(ROUNDS)
        if job not in window.jobs.running:
            raise SystemExit(f"It was done before the keys were: {title}.")
        job.stop()
        _until(application, lambda: not window.jobs.running)
    window.close()
    _until(application, lambda: not window.isVisible())
    return [
        _figure(f"{what}, {title}", times[what], bench.BUDGETS[what])
        for title, times in found.items()
        for what in bench.PLAIN
    ]


def _look_for_disagreements(window: MainWindow, job: Job) -> int:
    assert window.desk.project is not None
    store = window.desk.project.store
    return sum(len(rows) for rows in disagreements(store, window.worker, progress=job.progress))


def _measure_agreement(window: MainWindow, job: Job) -> object:
    assert window.desk.project is not None
    return overview(window.desk.project.store, window.worker, progress=job.progress)


def _let_go(result: object) -> None:
    """Only the keys are looked at."""


def _figure(what: str, times: Times, budgets: tuple[float, float]) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}; wall median "
    note += f"{median(times.wall):.2f}, p99 {percentile(times.wall, 99):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", *budgets, note)


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        application.processEvents()


if __name__ == "__main__":
    sys.exit(report("Keys while the whole project is compared", figures()))
