"""The window as a whole: nothing is HTML that is data, nothing too small, all within reach."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QScrollBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.builders import TEXT, a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, close, press, settled
from workbench import settings
from workbench.settings import Settings
from workbench.ui import language
from workbench.ui.dialogs.change_keys import ChangeKeys
from workbench.ui.dialogs.shortcuts import KeySheet
from workbench.ui.main_window import MainWindow
from workbench.ui.theme import Themes

SMALLEST = 24
QTS_OWN = ("qt_toolbar_ext_button", "qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")
"""Parts of Qt's own widgets, that Qt sizes."""


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    layer = a_layer(a_span(1, 8, "ACTOR"))
    opened = open_window(make_project([a_document(title="<b>Bold</b> & more")], [layer]))
    opened.resize(1280, 800)
    opened.canvas.focus_span("s1")
    qtbot.waitUntil(lambda: opened.inspector.title.text() == "Actor")
    return opened


def test_labels_show_plain_text(window: MainWindow) -> None:
    rich = [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_data_in_a_tool_tip_is_no_html(window: MainWindow) -> None:
    tip = window.documents.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("&lt;b&gt;Bold&lt;/b&gt; &amp; more")
    assert "<" not in tip


def test_every_target_is_large_enough(window: MainWindow) -> None:
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    small = [
        f"{type(each).__name__} {each.objectName() or each.accessibleName()}: {each.height()}"
        for kind in kinds
        for each in window.findChildren(kind)
        if each.isVisible()
        and each.objectName() not in QTS_OWN
        and not isinstance(each.parentWidget(), (QLineEdit, QScrollBar, QToolBar))
        and each.height() < SMALLEST
    ]
    assert small == []


def test_nothing_is_cut_off_at_the_smallest_usual_size(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.inspector.widget()
    assert panel is not None
    assert panel.width() <= window.inspector.viewport().width()
    for name, dock in window.docks.items():
        window.show_dock(name)  # a panel behind another's tab lies outside the window
        qtbot.waitUntil(partial(window.in_front, name))
        assert window.rect().contains(dock.geometry())


def test_the_keyboard_walks_only_to_panels_that_are_in_front(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_dock("inspector")
    qtbot.waitUntil(lambda: window.in_front("inspector"))
    window.canvas.setFocus()
    for _ in range(8):
        press(QApplication.focusWidget() or window, "F6")
        assert not window.guidelines.isAncestorOf(QApplication.focusWidget() or window)
    window.show_dock("guidelines")
    qtbot.waitUntil(lambda: window.in_front("guidelines"))
    met = []
    for _ in range(8):
        press(QApplication.focusWidget() or window, "F6")
        met.append(window.guidelines.isAncestorOf(QApplication.focusWidget() or window))
    assert any(met)


def test_tab_goes_through_the_panels_in_reading_order(window: MainWindow) -> None:
    seen: list[QWidget] = []
    window.documents.search.setFocus()
    for _ in range(5):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget)
        press(widget, "Tab")
    documents = window.documents
    assert seen[:4] == [
        documents.search,
        documents.bar.filter_button,
        documents.bar.sort_button,
        documents.view,
    ]


def test_a_key_goes_from_one_part_of_the_window_to_the_next(window: MainWindow) -> None:
    window.canvas.setFocus()
    press(window.canvas, "Shift+F6")
    assert window.documents.view.hasFocus()
    press(window.documents.view, "F6")
    assert window.canvas.hasFocus()


def test_bars_and_panels_have_the_names_that_their_places_are_kept_by(window: MainWindow) -> None:
    names = [
        each.objectName() for kind in (QDockWidget, QToolBar) for each in window.findChildren(kind)
    ]
    assert "" not in names
    assert len(set(names)) == len(names)


def test_panels_stay_as_they_were_left(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    first = open_window(project)
    first.board.action("labels_panel").trigger()
    assert not first.docks["labels"].isVisible()
    close(qtbot, first)
    second = open_window(project, habits=settings.load())
    assert not second.docks["labels"].isVisible()
    assert second.docks["documents"].isVisible()


def test_panels_are_as_wide_after_a_visit_to_another_desk(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 800)
    panels = [window.docks[name] for name in ("documents", "inspector", "labels")]
    qtbot.waitUntil(lambda: all(each.isVisible() for each in panels))
    before = [each.size() for each in panels]
    for desk in ("project", "review", "annotate"):
        window.desks.go(desk)
        QApplication.processEvents()
    assert [each.size() for each in panels] == before


def test_zoom_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+=", "Ctrl+=")
    assert settings.load().zoom == 125
    press(window.canvas, "Ctrl+0")
    assert settings.load().zoom == 100


def test_another_theme_is_taken_at_once_and_kept(window: MainWindow) -> None:
    window.board.action("theme_dark").trigger()
    assert window.palette().window().color().lightness() < 80
    assert settings.load().theme == "dark"
    window.board.action("theme_light").trigger()


def test_another_language_is_spoken_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.board.action("language_fr").trigger()
    qtbot.waitUntil(lambda: window.labels.buttons[0].text() == "Acteur")
    assert window.board.action("undo").text() == "Annuler"
    assert window.docks["labels"].windowTitle() == "Étiquettes"
    window.board.action("language_en").trigger()
    app = QApplication.instance()
    assert app is not None
    language.install(app, "en")


def test_the_sheet_of_keys_lists_every_key(window: MainWindow) -> None:
    window.board.action("shortcuts").trigger()
    [sheet] = [each for each in window.findChildren(KeySheet) if each.isVisible()]
    listed = {
        row.text(0)
        for at in range(sheet.tree.topLevelItemCount())
        if (head := sheet.tree.topLevelItem(at)) is not None
        for number in range(head.childCount())
        if (row := head.child(number)) is not None
    }
    with_keys = {window.board.title(row) for row in window.board.rows() if row.keys}
    assert with_keys <= listed
    sheet.close()


def change_key(qtbot: QtBot, window: MainWindow, action_id: str) -> ChangeKeys:
    window.board.action("shortcuts").trigger()
    [sheet] = [each for each in window.findChildren(KeySheet) if each.isVisible()]
    sheet.change_wanted.emit(action_id)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in sheet.findChildren(ChangeKeys)))
    return next(each for each in sheet.findChildren(ChangeKeys) if each.isVisible())


def test_a_key_is_changed_and_kept(qtbot: QtBot, window: MainWindow) -> None:
    question = change_key(qtbot, window, "import")
    question.keys.setKeySequence(QKeySequence("Ctrl+Shift+N"))
    question.accept_button.click()
    assert window.board.action("import").shortcut().toString() == "Ctrl+Shift+N"
    assert settings.load().shortcuts == {"import": ("Ctrl+Shift+N",)}


def test_a_changed_digit_also_takes_the_sign_of_azerty(qtbot: QtBot, window: MainWindow) -> None:
    question = change_key(qtbot, window, "import")
    question.keys.setKeySequence(QKeySequence("Ctrl+5"))
    question.accept_button.click()
    assert settings.load().shortcuts == {"import": ("Ctrl+5", "Ctrl+(")}


@pytest.mark.parametrize("keys", ["Ctrl+O", "A", "Shift+Q", "Ctrl+Alt+X"])
def test_a_key_that_is_taken_is_not_accepted(qtbot: QtBot, window: MainWindow, keys: str) -> None:
    question = change_key(qtbot, window, "import")
    question.keys.setKeySequence(QKeySequence(keys))
    assert not question.accept_button.isEnabled()
    question.reject()


def test_a_changed_key_can_be_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    question = change_key(qtbot, window, "import")
    question.keys.setKeySequence(QKeySequence())
    question.accept_button.click()
    assert window.board.action("import").shortcuts() == []
    [sheet] = [each for each in window.findChildren(KeySheet) if each.isVisible()]
    sheet.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    change_key(qtbot, window, "import").original.click()
    assert window.board.action("import").shortcut().toString() == "Ctrl+I"
    assert settings.load().shortcuts == {}


def test_the_menu_at_a_span_offers_the_labels(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.board.context_menu()
    names = [each.objectName() for each in menu.actions()]
    menu.deleteLater()
    assert names[:4] == ["label:ACTOR", "label:QUOTE", "label:CUE", "label:STATISTIC"]
    assert "erase" in names


def test_a_long_message_does_not_make_the_window_wider(window: MainWindow) -> None:
    window.status.say("long " * 400)
    QApplication.processEvents()
    assert window.width() == 1280
    assert window.minimumSizeHint().width() < 1280


def test_the_status_bar_follows_the_caret_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.select(70, 70)
    window.canvas.setFocus()
    press(window.canvas, "Right")
    qtbot.waitUntil(lambda: window.status.caret.text() == "Caret 71")
    press(window.canvas, "Shift+Right")
    qtbot.waitUntil(lambda: window.status.caret.text() == "71–72 · 1 selected")


def test_a_selection_of_spaces_is_shown_and_nothing_is_said_of_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    space = window.canvas.text.index(" ")
    window.canvas.select(space, space + 1)
    qtbot.waitUntil(lambda: window.status.caret.text().endswith("1 selected"))
    assert window.status.message.text() == ""


def test_an_empty_window_can_be_closed(qtbot: QtBot, open_window: OpenWindow) -> None:
    close(qtbot, open_window())


def test_a_window_that_ends_with_its_panels_shown_asks_itself_nothing(
    qtbot: QtBot, themes: Themes
) -> None:
    window = MainWindow(themes, Settings(language="en", theme="light"))
    window.show()
    window.show_panels(True)
    qtbot.waitExposed(window)
    assert window.docks["labels"].isVisible()
    with qtbot.captureExceptions() as raised:
        delete(window)
    assert raised == []


def test_a_panel_that_is_closed_is_no_longer_ticked(window: MainWindow) -> None:
    assert window.board.action("documents_panel").isChecked()
    window.docks["documents"].hide()
    assert not window.board.action("documents_panel").isChecked()


def test_the_title_says_document_and_project(window: MainWindow) -> None:
    assert window.windowTitle().startswith("<b>Bold</b> & more — project")


def test_text_of_the_document_is_never_read_back_from_a_widget(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    odd = "e\u0301\u202f« \U0001f468\u200d\U0001f469\u200d\U0001f467 »\u00a0!\u2028fin"
    window = open_window(make_project([a_document(odd, id="odd")]))
    start = odd.index("\U0001f468")
    window.canvas.select(start, start + 5)
    press(window.canvas, "A")
    settled(qtbot, window)
    assert window.desk.layer is not None
    [span] = window.desk.layer.spans.values()
    assert (span.start, span.end) == (start, start + 5)
    assert odd != TEXT


@pytest.mark.usefixtures("expect_warnings")
def test_habits_that_can_not_be_kept_are_said(
    qtbot: QtBot, project: Path, open_window: OpenWindow, own_folders: Path
) -> None:
    window = open_window(project, habits=Settings(language="en", theme="light"))
    config = own_folders / "config"
    (config / "settings.toml").unlink()
    for left in config.iterdir():
        left.unlink()
    config.rmdir()
    config.write_text("in the way")
    press(window.canvas, "Ctrl+=")
    assert "can't be kept" in window.status.message.text()
    config.unlink()
