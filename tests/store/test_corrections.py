"""Feedback: released is what was released, exactly undone; and it tells of nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import TEXT, a_document
from tests.dispatches import SCHEME
from tests.store.review_seat import OnTheSpot
from workbench.errors import Conflict, Refused, UnknownName
from workbench.model import Attributes, Layer, Relation, Span, verbs
from workbench.model.annotation import LayerFields
from workbench.model.layer import GOLD, layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Project
from workbench.review.corrections import Correction, silenced
from workbench.review.decisions import Answer, Choice, Said, none, own, reading
from workbench.store import Step, Store
from workbench.tasks.corrections import corrections_of
from workbench.tasks.releasing import (
    release,
    released_documents,
    settled_documents,
    take_back_release,
    withdraw,
)

NOON = "2026-03-02T12:00:00.000+00:00"
DONE = LayerFields("done")
QUOTE = Span("q", 12, 36, "QUOTE", attributes=Attributes(mode="direct"))
WIDE = Span("zz-q", 10, 37, "QUOTE", attributes=Attributes(mode="mixed"))
ACTOR = Span("a", 67, 80, "ACTOR")
CUE = Span("c", 39, 48, "CUE")
KARIMS = "déclaré vendredi"
"""Words that karim alone has marked."""


def layers(document: str) -> list[Layer]:
    by = Relation("r", "speaker", "q", "a")
    at = TEXT.index(KARIMS)
    return [
        layer_of(document, "ines", spans=[QUOTE, ACTOR, CUE], relations=[by], fields=DONE),
        layer_of(
            document,
            "karim",
            spans=[WIDE, ACTOR, Span("k", at, at + len(KARIMS), "CUE")],
            fields=DONE,
        ),
        layer_of(document, "lea", spans=[ACTOR], fields=DONE),
        layer_of(document, "paul", spans=[ACTOR], fields=LayerFields("in_progress")),
    ]


@pytest.fixture
def project(location: str) -> Iterator[Project]:
    """Two documents read by three; the lead has decided all of the first."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="chef")
    texts = {"doc-1": TEXT, "doc-2": TEXT + " Fin."}
    store.add(
        [pack(a_document(text, id=key, title=key), layers(key)) for key, text in texts.items()],
        who="chef",
        at=NOON,
    ).result()
    project = Project(store, scheme=SCHEME)
    decide_all(project, "doc-1")
    yield project
    project.close()


def decide_all(project: Project, document: str) -> None:
    project.reviewing.open(document, lambda reviewed: None)
    project.wait()
    choices: dict[str, Choice] = {}
    for case in project.reviewing.look(document).review.cases:
        unit = case.unit
        match unit.label:
            case "QUOTE":
                said = Said(((10, 37),), "QUOTE", Attributes(mode="direct"))
                choices[unit.id] = own(
                    Answer((said,)), reason="boundary", note="Karim a raison, pas LEA : 2.1"
                )
            case "CUE":
                choices[unit.id] = none(reason="slip", note="pas d’introducteur ici")
            case _:
                choices[unit.id] = reading("ines")
    project.reviewing.decide(document, choices)
    project.wait()


def told(project: Project, annotator: str) -> tuple[Correction, ...]:
    return corrections_of(project.store, OnTheSpot(), annotator).corrections


def test_only_a_settled_document_is_released_and_only_once(project: Project) -> None:
    store = project.store
    assert settled_documents(store) == ("doc-1",)
    with pytest.raises(Refused, match="can't be released"):
        release(store, OnTheSpot(), ["doc-1", "doc-2"], who="chef")
    assert released_documents(store) == ()
    assert release(store, OnTheSpot(), ["doc-1"], who="chef").documents == ("doc-1",)
    assert released_documents(store) == ("doc-1",)
    with pytest.raises(Refused, match="nothing to change"):
        release(store, OnTheSpot(), ["doc-1"], who="chef")
    with pytest.raises(UnknownName):
        release(store, OnTheSpot(), ["doc-9"], who="chef")


def test_a_release_is_taken_back_and_done_again_exactly(project: Project) -> None:
    store = project.store
    before = store.releases().result()
    made = release(store, OnTheSpot(), ["doc-1"], who="chef")
    standing = store.releases().result()
    back = take_back_release(store, made.gesture, who="chef")
    assert store.releases().result() == before == ()
    with pytest.raises(Refused, match="taken back already"):
        take_back_release(store, made.gesture, who="chef")
    take_back_release(store, back.gesture, who="chef")
    assert store.releases().result() == standing
    gone = withdraw(store, ["doc-1"], who="chef")
    assert released_documents(store) == ()
    take_back_release(store, gone.gesture, who="chef")
    assert store.releases().result() == standing
    assert [each.name for each in store.history(None).result()][-2:] == ["withdraw", "withdraw"]
    assert store.check().result().problems == ()


