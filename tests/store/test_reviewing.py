"""A lead's gold in the store: beside their own layer, with other leads, and unsaved."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import TEXT, a_document
from tests.dispatches import SCHEME
from tests.store.review_seat import OnTheSpot
from tests.store.servers import Server
from workbench.errors import Refused
from workbench.model import Attributes, Layer, Span, verbs
from workbench.model.annotation import LayerFields
from workbench.model.layer import GOLD, layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.project.review import ReviewedDocument
from workbench.review.adjudication import decide, new_gold
from workbench.review.decisions import none, reading
from workbench.review.settling import Rule
from workbench.store import Outbox, Step, Store
from workbench.tasks.settling import settle_project, take_back_settling

NOON = "2026-03-02T12:00:00.000+00:00"
DONE = LayerFields("done")
QUOTE = Span("q", 12, 33, "QUOTE", attributes=Attributes(mode="direct"))
ACTOR = Span("a", 64, 77, "ACTOR")


def made(location: str, *, who: str = "chef") -> Store:
    """A project with a document that two have read, who differ on one of two spans."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who=who)
    read = [
        layer_of("doc-1", "ines", spans=[QUOTE, ACTOR], fields=DONE),
        layer_of("doc-1", "karim", spans=[QUOTE], fields=DONE),
    ]
    store.add([pack(a_document(), read)], who=who, at=NOON).result()
    return store


def opened(project: Project, document: str = "doc-1") -> ReviewedDocument:
    project.reviewing.open(document, lambda reviewed: None)
    project.wait()
    return project.reviewing.look(document)


def unit(reviewed: ReviewedDocument, label: str) -> str:
    [found] = [case.unit.id for case in reviewed.review.cases if case.unit.label == label]
    return found


@pytest.fixture
def project(location: str) -> Iterator[Project]:
    project = Project(made(location), scheme=SCHEME)
    yield project
    project.close()


def test_a_decision_is_one_gesture_with_its_gold(project: Project) -> None:
    project.reviewing.decide("doc-1", {unit(opened(project), "ACTOR"): reading("ines")})
    project.wait()
    past = project.store.to_review("doc-1").result().past
    assert [entry.annotator for entry in past] == [GOLD, None]
    assert len({entry.gesture for entry in past}) == 1
    assert {entry.who for entry in past} == {"chef"}


def test_a_lead_who_also_annotates_writes_two_layers_of_a_document_at_once(
    project: Project,
) -> None:
    mine: list[OpenDocument] = []
    project.open_layer("doc-1", mine.append)
    reviewed = opened(project)
    layer = mine[0].layer
    project.perform(verbs.mark(layer, a_document(), start=0, end=9, label="ACTOR", scheme=SCHEME))
    project.reviewing.decide("doc-1", {unit(reviewed, "QUOTE"): reading("ines")})
    assert len(project.layer(layer.id).spans) == 1
    project.reviewing.undo("doc-1")
    project.undo(layer.id)
    project.wait()
    stored = {each.annotator: each for each in project.store.layers("doc-1").result()}
    assert not stored["chef"].spans
    assert not stored[GOLD].spans
    assert project.store.check().result().problems == ()


def test_gold_may_be_handed_in_to_be_written_and_another_person_s_layer_may_not(
    project: Project,
) -> None:
    gold = new_gold("doc-1")
    op = verbs.mark(gold, a_document(), start=0, end=9, label="ACTOR", scheme=SCHEME)
    project.perform(op, layers=[gold])
    project.wait()
    stored = project.store.layer("doc-1", GOLD).result()
    assert stored is not None
    assert len(stored.spans) == 1
    theirs = project.store.layer("doc-1", "ines").result()
    assert theirs is not None
    with pytest.raises(Refused):
        project.perform(verbs.erase(theirs, span_ids=["q"]), layers=[theirs])


def test_what_was_decided_while_a_document_is_read_is_not_lost(project: Project) -> None:
    reviewed = opened(project)
    project.reviewing.decide("doc-1", {unit(reviewed, "QUOTE"): reading("ines")})
    project.reviewing.forget(())
    project.reviewing.open("doc-1", lambda again: None)
    project.wait()
    assert len(project.reviewing.look("doc-1").gold.spans) == 1
    assert project.reviewing.moments("doc-1")[0] is not None


