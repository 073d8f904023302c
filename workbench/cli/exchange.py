"""The commands that move documents: new, import, export, demo."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench import tasks
from workbench.cli.options import (
    Annotator,
    Json,
    Project,
    Readable,
    Who,
    app,
    complain,
    opened,
    viewed,
    voice_of,
)
from workbench.worker import Worker


class LayerChoice(StrEnum):
    """Which layers to export."""

    GOLD = "gold"
    PEOPLE = "people"
    MACHINES = "machines"
    ALL = "all"


@app.command()
def new(
    context: typer.Context,
    project: Project,
    scheme: Annotated[
        str, typer.Option(metavar="NAME|FILE", help="Its labels and rules.")
    ] = "newswire-fr",
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Make a new project."""
    voice = voice_of(context)
    store = tasks.create_project(project, scheme=scheme, who=voice.who(who, project))
    info = store.info
    store.close()
    if as_json:
        voice.answer({"project": project, "id": info.id, "name": info.name, "scheme": scheme})
    else:
        voice.say("Made {project}, with the scheme {scheme}.", project=project, scheme=scheme)


@app.command("import")
def import_(
    context: typer.Context,
    project: Project,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - (standard input).")
    ],
    format: Annotated[
        str | None, typer.Option(metavar="NAME", help="The format of all of them.")
    ] = None,
    annotator: Annotator = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Bring documents and layers in."""
    voice = voice_of(context)
    name = voice.who(who, project)
    with opened(project, name) as store, Worker() as worker, voice.progress("Importing") as told:
        report = tasks.import_documents(
            store, worker, paths, format=format, annotator=annotator, who=name, progress=told
        )
    if as_json:
        voice.answer(
            {
                "documents": report.documents,
                "matched": report.matched,
                "layers": report.layers,
                "same": report.same,
                "spans": report.spans,
                "refused": report.refused,
                "problems": voice.all_words(report.problems),
                "notes": voice.all_words(report.notes),
            }
        )
    else:
        voice.say(
            "Came in: documents {documents:,}, layers {layers:,}, spans {spans:,}. "
            "There already: documents {matched:,}, layers {same:,}. Refused: {refused:,}.",
            documents=report.documents,
            layers=report.layers,
            spans=report.spans,
            matched=report.matched,
            same=report.same,
            refused=report.refused,
        )
    complain(voice, (*report.notes, *report.problems))
    if report.refused > len(report.problems):
        voice.complain(
            voice.words("… and {count:,} more.", count=report.refused - len(report.problems))
        )
    if report.refused:
        raise typer.Exit(1)


@app.command()
def export(
    context: typer.Context,
    project: Readable,
    out: Annotated[Path, typer.Argument(help="The file to write.")],
    format: Annotated[str, typer.Option(metavar="NAME", help="See: workbench formats.")],
    layer: Annotated[
        LayerChoice | None,
        typer.Option(help="Default: gold where there is any, else people.", show_default=False),
    ] = None,
    annotator: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this annotator's; repeatable.")
    ] = None,
    split: Annotated[
        str | None,
        typer.Option(metavar="80/10/10", help="Share the documents out: train, dev, test."),
    ] = None,
    seed: Annotated[int, typer.Option(help="Another seed, another split.")] = 0,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Write documents and layers to a file, with a manifest beside it."""
    voice = voice_of(context)
    name = voice.who(who, project)
    with viewed(project) as store, Worker() as worker, voice.progress("Exporting") as told:
        report = tasks.export_documents(
            store,
            worker,
            out,
            format=format,
            layer=layer.value if layer else None,
            annotators=annotator or (),
            split=split,
            seed=seed,
            who=name,
            progress=told,
        )
    if as_json:
        voice.answer(
            {
                "files": [str(path) for path in report.files],
                "manifest": str(report.manifest),
                "layer": report.layer,
                "documents": report.documents,
                "layers": report.layers,
                "spans": report.spans,
                "relations": report.relations,
                "losses": [{"what": what, "times": times} for what, times in report.losses],
            }
        )
        return
    voice.say(
        "Wrote {files} ({layer}): documents {documents:,}, layers {layers:,}, spans {spans:,}, "
        "relations {relations:,}.",
        files=", ".join(str(path) for path in report.files),
        layer=report.layer,
        documents=report.documents,
        layers=report.layers,
        spans=report.spans,
        relations=report.relations,
    )
    for what, times in report.losses:
        voice.say(
            "Lost: {what} ({times:,})" if times else "Lost: {what}", what=(what, {}), times=times
        )


@app.command()
def demo(
    context: typer.Context,
    headless: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Walk it without a screen; leave pictures and an export."),
    ] = None,
    who: Who = None,
) -> None:
    """Open the sample project: our own dispatches, read by three annotators."""
    words = ["demo"]
    if headless is not None:
        words += ["--headless", str(headless)]
    if who is not None:
        words += ["--as", who]
    raise typer.Exit(voice_of(context).window(words))
