"""The queue of documents: a page at a time, whatever there is; filtered, searched, in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, asked, press, settled
from workbench.model import LayerFields, layer_of
from workbench.model.annotation import Status
from workbench.project import DocumentRow, Page, Project, Query
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.models.document_filter import Filter
from workbench.ui.models.document_list import PAGE, DocumentList
from workbench.ui.panels.documents import DocumentsPanel

LARGE = 100_000


class Shelf:
    """Stands in for a project with very many documents; takes note of what it was asked."""

    who = "ines"

    def __init__(self, total: int) -> None:
        self.total = total
        self.asked: list[Query] = []
        self.done: set[int] = set()

    def page(self, query: Query, then: Callable[[Page], None]) -> None:
        self.asked.append(query)
        numbers = range(query.offset, min(self.total, query.offset + query.limit))
        then(Page(self.total, tuple(map(self.row, numbers))))

    def row(self, number: int) -> DocumentRow:
        status: Status = "done" if number in self.done else "new"
        return DocumentRow(f"d{number}", f"Title {number}", status, 0, 0, 0, number)


def a_list(total: int) -> tuple[DocumentList, Shelf]:
    """A list of so many documents, and where it reads them."""
    model, shelf = DocumentList(), Shelf(total)
    model.set_project(cast(Project, shelf))
    return model, shelf


def shown(panel: DocumentsPanel) -> list[str]:
    model = panel.model
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def typed_at(sheet: QWidget) -> QWidget:
    """Whatever hears a key on a sheet that has popped up."""
    return sheet.focusWidget() or sheet


def three(make_project: MakeProject) -> Path:
    documents = [
        a_document("La maire a parlé.", id="a", title="Mairie"),
        a_document("Le cœur du débat.", id="b", title="Débat"),
        a_document("Rien de neuf.", id="c", title="Calme"),
    ]
    done = layer_of(
        "b", "ines", spans=[a_span(3, 7)], fields=LayerFields("done", comment="", seconds=0)
    )
    return make_project(documents, [done, a_layer(a_span(3, 8), document=documents[0])])


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    model = DocumentList()
    model.set_project(cast(Project, Shelf(450)))
    qtmodeltester.check(model)


def test_a_hundred_thousand_documents_cost_one_page(qapp: object) -> None:
    model, shelf = a_list(LARGE)
    assert model.rowCount() == LARGE
    assert len(shelf.asked) == 1


def test_a_list_that_is_read_again_shows_only_the_rows_that_are_others(qapp: object) -> None:
    model, shelf = a_list(LARGE)
    model.data(model.index(5 * PAGE))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.refresh()
    assert changed == []
    shelf.done = {5 * PAGE + 3}
    model.refresh()
    assert changed == [(5 * PAGE + 3, 5 * PAGE + 3)]
    row = model.row(5 * PAGE + 3)
    assert row is not None
    assert row.status == "done"


def test_the_end_of_a_long_list_is_read_without_its_middle(qapp: object) -> None:
    model, shelf = a_list(LARGE)
    model.data(model.index(LARGE - 1))
    assert model.data(model.index(LARGE - 1)) == f"Title {LARGE - 1}"
    assert [query.offset for query in shelf.asked] == [0, LARGE - PAGE]


def test_a_long_list_scrolls_to_its_end_in_the_view(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    shelf = Shelf(LARGE)
    window.documents.model.set_project(cast(Project, shelf))
    window.documents.view.scrollToBottom()
    model = window.documents.model
    qtbot.waitUntil(lambda: model.row(LARGE - 1) is not None)
    assert len(shelf.asked) < 8
    window.documents.model.set_project(window.desk.project)


def test_a_long_list_is_shown_without_walking_over_its_rows(
    project: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(project)
    calls: list[int] = []
    count = DocumentList.rowCount

    def counted(model: DocumentList, parent: QModelIndex | None = None) -> int:
        calls.append(1)
        return count(model, parent)

    monkeypatch.setattr(DocumentList, "rowCount", counted)
    window.documents.model.set_project(cast(Project, Shelf(LARGE)))
    window.documents.view.scrollToBottom()
    QApplication.processEvents()
    assert len(calls) < 2_000
    window.documents.model.set_project(window.desk.project)


def test_answers_to_an_older_question_are_dropped(qapp: object) -> None:
    waiting: list[Callable[[], None]] = []

    class Slow(Shelf):
        def page(self, query: Query, then: Callable[[Page], None]) -> None:
            waiting.append(lambda: Shelf.page(self, query, then))

    model = DocumentList()
    model.set_project(cast(Project, Slow(3)))
    model.set_filter(Filter(text="x"))
    waiting[0]()
    assert model.rowCount() == 0
    waiting[1]()
    assert model.rowCount() == 3


def test_the_list_says_title_and_state(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    model = window.documents.model
    assert shown(window.documents) == ["Mairie", "Débat", "Calme"]
    said = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Débat, Done, 1 span"


def test_the_search_reads_the_texts_and_minds_no_accents(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    QTest.keyClicks(window.documents.search, "coeur")
    qtbot.waitUntil(lambda: shown(window.documents) == ["Débat"])


def test_the_list_is_filtered_by_state(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    press(window.canvas, "Ctrl+Shift+O")
    sheet = window.documents.bar.sheet
    qtbot.waitUntil(sheet.isVisible)
    press(typed_at(sheet), "Space")
    press(typed_at(sheet), "Tab")
    press(typed_at(sheet), "Space")
    qtbot.waitUntil(lambda: shown(window.documents) == ["Mairie", "Calme"])


def test_where_nothing_passes_the_filter_there_is_a_way_back(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    QTest.keyClicks(window.documents.search, "zzz")
    qtbot.waitUntil(window.documents.remedy.isVisible)
    window.documents.remedy.click()
    qtbot.waitUntil(lambda: len(shown(window.documents)) == 3)


def test_progress_counts_what_is_done(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    qtbot.waitUntil(lambda: window.documents.progress_words.text() == "1 of 3 done")


def test_a_step_shows_in_the_list_once_it_is_saved(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    press(window.canvas, "Right", "Right", "A")
    model = window.documents.model

    def counts() -> int:
        row = model.row(0)
        return row.spans if row is not None else -1

    qtbot.waitUntil(lambda: counts() == 1)


def test_return_in_the_list_shows_the_document(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    window.documents.view.setFocus()
    press(window.documents.view, "Down", "Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "b")


@pytest.mark.parametrize(("key", "wanted"), [("Ctrl+PgDown", "b"), ("Ctrl+PgUp", "a")])
def test_keys_go_through_the_documents_and_stop_at_the_ends(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, key: str, wanted: str
) -> None:
    window = open_window(three(make_project))
    press(window.canvas, key)
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == wanted)


def test_done_and_next_skips_what_is_done_already(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(three(make_project))
    press(window.canvas, "Ctrl+Return")
    press(asked(qtbot, window, AskAboutWarnings), "Ctrl+Return")
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "c")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.documents.progress_words.text() == "2 of 3 done")


def test_the_last_document_and_the_caret_are_there_again_at_the_next_start(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    from tests.gui.conftest import close
    from workbench import settings

    location = three(make_project)
    first = open_window(location)
    first.desk.show("c")
    qtbot.waitUntil(lambda: first.desk.document is not None and first.desk.document.id == "c")
    press(first.canvas, "Right", "Right", "Right")
    close(qtbot, first)
    second = open_window(location, habits=settings.load())
    assert second.desk.document is not None
    assert (second.desk.document.id, second.canvas.caret) == ("c", 3)
