"""Tags with signs of links, comments and warnings: painted piece by piece, and spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.builders import a_relation, a_span
from tests.gui.canvases import assert_painted_in_pieces, perform, screen
from tests.gui.linked import (
    CUE,
    NARROW,
    RELATIONS,
    SPANS,
    UN,
    WIDE,
    linked,
    signs,
    span_of,
)
from workbench import resources
from workbench.model import Edit
from workbench.model.scheme_text import read_scheme
from workbench.ui.text.look import DOTTED
from workbench.ui.text.reading import Signs
from workbench.ui.text.view import Canvas
from workbench.ui.theme import light


def test_tags_tell_links_comments_questions_and_warnings(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    perform(canvas, *(Edit(each, replace(each, comment="? qui")) for each in SPANS[:1]))
    perform(canvas, *(Edit(each, replace(each, comment="à revoir")) for each in SPANS[2:3]))
    canvas.set_warned(["quote", "gone"])
    assert signs(canvas, "quote") == Signs(2, question=True, warned=True)
    assert signs(canvas, "mayor") == Signs(2, comment=True)
    assert signs(canvas, "town") == Signs()


def test_the_signs_have_room_on_the_tag(qtbot: QtBot) -> None:
    canvas = linked(qtbot, ())
    assert canvas.flow is not None

    def width() -> float:
        assert canvas.flow is not None
        [bar] = [
            bar
            for block in canvas.flow.visible()
            for line in block.layout.lines
            for bar in line.bars
            if bar.placed.span.id == "town"
        ]
        return bar.tag_width

    widths = [width()]
    canvas.set_warned(["town"])
    widths.append(width())
    perform(canvas, Edit(None, a_relation("town", "un")))
    widths.append(width())
    canvas.set_warned([])
    widths.append(width())
    assert widths[0] < widths[1] < widths[2] > widths[3] > widths[0]


def test_links_are_called_as_the_scheme_calls_them_in_the_language_of_the_window() -> None:
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
    names = [light().look(scheme, language=each).relation("speaker") for each in ("fr", "en")]
    assert names == ["Locuteur", "Speaker"]
    assert light().look(scheme).relation("unknown") == "unknown"


def test_a_label_that_the_scheme_lacks_looks_unlike_all_others(qtbot: QtBot) -> None:
    canvas = linked(qtbot, spans=[a_span(1, 8, "WEATHER", id="w")], relations=())
    look = canvas.style_.look.label("WEATHER")
    assert (look.known, look.pattern) == (False, DOTTED)
    known = canvas.style_.label("ACTOR")
    unknown = canvas.style_.label("WEATHER")
    assert canvas.style_.signs_width(unknown, Signs()) > canvas.style_.signs_width(known, Signs())


def marked(canvas: Canvas) -> None:
    perform(canvas, Edit(None, a_relation("un", "cue", "cue", id="new")))


def unlinked(canvas: Canvas) -> None:
    perform(canvas, Edit(RELATIONS[0], None))


def resized(canvas: Canvas) -> None:
    mayor = span_of(canvas, "mayor")
    perform(canvas, Edit(mayor, replace(mayor, end=mayor.end + 9)))


def commented(canvas: Canvas) -> None:
    town = span_of(canvas, "town")
    perform(canvas, Edit(town, replace(town, comment="? où")))


def in_target_mode(canvas: Canvas) -> None:
    canvas.begin_target("Who speaks?")
    screen(canvas)
    canvas.put_caret(UN + 1)
    screen(canvas)
    canvas.put_caret(CUE + 3)


CHANGES: dict[str, Callable[[Canvas], object]] = {
    "link": marked,
    "unlink": unlinked,
    "resize an end": resized,
    "comment": commented,
    "warn": lambda canvas: canvas.set_warned(["quote", "un"]),
    "focus": lambda canvas: canvas.focus_span("un"),
    "focus nothing": lambda canvas: canvas.focus_span(None),
    "hover": lambda canvas: canvas.hover("un"),
    "pick": lambda canvas: canvas.set_picked(["mayor", "quote"]),
    "marks": lambda canvas: canvas.show_marks([(3, 6), (30, 90)]),
    "target": lambda canvas: canvas.begin_target("Who speaks?"),
    "go on in target mode": in_target_mode,
    "mark above": lambda canvas: perform(canvas, Edit(None, a_span(2, 20, "QUOTE", id="n"))),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_what_is_painted_piece_by_piece_is_what_is_painted_at_once(
    qtbot: QtBot, change: Callable[[Canvas], object], width: int
) -> None:
    canvas = linked(qtbot, width=width)
    canvas.clearFocus()
    canvas.focus_span("quote")
    assert_painted_in_pieces(canvas, change)


def test_links_and_signs_of_the_focused_span_are_spoken(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = linked(qtbot)
    canvas.set_warned(["mayor"])
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(canvas.voice, "say", said.append)
    canvas.focus_span("mayor")
    [words] = said
    assert words.startswith("Actor: maire. warning. 2 link")
    assert "ONU → Same as" in words


def test_picks_and_targets_are_spoken(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas = linked(qtbot)
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(canvas.voice, "say", said.append)
    canvas.set_picked(["mayor", "un"])
    canvas.begin_target("Who speaks?")
    canvas.drop_target()
    # The plural is in the catalogue, which an earlier test may have loaded.
    assert said[0].startswith("2 span")
    assert said[1:] == [
        "Who speaks? (Return takes it, Escape cancels)",
        "cancelled",
    ]
