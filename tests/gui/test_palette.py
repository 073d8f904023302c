"""The command palette finds everything by a few letters, and does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, answered, press, rested, settled, spans
from workbench.ui.desks import NAMES, Name
from workbench.ui.main_window import MainWindow
from workbench.ui.models.palette_list import Entry, PaletteList
from workbench.ui.palette import Palette, match, ranked


def entry(title: str, kind: str = "") -> Entry:
    return Entry(title, title, kind, "", lambda: None)


def open_palette(window: MainWindow) -> Palette:
    press(window.canvas, "Ctrl+K")
    [palette] = [each for each in window.findChildren(Palette) if each.isVisible()]
    return palette


def found(palette: Palette) -> list[str]:
    model = palette.model
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("etiq", "Étiquettes auxiliaires"),
        ("exp", "Export…"),
        ("dn", "Done and next"),
        ("coeur", "Le cœur du débat"),
        ("l'onu", "L’ONU appelle"),
        ("", "anything"),
    ],
)
def test_letters_find_words_accents_and_gaps_aside(letters: str, words: str) -> None:
    assert match(letters, words) is not None


def test_letters_in_another_order_find_nothing() -> None:
    assert match("tropxe", "Export…") is None


def test_what_begins_with_the_letters_comes_first() -> None:
    entries = [entry("Show all"), entry("Previous document"), entry("Document: all")]
    assert ranked("doc", entries, lambda _: 0)[0].title == "Document: all"


def test_what_is_used_most_comes_first_without_letters() -> None:
    entries = [entry("One"), entry("Two")]
    assert ranked("", entries, lambda each: int(each.title == "Two"))[0].title == "Two"


def test_its_list_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = PaletteList()
    model.show_entries([entry("One"), entry("Two")])
    qtmodeltester.check(model)


def test_return_does_what_is_chosen(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right")
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "actor")
    press(palette.field, "Return")
    qtbot.waitUntil(lambda: spans(window) == [("ACTOR", "Valmont")])
    settled(qtbot, window)


def test_only_what_can_be_done_is_offered(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    palette = open_palette(open_window(project))
    assert "Done" in found(palette)
    assert "Reopen" not in found(palette)


def test_documents_are_found_by_their_texts(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "brissac")
    assert window.desk.document is not None
    title = window.desk.document.title
    qtbot.waitUntil(lambda: title in found(palette))


def test_escape_goes_back_and_does_nothing(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    palette = open_palette(window)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(Palette))
    assert spans(window) == []


def test_documents_may_be_found_after_it_has_gone(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    palette = open_palette(window)
    QTest.keyClicks(palette.field, "dockers")
    palette._look_further()
    press(palette.field, "Esc")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    answered(window)
    assert window.canvas.hasFocus()


def test_asked_for_again_it_still_goes_back_to_the_text(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    first = open_palette(window)
    press(first.field, "Ctrl+K")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    [second] = [each for each in window.findChildren(Palette) if each.isVisible()]
    press(second.field, "Esc")
    assert window.canvas.hasFocus()


@pytest.mark.parametrize("desk", NAMES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_action_is_found_by_its_title_and_done(
    qtbot: QtBot,
    project: Path,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    desk: Name,
) -> None:
    window = open_window(project)
    window.steering.set_language(language)
    rested(qtbot, window)
    window.desks.go(desk)
    board = window.board
    done: list[str] = []
    do = board._do
    monkeypatch.setattr(
        board, "_do", lambda row: do(row) if row.id == "palette" else done.append(row.id)
    )
    monkeypatch.setattr(board, "refresh", lambda: None)
    rows = [row for row in board.rows() if row.id != "palette" and board.is_here(row)]
    assert rows
    missed = []
    for row in rows:
        board.action(row.id).setEnabled(True)
        title, kind = window.steering.title(row), window.steering.kind(row)
        palette = open_palette(window)
        palette.field.insert(f"{title} {kind}".strip())
        done.clear()
        press(palette.field, "Return")
        qtbot.wait(5)
        if window.findChildren(Palette):
            press(palette.field, "Esc")
            qtbot.waitUntil(lambda: not window.findChildren(Palette))
        if done != [row.id]:
            missed.append((row.id, title, list(done)))
    window.steering.set_language("en")
    assert "; ".join(map(str, missed)) == ""
