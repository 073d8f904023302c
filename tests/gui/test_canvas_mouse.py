from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_span
from tests.gui.canvases import (
    CONTROL,
    DISPATCH,
    NONE,
    SHIFT,
    a_canvas,
    click,
    drag,
    point_inside,
    point_of,
    presses,
)
from workbench.ui.text.view import Canvas

Left = Qt.MouseButton.LeftButton


def selected(canvas: Canvas) -> str:
    return canvas.text[slice(*canvas.selection)] if canvas.selection else ""


def middle_of_bar(canvas: Canvas, span_id: str) -> QPoint:
    """A point on the tag of a span."""
    assert canvas.flow is not None
    for block in canvas.flow.visible():
        for line in block.layout.lines:
            for bar in line.bars:
                if bar.placed.span.id == span_id:
                    style = canvas.flow.style
                    y = block.top + line.top + line.text_height + style.bar_gap
                    y += bar.lane * style.lane_height + style.lane_height // 2
                    return QPoint(round(canvas.column.left() + bar.tag_left + 4), round(y))
    raise LookupError(span_id)


def test_a_click_on_a_word_focuses_the_innermost_span(qtbot: QtBot) -> None:
    canvas = a_canvas(
        qtbot, DISPATCH, a_span(10, 41, "QUOTE", id="quote"), a_span(26, 29, id="des")
    )
    click(qtbot, canvas, 27)
    assert (canvas.focused, canvas.caret) == ("des", 27)


def test_a_slow_second_click_goes_outwards(qtbot: QtBot) -> None:
    canvas = a_canvas(
        qtbot, DISPATCH, a_span(10, 41, "QUOTE", id="quote"), a_span(26, 29, id="des")
    )
    click(qtbot, canvas, 27)
    click(qtbot, canvas, 27)
    assert canvas.focused == "quote"
    click(qtbot, canvas, 27)
    assert canvas.focused == "des"


def test_a_click_beside_all_spans_takes_the_focus_away(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    canvas.focus_span("s1")
    click(qtbot, canvas, 50)
    assert canvas.focused is None


def test_a_click_on_a_tag_focuses_its_span(qtbot: QtBot) -> None:
    canvas = a_canvas(
        qtbot, DISPATCH, a_span(10, 41, "QUOTE", id="quote"), a_span(26, 29, id="des")
    )
    qtbot.mouseClick(canvas.viewport(), Left, NONE, middle_of_bar(canvas, "quote"))
    assert (canvas.focused, canvas.caret) == ("quote", 10)


def test_a_click_on_the_tag_of_a_suggestion_focuses_it(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, suggested=[a_span(1, 8, id="x")])
    qtbot.mouseClick(canvas.viewport(), Left, NONE, middle_of_bar(canvas, "x"))
    assert canvas.focused == "x"
    assert canvas.focused_layer is canvas.reading.layers[1] if canvas.reading else False


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, ""),
        (2, "ONU"),
        (3, "Selon l’ONU, tout attend."),
        (4, "Un mot. Selon l’ONU, tout attend. Fin."),
    ],
)
def test_more_clicks_select_word_sentence_paragraph(
    qtbot: QtBot, count: int, expected: str
) -> None:
    text = "Un mot. Selon l’ONU, tout attend. Fin.\nAutre."
    canvas = a_canvas(qtbot, text)
    presses(canvas, point_inside(canvas, text.index("ONU") + 1), count)
    assert selected(canvas) == expected


