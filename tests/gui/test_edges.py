"""Edges of the focused span are moved by key: the end, and with Shift the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import TEXT
from tests.gui.conftest import OpenWindow, press, spans

WORD = "voulons"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Alt+Right", "voulons des"),
        ("F8", "voulons "),
        ("F7", "voulon"),
        ("Alt+Shift+Left", "Nous voulons"),
        ("Shift+F7", " voulons"),
        ("Shift+F8", "oulons"),
    ],
)
def test_a_key_moves_an_edge(
    qtbot: QtBot, project: Path, open_window: OpenWindow, key: str, words: str
) -> None:
    window = open_window(project)
    place = TEXT.index(WORD) + 2
    window.canvas.select(place, place)
    press(window.canvas, "A", key)
    assert spans(window) == [("ACTOR", words)]


def test_an_edge_goes_back_by_word(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    start = TEXT.index("Nous voulons")
    window.canvas.select(start, start + len("Nous voulons"))
    press(window.canvas, "A", "Alt+Left", "Alt+Left")
    assert spans(window) == [("ACTOR", "Nous")]


def test_the_start_comes_on_by_word(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    start = TEXT.index("Nous voulons")
    window.canvas.select(start, start + len("Nous voulons"))
    press(window.canvas, "A", "Alt+Shift+Right")
    assert spans(window) == [("ACTOR", "voulons")]


def test_a_span_keeps_at_least_one_character(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    start = TEXT.index("Nous")
    window.canvas.select(start, start + 1)
    press(window.canvas, "A", "F7")
    assert spans(window) == [("ACTOR", "N")]
    assert window.status.message.text() == "A span needs at least one character."


def test_a_span_is_fitted_to_the_selection(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    place = TEXT.index(WORD)
    window.canvas.select(place, place)
    press(window.canvas, "A")
    span_id = window.canvas.focused
    window.canvas.select(TEXT.index("Nous"), place + len(WORD))
    window.canvas.focus_span(span_id)
    press(window.canvas, "Ctrl+B")
    assert spans(window) == [("ACTOR", "Nous voulons")]
