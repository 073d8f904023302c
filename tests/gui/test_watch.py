"""Warnings of the open layer: found in the pauses, gone through by key."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.counting import steps
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.model import Document, Layer, Relation, Scheme, Span, layer_of
from workbench.model.warnings import Known, looked, problems
from workbench.ui.main_window import MainWindow
from workbench.ui.watch import SLICE, Findings
from workbench.ui.watch import _findings as findings
from workbench.ui.wording import problem_words

WORDS = "Le ministre a parlé hier soir à Lyon. "


def large(number: int = 10_000) -> tuple[Document, Layer]:
    """A long text with a great many spans, of which most lack something."""
    document = a_document(WORDS * (number * 50 // len(WORDS) + 2))
    chance = random.Random(1)
    spans = [
        Span(f"s{n}", n * 50, n * 50 + chance.randint(5, 40), chance.choice(("ACTOR", "QUOTE")))
        for n in range(number)
    ]
    links = [Relation(f"r{n}", "speaker", f"s{n}", f"s{n + 1}") for n in range(0, number - 1, 3)]
    return document, layer_of(document.id, "ines", spans=spans, relations=links)


def held(window: MainWindow) -> tuple[str, ...]:
    """The templates of what the watch has found."""
    return tuple(problem.template for problem in window.watch.problems)


def test_what_the_watch_finds_is_what_the_model_finds(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    document, layer = large(200)
    window = open_window(make_project([document], [layer]))
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    desk = window.desk
    assert desk.layer is not None
    assert desk.document is not None
    assert desk.scheme is not None
    assert window.watch.problems == problems(desk.layer, desk.document, desk.scheme)
    press(window.canvas, "Right", "Right", "A")
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    assert window.watch.problems == problems(desk.layer, desk.document, desk.scheme)


def test_nothing_is_looked_at_while_a_key_is_answered(
    qtbot: QtBot, project: Path, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(project)
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    looks: list[int] = []

    def counted(layer: Layer, document: Document, scheme: Scheme, *, known: Known) -> object:
        looks.append(1)
        return looked(layer, document, scheme, known=known)

    monkeypatch.setattr("workbench.ui.watch.looked", counted)
    press(window.canvas, "Right", "Right", "A")
    assert not looks
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    assert looks == [1]


def test_no_piece_of_a_look_holds_the_window_up(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, layer = large()
    window = open_window(make_project([document], [layer]))
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    glances = itertools.count()  # a clock that goes on by a third of a slice at every glance
    monkeypatch.setattr("workbench.ui.watch.perf_counter", lambda: next(glances) * SLICE / 3)
    press(window.canvas, "Right", "Right", "A")
    turns = []
    while not window.watch.is_fresh:
        turns.append(steps(QApplication.processEvents))
    assert max(turns) < sum(turns) / 10


def test_what_a_look_found_is_told_in_a_turn_of_its_own(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, layer = large(500)
    window = open_window(make_project([document], [layer]))
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    told: list[str] = []
    monkeypatch.setattr("workbench.ui.watch.perf_counter", lambda: 0.0)  # all fits in one slice
    monkeypatch.setattr(
        "workbench.ui.watch._findings", lambda *what, known: looks(told, *what, known=known)
    )
    window.watch.changed.connect(lambda: told.append("told"))
    press(window.canvas, "Right", "Right", "A")
    turn = QTimer(window, interval=0)
    turn.timeout.connect(lambda: told.append("turn") if told else None)
    turn.start()
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    turn.stop()
    assert told[0] == "found"
    assert "turn" in told[: told.index("told")]


def looks(told: list[str], *what: Any, known: Known) -> Iterator[Findings | None]:
    """A look that notes when it is through."""
    for found in findings(*what, known=known):
        if found is not None:
            told.append("found")
        yield found


def test_keys_go_from_warning_to_warning_and_around(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    document = a_document(WORDS * 3)
    spans = [
        Span("q1", 3, 11, "QUOTE"),
        Span("a", 14, 19, "ACTOR", origin="import"),
        Span("q2", 41, 49, "QUOTE"),
    ]
    window = open_window(make_project([document], [layer_of("doc-1", "ines", spans=spans)]))
    went = []
    for key in ("F12", "F12", "F12", "F12", "Shift+F12"):
        press(window.canvas, key)
        qtbot.waitUntil(lambda: window.desk.span is not None)
        assert window.desk.span is not None
        went.append(window.desk.span.id)
    assert went[0] == "q1"
    assert "q2" in went
    assert went[-1] == went[-3]


def test_a_caret_that_has_left_the_focused_span_is_where_the_next_warning_is_looked_for(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    document = a_document(WORDS * 3)
    spans = [Span("q1", 3, 11, "QUOTE"), Span("q2", 41, 49, "QUOTE")]
    window = open_window(make_project([document], [layer_of("doc-1", "ines", spans=spans)]))
    window.canvas.focus_span("q1")
    press(window.canvas, "Ctrl+Home", "F12")
    qtbot.waitUntil(lambda: window.canvas.caret == 3)
    window.canvas.focus_span("q2")
    press(window.canvas, "Ctrl+Home", "F12")
    qtbot.waitUntil(lambda: window.desk.span is not None and window.desk.span.id == "q1")


def test_where_nothing_is_wrong_the_key_says_so(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([a_document(WORDS)]))
    press(window.canvas, "F12")
    qtbot.waitUntil(lambda: window.status.message.text() == "No warnings in this document")


def test_a_warning_names_label_and_link_as_the_scheme_does(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    spans = [Span("q1", 3, 11, "QUOTE")]
    window = open_window(
        make_project([a_document(WORDS)], [layer_of("doc-1", "ines", spans=spans)])
    )
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    said = [problem_words(each, window.desk.scheme) for each in window.watch.problems]
    assert "Quote without speaker." in said


def test_the_status_bar_says_all_that_a_span_lacks(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    spans = [Span("q1", 3, 11, "QUOTE")]
    window = open_window(
        make_project([a_document(WORDS)], [layer_of("doc-1", "ines", spans=spans)])
    )
    press(window.canvas, "F12")
    qtbot.waitUntil(lambda: window.status.message.text().startswith("Span 1 of 1 "))
    assert "Quote without mode. Quote without speaker." in window.status.message.text()


def test_the_queue_is_told_a_number_only_when_it_is_another(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spans = [Span("q1", 3, 11, "QUOTE")]
    window = open_window(
        make_project([a_document(WORDS)], [layer_of("doc-1", "ines", spans=spans)])
    )
    project = window.desk.project
    assert project is not None
    model = window.documents.model

    def told() -> int:
        row = model.row(0)
        return row.warnings if row is not None else 0

    qtbot.waitUntil(lambda: told() == len(window.watch.problems) > 0)
    notes: list[int] = []
    note = project.store.note

    def counted(layer_id: str, revision: int, *, warnings: int) -> Future[bool]:
        notes.append(warnings)
        return note(layer_id, revision, warnings=warnings)

    monkeypatch.setattr(project.store, "note", counted)
    window.desk.comment(["q1"], "sûr")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    assert notes == []
    window.desk.describe(["q1"], "mode", "direct")
    qtbot.waitUntil(lambda: notes == [len(window.watch.problems)])
