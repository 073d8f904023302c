"""Feedback in the window, by keys: released, read, jumped to; looked at again; made an example."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document
from tests.gui.conftest import MakeProject, OpenWindow, answered, asked, close, press
from workbench.model import Attributes, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.model.scheme_changes import add_example
from workbench.project import Project
from workbench.review.decisions import Answer, Choice, Said, none, own, reading
from workbench.tasks.releasing import release, released_documents
from workbench.ui.feedback.corrections import CorrectionsPanel
from workbench.ui.feedback.release import ReleaseDialog
from workbench.ui.feedback.second_look import SecondLookPanel
from workbench.ui.main_window import MainWindow

DONE = LayerFields("done")
QUOTE = Span("q", 12, 36, "QUOTE", attributes=Attributes(mode="direct"))
ACTOR = Span("a", 67, 80, "ACTOR")
CUE = Span("c", 39, 48, "CUE")


@pytest.fixture
def read(make_project: MakeProject) -> Path:
    """Two dispatches that two have read; the first is settled by a lead."""
    texts = {"doc-1": TEXT, "doc-2": TEXT + " Fin."}
    documents = [a_document(text, id=key, title=f"Dépêche {key}") for key, text in texts.items()]
    layers = [
        layer_of(key, who, spans=spans, fields=DONE)
        for key in texts
        for who, spans in (
            ("ines", [QUOTE, ACTOR, CUE]),
            ("karim", [replace(QUOTE, start=10), ACTOR]),
        )
    ]
    return make_project(documents, layers)


def settle(project: Project, document: str) -> None:
    project.reviewing.open(document, lambda reviewed: None)
    project.wait()
    choices: dict[str, Choice] = {}
    for case in project.reviewing.look(document).review.cases:
        match case.unit.label:
            case "QUOTE":
                said = Said(((10, 36),), "QUOTE", Attributes(mode="direct"))
                choices[case.unit.id] = own(
                    Answer((said,)), reason="boundary", note="Les guillemets sont dedans, Karim"
                )
            case "CUE":
                choices[case.unit.id] = none(reason="slip")
            case _:
                choices[case.unit.id] = reading("karim")
    project.reviewing.decide(document, choices)
    project.wait()


def project_of(window: MainWindow) -> Project:
    assert window.desk.project is not None
    return window.desk.project


def corrections(qtbot: QtBot, window: MainWindow) -> CorrectionsPanel:
    press(window.canvas, "Ctrl+Shift+C")
    panel = window.corrections.panel
    assert isinstance(panel, CorrectionsPanel)
    still(qtbot, panel)
    return panel


def corrections_of_one(qtbot: QtBot, window: MainWindow) -> CorrectionsPanel:
    """The panel, once the first dispatch is settled and released."""
    settle(project_of(window), "doc-1")
    release(project_of(window).store, window.worker, ["doc-1"], who="chef")
    return corrections(qtbot, window)


def second_look(qtbot: QtBot, window: MainWindow) -> SecondLookPanel:
    press(window.canvas, "Ctrl+Shift+B")
    panel = window.second_look.panel
    assert isinstance(panel, SecondLookPanel)
    still(qtbot, panel)
    return panel


def still(qtbot: QtBot, panel: CorrectionsPanel | SecondLookPanel) -> None:
    """Wait until all that was asked for is there."""
    qtbot.waitUntil(lambda: not panel.loading.stale and not panel.loading.is_busy)


def until_rows(qtbot: QtBot, panel: CorrectionsPanel, rows: int) -> None:
    qtbot.waitUntil(lambda: panel.model.rowCount() == rows)


def choose(qtbot: QtBot, field: QWidget, *keys: str) -> None:
    field.setFocus()
    press(field, *keys)


def test_the_panels_are_not_made_before_they_are_asked_for(
    read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    assert window.corrections.panel is None
    assert window.second_look.panel is None
    assert not window.docks["corrections"].isVisible()


def test_a_lead_releases_by_keys_and_an_annotator_reads_and_jumps(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read, who="chef")
    settle(project_of(window), "doc-1")
    window.board.action("release").trigger()
    dialog = asked(qtbot, window, ReleaseDialog)
    assert dialog.list.count() == 1
    assert not dialog.accept_button.isEnabled()
    press(dialog.list, "Space")
    assert dialog.accept_button.isEnabled()
    press(dialog, "Return")
    store = project_of(window).store
    qtbot.waitUntil(lambda: released_documents(store) == ("doc-1",))
    qtbot.waitUntil(lambda: "released" in window.status.message.text())
    close(qtbot, window)
    window = open_window(read, who="ines")
    panel = corrections(qtbot, window)
    QAbstractItemModelTester(panel.model)
    assert panel.model.rowCount() == 2
    assert "2 correction" in panel.count.text()
    press(panel.view, "Home")
    told = panel.details.text()
    assert "Nous voulons des actes »" in told
    assert "« Nous voulons des actes »" in told
    assert "Where the span ends" in told
    assert "Les guillemets sont dedans, …" in told
    under_the_pointer = str(panel.model.data(panel.model.index(0), Qt.ItemDataRole.ToolTipRole))
    assert "Where the span ends" in under_the_pointer
    spoken = told + under_the_pointer + str(panel.model.data(panel.model.index(0)))
    assert "karim" not in spoken.lower()
    assert "chef" not in spoken.lower()
    press(panel.view, "Return")
    assert window.canvas.selection == (12, 36)
    assert window.desk.document is not None
    assert window.desk.document.id == "doc-1"


def test_corrections_are_filtered_by_label_reason_and_date(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    panel = corrections_of_one(qtbot, window)
    assert panel.model.rowCount() == 2
    choose(qtbot, panel.label, "Down")
    assert panel.model.rowCount() == 1
    choose(qtbot, panel.reason, "Down", "Down")
    assert panel.model.rowCount() == 0
    choose(qtbot, panel.label, "Home")
    assert panel.model.rowCount() == 1
    choose(qtbot, panel.reason, "Home")
    choose(qtbot, panel.since, "Down")
    assert panel.model.rowCount() == 2


def test_what_is_put_right_leaves_the_list(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    panel = corrections_of_one(qtbot, window)
    press(panel.view, "End", "Return")
    assert window.desk.span is not None
    assert window.desk.span.label == "CUE"
    press(window.canvas, "Ctrl+Shift+D", "Delete")
    until_rows(qtbot, panel, 1)
    assert "1 correction" in panel.count.text()


def test_nothing_is_told_before_a_release_and_after_its_withdrawal(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    project = project_of(window)
    settle(project, "doc-1")
    panel = corrections(qtbot, window)
    assert panel.model.rowCount() == 0
    assert "released yet" in panel.count.text()
    for rows in (2, 0):
        window.board.action("release").trigger()
        dialog = asked(qtbot, window, ReleaseDialog)
        press(dialog.list, "Space")
        press(dialog, "Return")
        until_rows(qtbot, panel, rows)


def test_what_is_not_settled_is_not_offered(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read, who="chef")
    window.board.action("release").trigger()
    dialog = asked(qtbot, window, ReleaseDialog)
    assert dialog.list.count() == 0
    assert not dialog.accept_button.isEnabled()
    press(dialog, "Esc")


def second_look_after_a_new_example(qtbot: QtBot, window: MainWindow) -> SecondLookPanel:
    project = project_of(window)
    project.change_scheme(add_example(project.scheme, "QUOTE", "un [exemple]"))
    answered(window)
    return second_look(qtbot, window)


def test_spans_under_a_changed_rule_are_gone_through_and_ticked_off(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    panel = second_look_after_a_new_example(qtbot, window)
    QAbstractItemModelTester(panel.model)
    assert [each.label for each in panel.model.all] == ["QUOTE"] * 2
    assert panel.model.left == 2
    press(panel.view, "Home", "Space")
    qtbot.waitUntil(lambda: panel.model.left == 1)
    assert panel.view.currentIndex().row() == 1
    press(panel.view, "Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "doc-2")
    qtbot.waitUntil(lambda: window.canvas.selection == (12, 36))
    still(qtbot, panel)
    assert panel.model.left == 1
    close(qtbot, window)
    window = open_window(read)
    panel = second_look(qtbot, window)
    assert panel.model.left == 1
    press(panel.view, "Home", "Space")
    qtbot.waitUntil(lambda: panel.model.left == 2)


def test_a_tick_is_a_step_of_the_layer_that_is_undone(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    panel = second_look_after_a_new_example(qtbot, window)
    press(panel.view, "Home", "Space")
    qtbot.waitUntil(lambda: panel.model.left == 1)
    window.desk.show("doc-1")
    press(window.canvas, "Ctrl+Z")
    qtbot.waitUntil(lambda: panel.model.left == 2)


def test_a_rule_is_chosen_by_label_attribute_or_link(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    panel = second_look(qtbot, window)
    assert panel.model.rowCount() == 0
    for part, labels in (
        ("labels:ACTOR", {"ACTOR"}),
        ("attributes:mode", {"QUOTE"}),
        ("relations:speaker", {"QUOTE"}),
    ):
        panel.part.setFocus()
        panel.part.setCurrentIndex(panel.part.findData(part))
        panel.part.activated.emit(panel.part.currentIndex())
        still(qtbot, panel)
        assert {each.label for each in panel.model.all} == labels


def test_a_disagreement_goes_into_the_guidelines_by_one_key_and_out_again(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read, who="chef")
    project = project_of(window)
    settle(project, "doc-1")
    before = project.scheme.label("QUOTE").examples
    unit = next(
        case.unit.id
        for case in project.reviewing.look("doc-1").review.cases
        if case.unit.label == "QUOTE"
    )
    window.desk.add_example("doc-1", unit)
    [example] = project.scheme.label("QUOTE").examples[len(before) :]
    assert example.startswith("(Valmont) [« Nous voulons des actes »], a déclaré")
    assert example.endswith("— Les guillemets sont dedans, Karim")
    press(window.canvas, "Shift+F1")
    window.labels.pointed.emit("QUOTE")
    qtbot.waitUntil(lambda: window.guidelines.shown == "QUOTE")
    shown = window.guidelines.page
    assert shown is not None
    names = [each.accessibleName() for each in shown.findChildren(QWidget)]
    assert example in names
    window.board.action("undo_scheme").trigger()
    assert project.scheme.label("QUOTE").examples == before
    answered(window)
    steps = [each.name for each in project.store.history(None).result()]
    assert steps[-2:] == ["scheme", "scheme"]


def test_the_focused_span_goes_into_the_guidelines_and_the_editor_keeps_it(
    qtbot: QtBot, read: Path, open_window: OpenWindow
) -> None:
    window = open_window(read)
    project = project_of(window)
    window.canvas.focus_span("a")
    window.board.refresh()
    window.board.action("span_as_example").trigger()
    example = project.scheme.label("ACTOR").examples[-1]
    assert "[Odile Brissac]" in example
    window.schemes.edit()
    editor = window.schemes.editor
    assert editor is not None
    assert example in editor.draft.scheme.label("ACTOR").examples
    assert not editor.draft.is_changed
    editor.reject()
