"""The command that fills machines' layers: suggest."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from workbench import tasks
from workbench.cli.options import Json, Project, Who, app, opened, voice_of
from workbench.tasks.merging import SIGN
from workbench.worker import Worker


@app.command()
def suggest(
    context: typer.Context,
    project: Project,
    suggester: Annotated[
        list[str],
        typer.Option(
            "--with",
            metavar="NAME",
            help="newswire-fr (rules over spaCy), newswire-fr-rules (no model), a file of words "
            "or patterns, or a pipeline's package or folder. Several suggest as one.",
        ),
    ] = ["newswire-fr"],  # noqa: B006  # Typer wants the list itself
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME|FOLDER", help="The spaCy pipeline that newswire-fr reads with."),
    ] = None,
    document: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this document; repeatable.")
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also where this version has been before.")
    ] = False,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Fill machines' layers with suggestions."""
    voice = voice_of(context)
    name = voice.who(who, project)
    with opened(project, name) as store, Worker() as worker, voice.progress("Suggesting") as told:
        report = tasks.suggest_documents(
            store,
            worker,
            suggester=SIGN.join(suggester),
            model=model,
            documents=document or (),
            again=again,
            who=name,
            progress=told,
        )
    if as_json:
        voice.answer(asdict(report))
        return
    voice.say(
        "{suggester}: documents {documents:,} (changed {written:,}), spans {spans:,}, "
        "relations {relations:,}. Suggested for before: {same:,}.",
        suggester=report.suggester,
        documents=report.documents,
        written=report.written,
        spans=report.spans,
        relations=report.relations,
        same=report.same,
    )
    if report.foreign:
        voice.say(
            "In another language, so left without suggestions: {count:,}.", count=report.foreign
        )
