"""Export of the medium project to JSONL: time as a multiple of the raw floor, and memory.

    python -m benchmarks.export [--large]

All layers, with manifest and loss report. What comes out is what went in.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from typing import Any

from benchmarks import corpus, floor, projects
from benchmarks.alone import alone, busy, peak
from benchmarks.report import Figure, median, report
from workbench import tasks
from workbench.store import Store
from workbench.worker import Worker

TIMES = 3


def figures(*, large: bool = False) -> list[Figure]:
    """The figures, floor and program in turns."""
    projects.ready("medium")
    bare = [_floor()]
    runs = []
    for _ in range(TIMES):
        runs.append(alone("benchmarks.export", "written", "medium"))
        bare.append(_floor())
    seconds = median([run["seconds"] for run in runs])
    memory = max(run["peak"] + run["worker_peak"] for run in runs)
    size = runs[0]["bytes"]
    found = [
        Figure("raw floor: sqlite3 and orjson", median(bare), "s"),
        Figure("export of medium", seconds, "s", note=f"{size / seconds / 1e6:,.0f} MB/s"),
        Figure("… as a multiple of the floor", seconds / median(bare), "×", budget=3, goal=2),
        Figure("… memory, both processes at their peak", memory, "MB", budget=250),
    ]
    return found + (_large(seconds) if large else [])


def written(size: str) -> dict[str, Any]:
    """Export one project, and say what it took."""
    target = corpus.FOLDER / f"{size}-out.jsonl"
    target.unlink(missing_ok=True)
    store = Store.open(str(projects.copy(size, "export")), who=projects.WHO)
    with Worker() as worker:
        began = time.perf_counter()
        tasks.export_documents(store, worker, target, format="jsonl", layer="all", who=projects.WHO)
        seconds = time.perf_counter() - began
        assert worker.pid is not None
        worker_peak, worker_busy = peak(worker.pid), busy(worker.pid)
    store.close()
    return {
        "seconds": seconds,
        "worker_peak": worker_peak,
        "busy": busy(),
        "worker_busy": worker_busy,
        "bytes": target.stat().st_size,
    }


def _floor() -> float:
    source = corpus.FOLDER / "floor-medium.db"
    if not source.exists():
        floor.read_in(corpus.ready("medium"), source)
    return floor.write_out(source, corpus.FOLDER / "floor-out.jsonl")


def _large(medium: float) -> list[Figure]:
    projects.ready("large")
    run = alone("benchmarks.export", "written", "large")
    return [
        Figure("export of large", run["seconds"], "s"),
        Figure("… as a multiple of medium", run["seconds"] / medium, "×"),
        Figure("… memory", run["peak"] + run["worker_peak"], "MB", budget=250),
    ]


def main(arguments: Sequence[str]) -> int:
    return report("Export", figures(large="--large" in arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
