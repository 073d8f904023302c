from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.canvases import (
    DISPATCH,
    LOOK,
    a_canvas,
    assert_painted_in_pieces,
    perform,
    picture,
)
from workbench.model import Change, Edit, Span
from workbench.ui.text import surface
from workbench.ui.text.layout import Bar
from workbench.ui.text.look import dark_look
from workbench.ui.text.segments import Placed
from workbench.ui.text.view import Canvas

LONG = "\n".join(
    f"Ligne {number} : la maire a parlé, selon l’ONU, « à tous »." for number in range(90)
)


def bars(canvas: Canvas) -> list[tuple[int, Bar]]:
    """The bars on the screen, each with its line's top."""
    assert canvas.flow is not None
    return [
        (block.top + line.top, bar)
        for block in canvas.flow.visible()
        for line in block.layout.lines
        for bar in line.bars
    ]


def marked(start: int, end: int) -> Callable[[Canvas], None]:
    return lambda canvas: perform(canvas, Edit(None, a_span(start, end, id="new")))


def erased(canvas: Canvas) -> None:
    assert canvas.layer is not None
    perform(canvas, Edit(canvas.layer.spans["s1"], None))


def relabelled(canvas: Canvas) -> None:
    assert canvas.layer is not None
    span = canvas.layer.spans["s1"]
    perform(canvas, Edit(span, replace(span, label="STATISTIC")))


def named(canvas: Canvas, span_id: str) -> Placed | None:
    assert canvas.reading is not None
    return canvas.reading.named(span_id)


