"""The command that settles what needs no person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from workbench import tasks
from workbench.cli.options import Documents, Json, Project, Who, app, opened, voice_of
from workbench.cli.pages import Grid, Page, write_page
from workbench.cli.speaking import Voice
from workbench.errors import Refused
from workbench.review.settling import Line, Rule
from workbench.words import system_language
from workbench.worker import Worker

FEWEST = 0.5
"""The share of a majority, where none is named."""


@app.command()
def adjudicate(
    context: typer.Context,
    project: Project,
    unanimous: Annotated[
        bool, typer.Option("--unanimous", help="Settle what all who read it say alike.")
    ] = False,
    majority: Annotated[
        bool, typer.Option("--majority", help="Settle what more than half say, slot by slot.")
    ] = False,
    threshold: Annotated[
        float, typer.Option(metavar="SHARE", help="The least share of a majority.")
    ] = FEWEST,
    readers: Annotated[
        int, typer.Option(metavar="N", help="How many must have read a document, at least.")
    ] = 2,
    documents: Documents = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be settled, settle nothing.")
    ] = False,
    take_back: Annotated[
        str | None,
        typer.Option(metavar="GESTURE", help="Take back what was settled in one go."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the log too: .md, .html or .csv by its name."),
    ] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Settle what needs no person, with a log of what became of each unit, and why."""
    voice = voice_of(context)
    name = voice.who(who, project)
    if unanimous + majority + (take_back is not None) != 1:
        raise typer.BadParameter(voice.words("Say one of --unanimous, --majority, --take-back."))
    if threshold != FEWEST and not majority:
        raise typer.BadParameter(voice.words("A threshold is for --majority."))
    if take_back is not None:
        _take_back(voice, project, name, take_back, as_json=as_json)
        return
    rule = Rule("majority" if majority else "unanimous", threshold, readers)
    with opened(project, name) as store, Worker() as worker:
        with voice.progress("Settling") as told:
            report = tasks.settle_project(
                store,
                worker,
                rule,
                documents=documents or (),
                dry_run=dry_run,
                progress=told,
            )
        if out is not None:
            page = _page(report, voice, dry_run=dry_run)
            write_page(out, page, list(map(_row, report.lines)), place=store.location)
    if as_json:
        voice.answer(
            {
                "gesture": None if dry_run or not report.touched else report.gesture,
                "rule": report.rule,
                "documents": report.documents,
                "unread": report.unread,
                "touched": report.touched,
                "settled": report.settled,
                "left": report.left,
                "moved": list(report.moved),
                "log": list(map(_row, report.lines)),
            }
        )
    else:
        for line in _summary(report, voice, dry_run=dry_run):
            print(line)
    if report.moved:
        raise Refused(
            "Changed meanwhile, and left as they are: {documents}.",
            documents=", ".join(report.moved),
        )


def _take_back(voice: Voice, project: str, name: str, gesture: str, *, as_json: bool) -> None:
    with opened(project, name) as store, voice.progress("Taking back") as told:
        count = tasks.take_back_settling(store, gesture, progress=told)
    if as_json:
        voice.answer({"taken_back": gesture, "documents": count})
    else:
        voice.say("Taken back on {documents:,} documents.", documents=count)


def _summary(report: tasks.SettleReport, voice: Voice, *, dry_run: bool) -> list[str]:
    counts = {
        "units": len(report.lines),
        "documents": report.touched,
        "left": report.left,
        "settled": report.settled,
    }
    lines = [
        voice.words(
            "Would settle {units:,} units of {documents:,} documents; {left:,} would stay open.",
            **counts,
        )
        if dry_run
        else voice.words(
            "Settled {units:,} units of {documents:,} documents; {left:,} stay open, and "
            "{settled:,} documents have none left.",
            **counts,
        )
    ]
    if report.unread:
        lines.append(voice.words("{count:,} documents were read by too few.", count=report.unread))
    if report.touched and not dry_run:
        lines.append(voice.words("To take it back: --take-back {gesture}", gesture=report.gesture))
    return lines


def _page(report: tasks.SettleReport, voice: Voice, *, dry_run: bool) -> Page:
    language = voice.habits.language
    page = Page(
        voice.words("What was settled"), system_language() if language == "system" else language
    )
    page.lines += _summary(report, voice, dry_run=dry_run)
    header = (
        voice.words("document"),
        voice.words("label"),
        voice.words("place"),
        voice.words("outcome"),
        voice.words("support"),
        voice.words("whose reading"),
    )
    page.grids.append(
        Grid(
            voice.words("Log"),
            header,
            tuple(
                (
                    line.document_id,
                    line.label,
                    f"{line.start}–{line.end}",
                    voice.words("into gold") if line.became == "gold" else voice.words("nothing"),
                    "{}/{}".format(*line.support),
                    ", ".join(line.annotators),
                )
                for line in report.lines
            ),
        )
    )
    return page


def _row(line: Line) -> dict[str, Any]:
    return {
        "document": line.document_id,
        "unit": line.unit,
        "start": line.start,
        "end": line.end,
        "label": line.label,
        "became": line.became,
        "annotators": list(line.annotators),
        "support": list(line.support),
        "kinds": list(line.kinds),
    }
