"""Training as people do it: the sample project, and dispatches read by somebody.

The dispatches are the made ones of the benchmarks, with what one reader misses, shifts and
confuses. Minutes long: ``make train``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

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
FEW = 50
NEW = 20
"""Dispatches that nobody has read but who knows the truth."""
TRUTH = "truth"
READER = corpus.ANNOTATORS[0]
Figures: TypeAlias = dict[str, dict[str, float]]
"""F1 by label, of each."""


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


def table(title: str, figures: Figures) -> str:
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
        asked = names[:3] if choice.spans >= LEAST else (RULES,)
        best = max(figures[name].get(label, 0.0) for name in asked)
        assert figures[MERGED].get(label, 0.0) == best


def on_new_ones(store: Store, worker: Worker, report: tasks.TrainReport) -> Figures:
    """How well rules, pipeline and merge do on what none of them was chosen by."""
    suggesters = {RULES: RULES, TRAINED: str(report.out), MERGED: f"{RULES}+{report.out}"}
    figures = {
        name: by_label(tasks.evaluate(store, worker, annotator=who, against=TRUTH).lines)
        for name, who in suggesters.items()
    }
    print(table("new ones", figures))
    return figures


@contextmanager
def dispatches(folder: Path, worker: Worker, count: int) -> Iterator[Store]:
    """A project of so many dispatches as a reader marked them, and new ones with the truth."""
    file, texts = folder / "read.jsonl", list(corpus.dispatches(DOCUMENTS + NEW))
    with file.open("wb") as out:
        for each in texts[:count]:
            out.write(corpus.line(each, READER.name, corpus.reading(each, READER)))
        for each in texts[DOCUMENTS:]:
            out.write(corpus.line(each, TRUTH, each.marks))
    with closing(tasks.create_project(str(folder / "p.dwb"), who="lea")) as store:
        tasks.import_documents(store, worker, [file], who="lea")
        yield store


def test_the_sample_project_teaches_more_than_a_list(tmp_path: Path, worker: Worker) -> None:
    create_sample(str(tmp_path / "sample.dwb"), worker)
    with closing(Store.open(str(tmp_path / "sample.dwb"), who="demo")) as store:
        report = tasks.train_pipeline(store, worker, tmp_path / "sample-1", curve=True)
    print("\nsample:", told(report))
    assert overall(report, TRAINED) > overall(report, UNTRAINED) + 0.4
    assert overall(report, TRAINED) > overall(report, REMEMBERED) + 0.2
    merge_is_no_worse(report)
    assert overall(report, MERGED) >= max(overall(report, RULES), overall(report, TRAINED))


def test_five_hundred_dispatches_teach_to_read_the_next(tmp_path: Path, worker: Worker) -> None:
    with dispatches(tmp_path, worker, DOCUMENTS) as store:
        report = tasks.train_pipeline(store, worker, tmp_path / "many", layer=READER.name)
        print("\ndispatches:", told(report))
        assert overall(report, TRAINED) > overall(report, UNTRAINED) + 0.5
        assert overall(report, TRAINED) > overall(report, REMEMBERED) + 0.1
        merge_is_no_worse(report)
        assert overall(report, MERGED) >= max(overall(report, RULES), overall(report, TRAINED))
        new = on_new_ones(store, worker, report)
        assert new[TRAINED][""] > 0.8
        for label, f1 in new[MERGED].items():
            assert f1 >= max(new[RULES].get(label, 0.0), new[TRAINED].get(label, 0.0))


def test_what_few_dispatches_teach_is_no_loss_to_the_rules(tmp_path: Path, worker: Worker) -> None:
    with dispatches(tmp_path, worker, FEW) as store:
        report = tasks.train_pipeline(store, worker, tmp_path / "few", layer=READER.name, rounds=6)
        print("\nfew dispatches:", told(report))
        merge_is_no_worse(report)
        new = on_new_ones(store, worker, report)
        assert new[MERGED][""] >= new[RULES][""]
