"""The review desk decides many at once: by unanimity, by majority, and all that are alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, asked
from tests.gui.reviews import Lead, lead
from workbench.ui.review.ask_alike import AskAlike
from workbench.ui.review.ask_settle import AskSettle
from workbench.ui.review.settle_log import SettleLog


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


def test_all_unanimous_is_settled_with_a_preview_and_comes_back_with_one_undo(
    qtbot: QtBot, desk: Lead
) -> None:
    open_ = desk.open
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    desk.wait(dialog.accept_button.isEnabled)
    many = dialog.lines.count()
    assert str(many) in dialog.accept_button.text()
    assert desk.decided() == 0
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert desk.decided() == many
    assert desk.open == open_
    desk.keys("Ctrl+Z")
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    assert desk.decided() == 0
    desk.keys("Ctrl+Y")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert desk.decided() == many


def test_the_majority_settles_by_its_threshold(qtbot: QtBot, desk: Lead) -> None:
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    dialog.majority.click()
    desk.wait(dialog.accept_button.isEnabled)
    half = dialog.lines.count()
    dialog.threshold.setValue(100)
    desk.wait(lambda: dialog.accept_button.isEnabled() and dialog.lines.count() != half)
    assert dialog.lines.count() < half
    dialog.threshold.setValue(50)
    desk.wait(lambda: dialog.accept_button.isEnabled() and dialog.lines.count() == half)
    open_ = desk.open
    dialog.accept_button.click()
    desk.wait(lambda: desk.open < open_)
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    left = [row for row in desk.reviewing.ranked.all_rows() if row.state == "open"]
    assert left
    assert all(row.support < 1 for row in left)


def test_the_log_tells_what_was_settled_and_takes_it_back(qtbot: QtBot, desk: Lead) -> None:
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    desk.wait(dialog.accept_button.isEnabled)
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    desk.keys("Ctrl+Shift+L")
    log = asked(qtbot, desk.window, SettleLog)
    assert log.list.count() == 1
    assert "all agree" in log.list.item(0).text()
    many = desk.decided()
    desk.wait(lambda: log.lines.count() == many)
    assert "As ines, karim" in log.lines.item(0).text()
    log.copy.click()
    assert len(QApplication.clipboard().text().splitlines()) == many
    log.take_back.click()
    desk.wait(lambda: desk.decided() == 0)
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    desk.keys("Ctrl+Shift+L")
    log = asked(qtbot, desk.window, SettleLog)
    assert "taken back" in log.list.item(0).text()
    assert not log.take_back.isEnabled()


def test_the_same_is_decided_for_all_like_it_as_one_step(qtbot: QtBot, desk: Lead) -> None:
    found = next(
        row for row in desk.reviewing.ranked.shown() if row.words.casefold() in ("il", "elle")
    )
    desk.reviewing.show(found.document_id, found.unit)
    desk.wait(lambda: desk.here == (found.document_id, found.unit))
    desk.keys("Right", "S")
    dialog = asked(qtbot, desk.window, AskAlike)
    desk.wait(dialog.accept_button.isEnabled)
    likes = [(hit.document_id, hit.span_id) for hit in dialog.list.ticked()]
    assert (found.document_id, found.unit) in likes
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo))
    assert all(desk.decision(*each) is not None for each in likes)
    desk.keys("Ctrl+Z")
    desk.wait(lambda: bool(desk.reviewing.back.redo))
    assert all(desk.decision(*each) is None for each in likes)


def test_after_a_decision_the_same_can_still_be_said_of_all_like_it(
    qtbot: QtBot, desk: Lead
) -> None:
    words = desk.row.words
    desk.keys("1", "S")
    dialog = asked(qtbot, desk.window, AskAlike)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert [each for each in said if words in each]
    desk.keys("Escape")
