"""A real window on a real project: opened for a test, and closed with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests import patience
from tests.builders import a_document
from workbench import settings
from workbench.french.folding import fold
from workbench.model import Document, Layer
from workbench.model.packing import pack
from workbench.settings import Settings
from workbench.tasks import create_project
from workbench.ui import app as program
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import Themes

qtbot = patience.qtbot

D = TypeVar("D", bound=QDialog)
AT = "2025-01-01T00:00:00.000+00:00"
MOMENT = 1000
"""Milliseconds; what is put off for longer is not waited for, but something that goes by itself."""


class OpenWindow(Protocol):
    """Opens the window, with a project where one is named."""

    def __call__(
        self, location: Path | None = None, *, who: str = "ines", habits: Settings | None = None
    ) -> MainWindow: ...


class MakeProject(Protocol):
    """Makes a project of the default scheme with these documents and layers."""

    def __call__(
        self,
        documents: Sequence[Document] = (),
        layers: Sequence[Layer] = (),
        *,
        name: str = "project",
    ) -> Path: ...


@pytest.fixture
def make_project(tmp_path: Path) -> MakeProject:
    def make(
        documents: Sequence[Document] = (),
        layers: Sequence[Layer] = (),
        *,
        name: str = "project",
    ) -> Path:
        location = tmp_path / f"{name}.dwb"
        store = create_project(str(location), who="ines")
        batch = [
            pack(
                document,
                [layer for layer in layers if layer.document_id == document.id],
                folded=fold(document.text),
            )
            for document in documents
        ]
        if batch:
            store.add(batch, who="ines", at=AT).result()
        store.close()
        return location

    return make


@pytest.fixture
def project(make_project: MakeProject) -> Path:
    """A project with one short dispatch."""
    return make_project([a_document()])


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    made = program.dress(qapp, Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def open_window(qtbot: QtBot, themes: Themes) -> Iterator[OpenWindow]:
    opened: list[MainWindow] = []

    def open_(
        location: Path | None = None, *, who: str = "ines", habits: Settings | None = None
    ) -> MainWindow:
        habits = habits or Settings(language="en", theme="light")
        settings.save(habits)
        window = MainWindow(themes, habits)
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        if location is not None:
            window.open_project(str(location), who=who)
            qtbot.waitUntil(lambda: window.desk.project is not None)
            settled(qtbot, window)
        return window

    yield open_
    for window in opened:
        stop(qtbot, window)
        close(qtbot, window)
    for window in opened:
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the window shows a document, and everything is saved."""

    def is_settled() -> bool:
        desk = window.desk
        return desk.document is not None and desk.project is not None and not desk.project.unsaved

    qtbot.waitUntil(is_settled)


def answered(window: MainWindow) -> None:
    """Let everything that was asked of the store be answered, and the answers be taken."""
    assert window.desk.project is not None
    window.desk.project.wait()
    QApplication.processEvents()


def rested(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all that was put off for a moment is done, and what it asked for is answered."""

    def is_at_rest() -> bool:
        answered(window)
        pauses = [each for each in window.findChildren(QTimer) if each.isSingleShot()]
        return not any(each.isActive() and each.interval() < MOMENT for each in pauses)

    qtbot.waitUntil(is_at_rest)


def stop(qtbot: QtBot, window: MainWindow) -> None:
    """End what is still running, and would be asked about when the window is closed."""
    for job in tuple(window.jobs.running):
        job.stop()
    qtbot.waitUntil(lambda: not window.jobs.running)


def close(qtbot: QtBot, window: MainWindow) -> None:
    """Close a window as its user would, and wait until it is gone."""
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def asked(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    """Wait for a dialog of this kind, and answer with it."""

    def shown() -> list[D]:
        found = window.findChildren(kind)
        return [each for each in found if each.isVisible() and each.isActiveWindow()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def dialog(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    """Wait until one dialog of this kind is shown, in front or not, and answer with it."""

    def there() -> list[D]:
        return [each for each in window.findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1)
    return there()[0]


def press(widget: QWidget, *keys: str) -> None:
    """Press keys as they are written in the table of actions: ``Ctrl+Right``, ``Shift+A``."""
    for each in keys:
        combination = _parsed(each)
        QTest.keyClick(widget, combination[0], combination[1])


def spans(window: MainWindow) -> list[tuple[str, str]]:
    """What is labelled in the document that is shown: label and words, in reading order."""
    layer, document = window.desk.layer, window.desk.document
    assert layer is not None
    assert document is not None
    return [(span.label, span.text_of(document.text)) for span in layer.ordered_spans()]


def _parsed(keys: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    *held, last = keys.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= _MODIFIERS[name]
    return Qt.Key[f"Key_{_NAMES.get(last, last)}"], modifiers


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_NAMES = {
    "PgDown": "PageDown",
    "PgUp": "PageUp",
    "Esc": "Escape",
    "=": "Equal",
    ",": "Comma",
    ";": "Semicolon",
}

Wait = Callable[[], bool]
