"""Figures of agreement as rows for programs and as tables for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from workbench.cli.pages import Grid, Page
from workbench.cli.speaking import Voice
from workbench.review.agreement.names import MEASURES
from workbench.review.agreement.values import Measure
from workbench.tasks.measuring import AgreementReport, EvaluationReport
from workbench.words import system_language

COLUMNS = ("f1_exact", "f1_overlap", "cohen", "fleiss", "alpha", "alpha_unitizing")
SHORT = {
    "f1_exact": "F1 =",
    "f1_overlap": "F1 ½",
    "cohen": "κ",
    "fleiss": "κ (F)",
    "alpha": "α",
    "alpha_unitizing": "|uα",
    "gamma": "γ",
}
"""Signs that every language writes alike; the page explains them."""
MISSING = "–"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def measure_row(measure: Measure, voice: Voice) -> dict[str, Any]:
    """A figure as flat values, the words in the user's language."""
    return {
        "measure": measure.name,
        "label": measure.label,
        "attribute": measure.attribute,
        "annotators": list(measure.annotators),
        "document": measure.document,
        "period": measure.period,
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "support": measure.support,
        "counted": voice.words(MEASURES[measure.name].template),
        "documents": measure.documents,
        "seed": measure.seed,
        "undefined": voice.words(measure.undefined.template) if measure.undefined else None,
    }


def agreement_page(report: AgreementReport, voice: Voice) -> Page:
    """The report as tables: by label, by pair, what hangs on spans, by period, by document."""
    page = Page(voice.words("Agreement"), language_of(voice))
    page.lines.append(
        voice.words(
            "{names}: {shared:,} of {documents:,} documents were finished by two at least.",
            names=", ".join(report.annotators),
            shared=report.shared,
            documents=report.documents,
        )
    )
    cells = _Cells(page, voice)
    all_ = [each for each in report.measures if not each.document and not each.period]
    together = [each for each in all_ if not each.annotators]
    everything = voice.words("all")
    head = voice.words("label")
    cells.grid(voice.words("By label"), head, together, lambda each: each.label or everything)
    pairs = [each for each in all_ if each.annotators and not each.label]
    cells.grid(
        voice.words("By pair"),
        voice.words("pair"),
        pairs,
        lambda each: " · ".join(each.annotators),
        names=(*(name for name in COLUMNS if name != "fleiss"), "gamma"),
    )
    for name in ("gamma", "attribution", "slot", "attribute", "relation"):
        if name == "gamma":
            own = [each for each in together if each.name == name]
        else:
            own = [each for each in together if each.name == name and each.support]
        cells.single(name, own, everything)
    periods = [
        each
        for each in report.measures
        if each.period and not each.document and not each.annotators and not each.label
    ]
    if len({each.period for each in periods}) > 1:
        cells.grid(voice.words("By month"), voice.words("month"), periods, lambda each: each.period)
    documents = [
        each for each in report.measures if each.document and not each.annotators and not each.label
    ]
    cells.grid(
        voice.words("By document"),
        voice.words("document"),
        documents,
        lambda each: each.document,
        names=(*COLUMNS, "gamma"),
    )
    for name in (*COLUMNS, "gamma"):
        named = MEASURES[name]
        page.notes.append(f"{SHORT[name]}: {voice.words(named.title)} ({named.source})")
    page.notes.append(
        voice.words(
            "In brackets: where 95% of the figures lie when documents are drawn at random "
            "(bootstrap, {draws:,} draws, seed {seed}).",
            draws=1000,
            seed=report.seed,
        )
    )
    return page


