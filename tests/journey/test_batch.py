"""Import and export as tasks: stopped, broken off, and on our own samples."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from workbench import resources, tasks
from workbench.errors import Cancelled, WorkerFailed
from workbench.store import Store
from workbench.worker import Worker

MANY = 2000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = tasks.create_project(str(tmp_path / "p.dwb"), who="ines")
    yield store
    store.close()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    with path.open("wb") as file:
        for number in range(MANY):
            spans = [{"start": at, "end": at + 5, "label": "ACTOR"} for at in range(0, 100, 5)]
            record = {"id": f"d{number}", "text": "mot. " * 200, "annotator": "a", "spans": spans}
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    return path


def test_a_stopped_import_keeps_whole_batches_and_says_how_many(
    store: Store, worker: Worker, many: Path
) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 3:
            raise Cancelled

    with pytest.raises(Cancelled) as stopped:
        tasks.import_documents(store, worker, [many], who="ines", progress=stop)
    counts = store.counts().result()
    assert 0 < counts.documents < MANY
    assert counts.spans == 20 * counts.documents
    said = f"{counts.documents} documents and {counts.documents} layers came in"
    assert said in str(stopped.value)


def test_after_a_stopped_import_the_rest_can_follow(
    store: Store, worker: Worker, many: Path
) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        tasks.import_documents(store, worker, [many], who="ines", progress=stop)
    before = store.counts().result().documents
    report = tasks.import_documents(store, worker, [many], who="ines")
    assert (report.documents, report.same) == (MANY - before, before)


def test_progress_goes_up_to_the_end(store: Store, worker: Worker, many: Path) -> None:
    told: list[tuple[int, int]] = []
    tasks.import_documents(
        store, worker, [many], who="ines", progress=lambda done, total: told.append((done, total))
    )
    size = many.stat().st_size
    assert told == sorted(told)
    assert len(told) > 3
    assert told[-1] == (size, size)


def test_a_worker_that_dies_takes_nothing_with_it(
    store: Store, worker: Worker, many: Path, tmp_path: Path
) -> None:
    def kill(done: int, total: int) -> None:
        if worker.pid is not None:
            os.kill(worker.pid, signal.SIGKILL)

    with pytest.raises(WorkerFailed):
        tasks.import_documents(store, worker, [many], who="ines", progress=kill)
    assert not store.check().result().problems
    report = tasks.import_documents(store, worker, [many], who="ines")
    assert report.documents + report.same == MANY


def test_a_stopped_export_leaves_nothing(
    store: Store, worker: Worker, many: Path, tmp_path: Path
) -> None:
    tasks.import_documents(store, worker, [many], who="ines")
    out = tmp_path / "out" / "out.jsonl"
    out.parent.mkdir()

    def stop(done: int, total: int) -> None:
        assert list(out.parent.iterdir())
        raise Cancelled

    with pytest.raises(Cancelled):
        tasks.export_documents(store, worker, out, format="jsonl", who="ines", progress=stop)
    assert not list(out.parent.iterdir())


def test_the_sample_comes_in_whole(tmp_path: Path, worker: Worker) -> None:
    location = str(tmp_path / "sample.dwb")
    tasks.create_sample(location, worker)
    store = Store.view(location)
    counts = store.counts().result()
    people = [row for row in store.annotators().result() if row.kind == "person"]
    checked = store.check().result()
    store.close()
    files = list(resources.path("samples").glob("*.txt"))
    assert counts.documents == len(files) >= 8
    assert counts.layers["gold"] == counts.documents
    assert len(people) == 3
    assert not checked.problems


def test_ctrl_c_stops_an_import_between_two_batches(tmp_path: Path, many: Path) -> None:
    code = (
        "import os, signal, sys; from workbench import tasks; from workbench.cli import main\n"
        "before = tasks.import_documents\n"
        "def press(*args, progress, **more):\n"
        "    def told(done, total):\n"
        "        os.kill(os.getpid(), signal.SIGINT); progress(done, total)\n"
        "    return before(*args, progress=told, **more)\n"
        "tasks.import_documents = press\n"
        "main(['new', 'p.dwb'], window=print)\n"
        "sys.exit(main(['import', 'p.dwb', sys.argv[1]], window=print))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(many)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("Stopped: ")
    store = Store.view(str(tmp_path / "p.dwb"))
    documents = store.counts().result().documents
    store.close()
    assert 0 < documents < MANY
