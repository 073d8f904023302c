"""The letter of a label is the label's: no action's key makes it ambiguous."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gui.conftest import OpenWindow, press, spans
from workbench.settings import Settings
from workbench.ui.main_window import MainWindow


@pytest.fixture
def window(project: Path, open_window: OpenWindow) -> MainWindow:
    keys = {"full_screen": ("A", "F11"), "fit": ("Shift+A",)}
    opened = open_window(project, habits=Settings(language="en", theme="light", shortcuts=keys))
    opened.canvas.select(2, 2)
    return opened


def shortcuts(window: MainWindow, action_id: str) -> list[str]:
    return [each.toString() for each in window.board.action(action_id).shortcuts()]


def test_a_label_wins_over_an_action_with_its_letter(window: MainWindow) -> None:
    press(window.canvas, "A")
    assert [label for label, _ in spans(window)] == ["ACTOR"]
    assert not window.isFullScreen()


def test_the_action_keeps_its_other_keys_and_stays_in_the_menu(window: MainWindow) -> None:
    assert shortcuts(window, "full_screen") == ["F11"]
    assert shortcuts(window, "fit") == []
    assert window.board.action("full_screen").isEnabled()


def test_an_action_gets_its_letter_back_with_the_project_gone(window: MainWindow) -> None:
    window.door.close_project()
    assert shortcuts(window, "fit") == ["Shift+A"]


def test_a_key_that_is_chosen_later_does_not_take_the_letter_either(window: MainWindow) -> None:
    window.board.set_keys("zoom_in", ("C",))
    assert shortcuts(window, "zoom_in") == []
    press(window.canvas, "C")
    assert [label for label, _ in spans(window)] == ["CUE"]
