"""The review desk where there is little to compare, much of it, or something amiss: by keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow
from tests.gui.reviews import LEAD, Lead, lead
from workbench.model import Layer, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.ui.review.compare.canvas import CompareCanvas

TEXT = a_document().text
START = TEXT.index("maire")
MAYOR = Span("a", START, START + 5, "ACTOR")
NAME = Span("b", TEXT.index("Odile"), TEXT.index(". Selon"), "ACTOR")


def done(name: str, *spans: Span, document: str = "doc-1") -> Layer:
    """What somebody who has finished a document says of it."""
    return layer_of(document, name, spans=spans, fields=LayerFields("done"))


def desk_of(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject, layers: Sequence[Layer]
) -> Lead:
    """The review desk on documents of one text, as these read them."""
    ids = dict.fromkeys(layer.document_id for layer in layers)
    documents = [a_document(f"{TEXT}{' ' * n}", id=each) for n, each in enumerate(ids)]
    window = open_window(make_project(documents, layers), who=LEAD)
    made = Lead(qtbot, window)
    QApplication.processEvents()
    return made


def gold_of(desk: Lead, document_id: str = "doc-1") -> list[tuple[int, int, str]]:
    """What gold has in a document, as the store has it."""
    desk.saved()
    project = desk.window.desk.project
    assert project is not None
    found = project.store.to_review(document_id).result()
    gold = [layer for layer in found.layers if layer.annotator == "gold"]
    return sorted((s.start, s.end, s.label) for layer in gold for s in layer.spans.values())


@pytest.mark.parametrize(
    "layers",
    [
        [done("ines", MAYOR, NAME)],
        [done("ines", MAYOR), done("karim", NAME, document="doc-2")],
        [done("ines"), done("karim")],
        [done("ines", MAYOR), replace(done("karim"), fields=LayerFields("in_progress"))],
    ],
    ids=["one reader", "no overlap", "nobody says anything", "one has not finished"],
)
def test_where_nothing_is_compared_nothing_is_asked(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject, layers: Sequence[Layer]
) -> None:
    desk = desk_of(qtbot, open_window, make_project, layers)
    assert desk.reviewing.counts()[0] == 0
    desk.keys("1", "N", "Return", "Ctrl+Z", "F6", "Tab", "Down", "H")
    assert desk.reviewing.pick is None
    assert gold_of(desk) == []


def test_an_empty_layer_is_an_answer_and_can_be_taken(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    desk = desk_of(qtbot, open_window, make_project, [done("ines", MAYOR, NAME), done("karim")])
    desk.wait(lambda: desk.reviewing.pick is not None)
    assert desk.open == 2
    assert {row.kinds for row in desk.reviewing.ranked.shown()} == {("missing",)}
    first = desk.here
    readings = desk.reviewing.pick.readings if desk.reviewing.pick else ()
    nothing = next(n for n, each in enumerate(readings) if each.is_nothing)
    desk.keys(str(nothing + 1))
    desk.wait(lambda: desk.here != first)
    desk.keys(str(2 - nothing))
    desk.wait(lambda: desk.open == 0)
    assert len(gold_of(desk)) == 1


def test_a_label_that_the_scheme_lacks_can_be_decided_on(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    gone = replace(MAYOR, label="GONE")
    desk = desk_of(qtbot, open_window, make_project, [done("ines", gone), done("karim", MAYOR)])
    desk.wait(lambda: desk.reviewing.pick is not None)
    canvas = desk.page.canvas
    assert canvas.compared is not None
    titles = [
        canvas.style_.look.label(mark.span.label)
        for unit in canvas.compared.order
        for mark in unit.marks
    ]
    assert ("I GONE", False) in [(each.title, each.known) for each in titles]
    readings = desk.reviewing.pick.readings if desk.reviewing.pick else ()
    strange = next(n for n, each in enumerate(readings) if each.annotators == ("ines",))
    desk.keys(str(strange + 1))
    desk.wait(lambda: desk.open == 0)
    assert gold_of(desk) == [(MAYOR.start, MAYOR.end, "GONE")]


def test_the_queue_shows_the_row_of_a_unit_chosen_in_the_text(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    words = [Span(f"w{n}", n * 2, n * 2 + 1, "ACTOR") for n in range(50)]
    desk = desk_of(qtbot, open_window, make_project, [done("ines", *words), done("karim")])
    desk.wait(lambda: desk.open == len(words) and desk.reviewing.pick is not None)
    view, canvas = desk.page.queue.view, desk.page.canvas
    canvas.setFocus()
    desk.keys("Ctrl+End", "Shift+Tab")
    row = view.visualRect(view.currentIndex())
    assert canvas.unit == desk.here[1]
    assert view.currentIndex().row() == desk.reviewing.place
    assert view.viewport().rect().contains(row)


def test_the_text_follows_the_view_menu_and_the_wheel(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    desk = desk_of(qtbot, open_window, make_project, [done("ines", MAYOR), done("karim")])
    desk.wait(lambda: desk.reviewing.pick is not None)
    canvas = desk.page.canvas
    desk.keys("Ctrl+Shift+I", "Ctrl+U")
    assert (canvas.invisibles, canvas.relations_shown) == (True, False)
    before = canvas.style_.scale
    with qtbot.waitSignal(canvas.zoom_asked):
        turn(canvas)
    assert canvas.style_.scale > before
    assert desk.window.habits.now.zoom > 100


def turn(canvas: CompareCanvas) -> None:
    """Turn the wheel by a notch, with Ctrl."""
    place = QPointF(canvas.viewport().rect().center())
    QApplication.sendEvent(
        canvas.viewport(),
        QWheelEvent(
            place,
            canvas.viewport().mapToGlobal(place),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_twelve_readers_each_with_another_edge(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    layers = [done(f"reader{n:02}", replace(NAME, start=NAME.start - n)) for n in range(12)]
    desk = desk_of(qtbot, open_window, make_project, layers)
    desk.wait(lambda: desk.reviewing.pick is not None)
    assert desk.open == 1
    pick = desk.reviewing.pick
    assert pick is not None
    assert len(pick.readings) == 12
    desk.keys("Left")  # from nothing back to the last
    [bar] = desk.page.canvas.picked
    assert desk.page.canvas.compared is not None
    mark = desk.page.canvas.compared.mark_of(bar)
    assert mark.camp is not None
    assert mark.camp.annotators == pick.readings[-1].annotators
    desk.keys("Return")
    desk.wait(lambda: desk.open == 0)
    last = pick.readings[-1].annotators[0]
    start = NAME.start - int(last.removeprefix("reader"))
    assert gold_of(desk) == [(start, NAME.end, "ACTOR")]
    desk.keys("Ctrl+Z")
    desk.wait(lambda: desk.open == 1)
    assert gold_of(desk) == []


def test_a_megabyte_is_gone_through_and_decided(
    qtbot: QtBot, open_window: OpenWindow, make_project: MakeProject
) -> None:
    many = 1_000_000 // len(TEXT)
    document = a_document(TEXT * many)
    layers = [
        done(
            name,
            *(
                replace(
                    NAME, id=f"s{n}", start=NAME.start + n * len(TEXT), end=NAME.end + n * len(TEXT)
                )
                for n in range(0, many, 20)
                if n % 3 or name == "ines"
            ),
        )
        for name in ("ines", "karim")
    ]
    desk = lead(qtbot, open_window, make_project([document], layers))
    open_ = desk.open
    assert open_ == sum(1 for n in range(0, many, 20) if n % 3 == 0)
    canvas = desk.page.canvas
    canvas.setFocus()
    desk.keys("Ctrl+End", "Shift+Tab")
    assert canvas.caret > len(document.text) // 2
    unit = desk.here[1]
    assert canvas.unit == unit
    desk.keys("Alt+Left")
    assert canvas.unit == desk.here[1] != unit
    desk.keys("Alt+Right")
    assert canvas.unit == desk.here[1] == unit
    desk.keys("1")
    desk.wait(lambda: desk.open == open_ - 1)
    assert len(gold_of(desk)) <= 1
