"""The commands that compare annotators: agreement, evaluate."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench import tasks
from workbench.cli.measured import agreement_page, evaluation_page, measure_row
from workbench.cli.options import Json, Labels, Readable, Report, Seed, Who, app, viewed, voice_of
from workbench.cli.pages import write_page
from workbench.errors import Refused
from workbench.worker import Worker


@app.command()
def agreement(
    context: typer.Context,
    project: Readable,
    label: Labels = [],  # noqa: B006  # Typer wants the list itself
    annotator: Annotated[
        list[str],
        typer.Option(metavar="NAME", help="Only this annotator; may be repeated."),
    ] = [],  # noqa: B006  # the same
    documents: Annotated[
        bool, typer.Option("--documents", help="The figures of each document as well.")
    ] = False,
    gamma: Annotated[
        int, typer.Option(metavar="N", min=0, help="On how many documents γ is computed.")
    ] = tasks.measuring.SAMPLE,
    seed: Seed = 0,
    out: Report = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Say how far annotators agree, each figure with its support and interval."""
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker:
        with voice.progress("Comparing") as told:
            report = tasks.measure_agreement(
                store,
                worker,
                annotators=annotator,
                labels=label,
                documents=documents,
                gammas=gamma,
                seed=seed,
                progress=told,
            )
        rows = [measure_row(each, voice) for each in report.measures]
        page = agreement_page(report, voice)
        if out is not None:
            write_page(out, page, rows, place=store.location)
    if as_json:
        voice.answer(
            {
                "annotators": list(report.annotators),
                "documents": report.documents,
                "shared": report.shared,
                "seed": report.seed,
                "measures": rows,
            }
        )
    else:
        print(page.as_text())
    if not report.shared:
        raise Refused(
            "No document was finished by two of {names}, so there is nothing to compare.",
            names=", ".join(report.annotators),
        )


@app.command()
def evaluate(
    context: typer.Context,
    project: Readable,
    annotator: Annotated[
        str,
        typer.Option(metavar="NAME", help="Whose layers are looked at, or a suggester's name."),
    ],
    against: Annotated[
        str, typer.Option(metavar="NAME", help="Whose are right; a suggester's name as well.")
    ],
    label: Labels = [],  # noqa: B006  # Typer wants the list itself
    seed: Seed = 0,
    out: Report = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Score one annotator, a person or a machine, against another one or the gold."""
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker:
        with voice.progress("Comparing") as told:
            report = tasks.evaluate(
                store,
                worker,
                annotator=annotator,
                against=against,
                labels=label,
                seed=seed,
                progress=told,
            )
        page = evaluation_page(report, voice)
        if out is not None:
            write_page(out, page, list(report.rows()), place=store.location)
    if as_json:
        voice.answer(
            {
                "annotator": report.annotator,
                "against": report.against,
                "documents": report.documents,
                "seed": report.seed,
                "scores": list(report.rows()),
            }
        )
    else:
        print(page.as_text())