def test_a_drag_takes_whole_words(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    start, end = DISPATCH.index("oulons"), DISPATCH.index("ctes")
    drag(qtbot, canvas, point_of(canvas, start), point_of(canvas, end))
    assert selected(canvas) == "voulons “des actes"


def test_a_drag_with_shift_takes_characters(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    start, end = DISPATCH.index("oulons"), DISPATCH.index("ctes")
    drag(qtbot, canvas, point_of(canvas, start), point_of(canvas, end), held=SHIFT)
    assert selected(canvas) == "oulons “des a"


def test_a_drag_backwards_puts_the_caret_at_the_front(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    start, end = DISPATCH.index("ctes"), DISPATCH.index("oulons")
    drag(qtbot, canvas, point_of(canvas, start), point_of(canvas, end))
    assert selected(canvas) == "voulons “des actes"
    assert canvas.caret == DISPATCH.index("voulons")


def test_while_dragging_the_range_is_shown_already(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    start, end = DISPATCH.index("oulons"), DISPATCH.index("ctes")
    drag(qtbot, canvas, point_of(canvas, start), point_of(canvas, end), release=False)
    assert canvas.drag is not None
    assert canvas.drag.preview is not None
    assert DISPATCH[slice(*canvas.drag.preview)] == "voulons “des actes"
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.drag is None


def test_a_drag_held_below_the_page_goes_on_through_the_text(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "une ligne\n" * 200)
    below = QPoint(canvas.column.left() + 30, canvas.viewport().height() + 30)
    drag(qtbot, canvas, point_of(canvas, 3), below, release=False)
    first = canvas.selection
    assert first is not None
    qtbot.waitUntil(lambda: canvas.selection is not None and canvas.selection[1] > first[1] + 50)
    qtbot.mouseRelease(canvas.viewport(), Left, NONE, below)
    assert canvas.drag is None


def test_shift_and_click_selects_from_the_caret(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    canvas.select(11, 11)
    click(qtbot, canvas, 20, held=SHIFT)
    assert canvas.selection == (11, 20)


START = DISPATCH.index("maire")


def resized(
    qtbot: QtBot, canvas: Canvas, to: int, *, held: Qt.KeyboardModifier = NONE
) -> list[tuple[object, ...]]:
    """What is asked for when the end of the span over *maire* is dragged to a place."""
    canvas.focus_span("s1")
    asked: list[tuple[object, ...]] = []
    canvas.resize_asked.connect(lambda *what: asked.append(what))
    grip = point_of(canvas, START + 5) + QPoint(2, 0)
    drag(qtbot, canvas, grip, point_of(canvas, to), held=held)
    return asked


def test_dragging_an_edge_asks_for_the_word_it_reached(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(START, START + 5))
    asked = resized(qtbot, canvas, DISPATCH.index("issac"))
    assert asked == [("s1", START, DISPATCH.index(".\n"))]
    assert canvas.layer is not None
    assert canvas.layer.spans["s1"].end == START + 5


def test_an_edge_never_passes_the_other(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(START, START + 5))
    assert resized(qtbot, canvas, 3, held=SHIFT) == [("s1", START, START + 1)]


def test_edges_of_a_read_only_layer_are_not_dragged(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(START, START + 5))
    canvas.set_read_only(True)
    assert resized(qtbot, canvas, 80) == []


def turn(canvas: Canvas, degrees: int, held: Qt.KeyboardModifier) -> None:
    place = QPointF(100, 100)
    event = QWheelEvent(
        place,
        QPointF(canvas.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, degrees),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_the_wheel_scrolls_and_with_control_asks_for_zoom(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "une ligne\n" * 200)
    asked: list[int] = []
    canvas.zoom_asked.connect(asked.append)
    assert canvas.flow is not None
    turn(canvas, -120, NONE)
    scrolled = canvas.flow.position
    turn(canvas, 120, CONTROL)
    turn(canvas, -120, CONTROL)
    assert scrolled > 0
    assert (canvas.flow.position, asked) == (scrolled, [1, -1])


def test_a_fine_wheel_asks_for_zoom_only_when_a_notch_is_full(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    asked: list[int] = []
    canvas.zoom_asked.connect(asked.append)
    for _ in range(5):
        turn(canvas, 30, CONTROL)
    assert asked == [1]


def test_the_menu_is_asked_for_with_the_offset_under_the_pointer(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    asked: list[tuple[QPoint, int]] = []
    canvas.context_asked.connect(lambda place, offset: asked.append((place, offset)))
    place = point_inside(canvas, 3)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, NONE, place)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, canvas.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert asked == [(canvas.viewport().mapToGlobal(place), 3)]
    assert canvas.focused == "s1"


def test_nothing_can_be_dropped(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    assert not canvas.acceptDrops()
    assert not canvas.viewport().acceptDrops()
