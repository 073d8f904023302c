"""The time on a document is written down when it is left, and nothing else changes by it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow, close, press, settled
from workbench.hand import HAND
from workbench.store import Query, Store
from workbench.ui.clock import Stopwatch
from workbench.ui.main_window import MainWindow

Go = Callable[[float], None]


class Day:
    """A clock that stands still until it is told."""

    at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    return make_project(
        [a_document("La maire a parlé.", id="a"), a_document("Rien de neuf.", id="b")]
    )


@pytest.fixture
def window(location: Path, open_window: OpenWindow, day: Day) -> MainWindow:
    made = open_window(location)
    made.clock.stopwatch = Stopwatch(day)
    return made


def type_at(window: MainWindow, key: Qt.Key, day: Day, *, after: float) -> None:
    """Press a key as the system sends it, some seconds after the last."""
    day.at += after
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def go(qtbot: QtBot, window: MainWindow, key: str, wanted: str) -> None:
    press(window.canvas, key)
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == wanted)
    settled(qtbot, window)


def seconds(location: Path) -> list[int]:
    """The time that the project holds for each document."""
    store = Store.open(str(location), who="ines")
    rows = store.page(Query("ines")).result().rows
    store.close()
    return [row.seconds for row in rows]


def work(window: MainWindow, day: Day, *gaps: float) -> None:
    """Say something about the document, then press keys with these gaps between them."""
    press(window.canvas, "Right", "Right", "Right", "A")
    type_at(window, Qt.Key.Key_Right, day, after=0)
    for gap in gaps:
        type_at(window, Qt.Key.Key_Right, day, after=gap)


def test_the_time_is_written_when_the_document_is_left(
    qtbot: QtBot, window: MainWindow, location: Path, day: Day
) -> None:
    work(window, day, 10, 20, 300, 7)
    go(qtbot, window, "Ctrl+PgDown", "b")
    close(qtbot, window)
    assert seconds(location) == [37, 0]


def test_the_time_is_written_when_the_window_is_closed(
    qtbot: QtBot, window: MainWindow, location: Path, day: Day
) -> None:
    work(window, day, 10, 20)
    close(qtbot, window)
    assert seconds(location) == [30, 0]


def test_a_glance_is_not_written(
    qtbot: QtBot, window: MainWindow, location: Path, day: Day
) -> None:
    work(window, day, 1.5)
    close(qtbot, window)
    assert seconds(location) == [0, 0]


def test_on_a_document_without_a_word_no_layer_is_made_and_the_time_is_not_lost(
    qtbot: QtBot, window: MainWindow, location: Path, day: Day
) -> None:
    type_at(window, Qt.Key.Key_Right, day, after=0)
    type_at(window, Qt.Key.Key_Right, day, after=25)
    go(qtbot, window, "Ctrl+PgDown", "b")
    assert window.desk.project is not None
    assert window.desk.project.store.counts().result().layers == {}
    go(qtbot, window, "Ctrl+PgUp", "a")
    work(window, day, 5)
    close(qtbot, window)
    assert seconds(location) == [30, 0]


def test_undo_does_not_take_time_back(qtbot: QtBot, window: MainWindow, day: Day) -> None:
    work(window, day, 10)
    go(qtbot, window, "Ctrl+PgDown", "b")
    go(qtbot, window, "Ctrl+PgUp", "a")
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    layer = window.desk.layer
    assert layer is not None
    assert (len(layer.spans), layer.fields.seconds) == (0, 10)
    assert window.desk.redo_name is not None


def test_leaving_a_document_keeps_what_can_be_done_again(
    qtbot: QtBot, window: MainWindow, day: Day
) -> None:
    work(window, day, 10)
    press(window.canvas, "Ctrl+Z")
    go(qtbot, window, "Ctrl+PgDown", "b")
    go(qtbot, window, "Ctrl+PgUp", "a")
    press(window.canvas, "Ctrl+Y")
    layer = window.desk.layer
    assert layer is not None
    assert len(layer.spans) == 1


def test_done_can_be_undone_after_the_time_was_written(
    qtbot: QtBot, window: MainWindow, day: Day
) -> None:
    work(window, day, 10)
    window.desk.finish()
    go(qtbot, window, "Ctrl+PgDown", "b")
    go(qtbot, window, "Ctrl+PgUp", "a")
    press(window.canvas, "Ctrl+Z")
    layer = window.desk.layer
    assert layer is not None
    assert (layer.fields.status, layer.fields.seconds) == ("in_progress", 10)


def test_what_works_behind_gives_way_to_a_key(window: MainWindow, day: Day) -> None:
    HAND.rest()
    type_at(window, Qt.Key.Key_Right, day, after=1)
    assert HAND.is_at_work
