"""The queue of disagreements as a value: sorted, filtered, kept up to date; and the way back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Attributes
from workbench.project import Entry
from workbench.review.values import KINDS
from workbench.tasks.disagreements import Row
from workbench.ui.review import sorted_rows
from workbench.ui.review.back import Back, gestures_of
from workbench.ui.review.ranked import SLICE, STATES, TODO, Asked, Facts, Ranked, asked_from
from workbench.ui.review.sorted_rows import SortedRows

AT = "2025-03-01T08:00:00.000+00:00"


def a_row(number: int, *, document: str = "d", **changes: object) -> Row:
    row = Row(
        document,
        f"u{number}",
        number,
        number + 4,
        "ACTOR",
        "elle",
        (KINDS[number % len(KINDS)],),
        ("span",),
        (("ines", "lea"), ("karim",)),
        (1 / 3, 0.5, 2 / 3)[number % 3],
        "open",
    )
    return replace(row, **changes)  # type: ignore[arg-type]  # fields of a row


rows = st.builds(
    lambda number, document, state: a_row(number, document=document, state=state),
    st.integers(0, 60),
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(STATES),
)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 90))))
def test_a_list_in_pieces_is_a_sorted_list(steps: list[tuple[bool, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorted_rows, "LOAD", 3)
        pieces, plain = SortedRows(), dict[int, Row]()
        for adds, number in steps:
            if adds and number not in plain:
                plain[number] = a_row(number)
                pieces.add((number,), plain[number])
            elif not adds:
                plain.pop(number, None)
                pieces.remove((number,))
            order = sorted(plain)
            assert list(pieces) == [plain[each] for each in order]
            assert len(pieces) == len(order)
            assert [pieces.row(place) for place in range(len(order))] == list(pieces)
            assert [pieces.place((each,)) for each in order] == list(range(len(order)))
            assert pieces.has((number,)) == (number in plain)


@given(st.lists(rows), st.lists(rows), st.sampled_from(["rank", "document"]))
def test_rows_put_one_document_at_a_time_stand_as_if_all_were_read_anew(
    first: list[Row], later: list[Row], order: str
) -> None:
    asked = Asked(states=("open", "undecided"), order=order)  # type: ignore[arg-type] # one of two
    ranked, anew = Ranked(), Ranked()
    for each in (ranked, anew):
        each.take_facts({key: Facts(key, place=place) for place, key in enumerate("cab")})
        each.ask(asked)
    held = {row.document_id: {row.unit: row} for row in first}
    for row in (*first, *later):
        held.setdefault(row.document_id, {})[row.unit] = row
        ranked.put(row.document_id, held[row.document_id].values())
    for units in held.values():
        anew.add(units.values())
    assert list(ranked.shown()) == list(anew.shown())
    assert +ranked.states == +anew.states
    for place, row in enumerate(ranked.shown()):
        assert ranked.place_of(row.document_id, row.unit) == place


@given(st.lists(rows, unique_by=lambda row: (row.document_id, row.unit)), st.integers(0, 20))
def test_the_next_open_row_is_the_first_behind_with_something_to_do(
    given_rows: list[Row], place: int
) -> None:
    ranked = Ranked()
    ranked.ask(Asked(states=STATES))
    ranked.add(given_rows)
    shown = list(ranked.shown())
    found = ranked.next_open(place % max(1, len(shown)))
    if found is None:
        assert not [row for row in shown if row.state in TODO]
    else:
        turned = [*range(place % len(shown), len(shown)), *range(place % len(shown))]
        assert found == next(at for at in turned if shown[at].state in TODO)


def test_of_very_many_rows_all_are_shown_in_the_end() -> None:
    ranked = Ranked()
    for document in range(5):
        ranked.add(a_row(number, document=f"d{document}") for number in range(SLICE // 2))
    ranked.ask(Asked(labels=("ACTOR",)))
    assert not ranked.is_whole
    while not ranked.is_whole:
        ranked.look_on()
    assert len(ranked) == 5 * (SLICE // 2)
    shown = list(ranked.shown())
    assert shown == sorted(shown, key=lambda row: row.rank)


def test_rows_that_come_late_do_not_undo_what_was_decided_meanwhile() -> None:
    ranked = Ranked()
    ranked.put("d", [a_row(1, state="settled"), a_row(2)])
    ranked.add([a_row(1), a_row(2), a_row(3, document="e")])
    assert {(row.document_id, row.unit) for row in ranked.shown()} == {("e", "u3"), ("d", "u2")}
    assert ranked.states["settled"] == 1


def test_what_all_said_alike_is_no_disagreement_once_it_is_settled() -> None:
    ranked = Ranked()
    ranked.add([a_row(1, kinds=(), state="settled"), a_row(2, state="settled"), a_row(3)])
    assert (ranked.states["settled"], ranked.states["open"]) == (1, 1)


def test_a_filter_is_read_again_from_the_settings() -> None:
    asked = Asked(text="x", kinds=("label",), labels=("ACTOR",), since="2025", order="document")
    table = {"text": "x", "kinds": ["label"], "labels": ["ACTOR"], "since": "2025"}
    assert asked_from({**table, "order": "document", "annotator": 3}) == asked
    assert asked_from({"order": "sideways"}) == Asked()


def an_entry(gesture: str, document: str, undoes: str | None = None, spread: int = 0) -> Entry:
    details = Attributes({"count": 2, **({"layers": spread} if spread else {})})
    return Entry(
        gesture + document,
        gesture,
        "g" + document,
        document,
        "gold",
        "chef",
        AT,
        "settle",
        details,
        undoes,
        1,
        b"",
    )


def test_the_way_back_goes_over_documents_in_the_order_of_the_journal() -> None:
    back = Back()
    back.read([an_entry("1", "a"), an_entry("2", "b"), an_entry("3", "a")], "chef")
    assert [(each.id, each.documents) for each in back.undo] == [
        ("1", ["a"]),
        ("2", ["b"]),
        ("3", ["a"]),
    ]
    back.read([an_entry("1", "a"), an_entry("2", "b"), an_entry("4", "b", undoes="2")], "chef")
    assert [each.id for each in back.undo] == ["1"]
    assert [each.id for each in back.redo] == ["4"]


def test_another_leads_decisions_are_not_mine_to_take_back() -> None:
    back = Back()
    back.read([an_entry("1", "a")], "somebody")
    assert back.undo == []


def test_the_log_tells_of_a_gesture_over_documents_once_and_whether_it_stands() -> None:
    both = [an_entry("1", "a", spread=2), an_entry("1", "b", spread=2)]
    [(gesture, stands)] = gestures_of(both)
    assert (gesture.documents, gesture.units, stands) == (["a", "b"], 4, True)
    undone = [*both, an_entry("2", "a", "1", spread=2), an_entry("2", "b", "1", spread=2)]
    [(gesture, stands)] = gestures_of(undone)
    assert (gesture.documents, stands) == (["a", "b"], False)
    redone = [*undone, an_entry("3", "a", "2", spread=2), an_entry("3", "b", "2", spread=2)]
    [(gesture, stands)] = gestures_of(redone)
    assert (gesture.id, stands) == ("3", True)
