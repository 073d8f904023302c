"""The project desk as a lead sees it: how far all is, who reads what, how far people agree."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar, cast
from unittest.mock import patch

from tests.screens import projects
from tests.screens.stage import Shot, Stage
from workbench.french.folding import fold
from workbench.model import Document, Edit, Layer, LayerFields, Op, Span, layer_of, verbs
from workbench.model.edit import SchemeText
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_from_text, scheme_to_text
from workbench.store import Step, Store
from workbench.tasks import create_project
from workbench.tasks.planning import assign, plan_work
from workbench.ui.overview.agreement import AgreementSheet
from workbench.ui.overview.page import ProjectPage
from workbench.ui.overview.plan import PlanSheet
from workbench.ui.overview.progress import ProgressSheet
from workbench.ui.overview.sheet import Sheet

S = TypeVar("S", bound=Sheet)
LEAD = "claire"
PEOPLE = ("ines", "karim", "lea", "noe")
DOCUMENTS = 60
DAYS = 70
BEGUN = date(2025, 3, 3)
CHANGED = (26, 47)
"""The days on which the guidelines became others."""
SAID = (
    (r"la ministre de l’Énergie, Odile Brissac", "ACTOR"),
    (r"a promis", "CUE"),
    (r"« complète »", "QUOTE"),
    (r"Nous dirons tout", "QUOTE"),
    (r"a-t-elle déclaré", "CUE"),
    (r"la préfecture", "ACTOR"),
    (r"[\d ]+ personnes", "STATISTIC"),
    (r"\d+ % des habitants", "STATISTIC"),
    (r"Les mots ne suffisent plus", "QUOTE"),
    (r"a répondu", "CUE"),
    (r"le maire de [\w-]+, Elio Santander", "ACTOR"),
)


def oversee(stage: Stage) -> Iterator[Shot]:
    """The project as a whole."""
    location = team(stage.folder / "Mars.dwb")
    with stage.opened(location, who=LEAD) as window, patch.object(AgreementSheet, "gammas", 3):
        stage.keys("Ctrl+3")
        page = cast(ProjectPage, window.desks.pages["project"])
        progress = _sheet(page, ProgressSheet)
        stage.wait(lambda: progress.documents.row(0) is not None)
        stage.keys("Return")
        yield Shot("project-progress", "Who has read what, in which time, and when.")
        stage.keys("Ctrl+PgDown")
        plan = _sheet(page, PlanSheet)
        stage.wait(lambda: plan.plan is not None)
        plan.take_keyboard()
        plan.form.add("jeanne")
        plan.form.share.setValue(70)
        stage.wait(lambda: plan.plan is not None and "jeanne" in plan.plan.loads)
        yield Shot(
            "project-plan", "A plan is shown before it is applied: loads, and what two share."
        )
        stage.keys("Ctrl+PgDown")
        agreement = _sheet(page, AgreementSheet)
        stage.wait(lambda: agreement.overview is not None)
        agreement.take_keyboard()
        stage.keys("Right")
        yield Shot(
            "project-agreement", "Agreement of pairs and labels, each figure with its interval."
        )
        agreement.cards.drift.take_keyboard()
        for _ in range(3):
            stage.keys("Right")
        yield Shot("project-drift", "Over time, with the versions of the guidelines.")
        stage.keys("Ctrl+T")
        yield Shot("project-tables", "The same as tables, to be read cell by cell.")


def team(place: Path) -> Path:
    """Four people who have been reading for weeks, while the guidelines were changed twice."""
    store = create_project(str(place), who=LEAD)
    documents = projects.documents(DOCUMENTS)
    batch = [pack(each, (), folded=fold(each.text)) for each in documents]
    store.add(batch, who=LEAD, at=projects.AT).result()
    made = plan_work(store, PEOPLE, share=0.6, readers=3, seed=1)
    assign(store, made, seed=1, who=LEAD)
    by_id = {each.id: each for each in documents}
    changes = list(CHANGED)
    for number, (document_id, who) in enumerate(made.added):
        day = DAYS * number // len(made.added)
        if changes and day >= changes[0]:
            _change_scheme(store, changes.pop(0))
        _read(store, by_id[document_id], who, day)
    store.close()
    return place


def _read(store: Store, document: Document, who: str, day: int) -> None:
    """Most are marked and done, some are begun or left out."""
    chance = random.Random(f"{who} {document.id}")
    if chance.random() < 0.1:
        return
    layer = layer_of(document.id, who)
    edits = [Edit(None, span) for span in _marked(document, chance)]
    begin = Op("mark", layer.id, (Edit(layer.fields, LayerFields("in_progress")), *edits))
    steps = [Step(begin, layer, layer.apply(begin), who, _at(day))]
    seconds = int(chance.lognormvariate(5.2, 0.4))
    end = chance.random()
    steps.append(_next(steps[-1], verbs.spend(_after(steps[-1]), seconds=seconds)))
    if end < 0.8:
        steps.append(_next(steps[-1], verbs.finish(_after(steps[-1]))))
    elif end > 0.95:
        steps.append(_next(steps[-1], verbs.skip(_after(steps[-1]), reason="doublon")))
    store.write(steps).result()


def _after(step: Step) -> Layer:
    assert step.after is not None
    return step.after


def _next(step: Step, op: Op) -> Step:
    layer = _after(step)
    return Step(op, layer, layer.apply(op), step.who, step.at)


def _marked(document: Document, chance: random.Random) -> Iterator[Span]:
    """What somebody marks: now and then nothing, another edge or another label."""
    for number, (words, label) in enumerate(SAID):
        found = re.search(words, document.text)
        luck = chance.random()
        if found is None or luck < 0.12:
            continue
        start, end = found.span()
        if luck < 0.22:
            start = document.text.find(" ", start, end - 1) + 1 or start
        if luck > 0.96:
            label = "STATISTIC" if label == "ACTOR" else "ACTOR"
        yield Span(f"s{number}", start, end, label)


def _change_scheme(store: Store, day: int) -> None:
    standing = store.scheme().result()
    version = standing.version + 1
    scheme = replace(scheme_from_text(standing.text), version=version)
    edit = Edit(standing, SchemeText(version, scheme_to_text(scheme)))
    op = Op("scheme", None, (edit,))
    store.write([Step(op, None, None, LEAD, _at(day))]).result()


def _at(day: int) -> str:
    return f"{BEGUN + timedelta(days=day)}T10:00:00.000+00:00"


def _sheet(page: ProjectPage, kind: type[S]) -> S:
    return next(each for each in page.sheets if isinstance(each, kind))
