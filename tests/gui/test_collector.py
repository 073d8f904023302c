"""While there is a window, garbage is ended on its thread alone."""

from __future__ import annotations

import gc
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.dialogs import DIALOGS
from tests.gui.test_keyboard_paths import every_dialog
from workbench.hand import HAND
from workbench.settings import Settings
from workbench.ui.collector import WORTH, Looks
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import Themes

MANY = 200_000
"""More than any threshold of the collector."""


class Ring:
    """Something that lies in a circle with a part of Qt."""

    def __init__(self) -> None:
        self.timer = QObject()
        self.me = self


def test_another_thread_ends_nothing_of_the_window(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    open_window(project)
    assert not gc.isenabled()
    ended_on: list[int] = []
    ring = Ring()
    weakref.finalize(ring, lambda: ended_on.append(threading.get_ident()))
    del ring

    def make_much() -> None:
        for _ in range(MANY):
            circle: list[object] = []
            circle.append(circle)

    thread = threading.Thread(target=make_much)
    thread.start()
    thread.join()
    assert not ended_on
    assert gc.get_count()[0] > WORTH
    qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == [threading.get_ident()]


def test_nothing_is_looked_at_while_somebody_is_at_work(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    looks = open_window(project).findChild(Looks)
    assert isinstance(looks, Looks)
    looks.stop()
    gc.collect()
    kept: list[object] = [[] for _ in range(WORTH * 2)]
    HAND.touch()
    looks.timeout.emit()
    assert gc.get_count()[0] >= len(kept)
    HAND.rest()
    looks.timeout.emit()
    assert gc.get_count()[0] < WORTH


def test_without_a_window_all_is_as_ever(themes: Themes) -> None:
    first, second = (MainWindow(themes, Settings(language="en")) for _ in range(2))
    for window in (first, second):
        assert not gc.isenabled()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gc.isenabled()


@every_dialog
def test_an_open_dialog_is_no_garbage(
    qtbot: QtBot, project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    window = open_window(project)
    DIALOGS[kind](window).open()
    qtbot.waitUntil(lambda: any(type(each) is kind for each in QApplication.topLevelWidgets()))
    gc.collect()
    assert any(type(each) is kind for each in QApplication.topLevelWidgets())
