"""The projects that are measured: the corpora, brought in by the program itself."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.alone import alone, busy, peak
from workbench import resources, tasks
from workbench.errors import ProjectRefused
from workbench.model.scheme_text import read_scheme, scheme_to_text
from workbench.store import Store
from workbench.worker import Worker

WHO = corpus.ANNOTATORS[0].name
SCHEME = read_scheme(resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8"))


def place(size: str) -> Path:
    """Where the project of a size is kept."""
    return corpus.FOLDER / f"{size}.dwb"


def ready(size: str) -> Path:
    """The project of a size, made when it is first asked for; measured things work on copies.

    One that an earlier version of the program made otherwise is made anew.
    """
    if place(size).exists():
        try:
            Store.open(str(place(size)), who=WHO).close()
        except ProjectRefused:
            remove(place(size))
    if not place(size).exists():
        alone("benchmarks.projects", "make", size)
    return place(size)


def copy(size: str, name: str) -> Path:
    """A copy to work on, closed, beside the original."""
    target = corpus.FOLDER / f"{name}.dwb"
    remove(target)
    shutil.copyfile(ready(size), target)
    return target


def remove(project: Path) -> None:
    """Take a project away, with all that stands beside it."""
    for path in project.parent.glob(f"{project.stem}.dwb*"):
        path.unlink()


def make(size: str) -> dict[str, Any]:
    """Bring a corpus in by the program, and say what it took."""
    source = corpus.ready(size)
    draft = corpus.FOLDER / f"{size}-draft.dwb"
    remove(draft)
    with Worker() as worker:
        began = time.perf_counter()
        store = Store.create(str(draft), scheme_text=scheme_to_text(SCHEME), who=WHO)
        report = tasks.import_documents(store, worker, [source], who=WHO)
        counts = store.counts().result()
        store.close()
        seconds = time.perf_counter() - began
        assert worker.pid is not None
        worker_peak, worker_busy = peak(worker.pid), busy(worker.pid)
    assert counts.documents == corpus.SIZES[size], report
    remove(place(size))
    draft.rename(place(size))
    return {
        "seconds": seconds,
        "worker_peak": worker_peak,
        "busy": busy(),
        "worker_busy": worker_busy,
        "spans": counts.spans,
    }
