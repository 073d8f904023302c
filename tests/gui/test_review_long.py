"""A long document is compared beside the window: what can be done meanwhile, and what comes."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispatches import SCHEME
from tests.gui.compares import tags
from tests.gui.conftest import MakeProject, OpenWindow, close
from tests.gui.reviews import Lead, lead
from workbench.model import Document, Layer, Relation, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.project.reviewed import LONG
from workbench.review.cases import panel, review
from workbench.review.compare import compare
from workbench.ui.review.comparing import TRIES
from workbench.ui.review.table import MANY

UNITS = 600
WORDS = "La ministre Odile Brissac a promis « un toit à chacun » aux sinistrés de Valmont. "
SHORT = Document("a-short", "La ministre Odile Brissac a promis « un toit à chacun ».")
OTHER = Document("c-other", "Le préfet Anselme Cordier n’a rien promis aux sinistrés.")
LONG_ONE = Document("b-long", WORDS * UNITS)


def reader(name: str, document: Document, *spans: Span) -> Layer:
    drawn = [
        Relation(f"r{number}", "coref", one.id, other.id)
        for number, (one, other) in enumerate(zip(spans[1::40], spans[::40], strict=False))
    ]
    layer = layer_of(document.id, name, spans=spans, relations=drawn)
    return replace(layer, fields=LayerFields("done"))


def said(name: str, *, every: int) -> list[Span]:
    """A name in each sentence; now and then otherwise, or not at all."""
    found = []
    for number in range(UNITS):
        start = number * len(WORDS) + 12
        if number % every == 0:
            continue
        end = start + (13 if number % (every + 1) else 5)
        found.append(Span(f"{name}{number}", start, end, "ACTOR"))
    return found


@pytest.fixture
def location(make_project: MakeProject) -> Path:
    layers = [
        reader("ines", SHORT, Span("s", 12, 25, "ACTOR")),
        reader("lea", SHORT),
        reader("ines", LONG_ONE, *said("i", every=7)),
        reader("lea", LONG_ONE, *said("l", every=9)),
        reader("ines", OTHER, Span("s", 10, 25, "ACTOR")),
        reader("lea", OTHER),
    ]
    assert UNITS > MANY
    assert sum(len(each.spans) for each in layers) > LONG
    return make_project([SHORT, LONG_ONE, OTHER], layers)


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, location: Path) -> Lead:
    made = lead(qtbot, open_window, location)
    assert made.here[0] == SHORT.id
    return made


def go_to_the_long_one(desk: Lead) -> None:
    desk.keys("J")
    desk.wait(lambda: desk.reviewing.awaited is not None)


def arrive(desk: Lead) -> None:
    desk.wait(lambda: desk.reviewing.pick is not None)


def document(desk: Lead) -> str | None:
    reviewed = desk.reviewing.reviewed
    return reviewed.document.id if reviewed is not None else None


def test_a_short_document_is_at_hand_without_another_process(
    qtbot: QtBot, open_window: OpenWindow, location: Path
) -> None:
    desk = lead(qtbot, open_window, location)
    begun: list[str] = []
    desk.reviewing.comparing.begun.connect(begun.append)
    desk.reviewing.show(OTHER.id, desk.reviewing.ranked.of(OTHER.id)[0].unit)
    desk.settle()
    desk.wait(lambda: document(desk) == OTHER.id)
    assert OTHER.id not in begun


def test_what_comes_from_the_process_is_what_is_found_here(desk: Lead) -> None:
    go_to_the_long_one(desk)
    arrive(desk)
    reviewed = desk.reviewing.reviewed
    assert reviewed is not None
    assert reviewed.document.id == LONG_ONE.id
    asked = panel(reviewed.layers, ())
    here = replace(compare(asked, SCHEME), document_id=LONG_ONE.id)
    assert reviewed.review == review(here, reviewed.gold, (), SCHEME)


def test_the_page_says_what_is_being_compared(desk: Lead) -> None:
    go_to_the_long_one(desk)
    assert desk.page.canvas.compared is None
    assert LONG_ONE.title in desk.page.canvas.empty_words()
    arrive(desk)
    assert desk.page.canvas.empty_words() == ""
    assert tags(desk.page.canvas)


def test_the_queue_stands_on_the_unit_that_is_awaited(desk: Lead) -> None:
    go_to_the_long_one(desk)
    assert desk.page.queue.view.currentIndex().row() == 1
    wanted = desk.reviewing.ranked.row(1)
    arrive(desk)
    assert desk.here == (wanted.document_id, wanted.unit)


def test_nothing_is_decided_while_nothing_is_at_hand(desk: Lead) -> None:
    go_to_the_long_one(desk)
    desk.reviewing.take(1)
    assert "still being compared" in desk.window.status.message.text()
    arrive(desk)
    assert desk.decided() == 0


def test_who_goes_on_meanwhile_sees_nothing_of_what_comes_then(desk: Lead) -> None:
    go_to_the_long_one(desk)
    desk.keys("K")
    desk.wait(lambda: document(desk) == SHORT.id)
    here = desk.here
    seen: list[str | None] = []
    desk.reviewing.shown.connect(lambda: seen.append(document(desk)))
    desk.wait(lambda: not desk.reviewing.comparing.holds(LONG_ONE.id))
    desk.settle()
    assert desk.here == here
    assert set(seen) <= {SHORT.id}


def test_who_goes_on_in_the_long_one_comes_to_where_they_went(desk: Lead) -> None:
    go_to_the_long_one(desk)
    desk.keys("J", "J", "K")
    wanted = desk.reviewing.ranked.row(2)
    arrive(desk)
    assert desk.here == (wanted.document_id, wanted.unit)


def test_a_decision_in_it_is_made_at_the_unit_and_undone(desk: Lead) -> None:
    go_to_the_long_one(desk)
    arrive(desk)
    here = desk.here
    desk.keys("1")
    assert desk.decision(*here) is not None
    desk.keys("Ctrl+Z")
    assert desk.decision(*here) is None
    assert desk.here == here


def test_a_scheme_that_means_something_else_is_compared_by_at_once(desk: Lead) -> None:
    go_to_the_long_one(desk)
    arrive(desk)
    here, project = desk.here, desk.window.desk.project
    assert project is not None
    project.change_scheme(replace(project.scheme, attributes=project.scheme.attributes[1:]))
    desk.wait(lambda: desk.reviewing.awaited == here)
    arrive(desk)
    assert desk.here == here


def test_a_project_is_closed_while_one_of_its_documents_is_compared(
    qtbot: QtBot, desk: Lead
) -> None:
    go_to_the_long_one(desk)
    desk.wait(lambda: desk.reviewing.comparing.pid is not None)
    pid = desk.reviewing.comparing.pid
    close(qtbot, desk.window)
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def kill(desk: Lead, before: int | None = None) -> int:
    """End the process that compares, as the system does that is short of memory."""
    desk.wait(lambda: desk.reviewing.comparing.pid not in (None, before))
    pid = desk.reviewing.comparing.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    return pid


def test_a_process_that_is_killed_is_told_of_and_another_one_compares(desk: Lead) -> None:
    told: list[str] = []
    desk.reviewing.said.connect(told.append)
    go_to_the_long_one(desk)
    kill(desk)
    desk.wait(lambda: bool(told))
    assert "interrupted" in told[0]
    arrive(desk)
    assert desk.here[0] == LONG_ONE.id


def test_after_some_tries_it_is_given_up_until_it_is_asked_for_again(desk: Lead) -> None:
    refused: list[object] = []
    desk.reviewing.refused.connect(refused.append)
    go_to_the_long_one(desk)
    pid = None
    for _ in range(TRIES):
        pid = kill(desk, pid)
    desk.wait(lambda: bool(refused))
    assert "worker process ended" in str(refused[0])
    assert desk.reviewing.awaited is None
    desk.reviewing.show_place(1)
    arrive(desk)
    assert desk.here[0] == LONG_ONE.id
