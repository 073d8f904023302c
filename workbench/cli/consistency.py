"""The command that looks for what is out of line over a project."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from workbench import tasks
from workbench.cli.measured import language_of
from workbench.cli.options import Json, Project, Report, Who, app, opened, viewed, voice_of
from workbench.cli.pages import Grid, Page, write_page
from workbench.cli.speaking import Voice
from workbench.errors import UnknownName
from workbench.review.consistency import KINDS, TOLD, Finding, Kind
from workbench.review.variation import Group
from workbench.tasks.consistency import ConsistencyReport, let_stand, look_again
from workbench.worker import Worker

SHOWN = 3
"""So many places of a group are named on a page; a CSV file and JSON name all."""


@app.command()
def consistency(
    context: typer.Context,
    project: Project,
    kinds: Annotated[
        list[str],
        typer.Option("--kind", metavar="KIND", help=f"Only {', '.join(KINDS)}; repeatable."),
    ] = [],  # noqa: B006  # Typer wants the list itself
    annotator: Annotated[
        list[str],
        typer.Option(
            metavar="NAME",
            help="Whose layers; repeatable. Default: gold where there is any, else all people's.",
        ),
    ] = [],  # noqa: B006  # the same
    right: Annotated[
        list[str],
        typer.Option(metavar="KEY", help="This is right: not to be reported again; repeatable."),
    ] = [],  # noqa: B006  # the same
    again: Annotated[
        list[str],
        typer.Option(metavar="KEY", help="To be reported again after all; repeatable."),
    ] = [],  # noqa: B006  # the same
    out: Report = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Find what is out of line: labels, types and values that differ, what nobody labelled."""
    voice = voice_of(context)
    wanted = _kinds(kinds)
    name = voice.who(who, project)
    if right or again:
        with opened(project, name) as store:
            let_stand(store, right, who=name)
            look_again(store, again, who=name)
    with viewed(project) as store, Worker() as worker:
        with voice.progress("Looking for what is out of line") as told:
            report = tasks.find_inconsistencies(
                store, worker, annotators=annotator, kinds=wanted, progress=told
            )
        page = _page(report, voice)
        if out is not None:
            write_page(out, page, list(_rows(report)), place=store.location)
    if as_json:
        voice.answer(
            {
                "annotators": list(report.annotators),
                "documents": report.documents,
                "layers": report.layers,
                "left_out": report.left_out,
                "lacking": list(report.lacking),
                "groups": [_as_json(group) for group in report.groups],
            }
        )
    else:
        print(page.as_text())


def _kinds(wanted: Sequence[str]) -> tuple[Kind, ...]:
    strange = next((each for each in wanted if each not in KINDS), None)
    if strange is not None:
        raise UnknownName(
            "Unknown kind {name}; known: {known}.", name=strange, known=", ".join(KINDS)
        )
    return tuple(kind for kind in KINDS if kind in wanted) or KINDS


def _page(report: ConsistencyReport, voice: Voice) -> Page:
    page = Page(voice.words("Consistency"), language_of(voice))
    page.lines.append(
        voice.words(
            "{names}: {findings:,} places in {documents:,} documents; {left_out:,} were found "
            "right before.",
            names=", ".join(report.annotators) or "–",
            findings=report.findings,
            documents=report.documents,
            left_out=report.left_out,
        )
    )
    if report.lacking:
        page.lines.append(
            voice.words(
                "The scheme has no labels or attributes for: {kinds}.",
                kinds=", ".join(voice.words(TOLD[kind].title) for kind in report.lacking),
            )
        )
    header = (
        voice.words("what"),
        voice.words("how often"),
        voice.words("places"),
        voice.words("key"),
    )
    for kind in KINDS:
        groups = [group for group in report.groups if group.kind == kind]
        if groups:
            rows = tuple(_cells(group) for group in groups)
            page.grids.append(Grid(voice.words(TOLD[kind].title), header, rows))
    return page


def _cells(group: Group) -> tuple[str, ...]:
    counts = ", ".join(f"{value} {number}" for value, number in group.values)
    odd = [each for each in group.findings if not group.proposed or each.said != group.proposed]
    places = [_place(each) for each in odd[:SHOWN]]
    more = ["…"] if len(odd) > SHOWN else []
    key = group.key or (odd[0].key if len(odd) == 1 else "")
    return group.about, counts or str(len(odd)), "; ".join(places + more), key


def _place(finding: Finding) -> str:
    said = ""
    if finding.kind == "value":
        said = f" {_plain(finding.said)} → {_plain(finding.wanted)}"
    elif finding.said:
        said = f" {finding.said}"
    where = f"{finding.document_id} {finding.start}–{finding.end} ({finding.annotator})"
    return f"{where}{said}"


def _plain(values: str) -> str:
    """The values of attributes, without their names."""
    told = json.loads(values).values()
    return "/".join("–" if value is None else str(value) for value in told)


def _rows(report: ConsistencyReport) -> Iterator[dict[str, Any]]:
    for group in report.groups:
        for finding in group.findings:
            if not group.proposed or finding.said != group.proposed:
                yield {"kind": group.kind, "about": group.about, **_finding(finding)}


def _as_json(group: Group) -> dict[str, Any]:
    return {
        "kind": group.kind,
        "about": group.about,
        "key": group.key or None,
        "values": dict(group.values),
        "proposed": group.proposed or None,
        "findings": [_finding(each) for each in group.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "document": finding.document_id,
        "annotator": finding.annotator,
        "start": finding.start,
        "end": finding.end,
        "words": finding.words,
        "said": finding.said or None,
        "wanted": finding.wanted or None,
        "key": finding.key,
    }
