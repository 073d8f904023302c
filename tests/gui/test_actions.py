"""The table of actions: every key means one thing, and every action can be found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, close
from workbench import resources, settings
from workbench.model.scheme_text import read_scheme
from workbench.ui.actions import ACTIONS, AT_DESK, MENUS, TOOLS, Menu, label_action, relabel_action
from workbench.ui.actions.action import AZERTY, digit
from workbench.ui.desks import NAMES
from workbench.ui.icons import known


def every_key(desk: str = "annotate") -> list[str]:
    """All keys that work at a desk, in the window and in the text, auxiliary labels included.

    Those of the window work in the text too, so they are one context.
    """
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
    labels = [
        make(label.key, "", label.shortcut)
        for label in scheme.labels
        for make in (label_action, relabel_action)
    ]
    rows = [row for row in ACTIONS if AT_DESK.get(row.id, desk) == desk]
    rows += labels if desk == "annotate" else []
    return [QKeySequence(keys).toString() for row in rows for keys in row.keys]


@pytest.mark.parametrize("desk", NAMES)
def test_no_two_actions_of_a_desk_share_a_key(desk: str) -> None:
    assert [keys for keys, times in Counter(every_key(desk)).items() if times > 1] == []


@pytest.mark.parametrize("desk", NAMES)
def test_every_key_is_understood(desk: str) -> None:
    assert "" not in every_key(desk)


@pytest.mark.parametrize("desk", NAMES)
def test_no_key_is_the_right_alt_of_a_french_keyboard(desk: str) -> None:
    assert [keys for keys in every_key(desk) if "Ctrl" in keys and "Alt" in keys] == []


JUDGING = ["J", "Shift+J", "Y", "Shift+Y", "N"]
"""The letters that judge suggestions; a label of the scheme with the same letter beats them."""


def test_single_letters_belong_to_labels_and_suggestions_and_digits_to_the_actors() -> None:
    digits = {each for digit, sign in AZERTY.items() for each in (digit, sign.upper())}
    here = [row for row in ACTIONS if AT_DESK.get(row.id, "annotate") == "annotate"]
    own = [keys for row in here if not row.id.startswith("actor_") for keys in row.keys]
    assert [keys for keys in own if len(keys.removeprefix("Shift+")) == 1] == JUDGING
    given = [keys for row in ACTIONS if row.id.startswith("actor_") for keys in row.keys]
    assert sorted(given) == sorted(digits)


def test_a_digit_also_takes_the_sign_that_azerty_has_there() -> None:
    with_digits = [row for row in ACTIONS if any(keys[-1].isdigit() for keys in row.keys)]
    keys = {each for row in with_digits for each in row.keys if each[-2:-1] == "+"}
    assert {each for each in keys if each[-1].isdigit()} == {"Ctrl+0", "Ctrl+1", "Ctrl+2", "Ctrl+3"}
    assert set(digit("Ctrl+0")) == {"Ctrl+0", "Ctrl+" + AZERTY["0"].upper()} <= keys


def test_every_id_is_its_own() -> None:
    assert [key for key, times in Counter(row.id for row in ACTIONS).items() if times > 1] == []


@pytest.mark.parametrize("action_id", [each for group in TOOLS for each in group])
def test_every_tool_is_an_action_with_a_drawing(action_id: str) -> None:
    [row] = [row for row in ACTIONS if row.id == action_id]
    assert row.icon in known()


def test_every_action_of_the_table_is_in_the_menus(open_window: OpenWindow) -> None:
    window = open_window()
    shown = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
    }
    assert {row.id for row in ACTIONS} <= shown


def test_every_label_of_the_scheme_has_an_action_to_give_and_one_to_change(
    project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    window.steering.show_auxiliary()
    keys = [label.key for label in window.desk.labels]
    assert len(keys) == 6
    for key in keys:
        assert window.board.action(f"label:{key}").isEnabled()
        assert not window.board.action(f"relabel:{key}").isEnabled()


def test_auxiliary_labels_are_off_until_they_are_switched_on_and_then_stay_on(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    before = [button.label.key for button in window.labels.buttons]
    window.board.action("auxiliary").trigger()
    after = [button.label.key for button in window.labels.buttons]
    assert before == ["ACTOR", "QUOTE", "CUE", "STATISTIC"]
    assert after == [*before, "MEASURED", "DATE"]
    close(qtbot, window)
    later = open_window(project, habits=settings.load())
    assert [button.label.key for button in later.labels.buttons] == after
    assert later.board.action("auxiliary").isChecked()


def test_keys_that_the_user_chose_replace_those_of_the_table(open_window: OpenWindow) -> None:
    from workbench.settings import Settings

    window = open_window(
        habits=Settings(language="en", theme="light", shortcuts={"open": ("Ctrl+Shift+O",)})
    )
    assert window.board.action("open").shortcut().toString() == "Ctrl+Shift+O"


def test_menus_say_their_titles(open_window: OpenWindow) -> None:
    window = open_window()
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles == [menu.title for menu in MENUS if isinstance(menu, Menu)]
