"""The queue of the review desk: its order, its conditions, and going through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.reviews import Lead, lead
from workbench.ui.review.ranked import Asked


@pytest.fixture
def desk(qtbot: QtBot, open_window: OpenWindow, sample: Path) -> Lead:
    return lead(qtbot, open_window, sample)


def test_the_queue_stands_by_rank_and_the_first_of_it_is_at_hand(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    assert len(rows) == desk.open > 200
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)
    assert desk.row == rows[0]
    assert desk.page.queue.view.currentIndex().row() == 0


@pytest.mark.parametrize(
    "asked_for",
    [
        Asked(kinds=("attribution",)),
        Asked(labels=("QUOTE",)),
        Asked(annotator="karim"),
        Asked(document="dispatch-twin"),
        Asked(since="2025-03", until="2025-05"),
        Asked(text="elle"),
        Asked(kinds=("boundary",), labels=("ACTOR",)),
    ],
    ids=lambda each: (
        "+".join(name for condition in each.conditions for name in condition) or "text"
    ),
)
def test_every_condition_shows_its_rows_and_no_others(desk: Lead, asked_for: Asked) -> None:
    everything = list(desk.reviewing.ranked.shown())
    desk.page.queue.ask(asked_for)
    shown = list(desk.reviewing.ranked.shown())
    facts = desk.reviewing.ranked.facts_of
    assert shown == [row for row in everything if asked_for.passes(row, facts(row))]
    assert 0 < len(shown) < len(everything)


def test_units_on_which_all_agree_are_read_when_they_are_asked_for(desk: Lead) -> None:
    everything = desk.open
    desk.page.queue.ask(Asked(states=("agreed",)))
    desk.wait(lambda: not desk.reviewing.loading.is_busy)
    rows = list(desk.reviewing.ranked.shown())
    assert rows
    assert {row.state for row in rows} == {"agreed"}
    assert {row.kinds for row in rows} == {()}
    assert desk.open == everything
    desk.page.queue.ask(Asked())
    assert len(desk.reviewing.ranked) == everything


def test_what_nothing_passes_is_said_with_the_way_back(desk: Lead) -> None:
    desk.keys("Ctrl+Shift+F")
    desk.letters("zeppelin")
    desk.keys("Return")
    assert "No disagreement is like that" in desk.page.queue.nothing.text()
    desk.page.queue.remedy.click()
    assert len(desk.reviewing.ranked) == desk.open


def test_the_queue_can_stand_as_the_documents_read(desk: Lead) -> None:
    desk.page.queue.order_button.click()
    rows = list(desk.reviewing.ranked.shown())
    assert [row.document_id for row in rows] == sorted(row.document_id for row in rows)
    here = [row for row in rows if row.document_id == rows[0].document_id]
    assert [row.start for row in here] == sorted(row.start for row in here)


def test_next_and_previous_go_through_the_queue_and_decide_nothing(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    desk.keys("J", "J", "Shift+J")
    desk.wait(lambda: desk.row == rows[1])
    desk.keys("Shift+J", "K")
    desk.wait(lambda: desk.row == rows[-1])
    assert desk.open == len(rows)


def test_the_list_moves_and_the_text_follows(desk: Lead) -> None:
    rows = list(desk.reviewing.ranked.shown())
    desk.page.queue.view.setFocus()
    desk.keys("Down", "Down")
    desk.wait(lambda: desk.row == rows[2])
    assert desk.page.canvas.unit == rows[2].unit


def test_a_unit_that_is_chosen_in_the_text_is_at_hand(desk: Lead) -> None:
    desk.page.canvas.setFocus()
    desk.keys("Tab", "Tab")
    desk.wait(lambda: desk.page.canvas.unit == desk.row.unit)
