"""The review desk by keys: readings taken, slots put together, reasons given, all taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, asked, close
from tests.gui.reviews import Lead, lead
from workbench.ui.review.ask_alike import AskAlike
from workbench.ui.review.ask_reason import AskOwnReason
from workbench.ui.review.ask_settle import AskSettle
from workbench.ui.review.ranked import Asked
from workbench.ui.review.settle_log import SettleLog

Desk = Callable[[], Lead]


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


def gold_at(desk: Lead, document_id: str, unit_id: str) -> tuple[str, ...]:
    """The spans that gold has at a unit."""
    project = desk.window.desk.project
    assert project is not None
    case = project.reviewing.look(document_id).review.case(unit_id)
    assert case is not None
    return case.gold


def test_the_queue_stands_by_rank_and_the_first_of_it_is_at_hand(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    assert len(rows) == desk.open > 200
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)
    assert desk.row == rows[0]
    assert desk.page.queue.view.currentIndex().row() == 0


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
    assert gold_at(desk, *before) == ()


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


@pytest.mark.parametrize(
    "asked_for",
    [
        Asked(kinds=("attribution",)),
        Asked(labels=("QUOTE",)),
        Asked(annotator="karim"),
        Asked(document="dispatch-twin"),
        Asked(since="2025-03", until="2025-05"),
        Asked(text="elle"),
        Asked(kinds=("boundary",), labels=("ACTOR",)),
    ],
    ids=lambda each: (
        "+".join(name for condition in each.conditions for name in condition) or "text"
    ),
)
def test_every_condition_shows_its_rows_and_no_others(desk: Lead, asked_for: Asked) -> None:
    everything = list(desk.reviewing.ranked.shown())
    desk.page.queue.ask(asked_for)
    shown = list(desk.reviewing.ranked.shown())
    facts = desk.reviewing.ranked.facts_of
    assert shown == [row for row in everything if asked_for.passes(row, facts(row))]
    assert 0 < len(shown) < len(everything)


def test_units_on_which_all_agree_are_read_when_they_are_asked_for(desk: Lead) -> None:
    everything = desk.open
    desk.page.queue.ask(Asked(states=("agreed",)))
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    rows = list(desk.reviewing.ranked.shown())
    assert rows
    assert {row.state for row in rows} == {"agreed"}
    assert {row.kinds for row in rows} == {()}
    assert desk.open == everything
    desk.page.queue.ask(Asked())
    assert len(desk.reviewing.ranked) == everything


def test_what_nothing_passes_is_said_with_the_way_back(desk: Lead) -> None:
    desk.keys("Ctrl+Shift+F")
    desk.letters("zeppelin")
    desk.keys("Return")
    assert "No disagreement is like that" in desk.page.queue.nothing.text()
    desk.page.queue.remedy.click()
    assert len(desk.reviewing.ranked) == desk.open


def test_the_queue_can_stand_as_the_documents_read(desk: Lead) -> None:
    desk.page.queue.order_button.click()
    rows = list(desk.reviewing.ranked.shown())
    assert [row.document_id for row in rows] == sorted(row.document_id for row in rows)
    here = [row for row in rows if row.document_id == rows[0].document_id]
    assert [row.start for row in here] == sorted(row.start for row in here)


def test_next_and_previous_go_through_the_queue_and_decide_nothing(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    desk.keys("J", "J", "Shift+J")
    desk.wait(lambda: desk.row == rows[1])
    desk.keys("Shift+J", "K")
    desk.wait(lambda: desk.row == rows[-1])
    assert desk.open == len(rows)


def test_the_list_moves_and_the_text_follows(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    desk.page.queue.view.setFocus()
    desk.keys("Down", "Down")
    desk.wait(lambda: desk.row == rows[2])
    assert desk.page.canvas.unit == rows[2].unit


def test_a_unit_that_is_chosen_in_the_text_is_at_hand(desk: Lead) -> None:
    desk.page.canvas.setFocus()
    desk.keys("Tab", "Tab")
    desk.wait(lambda: desk.page.canvas.unit == desk.row.unit)


def test_all_unanimous_is_settled_with_a_preview_and_comes_back_with_one_undo(
    qtbot: QtBot, desk: Lead
) -> None:
    open_ = desk.open
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    desk.wait(dialog.accept_button.isEnabled)
    many = dialog.lines.count()
    assert str(many) in dialog.accept_button.text()
    assert decided(desk) == 0
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert decided(desk) == many
    assert desk.open == open_
    desk.keys("Ctrl+Z")
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    assert decided(desk) == 0
    desk.keys("Ctrl+Y")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert decided(desk) == many


def test_the_majority_settles_by_its_threshold(qtbot: QtBot, desk: Lead) -> None:
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    dialog.majority.click()
    desk.wait(dialog.accept_button.isEnabled)
    half = dialog.lines.count()
    dialog.threshold.setValue(100)
    desk.wait(lambda: dialog.accept_button.isEnabled() and dialog.lines.count() != half)
    assert dialog.lines.count() < half
    dialog.threshold.setValue(50)
    desk.wait(lambda: dialog.accept_button.isEnabled() and dialog.lines.count() == half)
    open_ = desk.open
    dialog.accept_button.click()
    desk.wait(lambda: desk.open < open_)
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    left = [row for row in desk.reviewing.ranked.all_rows() if row.state == "open"]
    assert left
    assert all(row.support < 1 for row in left)


def test_the_log_tells_what_was_settled_and_takes_it_back(qtbot: QtBot, desk: Lead) -> None:
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    desk.wait(dialog.accept_button.isEnabled)
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    desk.keys("Ctrl+Shift+L")
    log = asked(qtbot, desk.window, SettleLog)
    assert log.list.count() == 1
    assert "all agree" in log.list.item(0).text()
    many = decided(desk)
    desk.wait(lambda: log.lines.count() == many)
    assert "As ines, karim" in log.lines.item(0).text()
    log.copy.click()
    assert len(QApplication.clipboard().text().splitlines()) == many
    log.take_back.click()
    desk.wait(lambda: decided(desk) == 0)
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    desk.keys("Ctrl+Shift+L")
    log = asked(qtbot, desk.window, SettleLog)
    assert "taken back" in log.list.item(0).text()
    assert not log.take_back.isEnabled()


def test_the_same_is_decided_for_all_like_it_as_one_step(qtbot: QtBot, desk: Lead) -> None:
    found = next(
        row for row in desk.reviewing.ranked.shown() if row.words.casefold() in ("il", "elle")
    )
    desk.reviewing.show(found.document_id, found.unit)
    desk.wait(lambda: desk.here == (found.document_id, found.unit))
    desk.keys("Right", "S")
    dialog = asked(qtbot, desk.window, AskAlike)
    desk.wait(dialog.accept_button.isEnabled)
    likes = [(hit.document_id, hit.span_id) for hit in dialog.list.ticked()]
    assert (found.document_id, found.unit) in likes
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert all(desk.decision(*each) is not None for each in likes)
    desk.keys("Ctrl+Z")
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    assert all(desk.decision(*each) is None for each in likes)


def test_after_a_decision_the_same_can_still_be_said_of_all_like_it(
    qtbot: QtBot, desk: Lead
) -> None:
    words = desk.row.words
    desk.keys("1", "S")
    dialog = asked(qtbot, desk.window, AskAlike)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert [each for each in said if words in each]
    desk.keys("Escape")


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


def test_a_project_without_disagreements_says_when_there_will_be_some(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    made = Lead(qtbot, window)
    assert "two people" in made.page.queue.nothing.text()
    assert made.reviewing.pick is None
    made.keys("1", "Return", "0", "J")
    assert made.reviewing.pick is None


def test_escape_gives_the_keyboard_back_to_the_readings(desk: Lead) -> None:
    for area in (desk.page.queue.view, desk.page.canvas):
        area.setFocus()
        desk.keys("Escape")
        assert desk.page.decision.choices.hasFocus()


def test_f6_goes_through_the_parts_of_the_desk(desk: Lead) -> None:
    seen = []
    for _ in range(3):
        desk.keys("F6")
        seen.append(QApplication.focusWidget())
    assert seen == [desk.page.queue.view, desk.page.canvas, desk.page.decision.choices]


def test_closing_the_project_empties_the_desk(desk: Lead) -> None:
    desk.window.door.close_project()
    desk.wait(lambda: desk.window.desk.project is None)
    assert len(desk.reviewing.ranked) == 0
    assert desk.reviewing.pick is None


def decided(desk: Lead) -> int:
    """How many units are decided, over all documents."""
    project = desk.window.desk.project
    assert project is not None
    return len(project.store.decisions(list(desk.reviewing.ranked.facts)).result())


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
    assert decided(desk) == 0


def test_the_tools_of_a_desk_are_there_while_it_is_in_front(desk: Lead) -> None:
    board = desk.window.board
    assert board.action("review_undo").isVisible()
    assert not board.action("undo").isVisible()
    desk.keys("Ctrl+1")
    assert board.action("undo").isVisible()
    assert not board.action("review_undo").isVisible()


def test_a_letter_of_a_label_is_free_at_this_desk(desk: Lead) -> None:
    keys = {desk.window.board.action(each).shortcut().toString() for each in ("decide_alike",)}
    assert keys == {"S"}
    assert desk.window.board.holder("S", but="label:STATISTIC") == ""


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
