"""The sheet of models in the real window: train, look, let it suggest, see what it suggests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.journey.conftest import Opener
from tests.journey.sayings import records
from workbench.model.suggesting import rule_of
from workbench.tasks import create_project, import_documents
from workbench.ui.dialogs.training import TrainingForm
from workbench.ui.dialogs.unsaved import AskToStop
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.models import ModelsSheet
from workbench.ui.overview.page import ProjectPage
from workbench.worker import Worker


@pytest.fixture
def project(tmp_path: Path, worker: Worker) -> Path:
    """Twelve documents with gold, and one more that nobody has read; it comes first."""
    location, file = tmp_path / "p.dwb", tmp_path / "gold.jsonl"
    *done, new = records(13)
    bare = {key: new[key] for key in ("id", "text")}
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in (bare, *done))
    file.write_text("".join(lines), encoding="utf-8")
    store = create_project(str(location), who="ines")
    import_documents(store, worker, [file], who="ines")
    store.close()
    return location


def sheet_of(window: MainWindow) -> ModelsSheet:
    window.desks.go("project")
    page = window.desks.pages["project"]
    assert isinstance(page, ProjectPage)
    page.show_sheet(ModelsSheet)
    [sheet] = [each for each in page.sheets if isinstance(each, ModelsSheet)]
    return sheet


def form_of(qtbot: QtBot, sheet: ModelsSheet) -> TrainingForm:
    """The dialog, opened with the keyboard."""
    sheet.take_keyboard()
    qtbot.keyClick(sheet.train, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sheet.findChildren(TrainingForm)))
    [form] = sheet.findChildren(TrainingForm)
    return form


def test_a_pipeline_is_trained_and_suggests_at_once(
    qtbot: QtBot, open_window: Opener, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(window)
    form = form_of(qtbot, sheet)
    form.name.setText("Valmont")
    form.curve.setChecked(True)
    form.blank.setChecked(True)
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert sheet.is_training
    qtbot.waitUntil(lambda: sheet.pipeline is not None, timeout=100_000)
    assert (project.parent / "Valmont" / "README.md").exists()
    assert sheet.pipeline is not None
    assert sheet.pipeline.name == "fr_valmont"
    assert len(sheet.pipeline.curve) > 1
    assert sheet.labels.numbers.rows[0][-1] == str(3 * 2 * sheet.pipeline.aside)
    assert sheet.curve.numbers.rows
    assert {bar[0] for bar in sheet.others.numbers.rows} >= {"this pipeline", "rules alone"}
    assert "Merged with the rules, each label comes from" in sheet.facts.text()
    qtbot.keyClick(sheet.let, Qt.Key.Key_Return)
    assert not sheet.let.isEnabled()
    assert "suggests here" in sheet.list.item(0).text()
    window.desks.go("annotate")
    qtbot.waitUntil(lambda: "fr_valmont" in suggesters_seen(window))
    [layer] = [each for each in suggestions(window) if each.annotator == "fr_valmont"]
    assert {span.label for span in layer.spans.values()} & {"QUOTE", "CUE", "ACTOR"}
    assert all(rule_of(span) for span in layer.spans.values())


def suggestions(window: MainWindow):  # type: ignore[no-untyped-def]  # layers, as the desk has them
    project, document = window.desk.project, window.desk.document
    opened = project.opened(document.id) if project and document else None
    return opened.suggestions if opened is not None else ()


def suggesters_seen(window: MainWindow) -> set[str]:
    return {layer.annotator for layer in suggestions(window)}


def test_a_training_that_is_stopped_leaves_nothing(
    qtbot: QtBot, open_window: Opener, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(window)
    before = set(project.parent.iterdir())
    form = form_of(qtbot, sheet)
    form.blank.setChecked(True)
    form.accept()
    assert sheet.is_training
    qtbot.waitUntil(lambda: bool(sheet.progress.isVisible()))
    qtbot.keyClick(sheet.train, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sheet.is_training)
    left = {each for each in set(project.parent.iterdir()) - before if each.is_dir()}
    assert not left
    assert sheet.pipeline is None


def test_closing_the_window_ends_a_training(
    qtbot: QtBot, open_window: Opener, project: Path
) -> None:
    window = open_window(project)
    sheet = sheet_of(window)
    form = form_of(qtbot, sheet)
    form.blank.setChecked(True)
    form.accept()
    qtbot.waitUntil(lambda: bool(window.jobs.shown))
    window.close()
    [question] = window.findChildren(AskToStop)
    question.accept()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not [each for each in project.parent.iterdir() if each.is_dir()]


def test_training_is_asked_for_from_the_menu(
    qtbot: QtBot, open_window: Opener, project: Path
) -> None:
    window = open_window(project)
    window.desks.go("project")
    window.board.action("train_pipeline").trigger()
    page = window.desks.pages["project"]
    assert isinstance(page, ProjectPage)
    assert isinstance(page.sheet, ModelsSheet)
    qtbot.waitUntil(lambda: bool(page.sheet.findChildren(TrainingForm)))


def test_what_is_missing_is_said_before_anything_is_trained(
    qtbot: QtBot, open_window: Opener, project: Path
) -> None:
    (project.parent / "taken").mkdir()
    window = open_window(project)
    form = form_of(qtbot, sheet_of(window))
    for name, words in (("", "name"), ("taken", "already"), ("123", "letters")):
        form.name.setText(name)
        assert not form.accept_button.isEnabled()
        assert words in form._missing.text()
    form.name.setText("good")
    assert form.accept_button.isEnabled()
    assert "minute" in form.place.text()
    form.reject()
    assert isinstance(form, QDialog)
