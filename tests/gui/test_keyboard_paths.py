"""Everything can be reached without a mouse, and left again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, rested
from tests.gui.dialogs import DIALOGS
from workbench.ui.dialogs.shortcuts import KeySheet
from workbench.ui.main_window import MainWindow

PANELS = (
    *("documents", "corrections", "second_look"),
    *("inspector", "guidelines", "history", "labels", "actors", "attributions"),
)
MANY = 120
"""More presses of Tab than any window has controls."""
LEAST = 24
"""The least height and width of what is to be hit by a mouse, in pixels."""

every_dialog = pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)


def focusable(root: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard by Tab and is to be seen."""
    for widget in root.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(root)
            and not widget.visibleRegion().isEmpty()
            and widget.isEnabled()
            and widget.focusProxy() is None
            and widget.window() is root.window()
            and not isinstance(widget, QScrollBar)
            # Of buttons that exclude each other Tab comes to the chosen one; arrows do the rest.
            and not (isinstance(widget, QRadioButton) and not widget.isChecked())
        ):
            yield widget


def by_tab(start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> set[QWidget]:
    """What Tab comes to from here, until it comes round."""
    seen: set[QWidget] = set()
    start.setFocus()
    for _ in range(MANY):
        here = QApplication.focusWidget()
        if here is None or here in seen:
            break
        seen.add(here)
        QTest.keyClick(here, key)
    return seen


def told(widgets: set[QWidget]) -> list[str]:
    return sorted(f"{type(each).__name__} {each.accessibleName()}" for each in widgets)


def begun(qtbot: QtBot, dialog: QDialog) -> QDialog:
    """A dialog with the keyboard in it."""
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and QApplication.focusWidget() is not None)
    return dialog


@every_dialog
def test_tab_comes_to_every_control_of_a_dialog(
    qtbot: QtBot, project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    dialog = begun(qtbot, DIALOGS[kind](open_window(project)))
    first = QApplication.focusWidget()
    assert first is not None
    assert "; ".join(told(set(focusable(dialog)) - by_tab(first))) == ""


@every_dialog
def test_escape_leaves_a_dialog(
    qtbot: QtBot, project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    dialog = begun(qtbot, DIALOGS[kind](open_window(project)))
    gone: list[int] = []
    dialog.finished.connect(gone.append)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))


@every_dialog
def test_what_is_clicked_in_a_dialog_is_large_enough(
    qtbot: QtBot, project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    assert small(begun(qtbot, DIALOGS[kind](open_window(project)))) == []


@every_dialog
def test_a_dialog_of_fields_begins_in_the_first(
    qtbot: QtBot, project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    dialog = begun(qtbot, DIALOGS[kind](open_window(project)))
    fields = (QLineEdit, QComboBox, QAbstractScrollArea)
    if any(isinstance(each, fields) for each in focusable(dialog)):
        here = QApplication.focusWidget()
        assert isinstance(here, fields)


def small(root: QWidget) -> list[str]:
    """What would be hard to hit."""
    least = QSize(LEAST, LEAST)
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    found = [
        each
        for each in root.findChildren(QWidget)
        if isinstance(each, kinds)
        and each.isVisibleTo(root)
        and not each.visibleRegion().isEmpty()
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parentWidget(), (QComboBox, QLineEdit))
        and each.size().boundedTo(least) != least
    ]
    return [f"{each} {each.width()}×{each.height()}" for each in found]


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A document with a quote that has the focus."""
    document = a_document()
    quote = a_span(10, 38, "QUOTE", id="q")
    actor = a_span(70, 83, "ACTOR", id="a")
    layer = a_layer(quote, actor, document=document)
    made = open_window(make_project([document], [layer]))
    made.canvas.focus_span("q")
    return made


@pytest.mark.parametrize("panel", PANELS)
def test_tab_and_f6_come_to_every_control_of_the_window(
    qtbot: QtBot, window: MainWindow, panel: str
) -> None:
    window.show_dock(panel)
    rested(qtbot, window)
    window.canvas.setFocus()
    seen: set[QWidget] = set()
    for _ in range(len(PANELS) + 1):
        press(QApplication.focusWidget() or window, "F6")
        here = QApplication.focusWidget()
        assert here is not None
        if here is not window.canvas:
            seen |= by_tab(here)
            seen |= by_tab(here, Qt.Key.Key_Backtab)
            here.setFocus()
        seen.add(here)
    assert "; ".join(told(set(focusable(window)) - seen)) == ""


@pytest.mark.parametrize("panel", PANELS)
def test_what_is_clicked_in_the_window_is_large_enough(
    qtbot: QtBot, window: MainWindow, panel: str
) -> None:
    window.show_dock(panel)
    rested(qtbot, window)
    assert small(window) == []


@pytest.mark.parametrize("panel", PANELS)
def test_f6_leaves_every_panel(qtbot: QtBot, window: MainWindow, panel: str) -> None:
    window.show_dock(panel)
    dock = window.docks[panel]
    rested(qtbot, window)
    window.canvas.setFocus()
    for _ in range(len(PANELS) + 1):
        press(QApplication.focusWidget() or window, "F6")
        here = QApplication.focusWidget()
        if here is not None and dock.isAncestorOf(here):
            press(here, "F6")
            now = QApplication.focusWidget()
            assert now is not None
            assert not dock.isAncestorOf(now)
            return
    pytest.fail("F6 never came to the panel.")


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+Shift+O", "Ctrl+F", "Return", "Space"])
def test_escape_gives_the_keyboard_back_to_the_text(
    qtbot: QtBot, window: MainWindow, keys: str
) -> None:
    window.canvas.setFocus()
    press(window.canvas, keys)
    here = QApplication.focusWidget()
    assert here is not None
    assert here is not window.canvas
    press(here, "Esc")
    qtbot.waitUntil(window.canvas.hasFocus)


def test_every_action_stands_on_the_sheet_of_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.steering.show_shortcuts()
    [sheet] = window.findChildren(KeySheet)
    listed = sheet.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    said = {each.text(0) for each in listed}
    board = window.board
    titles = {window.steering.title(row) for row in board.rows()}
    assert titles - said == set()
