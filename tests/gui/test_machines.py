"""Machines read along in a process of their own; the window, its keys and its layer never wait."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import MakeProject, OpenWindow, press, rested, settled
from workbench.errors import Conflict, WorkerFailed
from workbench.model import Document, Layer, Span
from workbench.model.layer import layer_of
from workbench.settings import Settings
from workbench.tasks.machines import RULES
from workbench.tasks.one_by_one import OneByOne
from workbench.ui import machines, suggesting
from workbench.ui.main_window import MainWindow

SENTENCE = "« Le pont tiendra », a assuré mardi la maire, Ana Sorel. La crue a fait {} morts.\n"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a moment of rest, and the rules do for a model."""
    monkeypatch.setattr(machines, "START", 0)
    monkeypatch.setattr(suggesting, "DEFAULT", RULES)


def dispatches(number: int, *, long: int = 1) -> list[Document]:
    return [
        Document(
            f"d{each:02}", "".join(SENTENCE.format(each + line) for line in range(2, 2 + long))
        )
        for each in range(number)
    ]


def a_machines_layer(document: Document) -> Layer:
    """What the rules said of a document in an earlier version."""
    span = Span("old", 0, 5, "ACTOR")
    return layer_of(document.id, RULES, kind="machine", spans=[span])


@pytest.fixture
def used(make_project: MakeProject) -> Path:
    """Six documents, the last of which the rules have read: so they are used here."""
    documents = dispatches(6)
    return make_project(documents, [a_machines_layer(documents[-1])])


def read(window: MainWindow) -> list[str]:
    """The documents that the rules have read."""
    assert window.desk.project is not None
    store = window.desk.project.store
    ids = [f"d{each:02}" for each in range(50)]
    return [
        each
        for each in ids
        if any(layer.annotator == RULES for layer in store.layers(each).result())
    ]


def refuse(monkeypatch: pytest.MonkeyPatch, document_id: str, error: Exception) -> None:
    """Let the reading of one document end in an error each time."""
    whole = OneByOne.read

    def refusing(self: OneByOne, each: str) -> object:
        if each == document_id:
            raise error
        return whole(self, each)

    monkeypatch.setattr(OneByOne, "read", refusing)


def read_everywhere(qtbot: QtBot, window: MainWindow, number: int) -> list[object]:
    """Let the machines read, and wait for so many documents; what was refused meanwhile."""
    problems: list[object] = []
    window.machines.refused.connect(problems.append)
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: len(read(window)) == number)
    at_rest(qtbot, window)
    return problems


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.machines.is_reading)


def test_the_open_document_and_those_behind_it_are_read_by_themselves(
    qtbot: QtBot, used: Path, open_window: OpenWindow
) -> None:
    window = open_window(used)
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    assert {span.label for span in window.desk.suggestions[0].spans.values()} >= {"QUOTE", "CUE"}
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: len(read(window)) == 6)
    assert window.desk.project is not None
    [layer] = window.desk.project.store.layers("d05").result()
    assert set(layer.spans) == {"old"}


def test_who_uses_no_suggestions_has_none_made_and_no_process_started(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project(dispatches(3)))
    rested(qtbot, window)
    at_rest(qtbot, window)
    assert window.machines.worker.pid is None
    assert read(window) == []


