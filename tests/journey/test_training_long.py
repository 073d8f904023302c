"""Training as people do it: the sample project, and five hundred dispatches read by somebody.

The dispatches are the made ones of the benchmarks, with what one reader misses, shifts and
confuses. Minutes long: ``make train``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks import corpus
from tests.journey.test_training import overall
from workbench import tasks
from workbench.review.agreement.evaluation import Evaluation
from workbench.store import Store
from workbench.tasks.choosing import LEAST
from workbench.tasks.learning import MERGED, REMEMBERED, TOGETHER, TRAINED, UNTRAINED
from workbench.tasks.machines import RULES
from workbench.tasks.sample import create_sample
from workbench.worker import Worker

pytestmark = [pytest.mark.slow, pytest.mark.timeout(3_600)]

DOCUMENTS = 500
NEW = 20
"""Dispatches that nobody has read but who knows the truth."""
TRUTH = "truth"


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


def by_label(lines: Sequence[Evaluation]) -> dict[str, float]:
    """F1 with the same edges, by label; all together under the empty one."""
    return {line.label: line.f1 or 0.0 for line in lines if line.name == "spans_exact"}


def table(title: str, figures: dict[str, dict[str, float]]) -> str:
    """Who does how well at which label, for whoever watches."""
    labels = sorted({label for each in figures.values() for label in each})
    rows = [
        f"{label or 'all':<12}"
        + " ".join(f"{each.get(label, 0):>12.3f}" for each in figures.values())
        for label in labels
    ]
    return "\n".join([title, " " * 12 + " ".join(f"{name[-12:]:>12}" for name in figures), *rows])


def merge_is_no_worse(report: tasks.TrainReport) -> None:
    """On the documents kept aside, wherever they hold enough of a label to choose by."""
    names = (RULES, TRAINED, TOGETHER, MERGED)
    figures = {name: by_label(report.lines[name]) for name in names}
    print(table(f"kept aside ({report.aside})", figures))
    for label, choice in report.merge.items():
        print(label, *choice.use, f"by {choice.spans} spans")
        if choice.spans >= LEAST:
            best = max(figures[name].get(label, 0.0) for name in names[:3])
            assert figures[MERGED].get(label, 0.0) == best
        else:
            assert figures[MERGED].get(label) == figures[RULES].get(label)
    assert figures[MERGED][""] >= max(figures[RULES][""], figures[TRAINED][""])


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
    merge_is_no_worse(report)


def test_five_hundred_dispatches_teach_to_read_the_next(tmp_path: Path, worker: Worker) -> None:
    reader = corpus.ANNOTATORS[0]
    read, new = tmp_path / "read.jsonl", tmp_path / "new.jsonl"
    texts = list(corpus.dispatches(DOCUMENTS + NEW))
    with read.open("wb") as file:
        for each in texts[:DOCUMENTS]:
            file.write(corpus.line(each, reader.name, corpus.reading(each, reader)))
    with new.open("wb") as file:
        for each in texts[DOCUMENTS:]:
            file.write(corpus.line(each, TRUTH, each.marks))
    store = tasks.create_project(str(tmp_path / "p.dwb"), who="lea")
    try:
        tasks.import_documents(store, worker, [read, new], who="lea")
        report = tasks.train_pipeline(store, worker, tmp_path / "dispatches", layer=reader.name)
        print("\ndispatches:", told(report))
        assert overall(report, TRAINED) > overall(report, UNTRAINED) + 0.5
        assert overall(report, TRAINED) > overall(report, REMEMBERED) + 0.1
        merge_is_no_worse(report)
        suggesters = {RULES: RULES, TRAINED: str(report.out), MERGED: f"{RULES}+{report.out}"}
        figures = {
            name: by_label(tasks.evaluate(store, worker, annotator=who, against=TRUTH).lines)
            for name, who in suggesters.items()
        }
        print(table("new ones", figures))
        for label, f1 in figures[MERGED].items():
            assert f1 >= max(figures[RULES].get(label, 0.0), figures[TRAINED].get(label, 0.0))
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
