from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.canvases import DISPATCH, MIXED, a_canvas, point_of
from workbench.ui.text.accessible import CanvasAccessible, CanvasText, window_of
from workbench.ui.text.view import Canvas


def interface_of(canvas: Canvas) -> CanvasAccessible:
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(interface, CanvasAccessible)
    return interface


def text_of(canvas: Canvas) -> CanvasText:
    text = interface_of(canvas).interface_cast(QAccessible.InterfaceType.TextInterface)
    assert isinstance(text, CanvasText)
    return text


def test_a_reader_is_told_that_it_is_a_read_only_text(qtbot: QtBot) -> None:
    interface = interface_of(a_canvas(qtbot))
    state = interface.state()
    assert interface.role() == QAccessible.Role.EditableText
    assert (state.readOnly, state.selectableText, state.multiLine) == (1, 1, 1)


def test_a_reader_reads_the_text_around_the_caret(qtbot: QtBot) -> None:
    text = "\n".join(f"Ligne {number}" for number in range(50))
    canvas = a_canvas(qtbot, text)
    offset = text.index("Ligne 30")
    canvas.select(offset, offset)
    window = text_of(canvas)
    assert window.text(0, window.characterCount()) == "Ligne 29\nLigne 30\nLigne 31"
    assert window.cursorPosition() == len("Ligne 29\n")


def test_offsets_of_a_reader_are_utf_16(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, "😀 un 🇫🇷 deux")
    text = text_of(canvas)
    assert text.characterCount() == len("😀 un 🇫🇷 deux".encode("utf-16-le")) // 2
    text.setCursorPosition(3)
    assert canvas.caret == 2
    assert text.text(3, 5) == "un"


def test_a_reader_selects_and_moves(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot)
    text = text_of(canvas)
    text.setSelection(0, 1, 8)
    assert canvas.selection == (1, 8)
    assert text.selectionCount() == 0
    text.removeSelection(0)
    assert canvas.selection is None


@pytest.mark.parametrize("needle", ["dit", "puis", "tous"])
def test_a_point_on_the_screen_and_a_character_find_each_other(qtbot: QtBot, needle: str) -> None:
    canvas = a_canvas(qtbot, MIXED)
    offset = MIXED.index(needle)
    place = window_of(canvas).to_window(offset)
    rectangle = text_of(canvas).characterRect(place)
    assert rectangle.contains(canvas.viewport().mapToGlobal(point_of(canvas, offset)))
    assert text_of(canvas).offsetAtPoint(rectangle.center()) in (place, place + 1)


def test_other_interfaces_are_a_null_pointer(qtbot: QtBot) -> None:
    answer = interface_of(a_canvas(qtbot)).interface_cast(QAccessible.InterfaceType.TableInterface)
    assert "VoidPtr" in type(answer).__name__


def test_the_labels_under_the_caret_are_told_from_the_outside_in(qtbot: QtBot) -> None:
    canvas = a_canvas(
        qtbot,
        DISPATCH,
        a_span(10, 41, "QUOTE", id="quote"),
        a_span(26, 29, id="des"),
        suggested=[a_span(25, 31, "CUE", id="x")],
    )
    canvas.select(27, 27)
    assert canvas.voice.labels_under_caret() == "Quote › Cue, suggested by rules › Actor"


def test_focus_and_selection_are_spoken(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(canvas.voice, "say", said.append)
    canvas.focus_span("s1")
    canvas.select(12, 16)
    other = a_document("Une autre.", id="doc-2", title="Le port reprend")
    canvas.show_document(other, a_layer(document=other))
    assert said == ["Actor: Valmont", "selected: Nous", "Le port reprend"]


def test_speaking_reaches_qt(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = a_canvas(qtbot, DISPATCH, a_span(1, 8))
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    canvas.select(2, 2)
    canvas.focus_span("s1")
    assert canvas.accessibleDescription() == "Actor"
