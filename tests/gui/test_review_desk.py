"""The review desk by keys: readings taken, slots put together, reasons given, all taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, asked, close
from tests.gui.reviews import Lead, lead
from workbench.ui.review.ask_reason import AskOwnReason
from workbench.ui.review.ranked import Asked


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


@pytest.mark.parametrize("key", ["2", "É"], ids=["digit", "azerty"])
def test_a_digit_takes_a_reading_as_a_whole_and_the_next_disagreement_is_at_hand(
    desk: Lead, key: str
) -> None:
    before, row, open_ = desk.here, desk.row, desk.open
    QTest.keySequence(desk.page.decision.choices, QKeySequence(key))
    desk.wait(lambda: desk.here != before)
    told = desk.decision(*before)
    assert told is not None
    assert (told.choice, told.annotators, told.by) == ("reading", row.readings[1], "chef")
    assert desk.open == open_ - 1
    assert desk.page.decision.choices.hasFocus()


def test_edges_of_one_and_links_of_another_come_together_by_arrows(desk: Lead) -> None:
    desk.page.queue.ask(Asked(kinds=("attribution",)))
    found = next(
        row
        for row in desk.reviewing.ranked.shown()
        if "boundary" in row.kinds and "attribution" in row.kinds
    )
    desk.reviewing.show(found.document_id, found.unit)
    desk.wait(lambda: desk.here == (found.document_id, found.unit))
    pick = desk.reviewing.pick
    assert pick is not None
    slots = [box.name for box in desk.page.decision.choices.boxes]
    assert slots[0] is None
    assert "span" in slots
    span, link = slots.index("span"), next(n for n, s in enumerate(slots) if "relation" in str(s))
    desk.keys("Right", *["Down"] * span, "Right")
    assert desk.reviewing.pick is not None
    edges = desk.reviewing.pick.values["span"]
    desk.keys(*["Down"] * (link - span), "Right")
    wanted = dict(desk.reviewing.pick.values)
    assert wanted["span"] == edges
    here = desk.here
    desk.keys("Return")
    told = desk.decision(*here)
    assert told is not None
    assert told.choice in ("slots", "reading")
    desk.reviewing.show(*here)
    desk.wait(lambda: desk.here == here)
    assert desk.reviewing.pick.values == wanted


def test_return_without_a_pick_decides_nothing_and_says_what_is_missing(desk: Lead) -> None:
    before = desk.here
    desk.keys("Return")
    assert desk.decision(*before) is None
    assert "Pick a reading" in desk.window.status.message.text()


@pytest.mark.parametrize("key", ["0", "N"])
def test_none_is_right_leaves_nothing_in_gold_and_counts_as_decided(desk: Lead, key: str) -> None:
    before = desk.here
    desk.keys(key)
    told = desk.decision(*before)
    assert told is not None
    assert told.choice == "none"
    assert desk.gold_at(*before) == ()


def test_a_question_leaves_the_unit_open_and_it_is_found_by_its_state(desk: Lead) -> None:
    before, open_ = desk.here, desk.open
    desk.keys("U")
    assert desk.page.decision.note.hasFocus()
    desk.letters("who?")
    desk.keys("Return")
    told = desk.decision(*before)
    assert told is not None
    assert (told.choice, told.note) == ("undecided", "who?")
    assert desk.open == open_
    assert desk.here != before
    desk.page.queue.ask(Asked(states=("undecided",)))
    assert [(row.document_id, row.unit) for row in desk.reviewing.ranked.shown()] == [before]


def test_escape_drops_a_question(desk: Lead) -> None:
    before = desk.here
    desk.keys("U")
    desk.letters("hm")
    desk.keys("Escape")
    assert desk.page.decision.choices.hasFocus()
    assert desk.page.decision.note.words() == ""
    assert desk.decision(*before) is None


def test_reason_and_note_go_with_the_decision(desk: Lead) -> None:
    before = desk.here
    desk.keys("R", "G", "M")
    desk.letters("see 2.4")
    desk.keys("Return", "1")
    told = desk.decision(*before)
    assert told is not None
    assert (told.reason, told.note, told.choice) == ("guideline", "see 2.4", "reading")
    assert desk.reviewing.reason == ""


def test_letters_in_the_note_are_written_and_decide_nothing(desk: Lead) -> None:
    before = desk.here
    desk.keys("M")
    desk.letters("123nus0")
    assert desk.page.decision.note.words() == "123nus0"
    assert desk.here == before
    assert desk.decision(*before) is None


def test_a_reason_of_ones_own_is_offered_from_then_on(qtbot: QtBot, desk: Lead) -> None:
    before = desk.here
    desk.page.decision.show_reasons()
    desk.page.decision.reason_menu.actions()[-1].trigger()
    desk.page.decision.reason_menu.hide()
    dialog = asked(qtbot, desk.window, AskOwnReason)
    dialog.reason.setText("Title or function")
    dialog.accept_button.click()
    desk.wait(desk.page.decision.choices.hasFocus)
    desk.keys("1")
    told = desk.decision(*before)
    assert told is not None
    assert told.reason == "Title or function"
    assert "Title or function" in desk.reviewing.known_reasons


def test_undo_and_redo_go_from_document_to_document(desk: Lead) -> None:
    first = desk.here
    desk.keys("1")
    desk.wait(lambda: desk.here != first)
    second = desk.here
    desk.keys("2")
    desk.wait(lambda: desk.here != second)
    desk.keys("Ctrl+Z")
    desk.wait(lambda: desk.here == second)
    assert desk.decision(*second) is None
    desk.keys("Ctrl+Z")
    desk.wait(lambda: desk.here == first)
    assert desk.decision(*first) is None
    assert not desk.window.board.action("review_undo").isEnabled()
    desk.keys("Ctrl+Y", "Ctrl+Y")
    desk.wait(lambda: desk.here == second)
    assert desk.decision(*first) is not None
    assert desk.decision(*second) is not None
    assert not desk.window.board.action("review_redo").isEnabled()


def test_decisions_outlive_the_program_and_can_still_be_taken_back(
    qtbot: QtBot, desk: Lead, open_window: OpenWindow, sample: Path
) -> None:
    first, open_ = desk.here, desk.open
    desk.keys("1", "2", "0")
    desk.saved()
    close(qtbot, desk.window)
    later = lead(qtbot, open_window, sample)
    assert later.open == open_ - 3
    later.wait(lambda: later.window.board.action("review_undo").isEnabled())
    for left in (2, 1, 0):
        later.keys("Ctrl+Z")
        later.wait(partial(lambda number: later.open == open_ - number, left))
    assert later.here == first
    later.keys("Ctrl+Y")
    later.wait(lambda: later.open == open_ - 1)


def test_names_are_hidden_everywhere_and_the_choice_is_kept(
    qtbot: QtBot, desk: Lead, open_window: OpenWindow, sample: Path
) -> None:
    desk.keys("H")
    names = ("ines", "karim", "lea")
    shown = [label.text() for label in desk.page.findChildren(QLabel) if label.isVisible()]
    buttons = [
        each.accessibleName() + each.who + each.toolTip()
        for box in desk.page.decision.choices.boxes
        for each in box.buttons
    ]
    assert not [said for said in (*shown, *buttons) for name in names if name in said]
    assert set(desk.reviewing.names.short.values()) == {"A", "B", "C"}
    assert desk.page.queue.hidden.isChecked()
    desk.page.queue.show_sheet()
    assert not desk.page.queue.sheet.annotator.isEnabled()
    assert desk.page.queue.sheet.annotator.count() == 1
    desk.keys("Escape", "1")
    desk.saved()
    close(qtbot, desk.window)
    from workbench import settings

    later = open_window(sample, who="chef", habits=settings.load())
    assert later.habits.now.hidden_names


def test_a_decision_under_hidden_names_is_on_the_reader_that_the_letter_stands_for(
    desk: Lead,
) -> None:
    desk.keys("H")
    before = desk.here
    pick = desk.reviewing.pick
    assert pick is not None
    wanted = pick.readings[0].annotators
    desk.keys("1")
    told = desk.decision(*before)
    assert told is not None
    assert told.annotators == wanted


def test_an_edit_of_a_reader_reopens_what_it_touches(qtbot: QtBot, desk: Lead) -> None:
    from workbench.model import verbs
    from workbench.store import Step

    first = desk.here
    desk.keys("1")
    desk.saved()
    project = desk.window.desk.project
    assert project is not None
    layer = project.store.layer(first[0], "ines").result()
    assert layer is not None
    document = project.store.document(first[0]).result()
    found = project.reviewing.look(first[0]).review.case(first[1])
    assert found is not None
    span = next(
        each for vote in found.unit.votes if vote.annotator == "ines" for each in vote.spans
    )
    op = verbs.resize(layer, document, span_id=span.id, start=span.start, end=span.end + 4)
    step = Step(op, layer, layer.apply(op), "ines", "2025-01-01T00:00:00.000+00:00")
    project.store.write([step]).result()
    desk.reviewing.wrote([first[0]])
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    reopened = [row for row in desk.reviewing.ranked.all_rows() if row.state == "reopened"]
    assert len(reopened) == 1
    assert reopened[0].document_id == first[0]


def test_keys_pressed_ahead_decide_the_next_units_and_none_twice(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())[:8]
    for _ in rows:
        # Nothing is let through in between: the next document is still on its way.
        QTest.keySequence(desk.page.decision.choices, QKeySequence("1"))
    desk.wait(lambda: desk.open == 291 - len(rows))
    for row in rows:
        told = desk.decision(row.document_id, row.unit)
        assert told is not None
        assert told.annotators == row.readings[0]


def test_undo_pressed_ahead_takes_each_decision_back_once(desk: Lead) -> None:
    first = desk.here
    desk.keys("1", "1", "1", "1")
    desk.saved()
    for _ in range(4):
        QTest.keySequence(desk.page.decision.choices, QKeySequence("Ctrl+Z"))
    desk.wait(lambda: desk.open == 291)
    assert desk.here == first
    desk.saved()
    assert desk.decided() == 0


def test_a_unit_that_comes_again_keeps_what_is_picked(desk: Lead) -> None:
    desk.keys("Right", "Right")
    assert desk.reviewing.pick is not None
    picked = desk.reviewing.pick.values
    desk.reviewing.wrote([desk.row.document_id])
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    assert desk.reviewing.pick.values == picked


def test_an_own_answer_is_given_by_the_verbs_of_annotating_and_the_next_is_at_hand(
    desk: Lead,
) -> None:
    before, open_ = desk.here, desk.open
    desk.keys("O")
    desk.wait(lambda: desk.window.desk.is_drafting and desk.window.desk.span is not None)
    assert desk.window.desks.page is None
    desk.window.canvas.setFocus()
    desk.keys("Shift+C", "Ctrl+Return")
    desk.wait(lambda: desk.window.desks.now == "review")
    desk.wait(lambda: desk.reviewing.row is not None and desk.here != before)
    told = desk.decision(*before)
    assert told is not None
    assert (told.choice, told.label) == ("own", "CUE")
    # The links of another label go with it, and are decided as well.
    assert desk.open < open_
    desk.keys("Ctrl+Z")
    desk.wait(lambda: desk.open == open_)
    assert desk.decision(*before) is None


def test_an_own_answer_that_is_dropped_leaves_the_unit_at_hand(desk: Lead) -> None:
    before = desk.here
    desk.keys("O")
    desk.wait(lambda: desk.window.desk.is_drafting)
    desk.window.board.action("drop_answer").trigger()
    desk.wait(lambda: desk.window.desks.now == "review")
    desk.wait(lambda: desk.reviewing.row is not None)
    assert desk.here == before
    assert desk.decision(*before) is None
