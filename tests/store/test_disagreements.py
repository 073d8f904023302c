"""The disagreements of a project: every open unit once, the gravest first, as others work on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.dispatches import NAMES, SCHEME, layers, text_of
from tests.store.review_seat import OnTheSpot
from workbench.errors import Cancelled
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.project import Project
from workbench.review.compare import compare
from workbench.review.decisions import reading
from workbench.review.values import KINDS
from workbench.store import Store
from workbench.tasks.disagreements import Row, disagreements

NOON = "2026-03-02T12:00:00.000+00:00"
DOCUMENTS = {name: Document(f"dispatch-{name}", text_of(name), Attributes()) for name in NAMES}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The sample dispatches with their readers, and no gold."""
    made = Store.create(str(tmp_path / "p.dwb"), scheme_text=scheme_to_text(SCHEME), who="chef")
    for name, document in DOCUMENTS.items():
        read = [
            replace(each, document_id=document.id)
            for each in layers(name).values()
            if each.kind == "person"
        ]
        made.add([pack(document, read)], who="chef", at=NOON).result()
    yield made
    made.close()


def found(store: Store, *, settled: bool = False) -> list[Row]:
    return [row for rows in disagreements(store, OnTheSpot(), settled=settled) for row in rows]


def test_every_unit_that_is_not_agreed_on_has_one_row(store: Store) -> None:
    expected = set()
    for name, document in DOCUMENTS.items():
        asked = [
            each
            for each in layers(name).values()
            if each.kind == "person" and each.fields.status == "done"
        ]
        expected |= {
            (document.id, unit.id, unit.kinds)
            for unit in compare(asked, SCHEME).units
            if unit.kinds and len(asked) > 1
        }
    rows = [(row.document_id, row.unit, row.kinds) for row in found(store)]
    assert len(rows) == len(set(rows))
    assert set(rows) == expected


def test_the_gravest_and_the_most_divided_come_first(store: Store) -> None:
    ranked = sorted(found(store), key=lambda row: row.rank)
    places = [(KINDS.index(row.kinds[0]), row.support) for row in ranked]
    assert places == sorted(places)


def test_a_row_says_who_reads_it_alike(store: Store) -> None:
    for row in found(store):
        assert sorted(name for names in row.readings for name in names) == sorted(
            {name for names in row.readings for name in names}
        )
        assert len(row.readings) > 1
        assert row.slots


def test_what_was_decided_is_listed_only_when_asked_for(store: Store) -> None:
    before = found(store)
    row = before[0]
    project = Project(store, scheme=SCHEME)
    project.reviewing.open(row.document_id, lambda reviewed: None)
    project.wait()
    project.reviewing.decide(row.document_id, {row.unit: reading(row.readings[0][0])})
    project.wait()
    assert len(found(store)) == len(before) - 1
    states = {(each.document_id, each.unit): each.state for each in found(store, settled=True)}
    assert states[row.document_id, row.unit] == "settled"


def test_it_can_be_stopped(store: Store) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(disagreements(store, OnTheSpot(), progress=stop))
