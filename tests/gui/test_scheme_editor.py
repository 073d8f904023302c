"""The scheme editor: a draft that is applied as one step and undone, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_scheme
from tests.gui.conftest import press, settled, spans
from tests.gui.scheme_editing import editor, form, pending, rename, scheme, window, write
from tests.gui.test_accessible_names import controls, not_plain, unnamed
from workbench.model import Change
from workbench.model.scheme_changes import rename_label
from workbench.store import LabelCounts
from workbench.ui.main_window import MainWindow
from workbench.ui.scheme.asking import AskDiscard, AskNew
from workbench.ui.scheme.attribute_part import AttributePart
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.part_list import ATTRIBUTE, LABEL, RELATION, UNKNOWN
from workbench.ui.scheme.relation_part import RelationPart
from workbench.ui.scheme.taking_over import AskTakeOver
from workbench.ui.scheme.unknown_part import UnknownPart
from workbench.ui.scheme.versions import Version, Versions

FIXTURES = (
    editor,
    window,
)


def test_a_new_title_is_previewed_with_what_it_touches(editor: SchemeEditor) -> None:
    rename(editor, "QUOTE", "Saying")
    assert pending(editor) == ["QUOTE is called “Saying” (en) · 1 span in 1 document"]


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


def test_parts_change_places_by_key(editor: SchemeEditor) -> None:
    editor.parts.choose(LABEL, "QUOTE")
    editor.parts.setFocus()
    press(editor.parts, "Alt+Up")
    assert [each.key for each in editor.draft.scheme.labels][:2] == ["QUOTE", "ACTOR"]
    editor.parts.choose(RELATION, "cue")
    press(editor.parts, "Alt+Up")
    assert editor.draft.scheme.relation_types[0].key == "cue"


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