def test_a_step_of_settling_over_several_documents_is_taken_back_as_a_whole(
    project: Project,
) -> None:
    store = project.store
    spans = [QUOTE, ACTOR]
    more = [layer_of("doc-2", who, spans=spans, fields=DONE) for who in ("ines", "karim")]
    store.add([pack(a_document(TEXT + "!", id="doc-2"), more)], who="chef", at=NOON).result()
    report = settle_project(store, OnTheSpot(), Rule())
    assert (report.touched, report.settled, report.left) == (2, 1, 1)
    assert len(report.lines) == 3
    opened(project, "doc-2")
    with pytest.raises(Refused):
        project.reviewing.undo("doc-2")
    assert take_back_settling(store, report.gesture) == 2
    with pytest.raises(Refused):
        take_back_settling(store, report.gesture)
    assert store.decisions(["doc-1", "doc-2"]).result() == ()
    assert store.check().result().problems == ()


def test_settling_that_somebody_built_upon_is_not_taken_back(project: Project) -> None:
    report = settle_project(project.store, OnTheSpot(), Rule())
    project.reviewing.decide("doc-1", {unit(opened(project), "QUOTE"): none()})
    project.wait()
    with pytest.raises(Refused):
        take_back_settling(project.store, report.gesture)


def test_nothing_is_written_when_it_is_only_tried(project: Project) -> None:
    report = settle_project(project.store, OnTheSpot(), Rule(), dry_run=True)
    assert report.touched == 1
    assert project.store.layer("doc-1", GOLD).result() is None


def test_decisions_that_could_not_be_saved_wait_in_the_outbox(tmp_path: Path) -> None:
    project = Project(made(str(tmp_path / "p.dwb")), scheme=SCHEME)
    review = opened(project).review
    ops = decide(review, {unit(opened(project), "ACTOR"): reading("ines")}, SCHEME, who="chef")
    project.close()
    gold = review.gold
    steps = [
        Step(ops[0], gold, gold.apply(ops[0]), "chef", NOON),
        Step(ops[1], None, None, "chef", NOON),
    ]
    box = Outbox(tmp_path / "p.dwb.outbox")
    box.keep(steps)
    box.close()
    again = Project(Store.open(str(tmp_path / "p.dwb"), who="chef"), scheme=SCHEME)
    assert len(again.waiting()) == 2
    again.apply_waiting()
    again.wait()
    assert len(opened(again).gold.spans) == 1
    assert again.refused == []
    again.close()


def test_a_decision_that_was_changed_behind_the_journal_is_found(tmp_path: Path) -> None:
    file = tmp_path / "p.dwb"
    project = Project(made(str(file)), scheme=SCHEME)
    project.reviewing.decide("doc-1", {unit(opened(project), "ACTOR"): none()})
    project.wait()
    project.close()
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE decision SET votes_digest = 'x'")
        database.commit()
    store = Store.view(str(file))
    assert len(store.check().result().problems) == 1
    store.close()


@pytest.mark.postgresql
def test_two_leads_decide_at_once_and_the_later_sees_it(server: Server) -> None:
    place = server.new_place()
    one = Project(made(place), scheme=SCHEME)
    other = Project(Store.open(place, who="cheffe"), scheme=SCHEME)
    first, second = opened(one), opened(other)
    one.reviewing.decide("doc-1", {unit(first, "ACTOR"): reading("ines")})
    one.wait()
    other.reviewing.decide("doc-1", {unit(second, "ACTOR"): none()})
    other.wait()
    assert len(other.refused) == 1
    other.discard_waiting()
    assert len(opened(other).gold.spans) == 1
    # What the other has not touched is decided on all the same.
    one.reviewing.undo("doc-1")
    one.wait()
    other.reviewing.decide("doc-1", {unit(second, "QUOTE"): reading("karim")})
    other.wait()
    assert other.refused == []
    gold: Layer | None = other.store.layer("doc-1", GOLD).result()
    assert gold is not None
    assert [span.label for span in gold.spans.values()] == ["QUOTE"]
    assert other.store.check().result().problems == ()
    one.close()
    other.close()
