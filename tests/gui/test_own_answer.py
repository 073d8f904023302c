"""An own answer by keys: the verbs of annotating on a draft, taken as one decision or dropped."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document
from tests.gui.conftest import (
    MakeProject,
    OpenWindow,
    answered,
    asked,
    close,
    press,
    settled,
    spans,
)
from workbench.model import Op, Span, verbs
from workbench.model.annotation import LayerFields
from workbench.model.layer import GOLD, Layer, layer_of
from workbench.model.review import Decision
from workbench.project import OpenDocument
from workbench.review.decisions import kept
from workbench.ui.main_window import MainWindow
from workbench.ui.review.own_answer import LeaveAnswer
from workbench.ui.review.page import ReviewPage

QUOTE = Span("q", 12, 36, "QUOTE")
ACTOR = Span("a", 67, 80, "ACTOR")


@pytest.fixture
def read(make_project: MakeProject) -> Path:
    """A dispatch that two have read, who differ on the edges of a quote; and another dispatch."""
    done = LayerFields("done")
    wide = Span("q", 10, 38, "QUOTE")
    return make_project(
        [a_document(), a_document(TEXT + " Fin.", id="doc-2")],
        [
            layer_of("doc-1", "karim", spans=[QUOTE, ACTOR], fields=done),
            layer_of("doc-1", "lea", spans=[wide, ACTOR], fields=done),
        ],
    )


@pytest.fixture
def lead(read: Path, open_window: OpenWindow) -> Iterator[MainWindow]:
    """The window of a lead; a draft that a test leaves there is dropped."""
    window = open_window(read, who="chef")
    yield window
    if window.desk.is_drafting:
        window.desk.drop_own_answer()


def begun(window: MainWindow, label: str | None = "QUOTE", *, reading: str = "karim") -> None:
    project = window.desk.project
    assert project is not None
    project.reviewing.open("doc-1", lambda reviewed: None)
    project.wait()
    unit = None
    if label is not None:
        cases = project.reviewing.look("doc-1").review.cases
        unit = next(case.unit.id for case in cases if case.unit.label == label)
    window.desk.begin_own_answer("doc-1", unit, reading=reading, reason="boundary", note="voir 2.1")


def gold(window: MainWindow) -> Layer | None:
    assert window.desk.project is not None
    answered(window)
    return window.desk.project.store.layer("doc-1", GOLD).result()


def decisions(window: MainWindow) -> tuple[Decision, ...]:
    assert window.desk.project is not None
    answered(window)
    return window.desk.project.store.decisions(["doc-1"]).result()


def test_an_own_answer_is_written_once_it_is_taken_and_not_before(
    qtbot: QtBot, lead: MainWindow
) -> None:
    window = lead
    begun(window)
    assert window.own_answer.isVisible()
    assert window.desk.span is not None
    assert window.desk.span.label == "QUOTE"
    press(window.canvas, "F8", "F8", "Shift+Right")
    widened = spans(window)[0]
    assert gold(window) is None
    assert decisions(window) == ()
    press(window.canvas, "Ctrl+Return")
    assert not window.own_answer.isVisible()
    written, [decision] = gold(window), decisions(window)
    assert written is not None
    assert [("QUOTE", each.text_of(TEXT)) for each in written.spans.values()] == [widened]
    said = kept(decision)
    assert (said.choice, said.reason, said.note, said.by) == ("own", "boundary", "voir 2.1", "chef")


def test_a_draft_is_undone_and_redone_by_itself(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window)
    before = spans(window)
    press(window.canvas, "Right", "Right", "A")
    after = spans(window)
    press(window.canvas, "Delete", "Ctrl+Z")
    assert spans(window) == after != before
    press(window.canvas, "Ctrl+Z")
    assert spans(window) == before
    press(window.canvas, "Ctrl+Shift+Z")
    assert spans(window) == after
    assert gold(window) is None


def test_what_nobody_read_is_added_as_a_decision_of_its_own(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window, None)
    window.canvas.select(TEXT.index("vendredi"), TEXT.index("vendredi"))
    press(window.canvas, "C")
    assert ("CUE", "vendredi") in spans(window)
    press(window.canvas, "Ctrl+Return")
    written = gold(window)
    assert written is not None
    assert [span.label for span in written.spans.values()] == ["CUE"]
    assert [kept(each).choice for each in decisions(window)] == ["own"]


def test_escape_asks_before_a_draft_is_dropped_and_leaves_no_trace(
    qtbot: QtBot, lead: MainWindow
) -> None:
    window = lead
    begun(window)
    press(window.canvas, "F8", "Escape", "Escape")
    dialog = asked(qtbot, window, LeaveAnswer)
    press(dialog, "Esc")
    assert window.desk.is_drafting
    press(window.canvas, "Escape", "Escape")
    asked(qtbot, window, LeaveAnswer).drop.click()
    assert not window.desk.is_drafting
    assert gold(window) is None
    assert decisions(window) == ()
    settled(qtbot, window)
    assert spans(window) == []


def test_it_is_begun_on_the_review_desk_and_goes_back_there(qtbot: QtBot, lead: MainWindow) -> None:
    press(lead.canvas, "Ctrl+2")
    page = lead.desks.pages["review"]
    begun(lead)
    assert (lead.desks.now, lead.desk.is_drafting) == ("annotate", True)
    assert lead.desk.document is not None
    press(lead.canvas, "F8", "Ctrl+Return")
    assert lead.desks.now == "review"
    assert page.isVisible()
    assert len(decisions(lead)) == 1


def reviewing(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    """The review desk with a disagreement at hand."""
    press(window.canvas, "Ctrl+2")
    page = window.desks.pages["review"]
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.reviewing.pick is not None)
    return page


def test_by_keys_alone_from_the_disagreement_to_the_own_answer_and_back(
    qtbot: QtBot, lead: MainWindow
) -> None:
    page = reviewing(qtbot, lead)
    press(page.decision.choices, "O")
    assert lead.desk.is_drafting
    assert lead.desk.span is not None
    press(lead.canvas, "F8", "Ctrl+Return")
    assert lead.desks.now == "review"
    assert [kept(each).choice for each in decisions(lead)] == ["own"]
    press(page.decision.choices, "Ctrl+Z")
    qtbot.waitUntil(lambda: decisions(lead) == ())


def test_by_keys_alone_what_nobody_has_read_is_added(qtbot: QtBot, lead: MainWindow) -> None:
    page = reviewing(qtbot, lead)
    press(page.decision.choices, "A")
    assert lead.desk.is_drafting
    lead.canvas.select(TEXT.index("vendredi"), TEXT.index("vendredi"))
    press(lead.canvas, "C", "Ctrl+Return")
    [decision] = decisions(lead)
    assert (kept(decision).label, kept(decision).start) == ("CUE", TEXT.index("vendredi"))


def test_by_one_key_a_disagreement_is_an_example(qtbot: QtBot, lead: MainWindow) -> None:
    page = reviewing(qtbot, lead)
    project = lead.desk.project
    assert project is not None
    before = project.scheme.label("QUOTE").examples
    press(page.decision.choices, "E")
    assert len(project.scheme.label("QUOTE").examples) == len(before) + 1
    assert "guidelines" in lead.status.message.text()


def test_a_draft_untouched_is_left_without_a_question(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window)
    press(window.canvas, "Ctrl+3")
    assert window.desks.now == "project"
    assert not window.desk.is_drafting


@pytest.mark.parametrize("take", [True, False])
def test_another_desk_is_asked_for_first(qtbot: QtBot, lead: MainWindow, take: bool) -> None:
    window = lead
    begun(window)
    press(window.canvas, "F8", "Ctrl+3")
    assert window.desks.now == "annotate"
    dialog = asked(qtbot, window, LeaveAnswer)
    if take:
        press(dialog, "Return")
    else:
        dialog.drop.click()
    qtbot.waitUntil(lambda: window.desks.now == "project")
    assert (gold(window) is not None) == take


def test_another_document_is_asked_for_first(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window)
    press(window.canvas, "F8")
    window.desk.show("doc-2")
    press(asked(qtbot, window, LeaveAnswer), "Return")

    def shown() -> str:
        return window.desk.document.id if window.desk.document is not None else ""

    qtbot.waitUntil(lambda: shown() == "doc-2")
    assert gold(window) is not None


def test_the_window_is_not_closed_over_a_draft_that_nobody_was_asked_about(
    qtbot: QtBot, lead: MainWindow
) -> None:
    window = lead
    begun(window)
    press(window.canvas, "F8")
    window.close()
    dialog = asked(qtbot, window, LeaveAnswer)
    assert window.isVisible()
    dialog.drop.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_draft_is_never_done_nor_reopened_nor_commented(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window)
    drafted = window.desk.drafted
    assert drafted is not None
    press(window.canvas, "Ctrl+D", "Ctrl+Shift+D")
    window.desk.comment_on_document("une remarque")
    assert not drafted.is_changed
    assert "note" in window.status.message.text()


def test_labelling_all_occurrences_stays_within_the_draft(qtbot: QtBot, lead: MainWindow) -> None:
    window = lead
    begun(window)
    drafted = window.desk.drafted
    project = window.desk.project
    assert drafted is not None
    assert project is not None
    opened = window.desk.opened_here
    assert opened is not None

    def mark(each: OpenDocument) -> Op:
        return verbs.mark_all(
            drafted.layer,
            drafted.document,
            pieces=[(1, 8, ACTOR.attributes)],
            label="ACTOR",
            scheme=project.scheme,
        )

    gestures: list[str] = []
    project.perform_over([opened], mark, gestures.append)
    assert ("ACTOR", "Valmont") in spans(window)
    assert gold(window) is None
    project.take_back(gestures[0])
    assert ("ACTOR", "Valmont") not in spans(window)


def test_own_answers_are_undone_as_one_step_over_a_restart(
    qtbot: QtBot, read: Path, open_window: OpenWindow, lead: MainWindow
) -> None:
    window = lead
    begun(window)
    press(window.canvas, "F8", "Ctrl+Home", "Right", "Right", "A", "Ctrl+Return")
    assert len(decisions(window)) == 2
    close(qtbot, window)
    window = open_window(read, who="chef")
    project = window.desk.project
    assert project is not None
    project.reviewing.open("doc-1", lambda reviewed: None)
    project.wait()
    project.reviewing.undo("doc-1")
    assert decisions(window) == ()
    assert project.reviewing.look("doc-1").gold.spans == {}
