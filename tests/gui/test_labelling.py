"""Labelling by keyboard in the real window: a letter is a span, saved when it says so."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, close, press, settled, spans


def test_a_letter_labels_the_word_at_the_caret(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    assert spans(window) == [("ACTOR", "Valmont")]


def test_the_letter_of_quotes_takes_the_quotation_around_the_caret(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, *["Ctrl+Right"] * 6, "Q")
    assert spans(window) == [("QUOTE", "« Nous voulons des actes »")]


def test_a_selection_wins_over_the_word(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", *["Shift+Right"] * 3, "C")
    assert spans(window) == [("CUE", "Val")]


def test_the_caret_stays_and_the_new_span_has_the_focus(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, *["Ctrl+Right"] * 6)
    caret = window.canvas.caret
    press(window.canvas, "Q")
    assert (window.canvas.caret, window.canvas.selection) == (caret, None)
    assert window.desk.span is not None
    assert window.desk.span.label == "QUOTE"


def test_the_selection_is_let_go_where_the_caret_is(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", *["Shift+Right"] * 3, "C")
    assert (window.canvas.caret, window.canvas.selection) == (4, None)


def test_spans_nest_without_leaving_the_place(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, *["Ctrl+Right"] * 6, "Q", "A")
    assert spans(window) == [("QUOTE", "« Nous voulons des actes »"), ("ACTOR", "voulons")]


def test_shift_and_the_letter_change_the_label(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A", "Shift+C")
    assert spans(window) == [("CUE", "Valmont")]


def test_erasing_undoing_and_redoing(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A", "Delete")
    assert spans(window) == []
    press(window.canvas, "Ctrl+Z")
    assert spans(window) == [("ACTOR", "Valmont")]
    press(window.canvas, "Ctrl+Z", "Ctrl+Y")
    assert spans(window) == [("ACTOR", "Valmont")]


def test_undo_goes_on_after_a_restart(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    first = open_window(project)
    press(first.canvas, "Right", "Right", "A")
    close(qtbot, first)
    second = open_window(project)
    assert second.board.action("undo").text() == "Undo: Label Actor"
    press(second.canvas, "Ctrl+Z")
    settled(qtbot, second)
    assert spans(second) == []
