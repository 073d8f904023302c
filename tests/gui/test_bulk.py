"""Steps over many spans: read first, ticked by hand, one gesture, taken back as one."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled, spans
from workbench.model import Layer
from workbench.ui import search
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.dialogs.occurrences import Occurrences
from workbench.ui.dialogs.replace_label import ReplaceLabel
from workbench.ui.main_window import MainWindow

D = TypeVar("D", bound=HitsDialog)

FIRST = "Arlanc parle. Brissac répond à Arlanc ; arlanc se tait. Arlancois ! Arlanc."
SECOND = "Une ville sans lui."
THIRD = "Enfin Arlanc arrive, et Arlanc repart."


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    documents = [
        a_document(text, id=f"doc-{number}", title=f"Dépêche {number}")
        for number, text in enumerate((FIRST, SECOND, THIRD), 1)
    ]
    layers = [
        a_layer(a_span(0, 6, "ACTOR", id="a", type="person"), document=documents[0]),
        a_layer(a_span(6, 12, "ACTOR", id="x"), document=documents[2]),
    ]
    opened = open_window(make_project(documents, layers))
    opened.activateWindow()
    opened.canvas.setFocus()
    opened.canvas.focus_span("a")
    return opened


def asked(qtbot: QtBot, window: MainWindow, keys: str, kind: type[D]) -> D:
    """Ask for a dialog by its keys, and wait until it has looked through everything."""
    press(window.canvas, keys)
    found = window.findChildren(kind)
    assert len(found) == 1
    qtbot.waitUntil(found[0].view.hasFocus)
    qtbot.waitUntil(lambda: not found[0].searching and bool(found[0].list.hits))
    return found[0]


def everywhere(qtbot: QtBot, dialog: HitsDialog) -> None:
    dialog.everywhere.setFocus()
    press(dialog.everywhere, "Space")
    qtbot.waitUntil(lambda: len({hit.document_id for hit in dialog.list.hits}) > 1)
    qtbot.waitUntil(lambda: not dialog.searching)
    dialog.view.setFocus()
    qtbot.waitUntil(dialog.view.hasFocus)


def accept(qtbot: QtBot, dialog: HitsDialog) -> None:
    window = dialog.parentWidget()
    assert window is not None
    with qtbot.waitSignal(dialog.accepted):
        press(dialog.view, "Return")
    # Without a window manager nobody else gives the window the keyboard again.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def layer(qtbot: QtBot, window: MainWindow, document_id: str) -> Layer:
    """My layer of a document, as the project has it."""
    found: list[Layer] = []
    project = window.desk.project
    assert project is not None
    project.gather([document_id], lambda opened: found.append(opened[0].layer))
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def starts(layer: Layer) -> list[tuple[str, int]]:
    return [(span.label, span.start) for span in layer.ordered_spans()]


def test_each_occurrence_gets_the_label_and_the_attributes(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    accept(qtbot, dialog)
    assert spans(window) == [("ACTOR", "Arlanc")] * 3
    assert window.desk.layer is not None
    assert {span.attributes["type"] for span in window.desk.layer.spans.values()} == {"person"}


def test_what_is_labelled_already_is_shown_and_left_out(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    assert [hit.remark for hit in dialog.list.hits] == ["taken", "", ""]
    assert "1 left out: labelled already" in dialog.counts.text()
    assert dialog.accept_button.text() == "Label 2"


def test_a_tick_that_is_taken_away_leaves_the_words_alone(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    press(dialog.view, "Down", "Space")
    accept(qtbot, dialog)
    assert window.desk.layer is not None
    assert starts(window.desk.layer) == [("ACTOR", 0), ("ACTOR", FIRST.rindex("Arlanc"))]


def test_capitals_count_until_they_do_not(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    dialog.case.setFocus()
    press(dialog.case, "Space")
    qtbot.waitUntil(lambda: len(dialog.list.hits) == 4)


def test_a_bulk_step_is_one_step_back(qtbot: QtBot, window: MainWindow) -> None:
    before = window.desk.layer
    accept(qtbot, asked(qtbot, window, "Ctrl+Shift+E", Occurrences))
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert before is not None
    assert window.desk.layer is not None
    assert window.desk.layer.spans == before.spans
    press(window.canvas, "Ctrl+Y")
    assert len(spans(window)) == 3


def test_words_that_overlap_a_span_of_the_label_are_not_ticked(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    document = a_document("La mairie de Valmont attend. Valmont dort.")
    layer = a_layer(a_span(3, 20, "ACTOR", id="a"), a_span(29, 36, "CUE", id="b"))
    opened = open_window(make_project([document], [layer]))
    opened.canvas.setFocus()
    opened.canvas.select(29, 36)
    press(opened.canvas, "Ctrl+Shift+E")
    [dialog] = opened.findChildren(Occurrences)
    qtbot.waitUntil(lambda: bool(dialog.list.hits))
    assert [hit.remark for hit in dialog.list.hits] == ["inside", ""]
    assert [hit.start for hit in dialog.ticked()] == [29]


def test_all_documents_are_labelled_and_taken_back_as_one(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    everywhere(qtbot, dialog)
    assert [hit.title for hit in dialog.list.hits][-1] == "Dépêche 3"
    accept(qtbot, dialog)
    settled(qtbot, window)
    assert starts(layer(qtbot, window, "doc-3")) == [("ACTOR", 6), ("ACTOR", 24)]
    assert len(spans(window)) == 3
    assert "3 × Actor labelled · in 2 documents" in window.status.message.text()
    window.status.take_back.setFocus()
    press(window.status.take_back, "Space")
    qtbot.waitUntil(lambda: len(spans(window)) == 1)
    settled(qtbot, window)
    assert starts(layer(qtbot, window, "doc-3")) == [("ACTOR", 6)]


def test_the_palette_takes_a_bulk_step_back(qtbot: QtBot, window: MainWindow) -> None:
    action = window.board.action("take_back")
    assert not action.isEnabled()
    accept(qtbot, asked(qtbot, window, "Ctrl+Shift+E", Occurrences))
    settled(qtbot, window)
    assert action.isEnabled()
    action.trigger()
    qtbot.waitUntil(lambda: len(spans(window)) == 1)
    assert not action.isEnabled()


def test_a_step_that_was_undone_is_not_taken_back_again(qtbot: QtBot, window: MainWindow) -> None:
    accept(qtbot, asked(qtbot, window, "Ctrl+Shift+E", Occurrences))
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    window.board.action("take_back").trigger()
    settled(qtbot, window)
    assert len(spans(window)) == 1


def test_a_label_is_replaced_here(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+H", ReplaceLabel)
    dialog.into.setCurrentIndex(dialog.into.findData("CUE"))
    qtbot.waitUntil(lambda: dialog.accept_button.isEnabled())
    accept(qtbot, dialog)
    assert spans(window) == [("CUE", "Arlanc")]


def test_a_label_is_replaced_in_all_documents_and_undone_from_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = asked(qtbot, window, "Ctrl+H", ReplaceLabel)
    everywhere(qtbot, dialog)
    accept(qtbot, dialog)
    settled(qtbot, window)
    assert starts(layer(qtbot, window, "doc-3")) == [("QUOTE", 6)]
    press(window.canvas, "Ctrl+Z")
    qtbot.waitUntil(lambda: spans(window) == [("ACTOR", "Arlanc")])
    settled(qtbot, window)
    assert starts(layer(qtbot, window, "doc-3")) == [("ACTOR", 6)]


def test_a_label_is_erased_where_its_words_are_met(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+H", ReplaceLabel)
    dialog.into.setCurrentIndex(0)
    dialog.words.setText("brissac")
    dialog.look()
    assert dialog.list.hits == []
    dialog.words.setText("ARLANC")
    dialog.look()
    accept(qtbot, dialog)
    assert spans(window) == []


def test_escape_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    press(dialog.view, "Escape")
    assert spans(window) == [("ACTOR", "Arlanc")]
    assert window.canvas.marks == ()


def test_the_ticked_hits_are_shown_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    assert [start for start, _ in window.canvas.marks] == [hit.start for hit in dialog.ticked()]


def test_a_long_search_can_be_stopped_and_what_was_found_used(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make_project: MakeProject,
    open_window: OpenWindow,
) -> None:
    monkeypatch.setattr(search, "BEAT", 0)
    documents = [a_document(THIRD, id=f"doc-{number}") for number in range(40)]
    opened = open_window(make_project(documents))
    opened.canvas.setFocus()
    opened.canvas.select(6, 12)
    press(opened.canvas, "Ctrl+Shift+E")
    [dialog] = opened.findChildren(Occurrences)
    dialog.everywhere.setChecked(True)
    dialog.look()
    assert dialog.search is not None
    stop = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Stop")
    assert stop.isVisible()
    dialog.search.found.connect(lambda hits: stop.click())
    qtbot.waitUntil(lambda: not dialog.searching)
    found = len(dialog.list.hits)
    assert 0 < found < 2 * len(documents)
    accept(qtbot, dialog)
    assert f"{found} × Actor labelled" in opened.status.message.text()


def test_the_last_label_is_repeated(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.select(14, 14)
    press(window.canvas, "C", "Ctrl+Right", "Ctrl+Right", "F4")
    assert [label for label, _ in spans(window)] == ["ACTOR", "CUE", "CUE"]


def test_nothing_is_repeated_before_a_label_was_given(qtbot: QtBot, window: MainWindow) -> None:
    press(window.canvas, "F4")
    assert len(spans(window)) == 1
    assert "Give a label first" in window.status.message.text()


def test_every_control_of_the_dialogs_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    dialog = asked(qtbot, window, "Ctrl+Shift+E", Occurrences)
    for each in dialog.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(dialog):
            assert each.accessibleName() or getattr(each, "text", str)()
    press(QApplication.focusWidget() or dialog, "Escape")
