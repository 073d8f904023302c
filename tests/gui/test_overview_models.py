"""The tables of the project desk as Qt's models, and what its charts mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow, answered
from workbench.review.agreement.values import NO_DOCUMENT, Measure
from workbench.review.planning import Plan
from workbench.tasks.measuring import AgreementReport
from workbench.tasks.overview import Overview
from workbench.tasks.planning import assign
from workbench.ui.models.standing_table import StandingTable
from workbench.ui.overview import agreement_values as values
from workbench.ui.overview.agreement_words import Figures
from workbench.ui.overview.charts.numbers import NumbersModel
from workbench.ui.overview.charts.values import Numbers

MANY = 450


def test_documents_are_read_a_page_at_a_time(
    qtmodeltester: ModelTester,
    qtbot: QtBot,
    open_window: OpenWindow,
    make_project: MakeProject,
) -> None:
    documents = [a_document(f"Un texte {n}.", id=f"d{n}", title=f"T{n}") for n in range(MANY)]
    window = open_window(make_project(documents))
    project = window.desk.project
    assert project is not None
    assign(project.store, Plan((("d3", "ines"),), {}, 0, {}), seed=0, who="ines")
    table = StandingTable()
    table.show_project(project, ["ines", "gold"])
    answered(window)
    assert (table.rowCount(), table.columnCount()) == (MANY, 5)
    assert table.index(3, 0).data() == "T3"
    assert table.index(3, 3).data() == "To read"
    assert table.index(4, 3).data() is None
    assert table.index(400, 0).data() == "…"
    answered(window)
    assert table.index(400, 0).data() == "T400"
    said = table.index(3, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "T3, ines, To read"
    qtmodeltester.check(table)


def test_numbers_stand_to_the_right_and_are_rounded(qtmodeltester: ModelTester) -> None:
    model = NumbersModel()
    model.show_numbers(Numbers(("name", "value"), (("a", "0.123456"), ("b", "-3"), ("c", ""))))
    assert [model.index(row, 1).data() for row in range(3)] == ["0.123", "-3", ""]
    right = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & int(Qt.AlignmentFlag.AlignRight)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Value"
    qtmodeltester.check(model)


def figures(*measures: Measure, versions: tuple[tuple[str, int], ...] = ()) -> Figures:
    report = AgreementReport(measures, ("ines", "karim"), 9, 9, 0)
    return Figures(Overview(report, (), "read", "week", versions), None)


@pytest.mark.parametrize(
    ("day", "at"),
    [
        ("2026-03-02", 0),
        ("2026-03-11", 1),
        ("2026-03-18", 2),
        ("2026-03-25", 2),
        ("2026-02-01", None),
        ("2026-05-01", None),
    ],
)
def test_a_version_is_marked_before_the_first_period_that_it_holds_for(
    day: str, at: int | None
) -> None:
    periods = ("2026-W10", "2026-W11", "2026-W13")
    measures = [Measure("f1_exact", 0.5, 10, 5, period=each) for each in periods]
    lines, _ = values.drift(figures(*measures, versions=((day, 7),)), "f1_exact", "")
    assert lines.marks == (() if at is None else ((at, "guidelines v7"),))
    assert [point.value for point in lines.series[0].points] == [0.5, 0.5, 0.5]


def test_what_is_not_defined_says_why_and_has_no_tint() -> None:
    measure = Measure("f1_exact", None, 0, 0, annotators=("ines", "karim"), undefined=NO_DOCUMENT)
    matrix, numbers = values.pairs(figures(measure), "f1_exact", "")
    cell = matrix.cells[0, 1]
    assert (cell.shown, cell.share) == ("–", None)
    assert cell.said == "ines · karim: not defined: No document was finished by both."
    assert numbers.rows[0][-1] == "No document was finished by both."
    assert numbers.rows[0][3] == ""


def test_a_figure_below_nought_has_its_place_on_the_scale() -> None:
    bars, _ = values.labels(figures(Measure("cohen", -0.3, 10, 5, low=-0.5, high=0.1)), "cohen")
    assert (bars.low, bars.top) == (-0.5, 1.0)
