"""Done, reopened, skipped: the state of a document is a step like any other."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, press, settled
from workbench.ui.dialogs.skip import AskReason
from workbench.ui.main_window import MainWindow


def status(window: MainWindow) -> str:
    assert window.desk.layer is not None
    return window.desk.layer.fields.status


def shown_dialog(window: MainWindow, kind: type[QWidget]) -> QWidget:
    [dialog] = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def test_done_and_reopened_by_key(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+D")
    assert status(window) == "done"
    press(window.canvas, "Ctrl+Shift+D")
    assert status(window) == "in_progress"
    settled(qtbot, window)


def test_the_heading_offers_what_fits_the_state(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    assert window.heading.button.defaultAction() is window.board.action("finish")
    window.heading.button.click()
    assert (window.heading.state.text(), status(window)) == ("Done", "done")
    assert window.heading.button.defaultAction() is window.board.action("reopen")


def test_done_is_undone(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+D", "Ctrl+Z")
    assert status(window) == "new"


def test_a_document_is_skipped_with_its_reason(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+Shift+K")
    dialog = shown_dialog(window, AskReason)
    assert isinstance(dialog, AskReason)
    dialog.reason.setEditText("A list of results")
    dialog.accept_button.click()
    assert status(window) == "skipped"
    assert window.heading.state.text() == "Skipped: A list of results"


def test_what_is_refused_is_said_and_changes_nothing(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    before = window.desk.layer
    press(window.canvas, "A")
    assert window.desk.layer is before
    assert window.status.message.text() == "These words carry the label ACTOR already."
