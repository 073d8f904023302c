"""Agreement on the project desk: its figures, what they are of, and where they go."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import AT, MakeProject, OpenWindow, press, settled
from tests.gui.project_desk import focused, measured, sheet_of, walk
from workbench.model.packing import pack
from workbench.settings import Settings
from workbench.ui.dialogs import files
from workbench.ui.overview.agreement import AgreementSheet


@pytest.fixture(autouse=True)
def of_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """γ takes the most time, and is measured elsewhere."""
    monkeypatch.setattr(AgreementSheet, "gammas", 1)


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
    assert header[:4] == ["label", "value", "95% from", "95% to"]
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
    qtbot.waitUntil(lambda: sheet.overview is not before)
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
    qtbot.waitUntil(lambda: sheet.measure_button.text() == "Measure now")
    assert sheet.overview is before


def test_where_nobody_shares_a_document_the_reason_is_said(
    qtbot: QtBot, open_window: OpenWindow, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: "two annotators" in sheet.head.words)
    assert sheet.shown() is None


def test_whoever_comes_back_with_more_layers_sees_them_measured(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    document = a_document()
    mine = a_layer(a_span(0, 5), document=document, annotator="ines")
    window = open_window(make_project([document], [mine]))
    sheet = sheet_of(qtbot, window, AgreementSheet)
    qtbot.waitUntil(lambda: "two annotators" in sheet.head.words)
    project = window.desk.project
    assert project is not None
    theirs = a_layer(a_span(0, 5), document=document, annotator="zoe")
    project.store.add([pack(document, [theirs])], who="ines", at=AT).result()
    press(window, "Ctrl+1", "Ctrl+3")
    qtbot.waitUntil(lambda: sheet.overview is not None)
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
    qtbot.waitUntil(lambda: sheet.overview is not before)
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
    qtbot.waitUntil(lambda: sheet.overview is not before)
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
