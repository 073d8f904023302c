from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from pytestqt.qtbot import QtBot

from tests.builders import a_span
from tests.gui.canvases import (
    ALT,
    CONTROL,
    DISPATCH,
    LOOK,
    MIXED,
    NONE,
    SHIFT,
    a_canvas,
    press,
)
from workbench.ui.text.view import Canvas

Key = Qt.Key


def selected(canvas: Canvas) -> str:
    return canvas.text[slice(*canvas.selection)] if canvas.selection else ""


@pytest.mark.parametrize(
    ("begin", "key", "held", "expected"),
    [
        ("Nous", Key.Key_Right, SHIFT, "N"),
        ("Nous", Key.Key_Left, SHIFT, " "),
        ("ONU", Key.Key_Right, SHIFT | CONTROL, "ONU"),
        ("24", Key.Key_Right, SHIFT | CONTROL, "24\u202f762"),
        ("ONU", Key.Key_Left, SHIFT | CONTROL, "l’"),
        ("Selon", Key.Key_Down, SHIFT | ALT, DISPATCH.splitlines()[2]),
        ("Selon", Key.Key_Down, SHIFT | CONTROL, DISPATCH.splitlines()[2]),
        ("Selon", Key.Key_End, SHIFT | CONTROL, DISPATCH[DISPATCH.index("Selon") :]),
        ("Nous", Key.Key_Home, SHIFT | CONTROL, DISPATCH[: DISPATCH.index("Nous")]),
        ("Nous", Key.Key_Home, SHIFT, DISPATCH[: DISPATCH.index("Nous")]),
    ],
)
def test_shift_selects_by_the_unit_of_the_key(
    qtbot: QtBot, begin: str, key: Qt.Key, held: Qt.KeyboardModifier, expected: str
) -> None:
    canvas = a_canvas(qtbot)
    start = DISPATCH.index(begin)
    canvas.select(start, start)
    press(qtbot, canvas, key, held=held)
    assert selected(canvas) == expected


def test_the_caret_never_stops_inside_a_grapheme(qtbot: QtBot) -> None:
    text = "e\u0301👨\u200d👩\u200d👧🇫🇷x"
    canvas = a_canvas(qtbot, text)
    places = [0]
    for _ in range(4):
        press(qtbot, canvas, Key.Key_Right)
        places.append(canvas.caret)
    assert places == [0, 2, 7, 9, 10]
    press(qtbot, canvas, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert canvas.caret == 2


def test_right_in_a_right_to_left_paragraph_goes_back_in_the_text(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "مرحبا بالعالم")
    canvas.select(3, 3)
    press(qtbot, canvas, Key.Key_Right)
    assert canvas.caret == 2


def test_every_place_of_a_mixed_text_is_reached_and_left_again(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, MIXED)
    forwards, backwards = [0], [len(MIXED)]
    for _ in MIXED:
        canvas.move("character", 1)
        forwards.append(canvas.caret)
    assert canvas.caret == len(MIXED)
    for _ in MIXED:
        canvas.move("character", -1)
        backwards.append(canvas.caret)
    forwards, backwards = sorted(set(forwards)), sorted(set(backwards), reverse=True)
    assert forwards == backwards[::-1]


def test_down_and_up_keep_the_goal_over_a_shorter_line(qtbot: QtBot) -> None:
    text = "une ligne assez longue\ncourt\nune autre ligne longue"
    canvas = a_canvas(qtbot, text)
    canvas.select(18, 18)
    press(qtbot, canvas, Key.Key_Down)
    assert canvas.caret == text.index("\nune")
    press(qtbot, canvas, Key.Key_Down)
    assert abs(canvas.caret - text.rindex("une") - 18) <= 2
    press(qtbot, canvas, Key.Key_Up, Key.Key_Up)
    assert canvas.caret == 18


def test_end_stays_on_its_line(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "mot " * 200)
    before = canvas.flow.caret(0) if canvas.flow else None
    press(qtbot, canvas, Key.Key_End)
    after = canvas.flow.caret(canvas.caret) if canvas.flow else None
    assert before is not None
    assert after is not None
    assert canvas.caret > 0
    assert after.top() == before.top()


def test_page_down_goes_through_a_long_text_and_page_up_comes_back(qtbot: QtBot) -> None:
    text = "\n".join(f"Ligne {number} de la dépêche." for number in range(300))
    canvas = a_canvas(qtbot, text)
    seen = [canvas.caret]
    while seen[-1] < len(text):
        press(qtbot, canvas, Key.Key_PageDown)
        seen.append(canvas.caret)
        assert seen[-1] > seen[-2]
    assert len(seen) > 10
    press(qtbot, canvas, *[Key.Key_PageUp] * len(seen))
    assert canvas.caret == 0


def test_a_plain_arrow_leaves_a_selection_at_its_edge(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    canvas.select(4, 9)
    press(qtbot, canvas, Key.Key_Left)
    assert (canvas.caret, canvas.selection) == (4, None)


def test_copy_takes_the_exact_characters(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, MIXED)
    press(qtbot, canvas, Key.Key_A, held=CONTROL)
    press(qtbot, canvas, Key.Key_C, held=CONTROL)
    assert QGuiApplication.clipboard().text() == MIXED


def test_escape_clears_the_selection_then_the_focus_then_is_the_windows(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    canvas.focus_span("s1")
    canvas.select(2, 5)
    press(qtbot, canvas, Key.Key_Escape)
    assert (canvas.selection, canvas.focused) == (None, "s1")
    press(qtbot, canvas, Key.Key_Escape)
    assert canvas.focused is None
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Escape, NONE)
    canvas.keyPressEvent(event)
    assert not event.isAccepted()


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_Q, Key.Key_Delete, Key.Key_F3])
def test_letters_are_left_to_the_window(qtbot: QtBot, key: Qt.Key) -> None:
    canvas = a_canvas(qtbot)
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, NONE)
    canvas.keyPressEvent(event)
    assert not event.isAccepted()


