"""The review desk as a part of the window: its keys, its tools, what is shown where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.reviews import Lead, lead

Desk = Callable[[], Lead]


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


def test_a_project_without_disagreements_says_when_there_will_be_some(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    made = Lead(qtbot, window)
    assert "two people" in made.page.queue.nothing.text()
    assert made.reviewing.pick is None
    made.keys("1", "Return", "0", "J")
    assert made.reviewing.pick is None


def test_escape_gives_the_keyboard_back_to_the_readings(desk: Lead) -> None:
    for area in (desk.page.queue.view, desk.page.canvas):
        area.setFocus()
        desk.keys("Escape")
        assert desk.page.decision.choices.hasFocus()


def test_f6_goes_through_the_parts_of_the_desk(desk: Lead) -> None:
    seen = []
    for _ in range(3):
        desk.keys("F6")
        seen.append(QApplication.focusWidget())
    assert seen == [desk.page.queue.view, desk.page.canvas, desk.page.decision.choices]


def test_closing_the_project_empties_the_desk(desk: Lead) -> None:
    desk.window.door.close_project()
    desk.wait(lambda: desk.window.desk.project is None)
    assert len(desk.reviewing.ranked) == 0
    assert desk.reviewing.pick is None


def test_the_tools_of_a_desk_are_there_while_it_is_in_front(desk: Lead) -> None:
    board = desk.window.board
    assert board.action("review_undo").isVisible()
    assert not board.action("undo").isVisible()
    desk.keys("Ctrl+1")
    assert board.action("undo").isVisible()
    assert not board.action("review_undo").isVisible()


def test_a_letter_of_a_label_is_free_at_this_desk(desk: Lead) -> None:
    keys = {desk.window.board.action(each).shortcut().toString() for each in ("decide_alike",)}
    assert keys == {"S"}
    assert desk.window.board.holder("S", but="label:STATISTIC") == ""
