"""The guidelines follow the focus, can be searched, and say which version of them was used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, rested, settled
from workbench.hand import HAND
from workbench.model.scheme_changes import map_unknown, rename_label
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.example import Example, marked
from workbench.ui.panels.guideline_page import GuidelinePage


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    mayor = TEXT.index("Odile")
    layer = a_layer(
        a_span(mayor, mayor + 13, "ACTOR", id="a", type="person"),
        a_span(mayor - 4, mayor - 2, "CUE", id="c"),
        a_span(1, 8, "LIEU", id="l"),
    )
    opened = open_window(make_project([a_document()], [layer]))
    press(opened.canvas, "Shift+F1")
    qtbot.waitUntil(lambda: not opened.guidelines.visibleRegion().isEmpty())
    return opened


class Moved(QObject):
    """Counts how often a widget changes its parent or its size."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() in (QEvent.Type.ParentChange, QEvent.Type.Resize)
        return False


def said(window: MainWindow) -> list[str]:
    page = window.guidelines.page
    return [each.text() for each in page.findChildren(QLabel)] if page is not None else []


def examples(window: MainWindow) -> list[str]:
    page = window.guidelines.page
    return [each.accessibleName() for each in page.findChildren(Example)] if page else []


def test_the_key_shows_the_guidelines_and_leaves_the_keyboard_in_the_text(
    window: MainWindow,
) -> None:
    assert window.canvas.hasFocus()
    press(window.canvas, "Shift+F1")
    assert window.guidelines.search.hasFocus()
    press(window.guidelines.search, "Escape")
    assert window.canvas.hasFocus()


def test_the_label_of_the_focused_span_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.guidelines.shown == "ACTOR")
    assert any(each.startswith("Who speaks, is spoken to, or acts") for each in said(window))
    assert "selon un [rapport] de la [préfecture]" in examples(window)
    assert "Type (required)" in said(window)
    assert "Speaker" in said(window)
    window.canvas.focus_span("c")
    qtbot.waitUntil(lambda: window.guidelines.shown == "CUE")


def test_a_label_that_is_pointed_at_is_explained(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span(None)
    window.labels.buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: window.guidelines.shown == "QUOTE")


def test_the_focused_span_goes_before_what_is_pointed_at(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("c")
    qtbot.waitUntil(lambda: window.guidelines.shown == "CUE")
    window.guidelines.point("QUOTE")
    rested(qtbot, window)
    assert window.guidelines.shown == "CUE"


def test_a_search_finds_words_without_their_accents(qtbot: QtBot, window: MainWindow) -> None:
    window.guidelines.take_keyboard()
    QTest.keyClicks(window.guidelines.search, "prefecture")
    qtbot.waitUntil(lambda: said(window)[:1] == ["Actor"] and "Quote" not in said(window))
    QTest.keyClicks(window.guidelines.search, " zzz")
    qtbot.waitUntil(lambda: said(window) == ["Nothing was found."])


def test_a_page_that_was_seen_comes_back_as_it_was_laid_out(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.guidelines.shown == "ACTOR")
    page = window.guidelines.page
    assert page is not None
    moved = Moved(page)
    window.canvas.focus_span("c")
    qtbot.waitUntil(lambda: window.guidelines.shown == "CUE")
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.guidelines.shown == "ACTOR")
    assert window.guidelines.page is page
    assert not moved.times


def test_pages_are_made_one_at_a_time_and_while_nobody_is_at_work(
    qtbot: QtBot, window: MainWindow
) -> None:
    guidelines = window.guidelines

    def made() -> int:
        return len(guidelines.findChildren(GuidelinePage))

    qtbot.waitUntil(lambda: made() > 0)
    before = made()
    HAND.touch()
    guidelines.make_ahead()
    assert made() == before
    HAND.rest()
    guidelines.make_ahead()
    assert made() == before + 1
    scheme = window.desk.scheme
    assert scheme is not None
    qtbot.waitUntil(lambda: made() == 1 + len(scheme.labels))
    guidelines.make_ahead()
    assert made() == 1 + len(scheme.labels)


def test_a_merged_label_is_explained_as_what_it_stands_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    project = window.desk.project
    assert project is not None
    project.change_scheme(map_unknown(project.scheme, "LIEU", into="ACTOR"))
    window.canvas.focus_span("l")
    qtbot.waitUntil(lambda: window.guidelines.shown == "ACTOR")


def test_a_changed_definition_is_shown_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("a")
    qtbot.waitUntil(lambda: window.guidelines.shown == "ACTOR")
    project = window.desk.project
    assert project is not None
    project.change_scheme(rename_label(project.scheme, "ACTOR", title={"en": "Player"}))
    qtbot.waitUntil(lambda: said(window)[:1] == ["Player"])


def test_the_heading_says_which_version_a_layer_was_written_under(
    qtbot: QtBot, window: MainWindow
) -> None:
    heading = window.heading
    qtbot.waitUntil(lambda: "version 1 of the scheme" in heading.toolTip())
    assert "scheme" not in heading.state.text()
    project = window.desk.project
    assert project is not None
    project.change_scheme(rename_label(project.scheme, "ACTOR", title={"en": "Player"}))
    qtbot.waitUntil(lambda: heading.state.text().endswith("scheme 1 → 2"))
    window.canvas.select(TEXT.index("maire"), TEXT.index("maire") + 5)
    press(window.canvas, "A")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "scheme" not in heading.state.text())
    assert "version 2 of the scheme" in heading.toolTip()


@pytest.mark.parametrize(
    ("example", "words", "marks"),
    [
        ("dit [Odile]", "dit Odile", [(4, 9)]),
        ("[a] et [b]", "a et b", [(0, 1), (5, 6)]),
        ("rien", "rien", []),
        ("un [ seul", "un [ seul", []),
        ("un ] seul", "un ] seul", []),
        ("vide [] là", "vide [] là", []),
        ("😀 [b]", "😀 b", [(3, 4)]),
        ("[a [b] c]", "[a [b] c]", []),
    ],
)
def test_brackets_mark_the_labelled_words(
    example: str, words: str, marks: list[tuple[int, int]]
) -> None:
    assert marked(example) == (words, marks)
