"""The review desk without a mouse and without eyes: every control is reached, named and said."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.reviews import Lead, lead
from tests.gui.test_accessible_names import controls, not_plain, unnamed
from tests.gui.test_keyboard_paths import by_tab, focusable, small, told


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


def test_every_control_of_the_desk_has_a_name(desk: Lead) -> None:
    assert list(controls(desk.page))
    assert unnamed(desk.page) == []
    assert not_plain(desk.page) == []


def test_tab_and_f6_come_to_every_control_of_the_desk(desk: Lead) -> None:
    seen: set[QWidget] = set()
    for _ in range(3):
        desk.keys("F6")
        here = QApplication.focusWidget()
        assert here is not None
        if here is not desk.page.canvas:
            seen |= by_tab(here)
            seen |= by_tab(here, Qt.Key.Key_Backtab)
            here.setFocus()
        seen.add(here)
    assert "; ".join(told(set(focusable(desk.page)) - seen)) == ""


def test_what_is_clicked_is_large_enough(desk: Lead) -> None:
    assert small(desk.page) == []


def test_the_conditions_are_reached_by_tab_and_left_by_escape(desk: Lead) -> None:
    desk.keys("Ctrl+Shift+O")
    sheet = desk.page.queue.sheet
    first = QApplication.focusWidget()
    assert first is not None
    assert sheet.isAncestorOf(first)
    reached = by_tab(first)
    assert {each for each in sheet.fields() if each.isEnabled()} <= reached
    assert unnamed(sheet) == []
    first.setFocus()
    desk.keys("Escape")
    assert not sheet.isVisible()
    assert desk.page.decision.choices.hasFocus()


def test_what_is_picked_is_told_to_those_who_hear_the_window(desk: Lead) -> None:
    heard = QAccessible.queryAccessibleInterface(desk.page.decision.choices)
    assert heard is not None
    desk.keys("Right")
    first = heard.text(QAccessible.Text.Description)
    desk.keys("Right")
    second = heard.text(QAccessible.Text.Description)
    assert first != second
    pick = desk.reviewing.pick
    assert pick is not None
    assert pick.names.said(pick.readings[1].annotators) in second


def test_a_row_of_the_queue_is_told_with_all_that_it_shows(desk: Lead) -> None:
    model = desk.reviewing.model
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    row = desk.reviewing.ranked.row(0)
    for words in (row.words, "Open", "Missing", "1 : 1 : 1"):
        assert words in said


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, desk: Lead) -> None:
    qtmodeltester.check(desk.reviewing.model)


def test_everything_is_said_in_the_other_language_at_once(desk: Lead) -> None:
    desk.window.steering.set_language("fr")
    QApplication.processEvents()
    assert "Masquer les noms" in desk.page.queue.hidden.text()
    assert "ouverts sur" in desk.page.queue.counts.text()
    assert desk.page.decision.buttons["none"].text() == "Aucune n’est juste (0)"
    desk.window.steering.set_language("en")
    QApplication.processEvents()
    assert desk.page.decision.buttons["none"].text() == "None is right (0)"
