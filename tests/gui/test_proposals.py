"""Proposals at work: a new span has them, they follow its edges, and a hand's value never does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_layer, a_scheme, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.french import proposals
from workbench.model import Attributes, Document, Layer, Op, Scheme, Span
from workbench.ui import proposing
from workbench.ui.main_window import MainWindow

TEXT = (
    "« Rien n’est “joué” », dit Mme Orlan. Selon elle, 1 200 personnes attendent. "
    "Il a promis « d’agir » vite."
)


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    opened = open_window(make_project([a_document(TEXT)]))
    opened.activateWindow()
    opened.canvas.setFocus()
    return opened


def select(window: MainWindow, words: str) -> None:
    start = TEXT.index(words)
    window.canvas.select(start, start + len(words))


def label(window: MainWindow, words: str, key: str) -> Span:
    select(window, words)
    press(window.canvas, key)
    assert window.desk.span is not None
    return window.desk.span


def now(window: MainWindow, span: Span) -> dict[str, object]:
    assert window.desk.layer is not None
    return dict(window.desk.layer.spans[span.id].attributes)


def proposed(window: MainWindow) -> set[str]:
    return set(window.desk.proposed(window.desk.at_hand))


def test_a_quote_in_guillemets_is_direct(window: MainWindow) -> None:
    span = label(window, "« Rien n’est “joué” »", "Q")
    assert now(window, span)["mode"] == "direct"
    assert "mode" in proposed(window)


def test_the_mode_follows_the_edges_while_no_hand_has_set_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    span = label(window, "« d’agir »", "Q")
    select(window, "promis « d’agir » vite")
    press(window.canvas, "Ctrl+B")
    assert now(window, span)["mode"] == "mixed"
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert now(window, span)["mode"] == "direct"


def test_a_quote_that_shrinks_is_not_taken_to_lie_in_itself(window: MainWindow) -> None:
    span = label(window, "« Rien n’est “joué” », dit", "Q")
    press(window.canvas, "Alt+Left")
    assert now(window, span)["level"] == 1


def test_a_value_that_a_hand_has_set_stays(window: MainWindow) -> None:
    span = label(window, "« d’agir »", "Q")
    window.desk.describe([span.id], "mode", "indirect")
    select(window, "promis « d’agir » vite")
    press(window.canvas, "Ctrl+B")
    assert now(window, span)["mode"] == "indirect"
    assert "mode" not in proposed(window)


def test_a_value_that_a_hand_has_taken_away_does_not_come_back(window: MainWindow) -> None:
    span = label(window, "« d’agir »", "Q")
    window.desk.describe([span.id], "mode", ...)
    select(window, "promis « d’agir » vite")
    press(window.canvas, "Ctrl+B")
    assert "mode" not in now(window, span)


def test_a_value_that_the_edges_took_away_comes_back_with_them(window: MainWindow) -> None:
    span = label(window, "1 200 personnes", "S")
    before = now(window, span)
    assert before["value"] == 1200
    press(window.canvas, "Alt+Shift+Right", "Alt+Shift+Right")
    assert "value" not in now(window, span)
    press(window.canvas, "Alt+Shift+Left", "Alt+Shift+Left")
    assert now(window, span) == before
    assert proposed(window) == set(before)


def test_a_value_that_was_imported_stays(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    start = TEXT.index("« d’agir »")
    layer = a_layer(a_span(start, start + 10, "QUOTE", id="q", mode="direct"))
    opened = open_window(make_project([a_document(TEXT)], [layer]))
    opened.canvas.setFocus()
    opened.canvas.focus_span("q")
    select(opened, "promis « d’agir » vite")
    press(opened.canvas, "Ctrl+B")
    assert opened.desk.layer is not None
    assert dict(opened.desk.layer.spans["q"].attributes) == {"mode": "direct"}


def test_a_quote_in_a_quote_is_nested_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    outer = label(window, "« Rien n’est “joué” »", "Q")
    inner = label(window, "“joué”", "Q")
    layer = window.desk.layer
    assert layer is not None
    assert now(window, inner)["level"] == 2
    assert [(r.label, r.source, r.target) for r in layer.relations.values()] == [
        ("nested_in", inner.id, outer.id)
    ]
    press(window.canvas, "Ctrl+Z")
    settled(qtbot, window)
    assert window.desk.layer is not None
    assert set(window.desk.layer.spans) == {outer.id}
    assert not window.desk.layer.relations


def test_an_outer_quote_takes_the_inner_one_in(window: MainWindow) -> None:
    inner = label(window, "“joué”", "Q")
    outer = label(window, "« Rien n’est “joué” »", "Q")
    layer = window.desk.layer
    assert layer is not None
    assert now(window, inner)["level"] == 2
    assert [(r.source, r.target) for r in layer.relations.values()] == [(inner.id, outer.id)]


def test_the_level_that_a_hand_gave_the_inner_quote_stays(window: MainWindow) -> None:
    inner = label(window, "“joué”", "Q")
    window.desk.describe([inner.id], "level", 1)
    window.desk.describe([inner.id], "level", ...)
    window.desk.describe([inner.id], "level", 1)
    label(window, "« Rien n’est “joué” »", "Q")
    assert now(window, inner)["level"] == 1


class Hand:
    """A project as far as proposals ask it: its scheme, and what a hand has set."""

    def __init__(self, scheme: Scheme, names: frozenset[str]) -> None:
        self.scheme = scheme
        self.names = names

    def hand_set(self, layer_id: str, span_id: str) -> frozenset[str]:
        return self.names


NAMES = ("mode", "level", "kind", "value")
values = st.fixed_dictionaries({}, optional={name: st.integers(0, 3) for name in NAMES})


@given(values, values, values, st.sets(st.sampled_from(NAMES)))
def test_moving_an_edge_never_alters_what_a_hand_has_set(
    has: dict[str, int], old: dict[str, int], new: dict[str, int], names: set[str]
) -> None:
    def propose(
        layer: Layer, document: Document, scheme: Scheme, label: str, start: int, end: int
    ) -> Attributes:
        return Attributes(old if end == 4 else new)

    span = replace(a_span(0, 4, "QUOTE"), attributes=Attributes(has))
    project = Hand(a_scheme(), frozenset(names))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(proposals, "attributes", propose)
        after, told = proposing.again(
            project,  # type: ignore[arg-type]  # a stand-in
            a_layer(span),
            a_document(),
            span=span,
            start=0,
            end=6,
        )
    result = dict(after if after is not None else span.attributes)
    for name in NAMES:
        if name in names or has.get(name, ...) != old.get(name, ...):
            assert result.get(name, ...) == has.get(name, ...)
            assert name not in told


def test_an_op_says_which_values_were_proposed(window: MainWindow) -> None:
    done: list[Op] = []
    window.desk.done.connect(done.append)
    label(window, "« d’agir »", "Q")
    assert "mode" in done[0].details["proposed"]
