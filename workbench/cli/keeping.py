"""The commands that look after a project: formats, check, backup, restore, history."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench import plugins
from workbench.cli.history import history_lines
from workbench.cli.options import Json, Readable, Who, app, complain, viewed, voice_of
from workbench.errors import ProjectDamaged
from workbench.plugins import EXPORTERS, IMPORTERS
from workbench.store import restore as restore_copy


@app.command()
def formats(context: typer.Context, who: Who = None, as_json: Json = False) -> None:
    """List the file formats, their directions, and what they can't say."""
    voice = voice_of(context)
    importers = {name: plugins.importer(name) for name in plugins.names(IMPORTERS)}
    exporters = {name: plugins.exporter(name) for name in plugins.names(EXPORTERS)}
    rows = []
    for name in sorted({*importers, *exporters}):
        reads, writes = importers.get(name), exporters.get(name)
        losses = [each.losses for each in (reads, writes) if each is not None and each.losses]
        title = reads.title if reads is not None else exporters[name].title
        directions = [
            word for word, each in (("import", reads), ("export", writes)) if each is not None
        ]
        suffixes = reads.suffixes if reads is not None else (exporters[name].suffix,)
        rows.append((name, title, directions, suffixes, losses))
    if as_json:
        keys = ("name", "title", "directions", "suffixes", "losses")
        voice.answer([dict(zip(keys, row, strict=True)) for row in rows])
        return
    for name, title, directions, suffixes, losses in rows:
        print(f"{name:10} {voice.words(title):15} {', '.join(directions):15} {' '.join(suffixes)}")
        for each in losses:
            print(f"{'':10} {voice.words(each)}")


@app.command()
def check(
    context: typer.Context, project: Readable, who: Who = None, as_json: Json = False
) -> None:
    """Compare what is stored with its history, and look the file through."""
    voice = voice_of(context)
    with viewed(project) as store, voice.progress("Checking") as told:
        report = store.check(told).result()
    if as_json:
        voice.answer(
            {
                "sound": not report.problems,
                "documents": report.documents,
                "layers": report.layers,
                "entries": report.entries,
                "problems": voice.all_words(report.problems),
            }
        )
    else:
        voice.say(
            "Looked at: documents {documents:,}, layers {layers:,}, steps {entries:,}. "
            "Problems: {problems:,}.",
            documents=report.documents,
            layers=report.layers,
            entries=report.entries,
            problems=len(report.problems),
        )
    complain(voice, report.problems)
    if report.problems:
        raise typer.Exit(1)


@app.command()
def backup(
    context: typer.Context,
    project: Readable,
    out: Annotated[Path, typer.Argument(help="The copy to write.")],
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Copy a project to a file, and verify the copy."""
    voice = voice_of(context)
    with viewed(project) as store:
        report = store.backup(out).result()
    if not report.verified:
        raise ProjectDamaged("The copy {path} was made, but is not sound.", path=report.path)
    if as_json:
        voice.answer({"path": str(report.path), "bytes": report.bytes, "at": report.at})
    else:
        voice.say(
            "Backed up and verified: {path}, {size:,} bytes.", path=report.path, size=report.bytes
        )


@app.command()
def restore(
    context: typer.Context,
    project: Annotated[str, typer.Argument(help="The project whose place the copy takes.")],
    copy: Annotated[Path, typer.Argument(metavar="BACKUP", help="A verified copy.")],
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Put a backup in a project's place; what was there is moved aside."""
    voice = voice_of(context)
    restore_copy(copy, project)
    if as_json:
        voice.answer({"project": project, "backup": str(copy)})
    else:
        voice.say(
            "{project} is what {backup} holds; what was there was moved aside.",
            project=project,
            backup=copy,
        )


@app.command()
def history(
    context: typer.Context,
    project: Readable,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this document's steps.")
    ] = None,
    span: Annotated[str | None, typer.Option(metavar="ID", help="Only this span's steps.")] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Say who did what and when: to the project, a document or a span."""
    voice = voice_of(context)
    with viewed(project) as store:
        lines = history_lines(store, document=document, span=span)
    if as_json:
        voice.answer([line.as_json() for line in lines])
        return
    for line in lines:
        print(line.as_text(voice.habits.language))
