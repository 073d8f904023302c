"""Comments and questions for the lead, on a span and on the document."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    layer = a_layer(a_span(1, 8, "ACTOR", id="a"), a_span(11, 15, "CUE", id="b"))
    opened = open_window(make_project([a_document(), a_document("Autre.", id="doc-2")], [layer]))
    opened.activateWindow()
    opened.canvas.setFocus()
    qtbot.waitUntil(opened.canvas.hasFocus)
    return opened


def type_(window: MainWindow, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert widget is not window.canvas
    QTest.keyClicks(widget, text)


def leave() -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    press(widget, "Ctrl+Return")


def comment(window: MainWindow, span_id: str = "a") -> str:
    assert window.desk.layer is not None
    return window.desk.layer.spans[span_id].comment


def note(window: MainWindow) -> str:
    assert window.desk.layer is not None
    return window.desk.layer.fields.comment


def test_without_a_span_the_comment_is_the_document_s(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+M")
    type_(window, "doublon ?")
    leave()
    qtbot.waitUntil(lambda: note(window) == "doublon ?")
    qtbot.waitUntil(window.canvas.hasFocus)
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert note(window) == ""


def test_a_question_is_asked_with_its_words_in_one_go(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    press(window.canvas, "Ctrl+Shift+M")
    assert comment(window) == "?"
    type_(window, "qui est-ce")
    leave()
    qtbot.waitUntil(lambda: comment(window) == "? qui est-ce")


def test_a_comment_becomes_a_question_and_a_comment_again(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    window.desk.comment(["a"], "qui est-ce")
    press(window.canvas, "Ctrl+Shift+M")
    assert comment(window) == "? qui est-ce"
    press(window.canvas, "Ctrl+Shift+M")
    assert comment(window) == "qui est-ce"


def test_the_tick_says_the_same_as_the_key(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    window.desk.comment(["a"], "qui est-ce")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Actor")
    tick = next(
        each
        for each in window.inspector.findChildren(QCheckBox)
        if each.isVisible() and each.text() == "Question for the lead"
    )
    tick.setFocus()
    press(tick, "Space")
    assert comment(window) == "? qui est-ce"
    press(tick, "Space")
    assert comment(window) == "qui est-ce"


def test_a_question_on_the_document(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+Shift+M")
    type_(window, "garder ceci")
    leave()
    qtbot.waitUntil(lambda: note(window) == "? garder ceci")


def test_one_comment_for_all_picked_spans_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.set_picked(["a", "b"])
    press(window.canvas, "Ctrl+M")
    type_(window, "revoir")
    leave()
    qtbot.waitUntil(lambda: comment(window, "b") == "revoir")
    assert comment(window, "a") == "revoir"
    qtbot.waitUntil(window.canvas.hasFocus)
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert (comment(window, "a"), comment(window, "b")) == ("", "")


def test_the_words_of_the_document_are_kept_when_another_is_shown(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window.canvas, "Ctrl+M")
    type_(window, "doublon")
    window.desk.show("doc-2")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-2")
    assert note(window) == ""
    window.desk.show("doc-1")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-1")
    assert note(window) == "doublon"
