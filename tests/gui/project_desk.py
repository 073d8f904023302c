"""The project desk in a window: gone to by keys."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.conftest import press
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.agreement import AgreementSheet
from workbench.ui.overview.charts.chart import Chart
from workbench.ui.overview.page import ProjectPage
from workbench.ui.overview.sheet import Sheet

S = TypeVar("S", bound=Sheet)


def page_of(window: MainWindow) -> ProjectPage:
    """Go to the project desk by its key."""
    press(window, "Ctrl+3")
    page = window.desks.pages["project"]
    assert isinstance(page, ProjectPage)
    return page


def opened(window: MainWindow, kind: type[S]) -> S:
    """Go to the project desk, and to a sheet at once, as an action does."""
    page = page_of(window)
    page.show_sheet(kind)
    sheet = page.sheet
    assert isinstance(sheet, kind)
    return sheet


def sheet_of(qtbot: QtBot, window: MainWindow, kind: type[S]) -> S:
    """Go down the list of subjects to a sheet, by keys, and into it."""
    page = page_of(window)
    qtbot.waitUntil(page.list.hasFocus)
    for _ in page.sheets:
        if isinstance(page.sheet, kind):
            break
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    sheet = page.sheet
    assert isinstance(sheet, kind)
    return sheet


def measured(qtbot: QtBot, window: MainWindow) -> AgreementSheet:
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: sheet.overview is not None)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Chart))
    return sheet


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk(sheet: Sheet, wanted: QWidget) -> None:
    """Go to a widget with Tab."""
    for _ in range(60):
        if focused() is wanted:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted.accessibleName()}.")
