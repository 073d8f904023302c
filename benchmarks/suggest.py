"""Suggestions of newswire-fr against the bare pipeline, in the worker, and in the window.

    python -m benchmarks.suggest

The same dispatches go through ``nlp.pipe`` of the whole pipeline as it is installed, and
through the suggester, in turns in one process, measured in its own processor time. Memory and
latency are the worker process's: the resident size after the run, and the time from the question
for one dispatch to its answer, on both sides of the pipe.

In the window: from opening a dispatch that nobody has read to its suggestions on the page, with a
warm process. The keys while machines read are pressed in ``benchmarks.busy``.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import window as bench
from benchmarks.opened import close, opened
from benchmarks.report import Figure, median, report
from workbench.formats.jsonl import JsonlImporter
from workbench.french.attribution.rules import NewswireRules
from workbench.french.folding import fold
from workbench.model import Document
from workbench.model.packing import PackedDocument, pack, unpack
from workbench.model.scheme_text import read_scheme
from workbench.nlp.newswire import Newswire
from workbench.plugins import Suggester
from workbench.resources import path
from workbench.settings import HOME_VARIABLE
from workbench.store import Store
from workbench.tasks.machines import Job, suggested
from workbench.ui.main_window import MainWindow
from workbench.worker import Worker

ROUNDS = 3
SCHEME = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))


def figures() -> list[Figure]:
    """The figures, pipeline and suggester in turns."""
    documents = _documents()
    suggester, rules = Newswire(), NewswireRules()
    language = suggester._pipeline.language
    texts = [document.text for document in documents]
    bare, ours, alone = [], [], []
    for _ in range(ROUNDS):
        begun = time.process_time()
        tokens = sum(len(doc) for doc in language.pipe(texts))
        bare.append(tokens / (time.process_time() - begun))
        ours.append(tokens / _seconds(suggester, documents))
        alone.append(tokens / _seconds(rules, documents))
    latency, memory = _in_the_worker(documents)
    return [
        Figure("nlp.pipe of the whole pipeline", median(bare), "tokens/s"),
        Figure("newswire-fr", median(ours), "tokens/s"),
        Figure("newswire-fr-rules", median(alone), "tokens/s"),
        Figure("nlp.pipe as a multiple of newswire-fr", median(bare) / median(ours), "×", 1.25),
        Figure("one dispatch, warm, there and back", latency, "ms", 500),
        Figure("memory of the worker", memory, "MB"),
        *_in_the_window(documents),
    ]


def _seconds(suggester: Suggester, documents: list[Document]) -> float:
    begun = time.process_time()
    for _ in suggester.suggest(documents, scheme=SCHEME):
        pass
    return time.process_time() - begun


def _in_the_worker(documents: list[Document]) -> tuple[float, float]:
    with Worker() as worker:
        for document in documents[:4]:
            worker.call(suggested, Job("newswire-fr", None, SCHEME, (document,)))
        times = []
        for document in documents[:20]:
            begun = time.perf_counter()
            worker.call(suggested, Job("newswire-fr", None, SCHEME, (document,)))
            times.append(1000 * (time.perf_counter() - begun))
        status = Path(f"/proc/{worker.pid}/status").read_text("ascii")
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return median(times), int(resident.split()[1]) / 1024


def _in_the_window(documents: list[Document]) -> list[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        location = Path(home) / "measured.dwb"
        bench.make(location)
        store = Store.open(str(location), who="ines")
        batch = [pack(each, [], folded=fold(each.text)) for each in documents]
        store.add(batch, who="ines", at="2025-01-01T00:00:00.000Z").result()
        store.close()
        return _measured_in_the_window(location, [each.id for each in documents])


def _measured_in_the_window(location: Path, ids: list[str]) -> list[Figure]:
    window = opened(str(location), who="ines")
    window.machines.documents = None  # no document is read before it is opened
    window.machines.ask("newswire-fr", ids[:1], how="always")
    _wait(lambda: not window.machines.is_reading)
    times = []
    for document_id in ids[1:21]:
        begun = time.perf_counter()
        window.desk.show(document_id)
        _wait(partial(_has_suggestions, window, document_id))
        QApplication.processEvents()
        times.append(1000 * (time.perf_counter() - begun))
    close(window)
    note = f"from opening it to the page painted; longest of {len(times)} {max(times):.0f} ms"
    return [
        Figure(
            "suggestions of an unread dispatch, warm, median", median(times), "ms", 500, 250, note
        ),
    ]


def _has_suggestions(window: MainWindow, document_id: str) -> bool:
    desk = window.desk
    return desk.document is not None and desk.document.id == document_id and bool(desk.suggestions)


def _wait(is_so: Callable[[], bool]) -> None:
    while not is_so():
        QApplication.processEvents()
        time.sleep(0.001)  # a window that waits leaves the processor to others


def _documents() -> list[Document]:
    """Our own sample dispatches, several times, each with an id of its own."""
    found: list[Document] = []
    for file_path in sorted(path("samples").glob("*.jsonl")):
        with file_path.open("rb") as file:
            record = next(iter(JsonlImporter().read(file, path=file_path, annotator=None)))
        assert isinstance(record, PackedDocument)
        found.append(unpack(record)[0])
    return [Document(f"{each.id}-{turn}", each.text) for turn in range(4) for each in found]


if __name__ == "__main__":
    sys.exit(report("Suggestions", figures()))