CHANGES: dict[str, Callable[[Canvas], object]] = {
    "mark": marked(20, 30),
    "mark what is nested": marked(2, 6),
    "erase": erased,
    "relabel": relabelled,
    "focus": lambda canvas: canvas.focus_placed(named(canvas, "s1")),
    "extend": lambda canvas: canvas.set_selection(0, 30),
    "select": lambda canvas: canvas.select(3, 40),
    "select back": lambda canvas: canvas.set_selection(60, 12),
    "find": lambda canvas: canvas.find("a"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_is_painted_piece_by_piece_is_what_is_painted_at_once(
    qtbot: QtBot, change: Callable[[Canvas], object]
) -> None:
    span = a_span(1, 8)
    canvas = a_canvas(qtbot, DISPATCH, span)
    canvas.clearFocus()
    assert_painted_in_pieces(canvas, change)


def test_bars_of_one_line_never_cover_each_other(qtbot: QtBot) -> None:
    spans = [a_span(i * 3, i * 3 + 5 + i % 7 * 6, id=f"s{i}") for i in range(20)]
    canvas = a_canvas(qtbot, DISPATCH, *spans)
    for (top, one), (other_top, other) in combinations(bars(canvas), 2):
        if top == other_top and one.lane == other.lane:
            left, right = sorted((one, other), key=lambda bar: bar.tag_left)
            assert left.tag_left + left.tag_width <= right.tag_left
            assert max(box[1] for box in left.boxes) <= min(box[0] for box in right.boxes)


def test_the_first_span_of_a_line_moves_nothing(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG)
    assert canvas.flow is not None
    before = [block.top for block in canvas.flow.visible()]
    perform(canvas, Edit(None, a_span(0, 5)))
    assert [block.top for block in canvas.flow.visible()] == before


def test_a_wrapped_span_opens_once_and_closes_once(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "mot " * 100, a_span(4, 350))
    shown = [bar for _, bar in bars(canvas)]
    assert len(shown) > 2
    assert [bar.opens for bar in shown] == [True] + [False] * (len(shown) - 1)
    assert [bar.closes for bar in shown] == [False] * (len(shown) - 1) + [True]


def test_a_discontinuous_span_is_one_bar_with_a_joint(qtbot: QtBot) -> None:
    span = replace(a_span(1, 20), fragments=((1, 8), (12, 20)))
    canvas = a_canvas(qtbot, DISPATCH, span)
    ((_, bar),) = bars(canvas)
    assert (len(bar.boxes), len(bar.joints)) == (2, 1)
    assert bar.boxes[0][1] <= bar.joints[0][0] < bar.joints[0][1] <= bar.boxes[1][0]


def test_a_suggestion_that_i_take_over_is_drawn_once(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, suggested=[a_span(1, 8, id="x")])
    assert [bar.placed.layer for _, bar in bars(canvas)] == [1]
    perform(canvas, Edit(None, a_span(1, 8)))
    assert [bar.placed.layer for _, bar in bars(canvas)] == [0]


def test_a_saved_change_changes_nothing(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    assert canvas.layer is not None
    canvas.update_layer(canvas.layer, Change("saved", (), (canvas.layer.id,)))
    assert len(bars(canvas)) == 1


def test_the_focus_goes_with_its_span(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    canvas.focus_span("s1")
    told: list[object] = []
    canvas.focus_changed.connect(told.append)
    erased(canvas)
    assert (canvas.focused, told) == (None, [None])


@pytest.mark.parametrize("below", [0, 40])
def test_a_change_above_the_screen_moves_nothing_on_it(qtbot: QtBot, below: int) -> None:
    canvas = a_canvas(qtbot, LONG)
    assert canvas.flow is not None
    offset = LONG.index("Ligne 60")
    canvas.select(offset, offset)
    canvas.scroll_by(below)
    before = canvas.flow.caret(offset)
    stack = [Edit(None, a_span(0, 6 + i, id=f"n{i}")) for i in range(6)]
    perform(canvas, *stack)
    assert canvas.flow.caret(offset) == before


def test_in_a_long_paragraph_a_change_above_the_screen_moves_nothing_on_it(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG.replace("\n", " ")[:3900])
    assert canvas.flow is not None
    canvas.select(2000, 2000)
    before = canvas.flow.caret(2000)
    perform(canvas, *[Edit(None, a_span(0, 6 + i, id=f"n{i}")) for i in range(6)])
    assert canvas.flow.caret(2000) == before


def test_another_width_keeps_the_top_character_at_the_top(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG)
    canvas.scroll_by(700)
    top = canvas.flow.reading.segments.starts[canvas.flow.anchor.segment] if canvas.flow else -1
    canvas.resize(420, 520)
    assert canvas.flow is not None
    assert canvas.flow.reading.segments.starts[canvas.flow.anchor.segment] == top
    canvas.resize(760, 520)
    assert canvas.flow.reading.segments.starts[canvas.flow.anchor.segment] == top


def test_the_scroll_bar_reaches_both_ends(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert canvas.flow is not None
    last = canvas.flow.visible()[-1]
    assert last.segment == len(canvas.flow.reading.segments) - 1
    assert last.top + last.layout.height <= canvas.viewport().height()
    bar.setValue(0)
    assert canvas.flow.visible()[0].top > 0


def test_zoom_makes_the_text_larger_and_keeps_the_place(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG)
    canvas.scroll_by(700)
    assert canvas.flow is not None
    segment, height = canvas.flow.anchor.segment, canvas.flow.style.text_height
    canvas.set_zoom(160)
    assert canvas.flow.style.text_height > 1.4 * height
    assert canvas.flow.anchor.segment == segment


@pytest.mark.parametrize("dark", [False, True])
def test_page_and_text_have_the_colours_of_the_look(qtbot: QtBot, dark: bool) -> None:
    canvas = a_canvas(qtbot, DISPATCH)
    look = dark_look(labels=LOOK.labels) if dark else LOOK
    canvas.set_look(look)
    assert picture(canvas).pixelColor(2, 2).name() == look.page


def test_invisible_characters_are_painted_over_not_inserted(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "24\u202f762 \u00a0 fin\n")
    assert canvas.flow is not None
    places = [canvas.flow.caret(offset) for offset in range(len(canvas.text))]
    plain = picture(canvas)
    canvas.set_invisibles(True)
    assert picture(canvas) != plain
    assert [canvas.flow.caret(offset) for offset in range(len(canvas.text))] == places


def test_an_error_while_painting_shows_a_strip_and_is_reported_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = a_canvas(qtbot, DISPATCH)
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: reported.append(kind))

    def broken(*arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(surface, "paint_scene", broken)
    first, second = picture(canvas), picture(canvas)
    monkeypatch.undo()
    assert reported == [ZeroDivisionError]
    assert first.pixelColor(2, 2).name() == second.pixelColor(2, 2).name() == LOOK.warning
    assert picture(canvas).pixelColor(2, 2).name() == LOOK.page


def test_no_timer_runs_while_the_canvas_is_hidden(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG)
    canvas.scroll_by(100)
    assert any(timer.isActive() for timer in canvas.findChildren(QTimer))
    canvas.hide()
    assert not any(timer.isActive() for timer in canvas.findChildren(QTimer))


def test_another_document_begins_at_its_top_with_nothing_selected(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, LONG, a_span(0, 5))
    canvas.select(3000, 3010)
    canvas.focus_span("s1")
    other = a_document("Une autre dépêche.", id="doc-2")
    canvas.show_document(other, a_layer(document=other))
    assert canvas.flow is not None
    assert (canvas.caret, canvas.selection, canvas.focused) == (0, None, None)
    assert canvas.flow.position == 0


def test_an_empty_canvas_and_an_empty_dispatch_say_so(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH)
    canvas.clear()
    assert canvas.empty_words() == "No dispatch is open."
    empty = a_document("", id="empty")
    canvas.show_document(empty, a_layer(document=empty))
    assert canvas.empty_words() == "This dispatch has no text."
    assert not picture(canvas).isNull()


def test_spans_of_an_unknown_label_show_their_key(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, DISPATCH, Span("s1", 1, 8, "WEATHER"))
    assert canvas.style_.label("WEATHER").tag.words.text() == "WEATHER"
