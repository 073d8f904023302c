"""Progress and plan on the project desk: how far each document is, and who reads what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, answered, press, settled
from tests.gui.project_desk import focused, page_of, sheet_of, walk
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.plan import PlanSheet
from workbench.ui.overview.progress import ProgressSheet


def test_progress_tells_each_document_and_return_opens_it(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, ProgressSheet)
    qtbot.waitUntil(lambda: sheet.documents.rowCount() == 9)
    assert sheet.documents.names == ("ines", "karim", "lea", "gold")
    assert [row[2:] for row in sheet.states.numbers.rows] == [
        ("9", "0", "0", "0"),
        ("9", "0", "0", "0"),
        ("8", "1", "0", "0"),
    ]
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    table = sheet.table
    assert focused() is table
    QTest.keyClick(table, Qt.Key.Key_Down)
    title = table.currentIndex().siblingAtColumn(0).data()
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: window.desk.document is not None and window.desk.document.title == title
    )
    assert window.desks.now == "annotate"


def test_all_documents_are_copied_from_their_table(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, ProgressSheet)
    qtbot.waitUntil(lambda: sheet.documents.rowCount() == 9)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    QApplication.clipboard().clear()
    press(focused(), "Ctrl+C")
    qtbot.waitUntil(lambda: bool(QApplication.clipboard().text()))
    header, *rows = QApplication.clipboard().text().splitlines()
    assert header.split("\t")[4:7] == ["ines", "ines, assigned", "ines, seconds"]
    assert len(rows) == 9
    assert sum("in_progress" in row for row in rows) == 1


def test_what_is_finished_here_has_a_day(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    window.canvas.select(0, 3)
    window.desk.label("ACTOR")
    window.desk.finish()
    settled(qtbot, window)
    sheet = sheet_of(qtbot, window, ProgressSheet)
    qtbot.waitUntil(lambda: bool(sheet.days.numbers.rows))
    assert [row[1:] for row in sheet.days.numbers.rows] == [("1",)]


def planned(qtbot: QtBot, window: MainWindow) -> PlanSheet:
    """The sheet with a plan, and the keyboard in it."""
    sheet = sheet_of(qtbot, window, PlanSheet)
    qtbot.waitUntil(lambda: sheet.plan is not None)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    return sheet


def test_a_plan_is_shown_applied_and_taken_back_by_keys(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = planned(qtbot, window)
    assert focused() is sheet.form.people
    walk(sheet, sheet.form.share)
    for _ in range(20):
        QTest.keyClick(focused(), Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: sheet.plan is not None and sheet.plan.shared == 9)
    assert sheet.plan is not None
    added = len(sheet.plan.added)
    assert added == 18
    project = window.desk.project
    assert project is not None
    assert project.store.assignments().result() == ()
    walk(sheet, sheet.apply_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(project.store.assignments().result()) == added)
    qtbot.waitUntil(lambda: len(sheet.plans.numbers.numbers.rows) == 1)
    qtbot.waitUntil(lambda: sheet.plan is not None and not sheet.plan.added)
    assert not sheet.apply_button.isEnabled(), "the same plan again adds nothing"
    walk(sheet, sheet.back_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: project.store.assignments().result() == ())
    qtbot.waitUntil(lambda: [row[3] for row in sheet.plans.numbers.numbers.rows] == ["taken back"])
    assert not project.store.check().result().problems


def test_somebody_new_is_planned_for_and_sees_what_is_theirs_first(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = planned(qtbot, window)
    walk(sheet, sheet.form.further)
    QTest.keyClicks(focused(), "noe")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.plan is not None and "noe" in sheet.plan.loads)
    assert sheet.plan is not None
    theirs = sheet.plan.loads["noe"]
    walk(sheet, sheet.apply_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.store.assigned_to("noe").result() == theirs)
    window.open_project(str(sample), who="noe")
    qtbot.waitUntil(lambda: window.desk.project is not None and window.desk.project.who == "noe")
    model = window.documents.model
    qtbot.waitUntil(lambda: model.rowCount() == theirs)
    assert 0 < theirs < 9
    qtbot.waitUntil(lambda: f"of {theirs} done" in window.documents.progress_words.text())
    [chip] = window.documents.bar.chips.chips
    assert chip.words == "Assigned to me"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: model.rowCount() == 9)
    before = window.desk.project
    window.open_project(str(sample), who="noe")
    qtbot.waitUntil(lambda: window.desk.project not in (None, before))
    settled(qtbot, window)
    answered(window)
    assert model.rowCount() == 9, "who wants to see all is asked no more"


def test_what_can_not_be_planned_is_said_and_can_not_be_applied(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = planned(qtbot, window)
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "who is to read" in sheet.head.words)
    assert not sheet.apply_button.isEnabled()
