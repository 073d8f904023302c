"""What comes back to annotators: an own answer, what is released, and what is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from tests.screens import projects
from tests.screens.stage import Shot, Stage
from workbench.model.scheme_changes import add_example
from workbench.model.scheme_text import scheme_from_text
from workbench.project import Project, Store
from workbench.review.decisions import Choice, reading
from workbench.ui.feedback.corrections import CorrectionsPanel
from workbench.ui.feedback.release import ReleaseDialog
from workbench.ui.feedback.second_look import SecondLookPanel
from workbench.ui.review.own_answer import LeaveAnswer
from workbench.ui.review.page import ReviewPage

LEAD = "claire"
SETTLED = ("dispatch-automobile", "dispatch-coalition")
NOTES = {
    "boundary": "Les guillemets et ce qu’ils ferment sont dedans (2.2).",
    "actor": "C’est le groupe qui parle, non son directeur.",
    "slip": "",
}


def feed_back(stage: Stage) -> Iterator[Shot]:
    """Own answers, corrections, examples, second looks."""
    location = projects.sample(stage.folder / "Mars.dwb")
    _settle(location)
    with stage.opened(location, who=LEAD) as window:
        stage.keys("Ctrl+2")
        page = cast(ReviewPage, window.desks.pages["review"])
        stage.wait(lambda: not page.reviewing.loading.is_busy and page.reviewing.pick is not None)
        stage.keys("O")
        stage.wait(lambda: window.desk.is_drafting and window.desk.span is not None)
        stage.pause()
        stage.keys("F8", "F8")
        stage.wait(lambda: window.desk.drafted is not None and window.desk.drafted.is_changed)
        yield Shot("own-answer", "An own answer: a draft of gold, under all that labels and links.")
        stage.command("drop_answer")
        stage.wait(lambda: any(each.isVisible() for each in window.findChildren(LeaveAnswer)))
        yield Shot("own-answer-left", "Nothing of it is written before it is taken.")
        window.findChildren(LeaveAnswer)[0].drop.click()
        stage.wait(lambda: window.desks.now == "review")
        stage.keys("E", "Ctrl+1")
        window.board.action("release").trigger()
        stage.wait(lambda: any(each.isVisible() for each in window.findChildren(ReleaseDialog)))
        stage.keys("Space", "Down", "Space")
        yield Shot("release", "What is settled is released: its readers see what became of it.")
        window.findChildren(ReleaseDialog)[0].accept_button.click()
        stage.wait(lambda: not window.jobs.running)
    with stage.opened(location) as window:
        stage.keys("Ctrl+Shift+C")
        panel = window.corrections.panel
        assert isinstance(panel, CorrectionsPanel)
        stage.wait(lambda: panel.model.rowCount() > 0)
        stage.keys("Down", "Down", "Down")
        yield Shot("corrections", "My corrections: my reading, the gold, why; nobody is named.")
        stage.keys("Ctrl+Shift+B")
        looks = window.second_look.panel
        assert isinstance(looks, SecondLookPanel)
        stage.wait(lambda: looks.model.rowCount() > 0)
        left = looks.model.left
        stage.keys("Space")
        stage.wait(lambda: looks.model.left < left)
        yield Shot("second-look", "A second look at what was made under another rule.")


def _settle(location: Path) -> None:
    """Decide all of two documents, and change a rule."""
    store = Store.open(str(location), who=LEAD)
    project = Project(store, scheme=scheme_from_text(store.scheme().result().text))
    reasons = list(NOTES)
    for document in SETTLED:
        project.reviewing.open(document, lambda reviewed: None)
        project.wait()
        choices: dict[str, Choice] = {}
        for number, case in enumerate(project.reviewing.look(document).review.cases):
            reason = reasons[number % len(reasons)] if case.unit.kinds else ""
            vote = [each for each in case.unit.votes if each.spans][-1]
            choices[case.unit.id] = reading(
                vote.annotator, reason=reason, note=NOTES.get(reason, "")
            )
        project.reviewing.decide(document, choices)
        project.wait()
    example = "le maire [« promet » de rouvrir le pont]"
    project.change_scheme(add_example(project.scheme, "QUOTE", example))
    project.wait()
    project.close()
