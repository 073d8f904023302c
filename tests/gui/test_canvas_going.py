"""Going to what may want a label, and growing the selection by the steps of French."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_span
from tests.gui.canvases import CONTROL, a_canvas
from tests.gui.conftest import MakeProject, OpenWindow, press
from workbench.model import Span
from workbench.ui.actions.go_menu import WANTED
from workbench.ui.text.view import Canvas

TEXT = (
    "La commune compte 1 200 habitants.\n"
    "« Rien n’est joué, nous attendons », a dit Odile Brissac.\n"
    "Selon elle, 40 personnes sont venues.\n"
)


def word(canvas: Canvas) -> str:
    assert canvas.selection is not None
    return canvas.text[slice(*canvas.selection)]


def found(canvas: Canvas, step: int, *kinds: str, times: int) -> list[str]:
    words = []
    for _ in range(times):
        assert canvas.select_candidate(step, {kind: WANTED[kind] for kind in kinds or WANTED})
        words.append(word(canvas))
    return words


def test_candidates_follow_in_reading_order_and_round_the_end(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, TEXT)
    forth = found(canvas, +1, times=9)
    assert forth == [
        "1 200 habitants",
        "« Rien n’est joué, nous attendons »",
        "a dit",
        "Odile Brissac",
        "Selon",
        "elle",
        "40 personnes sont venues",
        "40 personnes",
        "1 200 habitants",
    ]
    assert found(canvas, -1, times=8) == forth[7::-1]


def test_return_gives_a_candidate_its_label(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([a_document(TEXT)]))
    canvas, said = window.canvas, window.status.message
    for words in ("1 200 habitants", "« Rien n’est joué, nous attendons »", "a dit"):
        press(canvas, "F9")
        assert word(canvas) == words
        press(canvas, "Return")
    assert window.desk.layer is not None
    labels = [span.label for span in window.desk.layer.ordered_spans()]
    assert labels == ["STATISTIC", "QUOTE", "CUE"]
    press(canvas, "F9")
    assert "Actor" in said.text()
    assert "around" not in said.text()
    press(canvas, "F9", "F9", "F9", "F9", "F9")
    assert "around" in said.text()
    press(canvas, "Right", "Return")
    assert len(window.desk.layer.spans) == 3, "what a hand selects or leaves is no candidate"


def test_what_lies_in_a_span_that_was_just_marked_comes_next(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    canvas = open_window(make_project([a_document(TEXT)])).canvas
    canvas.put_caret(TEXT.index("elle") + 1)
    press(canvas, "F9")
    assert word(canvas) == "40 personnes sont venues"
    press(canvas, "Q", "F9")
    assert word(canvas) == "40 personnes"
    press(canvas, "S", "F9")
    assert word(canvas) == "1 200 habitants"


def test_one_kind_alone_can_be_gone_through(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, TEXT)
    assert found(canvas, +1, "figure", times=3) == [
        "1 200 habitants",
        "40 personnes",
        "1 200 habitants",
    ]


def test_the_candidate_at_the_caret_comes_first(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, TEXT)
    canvas.put_caret(TEXT.index("Odile"))
    assert found(canvas, +1, times=1) == ["Odile Brissac"]


@pytest.mark.parametrize(
    ("span", "left"),
    [
        (a_span(18, 23, "STATISTIC"), "« Rien n’est joué, nous attendons »"),
        (a_span(18, 23, "QUOTE"), "1 200 habitants"),
    ],
)
def test_what_has_its_label_is_passed_over_and_another_label_is_no_matter(
    qtbot: QtBot, span: Span, left: str
) -> None:
    canvas = a_canvas(qtbot, TEXT, span)
    assert found(canvas, +1, times=1) == [left]


@pytest.mark.parametrize("keys", [("Tab",), ("Ctrl+J",)])
def test_a_caret_that_has_left_the_focused_span_is_where_the_next_span_is_looked_for(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, keys: tuple[str, ...]
) -> None:
    spans = [a_span(*place, "ACTOR", id=name) for name, place in (("a", (3, 10)), ("b", (18, 23)))]
    window = open_window(make_project([a_document(TEXT)], [a_layer(*spans)]))
    window.canvas.focus_span("b")
    press(window.canvas, "Ctrl+Home", *keys)
    assert window.canvas.focused == "a"


def test_what_is_reported_within_a_quote_is_still_a_candidate(qtbot: QtBot) -> None:
    text = "« Le maire m’a assuré que tout est prêt », a dit Odile Brissac."
    clause = "que tout est prêt"
    place = text.index(clause), text.index(clause) + len(clause)
    outer = a_span(0, text.index("»") + 1, "QUOTE")
    canvas = a_canvas(qtbot, text, outer)
    assert found(canvas, +1, "quotation", "clause", times=1) == [clause]
    canvas = a_canvas(qtbot, text, outer, a_span(*place, "QUOTE", id="inner"))
    assert not canvas.select_candidate(+1, {"quotation": "QUOTE", "clause": "QUOTE"})


def test_where_nothing_is_left_nothing_moves(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, TEXT, a_span(0, len(TEXT) - 1, "STATISTIC"))
    canvas.put_caret(4)
    assert not canvas.select_candidate(+1, {"figure": "STATISTIC"})
    assert (canvas.caret, canvas.selection) == (4, None)


def test_the_selection_grows_by_steps_and_shrinks_back(qtbot: QtBot) -> None:
    canvas = a_canvas(qtbot, TEXT)
    canvas.put_caret(TEXT.index("nous") + 1)
    grown = []
    for _ in range(7):
        canvas.grow_selection()
        grown.append(word(canvas))
    assert grown == [
        "nous",
        "nous attendons",
        "Rien n’est joué, nous attendons",
        "« Rien n’est joué, nous attendons »",
        TEXT.split("\n")[1],
        TEXT,
        TEXT,
    ]
    for expected in grown[-3::-1]:
        canvas.shrink_selection()
        assert word(canvas) == expected


def test_the_keys_of_the_menu_go_and_pick(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([a_document(TEXT)]))
    canvas = window.canvas
    press(canvas, "F9")
    assert word(canvas) == "1 200 habitants"
    press(canvas, "S", "F9", "F9", "F9", "F9", "F9", "F9", "F9")
    assert word(canvas) == "40 personnes"
    press(canvas, "S", "Shift+F9", "Shift+F9", "Shift+F9", "A")
    assert canvas.focused is not None
    picks = []
    for keys in ("Ctrl+Space", "Ctrl+Shift+A", "Esc"):
        press(canvas, keys)
        picks.append(len(canvas.picked))
    assert picks == [1, 1, 0]


def test_what_is_not_there_is_said(qtbot: QtBot, project: Path, open_window: OpenWindow) -> None:
    window = open_window(project)
    said: list[object] = []
    window.desk.refused.connect(said.append)
    for action in ("next_comment", "previous_question"):
        window.board.action(action).trigger()
    window.canvas.put_caret(2)
    press(window.canvas, "A", "F5")
    assert [str(each) for each in said] == [
        "No span of this document has a comment.",
        "No span of this document has a question.",
        "This span has no links.",
    ]


def test_links_are_switched_off_by_key_and_stay_so(
    qtbot: QtBot, project: Path, open_window: OpenWindow
) -> None:
    window = open_window(project)
    qtbot.keyClick(window.canvas, Qt.Key.Key_U, CONTROL)
    assert not window.canvas.relations_shown
    assert not window.habits.now.links
    assert not window.board.action("links").isChecked()
