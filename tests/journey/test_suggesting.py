"""Suggestions for a project: written, written again, rejected, stopped and gone on with."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journey.shell import Shell
from workbench import tasks
from workbench.errors import Cancelled, Refused, UnknownName, WorkerFailed
from workbench.french.attribution.rules import VERSION
from workbench.model import Document, Layer, verbs
from workbench.model.moment import now
from workbench.model.suggesting import doubt_of, rule_of
from workbench.store import Query, Step, Store
from workbench.tasks.suggesting import renewed
from workbench.worker import Worker

RULES = "newswire-fr-rules"
TEXTS = {
    "quote": "« Le pont tiendra », a assuré mardi la maire, Ana Sorel.",
    "figure": "La crue a fait 12 morts, selon un bilan du ministère de l’Intérieur.",
    "english": "The mayor said on Tuesday that the bridge would hold, and that it was not to be "
    "closed to the traffic that was coming from the north.",
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def store(tmp_path: Path, worker: Worker) -> Iterator[Store]:
    store = tasks.create_project(str(tmp_path / "p.dwb"), who="ines")
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    paths = [tmp_path / f"{name}.txt" for name in TEXTS]
    tasks.import_documents(store, worker, paths, who="ines")
    yield store
    store.close()


def documents(store: Store) -> list[Document]:
    rows = store.page(Query("ines")).result().rows
    return [store.document(row.id).result() for row in rows]


def document_with(store: Store, name: str) -> Document:
    return next(each for each in documents(store) if each.text == TEXTS[name])


def machine_layer(store: Store, document: Document) -> Layer:
    layer = store.layer(document.id, RULES).result()
    assert layer is not None
    return layer


def run(store: Store, worker: Worker, **options: object) -> tasks.SuggestReport:
    return tasks.suggest_documents(store, worker, suggester=RULES, who="ines", **options)  # type: ignore[arg-type]  # each option has its own type


def test_a_run_fills_a_machines_layer_for_each_document(store: Store, worker: Worker) -> None:
    report = run(store, worker)
    assert (report.documents, report.written, report.foreign) == (3, 3, 1)
    layer = machine_layer(store, document_with(store, "quote"))
    assert layer.kind == "machine"
    assert {span.label for span in layer.spans.values()} == {"QUOTE", "CUE", "ACTOR"}
    assert all(rule_of(each) for each in layer.spans.values())
    assert layer.fields.comment.startswith(f"newswire-fr-rules {VERSION}")
    assert not machine_layer(store, document_with(store, "english")).spans


def test_a_second_run_reads_nothing_again(store: Store, worker: Worker) -> None:
    run(store, worker)
    report = run(store, worker)
    assert (report.documents, report.same) == (0, 3)


def test_what_says_the_same_is_not_written_again(store: Store, worker: Worker) -> None:
    run(store, worker)
    before = [machine_layer(store, each).revision for each in documents(store)]
    report = run(store, worker, again=True)
    assert (report.documents, report.written) == (3, 0)
    assert [machine_layer(store, each).revision for each in documents(store)] == before


def test_a_rejected_suggestion_does_not_come_back(store: Store, worker: Worker) -> None:
    run(store, worker)
    document = document_with(store, "quote")
    suggested = machine_layer(store, document)
    [quote] = [span for span in suggested.spans.values() if span.label == "QUOTE"]
    mine = Layer(document.id, "ines")
    op = verbs.reject(mine, suggested, span_ids=[quote.id])
    store.write([Step(op, mine, mine.apply(op), "ines", now())]).result()
    report = run(store, worker, again=True)
    assert report.written == 1
    after = machine_layer(store, document)
    assert quote.id not in after.spans
    assert all(quote.id not in (r.source, r.target) for r in after.relations.values())


def test_what_one_of_two_people_has_rejected_stays_for_the_other(
    store: Store, worker: Worker
) -> None:
    run(store, worker)
    document = document_with(store, "quote")
    suggested = machine_layer(store, document)
    for name in ("ines", "karim"):
        mine = Layer(document.id, name)
        wanted = sorted(suggested.spans)[:1] if name == "ines" else sorted(suggested.spans)[1:2]
        op = verbs.reject(mine, suggested, span_ids=wanted)
        store.write([Step(op, mine, mine.apply(op), name, now())]).result()
    assert run(store, worker, again=True).written == 0


def test_a_run_that_was_stopped_goes_on_where_it_ended(
    store: Store, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.tasks.suggesting.MOST", 1)

    def stop(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled, match="1 of 3 documents"):
        run(store, worker, progress=stop)
    report = run(store, worker)
    assert (report.documents, report.same) == (2, 1)


def test_a_worker_that_dies_loses_nothing_and_the_next_run_goes_on(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.tasks.suggesting.MOST", 1)
    with Worker() as own:

        def kill(done: int, total: int) -> None:
            if done == 1 and own.pid is not None:
                os.kill(own.pid, signal.SIGKILL)

        with pytest.raises(WorkerFailed):
            run(store, own, progress=kill)
        report = run(store, own)
    assert report.documents + report.same == 3
    assert report.same >= 1
    assert not store.check().result().problems


def test_named_documents_alone_are_read(store: Store, worker: Worker) -> None:
    document = document_with(store, "figure")
    assert run(store, worker, documents=[document.id]).documents == 1
    assert store.layer(document_with(store, "quote").id, RULES).result() is None


def test_unknown_suggesters_and_documents_are_answered(store: Store, worker: Worker) -> None:
    with pytest.raises(UnknownName, match="newswire-fr-rules"):
        tasks.suggest_documents(store, worker, suggester="nobody", who="ines")
    with pytest.raises(UnknownName):
        run(store, worker, documents=["nowhere"])


def test_a_person_of_that_name_keeps_the_pen(store: Store, worker: Worker) -> None:
    document = document_with(store, "quote")
    theirs = Layer(document.id, RULES)
    op = verbs.skip(theirs, reason="x")
    store.write([Step(op, theirs, theirs.apply(op), RULES, now())]).result()
    with pytest.raises(Refused, match="name of a person"):
        run(store, worker, documents=[document.id])


def test_only_what_differs_is_edited(store: Store, worker: Worker) -> None:
    run(store, worker)
    layer = machine_layer(store, document_with(store, "figure"))
    assert renewed(layer, layer) == []
    emptied = layer.edited(renewed(layer, Layer(layer.document_id, RULES, "machine")))
    assert not emptied.spans
    assert not emptied.relations
    assert emptied.edited(renewed(emptied, layer)).spans == layer.spans


def test_suggestions_are_made_from_the_command_line(shell: Shell, project: str) -> None:
    Path("a.txt").write_text(TEXTS["quote"], encoding="utf-8")
    shell.run("import", project, "a.txt")
    said = shell.json("suggest", project, "--with", RULES)
    assert (said["documents"], said["written"], said["credits"]["version"]) == (1, 1, VERSION)
    assert "Suggested for before: 1" in shell.run("suggest", project, "--with", RULES)
    shell.run("suggest", project, "--with", "nobody", expect=1)
    shell.run("export", project, "out.jsonl", "--format", "jsonl", "--layer", "machines")
    assert '"rule":"incise"' in Path("out.jsonl").read_text("utf-8")


def test_a_list_of_ones_own_suggests_and_is_read_anew_once_it_has_changed(
    shell: Shell, project: str
) -> None:
    Path("a.txt").write_text(TEXTS["figure"], encoding="utf-8")
    shell.run("import", project, "a.txt")
    lists = Path("institutions.csv")
    lists.write_text("words,label,type\nIntérieur,ACTOR,institution\n", encoding="utf-8")
    said = shell.json("suggest", project, "--with", str(lists))
    assert (said["suggester"], said["documents"], said["spans"]) == ("institutions", 1, 1)
    assert shell.json("suggest", project, "--with", str(lists))["same"] == 1
    lists.write_text(
        "words,label,type\nministère de l’Intérieur,ACTOR,institution\n", encoding="utf-8"
    )
    said = shell.json("suggest", project, "--with", str(lists))
    assert (said["documents"], said["written"]) == (1, 1)
    shell.run("export", project, "out.jsonl", "--format", "jsonl", "--layer", "machines")
    assert '"rule":"list"' in Path("out.jsonl").read_text("utf-8")


def test_a_list_that_can_t_be_read_is_refused_with_its_line(shell: Shell, project: str) -> None:
    Path("x.csv").write_text("words,label\nOMS,\n", encoding="utf-8")
    shell.run("suggest", project, "--with", "x.csv", expect=1)
    assert "x.csv, line 2" in shell.err
    Path("newswire-fr.csv").write_text("words,label\nOMS,ACTOR\n", encoding="utf-8")
    shell.run("suggest", project, "--with", "newswire-fr.csv", expect=1)


def test_what_a_machine_is_least_sure_of_comes_first(store: Store, worker: Worker) -> None:
    run(store, worker)
    rows = store.page(Query("ines", order="unsure")).result().rows
    doubts = [doubt_of(machine_layer(store, store.document(row.id).result())) for row in rows]
    assert doubts == sorted(doubts, reverse=True)
    assert doubts[0] > 0
    assert doubts[-1] == 0


def test_suggestions_are_exported_only_if_asked_for(shell: Shell, project: str) -> None:
    Path("a.txt").write_text(TEXTS["quote"], encoding="utf-8")
    shell.run("import", project, "a.txt")
    shell.run("suggest", project, "--with", RULES)
    shell.run("export", project, "no.jsonl", "--format", "jsonl", expect=1)
    assert "machines" in shell.err
    assert not Path("no.jsonl").exists()
    span = {"start": 0, "end": 17, "label": "QUOTE"}
    shell.file("mine.jsonl", [{"text": TEXTS["quote"], "annotator": "ines", "spans": [span]}])
    shell.run("import", project, "mine.jsonl")
    for name, layer, has_rules in (("one", (), False), ("all", ("--layer", "all"), True)):
        shell.run("export", project, f"{name}.jsonl", "--format", "jsonl", *layer)
        assert ('"rule"' in Path(f"{name}.jsonl").read_text("utf-8")) is has_rules


def test_suggestions_count_as_nobodys_work(store: Store, worker: Worker) -> None:
    run(store, worker)
    people = [row for row in store.annotators().result() if row.kind == "person"]
    assert sum(row.done for row in people) == 0
    assert all(row.status == "new" for row in store.page(Query("ines")).result().rows)
