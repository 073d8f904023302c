"""Judgements in the journal: what was taken back does not count, what was done again does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_document, a_relation, a_scheme, a_span
from workbench import tasks
from workbench.model import Layer, verbs
from workbench.model.hold_out import HoldOut
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project, Store
from workbench.review.trust import Source
from workbench.worker import Worker

NOW = "2026-11-25T08:00:00.000+00:00"
SCHEME = a_scheme()


def a_machine(document_id: str) -> Layer:
    spans = [
        a_span(10, 33, "QUOTE", id="q", rule="incise", score=0.9),
        a_span(37, 46, "CUE", id="c", rule="incise", score=0.8),
        a_span(56, 79, "ACTOR", id="a", rule="name", score=0.7),
    ]
    links = [a_relation("q", "c", "cue", id="r1"), a_relation("q", "a", "speaker", id="r2")]
    return layer_of(document_id, "rules", kind="machine", spans=spans, relations=links)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(str(tmp_path / "p.dwb"), scheme_text=scheme_to_text(SCHEME), who="ines")
    for name in ("one", "two"):
        document = a_document(id=name)
        made.add([pack(document, [a_machine(name)])], who="ines", at=NOW).result()
    yield made
    made.close()


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


def opened(project: Project, document_id: str) -> OpenDocument:
    found: list[OpenDocument] = []
    project.open_layer(document_id, found.append)
    project.wait()
    return found[0]


def accept(project: Project, document_id: str, *ids: str) -> None:
    here = opened(project, document_id)
    [machine] = here.suggestions
    mine = project.layer(here.layer.id)
    project.perform(verbs.accept(mine, machine, span_ids=ids, scheme=SCHEME))


def told(store: Store, worker: Worker, *by: str) -> dict[Source, dict[str, int]]:
    report = tasks.measure_trust(store, worker)
    return {
        rate.source: {name: number for name, number in rate.counts.items() if number}
        for rate in report.rates(*by)
    }


def test_each_judgement_counts_by_its_own_rule(store: Store, worker: Worker) -> None:
    project = Project(store, scheme=SCHEME)
    accept(project, "one", "q", "c", "a")
    here = opened(project, "two")
    project.perform(verbs.reject(here.layer, here.suggestions[0], span_ids=["a", "c"]))
    project.wait()
    assert told(store, worker, "rule", "label") == {
        Source("", "incise", "CUE", ""): {"kept": 1, "rejected": 1},
        Source("", "name", "ACTOR", ""): {"kept": 1, "rejected": 1},
        Source("", "incise", "QUOTE", ""): {"kept": 1},
    }
    assert told(store, worker, "suggester", "annotator") == {
        Source("rules", "", "", "ines"): {"kept": 3, "rejected": 2}
    }


def test_what_was_taken_back_does_not_count_and_what_was_done_again_does(
    store: Store, worker: Worker
) -> None:
    project = Project(store, scheme=SCHEME)
    accept(project, "one", "q")
    layer_id = opened(project, "one").layer.id
    project.undo(layer_id)
    project.wait()
    assert told(store, worker) == {}
    project.redo(layer_id)
    project.wait()
    assert told(store, worker) == {Source("", "", "", ""): {"kept": 1}}


def test_what_was_changed_or_erased_later_was_corrected(store: Store, worker: Worker) -> None:
    project = Project(store, scheme=SCHEME)
    accept(project, "one", "q")
    accept(project, "one", "c")
    layer_id = opened(project, "one").layer.id
    quote, cue = project.layer(layer_id).ordered_spans()
    document = opened(project, "one").document
    project.perform(
        verbs.resize(project.layer(layer_id), document, span_id=quote.id, start=10, end=30)
    )
    project.perform(verbs.erase(project.layer(layer_id), span_ids=[cue.id]))
    project.wait()
    assert told(store, worker) == {Source("", "", "", ""): {"changed": 1, "removed": 1}}


def test_a_document_that_is_done_leaves_what_nobody_judged(store: Store, worker: Worker) -> None:
    project = Project(store, scheme=SCHEME)
    accept(project, "one", "q")
    layer_id = opened(project, "one").layer.id
    project.perform(verbs.finish(project.layer(layer_id)))
    project.wait()
    assert told(store, worker, "label") == {
        Source("", "", "QUOTE", ""): {"kept": 1},
        Source("", "", "ACTOR", ""): {"left": 1},
        Source("", "", "CUE", ""): {"left": 1},
    }
    report = tasks.measure_trust(store, worker)
    [copying, *_] = report.compared
    assert (copying.shown, copying.of_shown, copying.hidden) == (1.0, 1, None)


def test_what_is_held_out_is_not_shown_once_the_rule_stands(store: Store, worker: Worker) -> None:
    project = Project(store, scheme=SCHEME)
    assert len(opened(project, "one").suggestions[0].spans) == 3
    project.change_scheme(replace(SCHEME, hold_out=HoldOut(1.0)))
    project.wait()
    assert opened(project, "one").suggestions[0].spans == {}
    report = tasks.measure_trust(store, worker)
    assert (report.hold_out, report.documents, report.held_out) == (HoldOut(1.0), 0, 0)
    project.undo_scheme()
    project.wait()
    assert len(opened(project, "one").suggestions[0].spans) == 3
