"""Going about in the compare canvas: by keys and by the mouse, from unit to unit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.canvases import ALT, CONTROL, NONE, SHIFT, click, drag, point_inside, press
from tests.gui.compares import (
    CUE,
    INNER,
    MAYOR,
    NAME,
    ONU,
    OURS,
    QUOTE,
    TEXT,
    THEIRS,
    a_compare_canvas,
    bars,
    of_colour,
    read,
    unit_over,
)
from workbench.model import Span
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.text.layout import Bar


def test_tab_goes_from_disagreement_to_disagreement(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    chosen: list[str] = []
    canvas.unit_chosen.connect(chosen.append)
    press(qtbot, canvas, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    apart = [unit_over(standing, each) for each in (QUOTE, MAYOR, ONU)]
    assert chosen == apart
    press(qtbot, canvas, Qt.Key.Key_Tab)
    assert chosen == apart
    assert canvas.unit == apart[-1]
    press(qtbot, canvas, Qt.Key.Key_Backtab, held=SHIFT)
    assert canvas.unit == apart[1]
    assert canvas.caret == MAYOR.start


def test_alt_and_an_arrow_go_from_unit_to_unit(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    passed = []
    for _ in OURS:
        press(qtbot, canvas, Qt.Key.Key_Right, held=ALT)
        passed.append(canvas.unit)
    assert passed == [unit_over(standing, each) for each in (QUOTE, CUE, MAYOR, NAME, ONU)]
    press(qtbot, canvas, Qt.Key.Key_Left, held=ALT)
    assert canvas.unit == unit_over(standing, NAME)


def test_one_goes_on_from_where_the_caret_went(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    assert canvas.unit == unit_over(standing, QUOTE)
    press(qtbot, canvas, Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, canvas, Qt.Key.Key_Backtab, held=SHIFT)
    assert canvas.unit == unit_over(standing, ONU)


def test_the_caret_reads_the_text_and_the_unit_stays(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    here = canvas.unit
    press(qtbot, canvas, Qt.Key.Key_End)
    press(qtbot, canvas, Qt.Key.Key_Left, Qt.Key.Key_Left, held=SHIFT)
    assert canvas.selection is not None
    canvas.copy()
    assert QGuiApplication.clipboard().text() == TEXT[slice(*canvas.selection)]
    assert canvas.unit == here


def test_escape_is_the_pages_once_nothing_is_selected(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read(OURS, THEIRS))
    canvas.select(3, 9)
    assert escape(canvas)
    assert canvas.selection is None
    assert not escape(canvas)


def escape(canvas: CompareCanvas) -> bool:
    """Press Escape; whether the canvas had a use for it."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, NONE)
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


def test_a_unit_focused_from_elsewhere_is_shown_and_not_told(qtbot: QtBot) -> None:
    text = "\n".join(f"Ligne {number}, la maire attend." for number in range(300))
    late = Span("a", text.rindex("maire"), text.rindex("maire") + 5, "ACTOR")
    standing = read([late], [], text=text)
    canvas = a_compare_canvas(qtbot, standing)
    chosen: list[str] = []
    canvas.unit_chosen.connect(chosen.append)
    canvas.focus_unit(unit_over(standing, late))
    assert chosen == []
    assert canvas.flow is not None
    caret = canvas.flow.caret(late.start)
    assert caret is not None
    assert 0 <= caret.top() < canvas.viewport().height()
    canvas.focus_unit("no such unit")
    assert canvas.unit is None


def test_what_hangs_under_a_unit_comes_to_the_screen_with_it(qtbot: QtBot) -> None:
    text = "\n".join(f"Ligne {number}, la maire attend." for number in range(60))
    place = text.index("maire", text.index("Ligne 31"))
    readings = [[Span("a", place - n, place + 5, "ACTOR")] for n in range(5)]
    canvas = a_compare_canvas(qtbot, read(*readings, text=text), height=300)
    assert canvas.flow is not None
    canvas.scroll_by(10_000)
    for away in (0, len(text)):
        canvas.focus_unit(None)
        canvas.put_caret(away)
        press(qtbot, canvas, Qt.Key.Key_Tab if away == 0 else Qt.Key.Key_Backtab)
        [block] = [
            each
            for each in canvas.flow.visible()
            if each.segment == canvas.flow.reading.segments.at(place)
        ]
        [line] = block.layout.lines
        assert line.lanes == 5
        assert block.top + line.top >= 0
        assert block.top + line.top + line.height <= canvas.flow.page


def test_a_click_chooses_the_innermost_unit(qtbot: QtBot) -> None:
    whole = Span("w", QUOTE.start, NAME.end, "QUOTE")
    standing = read([whole, MAYOR], [whole])
    canvas = a_compare_canvas(qtbot, standing)
    with qtbot.waitSignal(canvas.unit_chosen) as told:
        click(qtbot, canvas, MAYOR.start + 1)
    assert told.args == [unit_over(standing, MAYOR)]
    with qtbot.waitSignal(canvas.unit_chosen) as told:
        click(qtbot, canvas, QUOTE.start + 5)
    assert told.args == [unit_over(standing, whole)]


def test_a_press_on_a_bar_tells_whose_reading_it_is(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS, OURS)
    canvas = a_compare_canvas(qtbot, standing)
    unit = unit_over(standing, QUOTE)
    second = next(
        bar
        for bar in bars(canvas)
        if canvas.compared is not None
        and (mark := canvas.compared.mark_of(bar.placed.span.id)).unit == unit
        and mark.camp is not None
        and mark.camp.annotators == ("reader01",)
    )
    told: list[object] = []
    canvas.unit_chosen.connect(told.append)
    canvas.reading_chosen.connect(lambda name, who: told.append((name, who)))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place_of(canvas, second))
    assert told == [unit, (unit, ("reader01",))]


def place_of(canvas: CompareCanvas, wanted: Bar) -> QPoint:
    """The middle of a bar."""
    assert canvas.flow is not None
    style = canvas.style_
    for block in canvas.flow.visible():
        for line in block.layout.lines:
            if wanted in line.bars:
                y = block.top + line.top + line.text_height + style.bar_gap
                y += wanted.lane * style.lane_height + 1
                x = canvas.column.left() + sum(wanted.boxes[0]) / 2
                return QPoint(round(x), round(y))
    raise AssertionError("not on the screen")


def test_the_reading_that_is_picked_stands_out_until_another_unit_is_in_focus(
    qtbot: QtBot,
) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    blue = canvas.style_.look.selection
    canvas.focus_unit(unit_over(standing, QUOTE))
    assert of_colour(canvas, blue, left=0, right=canvas.width()) == 0
    canvas.show_picked(["reader01"])
    assert of_colour(canvas, blue, left=0, right=canvas.width()) > 100
    [picked] = canvas.picked
    assert canvas.compared is not None
    assert canvas.compared.mark_of(picked).span.start == INNER.start
    click(qtbot, canvas, QUOTE.start + 1, held=CONTROL)
    assert canvas.picked == (picked,)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    assert not canvas.picked
    assert of_colour(canvas, blue, left=0, right=canvas.width()) == 0


def test_a_drag_selects_and_keeps_the_unit(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    here = canvas.unit
    start = TEXT.index("personnes")
    drag(qtbot, canvas, point_inside(canvas, start), point_inside(canvas, start + 12))
    assert canvas.selection is not None
    assert canvas.unit == here
