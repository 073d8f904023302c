"""The focused span in full: what is shown is the layer's, what is changed is a step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    quote, speaker = TEXT.index("«"), TEXT.index("la maire")
    layer = a_layer(
        a_span(quote, TEXT.index("»") + 1, "QUOTE", id="q", mode="direct"),
        a_span(speaker + 3, speaker + 8, "ACTOR", id="a", role="<b>maire</b>"),
        a_relation("q", "a"),
    )
    opened = open_window(make_project([a_document(), a_document("Autre.", id="doc-2")], [layer]))
    opened.canvas.focus_span("q")
    qtbot.waitUntil(lambda: opened.inspector.title.text() == "Quote")
    return opened


def control(window: MainWindow, name: str) -> QWidget:
    for field in window.inspector.fields:
        if field.attribute.key == name:
            return field.control
    raise AssertionError(name)


def attributes(window: MainWindow, span_id: str) -> dict[str, object]:
    assert window.desk.layer is not None
    return dict(window.desk.layer.spans[span_id].attributes)


def said(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.inspector.findChildren(QLabel))


def test_words_and_place_are_shown(window: MainWindow) -> None:
    start, end = TEXT.index("«"), TEXT.index("»") + 1
    assert "« Nous voulons des actes »" in said(window)
    assert f"{start}–{end} · {end - start} characters" in said(window)


def test_links_are_read_from_the_layer(window: MainWindow) -> None:
    assert "Speaker" in said(window)
    assert [chip.there.accessibleName() for chip in window.inspector.links.chips] == ["maire"]


def test_markup_in_a_value_stays_text(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Actor")
    line = control(window, "role")
    assert isinstance(line, QLineEdit)
    assert line.text() == "<b>maire</b>"
    assert {label.textFormat() for label in window.inspector.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }


def test_a_choice_becomes_a_step(qtbot: QtBot, window: MainWindow) -> None:
    box = control(window, "mode")
    assert isinstance(box, QComboBox)
    place = box.findData("mixed")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert attributes(window, "q")["mode"] == "mixed"
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert attributes(window, "q")["mode"] == "direct"


def test_a_flag_is_there_or_not(qtbot: QtBot, window: MainWindow) -> None:
    tick = control(window, "implicit_cue")
    assert isinstance(tick, QCheckBox)
    tick.click()
    assert attributes(window, "q")["implicit_cue"] is True
    tick.click()
    assert "implicit_cue" not in attributes(window, "q")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("24 762", 24762), ("24,762", 24762), ("1.5", 1.5), ("many", ...), ("nan", ...)],
)
def test_a_number_is_read_as_people_write_it(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, typed: str, kept: object
) -> None:
    start = TEXT.index("1 200")
    layer = a_layer(a_span(start, start + 5, "STATISTIC", id="n"))
    opened = open_window(make_project([a_document()], [layer]))
    opened.canvas.focus_span("n")
    qtbot.waitUntil(lambda: opened.inspector.title.text() == "Statistic")
    line = control(opened, "value")
    line.setFocus()
    QTest.keyClicks(line, typed)
    opened.canvas.setFocus()
    assert attributes(opened, "n").get("value", ...) == kept


def test_a_comment_is_kept_when_the_keyboard_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+M")
    QTest.keyClicks(window.inspector.comment, "sure?")
    window.canvas.setFocus()
    assert window.desk.layer is not None
    assert window.desk.layer.spans["q"].comment == "sure?"


def test_a_comment_is_kept_when_another_document_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+M")
    QTest.keyClicks(window.inspector.comment, "sure?")
    window.desk.show("doc-2")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-2")
    window.desk.show("doc-1")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-1")
    assert window.desk.layer is not None
    assert window.desk.layer.spans["q"].comment == "sure?"


def test_a_comment_is_kept_when_the_window_is_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, open_window: OpenWindow
) -> None:
    from tests.gui.conftest import close

    press(window.canvas, "Ctrl+M")
    QTest.keyClicks(window.inspector.comment, "sure?")
    close(qtbot, window)
    again = open_window(tmp_path / "project.dwb")
    assert again.desk.layer is not None
    assert again.desk.layer.spans["q"].comment == "sure?"
