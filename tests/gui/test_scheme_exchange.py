"""Schemes come and go: versions, export, import, and what the window makes of another one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_label, a_scheme
from tests.gui.conftest import press, settled
from tests.gui.scheme_editing import editor, form, rename, scheme, window
from workbench.model.roles import primary
from workbench.model.scheme_changes import map_unknown
from workbench.model.scheme_text import read_scheme
from workbench.model.scheme_toml import scheme_to_toml
from workbench.ui.main_window import MainWindow
from workbench.ui.scheme.attribute_part import AttributePart
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.part_list import ATTRIBUTE, LABEL
from workbench.ui.scheme.taking_over import AskTakeOver
from workbench.ui.scheme.versions import Versions

FIXTURES = (
    editor,
    window,
)


def test_versions_tell_who_changed_what(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    rename(editor, "QUOTE", "Saying")
    press(editor, "Ctrl+Return")
    settled(qtbot, window)
    editor.versions.click()
    qtbot.waitUntil(lambda: bool(editor.findChildren(Versions)))
    [dialog] = editor.findChildren(Versions)
    shown = [[dialog.table.item(row, column) for column in (0, 2, 3)] for row in range(2)]
    assert [[item.text() if item else "" for item in row] for row in shown] == [
        ["2", "ines", "1 change"],
        ["1", "ines", "—"],
    ]
    dialog.table.setCurrentCell(1, 0)
    dialog.again.click()
    assert editor.draft.scheme.label("QUOTE").title["en"] == "Quote"
    assert editor.draft.is_changed


def test_the_scheme_is_written_and_read_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "out.toml"
    window.schemes.write(str(path))
    qtbot.waitUntil(path.exists)
    assert read_scheme(path.read_text("utf-8")) == scheme(window)


def test_the_scheme_is_never_written_over_the_project(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk.project is not None
    location = Path(window.desk.project.location)
    with qtbot.waitSignal(window.jobs.failed) as told:
        window.schemes.write(str(location))
    assert location.name in str(told.args[0])
    assert location.read_bytes()[:6] == b"SQLite"


def test_an_imported_scheme_must_keep_or_map_what_spans_carry(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor, tmp_path: Path
) -> None:
    path = tmp_path / "other.toml"
    other = replace(a_scheme(), labels=tuple(map(a_label, ("PERSON", "CUE"))), relation_types=())
    path.write_text(scheme_to_toml(other), "utf-8")
    window.schemes.take(str(path))
    [dialog] = editor.findChildren(AskTakeOver)
    assert list(dialog.boxes) == ["ACTOR", "QUOTE"]
    dialog.boxes["ACTOR"].setCurrentIndex(dialog.boxes["ACTOR"].findData("PERSON"))
    dialog.accept()
    press(editor, "Ctrl+Return")
    assert scheme(window).resolve("ACTOR") == "PERSON"
    assert scheme(window).label("QUOTE").is_live
    assert scheme(window).relation_type("speaker").sources == ("QUOTE",)


def test_an_import_without_the_editor_waits_until_the_spans_are_counted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "other.toml"
    path.write_text(scheme_to_toml(replace(a_scheme(), relation_types=())), "utf-8")
    window.schemes.take(str(path))
    editor = window.schemes.editor
    assert editor is not None
    assert not form(editor, LABEL, "ACTOR").retire.isEnabled()
    qtbot.waitUntil(lambda: bool(editor.findChildren(AskTakeOver)))
    assert form(editor, LABEL, "ACTOR").retire.isEnabled()
    editor.done(0)


def test_a_file_that_holds_no_scheme_is_told_with_its_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text('name = "x"\n', "utf-8")
    with qtbot.waitSignal(window.schemes.refused) as told:
        window.schemes.take(str(path))
    assert "version is missing" in str(told.args[0])


def test_a_changed_scheme_is_there_at_the_next_start(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    rename(editor, "QUOTE", "Saying")
    press(editor, "Ctrl+Return")
    settled(qtbot, window)
    assert window.desk.project is not None
    location = window.desk.project.location
    editor.reject()
    window.show_welcome()
    qtbot.waitUntil(lambda: window.desk.project is None)
    window.open_project(location)
    qtbot.waitUntil(lambda: window.desk.project is not None)
    assert scheme(window).label("QUOTE").title["en"] == "Saying"


def test_a_span_of_a_merged_label_is_shown_and_described_as_the_other(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    editor.draft.try_out(lambda scheme: map_unknown(scheme, "LIEU", into="ACTOR"))
    press(editor, "Ctrl+Return")
    editor.reject()
    window.canvas.focus_span("l")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Actor")
    assert window.inspector.fields[0].attribute.key == "type"
    assert primary(scheme(window), "LIEU") == primary(scheme(window), "ACTOR")


def test_the_form_of_a_span_follows_the_scheme(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Actor")
    editor.add(ATTRIBUTE, "fresh")
    shown = editor.form
    assert isinstance(shown, AttributePart)
    shown.labels.item(0).setCheckState(Qt.CheckState.Checked)
    press(editor, "Ctrl+Return")
    qtbot.waitUntil(lambda: "fresh" in [each.attribute.key for each in window.inspector.fields])
