"""Suggestions: judged one by one, many at once, and who makes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from tests.screens.stage import Shot, Stage
from workbench.resources import path
from workbench.tasks import create_project, import_documents, suggest_documents
from workbench.tasks.candidates import Candidate
from workbench.tasks.machines import RULES
from workbench.ui.dialogs.judging import Judging
from workbench.ui.dialogs.suggesters import AskToLet, Suggesters
from workbench.worker import Worker


def judge(stage: Stage) -> Iterator[Shot]:
    """From suggestions to one's own spans."""
    location = stage.folder / "Mai.dwb"
    store = create_project(str(location), who="ines")
    with closing(store), Worker() as worker:
        texts = sorted(path("samples").glob("*.txt"))
        import_documents(store, worker, texts, who="ines")
        suggest_documents(store, worker, suggester=RULES, who="ines")
    with stage.opened(location) as window:
        stage.keys("Ctrl+Home", "J")
        yield Shot(
            "suggestion", "A suggestion: whose, by which rule, how sure; outlined till judged."
        )
        stage.keys("Shift+Y", "Y", "Y")
        yield Shot(
            "accepted", "Taken over with all that belongs to it; the next one has the focus."
        )
        stage.keys("Ctrl+Shift+Y")
        [many] = window.findChildren(Judging)
        stage.wait(lambda: bool(many.list.hits))
        yield Shot("judge-many", "Many at once: by rule, label and score, each seen first.")
        stage.keys("Escape", "Ctrl+Shift+V")
        [who] = window.findChildren(Suggesters)
        window.roll.let(Candidate(str(stage.folder / "ministres.toml"), "ministres"))
        who.slider.setValue(70)
        stage.wait(lambda: window.roll.sieve.least == 70)
        yield Shot("suggesters", "Who suggests, and from which score on it is shown.")
        found = Candidate(str(stage.folder / "ministres.toml"), "ministres", ("ACTOR",), 48)
        AskToLet(who, found=found, desk=window.desk).open()
        yield Shot("let-suggest", "A list of one's own is confirmed before it is used.")
        stage.keys("Escape", "Escape")
