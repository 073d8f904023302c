"""The history panel: who did what and when, in words; restore and take back, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.history import TEXT, write
from tests.builders import a_document
from tests.counting import growth
from tests.counting import steps as work
from tests.gui.conftest import (
    MakeProject,
    OpenWindow,
    answered,
    asked,
    press,
    rested,
    settled,
    spans,
)
from workbench.model import Layer
from workbench.project import Entry
from workbench.settings import Settings
from workbench.store import Store
from workbench.ui.dialogs.restore import RestoreDialog
from workbench.ui.main_window import MainWindow
from workbench.ui.models.history_list import HistoryList, RowRole, Told
from workbench.ui.telling import MOST, Teller


def told(window: MainWindow) -> list[Told]:
    """What the panel says, line by line."""
    model = window.history.model
    return [model.index(row).data(RowRole) for row in range(model.rowCount())]


def steps(window: MainWindow) -> list[str]:
    return [line.what for line in told(window)]


def fresh(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the panel has caught up with what was saved."""
    settled(qtbot, window)

    def is_fresh() -> bool:
        layer, panel = window.desk.layer, window.history
        return panel.is_fresh and layer is not None and panel.model.last == layer.revision

    qtbot.waitUntil(is_fresh)


@pytest.fixture
def worked(qtbot: QtBot, project: Path, open_window: OpenWindow) -> MainWindow:
    """A window in which an actor and a quote were marked, and the history is shown."""
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    settled(qtbot, window)
    window.canvas.select(12, 16)
    press(window.canvas, "Q")
    settled(qtbot, window)
    press(window.canvas, "Ctrl+Shift+H")
    fresh(qtbot, window)
    return window


def test_the_key_shows_the_steps_the_newest_first(worked: MainWindow) -> None:
    assert steps(worked) == ["Label Quote", "Label Actor"]
    first = told(worked)[0]
    assert (first.who, first.undone) == ("ines", False)
    assert first.more.startswith("New: Quote “Nous")
    assert worked.history.view.hasFocus()
    press(worked.history.view, "Esc")
    assert worked.canvas.hasFocus()


def test_going_through_the_steps_shows_each_in_the_text(qtbot: QtBot, worked: MainWindow) -> None:
    press(worked.history.view, "Down")
    qtbot.waitUntil(lambda: worked.desk.span is not None and worked.desk.span.label == "ACTOR")
    press(worked.history.view, "Up")
    qtbot.waitUntil(lambda: worked.desk.span is not None and worked.desk.span.label == "QUOTE")
    assert worked.history.view.hasFocus()


def test_new_steps_are_read_as_they_are_saved(qtbot: QtBot, worked: MainWindow) -> None:
    worked.canvas.setFocus()
    press(worked.canvas, "Ctrl+Z")
    fresh(qtbot, worked)
    assert steps(worked) == ["Taken back: Label Quote", "(taken back) Label Quote", "Label Actor"]
    press(worked.canvas, "Ctrl+Shift+Z")
    fresh(qtbot, worked)
    assert steps(worked)[:2] == [
        "Done again: Label Quote",
        "(taken back) Taken back: Label Quote",
    ]
    assert "(taken back)" not in steps(worked)[2]


def test_what_changed_is_told_with_what_was_before(qtbot: QtBot, worked: MainWindow) -> None:
    desk = worked.desk
    assert desk.layer is not None
    [quote] = [span for span in desk.layer.spans.values() if span.label == "QUOTE"]
    worked.canvas.focus_span(quote.id)
    words = quote.text_of(desk.document.text)  # type: ignore[union-attr]  # there is a document
    desk.resize(quote.id, quote.start, quote.end + 5)
    desk.relabel("CUE")
    fresh(qtbot, worked)
    wider = desk.document.text[quote.start : quote.end + 5]  # type: ignore[union-attr]  # as above
    lines = [worked.history.model.lines(row) for row in range(3)]
    assert "Label: Quote → Cue" in lines[0]
    assert lines[1][0] == f"Words: “{words}” → “{wider}”"
    assert lines[2][0].startswith(f"New: Quote “{words}”")


def test_the_steps_on_the_focused_span_can_be_seen_alone(qtbot: QtBot, worked: MainWindow) -> None:
    panel, layer = worked.history, worked.desk.layer
    assert layer is not None
    panel.shown.setFocus()
    press(panel.shown, "Down")
    [actor] = [span for span in layer.spans.values() if span.label == "ACTOR"]
    worked.canvas.focus_span(actor.id)
    qtbot.waitUntil(lambda: steps(worked) == ["Label Actor"])
    [quote] = [span for span in layer.spans.values() if span.label == "QUOTE"]
    worked.canvas.focus_span(quote.id)
    qtbot.waitUntil(lambda: steps(worked) == ["Label Quote"])
    worked.canvas.setFocus()
    press(worked.canvas, "Esc")
    assert worked.desk.span is None
    qtbot.waitUntil(lambda: steps(worked) == [])
    assert "focus" in panel.nothing.text()


