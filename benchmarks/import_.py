"""Import of the medium corpus: time as a multiple of the raw floor, and memory.

    python -m benchmarks.import_ [--large]

From JSONL to a closed project: checks, full-text index, journal and chains included.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import corpus, floor
from benchmarks.alone import alone
from benchmarks.report import Figure, median, report

TIMES = 3


def figures(*, large: bool = False) -> list[Figure]:
    """The figures, floor and program in turns."""
    source, target = corpus.ready("medium"), corpus.FOLDER / "floor-medium.db"
    bare = [_floor(source, target)]
    runs = []
    for _ in range(TIMES):
        runs.append(alone("benchmarks.projects", "make", "medium"))
        bare.append(_floor(source, target))
    seconds = median([run["seconds"] for run in runs])
    memory = max(run["peak"] + run["worker_peak"] for run in runs)
    spans = runs[0]["spans"]
    found = [
        Figure("raw floor: orjson and sqlite3", median(bare), "s"),
        Figure("import of medium", seconds, "s", note=f"{spans / seconds:,.0f} spans/s"),
        Figure("… as a multiple of the floor", seconds / median(bare), "×", budget=4, goal=3),
        Figure("… memory, both processes at their peak", memory, "MB", budget=400),
    ]
    return found + (_large(seconds) if large else [])


def _large(medium: float) -> list[Figure]:
    corpus.ready("large")
    run = alone("benchmarks.projects", "make", "large")
    return [
        Figure("import of large", run["seconds"], "s"),
        Figure("… as a multiple of medium", run["seconds"] / medium, "×", budget=10.5),
        Figure("… memory", run["peak"] + run["worker_peak"], "MB", budget=600),
    ]


def _floor(source: Path, target: Path) -> float:
    for path in target.parent.glob(f"{target.name}*"):
        path.unlink()
    return floor.read_in(source, target)


def main(arguments: Sequence[str]) -> int:
    return report("Import", figures(large="--large" in arguments))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
