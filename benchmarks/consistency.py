"""What looking for what is out of line takes over the medium project, beside reading it alone.

    python -m benchmarks.consistency

Reading alone is the same documents and layers, sent to the worker in the same portions and
unpacked there; what comes on top of it is the search itself. The corpus is generated, and its
annotators slip far more often than people do: a tenth of the labels are out of line.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from benchmarks import projects
from benchmarks.alone import alone, busy, peak
from benchmarks.report import Figure, report
from workbench import tasks
from workbench.model.packing import PackedDocument, unpack
from workbench.store import Store
from workbench.tasks.consistency import portions, whose
from workbench.worker import Worker


def figures() -> list[Figure]:
    """Reading alone, then the whole search."""
    projects.ready("medium")
    reading = alone("benchmarks.consistency", "read")
    found = alone("benchmarks.consistency", "looked")
    memory = found["peak"] + found["worker_peak"]
    return [
        Figure("reading all layers in the worker", reading["seconds"], "s"),
        Figure(
            "looking for what is out of line",
            found["seconds"],
            "s",
            note=f"{found['documents']:,} documents, {found['layers']:,} layers, "
            f"{found['groups']:,} groups, {found['findings']:,} places",
        ),
        Figure("… as a multiple of reading", found["seconds"] / reading["seconds"], "×", budget=8),
        Figure("… a document", 1000 * found["seconds"] / found["documents"], "ms"),
        Figure("… processor of the asking process", found["busy"], "s"),
        Figure("… memory, both processes at their peak", memory, "MB"),
    ]


def read() -> dict[str, Any]:
    """The documents and layers, read and unpacked in the worker."""
    store = Store.view(str(projects.place("medium")))
    with Worker() as worker:
        began = time.perf_counter()
        jobs = ((portion,) for portion in portions(store, whose(store)))
        with closing(worker.map(opened, jobs)) as answers:
            documents = sum(answers)
        seconds = time.perf_counter() - began
    store.close()
    return {"seconds": seconds, "documents": documents}


def opened(portion: Sequence[PackedDocument]) -> int:
    """How many documents these are, once they are values."""
    return sum(1 for packed in portion if unpack(packed))


def looked() -> dict[str, Any]:
    """The whole search."""
    store = Store.view(str(projects.place("medium")))
    with Worker() as worker:
        began = time.perf_counter()
        found = tasks.find_inconsistencies(store, worker)
        seconds = time.perf_counter() - began
        assert worker.pid is not None
        worker_peak = peak(worker.pid)
    store.close()
    return {
        "seconds": seconds,
        "documents": found.documents,
        "layers": found.layers,
        "groups": len(found.groups),
        "findings": found.findings,
        "busy": busy(),
        "worker_peak": worker_peak,
    }


def main(arguments: Sequence[str]) -> int:
    return report("Consistency", figures())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
