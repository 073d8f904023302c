"""Many suggestions are accepted or rejected at once, seen first, and taken back in one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeProject, OpenWindow, answered, asked, press, settled
from workbench.model import Document, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.model.values import Attributes
from workbench.ui.dialogs.judging import Judging
from workbench.ui.main_window import MainWindow

TEXT = "Ana Sorel dit oui. Luc Bran dit non. Il y a 12 morts."
MACHINE = "newswire-fr"


def a_span(words: str, label: str, rule: str, score: float | None) -> Span:
    start = TEXT.index(words)
    told = {"rule": rule} if score is None else {"rule": rule, "score": score}
    return Span(f"{label}-{start}", start, start + len(words), label, attributes=Attributes(told))


SPANS = (
    a_span("Ana Sorel", "ACTOR", "ner", 0.95),
    a_span("dit", "CUE", "incise", 0.8),
    a_span("oui", "QUOTE", "incise", 0.6),
    a_span("Luc Bran", "ACTOR", "ner", 0.55),
    a_span("12 morts", "STATISTIC", "figure", 0.9),
)
LINKS = (Relation("r", "speaker", SPANS[2].id, SPANS[0].id),)


def machine_layer(document_id: str, name: str = MACHINE) -> Layer:
    return layer_of(document_id, name, kind="machine", spans=SPANS, relations=LINKS)


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    documents = [Document(f"d{number}", TEXT) for number in range(3)]
    return make_project(documents, [machine_layer(each.id) for each in documents])


def said(window: MainWindow) -> list[str]:
    assert window.desk.layer is not None
    return [s.text_of(TEXT) for s in window.desk.layer.ordered_spans()]


def everywhere(window: MainWindow) -> dict[str, int]:
    """How many spans the reader has in each document."""
    assert window.desk.project is not None
    store = window.desk.project.store
    layers = {f"d{number}": store.layer(f"d{number}", "ines").result() for number in range(3)}
    return {key: len(layer.spans) if layer else 0 for key, layer in layers.items()}


def opened(qtbot: QtBot, window: MainWindow) -> Judging:
    press(window.canvas, "Ctrl+Shift+Y")
    return asked(qtbot, window, Judging)


def counted(qtbot: QtBot, dialog: Judging, number: int) -> None:
    qtbot.waitUntil(lambda: dialog.list.number == number)


def test_all_of_them_are_accepted_with_their_links_and_taken_back_in_one_step(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    counted(qtbot, dialog, 5)
    press(dialog.view, "Return")
    qtbot.waitUntil(lambda: len(said(window)) == 5)
    assert window.desk.layer is not None
    assert [r.label for r in window.desk.layer.relations.values()] == ["speaker"]
    assert window.desk.suggestion is None
    window.activateWindow()
    qtbot.waitUntil(window.canvas.hasFocus)
    press(window.canvas, "Ctrl+Z")
    assert said(window) == []
    assert everywhere(window)["d1"] == 0


def test_what_is_like_the_focused_one_is_proposed(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    press(window.canvas, "J")
    dialog = opened(qtbot, window)
    assert (dialog.rule.currentData(), dialog.label.currentData()) == ("ner", "ACTOR")
    counted(qtbot, dialog, 2)
    dialog.low.setValue(90)
    counted(qtbot, dialog, 1)
    press(dialog.view, "Return")
    qtbot.waitUntil(lambda: said(window) == ["Ana Sorel"])


@pytest.mark.parametrize(
    ("low", "high", "number"), [(0, 100, 5), (60, 100, 4), (61, 90, 2), (0, 55, 1), (96, 100, 0)]
)
def test_a_band_of_scores_holds_both_its_ends(
    qtbot: QtBot, location: Path, open_window: OpenWindow, low: int, high: int, number: int
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.low.setValue(low)
    dialog.high.setValue(high)
    counted(qtbot, dialog, number)
    assert dialog.accept_button.isEnabled() is (number > 0)
    dialog.reject()


def test_a_band_that_is_upside_down_is_told(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.low.setValue(80)
    dialog.high.setValue(70)
    qtbot.waitUntil(lambda: "above" in dialog._missing.text())
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_all_of_a_rule_are_rejected_in_all_documents_and_taken_back(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.rule.setCurrentIndex(dialog.rule.findData("incise"))
    dialog.everywhere.click()
    counted(qtbot, dialog, 6)
    dialog.rejecting.click()
    assert "6" in dialog.accept_button.text()
    press(dialog.view, "Return")
    qtbot.waitUntil(lambda: "6" in window.status.message.text())
    answered(window)
    assert window.desk.layer is not None
    assert len(window.desk.layer.rejections) == 2
    assert window.desk.project is not None
    other = window.desk.project.store.layer("d2", "ines").result()
    assert other is not None
    assert len(other.rejections) == 2
    window.status.take_back.click()
    desk = window.desk
    qtbot.waitUntil(lambda: desk.layer is not None and not desk.layer.rejections)
    answered(window)
    other = window.desk.project.store.layer("d2", "ines").result()
    assert other is not None
    assert not other.rejections


def test_the_ticked_ones_alone_are_accepted_in_all_documents(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.label.setCurrentIndex(dialog.label.findData("STATISTIC"))
    dialog.everywhere.click()
    counted(qtbot, dialog, 3)
    press(dialog.view, "Home", "Space", "Return")
    qtbot.waitUntil(lambda: "2" in window.status.message.text())
    settled(qtbot, window)
    assert sum(everywhere(window).values()) == 2


def test_what_is_judged_already_is_not_listed(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    press(window.canvas, "J", "Y", "N", "Escape")
    dialog = opened(qtbot, window)
    counted(qtbot, dialog, 3)
    dialog.reject()


def test_each_row_tells_rule_and_score(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    counted(qtbot, dialog, 5)
    assert next(dialog.list.remark(hit) for hit in dialog.list.hits) == "ner, 95%"
    dialog.reject()


def test_of_two_machines_one_is_judged_at_a_time(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    other = replace(machine_layer("d", "another"), spans={SPANS[0].id: SPANS[0]}, relations={})
    window = open_window(make_project([Document("d", TEXT)], [other, machine_layer("d")]))
    dialog = opened(qtbot, window)
    counted(qtbot, dialog, 1 if dialog.machine == "another" else 4)
    dialog.suggester.setCurrentIndex(1 - dialog.suggester.currentIndex())
    counted(qtbot, dialog, 1 if dialog.machine == "another" else 4)
    dialog.reject()
    QApplication.processEvents()


def test_documents_that_are_done_are_left_as_they_are(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    documents = [Document(f"d{number}", TEXT) for number in range(3)]
    done = layer_of("d1", "ines")
    done = replace(done, fields=replace(done.fields, status="done"))
    machines = [machine_layer(each.id) for each in documents]
    window = open_window(make_project(documents, [*machines, done]))
    dialog = opened(qtbot, window)
    dialog.everywhere.click()
    counted(qtbot, dialog, 10)
    assert {hit.document_id for hit in dialog.list.hits} == {"d0", "d2"}
    dialog.reject()
    QApplication.processEvents()
