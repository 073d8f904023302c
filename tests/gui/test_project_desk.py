"""The project desk in a real window: its sheets, gone through by keys, and its charts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, press
from tests.gui.project_desk import measured, page_of, sheet_of
from workbench.ui.overview.agreement import AgreementSheet


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
    qtbot.waitUntil(lambda: sheet.measure_button.text() == "Measure now")
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
