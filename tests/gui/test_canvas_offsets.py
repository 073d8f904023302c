from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.canvases import LOOK, MIXED, a_canvas, click, point_of
from workbench.ui.text.display import display_copy
from workbench.ui.text.flow import Flow
from workbench.ui.text.reading import Reading
from workbench.ui.text.steps import neighbour
from workbench.ui.text.style import Style

PARTS = st.sampled_from(
    ("mot ", "l’ONU ", "«\u00a0oui\u00a0» ", "24\u202f762 ", "e\u0301 ", "😀", "🇫🇷 ", "\n", "\r")
) | st.sampled_from(
    ("👨\u200d👩\u200d👧 ", "\x07", "\t", "\u2028", "\ufeff", "\ufffc", "\u0085", "  ")
)
TEXTS = st.lists(PARTS, max_size=60).map("".join)
TURNING = st.lists(st.sampled_from(["mot ", "مرحبا ", "שלום ", "12 ", "e\u0301 "]), max_size=12)


def a_flow(text: str, width: int = 300) -> Flow:
    document = a_document(text)
    reading = Reading(document, a_layer(document=document), [])
    return Flow(reading, Style(LOOK, 100), width=width, page=4000)


def places(flow: Flow, text: str) -> list[int]:
    """Every place of the caret."""
    found = [0]
    while found[-1] < len(text):
        found.append(neighbour(flow, found[-1], 1))
        assert found[-1] > found[-2]
    return found


@settings(max_examples=60)
@given(text=TEXTS)
def test_a_click_at_the_caret_is_the_carets_own_offset(qapp: QApplication, text: str) -> None:
    flow = a_flow(text)
    for offset in places(flow, text):
        caret = flow.caret(offset)
        assert caret is not None
        hit = flow.offset_at(caret.left() + 0.01, caret.center().y())
        again = flow.caret(hit)
        assert again is not None
        # Characters without width (U+FEFF) share their place with the one before.
        assert (again.left(), again.y()) == pytest.approx((caret.left(), caret.y()), abs=0.1)


@settings(max_examples=60)
@given(text=TURNING.map("".join))
def test_where_the_direction_turns_two_offsets_may_share_a_place(
    qapp: QApplication, text: str
) -> None:
    flow = a_flow(text)
    for offset in places(flow, text):
        caret = flow.caret(offset)
        assert caret is not None
        again = flow.caret(flow.offset_at(caret.left() + 0.01, caret.center().y()))
        assert again is not None
        assert abs(again.left() - caret.left()) < 0.1


@settings(max_examples=60)
@given(text=TEXTS)
def test_places_forwards_are_the_places_backwards(qapp: QApplication, text: str) -> None:
    flow = a_flow(text)
    backwards = [len(text)]
    while backwards[-1] > 0:
        backwards.append(neighbour(flow, backwards[-1], -1))
        assert backwards[-1] < backwards[-2]
    assert places(flow, text) == backwards[::-1]


@settings(max_examples=60)
@given(text=TEXTS)
def test_units_come_back_as_the_offsets_they_were(qapp: QApplication, text: str) -> None:
    flow = a_flow(text)
    for offset in range(len(text) + 1):
        segment = flow.reading.segments.at(offset)
        layout = flow.layout(segment)
        assert layout.offset_of(layout.unit_of(offset)) == offset


@given(st.text(max_size=60))
def test_the_display_copy_has_the_same_length(text: str) -> None:
    assert len(display_copy(text)) == len(text)


@settings(max_examples=40)
@given(text=TURNING.map("".join), data=st.data())
def test_the_boxes_of_a_stretch_are_as_wide_as_its_halves(
    qapp: QApplication, text: str, data: st.DataObject
) -> None:
    flow = a_flow(text, width=4000)
    layout = flow.layout(0)
    stops = [layout.unit_of(offset) for offset in places(flow, text)]
    first, middle, last = sorted(data.draw(st.sampled_from(stops)) for _ in range(3))

    def width(start: int, end: int) -> float:
        return sum(right - left for left, right in layout.boxes(0, start, end))

    assert width(first, last) == pytest.approx(width(first, middle) + width(middle, last), abs=3)


def test_a_span_across_a_change_of_direction_has_a_box_on_each_side(qapp: QApplication) -> None:
    text = "Il a dit مرحبا بالعالم à tous"
    layout = a_flow(text, width=900).layout(0)
    boxes = layout.boxes(0, 4, 14)
    assert len(boxes) == 2
    assert boxes[0][1] < boxes[1][0]


@pytest.mark.parametrize(
    "needle", ["بالعالم", "👨\u200d👩\u200d👧", "🇫🇷", "te\u0301", "suite", "NNBSP"]
)
def test_a_click_on_a_character_finds_its_span(qtbot: QtBot, needle: str) -> None:
    start = MIXED.index(needle)
    canvas = a_canvas(qtbot, MIXED, a_span(start, start + len(needle)))
    place = QPointF(point_of(canvas, start)) + QPointF(-3 if needle == "بالعالم" else 3, 0)
    assert start <= canvas.character_at(place) < start + len(needle)
    assert canvas.reading is not None
    assert canvas.reading.stack_at(canvas.character_at(place))[0].span.id == "s1"


def test_a_click_behind_the_end_of_a_line_stays_on_that_line(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "mot " * 200)
    first = point_of(canvas, 0)
    offset = canvas.offset_at(QPointF(canvas.column.right() + 20, first.y()))
    assert canvas.flow is not None
    caret = canvas.flow.caret(offset)
    assert caret is not None
    assert caret.top() < first.y() < caret.bottom()


def test_clicking_at_text_puts_the_caret_there(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, MIXED)
    for needle in ("a dit", "puis", "ONU", "suite", "fin"):
        click(qtbot, canvas, MIXED.index(needle))
        assert canvas.caret == MIXED.index(needle)


def test_an_emoji_makes_no_line_higher(qtbot: QtBot) -> None:
    canvas = a_canvas(
        qtbot, "Une ligne comme une autre.\nUne 😀 et 👨\u200d👩\u200d👧, 🇫🇷 ❤\ufe0f."
    )
    assert canvas.flow is not None
    plain, merry = (block.layout.lines[0] for block in canvas.flow.visible())
    assert (plain.text_height, plain.height) == (merry.text_height, merry.height)
