"""Picking spans, and choosing the target of a link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.canvases import CONTROL, DISPATCH, SHIFT, a_canvas, click, picture, press
from workbench.model import Change, Edit, Op, Span
from workbench.ui.text.view import Canvas

MAYOR = DISPATCH.index("la maire")
QUOTE = DISPATCH.index("«")


def spans() -> tuple[Span, ...]:
    return (
        a_span(1, 8, id="town"),
        a_span(QUOTE, 41, "QUOTE", id="quote"),
        a_span(MAYOR + 3, MAYOR + 8, id="mayor"),
    )


def erase(canvas: Canvas, span: Span) -> None:
    assert canvas.layer is not None
    op = Op("erase", canvas.layer.id, (Edit(span, None),))
    canvas.update_layer(canvas.layer.apply(op), Change("performed", (op,), (canvas.layer.id,)))


def test_picks_stand_in_reading_order_and_hold_only_spans_of_the_layer(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    with qtbot.waitSignal(canvas.picked_changed) as told:
        canvas.set_picked(["mayor", "gone", "town"])
    assert told.args == [("town", "mayor")]
    assert canvas.picked == ("town", "mayor")


def test_the_focused_span_is_picked_and_let_go(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.focus_span("quote")
    canvas.toggle_picked()
    canvas.focus_span("town")
    canvas.toggle_picked()
    both = canvas.picked
    canvas.toggle_picked()
    assert (both, canvas.picked) == (("town", "quote"), ("quote",))


def test_alike_are_first_the_same_words_then_the_same_label(qtbot: QtBot) -> None:
    text = "L’ONU parle. L’Onu se tait. Le maire écoute."
    canvas = a_canvas(
        qtbot,
        text,
        a_span(2, 5, id="a"),
        a_span(15, 18, id="b"),
        a_span(31, 36, id="c"),
        a_span(15, 18, "CUE", id="d"),
    )
    canvas.focus_span("a")
    canvas.pick_alike()
    same_words = canvas.picked
    canvas.pick_alike()
    assert (same_words, canvas.picked) == (("a", "b"), ("a", "b", "c"))


def test_an_erased_span_is_picked_no_more(qtbot: QtBot) -> None:
    town = spans()[0]
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.set_picked(["town", "quote"])
    erase(canvas, town)
    assert canvas.picked == ("quote",)


def test_escape_drops_the_selection_then_the_picks_then_the_focus(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.focus_span("town")
    canvas.set_picked(["town"])
    canvas.select(2, 5)
    states = []
    for _ in range(3):
        press(qtbot, canvas, Qt.Key.Key_Escape)
        states.append((canvas.selection is None, canvas.picked, canvas.focused))
    assert states == [(True, ("town",), "town"), (True, (), "town"), (True, (), None)]


def test_another_document_has_no_picks(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.set_picked(["town"])
    other = a_document("Une autre dépêche.", id="doc-2")
    with qtbot.waitSignal(canvas.picked_changed):
        canvas.show_document(other, a_layer(document=other))
    assert canvas.picked == ()


@pytest.fixture
def asked(qtbot: QtBot) -> Canvas:
    """A canvas on which the quote has the focus, and its speaker is asked for."""
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.focus_span("quote")
    canvas.begin_target("Speaker")
    return canvas


def test_return_chooses_what_is_selected(qtbot: QtBot, asked: Canvas) -> None:
    asked.select(MAYOR, MAYOR)
    press(qtbot, asked, *[Qt.Key.Key_Right] * 2, held=SHIFT)
    with qtbot.waitSignal(asked.target_chosen) as told:
        press(qtbot, asked, Qt.Key.Key_Return)
    assert told.args == [(MAYOR, MAYOR + 2)]
    assert not asked.wants_target


def test_return_chooses_the_span_that_got_the_focus(qtbot: QtBot, asked: Canvas) -> None:
    press(qtbot, asked, Qt.Key.Key_Tab)
    assert asked.focused == "mayor"
    with qtbot.waitSignal(asked.target_chosen) as told:
        press(qtbot, asked, Qt.Key.Key_Return)
    assert told.args == ["mayor"]


def test_return_chooses_the_word_and_never_the_span_that_asks(qtbot: QtBot, asked: Canvas) -> None:
    asked.select(QUOTE + 3, QUOTE + 3)
    assert asked.focused == "quote"
    with qtbot.waitSignal(asked.target_chosen) as told:
        press(qtbot, asked, Qt.Key.Key_Return)
    [(start, end)] = told.args
    assert DISPATCH[start:end] == "Nous"


def test_a_suggested_span_is_chosen_as_its_words(qtbot: QtBot) -> None:
    place = DISPATCH.index("l’ONU") + 2
    canvas = a_canvas(qtbot, DISPATCH, *spans(), suggested=[a_span(place, place + 3, id="x")])
    canvas.begin_target("Speaker")
    click(qtbot, canvas, place + 1)
    with qtbot.waitSignal(canvas.target_chosen) as told:
        press(qtbot, canvas, Qt.Key.Key_Return)
    assert told.args == [(place, place + 3)]


def test_escape_drops_the_target_and_brings_the_reader_back(qtbot: QtBot, asked: Canvas) -> None:
    before = asked.caret
    press(qtbot, asked, Qt.Key.Key_Tab, Qt.Key.Key_Down)
    with qtbot.waitSignal(asked.target_dropped):
        press(qtbot, asked, Qt.Key.Key_Escape)
    assert (asked.caret, asked.focused, asked.wants_target) == (before, "quote", False)


def test_where_nothing_can_be_chosen_the_question_stays(qtbot: QtBot, asked: Canvas) -> None:
    asked.select(DISPATCH.index("\n\n") + 1, DISPATCH.index("\n\n") + 1)
    asked.focus_placed(None)
    with qtbot.assertNotEmitted(asked.target_chosen):
        press(qtbot, asked, Qt.Key.Key_Return)
    assert asked.wants_target


def test_a_click_with_ctrl_picks_the_span_under_it_and_lets_it_go(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.select(3, 3)
    states = []
    for place in (MAYOR + 4, QUOTE + 4, MAYOR + 4, DISPATCH.index("Selon")):
        click(qtbot, canvas, place, held=CONTROL)
        states.append(canvas.picked)
    assert states == [("mayor",), ("quote", "mayor"), ("quote",), ("quote",)]
    assert (canvas.caret, canvas.focused) == (3, None)


def test_a_span_of_a_wanted_label_is_chosen_where_the_caret_is(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.focus_span("quote")
    canvas.begin_target("Speaker", {"ACTOR"})
    canvas.put_caret(MAYOR + 5)
    with qtbot.waitSignal(canvas.target_chosen) as told:
        press(qtbot, canvas, Qt.Key.Key_Return)
    assert told.args == ["mayor"]


@pytest.mark.parametrize(("button", "chosen"), [("take", ["mayor"]), ("leave", [])])
def test_the_banner_has_a_button_to_take_and_one_to_leave(
    qtbot: QtBot, asked: Canvas, button: str, chosen: list[str]
) -> None:
    told: list[object] = []
    asked.target_chosen.connect(told.append)
    asked.focus_span("mayor")
    qtbot.waitUntil(lambda: bool(asked._buttons))
    place = asked._buttons[button].center().toPoint()
    qtbot.mouseClick(asked.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == chosen
    assert not asked.wants_target


def test_what_return_would_take_is_said(qtbot: QtBot, asked: Canvas) -> None:
    words = []
    asked.select(MAYOR, MAYOR + 8)
    words.append(asked.target_in_words())
    asked.select(QUOTE + 3, QUOTE + 3)
    words.append(asked.target_in_words())
    asked.focus_span("mayor")
    words.append(asked.target_in_words())
    assert words == ["la maire", "Nous", "maire"]


def test_a_click_on_the_banner_moves_nothing(qtbot: QtBot, asked: Canvas) -> None:
    before = asked.caret
    qtbot.mouseClick(asked.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 6))
    assert (asked.caret, asked.wants_target) == (before, True)


def test_marks_are_shown_until_they_are_taken_away(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, *spans())
    canvas.clearFocus()
    plain = picture(canvas)
    canvas.show_marks([(MAYOR, MAYOR + 8), (0, 3)])
    assert picture(canvas) != plain
    canvas.show_marks([])
    assert picture(canvas) == plain


def test_a_long_mark_is_seen_from_its_middle_among_many(qtbot: QtBot) -> None:
    text = "Une ligne de plus.\n" * 400
    canvas = a_canvas(qtbot, text)
    canvas.clearFocus()
    canvas.put_caret(len(text) - 1)
    plain = picture(canvas)
    many = [(place, place + 3) for place in range(0, 3000, 5)]
    canvas.show_marks(many)
    assert picture(canvas) == plain
    canvas.show_marks([*many, (10, len(text))])
    assert picture(canvas) != plain
