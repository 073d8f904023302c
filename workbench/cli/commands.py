"""The commands: each asks the tasks or the store, and says what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench import plugins, tasks
from workbench.cli.history import history_lines
from workbench.cli.speaking import Voice
from workbench.errors import ProjectDamaged
from workbench.plugins import EXPORTERS, IMPORTERS
from workbench.store import Store
from workbench.store import restore as restore_copy
from workbench.tasks.parties import Words
from workbench.worker import Worker

app = typer.Typer(
    name="workbench",
    help="Turns news-agency dispatches into training data. "
    "Without a command: opens the window, on PROJECT or on the last project.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Project = Annotated[str, typer.Argument(help="A project file (.dwb) or a database's address.")]
Readable = Annotated[str, typer.Argument(help="A project, or a backup of one, only looked at.")]
Who = Annotated[
    str | None, typer.Option("--as", metavar="NAME", help="Who is working.", show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]
Annotator = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Who wrote the layers, whatever the file says."),
]


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
    voice = _voice(context)
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
    voice = _voice(context)
    name = voice.who(who, project)
    with _opened(project, name) as store, Worker() as worker, voice.progress("Importing") as told:
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
                "problems": [
                    voice.words(template, **params) for template, params in report.problems
                ],
                "notes": [voice.words(template, **params) for template, params in report.notes],
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
    _complain(voice, (*report.notes, *report.problems))
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
    voice = _voice(context)
    name = voice.who(who, project)
    with _viewed(project) as store, Worker() as worker, voice.progress("Exporting") as told:
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
def formats(context: typer.Context, who: Who = None, as_json: Json = False) -> None:
    """List the file formats, their directions, and what they can't say."""
    voice = _voice(context)
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
    voice = _voice(context)
    with _viewed(project) as store, voice.progress("Checking") as told:
        report = store.check(told).result()
    if as_json:
        voice.answer(
            {
                "sound": not report.problems,
                "documents": report.documents,
                "layers": report.layers,
                "entries": report.entries,
                "problems": [
                    voice.words(template, **params) for template, params in report.problems
                ],
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
    _complain(voice, report.problems)
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
    voice = _voice(context)
    with _viewed(project) as store:
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
    voice = _voice(context)
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
    voice = _voice(context)
    with _viewed(project) as store:
        lines = history_lines(store, document=document, span=span)
    if as_json:
        voice.answer([line.as_json() for line in lines])
        return
    for line in lines:
        print(line.as_text(voice.habits.language))


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
    raise typer.Exit(_voice(context).window(words))


def _voice(context: typer.Context) -> Voice:
    voice: Voice = context.obj
    return voice


@contextmanager
def _opened(project: str, who: str) -> Iterator[Store]:
    store = Store.open(project, who=who)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _viewed(project: str) -> Iterator[Store]:
    """A copy to look at, so that neither a project nor a backup is touched."""
    store = Store.view(project)
    try:
        yield store
    finally:
        store.close()


def _complain(voice: Voice, problems: tuple[Words, ...]) -> None:
    for template, params in problems:
        voice.complain(voice.words(template, **params))