def test_tab_goes_through_the_stack_and_then_through_every_other_span(qtbot: QtBot) -> None:
    spans = [
        a_span(10, 41, "QUOTE", id="quote"),
        a_span(25, 36, "QUOTE", id="inner"),
        a_span(26, 29, id="des"),
        a_span(70, 83, id="odile"),
    ]
    canvas = a_canvas(qtbot, DISPATCH, *spans, suggested=[a_span(88, 90, id="x")])
    canvas.select(27, 27)
    visited = []
    for _ in range(5):
        press(qtbot, canvas, Key.Key_Tab)
        visited.append(canvas.focused)
    assert visited == ["des", "inner", "quote", "odile", "x"]
    assert canvas.focused_layer is not None
    assert canvas.focused_layer.annotator == "rules"
    back = []
    for _ in range(4):
        press(qtbot, canvas, Key.Key_Backtab, held=SHIFT)
        back.append(canvas.focused)
    assert back == ["odile", "des", "inner", "quote"]


def test_tab_from_the_top_visits_every_span_once(qtbot: QtBot) -> None:
    spans = [
        a_span(10, 41, "QUOTE", id="quote"),
        a_span(25, 36, "QUOTE", id="inner"),
        a_span(26, 29, id="des"),
        a_span(70, 83, id="odile"),
    ]
    canvas = a_canvas(qtbot, DISPATCH, *spans)
    visited = []
    for _ in range(5):
        press(qtbot, canvas, Key.Key_Tab)
        visited.append(canvas.focused)
    assert visited == ["quote", "inner", "des", "odile", "odile"]


def test_growing_and_shrinking_come_back_to_the_caret(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    offset = DISPATCH.index("actes") + 1
    canvas.select(offset, offset)
    seen = []
    for _ in range(4):
        canvas.grow_selection()
        seen.append(selected(canvas))
    assert seen[:3] == ["actes", "des actes", "“des actes”"]
    for expected in reversed(seen[:-1]):
        canvas.shrink_selection()
        assert selected(canvas) == expected
    canvas.shrink_selection()
    assert (canvas.caret, canvas.selection) == (offset, None)


def test_find_selects_the_next_hit_and_counts_all(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    assert canvas.find("a") == DISPATCH.lower().count("a")
    canvas.select(0, 0)
    assert canvas.find("ACTES") == 1
    assert selected(canvas) == "actes"


def test_find_goes_on_from_hit_to_hit_and_back(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "un deux un deux un")
    starts = []
    for step in (1, 1, 1, 1, -1):
        canvas.find("un", step=step)
        assert canvas.selection is not None
        starts.append(canvas.selection[0])
    assert starts == [0, 8, 16, 0, 16]


def test_moves_are_told_by_signals(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    told: list[object] = []
    canvas.caret_moved.connect(told.append)
    canvas.selection_changed.connect(told.append)
    canvas.focus_changed.connect(told.append)
    press(qtbot, canvas, Key.Key_Right, held=SHIFT)
    press(qtbot, canvas, Key.Key_Tab)
    assert told == [1, (0, 1), "s1"]


def test_keys_on_an_empty_canvas_do_nothing(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.set_look(LOOK)
    canvas.show()
    press(qtbot, canvas, Key.Key_Right, Key.Key_Down, Key.Key_End, Key.Key_Tab, Key.Key_PageDown)
    press(qtbot, canvas, Key.Key_A, Key.Key_C, Key.Key_Right, held=CONTROL)
    assert (canvas.caret, canvas.selection) == (0, None)