def test_restoring_shows_what_would_change_and_can_be_undone(
    qtbot: QtBot, worked: MainWindow
) -> None:
    before = spans(worked)
    press(worked.history.view, "Down", "Return")
    dialog = asked(qtbot, worked, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0)
    rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any(row.startswith("Gone: Quote “Nous") for row in rows)
    assert not any("Actor" in row for row in rows)
    press(dialog, "Return")
    fresh(qtbot, worked)
    assert [label for label, _ in spans(worked)] == ["ACTOR"]
    assert steps(worked)[0] == "Restore an earlier state"
    worked.activateWindow()
    qtbot.waitUntil(worked.isActiveWindow)
    worked.canvas.setFocus()
    press(worked.canvas, "Ctrl+Z")
    fresh(qtbot, worked)
    assert spans(worked) == before


def test_restoring_what_stands_is_refused_beforehand(qtbot: QtBot, worked: MainWindow) -> None:
    press(worked.history.view, "Return")
    dialog = asked(qtbot, worked, RestoreDialog)
    qtbot.waitUntil(lambda: dialog.earlier is not None)
    assert not dialog.accept_button.isEnabled()
    press(dialog, "Esc")


def test_whoever_leaves_before_the_past_is_read_restores_nothing(
    qtbot: QtBot, worked: MainWindow
) -> None:
    before = spans(worked)
    press(worked.history.view, "Down", "Return")
    [dialog] = worked.findChildren(RestoreDialog)
    assert dialog.earlier is None
    press(dialog, "Esc")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    fresh(qtbot, worked)
    answered(worked)
    assert spans(worked) == before


def test_a_step_of_mine_is_taken_back_by_key(qtbot: QtBot, worked: MainWindow) -> None:
    panel = worked.history
    press(panel.view, "Down")
    assert panel.take_back.isEnabled()
    press(panel.view, "Delete")
    fresh(qtbot, worked)
    assert [label for label, _ in spans(worked)] == ["QUOTE"]
    assert steps(worked)[0] == "Taken back: Label Actor"
    row = [line.undone for line in told(worked)].index(True)
    panel.view.setCurrentIndex(panel.model.index(row))
    assert not panel.take_back.isEnabled()


def test_a_hidden_panel_reads_nothing(
    qtbot: QtBot, project: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(project)
    reads: list[int] = []
    whole = Store.history

    def counted(store: Store, layer_id: str | None, **more: object) -> object:
        if "after" in more:
            reads.append(1)
        return whole(store, layer_id, **more)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(Store, "history", counted)
    press(window.canvas, "Right", "Right", "A")
    settled(qtbot, window)
    rested(qtbot, window)
    assert not reads
    press(window.canvas, "Ctrl+Shift+H")
    fresh(qtbot, window)
    assert steps(window) == ["Label Actor"]
    assert reads


def long_history(make_project: MakeProject, number: int) -> Path:
    """A project with one document, to the layer of which so much was done."""
    location = make_project([a_document(TEXT)], name=f"steps-{number}")
    store = Store.open(str(location), who="ines")
    write(store, "doc-1", number)
    store.close()
    return location


def test_the_key_that_shows_it_is_no_more_work_for_a_long_one(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    def asked_for(number: int) -> int:
        window = open_window(long_history(make_project, number))
        rested(qtbot, window)
        window.board.settle()  # what opening it has put off is no work of the key's
        return work(lambda: press(window.canvas, "Ctrl+Shift+H"))

    assert asked_for(10_000) < 2 * asked_for(1_000)


def test_ten_times_the_steps_are_ten_times_the_work(
    qapp: QApplication, make_project: MakeProject
) -> None:
    def read(journal: tuple[Layer, tuple[Entry, ...]]) -> list[str]:
        layer, entries = journal
        model = HistoryList()
        model.show_layer(layer, text=TEXT, scheme=None)
        model.add_steps(entries, layer)
        assert model.rowCount() == len(entries)
        return model.lines(len(entries) - 1)

    journals = []
    for number in (1_000, 10_000):
        store = Store.open(str(long_history(make_project, number)), who="ines")
        [layer] = store.layers("doc-1").result()
        journals.append((layer, store.history(layer.id).result()))
        store.close()
    small, large = journals
    assert growth(read, small=small, large=large) < 11


def test_only_lines_that_are_seen_are_put_into_words(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put: list[int] = []
    whole = Teller.lines

    def counted(teller: Teller, place: int, *, most: int = MOST) -> list[str]:
        put.append(place)
        return whole(teller, place, most=most)

    monkeypatch.setattr(Teller, "lines", counted)
    window = open_window(long_history(make_project, 10_000))
    press(window.canvas, "Ctrl+Shift+H")
    fresh(qtbot, window)
    QApplication.processEvents()
    assert window.history.model.rowCount() == 10_000
    assert 0 < len(put) < 100
    for key in ["Down"] * 20 + ["PgDown"] * 5 + ["End"] + ["Up"] * 20:
        press(window.history.view, key)
        QApplication.processEvents()
    assert {0, 9_999} <= set(put)
    assert len(set(put)) < 300


def test_it_is_said_in_french(
    qtbot: QtBot, project: Path, open_window: OpenWindow, qapp: QApplication
) -> None:
    window = open_window(project, habits=Settings(language="fr", theme="light"))
    window.steering.set_language("fr")
    press(window.canvas, "Right", "Right", "A")
    settled(qtbot, window)
    press(window.canvas, "Ctrl+Shift+H")
    fresh(qtbot, window)
    assert told(window)[0].more.startswith("Nouveau\u00a0: Acteur «\u00a0")
    assert window.history.restore.text() == "Restaurer…"
    window.steering.set_language("en")
