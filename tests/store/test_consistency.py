"""What is out of line in a project is found through the store, and what was found right is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_document, a_span
from tests.dispatches import SCHEME
from tests.store.review_seat import OnTheSpot
from workbench.errors import Cancelled, Refused, UnknownName
from workbench.model.annotation import LayerFields
from workbench.model.layer import Kind, Layer, layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.store import Store
from workbench.tasks.consistency import (
    ConsistencyReport,
    find_inconsistencies,
    found_right,
    let_stand,
    look_again,
)
from workbench.tasks.packages import hand_out

AT = "2026-03-02T12:00:00.000+00:00"
TEXT = "Dépêche {n}. Selon Odile Brissac, 12 % partiront."


def _layer(number: int, who: str, label: str, kind: Kind = "person") -> Layer:
    at = TEXT.format(n=number).index("Odile")
    span = a_span(at, at + len("Odile Brissac"), label, id=f"{who}-{number}")
    fields = LayerFields("done")
    return layer_of(f"d{number}", who, kind=kind, spans=[span], fields=fields)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(str(tmp_path / "p.dwb"), scheme_text=scheme_to_text(SCHEME), who="chef")
    batch = []
    for number in range(100):
        layers = [_layer(number, "ines", "MEASURED" if number == 42 else "ACTOR")]
        layers.append(_layer(number, "karim", "ACTOR"))
        batch.append(pack(a_document(TEXT.format(n=number), id=f"d{number}"), layers))
    added = made.add(batch, who="chef", at=AT).result()
    assert all(each.outcome == "added" for each in added)
    yield made
    made.close()


def looked(store: Store, **how: object) -> ConsistencyReport:
    return find_inconsistencies(store, OnTheSpot(), **how)  # type: ignore[arg-type]  # as it takes


def test_a_slip_in_one_of_many_documents_is_found(store: Store) -> None:
    report = looked(store, kinds=("label",))
    assert (report.annotators, report.documents, report.layers) == (("ines", "karim"), 100, 200)
    [group] = report.groups
    assert group.values == (("ACTOR", 199), ("MEASURED", 1))
    assert (group.findings[0].document_id, group.findings[0].annotator) == ("d42", "ines")
    assert report.findings == 1


def test_only_the_layers_that_are_asked_for_are_looked_at(store: Store) -> None:
    assert looked(store, annotators=("karim",), kinds=("label",)).groups == ()
    with pytest.raises(UnknownName):
        looked(store, annotators=("nobody",))


def test_gold_goes_before_peoples_layers_where_there_is_any(store: Store) -> None:
    gold = _layer(0, "gold", "ACTOR", "gold")
    store.add([pack(a_document(TEXT.format(n=0), id="d0"), [gold])], who="chef", at=AT).result()
    assert looked(store).annotators == ("gold",)


def test_what_was_found_right_stays_away_until_it_is_taken_back(store: Store) -> None:
    before = looked(store)
    keys = [each.key for group in before.groups for each in group.findings if each.said != "ACTOR"]
    assert len(keys) > 100
    let_stand(store, keys, who="chef")
    after = looked(store)
    assert after.groups == ()
    assert after.left_out == before.findings
    assert set(found_right(store).values()) == {"chef"}
    look_again(store, keys, who="chef")
    assert looked(store).groups == before.groups


def test_a_judgement_is_a_step_of_the_project_and_survives_it(store: Store, tmp_path: Path) -> None:
    gesture = let_stand(store, ["a1", "b2"], who="chef")
    [entry] = store.gesture(gesture).result()
    assert (entry.who, entry.layer_id, entry.details["count"]) == ("chef", None, 2)
    assert store.check().result().problems == ()
    store.close()
    again = Store.open(str(tmp_path / "p.dwb"), who="claire")
    assert found_right(again) == {"a1": "chef", "b2": "chef"}
    again.close()


def test_in_a_package_nothing_is_found_right_for_the_project(store: Store, tmp_path: Path) -> None:
    hand_out(store, tmp_path / "a.dwp", annotator="ines", who="chef")
    package = Store.open(str(tmp_path / "a.dwp"), who="ines")
    try:
        assert len(looked(package, kinds=("label",)).groups) == 1
        with pytest.raises(Refused, match="work package"):
            let_stand(package, ["a1"], who="ines")
    finally:
        package.close()


def test_it_can_be_stopped(store: Store) -> None:
    def stop(done: int, total: int) -> None:
        assert 0 < done <= total == 100
        raise Cancelled

    with pytest.raises(Cancelled):
        looked(store, progress=stop)


def test_a_project_without_layers_has_nothing_out_of_line(tmp_path: Path) -> None:
    store = Store.create(str(tmp_path / "q.dwb"), scheme_text=scheme_to_text(SCHEME), who="chef")
    try:
        report = looked(store)
        assert (report.annotators, report.groups) == ((), ())
    finally:
        store.close()
