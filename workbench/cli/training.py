"""The command that makes pipelines out of layers: train."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench import tasks
from workbench.cli.options import Json, Labels, Readable, Seed, Who, app, viewed, voice_of
from workbench.cli.trained import training_page
from workbench.errors import Refused
from workbench.tasks import training
from workbench.worker import Worker


@app.command()
def train(
    context: typer.Context,
    project: Readable,
    out: Annotated[
        Path, typer.Argument(help="The new folder that becomes the pipeline's package.")
    ],
    layer: Annotated[
        str, typer.Option(metavar="NAME", help="Whose layers it learns from; done ones only.")
    ] = training.GOLD,
    label: Labels = [],  # noqa: B006  # Typer wants the list itself
    names: Annotated[
        str | None,
        typer.Option(
            metavar="LABEL", help="The label that names have (ACTOR); an empty one: none."
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="What it is called, if not as the folder.")
    ] = None,
    version: Annotated[
        str, typer.Option("--package-version", metavar="V", help="The version of the package.")
    ] = training.VERSION,
    base: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FOLDER",
            help="The pipeline whose word vectors it starts from, if not the one installed.",
        ),
    ] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help="Start from none: smaller, and learns less.")
    ] = False,
    documents: Annotated[
        int, typer.Option(metavar="N", min=3, help="Of so many at most, drawn with the seed.")
    ] = training.MOST,
    aside: Annotated[
        float,
        typer.Option(metavar="SHARE", min=0.01, max=0.9, help="Kept aside to be measured on."),
    ] = training.SHARE,
    curve: Annotated[
        bool,
        typer.Option("--curve", help="Also after a quarter and half of them; takes longer."),
    ] = False,
    rounds: Annotated[
        int, typer.Option(metavar="N", min=0, help="How often all are looked at; 0: as it fits.")
    ] = 0,
    seed: Seed = 0,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Train a spaCy pipeline on gold, or on anybody's layers."""
    if blank and base:
        raise Refused("A pipeline starts from another one (--base) or from none (--blank).")
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker, voice.progress("Training") as told:
        report = tasks.train_pipeline(
            store,
            worker,
            out,
            name=name,
            version=version,
            layer=layer,
            labels=label,
            names=names,
            base=None if blank else base or "",
            most=documents,
            share=aside,
            curve=curve,
            rounds=rounds,
            seed=seed,
            progress=told,
        )
    if as_json:
        voice.answer(_plain(asdict(report)))
        return
    print(training_page(report, voice).as_text())


def _plain(report: dict[str, Any]) -> dict[str, Any]:
    return {**report, "out": str(report["out"])}
