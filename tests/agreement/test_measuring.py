"""Agreement over a project, through the store and the worker process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from tests.agreement.readings import TEXT, figures, generated
from workbench import tasks
from workbench.errors import Cancelled, Refused, UnknownName
from workbench.review.agreement.values import Measure
from workbench.store import Store
from workbench.worker import Worker

ACTOR = {"start": 9, "end": 18, "label": "ACTOR"}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


def a_project(place: Path, worker: Worker, *records: dict[str, object]) -> Store:
    source = place / "in.jsonl"
    source.write_bytes(b"\n".join(map(orjson.dumps, records)))
    store = tasks.create_project(str(place / "p.dwb"), who="ines")
    report = tasks.import_documents(store, worker, [source], who="ines")
    assert not report.refused, report.problems
    return store


def a_layer(
    annotator: str, *spans: dict[str, object], id: str = "d1", **more: object
) -> dict[str, object]:
    return {
        **{"id": id, "text": f"{TEXT} ({id})", "annotator": annotator, "layer": "person"},
        **{"status": "done", "spans": list(spans)},
        **more,
    }


def named(found: tuple[Measure, ...], name: str, *who: str) -> Measure:
    [one] = [
        each
        for each in found
        if (each.name, each.label, each.annotators, each.document, each.period)
        == (name, "", who, "", "")
    ]
    return one


def test_a_project_gives_the_figures_of_its_layers(tmp_path: Path, worker: Worker) -> None:
    documents = generated(7)
    records: list[dict[str, object]] = [
        {
            **{"id": each.id, "text": each.text, "annotator": reading.annotator},
            **{"layer": "person", "status": "done"},
            "spans": [
                {"start": mark.pieces[0][0], "end": mark.pieces[0][1], "label": mark.label}
                for mark in reading.marks
            ],
        }
        for each in documents
        for reading in each.readings
    ]
    store = a_project(tmp_path, worker, *records)
    report = tasks.measure_agreement(store, worker, gammas=2, draws=20)
    store.close()
    assert (report.documents, report.shared) == (7, 7)
    expected = figures(documents)
    ours = [each for each in report.measures if each.name != "gamma"]
    assert [(each.name, each.label, each.annotators, each.support) for each in ours] == [
        (each.name, each.label, each.annotators, each.support) for each in expected
    ]
    for one, other in zip(ours, expected, strict=True):
        assert one.value == pytest.approx(other.value, abs=1e-12)
    gamma = named(report.measures, "gamma")
    assert gamma.documents == 2
    assert gamma.value is not None
    assert 0.5 < gamma.value <= 1


def test_only_documents_that_both_finished_are_compared(tmp_path: Path, worker: Worker) -> None:
    store = a_project(
        tmp_path,
        worker,
        a_layer("ines", ACTOR),
        a_layer("karim", ACTOR),
        a_layer("ines", ACTOR, id="d2"),
        a_layer("karim", id="d2", status="in_progress"),
        a_layer("ines", ACTOR, id="d3"),
        a_layer("karim", id="d3", status="skipped"),
        a_layer("ines", ACTOR, id="d4"),
        a_layer("karim", id="d4"),
    )
    report = tasks.measure_agreement(store, worker, gammas=0)
    store.close()
    assert (report.documents, report.shared) == (4, 2)
    # Of the finished ones, karim's empty d4 counts as an answer.
    assert named(report.measures, "f1_exact").value == pytest.approx(2 / 3)


def test_periods_are_the_months_of_the_documents(tmp_path: Path, worker: Worker) -> None:
    records = []
    for number, month in enumerate(("2025-01", "2025-01", "2025-02")):
        for name, spans in (("ines", [ACTOR]), ("karim", [ACTOR] if number else [])):
            meta = {"date": f"{month}-03"}
            records.append(a_layer(name, *spans, id=f"d{number}", meta=meta))
    store = a_project(tmp_path, worker, *records)
    report = tasks.measure_agreement(store, worker, gammas=0)
    store.close()
    found = {
        each.period: each.value
        for each in report.measures
        if each.name == "f1_exact" and each.period and not each.label and not each.annotators
    }
    assert found == {"2025-01": pytest.approx(2 / 3), "2025-02": 1.0}


def test_a_machine_is_evaluated_against_a_person(tmp_path: Path, worker: Worker) -> None:
    quote = {"id": "q", "start": 29, "end": 49, "label": "QUOTE"}
    actor = {"id": "a", **ACTOR, "attributes": {"type": "person"}}
    speaker = {"id": "r", "label": "speaker", "source": "q", "target": "a"}
    store = a_project(
        tmp_path,
        worker,
        a_layer("ines", quote, actor, relations=[speaker]),
        a_layer(
            "rules",
            {**actor, "attributes": {"type": "institution"}},
            {"start": 0, "end": 2, "label": "ACTOR"},
            {**quote, "end": 51},
            layer="machine",
            status="new",
        ),
    )
    report = tasks.evaluate(store, worker, annotator="rules", against="ines")
    store.close()
    lines = {(each.name, each.label, each.attribute): each for each in report.lines}
    exact = lines["spans_exact", "", ""]
    assert (exact.right, exact.found, exact.wanted) == (1, 3, 2)
    assert exact.precision == pytest.approx(1 / 3)
    assert exact.recall == 0.5
    assert lines["spans_overlap", "QUOTE", ""].right == 1
    assert lines["attributes", "ACTOR", "type"].right == 0
    assert (lines["relations", "", ""].right, lines["relations", "", ""].wanted) == (0, 1)
    assert lines["attributions", "QUOTE", ""].right == 0
    assert report.documents == 1


def test_what_cannot_be_compared_is_refused_in_words(tmp_path: Path, worker: Worker) -> None:
    store = a_project(tmp_path, worker, a_layer("ines", ACTOR), a_layer("karim", status="new"))
    with pytest.raises(UnknownName, match="Unknown annotator zoe; known: ines, karim"):
        tasks.measure_agreement(store, worker, annotators=("ines", "zoe"))
    with pytest.raises(UnknownName, match="Unknown label PLACE"):
        tasks.measure_agreement(store, worker, labels=("PLACE",))
    with pytest.raises(Refused, match="two annotators at least"):
        tasks.measure_agreement(store, worker, annotators=("ines",))
    with pytest.raises(Refused, match="no document in common"):
        tasks.evaluate(store, worker, annotator="ines", against="karim")
    report = tasks.measure_agreement(store, worker)
    store.close()
    assert report.shared == 0


def test_what_nobody_has_finished_is_evaluated_as_begun_and_said_so(
    tmp_path: Path, worker: Worker
) -> None:
    begun = {"status": "in_progress"}
    store = a_project(
        tmp_path,
        worker,
        a_layer("ines", ACTOR, **begun),
        a_layer("karim", ACTOR),
        a_layer("karim", id="d2", **begun),
    )
    report = tasks.evaluate(store, worker, annotator="ines", against="karim")
    assert (report.documents, report.begun) == (1, True)
    both = tasks.evaluate(store, worker, annotator="newswire-fr-rules", against="karim")
    assert (both.documents, both.begun) == (1, False)
    alone = tasks.evaluate(store, worker, annotator="newswire-fr-rules", against="ines")
    assert (alone.documents, alone.begun) == (1, True)
    store.close()


def test_who_stops_it_gets_no_figures(tmp_path: Path, worker: Worker) -> None:
    store = a_project(tmp_path, worker, a_layer("ines", ACTOR), a_layer("karim", ACTOR))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        tasks.measure_agreement(store, worker, progress=stop)
    assert tasks.measure_agreement(store, worker, gammas=0).shared == 1
    store.close()
