"""Finding in the text that is shown: while it is typed, on and back, and out again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import TEXT
from tests.gui.conftest import OpenWindow, press


def test_what_is_typed_is_found_at_once(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+F")
    QTest.keyClicks(window.find_bar.field, "declare")
    start = TEXT.index("déclaré")
    assert window.canvas.selection == (start, start + 7)
    assert window.find_bar.found.text() == "1 found"


def test_return_goes_on_and_shift_return_back(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+F")
    field = window.find_bar.field
    QTest.keyClicks(field, "el")
    first = window.canvas.selection
    press(field, "Return")
    second = window.canvas.selection
    press(field, "Shift+Return")
    assert first != second
    assert window.canvas.selection == first


def test_accents_matter_where_asked(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+F")
    window.find_bar.accents.click()
    QTest.keyClicks(window.find_bar.field, "declare")
    assert window.find_bar.found.text() == "Not in this text"


def test_escape_leaves_the_hit_selected_in_the_text(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+F")
    QTest.keyClicks(window.find_bar.field, "maire")
    press(window.find_bar.field, "Esc")
    assert not window.find_bar.isVisible()
    start = TEXT.index("maire")
    assert window.canvas.selection == (start, start + 5)


def test_a_hit_is_labelled_by_key(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    from tests.gui.conftest import spans

    window = open_window(project)
    press(window.canvas, "Ctrl+F")
    QTest.keyClicks(window.find_bar.field, "odile brissac")
    press(window.find_bar.field, "Esc")
    press(window.canvas, "A")
    assert spans(window) == [("ACTOR", "Odile Brissac")]
