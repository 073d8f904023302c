"""The commands of a team without a server: packages go out as files, and are merged again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.options import Json, Project, Who, app, complain, opened, voice_of
from workbench.cli.speaking import Voice
from workbench.errors import Refused
from workbench.model.moment import now
from workbench.store import Store
from workbench.tasks.packages import MergeReport, hand_out
from workbench.tasks.packages import merge as merge_files


@app.command()
def package(
    context: typer.Context,
    project: Project,
    out: Annotated[
        Path | None, typer.Argument(help="The package to write; none lists what is out.")
    ] = None,
    annotator: Annotated[
        str | None, typer.Option(metavar="NAME", help="Whom it is for.", show_default=False)
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Option(
            "--document",
            metavar="ID",
            help="What goes along; repeatable. Default: what is assigned, else all.",
        ),
    ] = None,
    suggestions: Annotated[
        bool, typer.Option("--suggestions", help="The machines' layers go along.")
    ] = False,
    recall: Annotated[
        str | None,
        typer.Option(metavar="PACKAGE", help="Take back what is out in it, unseen."),
    ] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Hand an annotator's documents and layers out as a file; list or recall what is out."""
    voice = voice_of(context)
    name = voice.who(who, project)
    with opened(project, name) as store:
        if recall is not None:
            if out is not None or annotator is not None:
                raise Refused("Recalling takes the id of a package, and nothing else.")
            _recall(store, voice, recall, who=name, as_json=as_json)
        elif out is None:
            _list(store, voice, as_json=as_json)
        elif annotator is None:
            raise Refused("Say whom the package is for: --annotator NAME.")
        else:
            with voice.progress("Handing out") as told:
                made = hand_out(
                    store,
                    out,
                    annotator=annotator,
                    documents=documents or None,
                    suggestions=suggestions,
                    who=name,
                    progress=told,
                )
            if as_json:
                voice.answer(
                    {
                        "package": made.package,
                        "path": str(made.path),
                        "annotator": made.annotator,
                        "documents": made.documents,
                        "layers": made.layers,
                        "machines": made.machines,
                        "bytes": made.bytes,
                    }
                )
                return
            voice.say(
                "Handed out to {annotator}: {path}, documents {documents:,}, layers {layers:,}, "
                "layers of machines {machines:,}. Package {package}.",
                annotator=made.annotator,
                path=made.path,
                documents=made.documents,
                layers=made.layers,
                machines=made.machines,
                package=made.package,
            )


@app.command()
def merge(
    context: typer.Context,
    project: Project,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Packages that came back.")
    ],
    interim: Annotated[
        bool, typer.Option("--interim", help="The work goes on: the layers stay handed out.")
    ] = False,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Take in what was done in packages; merging one twice changes nothing."""
    voice = voice_of(context)
    name = voice.who(who, project)
    with opened(project, name) as store, voice.progress("Merging") as told:
        reports = merge_files(store, files, who=name, keep_out=interim, progress=told)
    if as_json:
        voice.answer([_as_json(voice, report) for report in reports])
    for report in reports:
        if not as_json and report.package:
            voice.say(
                "{path} ({annotator}): steps {steps:,}; layers merged {merged:,}, the same "
                "{same:,}, refused {refused:,}; back {back:,}.",
                path=report.path,
                annotator=report.annotator,
                steps=report.steps,
                merged=report.merged,
                same=report.same,
                refused=report.refused,
                back=report.back,
            )
        complain(voice, (*report.notes, *report.problems))
    if any(report.problems for report in reports):
        raise typer.Exit(1)


def _recall(store: Store, voice: Voice, package_id: str, *, who: str, as_json: bool) -> None:
    layers = store.handing.recall(package_id, who=who, at=now()).result()
    if as_json:
        voice.answer({"recalled": package_id, "layers": layers})
    else:
        voice.say(
            "Recalled {package}: layers {layers:,} can be changed here again.",
            package=package_id,
            layers=layers,
        )


def _list(store: Store, voice: Voice, *, as_json: bool) -> None:
    rows = store.handing.packages().result()
    if as_json:
        voice.answer(
            [
                {
                    "package": row.manifest.id,
                    "annotator": row.manifest.annotator,
                    "at": row.manifest.at,
                    "state": row.state,
                    "documents": len(row.manifest.documents),
                    "out": row.out,
                }
                for row in rows
            ]
        )
        return
    for row in rows:
        manifest, state = row.manifest, row.state
        stands = voice.words(
            "handed out" if state == "out" else "back" if state == "back" else "recalled"
        )
        print(
            f"{manifest.id}  {manifest.at[:10]}  {manifest.annotator:15} "
            f"{row.out:>6}/{len(manifest.documents)}  {stands}"
        )


def _as_json(voice: Voice, report: MergeReport) -> dict[str, object]:
    return {
        "path": str(report.path),
        "outcome": report.outcome,
        "package": report.package,
        "annotator": report.annotator,
        "steps": report.steps,
        "merged": report.merged,
        "same": report.same,
        "refused": report.refused,
        "back": report.back,
        "documents": list(report.documents),
        "problems": voice.all_words(report.problems),
        "notes": voice.all_words(report.notes),
    }
