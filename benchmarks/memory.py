"""Memory at rest: the real window with a project open and a document shown, drawn into memory.

    python -m benchmarks.memory [--large]

Counted is what would be free if the program ended (private pages), and what the system shows
for it (resident set, shared libraries included). The worker process is counted where it runs.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks import projects
from benchmarks.alone import alone, private, resident
from benchmarks.report import Figure, percentile, report

PATIENCE = 60.0
DOCUMENTS = 40


def figures(*, large: bool = False) -> list[Figure]:
    """The figures, each from a window of its own."""
    projects.ready("medium")
    medium = alone("benchmarks.memory", "at_rest", "medium")
    found = [
        Figure("medium open: private memory", medium["private"], "MB", 280),
        Figure("medium open: resident set", medium["resident"], "MB", 280),
        Figure(f"… after {DOCUMENTS} documents were read: private", medium["later"], "MB", 280),
        Figure("medium: document asked for → painted, p95", medium["painted"], "ms", 50),
    ]
    return found + (_large(medium) if large else [])


def at_rest(size: str) -> dict[str, Any]:
    """Megabytes of a window with a project open; milliseconds from asking to seeing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from workbench.settings import Settings
    from workbench.ui.app import dress
    from workbench.ui.main_window import MainWindow

    habits = Settings()
    app = QApplication(["benchmark"])
    window = MainWindow(dress(app, habits), habits)
    window.resize(1900, 1050)
    window.show()
    window.open_project(str(projects.copy(size, "memory")), who=projects.WHO)

    def until(done: Callable[[], bool]) -> float:
        began = time.perf_counter()
        while not done():
            app.processEvents()
            assert time.perf_counter() - began < PATIENCE
        return (time.perf_counter() - began) * 1000

    desk = window.desk
    until(lambda: desk.project is not None)
    took = []
    at_rest = (0.0, 0.0)
    for number in range(DOCUMENTS):
        key = f"dispatch-{number * 211:06}"
        began = time.perf_counter()
        desk.show(key)
        until(lambda: desk.document is not None and desk.document.id == key)  # noqa: B023 - at once
        window.canvas.viewport().repaint()
        took.append((time.perf_counter() - began) * 1000)
        if not number:
            gc.collect()
            at_rest = (private(), resident())
    gc.collect()
    later = private()
    window.close()
    until(lambda: desk.project is None)
    return {
        "private": at_rest[0],
        "resident": at_rest[1],
        "later": later,
        "painted": percentile(took[5:], 95),
    }


def _large(medium: dict[str, Any]) -> list[Figure]:
    projects.ready("large")
    large = alone("benchmarks.memory", "at_rest", "large")
    return [
        Figure("large open: private memory", large["private"], "MB", 280),
        Figure("… as a multiple of medium", large["private"] / medium["private"], "×", 1.1),
        Figure("large: document asked for → painted, p95", large["painted"], "ms", 50),
    ]


def main(arguments: Sequence[str]) -> int:
    return report("Memory at rest", figures(large="--large" in arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
