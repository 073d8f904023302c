"""Who suggests and what is shown of it is chosen in a dialog, and kept for the project."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeProject, OpenWindow, asked, close, press
from tests.gui.test_judging_many import TEXT, machine_layer
from workbench import settings
from workbench.model import Document
from workbench.tasks.machines import RULES
from workbench.ui import machines
from workbench.ui.dialogs import files
from workbench.ui.dialogs.suggesters import AskToLet, Suggesters
from workbench.ui.main_window import MainWindow
from workbench.ui.roll import Row

MACHINE = "newswire-fr"


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    return make_project([Document("d", TEXT)], [machine_layer("d")])


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "START", 0)


def opened(qtbot: QtBot, window: MainWindow) -> Suggesters:
    press(window.canvas, "Ctrl+Shift+V")
    return asked(qtbot, window, Suggesters)


def rows(dialog: Suggesters) -> dict[str, bool]:
    items = [dialog.list.item(at) for at in range(dialog.list.count())]
    return {
        each.data(Qt.ItemDataRole.UserRole).name: each.checkState() == Qt.CheckState.Checked
        for each in items
    }


def number(window: MainWindow) -> int:
    return sum(len(each.spans) for each in window.desk.suggestions)


def test_the_slider_hides_what_is_less_sure_at_once_and_for_good(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    assert number(window) == 5
    press(window.canvas, "Ctrl+End", "Ctrl+Left")
    caret = window.canvas.caret
    dialog = opened(qtbot, window)
    dialog.slider.setFocus()
    press(dialog.slider, *["Right"] * 12)
    assert "60" in dialog.least.text()
    qtbot.waitUntil(lambda: number(window) == 4)
    press(dialog.slider, "Right")
    press(dialog, "Escape")
    qtbot.waitUntil(lambda: number(window) == 3)
    assert window.canvas.caret == caret
    close(qtbot, window)
    again = open_window(location, habits=settings.load())
    assert number(again) == 3


def test_what_is_hidden_has_not_the_focus_any_more(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    press(window.canvas, *["J"] * 4)
    assert window.desk.suggestion is not None
    assert window.desk.suggestion[1].text_of(TEXT) == "Luc Bran"
    window.roll.use(replace(window.roll.sieve, least=60))
    assert window.canvas.focused is None
    press(window.canvas, "Y")
    assert window.desk.layer is not None
    assert not window.desk.layer.spans


def test_who_is_switched_off_is_gone_from_the_page_and_reads_no_more(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    assert rows(dialog) == {MACHINE: True, RULES: False}
    dialog.list.setFocus()
    press(dialog.list, "Home", "Space")
    qtbot.waitUntil(lambda: number(window) == 0)
    assert window.roll.used == ()
    qtbot.waitUntil(lambda: rows(dialog) == {MACHINE: False, RULES: False})
    press(dialog.list, "Space")
    qtbot.waitUntil(lambda: number(window) == 5)
    dialog.reject()


def test_who_is_asked_for_by_key_is_switched_on_again(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([Document("d", TEXT)], [machine_layer("d", RULES)]))
    window.roll.switch(Row(RULES, RULES, on=True), on=False)
    assert number(window) == 0
    window.machines.ask(RULES, ["d"], how="always")
    qtbot.waitUntil(lambda: number(window) > 0)


def test_the_rules_that_need_no_model_are_let_read_by_a_tick(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([Document("d", TEXT)]))
    dialog = opened(qtbot, window)
    dialog.list.setFocus()
    press(dialog.list, "Home", "Down", "Space")
    qtbot.waitUntil(lambda: number(window) > 0)
    assert window.desk.suggestions[0].annotator == RULES
    dialog.reject()


def test_a_list_of_ones_own_is_confirmed_then_reads_then_is_forgotten(
    qtbot: QtBot,
    location: Path,
    open_window: OpenWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lists = tmp_path / "maires.csv"
    lists.write_text("words,label,type\nIl,ACTOR,person\n", encoding="utf-8")
    monkeypatch.setattr(files, "ask_files", lambda *_, **__: [str(lists)])
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.file.click()
    ask = asked(qtbot, window, AskToLet)
    assert "maires" not in [each.annotator for each in window.desk.suggestions]
    press(ask.accept_button, "Space")
    qtbot.waitUntil(lambda: number(window) == 6)
    qtbot.waitUntil(lambda: rows(dialog).get("maires") is True)
    assert str(lists) in settings.load().confirmed
    dialog.list.setCurrentRow(2)
    dialog.remove.click()
    qtbot.waitUntil(lambda: str(lists) not in window.roll.used)
    assert number(window) == 6
    dialog.reject()


def test_a_list_that_was_not_confirmed_here_does_not_read(
    qtbot: QtBot, location: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    """Whoever can write the settings of a project by another way has confirmed nothing."""
    lists = tmp_path / "maires.csv"
    lists.write_text("words,label\nIl,ACTOR\n", encoding="utf-8")
    window = open_window(location)
    window.roll.use(replace(window.roll.sieve, own={str(lists): "maires"}))
    assert str(lists) not in window.roll.used
    dialog = opened(qtbot, window)
    assert "maires" in rows(dialog)
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.csv", "words,label\nOMS,\n", "line 2"),
        ("x.doc", "?", "neither"),
        ("newswire-fr.csv", "words,label\nOMS,ACTOR\n", "another suggester"),
    ],
)
def test_what_can_t_suggest_is_told_in_the_dialog(
    qtbot: QtBot,
    location: Path,
    open_window: OpenWindow,
    tmp_path: Path,
    name: str,
    content: str,
    words: str,
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.add_path(str(tmp_path / name))
    qtbot.waitUntil(lambda: words in dialog._missing.text())
    dialog.reject()


def test_a_pipeline_is_a_program_and_that_is_said_before_it_runs(
    qtbot: QtBot, location: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "pipeline"
    folder.mkdir()
    meta = {"lang": "fr", "name": "maison", "version": "1"}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (folder / "config.cfg").write_text("[nlp]\nlang = nonsense", encoding="utf-8")
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.add_path(str(folder))
    ask = asked(qtbot, window, AskToLet)
    assert any("program" in each.text() for each in ask.findChildren(type(ask._missing)))
    refused: list[object] = []
    window.desk.refused.connect(refused.append)
    press(ask.accept_button, "Space")
    qtbot.waitUntil(lambda: bool(refused))
    assert "fr_maison" in str(refused[0]) or "pipeline" in str(refused[0])
    qtbot.waitUntil(lambda: not window.machines.is_reading)
    assert len(refused) == 1
    assert number(window) == 5
    dialog.reject()


def test_reading_ahead_is_switched_off_for_good(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    window = open_window(location)
    dialog = opened(qtbot, window)
    dialog.ahead.setFocus()
    press(dialog.ahead, "Space")
    dialog.reject()
    assert settings.load().ahead is False
    assert window.roll.is_ahead is False


def test_what_was_rejected_is_not_shown_as_anothers_suggestion_either(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layers = [machine_layer("d"), machine_layer("d", RULES)]
    window = open_window(make_project([Document("d", TEXT)], layers))
    press(window.canvas, "J", "N")
    window.roll.switch(Row(MACHINE, MACHINE, on=True), on=False)
    assert [each.annotator for each in window.desk.suggestions] == [RULES]
    press(window.canvas, "Ctrl+Home", "J")
    assert window.desk.suggestion is not None
    assert window.desk.suggestion[1].text_of(TEXT) != "Ana Sorel"
