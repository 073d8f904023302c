"""What suggestions are worth, on the project desk; and the hold-out, set by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from tests.gui.project_desk import opened
from workbench.model.hold_out import HoldOut
from workbench.model.layer import layer_of
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.trust import TrustSheet


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    document = a_document()
    spans = [
        a_span(10, 33, "QUOTE", id="q", rule="incise", score=0.9),
        a_span(37, 46, "CUE", id="c", rule="incise", score=0.8),
        a_span(66, 80, "ACTOR", id="a", rule="name", score=0.7),
    ]
    machine = layer_of(document.id, "rules", kind="machine", spans=spans)
    return make_project([document], [machine])


@pytest.fixture
def window(open_window: OpenWindow, location: Path) -> MainWindow:
    return open_window(location)


def the_sheet(qtbot: QtBot, window: MainWindow) -> TrustSheet:
    sheet = opened(window, TrustSheet)
    qtbot.waitUntil(lambda: sheet.report is not None)
    return sheet


def test_what_was_judged_by_key_is_counted_by_rule(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.canvas
    for key in ("J", "Y", "N"):
        press(canvas, key)
    settled(qtbot, window)
    sheet = the_sheet(qtbot, window)
    assert sheet.report is not None
    assert {
        rate.source.rule: (rate.taken, rate.counts["rejected"])
        for rate in sheet.report.rates("rule")
    } == {"incise": (1, 1)}
    assert "2 suggestions were judged in 1 document" in sheet.head.words
    assert sheet.rates.numbers.rows[0][:6] == ("incise", "1", "0", "0", "1", "0")


def test_the_hold_out_is_set_by_key_and_hides_suggestions(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "J")
    press(window.canvas, "Y")
    settled(qtbot, window)
    sheet = the_sheet(qtbot, window)
    sheet.line.share.setFocus()
    sheet.line.share.selectAll()
    QTest.keyClicks(sheet.line.share, "100")
    assert sheet.line.apply.isEnabled()
    sheet.line.apply.setFocus()
    QTest.keyClick(sheet.line.apply, Qt.Key.Key_Space)
    assert window.desk.scheme is not None
    assert window.desk.scheme.hold_out == HoldOut(1.0)
    assert not sheet.line.apply.isEnabled()
    press(window, "Ctrl+1")
    qtbot.waitUntil(lambda: not any(layer.spans for layer in window.desk.suggestions))
    press(window.canvas, "J")
    assert window.desk.suggestion is None
    settled(qtbot, window)
