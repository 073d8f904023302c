"""The queue by keys: filtered, kept under a name, sorted, looked into, and worked through."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_span
from tests.gui.conftest import MakeProject, OpenWindow, asked, close, press, settled
from workbench import settings
from workbench.model import LayerFields, Span, layer_of
from workbench.project import DocumentRow
from workbench.ui.dialogs.skip import AskReason
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.main_window import MainWindow
from workbench.ui.models.document_filter import Filter
from workbench.ui.models.document_words import facts, notes, row_words
from workbench.ui.palette import Palette

TITLES = ["Port", "Grève", "Budget", "Emploi", "Crue"]


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    """Five dispatches: the first with a question, the second begun, the third left out."""
    documents = [
        a_document(
            f"{title} : la préfète a parlé hier.\n\nRien de plus.",
            id=f"d{number}",
            title=title,
            agency="AFP" if number % 2 else "Reuters",
            date=f"2025-0{number + 1}-10",
        )
        for number, title in enumerate(TITLES)
    ]
    at = len("Port : la ")
    layers = [
        layer_of("d0", "ines", spans=[Span("q", at, at + 7, "ACTOR", comment="? Qui ?")]),
        layer_of("d1", "ines", spans=[a_span(0, 5, "QUOTE")], fields=LayerFields("in_progress")),
        layer_of("d2", "ines", fields=LayerFields("skipped", comment="Un doublon")),
    ]
    return make_project(documents, layers)


@pytest.fixture
def window(location: Path, open_window: OpenWindow) -> MainWindow:
    return open_window(location)


def shown(window: MainWindow) -> list[str]:
    model = window.documents.model
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def at(part: QWidget) -> QWidget:
    """Whatever hears a key in a part of the window."""
    now = QApplication.focusWidget()
    assert now is not None
    assert now is part or part.isAncestorOf(now)
    return now


def tick(qtbot: QtBot, window: MainWindow, box: QWidget) -> None:
    """Open the sheet, go to a box with Tab, and tick it with Space."""
    sheet = window.documents.bar.sheet
    if not sheet.isVisible():
        press(window.canvas, "Ctrl+Shift+O")
        qtbot.waitUntil(sheet.isVisible)
    for _ in range(30):
        if at(sheet) is box:
            press(box, "Space")
            return
        press(at(sheet), "Tab")
    raise AssertionError("No Tab leads to the box.")


def row_of(window: MainWindow, document_id: str) -> DocumentRow:
    model = window.documents.model
    place = model.place_of(document_id)
    assert place is not None
    row = model.row(place)
    assert row is not None
    return row


# Conditions


def test_a_condition_shows_in_the_list_at_once_and_as_a_chip(
    qtbot: QtBot, window: MainWindow
) -> None:
    bar = window.documents.bar
    tick(qtbot, window, bar.sheet.notes["questions"])
    qtbot.waitUntil(lambda: shown(window) == ["Port"])
    assert [chip.words for chip in bar.chips.chips] == ["Questions"]
    assert bar.sheet.isVisible()


@pytest.mark.parametrize("key", ["Delete", "Return", "Space"])
def test_a_key_on_a_chip_takes_its_condition_away(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    bar = window.documents.bar
    tick(qtbot, window, bar.sheet.states["skipped"])
    tick(qtbot, window, bar.sheet.notes["questions"])
    press(at(bar.sheet), "Escape")
    qtbot.waitUntil(lambda: shown(window) == [])
    press(window.canvas, "Ctrl+Shift+F")
    for _ in range(3):
        press(at(bar), "Tab")
    assert at(bar) is bar.chips.chips[0]
    press(at(bar), key)
    qtbot.waitUntil(lambda: shown(window) == ["Port"])


def test_labels_source_and_dates_narrow_the_list(qtbot: QtBot, window: MainWindow) -> None:
    sheet = window.documents.bar.sheet
    press(window.canvas, "Ctrl+Shift+O")
    tick(qtbot, window, sheet.ticks.boxes["QUOTE"])
    qtbot.waitUntil(lambda: shown(window) == ["Grève"])
    press(sheet.ticks.with_or_without, "Down")
    qtbot.waitUntil(lambda: shown(window) == ["Port", "Budget", "Emploi", "Crue"])
    qtbot.waitUntil(lambda: sheet.source.count() == 3)
    press(sheet.source, "Down")
    qtbot.waitUntil(lambda: shown(window) == ["Emploi"])
    press(sheet.source, "Down")
    qtbot.waitUntil(lambda: shown(window) == ["Port", "Budget", "Crue"])
    qtbot.keyClicks(sheet.since, "2025-02")
    qtbot.waitUntil(lambda: shown(window) == ["Budget", "Crue"])
    qtbot.keyClicks(sheet.until, "2025-03-10")
    qtbot.waitUntil(lambda: shown(window) == ["Budget"])


def test_everything_on_the_sheet_is_large_enough_to_be_hit(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window.canvas, "Ctrl+Shift+O")
    sheet = window.documents.bar.sheet
    qtbot.waitUntil(sheet.isVisible)
    small = [each for each in sheet.findChildren(QAbstractButton) if each.height() < 24]
    assert [each.text() for each in small if each.isVisible()] == []


def test_what_is_no_date_asks_nothing_and_is_struck_out(qtbot: QtBot, window: MainWindow) -> None:
    sheet = window.documents.bar.sheet
    press(window.canvas, "Ctrl+Shift+O")
    qtbot.keyClicks(sheet.since, "mars")
    assert sheet.since.font().strikeOut()
    assert window.documents.model.filter == Filter()


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.setFocus()
    press(window.canvas, "Ctrl+Shift+O")
    sheet = window.documents.bar.sheet
    press(at(sheet), "Escape")
    assert not sheet.isVisible()
    assert window.canvas.hasFocus()


def test_the_sheet_goes_when_the_keyboard_goes_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "Ctrl+Shift+O")
    window.documents.search.setFocus()
    assert not window.documents.bar.sheet.isVisible()


def test_a_filter_is_kept_under_a_name_and_chosen_again(
    qtbot: QtBot, window: MainWindow, location: Path
) -> None:
    bar = window.documents.bar
    tick(qtbot, window, bar.sheet.states["in_progress"])
    qtbot.waitUntil(lambda: shown(window) == ["Grève"])
    field = bar.sheet.saved.field
    field.setFocus()
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "Begun")
    press(field, "Return")
    assert bar.sheet.isVisible()
    assert list(settings.load().filters[str(location)]) == ["Begun"]
    bar.sheet.all.setFocus()
    press(bar.sheet.all, "Space")
    qtbot.waitUntil(lambda: len(shown(window)) == 5)
    assert field.currentText() == ""
    press(field, "Down")
    qtbot.waitUntil(lambda: shown(window) == ["Grève"])
    press(bar.sheet.saved.forget, "Space")
    assert str(location) in settings.load().filters
    assert settings.load().filters[str(location)] == {}


def test_the_palette_knows_the_kept_filters(
    qtbot: QtBot, location: Path, open_window: OpenWindow
) -> None:
    habits = settings.Settings(
        language="en", filters={str(location): {"Mine to read": {"statuses": ["in_progress"]}}}
    )
    window = open_window(location, habits=habits)
    press(window.canvas, "Ctrl+K")
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClicks(palette.field, "mine to")
    press(palette.field, "Return")
    qtbot.waitUntil(lambda: shown(window) == ["Grève"])


def test_the_filter_and_the_order_are_there_again_at_the_next_start(
    qtbot: QtBot, window: MainWindow, location: Path, open_window: OpenWindow
) -> None:
    tick(qtbot, window, window.documents.bar.sheet.states["new"])
    press(at(window.documents.bar.sheet), "Escape")
    window.documents.bar.set_filter(
        Filter(statuses=("new",), text="prefete", order="title", descending=True)
    )
    close(qtbot, window)
    again = open_window(location, habits=settings.load())
    qtbot.waitUntil(lambda: shown(again) == ["Port", "Emploi", "Crue"])
    assert again.documents.search.text() == "prefete"


# Order


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_order_is_chosen_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.documents.bar
    press(bar.sort_button, "Space")
    qtbot.waitUntil(bar.sort_menu.isVisible)
    press(bar.sort_menu, "Down", "Return")
    qtbot.waitUntil(lambda: shown(window) == ["Budget", "Crue", "Emploi", "Grève", "Port"])
    press(bar.sort_button, "Space")
    press(bar.sort_menu, "Up", "Up", "Return")
    assert window.documents.model.filter.descending
    qtbot.waitUntil(lambda: shown(window) == ["Port", "Grève", "Emploi", "Crue", "Budget"])
    assert "↓" in bar.sort_button.text()


# The list


def test_space_shows_the_beginning_without_opening_the_document(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = window.documents
    panel.view.setFocus()
    press(panel.view, "Down", "Space")
    qtbot.waitUntil(lambda: "Rien de plus." in panel.preview.text.text())
    assert panel.preview.title.text() == "Grève"
    assert window.desk.document is not None
    assert window.desk.document.id == "d0"
    press(panel.view, "Down")
    qtbot.waitUntil(lambda: panel.preview.title.text() == "Budget")
    assert "Un doublon" in panel.preview.state.text().replace("\u00a0", " ")
    press(panel.view, "Escape")
    assert not panel.preview.isVisible()


def test_a_preview_goes_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.documents
    panel.view.setFocus()
    press(panel.view, "Space")
    assert panel.preview.isVisible()
    window.canvas.setFocus()
    assert not panel.preview.isVisible()


def test_letters_in_the_list_search(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.documents
    panel.view.setFocus()
    press(panel.view, "B")
    assert panel.search.hasFocus()
    qtbot.keyClicks(panel.search, "udg")
    qtbot.waitUntil(lambda: shown(window) == ["Budget"])
    press(panel.search, "Down")
    press(panel.view, "Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d2")


def test_the_list_stands_where_it_stood_when_it_is_read_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = window.documents
    panel.view.setFocus()
    press(panel.view, "Down", "Down")
    resets: list[int] = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    panel.bar.set_filter(Filter(order="title"))
    qtbot.waitUntil(lambda: bool(resets))
    assert panel.view.currentIndex().row() == 2


def test_a_row_says_who_asks_and_why_it_was_left_out(window: MainWindow, qtbot: QtBot) -> None:
    asks, left = row_of(window, "d0"), row_of(window, "d2")
    assert [(name, number) for name, number, _ in notes(asks) if name != "warning"] == [
        ("question", 1)
    ]
    assert facts(left)[0] == "Skipped: Un doublon"
    assert notes(left) == []
    assert "1 question" in row_words(asks)


def test_the_warnings_of_a_document_come_into_its_row(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.show("d1")
    qtbot.waitUntil(lambda: row_of(window, "d1").warnings > 0)
    assert row_of(window, "d1").warnings == len(window.watch.problems)


def test_all_documents_are_looked_at_on_demand(qtbot: QtBot, window: MainWindow) -> None:
    assert row_of(window, "d1").warnings == 0
    window.board.action("count_warnings").trigger()
    qtbot.waitUntil(lambda: row_of(window, "d1").warnings > 0)


def test_a_name_shows_the_documents_that_hold_it(qtbot: QtBot, window: MainWindow) -> None:
    window.documents.bar.set_filter(Filter(statuses=("skipped",)))
    window.documents.show_name("Emploi")
    qtbot.waitUntil(lambda: shown(window) == ["Emploi"])


# Done


def finish(qtbot: QtBot, window: MainWindow, key: str) -> AskAboutWarnings:
    press(window.canvas, key)
    return asked(qtbot, window, AskAboutWarnings)


def back(qtbot: QtBot, window: MainWindow) -> None:
    """What a window manager does when a dialog has gone."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def status(window: MainWindow) -> str:
    assert window.desk.layer is not None
    return window.desk.layer.fields.status


