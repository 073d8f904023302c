"""The scheme editor: a draft that is applied as one step, undone, and kept in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_label, a_layer, a_relation, a_scheme, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled, spans
from tests.gui.test_accessible_names import controls, not_plain, unnamed
from workbench.model import Change, Scheme
from workbench.model.roles import primary
from workbench.model.scheme_changes import map_unknown, rename_label
from workbench.model.scheme_text import read_scheme
from workbench.model.scheme_toml import scheme_to_toml
from workbench.store import LabelCounts
from workbench.ui.main_window import MainWindow
from workbench.ui.scheme.asking import AskDiscard, AskNew
from workbench.ui.scheme.attribute_part import AttributePart
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.label_part import LabelPart
from workbench.ui.scheme.part_list import ATTRIBUTE, LABEL, RELATION, UNKNOWN
from workbench.ui.scheme.relation_part import RelationPart
from workbench.ui.scheme.taking_over import AskTakeOver
from workbench.ui.scheme.unknown_part import UnknownPart
from workbench.ui.scheme.versions import Version, Versions

QUOTE, MAYOR = TEXT.index("«"), TEXT.index("Odile")


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    layer = a_layer(
        a_span(QUOTE, TEXT.index("»") + 1, "QUOTE", id="q", mode="direct"),
        a_span(MAYOR, MAYOR + 13, "ACTOR", id="a", type="person"),
        a_span(1, 8, "LIEU", id="l"),
        a_relation("q", "a"),
    )
    return open_window(make_project([a_document()], [layer]))


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> Iterator[SchemeEditor]:
    yield opened(qtbot, window)
    if window.schemes.editor is not None:
        window.schemes.editor.done(0)


def opened(qtbot: QtBot, window: MainWindow) -> SchemeEditor:
    window.board.action("scheme").trigger()
    editor = window.schemes.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.draft.counts.spans != {})
    return editor


def scheme(window: MainWindow) -> Scheme:
    assert window.desk.scheme is not None
    return window.desk.scheme


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def form(editor: SchemeEditor, kind: str, key: str) -> LabelPart:
    editor.parts.choose(kind, key)
    shown = editor.form
    assert isinstance(shown, LabelPart)
    return shown


def rename(editor: SchemeEditor, key: str, title: str) -> None:
    field = form(editor, LABEL, key).title.fields["en"]
    assert isinstance(field, QLineEdit)
    write(field, title)


def pending(editor: SchemeEditor) -> list[str]:
    return [editor.pending.item(row).text() for row in range(editor.pending.count())]


def test_a_new_title_is_previewed_with_what_it_touches(editor: SchemeEditor) -> None:
    rename(editor, "QUOTE", "Saying")
    assert pending(editor) == ["QUOTE is called “Saying” (en). · 1 span in 1 document"]


def test_nothing_reaches_the_project_before_it_is_applied(
    window: MainWindow, editor: SchemeEditor
) -> None:
    before = scheme(window)
    rename(editor, "QUOTE", "Saying")
    assert scheme(window) == before


def test_what_is_applied_is_one_step_that_can_be_undone_and_done_again(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    before = scheme(window)
    rename(editor, "QUOTE", "Saying")
    write(form(editor, LABEL, "CUE").letter, "z")
    press(editor, "Ctrl+Return")
    assert scheme(window).label("QUOTE").title["en"] == "Saying"
    assert scheme(window).label("CUE").shortcut == "Z"
    assert not editor.draft.is_changed
    settled(qtbot, window)
    editor.undo.click()
    settled(qtbot, window)
    undone = scheme(window)
    assert replace(undone, version=1) == replace(before, version=1)
    assert undone.version > before.version
    editor.redo.click()
    assert scheme(window).label("CUE").shortcut == "Z"


def test_the_window_follows_the_scheme(
    qtbot: QtBot, window: MainWindow, editor: SchemeEditor
) -> None:
    rename(editor, "ACTOR", "Player")
    write(form(editor, LABEL, "ACTOR").letter, "z")
    press(editor, "Ctrl+Return")
    editor.reject()
    assert window.labels.buttons[0].text() == "Player"
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    window.canvas.select(TEXT.index("maire"), TEXT.index("maire") + 5)
    press(window.canvas, "Z")
    assert ("ACTOR", "maire") in spans(window)


def test_the_draft_is_undone_first(window: MainWindow, editor: SchemeEditor) -> None:
    rename(editor, "QUOTE", "Saying")
    editor.undo.click()
    assert pending(editor) == []
    editor.redo.click()
    assert len(pending(editor)) == 1


def test_a_draft_is_kept_where_somebody_else_changes_the_scheme(
    window: MainWindow, editor: SchemeEditor
) -> None:
    rename(editor, "QUOTE", "Saying")
    project = window.desk.project
    assert project is not None
    project.scheme = rename_label(project.scheme, "CUE", title={"en": "Verb"})
    project.announce(Change("reloaded", scheme=True))
    assert editor.draft.scheme.label("QUOTE").title["en"] == "Saying"
    assert "CUE is called “Cue” (en)." in " ".join(pending(editor))


def test_a_letter_that_is_taken_is_shown_as_one_writes_and_refused(editor: SchemeEditor) -> None:
    shown = form(editor, LABEL, "ACTOR")
    shown.letter.setFocus()
    shown.letter.selectAll()
    QTest.keyClicks(shown.letter, "q")
    assert shown.conflict.text() == "⚠ Q is the key of Quote"
    QTest.keyClick(shown.letter, Qt.Key.Key_Return)
    assert editor.problem.text() == "⚠ The letter Q is the key of Quote."
    assert shown.letter.text() == "A"
    assert not editor.draft.is_changed


def test_the_contrast_of_a_colour_is_measured(editor: SchemeEditor) -> None:
    shown = form(editor, LABEL, "ACTOR")
    write(shown.light.line, "#ffff00")
    assert shown.light.measured.text() == "contrast 1.1 : 1 ⚠ under 4.5 : 1"
    write(shown.light.line, "#000000")
    assert shown.light.measured.text() == "contrast 21.0 : 1"


def test_what_is_no_colour_changes_nothing(editor: SchemeEditor) -> None:
    shown = form(editor, LABEL, "ACTOR")
    write(shown.light.line, "teal")
    assert shown.light.line.text() == "#00819b"
    assert not editor.draft.is_changed


def test_a_label_that_spans_carry_is_merged_not_retired(
    window: MainWindow, editor: SchemeEditor
) -> None:
    shown = form(editor, LABEL, "ACTOR")
    shown.retire.click()
    assert editor.problem.text() == (
        "⚠ Spans carry Actor (1): merge it into another label instead."
    )
    shown.into.setCurrentIndex(shown.into.findData("CUE"))
    shown.merge.click()
    press(editor, "Ctrl+Return")
    assert scheme(window).resolve("ACTOR") == "CUE"
    assert window.desk.layer is not None
    assert window.desk.layer.spans["a"].label == "ACTOR"


def test_an_unknown_label_is_shown_and_mapped(window: MainWindow, editor: SchemeEditor) -> None:
    assert editor.draft.unknown == ("LIEU",)
    editor.parts.choose(UNKNOWN, "LIEU")
    shown = editor.form
    assert isinstance(shown, UnknownPart)
    assert shown.said.text() == "The scheme has no label “LIEU”. 1 span carries it in 1 document."
    shown.into.setCurrentIndex(shown.into.findData("ACTOR"))
    shown.map.click()
    assert not editor.draft.unknown
    press(editor, "Ctrl+Return")
    assert scheme(window).resolve("LIEU") == "ACTOR"


def test_an_unknown_label_can_be_taken_up(window: MainWindow, editor: SchemeEditor) -> None:
    editor.parts.choose(UNKNOWN, "LIEU")
    shown = editor.form
    assert isinstance(shown, UnknownPart)
    shown.take_up.click()
    press(editor, "Ctrl+Return")
    assert scheme(window).label("LIEU").shortcut == "L"


@pytest.mark.parametrize("kind", [LABEL, ATTRIBUTE, RELATION])
def test_a_further_part_is_added_and_shown(editor: SchemeEditor, kind: str) -> None:
    editor.add(kind, "fresh")
    assert editor.parts.part == (kind, "fresh")
    assert editor.form.key == "fresh"


def test_choices_and_labels_of_an_attribute_are_changed(editor: SchemeEditor) -> None:
    editor.parts.choose(ATTRIBUTE, "mode")
    shown = editor.form
    assert isinstance(shown, AttributePart)
    shown.choices.more.click()
    item = shown.choices.table.item(3, 0)
    assert item is not None
    item.setText("free")
    shown.labels.item(0).setCheckState(Qt.CheckState.Checked)
    [mode] = [each for each in editor.draft.scheme.attributes if each.key == "mode"]
    assert mode.choices == ("direct", "indirect", "mixed", "free")
    assert mode.labels == ("QUOTE", "ACTOR")
    assert (mode.choice_titles or {})["free"] == {"en": "free"}


def test_the_ends_of_a_relation_are_ticked_by_key(editor: SchemeEditor) -> None:
    editor.parts.choose(RELATION, "via")
    shown = editor.form
    assert isinstance(shown, RelationPart)
    before = editor.draft.scheme.relation_type("via")
    shown.ends.setFocus()
    shown.ends.setCurrentCell(2, 0)
    QTest.keyClick(shown.ends, Qt.Key.Key_Space)
    after = editor.draft.scheme.relation_type("via")
    assert after == replace(before, sources=(*before.sources, "CUE"))


def test_a_form_that_is_only_looked_at_changes_nothing(editor: SchemeEditor) -> None:
    keys = [
        *((LABEL, each.key) for each in editor.draft.scheme.labels),
        *((ATTRIBUTE, each.key) for each in editor.draft.scheme.attributes),
        *((RELATION, each.key) for each in editor.draft.scheme.relation_types),
    ]
    for kind, key in keys:
        editor.parts.choose(kind, key)
        assert editor.form.key == key
        editor.form.hand_in()
        for field in editor.form.findChildren(QLineEdit):
            field.editingFinished.emit()
    assert not editor.draft.is_changed


def test_closing_asks_before_a_draft_is_lost(editor: SchemeEditor) -> None:
    rename(editor, "QUOTE", "Saying")
    press(editor, "Escape")
    assert editor.isVisible()
    [question] = editor.findChildren(AskDiscard)
    question.reject()
    editor.discard.click()
    press(editor, "Escape")
    assert not editor.isVisible()


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


def test_parts_change_places_by_key(editor: SchemeEditor) -> None:
    editor.parts.choose(LABEL, "QUOTE")
    editor.parts.setFocus()
    press(editor.parts, "Alt+Up")
    assert [each.key for each in editor.draft.scheme.labels][:2] == ["QUOTE", "ACTOR"]
    editor.parts.choose(RELATION, "cue")
    press(editor.parts, "Alt+Up")
    assert editor.draft.scheme.relation_types[0].key == "cue"


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
    qtbot.waitUntil(lambda: window.desk.project is not None, timeout=10_000)
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


@pytest.mark.parametrize("part", [(LABEL, "ACTOR"), (ATTRIBUTE, "type"), (RELATION, "via")])
def test_every_control_of_the_editor_has_a_name(
    editor: SchemeEditor, part: tuple[str, str]
) -> None:
    editor.parts.choose(*part)
    assert list(controls(editor))
    assert (unnamed(editor), not_plain(editor)) == ([], [])


def test_every_control_of_the_questions_has_a_name(
    window: MainWindow, editor: SchemeEditor
) -> None:
    version = Version(scheme(window), "ines", "2025-01-01T00:00:00.000+00:00", ())
    other = replace(a_scheme(), relation_types=())
    for dialog in (
        AskNew(editor, kind=LABEL),
        AskDiscard(editor, number=2),
        Versions(editor, versions=[version]),
        AskTakeOver(editor, old=scheme(window), new=other, counts=LabelCounts({"DATE": 2}, {}, {})),
    ):
        assert list(controls(dialog))
        assert (unnamed(dialog), not_plain(dialog)) == ([], [])
        dialog.reject()


def test_the_arrow_keys_pass_over_the_headings(editor: SchemeEditor) -> None:
    editor.parts.choose(LABEL, "ACTOR")
    editor.parts.setFocus()
    met = []
    for _ in range(40):
        met.append(editor.parts.part)
        press(editor.parts, "Down")
    assert None not in met
    assert {part[0] for part in met if part} == {LABEL, UNKNOWN, ATTRIBUTE, RELATION}
    for _ in range(60):
        press(editor.parts, "Up")
    assert editor.parts.part == (LABEL, "ACTOR")
