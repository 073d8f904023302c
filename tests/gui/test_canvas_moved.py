"""What is moved on the screen instead of painted is what would have been painted."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow, press
from workbench.model import Relation, Span
from workbench.model.layer import layer_of
from workbench.ui.main_window import MainWindow
from workbench.ui.text.view import Canvas

WORDS = "la maire a déclaré vendredi que le port de Valmont restait fermé, selon l’institut."
TEXT = "\n\n".join(" ".join([WORDS.capitalize()] * (1 + n % 3)) for n in range(12))
LABELS = ("A", "Q", "C", "S")


@pytest.fixture
def dispatch(make_project: MakeProject) -> Path:
    """A text of twelve paragraphs with spans over one another, some of them linked."""
    chance = random.Random(4)
    spans = []
    for number in range(40):
        start = chance.randrange(len(TEXT) - 90)
        label = ("ACTOR", "CUE", "QUOTE")[number % 3]
        spans.append(Span(f"s{number}", start, start + chance.randint(3, 80), label))
    actors, quotes = spans[::3], spans[2::3]
    links = [
        Relation(f"r{number}", "speaker", quote.id, actors[number].id)
        for number, quote in enumerate(quotes)
    ]
    document = a_document(TEXT)
    return make_project([document], [layer_of(document.id, "ines", spans=spans, relations=links)])


@pytest.mark.parametrize("seed", range(4))
def test_what_is_moved_is_what_would_be_painted(
    qtbot: QtBot,
    dispatch: Path,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
) -> None:
    moved: list[int] = []
    along = Canvas.moved_along

    def noted(canvas: Canvas, y: int, by: int) -> None:
        moved.append(by)
        along(canvas, y, by)

    monkeypatch.setattr(Canvas, "moved_along", noted)
    window = open_window(dispatch)
    window.resize(1500, 900)
    chance = random.Random(seed)
    for _ in range(10):
        place = chance.randrange(len(TEXT) // 2)
        window.canvas.select(place, place)
        for keys in ("Ctrl+Shift+Right", chance.choice(LABELS), "1", "Tab", "Ctrl+Z", "Ctrl+Z"):
            press(window.canvas, keys)
            # Lines that no longer hold are gone with the next frame.
            QApplication.processEvents()
            QApplication.processEvents()
            assert _seen(window) == _painted(window), keys
    assert moved


def _seen(window: MainWindow) -> QImage:
    """The page as it is on the screen."""
    # Painting alone: no timer is to change anything between two looks.
    QApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest.value)
    page = window.canvas.viewport()
    corner = page.mapTo(window, QPoint())
    screen = window.screen().grabWindow(window.winId())
    return screen.toImage().copy(corner.x(), corner.y(), page.width(), page.height())


def _painted(window: MainWindow) -> QImage:
    """The page as it is on the screen once all of it was painted anew."""
    window.canvas.viewport().update()
    return _seen(window)
