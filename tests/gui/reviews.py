"""A window with the review desk in front, on a project with disagreements."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, press
from tests.journey.hands import press as press_anywhere
from workbench.review.decisions import Kept, kept
from workbench.tasks.disagreements import Row
from workbench.ui.main_window import MainWindow
from workbench.ui.review.page import ReviewPage
from workbench.ui.review.reviewing import Reviewing

LEAD = "chef"


class Lead:
    """The lead at the window: presses keys, and says what is to be seen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        press(window, "Ctrl+2")
        self.wait(lambda: not self.reviewing.loading.is_busy)

    @property
    def page(self) -> ReviewPage:
        page = self.window.desks.pages["review"]
        assert isinstance(page, ReviewPage)
        return page

    @property
    def reviewing(self) -> Reviewing:
        return self.page.reviewing

    @property
    def row(self) -> Row:
        row = self.reviewing.row
        assert row is not None
        return row

    @property
    def here(self) -> tuple[str, str]:
        return self.row.document_id, self.row.unit

    @property
    def open(self) -> int:
        return self.reviewing.counts()[0]

    def keys(self, *keys: str) -> None:
        """Press keys wherever the keyboard is, written as in the table of actions."""
        for each in keys:
            if QApplication.activeModalWidget() is None:
                self.window.activateWindow()
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            press(target or self.window, each)
            self.settle()

    def letters(self, words: str) -> None:
        """Type words, letter by letter, wherever the keyboard is."""
        press_anywhere(self.window, list(words))

    def wait(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until)

    def settle(self) -> None:
        """Let what was asked of the store be answered."""
        project = self.window.desk.project
        if project is not None:
            project.drain()
        QApplication.processEvents()

    def saved(self) -> None:
        project = self.window.desk.project
        assert project is not None
        self.wait(lambda: not project.unsaved)

    def decision(self, document_id: str, unit_id: str) -> Kept | None:
        """What was decided on a unit, as the store has it."""
        self.saved()
        project = self.window.desk.project
        assert project is not None
        found = project.store.decisions([document_id]).result()
        return next((kept(each) for each in found if each.unit == unit_id), None)

    def decided(self) -> int:
        """How many units are decided, over all documents."""
        project = self.window.desk.project
        assert project is not None
        return len(project.store.decisions(list(self.reviewing.ranked.facts)).result())

    def gold_at(self, document_id: str, unit_id: str) -> tuple[str, ...]:
        """The spans that gold has at a unit."""
        project = self.window.desk.project
        assert project is not None
        case = project.reviewing.look(document_id).review.case(unit_id)
        assert case is not None
        return case.gold


def lead(qtbot: QtBot, open_window: OpenWindow, location: Path, who: str = LEAD) -> Lead:
    """Open a project as its lead, the review desk in front and a disagreement at hand."""
    window = open_window(location, who=who)
    made = Lead(qtbot, window)
    made.wait(lambda: made.reviewing.pick is not None)
    QApplication.processEvents()
    return made
