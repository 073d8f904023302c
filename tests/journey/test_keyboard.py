"""A whole dispatch is labelled by keyboard alone, kept, taken back and done again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journey.conftest import SAMPLES, Opener, close, layers_in
from tests.journey.keys import in_reading_order, keys_for
from workbench.model import GOLD, Layer, Span
from workbench.ui.main_window import MainWindow

LETTERS = {"ACTOR": "a", "QUOTE": "q", "CUE": "c", "STATISTIC": "s", "MEASURED": "m", "DATE": "d"}

Key = Qt.Key
KEYS = {
    **{name: getattr(Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "Home")},
    **{letter: getattr(Key, f"Key_{letter.upper()}") for letter in LETTERS.values()},
}
MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}


def gold() -> tuple[str, list[Span]]:
    """The text of the richest sample, and the spans of its gold layer."""
    for line in (SAMPLES / "twin.jsonl").read_bytes().split(b"\n"):
        record = json.loads(line or b"{}")
        if record.get("annotator") == GOLD:
            spans = [Span(s["id"], s["start"], s["end"], s["label"]) for s in record["spans"]]
            return record["text"], in_reading_order(spans)
    raise AssertionError("the twin has no gold layer")


def marked(layer: Layer) -> list[tuple[int, int, str]]:
    return sorted((span.start, span.end, span.label) for span in layer.spans.values())


def press(qtbot: QtBot, window: MainWindow, keys: list[str]) -> None:
    for key in keys:
        *held, name = key.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= MODIFIERS[each]
        qtbot.keyClick(window.canvas, KEYS[name], modifiers)


def saved(qtbot: QtBot, window: MainWindow) -> None:
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.unsaved == 0)


@pytest.mark.timeout(300)
def test_every_span_of_a_gold_layer_is_made_kept_undone_and_redone_by_keyboard(
    qtbot: QtBot, open_window: Opener, twin: Path
) -> None:
    text, spans = gold()
    wanted = sorted((span.start, span.end, span.label) for span in spans)
    window = open_window(twin)
    window.board.action("auxiliary").trigger()
    press(qtbot, window, list(keys_for(text, spans, LETTERS)))
    layer = window.desk.layer
    assert layer is not None
    assert marked(layer) == wanted
    half = len(spans) // 2
    for _ in range(half):
        qtbot.keyClick(window.canvas, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    close(qtbot, window)
    (kept,) = layers_in(twin)
    assert len(kept.spans) == len(spans) - half

    window = open_window(twin)
    for _ in range(len(spans) - half):
        qtbot.keyClick(window.canvas, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.layer is not None
    assert not window.desk.layer.spans
    for _ in range(len(spans)):
        qtbot.keyClick(window.canvas, Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    saved(qtbot, window)
    close(qtbot, window)
    (kept,) = layers_in(twin)
    assert marked(kept) == wanted
