"""What a training has come to, as tables for people."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.cli.pages import Grid, Page
from workbench.cli.speaking import Voice
from workbench.review.agreement.evaluation import Evaluation
from workbench.tasks import choosing
from workbench.tasks.learning import MERGED, REMEMBERED, TOGETHER, TRAINED, UNTRAINED
from workbench.tasks.machines import RULES
from workbench.tasks.training import TrainReport
from workbench.words import system_language

EXACT, HALF = "spans_exact", "spans_overlap"
MISSING = "–"


def training_page(report: TrainReport, voice: Voice) -> Page:
    """The figures of the pipeline beside those of the baselines, and the learning curve."""
    language = voice.habits.language
    page = Page(voice.words("Training"), system_language() if language == "system" else language)
    cells = _Cells(page, voice)
    page.lines.append(
        voice.words(
            "{pipeline} in {out}: learnt from {learnt:,} documents of {layer}, measured on "
            "{aside:,} others, {rounds:,} rounds, {seconds:,} seconds.",
            pipeline=report.pipeline,
            out=report.out,
            learnt=report.learnt,
            layer=report.layer,
            aside=report.aside,
            rounds=report.rounds,
            seconds=round(report.seconds),
        )
    )
    trained = report.lines[TRAINED]
    rows = [
        (
            line.label or voice.words("all"),
            *(cells.number(value) for value in (line.precision, line.recall, line.f1)),
            *(cells.f1(trained, HALF, line.label),),
            *(voice.words("{n:,}", n=n) for n in (line.right, line.found, line.wanted)),
        )
        for line in trained
        if line.name == EXACT
    ]
    header = ("label", "precision", "recall")
    page.grids.append(
        Grid(
            voice.words("Spans, same edges"),
            (
                *map(voice.words, header),
                "F1",
                "F1 ½",
                *map(voice.words, ("right", "found", "wanted")),
            ),
            tuple(rows),
        )
    )
    titles = {
        TRAINED: voice.words("trained"),
        UNTRAINED: voice.words("untrained"),
        REMEMBERED: voice.words("remembered"),
        RULES: RULES,
        TOGETHER: voice.words("both joined"),
        MERGED: voice.words("merged"),
    }
    sources = {choosing.RULES: voice.words("rules"), choosing.PIPELINE: voice.words("pipeline")}
    used = {
        label: voice.words("both") if len(choice.use) > 1 else sources[choice.use[0]]
        for label, choice in report.merge.items()
    }
    page.grids.append(
        Grid(
            voice.words("Compared, F1 with same edges and half shared"),
            (voice.words("label"), *(titles[name] for name in report.lines), voice.words("used")),
            tuple(
                (
                    line.label or voice.words("all"),
                    *(cells.both(lines, line.label) for lines in report.lines.values()),
                    used.get(line.label, ""),
                )
                for line in trained
                if line.name == EXACT
            ),
        )
    )
    if len(report.curve) > 1:
        page.grids.append(
            Grid(
                voice.words("Learning curve"),
                (voice.words("documents"), "F1", "F1 ½"),
                tuple(
                    (
                        voice.words("{n:,}", n=point.documents),
                        cells.f1(point.lines, EXACT, ""),
                        cells.f1(point.lines, HALF, ""),
                    )
                    for point in report.curve
                ),
            )
        )
    page.notes += [
        voice.words("untrained: the same pipeline before it had learnt anything."),
        voice.words("remembered: what was marked before, marked wherever its words stand."),
    ]
    if report.merge:
        page.notes.append(
            voice.words(
                "merged: each label from whichever was best on the documents kept aside, or from "
                "the rules where people marked fewer than {n:,} spans there.",
                n=choosing.LEAST,
            )
        )
    lost = sum(report.lost.values())
    if lost:
        page.notes.append(
            voice.words("Spans that could not be learnt, since they cut a token: {n:,}.", n=lost)
        )
    if report.unfinished:
        page.notes.append(
            voice.words("Left out, since they are not done: {n:,} documents.", n=report.unfinished)
        )
    return page


class _Cells:
    def __init__(self, page: Page, voice: Voice) -> None:
        self._page = page
        self._voice = voice

    def number(self, value: float | None) -> str:
        if value is None:
            return MISSING
        text = f"{value:.3f}"
        return text.replace(".", ",") if self._page.language == "fr" else text

    def f1(self, lines: Sequence[Evaluation], name: str, label: str) -> str:
        found = (each.f1 for each in lines if each.name == name and each.label == label)
        return self.number(next(found, None))

    def both(self, lines: Sequence[Evaluation], label: str) -> str:
        return f"{self.f1(lines, EXACT, label)} / {self.f1(lines, HALF, label)}"
