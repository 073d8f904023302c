"""Training as people do it: the sample project, and five hundred dispatches read by somebody.

The dispatches are the made ones of the benchmarks, with what one reader misses, shifts and
confuses. Minutes long: ``make train``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from benchmarks import corpus
from tests.journey.test_training import overall
from workbench import tasks
from workbench.store import Store
from workbench.tasks.learning import REMEMBERED, TRAINED, UNTRAINED
from workbench.tasks.machines import RULES
from workbench.tasks.sample import create_sample
from workbench.worker import Worker

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3_600)]

DOCUMENTS = 500
NEW = 20
"""Dispatches that nobody has read."""


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def told(report: tasks.TrainReport) -> str:
    """The figures in a line, for whoever watches."""
    figures = ", ".join(f"{name} {overall(report, name):.3f}" for name in report.lines)
    curve = " ".join(
        f"{point.documents}:{next(x.f1 or 0 for x in point.lines if not x.label):.3f}"
        for point in report.curve
    )
    return (
        f"{report.learnt} documents, {report.rounds} rounds, {report.seconds:.0f} s; "
        f"F1 with the same edges on {report.aside}: {figures}; curve {curve}"
    )


def test_the_sample_project_teaches_more_than_a_list(tmp_path: Path, worker: Worker) -> None:
    create_sample(str(tmp_path / "sample.dwb"), worker)
    store = Store.open(str(tmp_path / "sample.dwb"), who="demo")
    try:
        report = tasks.train_pipeline(store, worker, tmp_path / "sample-1", curve=True)
    finally:
        store.close()
    print("\nsample:", told(report))
    assert overall(report, TRAINED) > overall(report, UNTRAINED) + 0.4
    assert overall(report, TRAINED) > overall(report, REMEMBERED) + 0.2
    assert RULES in report.lines


def test_five_hundred_dispatches_teach_to_read_the_next(tmp_path: Path, worker: Worker) -> None:
    reader = corpus.ANNOTATORS[0]
    read, new = tmp_path / "read.jsonl", tmp_path / "new.jsonl"
    texts = list(corpus.dispatches(DOCUMENTS + NEW))
    with read.open("wb") as file:
        for each in texts[:DOCUMENTS]:
            file.write(corpus.line(each, reader.name, corpus.reading(each, reader)))
    with new.open("wb") as file:
        for each in texts[DOCUMENTS:]:
            file.write(orjson.dumps({"id": each.id, "text": each.text}) + b"\n")
    store = tasks.create_project(str(tmp_path / "p.dwb"), who="lea")
    try:
        tasks.import_documents(store, worker, [read, new], who="lea")
        report = tasks.train_pipeline(store, worker, tmp_path / "dispatches", layer=reader.name)
        print("\ndispatches:", told(report))
        assert overall(report, TRAINED) > overall(report, UNTRAINED) + 0.5
        assert overall(report, TRAINED) > overall(report, REMEMBERED) + 0.1
        ids = [each.id for each in texts[DOCUMENTS:]]
        tasks.suggest_documents(store, worker, suggester=str(report.out), documents=ids, who="lea")
        right = found = there = 0
        for each in texts[DOCUMENTS:]:
            layer = store.layer(each.id, report.pipeline).result()
            assert layer is not None
            marked = {(s.start, s.end, s.label) for s in layer.spans.values()}
            right += len(marked & set(each.marks))
            found += len(marked)
            there += len(set(each.marks))
        print(f"new ones: right {right} of {found} found and {there} there")
        assert 2 * right / (found + there) > 0.8
    finally:
        store.close()
