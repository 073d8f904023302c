"""Projects are made, opened, refused and left; the window never waits for any of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow, close, dialog, press, settled, spans
from workbench import settings
from workbench.settings import Settings
from workbench.ui.dialogs import files
from workbench.ui.dialogs.new_project import NewProject
from workbench.ui.dialogs.who import AskName


def test_without_a_project_there_is_the_first_page(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.welcome.isVisible()
    assert not window.board.action("import").isEnabled()


def test_a_new_project_is_made_and_opened(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window()
    window.welcome.new.click()
    question = dialog(qtbot, window, NewProject)
    question.place.line.setText(str(tmp_path / "mine"))
    question.who.setText("zoé")
    question.accept_button.click()
    qtbot.waitUntil(lambda: window.desk.project is not None)
    assert window.desk.project is not None
    assert window.desk.project.location == str(tmp_path / "mine.dwb")
    assert window.desk.project.who == "zoé"
    assert window.documents.remedy.isVisible()


@pytest.mark.parametrize("place", ["", "{folder}/nowhere/x.dwb", "{folder}/taken.dwb"])
def test_a_place_that_will_not_do_is_not_accepted(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow, place: str
) -> None:
    (tmp_path / "taken.dwb").touch()
    window = open_window()
    window.welcome.new.click()
    question = dialog(qtbot, window, NewProject)
    question.place.line.setText(place.format(folder=tmp_path))
    assert not question.accept_button.isEnabled()
    question.reject()


def test_who_is_working_is_asked_once_per_project(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    first = open_window()
    first.open_project(str(project))
    question = dialog(qtbot, first, AskName)
    question.who.setText("zoé")
    question.accept_button.click()
    qtbot.waitUntil(lambda: first.desk.project is not None)
    settled(qtbot, first)
    close(qtbot, first)
    second = open_window(habits=settings.load())
    second.open_project(str(project))
    qtbot.waitUntil(lambda: second.desk.project is not None)
    assert second.status.who.text() == "zoé"
    settled(qtbot, second)


def test_another_name_writes_another_layer(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    window.status.who.click()
    question = dialog(qtbot, window, AskName)
    question.who.setText("zoé")
    question.accept_button.click()
    qtbot.waitUntil(lambda: window.desk.project is not None and window.desk.project.who == "zoé")
    settled(qtbot, window)
    assert spans(window) == []


def test_a_project_that_is_open_elsewhere_is_refused_in_words(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    open_window(project)
    second = open_window()
    second.open_project(str(project), who="zoé")
    qtbot.waitUntil(lambda: bool(second.status.message.text()))
    assert second.desk.project is None
    assert second.welcome.trouble.isVisible()
    assert second.welcome.trouble.text() == second.status.message.text()


def test_what_is_no_project_is_refused_and_left_alone(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    other = tmp_path / "letter.dwb"
    other.write_text("Dear reader,")
    window = open_window()
    window.open_project(str(other), who="ines")
    qtbot.waitUntil(lambda: bool(window.status.message.text()))
    assert other.read_text() == "Dear reader,"


def test_opening_another_project_closes_the_first(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    one = make_project([a_document()], name="one")
    two = make_project([a_document("Un autre texte.", id="d2")], name="two")
    window = open_window(one)
    window.open_project(str(two), who="ines")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d2")
    window.open_project(str(one), who="ines")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-1")


def test_a_recent_project_that_is_gone_is_said_to_be_and_can_be_taken_off_the_list(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    habits = Settings(language="en", theme="light", recent=(str(project), "/gone/away.dwb"))
    window = open_window(habits=habits)
    recent = window.welcome.recent
    assert ["(not found)" in recent.item(row).text() for row in range(2)] == [False, True]
    recent.setFocus()
    recent.setCurrentRow(1)
    QTest.keyClick(recent, Qt.Key.Key_Return)
    assert not window.jobs.running
    window.activateWindow()
    qtbot.waitUntil(recent.hasFocus)
    QTest.keyClick(recent, Qt.Key.Key_Delete)
    assert recent.count() == 1
    assert settings.load().recent == (str(project),)
    assert project.exists()


def test_closing_a_project_goes_back_to_the_first_page(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+W")
    qtbot.waitUntil(window.welcome.isVisible)
    assert [item.text() for item in [window.welcome.recent.item(0)]] != []
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_a_project_dropped_on_the_window_is_opened(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    settings.save(Settings(language="en", theme="light", names={str(project): "ines"}))
    window = open_window(habits=settings.load())
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(project))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), copy, dropped, left, plain))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, dropped, left, plain))
    qtbot.waitUntil(lambda: window.desk.document is not None)


def test_the_toolkit_s_question_for_a_project_is_asked(
    qtbot: QtBot, project: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "ask_project", lambda *_, **__: str(project))
    window = open_window(
        habits=Settings(language="en", theme="light", names={str(project): "ines"})
    )
    window.welcome.open.click()
    qtbot.waitUntil(lambda: window.desk.document is not None)
