"""The commands that ask what suggestions are worth: trust, and the hold-out it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer

from workbench import tasks
from workbench.cli.measured import figure_words, language_of
from workbench.cli.options import (
    Json,
    Project,
    Readable,
    Report,
    Seed,
    Who,
    app,
    opened,
    viewed,
    voice_of,
)
from workbench.cli.pages import Grid, Page, write_page
from workbench.cli.speaking import Voice
from workbench.errors import Refused
from workbench.model.hold_out import PORTIONS, HoldOut
from workbench.model.scheme_text import scheme_from_text
from workbench.project import Project as OpenProject
from workbench.review.trust import VERDICTS, Rate, Source
from workbench.tasks import TrustReport
from workbench.worker import Worker


@app.command()
def trust(
    context: typer.Context,
    project: Readable,
    seed: Seed = 0,
    out: Report = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Say which suggestions were taken over, and what they do to those who judge them."""
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker:
        with voice.progress("Comparing") as told:
            report = tasks.measure_trust(store, worker, seed=seed, progress=told)
        page = _page(report, voice)
        if out is not None:
            write_page(out, page, list(_rows(report)), place=store.location)
    if as_json:
        voice.answer(
            {
                "hold_out": asdict(report.hold_out) if report.hold_out is not None else None,
                "documents": report.documents,
                "held_out": report.held_out,
                "seed": report.seed,
                "rates": list(_rows(report)),
                "compared": [asdict(each) for each in report.compared],
            }
        )
    else:
        print(page.as_text())


@app.command("hold-out")
def hold_out(
    context: typer.Context,
    project: Project,
    share: Annotated[
        float | None,
        typer.Argument(
            help="Which share is shown without suggestions, from 0 (none) to 1; none tells it.",
            show_default=False,
        ),
    ] = None,
    portion: Annotated[
        str, typer.Option(metavar="PORTION", help=f"Of what: {' or '.join(PORTIONS)}.")
    ] = PORTIONS[0],
    seed: Annotated[int, typer.Option(metavar="N", help="Of the draw.")] = 0,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Show a share of the texts without suggestions, to see what these do."""
    voice = voice_of(context)
    known = next((each for each in PORTIONS if each == portion), None)
    if known is None:
        raise Refused(
            "There is no portion {name}; known: {known}.", name=portion, known=", ".join(PORTIONS)
        )
    with opened(project, voice.who(who, project)) as store:
        scheme = scheme_from_text(store.scheme().result().text)
        rule = scheme.hold_out
        if share is not None:
            rule = HoldOut(share, known, seed) if share else None
        if rule != scheme.hold_out:
            own = OpenProject(store, scheme=scheme)
            own.change_scheme(replace(scheme, hold_out=rule))
            own.wait()
    if as_json:
        voice.answer({"hold_out": asdict(rule) if rule is not None else None})
    else:
        print(_told(rule, voice))


def _told(rule: HoldOut | None, voice: Voice) -> str:
    if rule is None or not rule.share:
        return voice.words("Nothing is held out: suggestions are shown everywhere.")
    template = (
        "{percent}% of the documents are shown without suggestions (seed {seed})."
        if rule.portion == "document"
        else "{percent}% of the paragraphs are shown without suggestions (seed {seed})."
    )
    return voice.words(template, percent=round(100 * rule.share, 1), seed=rule.seed)


def _rows(report: TrustReport) -> Iterator[dict[str, Any]]:
    for rate in report.rates(*Source._fields):
        yield {
            **rate.source._asdict(),
            **{name: rate.counts[name] for name in VERDICTS},
            "acceptance": rate.acceptance[0] if rate.acceptance else None,
            "correction": rate.correction[0] if rate.correction else None,
        }


def _page(report: TrustReport, voice: Voice) -> Page:
    page = Page(voice.words("Suggestions and what became of them"), language_of(voice))
    page.lines.append(_told(report.hold_out, voice))
    tables = {
        "suggester": (voice.words("By suggester"), voice.words("suggester")),
        "rule": (voice.words("By rule"), voice.words("rule")),
        "label": (voice.words("By label"), voice.words("label")),
        "annotator": (voice.words("By annotator"), voice.words("annotator")),
    }
    columns = (
        voice.words("kept as suggested"),
        voice.words("changed"),
        voice.words("erased later"),
        voice.words("rejected"),
        voice.words("left"),
        voice.words("taken over"),
        voice.words("of these corrected"),
    )
    for name, (heading, head) in tables.items():
        rates = report.rates(name)
        if any(rate.judged for rate in rates):
            rows = tuple(_line(rate, name, page.language, voice) for rate in rates)
            page.grids.append(Grid(heading, (head, *columns), rows))
    if not page.grids:
        page.lines.append(voice.words("No suggestion has been judged yet."))
    if report.held_out and report.compared:
        page.grids.append(_arms(report, page.language, voice))
    return page


def _arms(report: TrustReport, language: str, voice: Voice) -> Grid:
    names = {
        "copying": voice.words("spans that are a suggestion to the letter"),
        "agreement": voice.words("agreement of two readers (F1)"),
        "pace": voice.words("seconds for 1,000 characters"),
    }
    header = (
        voice.words("figure"),
        voice.words("shown"),
        voice.words("held out"),
        voice.words("difference"),
    )
    rows = tuple(
        (
            names[each.name],
            figure_words(language, each.shown),
            figure_words(language, each.hidden),
            figure_words(language, each.difference, each.low, each.high),
        )
        for each in report.compared
    )
    return Grid(voice.words("With and without suggestions"), header, rows)


def _line(rate: Rate, name: str, language: str, voice: Voice) -> tuple[str, ...]:
    return (
        getattr(rate.source, name) or voice.words("not known"),
        *(f"{rate.counts[each]}" for each in VERDICTS),
        *(
            figure_words(language, *(share or (None,)))
            for share in (rate.acceptance, rate.correction)
        ),
    )