def test_what_a_reader_opened_again_is_not_released(project: Project) -> None:
    store = project.store
    mine = store.layer("doc-1", "lea").result()
    assert mine is not None
    op = verbs.mark(mine, a_document(), start=50, end=58, label="CUE", scheme=SCHEME)
    store.write([Step(op, mine, mine.apply(op), "lea", NOON)]).result()
    with pytest.raises(Refused, match="can't be released"):
        release(store, OnTheSpot(), ["doc-1"], who="chef")


def test_a_withdrawal_between_refuses_to_take_the_release_back(project: Project) -> None:
    store = project.store
    made = release(store, OnTheSpot(), ["doc-1"], who="chef")
    withdraw(store, ["doc-1"], who="chef")
    with pytest.raises(Conflict):
        take_back_release(store, made.gesture, who="chef")


def test_a_release_is_no_decision_on_gold(project: Project) -> None:
    decisions = project.store.decisions(["doc-1"]).result()
    review = project.reviewing.look("doc-1").review
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    assert project.store.decisions(["doc-1"]).result() == decisions
    project.reviewing.forget(["doc-1"])
    project.reviewing.open("doc-1", lambda reviewed: None)
    project.wait()
    again = project.reviewing.look("doc-1")
    assert again.review.cases == review.cases
    assert again.review.is_settled
    project.reviewing.undo("doc-1")
    project.wait()
    assert released_documents(project.store) == ("doc-1",)


def test_nothing_is_told_of_a_document_that_is_not_released(project: Project) -> None:
    assert told(project, "ines") == ()
    made = release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    assert {each.document_id for each in told(project, "ines")} == {"doc-1"}
    take_back_release(project.store, made.gesture, who="chef")
    assert told(project, "ines") == ()


def test_corrections_are_where_gold_says_otherwise_with_the_reason(project: Project) -> None:
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    mine = {each.label: each for each in told(project, "ines")}
    assert set(mine) == {"QUOTE", "CUE"}
    quote = mine["QUOTE"]
    assert quote.place == (12, 36)
    assert {d.slot: (d.mine, d.gold) for d in quote.differences} == {
        "span": (TEXT[12:36], TEXT[10:37]),
        "relation:speaker": ("Odile Brissac", ""),
    }
    assert (quote.reason, quote.note) == ("boundary", "… a raison, pas … : 2.1")
    assert (mine["CUE"].reason, mine["CUE"].differences[0].gold) == ("slip", "")
    [karims, *_] = [each for each in told(project, "karim") if each.label == "QUOTE"]
    assert [(d.slot, d.mine, d.gold) for d in karims.differences] == [
        ("attribute:mode", '"mixed"', '"direct"')
    ]


def test_who_missed_something_is_told_what_gold_has(project: Project) -> None:
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    [missed] = told(project, "lea")
    assert (missed.label, missed.kinds) == ("QUOTE", ("missing",))
    assert next((d.mine, d.gold) for d in missed.differences) == ("", TEXT[10:37])


def test_who_has_not_finished_sees_nothing(project: Project) -> None:
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    assert told(project, "paul") == ()
    assert told(project, "chef") == ()


@pytest.mark.parametrize("who", ["ines", "lea"])
def test_the_report_of_one_holds_no_name_and_no_words_of_another(
    project: Project, who: str
) -> None:
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    report = corrections_of(project.store, OnTheSpot(), who)
    spoken = repr(report).lower()
    for other in {"ines", "karim", "lea", "paul", "chef"} - {who}:
        assert other not in spoken.replace(who, ""), other
    assert KARIMS not in spoken
    assert "zz-q" not in spoken
    assert "mixed" not in spoken


def test_what_a_reader_puts_right_is_no_correction_any_more(project: Project) -> None:
    release(project.store, OnTheSpot(), ["doc-1"], who="chef")
    store = project.store
    mine = store.layer("doc-1", "ines").result()
    assert mine is not None
    op = verbs.erase(mine, span_ids=["c"])
    store.write([Step(op, mine, mine.apply(op), "ines", NOON)]).result()
    assert [each.label for each in told(project, "ines")] == ["QUOTE"]


def test_gold_of_one_reader_is_no_correction_of_theirs(location: str) -> None:
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="chef")
    mine = layer_of("doc-1", "ines", spans=[QUOTE, ACTOR], fields=DONE)
    gold = replace(mine, annotator=GOLD, kind="gold", id="g")
    store.add([pack(a_document(), [mine, gold])], who="chef", at=NOON).result()
    release(store, OnTheSpot(), ["doc-1"], who="chef")
    assert corrections_of(store, OnTheSpot(), "ines").corrections == ()
    store.close()


def test_names_are_silenced_as_whole_words_only() -> None:
    assert silenced("Léa et lea, pas leader", ["lea"]) == "Léa et …, pas leader"
    assert json.dumps(silenced("", ["x"])) == '""'
