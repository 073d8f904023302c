"""The review desk where there is little, much, or something odd to review."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow
from tests.gui.reviews import Lead, lead
from workbench.model import Document, Layer, Span
from workbench.model.annotation import LayerFields, Status
from workbench.model.layer import layer_of

TEXT = "La ministre Odile Brissac a promis « un toit à chacun » aux sinistrés. " * 3


def reader(name: str, *spans: Span, document: str = "d", status: Status = "done") -> Layer:
    layer = layer_of(document, name, spans=spans)
    return replace(layer, fields=LayerFields(status))


def a_span(start: int, end: int, label: str = "ACTOR") -> Span:
    return Span(f"s{start}-{end}", start, end, label)


DOCUMENT = Document("d", TEXT)


def test_twelve_readers_who_all_say_something_else(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layers = [reader(f"lecteur-{n:02}", a_span(3, 12 + n)) for n in range(12)]
    desk = lead(qtbot, open_window, make_project([DOCUMENT], layers))
    pick = desk.reviewing.pick
    assert pick is not None
    assert len(pick.readings) == 12
    keys = [button.key for button in desk.page.decision.choices.boxes[0].buttons]
    assert keys == [*"123456789", "", "", ""]
    here = desk.here
    desk.keys("Left", "Return")
    told = desk.decision(*here)
    assert told is not None
    assert told.annotators == pick.readings[11].annotators


def test_a_number_without_a_reading_is_refused(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layers = [reader("ines", a_span(3, 11)), reader("lea", a_span(3, 25))]
    desk = lead(qtbot, open_window, make_project([DOCUMENT], layers))
    here = desk.here
    QTest.keySequence(desk.page.decision.choices, QKeySequence("7"))
    assert desk.decision(*here) is None
    assert "no reading 7" in desk.window.status.message.text()


def test_who_finished_without_a_span_says_that_there_is_nothing(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layers = [reader("ines", a_span(3, 11)), reader("lea")]
    desk = lead(qtbot, open_window, make_project([DOCUMENT], layers))
    assert desk.row.kinds == ("missing",)
    pick = desk.reviewing.pick
    assert pick is not None
    assert [each.is_nothing for each in pick.readings] == [False, True]


def test_a_label_that_the_scheme_has_not_got_is_told_by_its_key(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layers = [reader("ines", a_span(3, 11, "GONE")), reader("lea", a_span(3, 11))]
    desk = lead(qtbot, open_window, make_project([DOCUMENT], layers))
    said = [b.words for box in desk.page.decision.choices.boxes for b in box.buttons]
    assert [each for each in said if "GONE" in each]
    here = desk.here
    desk.keys("1")
    assert desk.decision(*here) is not None


@pytest.mark.parametrize(
    "layers",
    [
        [reader("ines", a_span(3, 11))],
        [reader("ines", a_span(3, 11)), reader("lea", a_span(3, 25), status="in_progress")],
        [reader("ines", a_span(3, 11)), reader("lea", a_span(3, 25), document="e")],
        [reader("ines", a_span(3, 11)), reader("lea", a_span(3, 11))],
    ],
    ids=["one reader", "one is not done", "no document in common", "all agree"],
)
def test_where_nobody_differs_nothing_is_at_hand(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, layers: list[Layer]
) -> None:
    documents = [DOCUMENT, Document("e", TEXT + "Fin.")]
    made = Lead(qtbot, open_window(make_project(documents, layers)))
    assert made.reviewing.pick is None
    assert "no disagreement" in made.page.queue.nothing.text()


def test_a_document_of_a_megabyte_is_decided_at_a_key(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    text = TEXT * 5000
    spans = [a_span(at, at + 8) for at in range(3, len(text) - 100, 500)]
    layers = [reader("ines", *spans), reader("lea", *spans[:-3])]
    assert len(text) > 1_000_000
    desk = lead(qtbot, open_window, make_project([Document("d", text)], layers))
    assert desk.open == 3
    here = desk.here
    desk.keys("1")
    assert desk.decision(*here) is not None
    assert desk.open == 2


def test_another_project_shows_its_own_disagreements(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, tmp_path: Path
) -> None:
    one = make_project([DOCUMENT], [reader("ines", a_span(3, 11)), reader("lea")], name="one")
    other = make_project([a_document()], name="other")
    desk = lead(qtbot, open_window, one)
    desk.keys("1")
    desk.saved()
    desk.window.open_project(str(other), who="chef")
    desk.wait(lambda: desk.window.desk.document is not None and desk.window.desks.now == "annotate")
    desk.keys("Ctrl+2")
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    assert desk.reviewing.pick is None
    assert desk.reviewing.counts() == (0, 0)
    assert not desk.window.board.action("review_undo").isEnabled()