def evaluation_page(report: EvaluationReport, voice: Voice) -> Page:
    """The scores as one table for each kind of thing."""
    page = Page(voice.words("Evaluation"), language_of(voice))
    template = (
        "{annotator} against {against}: {documents:,} documents that both have begun; "
        "none is finished by both."
        if report.begun
        else "{annotator} against {against}: {documents:,} documents that both have finished."
    )
    page.lines.append(
        voice.words(
            template,
            annotator=report.annotator,
            against=report.against,
            documents=report.documents,
        )
    )
    if report.learnt:
        page.lines.append(
            voice.words(
                "Left out, since a pipeline has learnt from them: {n:,} documents.",
                n=report.learnt,
            )
        )
    titles = {
        "spans_exact": voice.words("Spans, same edges"),
        "spans_overlap": voice.words("Spans, half shared (IoU ≥ 0.5)"),
        "attributes": voice.words("Attributes of matched spans"),
        "relations": voice.words("Relations"),
        "attributions": voice.words("Whole attributions"),
        "slots": voice.words("Slots of matched spans"),
    }
    header = (
        *(voice.words("label"), voice.words("precision"), voice.words("recall"), "F1"),
        *(voice.words("right"), voice.words("found"), voice.words("wanted")),
    )
    cells = _Cells(page, voice)
    for name, title in titles.items():
        rows = [
            (
                " · ".join(filter(None, (line.label, line.attribute))) or voice.words("all"),
                cells.number(line.precision),
                cells.number(line.recall),
                cells.number(line.f1, line.low, line.high),
                *(voice.words("{n:,}", n=n) for n in (line.right, line.found, line.wanted)),
            )
            for line in report.lines
            if line.name == name
        ]
        if rows:
            page.grids.append(Grid(title, header, tuple(rows)))
    return page


def language_of(voice: Voice) -> str:
    """The language of a page."""
    language = voice.habits.language
    return system_language() if language == "system" else language


def figure_words(
    language: str, value: float | None, low: float | None = None, high: float | None = None
) -> str:
    """A figure with three decimals, and its interval with two, as a language writes them."""
    if value is None:
        return MISSING
    text = f"{value:.3f}"
    if low is not None and high is not None:
        text += f" [{low:.2f}–{high:.2f}]"
    text = text.replace("-", "−")
    return text.replace(".", ",") if language == "fr" else text


class _Cells:
    """Tables of figures, put on a page; why a figure is missing goes to the notes."""

    def __init__(self, page: Page, voice: Voice) -> None:
        self._page = page
        self._voice = voice
        self._reasons: dict[str, int] = {}

    def grid(
        self,
        heading: str,
        head: str,
        measures: Iterable[Measure],
        row_of: Callable[[Measure], str],
        names: Sequence[str] = COLUMNS,
    ) -> None:
        """One row for each thing that is told apart, one column for each measure."""
        rows: dict[str, dict[str, Measure]] = {}
        for each in measures:
            if each.name in names:
                rows.setdefault(row_of(each), {})[each.name] = each
        there = [name for name in names if any(name in row for row in rows.values())]
        if not there:
            return
        header = (head, *(SHORT[name] for name in there))
        self._page.grids.append(
            Grid(
                heading,
                (*header, self._voice.words("spans of both"), self._voice.words("documents")),
                tuple(
                    (
                        key,
                        *(self.cell(row.get(name)) for name in there),
                        self._voice.words("{n:,}", n=row["f1_exact"].support),
                        self._voice.words("{n:,}", n=max(each.documents for each in row.values())),
                    )
                    for key, row in rows.items()
                ),
            )
        )

    def single(self, name: str, measures: Sequence[Measure], everything: str) -> None:
        """One row for each figure of one measure, with its support."""
        if not measures:
            return
        named = MEASURES[name]
        self._page.grids.append(
            Grid(
                self._voice.words(named.title),
                (
                    self._voice.words("label"),
                    self._voice.words("value"),
                    self._voice.words(named.template),
                    self._voice.words("documents"),
                ),
                tuple(
                    (
                        " · ".join(filter(None, (each.label, each.attribute))) or everything,
                        self.cell(each),
                        self._voice.words("{n:,}", n=each.support),
                        self._voice.words("{n:,}", n=each.documents),
                    )
                    for each in measures
                ),
            )
        )

    def cell(self, measure: Measure | None) -> str:
        """A figure with its interval, or the sign that there is none and the number of a note."""
        if measure is None:
            return MISSING
        if measure.undefined is None:
            return self.number(measure.value, measure.low, measure.high)
        reason = self._voice.words(measure.undefined.template)
        if reason not in self._reasons:
            self._reasons[reason] = len(self._reasons) + 1
            self._page.notes.append(f"{self._sign(reason)}: {reason}")
        return self._sign(reason)

    def _sign(self, reason: str) -> str:
        """A dash and a raised number, which nobody takes for a figure below zero."""
        return MISSING + str(self._reasons[reason]).translate(RAISED)

    def number(
        self, value: float | None, low: float | None = None, high: float | None = None
    ) -> str:
        """A figure with its interval, as the language of the page writes it."""
        return figure_words(self._page.language, value, low, high)
