"""The rules and a trained pipeline as one: the card decides, label by label, and says so."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.journey.test_training import overall, with_gold, worker
from workbench import tasks
from workbench.model.scheme_text import scheme_from_text
from workbench.store import Store
from workbench.tasks.choosing import LEAST
from workbench.tasks.learning import MERGED, TRAINED
from workbench.tasks.machines import RULES, Job, suggested
from workbench.worker import Worker

FIXTURES = (worker,)

Place: TypeAlias = tuple[str, int, int, str]
"""A document, and start, end and label of a span in it."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, worker: Worker) -> Iterator[Store]:
    with closing(with_gold(tmp_path_factory.mktemp("merged"), worker)) as store:
        yield store


@pytest.fixture(scope="module")
def trained(
    store: Store, worker: Worker, tmp_path_factory: pytest.TempPathFactory
) -> tasks.TrainReport:
    out = tmp_path_factory.mktemp("out") / "valmont"
    return tasks.train_pipeline(store, worker, out, base=None, rounds=12, share=0.5)


def test_the_merge_finds_what_its_figures_on_the_card_say(
    store: Store, worker: Worker, trained: tasks.TrainReport
) -> None:
    report = tasks.evaluate(store, worker, annotator=f"{RULES}+{trained.out}", against="gold")
    [line] = [x for x in report.lines if x.name == "spans_exact" and not x.label]
    assert line.f1 == pytest.approx(overall(trained, MERGED))
    assert all(choice.spans >= LEAST for choice in trained.merge.values())
    assert overall(trained, MERGED) >= max(overall(trained, RULES), overall(trained, TRAINED))


def test_the_card_says_whom_the_merge_uses(trained: tasks.TrainReport) -> None:
    card = (trained.out / "README.md").read_text("utf-8")
    told = card.partition("## Merged with the rules")[2].partition("##")[0]
    facts = json.loads((trained.out / "training.json").read_text("utf-8"))
    assert f"version {facts['rules_version']} of the rules" in told
    for label, choice in trained.merge.items():
        [row] = [line for line in told.splitlines() if line.startswith(f"| {label} ")]
        _, spans, *_, used = row.strip("| ").split(" | ")
        assert spans == str(choice.spans)
        assert used == f"the {choice.use[0]}" or (used.startswith("both") and len(choice.use) == 2)


@pytest.fixture(scope="module")
def alone(store: Store, worker: Worker, trained: tasks.TrainReport) -> dict[str, set[Place]]:
    """What the rules and the pipeline find, each alone."""
    return {
        source: found(store, worker, name)
        for source, name in (("rules", RULES), ("pipeline", str(trained.out)))
    }


def found(store: Store, worker: Worker, name: str) -> set[Place]:
    scheme = scheme_from_text(store.scheme().result().text)
    documents = tuple(store.document(f"d{number}").result() for number in range(30))
    [layers] = worker.map(suggested, [(Job(name, None, scheme, documents),)])
    return {
        (layer.document_id, span.start, span.end, span.label)
        for layer in layers
        if layer is not None
        for span in layer.spans.values()
    }


@pytest.mark.parametrize("use", ["rules", "pipeline"])
def test_the_card_decides_whose_spans_stand(
    store: Store,
    worker: Worker,
    trained: tasks.TrainReport,
    alone: dict[str, set[Place]],
    tmp_path: Path,
    use: str,
) -> None:
    assert alone["rules"] != alone["pipeline"]
    other = with_merge(
        trained.out,
        tmp_path / "other",
        {label: {**told, "use": [use]} for label, told in merge_of(trained.out).items()},
    )
    for name in (f"{RULES}+{other}", f"{other}+{RULES}"):
        assert found(store, worker, name) == alone[use]


def test_without_a_choice_on_the_card_all_that_the_rules_find_stands(
    store: Store,
    worker: Worker,
    trained: tasks.TrainReport,
    alone: dict[str, set[Place]],
    tmp_path: Path,
) -> None:
    old = with_merge(trained.out, tmp_path / "old", None)
    both = found(store, worker, f"{RULES}+{old}")
    assert alone["rules"] <= both <= alone["rules"] | alone["pipeline"]
    assert both != found(store, worker, f"{RULES}+{trained.out}")


def merge_of(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "training.json").read_text("utf-8"))["merge"]
    return told


def with_merge(folder: Path, to: Path, merge: dict[str, Any] | None) -> Path:
    """A copy of a pipeline whose card tells another choice, or none."""
    shutil.copytree(folder, to)
    facts = json.loads((to / "training.json").read_text("utf-8"))
    del facts["merge"]
    if merge is not None:
        facts["merge"] = merge
    (to / "training.json").write_text(json.dumps(facts), "utf-8")
    return to
