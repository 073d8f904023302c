"""The project desk in a real window, by keys: progress, plan, agreement, copies and exports."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import AT, MakeProject, OpenWindow, answered, press, settled
from workbench.model.packing import pack
from workbench.settings import Settings
from workbench.ui.dialogs import files
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.agreement import AgreementSheet
from workbench.ui.overview.charts.chart import Chart
from workbench.ui.overview.page import ProjectPage
from workbench.ui.overview.plan import PlanSheet
from workbench.ui.overview.progress import ProgressSheet
from workbench.ui.overview.sheet import Sheet

S = TypeVar("S", bound=Sheet)
LONG = 60_000


@pytest.fixture(autouse=True)
def of_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """γ takes the most time, and is measured elsewhere."""
    monkeypatch.setattr(AgreementSheet, "gammas", 1)


def page_of(window: MainWindow) -> ProjectPage:
    """Go to the project desk by its key."""
    press(window, "Ctrl+3")
    page = window.desks.pages["project"]
    assert isinstance(page, ProjectPage)
    return page


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
    qtbot.waitUntil(lambda: sheet.overview is not None, timeout=LONG)
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


# Agreement


def test_a_cell_says_its_value_support_and_interval_and_arrows_go_on(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    chart = focused()
    assert chart is sheet.cards.pairs.chart
    assert sheet.cards.pairs.said.text().startswith("ines · karim: 0.")
    first = chart.accessibleDescription()
    assert "[" in first
    assert "spans of both" in first
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert sheet.cards.pairs.said.text().startswith("ines · lea: ")
    assert chart.accessibleDescription() == sheet.cards.pairs.said.text() != first
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert sheet.cards.pairs.said.text().startswith("karim · lea: ")
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert sheet.cards.pairs.said.text().startswith("karim · lea: "), "the diagonal is empty"


def test_figures_are_those_of_the_command_line(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    overview = sheet.overview
    assert overview is not None
    row = sheet.cards.pairs.numbers.rows[0]
    [measure] = [
        each
        for each in overview.report.measures
        if each.name == "f1_exact"
        and each.annotators == ("ines", "karim")
        and not each.label
        and not each.period
    ]
    assert row[:2] == ("ines", "karim")
    assert measure.value is not None
    assert float(row[3]) == pytest.approx(measure.value, abs=1e-12)
    assert row[6] == str(measure.support)


def test_copied_numbers_are_a_table(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    walk(sheet, sheet.cards.labels.chart)
    press(focused(), "Ctrl+C")
    lines = QApplication.clipboard().text().splitlines()
    header, *rows = [line.split("\t") for line in lines]
    assert header[:4] == ["label", "value", "95 % from", "95 % to"]
    assert [row[0] for row in rows][:2] == ["Actor", "Quote"]
    assert rows[-1][0] == "All labels"
    assert all(0 <= float(row[2]) <= float(row[1]) <= float(row[3]) <= 1 for row in rows)


def test_french_spreadsheets_get_commas(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample, habits=Settings(language="en", theme="light"))
    window.steering.set_language("fr")
    sheet = measured(qtbot, window)
    press(focused(), "Ctrl+C")
    value = QApplication.clipboard().text().splitlines()[1].split("\t")[3]
    window.steering.set_language("en")
    assert value.startswith("0,")
    assert "," not in sheet.cards.pairs.numbers.rows[0][3]


def test_numbers_and_pictures_are_exported(
    qtbot: QtBot,
    open_window: OpenWindow,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    asked: list[str] = []

    def ask(parent: QWidget, *, title: str, proposal: str, kinds: str = "") -> str:
        asked.append(Path(proposal).name)
        return str(tmp_path / f"out-{len(asked)}")

    monkeypatch.setattr(files, "ask_place", ask)
    walk(sheet, sheet.cards.confusion.chart)
    press(focused(), "Ctrl+Shift+E")
    press(focused(), "Ctrl+Shift+G")
    assert asked == ["agreement-confusion.csv", "agreement-confusion.png"]
    with (tmp_path / "out-1.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header[2:] == ["spans", "share of the row"]
    assert tuple(map(tuple, rows)) == sheet.cards.confusion.numbers.rows
    image = QImage(str(tmp_path / "out-2.png"))
    assert image.width() > 2 * sheet.cards.confusion.chart.width()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert len(colours) > 3


def test_tables_stand_in_place_of_charts_and_hold_the_same_numbers(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    press(focused(), "Ctrl+T")
    table = sheet.cards.pairs.table
    assert table.isVisible()
    assert focused() is table
    assert not sheet.cards.pairs.chart.isVisible()
    model = table.numbers
    assert model.rowCount() == len(sheet.cards.pairs.numbers.rows) == 3
    assert table.accessibleName() == sheet.cards.pairs.title
    press(focused(), "Ctrl+T")
    assert focused() is sheet.cards.pairs.chart


def test_another_measure_and_label_are_shown_at_once(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    sheet.cards.measure.setFocus()
    QTest.keyClick(sheet.cards.measure, Qt.Key.Key_End)
    assert sheet.cards.measure.currentData() == "attribution"
    assert not sheet.cards.pairs.chart.isVisible()
    sheet.cards.label.setFocus()
    QTest.keyClick(sheet.cards.label, Qt.Key.Key_Q)
    assert sheet.cards.label.currentText() == "Quote"
    assert sheet.cards.pairs.chart.isVisible()
    assert sheet.cards.pairs.said.text().startswith("ines · ")
    assert "attributions of both" in sheet.cards.pairs.said.text()


def test_what_was_measured_says_when_it_is_old_and_f5_measures_anew(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    before = sheet.overview
    assert "F5" not in sheet.head.words
    press(window, "Ctrl+1")
    window.desk.reopen()
    settled(qtbot, window)
    press(window, "Ctrl+3")
    assert sheet.overview is before
    assert "F5" in sheet.head.words
    press(focused(), "F5")
    qtbot.waitUntil(lambda: sheet.overview is not before, timeout=LONG)
    assert "F5" not in sheet.head.words


def test_measuring_can_be_stopped_and_what_was_there_stays(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    before = sheet.overview
    sheet.measure_button.setFocus()
    QTest.keyClick(sheet.measure_button, Qt.Key.Key_Space)
    assert sheet.measure_button.text() == "Stop"
    QTest.keyClick(sheet.measure_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.measure_button.text() == "Measure now", timeout=LONG)
    assert sheet.overview is before


def test_where_nobody_shares_a_document_the_reason_is_said(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: "two annotators" in sheet.head.words, timeout=LONG)
    assert sheet.shown() is None


def test_whoever_comes_back_with_more_layers_sees_them_measured(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    document = a_document()
    mine = a_layer(a_span(0, 5), document=document, annotator="ines")
    window = open_window(make_project([document], [mine]))
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: "two annotators" in sheet.head.words, timeout=LONG)
    project = window.desk.project
    assert project is not None
    theirs = a_layer(a_span(0, 5), document=document, annotator="zoe")
    project.store.add([pack(document, [theirs])], who="ines", at=AT).result()
    press(window, "Ctrl+1", "Ctrl+3")
    qtbot.waitUntil(lambda: sheet.overview is not None, timeout=LONG)
    assert sheet.people.text() == "2 annotators"
    assert sheet.cards.pairs.numbers.rows[0][-1] == "No document was finished by both."


def test_drift_is_told_by_the_dates_of_dispatches_too(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    before = sheet.overview
    assert not sheet.cards.drift.chart.isVisible(), "these layers came in finished"
    sheet.cards.time.setFocus()
    QTest.keyClick(sheet.cards.time, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: sheet.overview is not before, timeout=LONG)
    assert sheet.cards.drift.chart.isVisible()
    assert len({row[0] for row in sheet.cards.drift.numbers.rows}) > 3


def test_who_is_compared_is_ticked_by_keys(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    before = sheet.overview
    sheet.people.setFocus()
    QTimer.singleShot(0, lambda: untick_first(sheet))
    QTest.keyClick(sheet.people, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.overview is not before, timeout=LONG)
    assert sheet.overview is not None
    assert sheet.overview.report.annotators == ("karim", "lea")
    assert len(sheet.cards.pairs.numbers.rows) == 1


def untick_first(sheet: AgreementSheet) -> None:
    """Down through gold to the first person, and the tick away; the menu stays meanwhile."""
    menu = sheet.people.ticks
    first = next(each for each in menu.actions() if each.text() == "ines")
    while menu.activeAction() is not first:
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert not first.isChecked()
    QTest.keyClick(menu, Qt.Key.Key_Return)


# Progress


def test_progress_tells_each_document_and_return_opens_it(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, ProgressSheet)
    qtbot.waitUntil(lambda: sheet.documents.rowCount() == 9, timeout=LONG)
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
    qtbot.waitUntil(lambda: sheet.documents.rowCount() == 9, timeout=LONG)
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
    qtbot.waitUntil(lambda: bool(sheet.days.numbers.rows), timeout=LONG)
    assert [row[1:] for row in sheet.days.numbers.rows] == [("1",)]


# Plan


def test_a_plan_is_shown_applied_and_taken_back_by_keys(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, PlanSheet)
    qtbot.waitUntil(lambda: sheet.plan is not None, timeout=LONG)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    assert focused() is sheet.form.people
    walk(sheet, sheet.form.share)
    for _ in range(20):
        QTest.keyClick(focused(), Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: sheet.plan is not None and sheet.plan.shared == 9, timeout=LONG)
    assert sheet.plan is not None
    added = len(sheet.plan.added)
    assert added == 18
    project = window.desk.project
    assert project is not None
    assert project.store.assignments().result() == ()
    walk(sheet, sheet.apply_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(project.store.assignments().result()) == added, timeout=LONG)
    qtbot.waitUntil(lambda: len(sheet.plans.numbers.numbers.rows) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: sheet.plan is not None and not sheet.plan.added, timeout=LONG)
    assert not sheet.apply_button.isEnabled(), "the same plan again adds nothing"
    walk(sheet, sheet.back_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: project.store.assignments().result() == (), timeout=LONG)
    qtbot.waitUntil(
        lambda: [row[3] for row in sheet.plans.numbers.numbers.rows] == ["taken back"],
        timeout=LONG,
    )
    assert not project.store.check().result().problems


def test_somebody_new_is_planned_for_and_sees_what_is_theirs_first(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, PlanSheet)
    qtbot.waitUntil(lambda: sheet.plan is not None, timeout=LONG)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    walk(sheet, sheet.form.further)
    QTest.keyClicks(focused(), "noe")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.plan is not None and "noe" in sheet.plan.loads, timeout=LONG)
    assert sheet.plan is not None
    theirs = sheet.plan.loads["noe"]
    walk(sheet, sheet.apply_button)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    project = window.desk.project
    assert project is not None
    qtbot.waitUntil(lambda: project.store.assigned_to("noe").result() == theirs, timeout=LONG)
    window.open_project(str(sample), who="noe")
    qtbot.waitUntil(
        lambda: window.desk.project is not None and window.desk.project.who == "noe",
        timeout=LONG,
    )
    model = window.documents.model
    qtbot.waitUntil(lambda: model.rowCount() == theirs, timeout=LONG)
    assert 0 < theirs < 9
    qtbot.waitUntil(lambda: f"of {theirs} done" in window.documents.progress_words.text())
    [chip] = window.documents.bar.chips.chips
    assert chip.words == "Assigned to me"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: model.rowCount() == 9, timeout=LONG)
    before = window.desk.project
    window.open_project(str(sample), who="noe")
    qtbot.waitUntil(lambda: window.desk.project not in (None, before), timeout=LONG)
    settled(qtbot, window)
    answered(window)
    assert model.rowCount() == 9, "who wants to see all is asked no more"


def test_what_can_not_be_planned_is_said_and_can_not_be_applied(
    qtbot: QtBot, open_window: OpenWindow, sample: Path
) -> None:
    window = open_window(sample)
    sheet = sheet_of(qtbot, window, PlanSheet)
    qtbot.waitUntil(lambda: sheet.plan is not None, timeout=LONG)
    QTest.keyClick(page_of(window).list, Qt.Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "who is to read" in sheet.head.words, timeout=LONG)
    assert not sheet.apply_button.isEnabled()


# The frame


def test_keys_go_from_sheet_to_sheet_and_round(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    page = page_of(window)
    seen = []
    for _ in page.sheets:
        seen.append(type(page.sheet))
        press(window, "Ctrl+PgDown")
    assert seen == [type(each) for each in page.sheets]
    assert page.sheet is page.sheets[0]
    press(window, "Ctrl+PgUp")
    assert page.sheet is page.sheets[-1]


def test_where_there_are_no_numbers_that_is_said(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: sheet.measure_button.text() == "Measure now", timeout=LONG)
    page = page_of(window)
    with qtbot.waitSignal(page.refused) as refused:
        press(page.list, "Ctrl+C")
    assert "no numbers" in str(refused.args[0])


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("contrast", [False, True])
def test_every_tint_leaves_its_words_readable(
    open_window: OpenWindow, theme: str, contrast: bool
) -> None:
    from tests.dispatches import SCHEME
    from workbench.ui import theme as themes
    from workbench.ui.colours import contrast as apart
    from workbench.ui.overview.charts.inks import Inks

    made: Callable[..., themes.Theme] = getattr(themes, theme)
    inks = Inks(made(high_contrast=contrast).look(SCHEME))
    for share in range(11):
        ground = inks.tint(share / 10)
        assert apart(inks.on(ground).name(), ground.name()) >= 4.5


def test_a_click_puts_a_cell_at_hand(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> None:
    window = open_window(sample)
    sheet = measured(qtbot, window)
    chart = sheet.cards.labels.chart
    box = chart.box(2, 0)
    assert box is not None
    place = QPoint(int(box.x + box.width / 2), int(box.y + box.height / 2))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chart.at == (2, 0)
    assert sheet.cards.labels.said.text().startswith("Cue: ")
