"""What the dashboard is given: agreement over the weeks, and the versions of the guidelines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import a_document, a_span
from workbench.errors import Cancelled
from workbench.french.folding import fold
from workbench.model import Edit, LayerFields, Op, layer_of, verbs
from workbench.model.edit import SchemeText
from workbench.model.packing import pack
from workbench.store import Step, Store
from workbench.tasks import create_project
from workbench.tasks.overview import overview
from workbench.worker import Worker

FIRST = date(2026, 3, 2)
TEXT = "Le maire Paul Roux a dit oui, puis non."


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as found:
        yield found


def moment(day: int) -> str:
    return f"{FIRST + timedelta(days=day)}T09:00:00.000Z"


def read(store: Store, document_id: str, who: str, *, day: int, edge: int) -> None:
    """Somebody marks the mayor up to an edge, and is done with it on that day."""
    layer = layer_of(document_id, who)
    span = a_span(0, edge, "ACTOR", id="s")
    op = Op("mark", layer.id, (Edit(layer.fields, LayerFields("in_progress")), Edit(None, span)))
    marked = layer.apply(op)
    done = verbs.finish(marked)
    store.write(
        [
            Step(op, layer, marked, who, moment(day)),
            Step(done, marked, marked.apply(done), who, moment(day)),
        ]
    ).result()


@pytest.fixture
def weeks(tmp_path: Path) -> Iterator[Store]:
    """Two people, five weeks: they agree only after the guidelines were changed in the third."""
    store = create_project(str(tmp_path / "p.dwb"), who="ines")
    documents = [a_document(f"{TEXT} {n}", id=f"d{n}", date="2026-01-15") for n in range(10)]
    store.add(
        [pack(each, [], folded=fold(each.text)) for each in documents], who="ines", at=moment(0)
    ).result()
    for number, document in enumerate(documents):
        day = number * 35 // 10
        if number == 5:
            standing = store.scheme().result()
            edit = Edit(standing, SchemeText(standing.version + 1, standing.text))
            store.write([Step(Op("scheme", None, (edit,)), None, None, "ines", moment(day))])
        read(store, document.id, "ines", day=day, edge=18)
        read(store, document.id, "karim", day=day + 1, edge=18 if number >= 5 else 8)
    yield store
    store.close()


def test_agreement_is_told_by_the_weeks_of_reading(weeks: Store, worker: Worker) -> None:
    found = overview(weeks, worker, gammas=0)
    assert (found.by, found.grain) == ("read", "week")
    exact = {
        each.period: each.value
        for each in found.report.measures
        if each.name == "f1_exact" and each.period and not each.label and not each.annotators
    }
    assert exact == {
        "2026-W10": 0.0,
        "2026-W11": 0.0,
        "2026-W12": 0.5,
        "2026-W13": 1.0,
        "2026-W14": 1.0,
    }
    assert found.versions == ((str(FIRST + timedelta(days=17)), 2),)


def test_agreement_is_told_by_the_months_of_the_dispatches(weeks: Store, worker: Worker) -> None:
    found = overview(weeks, worker, by="dated", gammas=0)
    assert {each.period for each in found.report.measures} == {"", "2026-01"}


def test_measuring_can_be_cancelled_in_either_half(weeks: Store, worker: Worker) -> None:
    told: list[tuple[int, int]] = []

    def stop_at(share: float) -> None:
        def progress(done: int, total: int) -> None:
            told.append((done, total))
            if done >= share * total:
                raise Cancelled

        with pytest.raises(Cancelled):
            overview(weeks, worker, gammas=0, progress=progress)

    stop_at(0.0)
    stop_at(0.9)
    assert told[-1] == (20, 20)
    assert overview(weeks, worker, gammas=0).report.shared == 10