@pytest.mark.parametrize("habits", [Settings(language="en", theme="light", ahead=False)])
def test_nothing_is_read_by_itself_where_that_is_switched_off(
    qtbot: QtBot, used: Path, open_window: OpenWindow, habits: Settings
) -> None:
    window = open_window(used, habits=habits)
    rested(qtbot, window)
    at_rest(qtbot, window)
    assert read(window) == ["d05"]
    press(window.canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    at_rest(qtbot, window)
    assert read(window) == ["d00", "d05"]


def test_what_is_done_is_not_read_by_itself(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    documents = dispatches(2)
    done = layer_of(documents[0].id, "ines")
    done = replace(done, fields=replace(done.fields, status="done"))
    window = open_window(make_project(documents, [done, a_machines_layer(documents[1])]))
    rested(qtbot, window)
    at_rest(qtbot, window)
    assert read(window) == ["d01"]


def test_the_document_that_is_opened_next_has_its_turn_first(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    documents = dispatches(30, long=40)
    window = open_window(make_project(documents))
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    window.desk.show("d29")
    qtbot.waitUntil(
        lambda: (
            window.desk.document is not None
            and window.desk.document.id == "d29"
            and bool(window.desk.suggestions)
        )
    )
    assert len(read(window)) < 30
    at_rest(qtbot, window)
    assert len(read(window)) == 30


def test_suggestions_that_arrive_move_nothing_and_lose_nothing(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project(dispatches(1, long=60)))
    canvas = window.canvas
    press(canvas, "Ctrl+End", "Ctrl+Left", "Ctrl+Shift+Left", "A")
    settled(qtbot, window)
    press(canvas, "Ctrl+Shift+Left")
    focus, caret, selection = canvas.focused, canvas.caret, canvas.selection
    assert canvas.flow is not None
    top = canvas.flow.anchor.segment
    before = window.desk.layer
    press(canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    assert (canvas.focused, canvas.caret, canvas.selection) == (focus, caret, selection)
    assert canvas.flow.anchor.segment == top
    assert canvas.flow.caret(caret) is not None
    assert window.desk.layer is before
    assert window.desk.undo_name is not None
    press(canvas, "J")
    assert window.desk.suggestion is not None


def test_keys_are_heard_while_machines_read(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project(dispatches(20, long=60)))
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: window.machines.worker.pid is not None)
    press(window.canvas, "Ctrl+End")
    for _ in range(10):
        press(window.canvas, "Ctrl+Left", "Ctrl+Left", "A")
    assert window.machines.is_reading
    assert window.desk.layer is not None
    labelled = len(window.desk.layer.spans)
    assert labelled > 5
    at_rest(qtbot, window)
    settled(qtbot, window)
    assert len(window.desk.layer.spans) == labelled


def test_a_process_that_is_killed_in_the_middle_is_started_anew_and_nothing_is_lost(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project(dispatches(20, long=60)))
    problems: list[object] = []
    window.machines.refused.connect(problems.append)
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    press(window.canvas, "Ctrl+End", "Ctrl+Left", "Ctrl+Left", "A")
    killed = window.machines.worker.pid
    assert killed is not None
    os.kill(killed, signal.SIGKILL)
    press(window.canvas, "Ctrl+Left", "Ctrl+Left", "A")
    at_rest(qtbot, window)
    settled(qtbot, window)
    assert len(read(window)) == 20
    assert window.machines.worker.pid not in (None, killed)
    assert [type(each) for each in problems] in ([], [WorkerFailed])
    assert window.desk.layer is not None
    assert len(window.desk.layer.spans) == 2
    assert window.desk.project is not None
    assert not window.desk.project.store.check().result().problems


def test_a_document_on_which_the_process_always_dies_is_passed_over(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(make_project(dispatches(3)))
    dead = WorkerFailed("The worker process ended in the middle of its work.")
    refuse(monkeypatch, "d01", dead)
    problems = read_everywhere(qtbot, window, 2)
    assert read(window) == ["d00", "d02"]
    assert [type(each) for each in problems] == [WorkerFailed, WorkerFailed]


def test_a_run_is_stopped_and_gone_on_with(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project(dispatches(30, long=40)))
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    told: list[object] = []
    window.machines.refused.connect(told.append)
    [job] = window.jobs.running
    assert not job.quiet
    job.stop()
    at_rest(qtbot, window)
    there = len(read(window))
    assert 0 < there < 30
    assert len(told) == 1
    assert f"{there} of 30" in str(told[0])
    window.board.action("suggest_everywhere").trigger()
    qtbot.waitUntil(lambda: len(read(window)) == 30)


def test_the_window_closes_at_once_while_machines_read(
    qtbot: QtBot, used: Path, open_window: OpenWindow
) -> None:
    window = open_window(used)
    qtbot.waitUntil(lambda: window.machines.is_reading)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_project_that_is_closed_while_machines_read_is_whole(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    documents = dispatches(30, long=40)
    location = make_project(documents, [a_machines_layer(documents[-1])])
    window = open_window(location)
    qtbot.waitUntil(lambda: bool(window.desk.suggestions))
    window.door.close_project()
    qtbot.waitUntil(lambda: window.desk.project is None)
    at_rest(qtbot, window)
    window.open_project(str(location), who="ines")
    qtbot.waitUntil(lambda: window.desk.project is not None)
    settled(qtbot, window)
    assert window.desk.project is not None
    assert not window.desk.project.store.check().result().problems


ODD = {
    "empty": ("", 0),
    "spaces": (" \n\n\u00a0", 0),
    "no guillemet": ("La maire, Ana Sorel, a annoncé que le pont tiendrait.", 3),
    "left open": ("« Le pont tiendra, a dit la maire, Ana Sorel.\n\nIl a plu.", 0),
    "closed only": ("Le pont tiendra », a dit la maire, Ana Sorel.\n\nIl a plu.", 0),
}


@pytest.mark.parametrize("kind", ODD)
def test_odd_dispatches_are_read_and_can_be_labelled_after(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow, kind: str
) -> None:
    text, least = ODD[kind]
    window = open_window(make_project([Document("d00", text)]))
    problems: list[object] = []
    window.desk.refused.connect(problems.append)
    press(window.canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: read(window) == ["d00"])
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: "suggestion" in window.status.message.text())
    found = sum(len(each.spans) for each in window.desk.suggestions)
    assert found >= least
    assert problems == []
    press(window.canvas, "J", *["Y"] * 5)
    settled(qtbot, window)
    assert window.desk.layer is not None
    assert len(window.desk.layer.spans) >= min(found, least)


def test_a_dispatch_in_another_language_is_told_and_left_without(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    text = (
        "The mayor said on Tuesday that the bridge would hold, and that it was not to be closed "
        "to the traffic that was coming from the north."
    )
    window = open_window(make_project([Document("d00", text)]))
    press(window.canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: "another language" in window.status.message.text())
    assert not any(each.spans for each in window.desk.suggestions)


def test_a_megabyte_is_read_only_where_it_is_asked_for_and_is_stopped_at_once(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    long = Document("d00", SENTENCE.format(7) * 13_000)
    assert len(long.text) > 1_000_000
    others = dispatches(4)[1:]
    window = open_window(make_project([long, *others], [a_machines_layer(others[-1])]))
    qtbot.waitUntil(lambda: read(window) == ["d01", "d02", "d03"])
    at_rest(qtbot, window)
    assert window.desk.document is not None
    assert window.desk.document.id == "d00"
    press(window.canvas, "Ctrl+Shift+S")
    qtbot.waitUntil(lambda: bool(window.jobs.shown))
    press(window.canvas, "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "A")
    [job] = window.jobs.running
    job.stop()
    at_rest(qtbot, window)
    settled(qtbot, window)
    assert read(window) == ["d01", "d02", "d03"]
    assert window.desk.layer is not None
    assert len(window.desk.layer.spans) == 1


def test_where_somebody_elses_machine_was_first_nothing_is_lost(
    qtbot: QtBot,
    make_project: MakeProject,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(make_project(dispatches(3)))
    refuse(monkeypatch, "d01", Conflict("It stands there already."))
    assert read_everywhere(qtbot, window, 2) == []
    assert read(window) == ["d00", "d02"]
    assert window.roll.used == (RULES,)
