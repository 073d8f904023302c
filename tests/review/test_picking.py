"""What is picked at a unit is always a whole answer, and names that are hidden tell nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from workbench.errors import Refused
from workbench.review.answers import answer_of
from workbench.review.compare import compare
from workbench.review.values import Unit
from workbench.ui.review.names import Names, initials, names_of
from workbench.ui.review.readings import Pick, pick_of, readings_of, values_of


def units() -> list[Unit]:
    return [
        unit
        for name in NAMES
        for unit in compare([layers(name)[who] for who in PEOPLE], SCHEME).units
        if unit.kinds
    ]


UNITS = units()
SHOWN = names_of(PEOPLE, hidden=False, document_id="d")
HIDDEN = names_of(PEOPLE, hidden=True, document_id="d")


@pytest.mark.parametrize("names", [SHOWN, HIDDEN], ids=["shown", "hidden"])
def test_every_reader_of_a_unit_is_in_exactly_one_reading(names: Names) -> None:
    for unit in UNITS:
        told = [who for each in readings_of(unit, names) for who in each.annotators]
        assert sorted(told) == sorted(vote.annotator for vote in unit.votes)


def test_the_readings_of_most_stand_first() -> None:
    for unit in UNITS:
        many = [len(each.annotators) for each in readings_of(unit, SHOWN)]
        assert many == sorted(many, reverse=True)


def test_where_names_are_hidden_the_place_of_a_reading_says_nothing_of_how_many_say_so() -> None:
    first = [readings_of(unit, HIDDEN)[0].annotators for unit in UNITS]
    assert all(HIDDEN.order[0] in each for each in first)


def test_a_whole_reading_is_decided_as_one() -> None:
    for unit in UNITS:
        pick = pick_of(unit, SHOWN)
        for number, each in enumerate(pick.readings):
            choice = pick.with_whole(number).choice()
            assert choice is not None
            assert (choice.kind, choice.annotators) == ("reading", each.annotators)


def test_nothing_is_picked_to_begin_with() -> None:
    assert pick_of(UNITS[0], SHOWN).choice() is None


@given(st.data())
def test_whatever_is_picked_slot_by_slot_is_an_answer_with_these_values(
    data: st.DataObject,
) -> None:
    unit = data.draw(st.sampled_from(UNITS))
    pick = pick_of(unit, data.draw(st.sampled_from([SHOWN, HIDDEN])))
    for _ in range(data.draw(st.integers(1, 6))):
        slot = data.draw(st.sampled_from(unit.slots))
        value, _ = data.draw(st.sampled_from(values_of(slot, pick.names)))
        pick = pick.with_slot(slot.name, value)
        assert pick.values[slot.name] == value
    choice = pick.choice()
    assert choice is not None
    answer = answer_of(unit, choice, SCHEME)
    assert bool(answer.spans) == bool(pick.values["span"])


@given(st.data())
def test_a_pick_is_shown_again_as_it_was_decided(data: st.DataObject) -> None:
    from workbench.review.decisions import Kept

    unit = data.draw(st.sampled_from(UNITS))
    pick: Pick = pick_of(unit, SHOWN)
    for _ in range(data.draw(st.integers(1, 5))):
        slot = data.draw(st.sampled_from(unit.slots))
        pick = pick.stepped(slot.name, data.draw(st.sampled_from([-1, 1])))
    choice = pick.choice()
    assert choice is not None
    kept = Kept(choice.kind, unit.start, unit.end, unit.label, choice.annotators, choice.slots)
    assert pick_of(unit, SHOWN, kept).values == pick.values


def test_what_nobody_picked_comes_with_no_decision() -> None:
    for unit in UNITS:
        whole = pick_of(unit, SHOWN)
        for number in range(len(whole.readings)):
            for slot in unit.slots:
                for each in slot.readings:
                    pick = whole.with_whole(number).with_slot(slot.name, each.value)
                    choice = pick.choice()
                    assert choice is not None
                    said = dict(
                        next(r.values for r in pick.readings if choice.annotators == r.annotators)
                    )
                    said |= {name: pick.values[name] for name in choice.slots}
                    assert said == dict(pick.values)


def test_stepping_through_a_slot_comes_round() -> None:
    unit = next(each for each in UNITS if len(each.slots[0].readings) == 2)
    pick = pick_of(unit, SHOWN).stepped("span", 1)
    assert pick.stepped("span", 1).stepped("span", 1).values["span"] == pick.values["span"]


def test_a_letter_stands_for_another_reader_in_another_document() -> None:
    orders = {names_of(PEOPLE, hidden=True, document_id=str(n)).order for n in range(40)}
    assert len(orders) == 6


def test_hidden_names_stay_the_same_when_the_document_is_opened_again() -> None:
    assert names_of(PEOPLE[::-1], hidden=True, document_id="d") == HIDDEN


def test_hidden_names_are_in_nothing_that_is_shown() -> None:
    told = [HIDDEN.said(PEOPLE), HIDDEN.said(PEOPLE, short=True), HIDDEN.said(["somebody else"])]
    assert not [name for name in (*PEOPLE, "somebody") for each in told if name in each]


@given(st.sets(st.text("abcé", min_size=1, max_size=6), min_size=1, max_size=12))
def test_initials_tell_everybody_apart(names: set[str]) -> None:
    folded = {each.casefold() for each in names}
    if len(folded) == len(names):
        assert len(set(initials(names).values())) == len(names)


def test_who_says_nothing_anywhere_is_refused_nowhere() -> None:
    unit = next(each for each in UNITS if any(not vote.spans for vote in each.votes))
    pick = pick_of(unit, SHOWN).with_slot("span", "")
    choice = pick.choice()
    assert choice is not None
    try:
        assert answer_of(unit, choice, SCHEME).spans == ()
    except Refused:
        pytest.fail("nothing here is an answer")