@pytest.fixture
def lacking(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window on a document with open warnings."""
    window.desk.show("d1")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d1")
    return window


def test_done_shows_what_is_open_and_the_same_key_does_it_anyway(
    qtbot: QtBot, lacking: MainWindow
) -> None:
    dialog = finish(qtbot, lacking, "Ctrl+D")
    assert dialog.list.count() == len(lacking.watch.problems)
    assert status(lacking) == "in_progress"
    press(dialog, "Ctrl+D")
    assert status(lacking) == "done"


def test_return_goes_to_the_span_and_the_same_warnings_are_not_shown_again(
    qtbot: QtBot, lacking: MainWindow
) -> None:
    dialog = finish(qtbot, lacking, "Ctrl+D")
    press(dialog.list, "Return")
    assert lacking.desk.span is not None
    assert lacking.focusWidget() is lacking.canvas
    back(qtbot, lacking)
    press(lacking.canvas, "Ctrl+D")
    qtbot.waitUntil(lambda: status(lacking) == "done")


def test_a_new_warning_is_shown(qtbot: QtBot, lacking: MainWindow) -> None:
    press(finish(qtbot, lacking, "Ctrl+D"), "Escape")
    back(qtbot, lacking)
    lacking.canvas.select(10, 16)
    press(lacking.canvas, "C")
    dialog = finish(qtbot, lacking, "Ctrl+D")
    assert dialog.list.count() == len(lacking.watch.problems)
    dialog.reject()


def test_without_warnings_done_asks_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.show("d4")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d4")
    press(window.canvas, "Ctrl+D")
    qtbot.waitUntil(lambda: status(window) == "done")


@pytest.mark.parametrize(
    "wanted", [Filter(statuses=("new", "in_progress")), Filter(order="status")]
)
def test_done_and_next_goes_on_from_here_though_the_document_leaves_its_place(
    qtbot: QtBot, window: MainWindow, wanted: Filter
) -> None:
    window.documents.bar.set_filter(wanted)
    qtbot.waitUntil(lambda: window.documents.model.filter == wanted)
    window.desk.show("d3")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d3")
    press(window.canvas, "Ctrl+Return", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d4")


def test_after_the_last_document_the_list_is_looked_through_from_its_beginning(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.show("d4")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d4")
    press(window.canvas, "Ctrl+Return", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d0")


def test_the_reason_for_skipping_begins_with_what_was_said(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    fields = LayerFields("in_progress", comment="? Est-ce une dépêche ?")
    window = open_window(make_project([a_document(id="a")], [layer_of("a", "ines", fields=fields)]))
    press(window.canvas, "Ctrl+Shift+K")
    press(asked(qtbot, window, AskReason), "Return")
    qtbot.waitUntil(lambda: status(window) == "skipped")
    qtbot.waitUntil(lambda: "Skipped: Est-ce" in facts(row_of(window, "a"))[0])


def test_where_nothing_is_left_to_do_the_document_is_done_and_that_is_said(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([a_document("Rien.", id="a")]))
    press(window.canvas, "Ctrl+Return", "Ctrl+Return")
    qtbot.waitUntil(lambda: status(window) == "done")
    assert "still to be done" in window.status.message.text()
    settled(qtbot, window)


def test_a_document_that_nobody_read_is_not_done_by_a_key_pressed_twice(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    read = a_document("Rien.", id="a")
    window = open_window(make_project([read, a_document("Rien non plus.", id="b")]))
    press(window.canvas, "Ctrl+Return")
    assert "Nothing is labelled here" in window.status.message.text()
    assert status(window) == "new"
    press(window.canvas, "Ctrl+Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "b")
    press(window.canvas, "Ctrl+Return")
    assert status(window) == "new"
    settled(qtbot, window)
