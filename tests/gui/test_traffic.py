"""Import, export, backup and check from the window: real files, a real worker, a report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.builders import TEXT
from tests.gui.conftest import MakeProject, OpenWindow, dialog, press, settled
from workbench.ui.dialogs import files
from workbench.ui.dialogs.exporting import AskExport, ExportWish
from workbench.ui.dialogs.importing import AskImport, ImportWish
from workbench.ui.dialogs.report import Report
from workbench.ui.main_window import MainWindow


def said(report: Report) -> str:
    return "\n".join(label.text() for label in report.findChildren(QLabel))


def test_a_text_is_imported_and_shows_in_the_queue(
    qtbot: QtBot, project: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    (tmp_path / "new.txt").write_text("Une dépêche nouvelle.", "utf-8")
    window = open_window(project)
    press(window.canvas, "Ctrl+I")
    question = dialog(qtbot, window, AskImport)
    assert not question.accept_button.isEnabled()
    question.add_paths([str(tmp_path / "new.txt")])
    question.accept_button.click()
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 2)
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_what_was_left_out_is_reported(
    qtbot: QtBot, project: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    lines = [json.dumps({"text": "Bon."}), "{broken", json.dumps({"text": "Bon aussi."})]
    (tmp_path / "some.jsonl").write_text("\n".join(lines), "utf-8")
    window = open_window(project)
    window.traffic.start_import(ImportWish((str(tmp_path / "some.jsonl"),), "", ""))
    qtbot.waitUntil(lambda: bool(window.findChildren(Report)))
    report = dialog(qtbot, window, Report)
    assert "2 documents added" in said(report)
    assert len(report.lines) == 1
    assert "some.jsonl" in report.lines[0]
    report.accept()


def test_the_first_document_that_comes_in_is_shown(
    qtbot: QtBot, make_project: MakeProject, tmp_path: Path, open_window: OpenWindow
) -> None:
    empty = make_project()
    (tmp_path / "new.txt").write_text("Une dépêche.", "utf-8")
    window = open_window()
    window.open_project(str(empty), who="ines")
    qtbot.waitUntil(lambda: window.desk.project is not None)
    window.traffic.start_import(ImportWish((str(tmp_path / "new.txt"),), "", ""))
    qtbot.waitUntil(lambda: window.desk.document is not None)
    qtbot.waitUntil(lambda: not window.jobs.running)


def exported(qtbot: QtBot, window: MainWindow, out: Path) -> list[dict[str, Any]]:
    window.traffic.start_export(ExportWish(str(out), "jsonl", "people", None, 0))
    report = dialog_later(qtbot, window)
    assert "1 file written" in said(report)
    report.accept()
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def dialog_later(qtbot: QtBot, window: MainWindow) -> Report:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(Report)))
    return dialog(qtbot, window, Report)


def test_what_is_labelled_is_exported(
    qtbot: QtBot, project: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    settled(qtbot, window)
    [record] = exported(qtbot, window, tmp_path / "out.jsonl")
    [span] = record["spans"]
    assert record["text"] == TEXT
    assert (span["start"], span["end"], span["label"]) == (1, 8, "ACTOR")


def test_the_export_says_beforehand_what_is_wrong_with_a_split(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Ctrl+E")
    question = dialog(qtbot, window, AskExport)
    question.split.setText("80/10")
    assert not question.accept_button.isEnabled()
    question.split.setText("80/10/10")
    assert question.accept_button.isEnabled()
    question.reject()


def test_a_backup_is_made_and_said_to_be_verified(
    qtbot: QtBot,
    project: Path,
    tmp_path: Path,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place = tmp_path / "copy.dwb"
    monkeypatch.setattr(files, "ask_place", lambda *_, **__: str(place))
    window = open_window(project)
    window.board.action("backup").trigger()
    qtbot.waitUntil(lambda: str(place) in window.status.message.text())
    assert place.exists()


def test_a_sound_project_is_found_sound(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    settled(qtbot, window)
    window.board.action("check").trigger()
    report = dialog_later(qtbot, window)
    assert "All is well." in said(report)
    report.accept()
