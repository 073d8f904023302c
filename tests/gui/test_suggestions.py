"""What machines suggest is judged by key: taken, taken whole, or refused for good."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispatches import layers, text_of
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.model import Document, Layer, Span
from workbench.tasks.machines import RULES
from workbench.ui import suggesting
from workbench.ui.main_window import MainWindow

NAME = "coalition"
MACHINE = "newswire-fr"


def suggested() -> Layer:
    return replace(layers(NAME)["gold"], annotator=MACHINE, kind="machine", id="machine-layer")


@pytest.fixture
def machine(make_project: MakeProject) -> Path:
    layer = suggested()
    return make_project([Document(layer.document_id, text_of(NAME))], [layer])


def own(window: MainWindow) -> list[Span]:
    assert window.desk.layer is not None
    return window.desk.layer.ordered_spans()


def said(span: Span) -> tuple[int, int, str, str]:
    return span.start, span.end, span.label, span.attributes.text


def focused(window: MainWindow) -> Span:
    assert window.desk.suggestion is not None
    return window.desk.suggestion[1]


def quote() -> Span:
    """The first quote that the machine links to a speaker."""
    layer = suggested()
    speaking = {each.source for each in layer.relations.values() if each.label == "speaker"}
    return next(each for each in layer.ordered_spans() if each.id in speaking)


def test_a_suggestion_is_taken_over_and_the_next_one_has_the_focus(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    press(window.canvas, "J")
    first = focused(window)
    press(window.canvas, "Y")
    [taken] = own(window)
    assert said(taken) == said(first)
    assert taken.origin == f"suggestion:{MACHINE}"
    second = focused(window)
    assert (second.start, second.id) > (first.start, first.id) or second.start > first.start
    settled(qtbot, window)


def test_all_of_them_one_after_the_other_give_the_machines_layer_links_included(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    wanted = suggested()
    press(window.canvas, "J", *["Y"] * len(wanted.spans))
    assert window.desk.layer is not None
    assert [said(each) for each in own(window)] == [said(e) for e in wanted.ordered_spans()]
    assert len(window.desk.layer.relations) == len(wanted.relations)
    assert window.desk.suggestion is None


def test_a_quote_comes_with_its_cue_and_its_speaker_in_one_press_and_one_step(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    wanted = quote()
    window.canvas.focus_span(wanted.id)
    press(window.canvas, "Shift+Y")
    layer = window.desk.layer
    assert layer is not None
    [there] = [each for each in own(window) if said(each) == said(wanted)]
    assert {"speaker", "cue"} <= {each.label for each in layer.relations_of(there.id)}
    press(window.canvas, "Ctrl+Z")
    assert own(window) == []


def test_from_its_speaker_the_whole_attribution_comes_as_well(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    layer, wanted = suggested(), quote()
    [speaker] = [
        e.target for e in layer.relations.values() if (e.source, e.label) == (wanted.id, "speaker")
    ]
    window.canvas.focus_span(speaker)
    press(window.canvas, "Shift+Y")
    assert said(wanted) in [said(each) for each in own(window)]


def test_what_is_rejected_is_gone_and_does_not_come_back(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    press(window.canvas, "J")
    first = focused(window)
    press(window.canvas, "N")
    assert focused(window).id != first.id
    settled(qtbot, window)
    assert window.desk.document is not None
    window.desk.show(window.desk.document.id)
    settled(qtbot, window)
    press(window.canvas, "Escape", "Ctrl+Home", "J")
    assert focused(window).id != first.id
    press(window.canvas, "Ctrl+Z", "Shift+J")
    assert focused(window).id == first.id


def test_the_inspector_tells_what_is_suggested_and_by_whom(
    qtbot: QtBot, machine: Path, open_window: OpenWindow
) -> None:
    window = open_window(machine)
    window.canvas.focus_span(quote().id)
    inspector = window.inspector
    qtbot.waitUntil(inspector._suggested.isVisible)
    assert inspector.title.text() == "Quote"
    shown = {field.attribute.key: field.attribute for field in inspector.fields}
    assert "mode" in shown
    assert "Speaker → " in inspector._suggested._links.text()
    assert MACHINE in inspector._head._origin.text()
    press(window.canvas, "Y")
    qtbot.waitUntil(lambda: focused(window).label != "QUOTE" or inspector._suggested.isVisible())


def test_without_suggestions_the_keys_write_nothing(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "J", "Y", "Shift+Y", "N")
    assert own(window) == []
    assert not window.board.action("accept").isEnabled()


def test_the_machine_reads_the_document_at_a_key_and_its_suggestions_are_there_to_be_judged(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([Document("d", text_of(NAME))]))
    press(window.canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    [layer] = window.desk.suggestions
    assert layer.annotator == MACHINE
    assert {"ACTOR", "QUOTE", "CUE"} <= {span.label for span in layer.spans.values()}
    press(window.canvas, "J", "Y")
    [taken] = own(window)
    assert taken.origin == f"suggestion:{MACHINE}"


def test_where_the_model_is_missing_that_is_said_and_the_rules_do_what_they_can(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(suggesting, "DEFAULT", "a-pipeline-that-is-not-installed")
    window = open_window(make_project([Document("d", text_of(NAME))]))
    refused: list[object] = []
    window.desk.refused.connect(refused.append)
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    assert len(refused) == 1
    [layer] = window.desk.suggestions
    assert layer.annotator == RULES


def test_rule_and_score_are_told_and_stay_behind(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layer = suggested()
    spans = {
        key: replace(span, attributes=span.attributes.having(rule="incise", score=0.75))
        for key, span in layer.spans.items()
    }
    document = Document(layer.document_id, text_of(NAME))
    window = open_window(make_project([document], [replace(layer, spans=spans)]))
    press(window.canvas, "J")
    qtbot.waitUntil(lambda: "incise" in window.inspector._head._origin.text())
    assert "75" in window.inspector._head._origin.text()
    press(window.canvas, "Shift+Y")
    assert own(window)
    assert not [each for each in own(window) if {"rule", "score"} & set(each.attributes)]
