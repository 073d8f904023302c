"""Decisions become gold: whose slot, which links, what waits, and what opens a unit again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.counting import growth
from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from workbench.errors import Refused
from workbench.model import Attributes, Layer, Relation, Span
from workbench.model.annotation import LayerFields, Status
from workbench.model.layer import layer_of
from workbench.review.adjudication import add, after, decide, new_gold, provenance, take_back
from workbench.review.alike import alike, same_choice
from workbench.review.cases import Review, panel, review
from workbench.review.compare import compare
from workbench.review.decisions import Answer, Choice, Said, none, own, reading, undecided
from workbench.review.settling import Rule, settle

Q = Span("q", 10, 40, "QUOTE", attributes=Attributes(mode="direct"))
A, B = Span("a", 50, 55, "ACTOR"), Span("b", 60, 70, "ACTOR")
BY_A, BY_B = Relation("r", "speaker", "q", "a"), Relation("r", "speaker", "q", "b")
STATES: tuple[tuple[str, Status], ...] = (("x", "done"), ("y", "in_progress"))
TEXT = "Le texte de la dépêche, que personne ne lit ici, mais qui a la longueur qu'il faut. " * 3


def layer(name: str, spans: Sequence[Span] = (), relations: Sequence[Relation] = ()) -> Layer:
    return layer_of("d", name, spans=spans, relations=relations)


def standing(*given: Layer, before: Review | None = None) -> Review:
    """The review of these layers; with the gold and the decisions of the one before."""
    gold = before.gold if before is not None else new_gold("d")
    decisions = before.decisions if before is not None else ()
    return review(compare(given, SCHEME), gold, decisions, SCHEME)


def decided(now: Review, choices: dict[str, Choice]) -> Review:
    """The review after choices on units, by the label that each has, or its name."""
    by_label = {case.unit.label: case.unit.id for case in now.cases}
    named = {by_label.get(key, key): choice for key, choice in choices.items()}
    return after(now, decide(now, named, SCHEME, who="chef"), SCHEME)


def all_from(now: Review, who: str) -> Review:
    return decided(now, {case.unit.id: reading(who) for case in now.cases})


def links(gold: Layer) -> set[tuple[str, str, str]]:
    """The links of gold, by the places of their ends."""
    at = {key: f"{span.label}{span.start}" for key, span in gold.spans.items()}
    return {(each.label, at[each.source], at[each.target]) for each in gold.relations.values()}


def content(gold: Layer) -> set[tuple[int, int, str, str]]:
    return {(s.start, s.end, s.label, s.attributes.text) for s in gold.spans.values()}


@pytest.mark.parametrize("name", NAMES)
def test_taking_all_of_one_reader_makes_gold_what_that_reader_says(name: str) -> None:
    people = [layers(name)[each] for each in PEOPLE if each in layers(name)]
    now = standing(*[replace(each, document_id="d") for each in people])
    for person in people:
        gold = now.gold
        choices = {
            case.unit.id: reading(person.annotator)
            if any(v.spans for v in case.unit.votes if v.annotator == person.annotator)
            else none()
            for case in now.cases
        }
        result = after(now, decide(now, choices, SCHEME, who="chef"), SCHEME)
        assert result.is_settled
        assert result.gold.fields.status == "done"
        again = compare([replace(person, document_id="d"), result.gold], SCHEME)
        assert [unit.kinds for unit in again.units if unit.kinds] == []
        assert gold is now.gold


def test_slots_come_from_different_readers() -> None:
    mixed = replace(Q, end=38, attributes=Attributes(mode="mixed"))
    now = standing(layer("x", [Q, A, B], [BY_A]), layer("y", [mixed, A, B], [BY_B]))
    choice = Choice("slots", ("x",), {"span": "y", "relation:speaker": "y"})
    result = decided(all_from(now, "x"), {"QUOTE": choice})
    assert (10, 38, "QUOTE", '{"mode":"direct"}') in content(result.gold)
    assert links(result.gold) == {("speaker", "QUOTE10", "ACTOR60")}


def test_a_link_waits_for_what_it_leads_to_and_goes_with_it() -> None:
    now = standing(layer("x", [Q, A], [BY_A]), layer("y", [Q, A], [BY_A]))
    first = decided(now, {"QUOTE": reading("x")})
    assert links(first.gold) == set()
    second = decided(first, {"ACTOR": reading("y")})
    assert links(second.gold) == {("speaker", "QUOTE10", "ACTOR50")}
    assert links(decided(second, {"ACTOR": none()}).gold) == set()


def test_mentions_decided_from_two_stars_are_one_star() -> None:
    c = Span("c", 80, 85, "ACTOR")
    x = layer("x", [A, B, c], [Relation("1", "coref", "b", "a")])
    y = layer("y", [A, B, c], [Relation("1", "coref", "b", "c"), Relation("2", "coref", "a", "c")])
    now = standing(x, y)
    by_start = {case.unit.start: case.unit.id for case in now.cases}
    choices = {by_start[50]: reading("y"), by_start[60]: reading("x"), by_start[80]: reading("y")}
    result = decided(now, choices)
    assert links(result.gold) == {("coref", "ACTOR60", "ACTOR50"), ("coref", "ACTOR80", "ACTOR50")}


def test_none_is_right_settles_and_undecided_does_not() -> None:
    now = standing(layer("x", [Q]), layer("y"))
    rejected = decided(now, {"QUOTE": none(reason="guideline")})
    assert (rejected.is_settled, content(rejected.gold)) == (True, set())
    left = decided(now, {"QUOTE": undecided("? lequel")})
    assert [case.state for case in left.cases] == ["undecided"]


def test_what_a_reader_changes_opens_that_unit_and_no_other() -> None:
    x, y = layer("x", [Q, A, B], [BY_A]), layer("y", [Q, A, B], [BY_B])
    now = all_from(standing(x, y), "x")
    assert now.is_settled
    moved = layer("y", [Q, replace(A, end=56), B], [BY_B])
    opened = standing(x, moved, before=now)
    assert [(c.unit.label, c.unit.start) for c in opened.cases if c.is_open] == [("ACTOR", 50)]
    assert [c.state for c in opened.cases if c.is_open] == ["reopened"]
    assert standing(x, y, before=now).is_settled


def test_a_unit_whose_edges_moved_keeps_its_decision_and_its_place_in_gold() -> None:
    x, y = layer("x", [Q, A], [BY_A]), layer("y", [Q, A], [BY_A])
    now = all_from(standing(x, y), "x")
    [case] = [case for case in now.cases if case.unit.label == "ACTOR"]
    wider = replace(A, start=48)
    opened = standing(layer("x", [Q, wider], [BY_A]), layer("y", [Q, wider], [BY_A]), before=now)
    [again] = [case for case in opened.cases if case.is_open]
    assert again.unit.id != case.unit.id
    assert again.decision == case.decision
    result = decided(opened, {again.unit.id: reading("y")})
    assert result.is_settled
    assert set(result.gold.spans) == set(now.gold.spans)
    assert links(result.gold) == {("speaker", "QUOTE10", "ACTOR48")}


def test_what_nobody_says_any_more_is_open_until_it_goes_or_is_kept() -> None:
    now = all_from(standing(layer("x", [Q, A]), layer("y", [Q, A])), "x")
    opened = standing(layer("x", [Q]), layer("y", [Q]), before=now)
    [gone] = [case for case in opened.cases if case.is_open]
    assert (gone.unit.label, gone.state) == ("ACTOR", "reopened")
    assert len(decided(opened, {gone.unit.id: none()}).gold.spans) == 1
    kept = own(Answer((Said(A.pieces, "ACTOR"),)))
    result = decided(opened, {gone.unit.id: kept})
    assert result.is_settled
    assert set(result.gold.spans) == set(now.gold.spans)


def test_a_merged_label_opens_nothing() -> None:
    given_ = [layer("x", [Q, A]), layer("y", [Q, A])]
    now = all_from(standing(*given_), "x")
    labels = [
        replace(each, alias="DATE") if each.key == "ACTOR" else each for each in SCHEME.labels
    ]
    merged = replace(SCHEME, labels=tuple(labels))
    assert review(compare(given_, merged), now.gold, now.decisions, merged).is_settled


def test_gold_that_was_there_is_taken_on_by_the_decision() -> None:
    x, y = layer("x", [Q, A]), layer("y", [Q])
    old = layer_of("d", "gold", kind="gold", spans=[replace(Q, id="old"), replace(B, id="lone")])
    now = review(compare([x, y], SCHEME), old, (), SCHEME)
    assert now.extra == ("lone",)
    result = decided(now, {"QUOTE": reading("x"), "ACTOR": reading("x")})
    assert {"old", "lone"} < set(result.gold.spans)
    assert len(result.gold.spans) == 3


def test_what_nobody_read_can_be_added_and_opens_when_somebody_reads_it() -> None:
    now = standing(layer("x", [Q]), layer("y", [Q]))
    said = Answer((Said(A.pieces, "ACTOR"),))
    result = after(now, add(now, said, SCHEME, who="chef"), SCHEME)
    assert [case.state for case in result.cases] == ["agreed", "settled"]
    seen = standing(layer("x", [Q, A]), layer("y", [Q]), before=result)
    assert [case.state for case in seen.cases] == ["agreed", "reopened"]


def test_taking_back_is_exact() -> None:
    now = standing(layer("x", [Q, A, B], [BY_A]), layer("y", [Q, A, B], [BY_B]))
    before = all_from(now, "x")
    ops = decide(before, {before.cases[0].unit.id: none()}, SCHEME, who="chef")
    done = after(before, ops, SCHEME)
    back = take_back([op.edits for op in ops], done.gold, done.decisions, gesture="g")
    undone = after(done, back, SCHEME)
    assert undone.gold.same_content(before.gold)
    assert undone.decisions == before.decisions


def test_provenance_names_readers_rule_and_reason() -> None:
    now = standing(layer("x", [Q]), layer("y", []))
    result = decided(now, {"QUOTE": reading("x", reason="boundary", note="voir guide")})
    [(_, told)] = provenance(result.gold, result.decisions).items()
    assert (told.by, told.annotators, told.reason, told.note) == (
        "chef", ("x",), "boundary", "voir guide",
    )  # fmt: skip


def test_ids_of_actors_that_no_hand_wrote_stay_behind() -> None:
    imported = replace(A, attributes=Attributes(entity="e1"), origin="import")
    named = replace(B, attributes=Attributes(entity="Odile"), origin="hand")
    now = standing(layer("x", [imported, named]), layer("y", [imported, named]))
    result = all_from(now, "x")
    assert {s.attributes.text for s in result.gold.spans.values()} == {"{}", '{"entity":"Odile"}'}


def test_unanimous_settles_what_all_say_and_nothing_else() -> None:
    given_ = [layer("x", [Q, A]), layer("y", [Q, A]), layer("z", [Q])]
    found = settle(standing(*given_), Rule(), SCHEME, who="chef")
    assert [(line.label, line.support) for line in found.lines] == [("QUOTE", (3, 3))]
    assert found.left == 1


def test_a_majority_is_more_than_half_in_every_slot() -> None:
    other = replace(Q, attributes=Attributes(mode="mixed"))
    given_ = [layer("x", [Q, A]), layer("y", [other, A]), layer("z", [Q, B])]
    now = standing(*given_)
    found = settle(now, Rule("majority"), SCHEME, who="chef")
    result = after(now, found.ops, SCHEME)
    assert content(result.gold) == {
        (10, 40, "QUOTE", '{"mode":"direct"}'),
        (50, 55, "ACTOR", "{}"),
    }
    assert result.is_settled
    strict = settle(now, Rule("majority", 0.7), SCHEME, who="chef")
    assert not strict.lines
    even = standing(layer("x", [Q]), layer("y", []))
    assert not settle(even, Rule("majority"), SCHEME, who="chef").lines


def test_one_reader_agrees_with_nobody() -> None:
    assert not settle(standing(layer("x", [Q])), Rule(), SCHEME, who="chef").lines
    assert settle(standing(layer("x", [Q])), Rule(readers=1), SCHEME, who="chef").lines


def test_a_question_is_not_settled_by_a_rule() -> None:
    now = standing(layer("x", [Q]), layer("y", [Q]))
    left = decided(now, {"QUOTE": undecided("?")})
    assert not settle(left, Rule(), SCHEME, who="chef").lines


def test_twelve_readers_with_twelve_edges_are_one_unit() -> None:
    given_ = [layer(f"n{i:02}", [replace(Q, end=34 + i)]) for i in range(12)]
    [case] = standing(*given_).cases
    assert case.unit.kinds == ("boundary",)
    assert len(case.unit.slots[0].readings) == 12


def test_a_label_that_the_scheme_does_not_have_is_compared_as_it_is() -> None:
    strange = replace(Q, label="AUTRE", attributes=Attributes())
    now = standing(layer("x", [strange]), layer("y", [strange]))
    assert all_from(now, "x").is_settled


def test_the_same_decision_goes_by_what_is_said_and_not_by_whom() -> None:
    here = Span("s", 0, 8, "ACTOR")
    there = Span("s", 84, 92, "STATISTIC")
    one = compare([layer("x", [here]), layer("y", [replace(here, label="QUOTE")])], SCHEME)
    swapped = [
        layer("x", [replace(there, label="QUOTE")]),
        layer("y", [replace(there, label="ACTOR")]),
    ]
    other = compare(swapped, SCHEME)
    assert alike(one.units[0], TEXT, [(other.units[0], TEXT)], SCHEME)
    made = same_choice(reading("x"), one.units[0], TEXT, other.units[0], TEXT, SCHEME)
    assert made.annotators == ("y",)
    unlike = compare([layer("x", [there]), layer("y")], SCHEME)
    assert not alike(one.units[0], TEXT, [(unlike.units[0], TEXT)], SCHEME)


def test_whoever_finished_is_asked_and_stays_asked_once_decided_on() -> None:
    done, begun = (replace(layer(name, [Q]), fields=LayerFields(status)) for name, status in STATES)
    assert panel([done, begun], ()) == (done,)
    reopened = replace(done, fields=begun.fields)
    now = all_from(standing(done), "x")
    assert panel([reopened, begun], now.decisions) == (reopened,)


@pytest.mark.parametrize(
    "choices",
    [{"nowhere": none()}, {"QUOTE": reading("nobody")}, {"QUOTE": reading("y")}],
)
def test_a_choice_that_means_nothing_is_refused(choices: dict[str, Choice]) -> None:
    now = standing(layer("x", [Q]), layer("y"))
    if choices.get("QUOTE") == reading("y"):
        choices = {"QUOTE": Choice("slots", ("x",), {"label": "y"})}
    with pytest.raises(Refused):
        decided(now, choices)


def covered(count: int, people: int) -> list[Layer]:
    """So many spans under one that covers them all, a little elsewhere for each of the people."""
    found = []
    for person in range(people):
        places = [(100 * i + person, 100 * i + 70 + 3 * person) for i in range(count)]
        inner = [Span(f"s{start}", start, end, "QUOTE") for start, end in places]
        found.append(layer(f"n{person}", [Span("w", 0, 100 * count + person, "QUOTE"), *inner]))
    return found


@pytest.mark.parametrize("people", [2, 3])
def test_a_span_that_covers_thousands_is_one_unit_and_they_are_others(people: int) -> None:
    units = compare(covered(2000, people), SCHEME).units
    assert [unit.kinds for unit in units] == [("boundary",)] * 2001


@pytest.mark.parametrize("people", [2, 3])
def test_ten_times_the_spans_under_one_are_ten_times_the_work(people: int) -> None:
    """All of them are alike to some degree; a table of everything with everything took minutes."""
    few, many = covered(200, people), covered(2000, people)
    assert growth(lambda layers: compare(layers, SCHEME), small=few, large=many) < 11
