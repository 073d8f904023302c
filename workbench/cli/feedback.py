"""The commands that give annotators back what became of their readings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli.options import (
    Documents,
    Json,
    Project,
    Readable,
    Who,
    app,
    opened,
    viewed,
    voice_of,
)
from workbench.cli.pages import Grid, Page, write_page
from workbench.cli.speaking import Voice
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.corrections import Correction, Difference
from workbench.review.second_look import Rule
from workbench.tasks import releasing
from workbench.tasks.corrections import corrections_of
from workbench.tasks.second_look import look_again, rule_since, scheme_versions
from workbench.words import system_language
from workbench.worker import Worker


@app.command()
def release(
    context: typer.Context,
    project: Project,
    documents: Documents = None,
    settled: Annotated[
        bool, typer.Option("--settled", help="All documents on which nothing is open.")
    ] = False,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Release them no more.")] = False,
    take_back: Annotated[
        str | None,
        typer.Option(metavar="GESTURE", help="Take back what was released or withdrawn."),
    ] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Let annotators see their corrections; without an option: say what is released."""
    voice = voice_of(context)
    name = voice.who(who, project)
    if (documents is not None) + settled + (take_back is not None) > 1:
        raise typer.BadParameter(
            voice.words("Say one of {options}.", options="--document, --settled, --take-back")
        )
    with opened(project, name) as store:
        if take_back is not None:
            done = releasing.take_back_release(store, take_back, who=name)
        elif documents is None and not settled:
            there = releasing.released_documents(store)
            if as_json:
                voice.answer({"released": list(there)})
            else:
                for each in there:
                    print(each)
            return
        else:
            wanted = documents or releasing.settled_documents(store)
            if withdraw:
                done = releasing.withdraw(store, wanted, who=name)
            else:
                with Worker() as worker, voice.progress("Comparing") as told:
                    done = releasing.release(store, worker, wanted, who=name, progress=told)
        there = releasing.released_documents(store)
    if as_json:
        voice.answer(
            {"gesture": done.gesture, "changed": list(done.documents), "released": list(there)}
        )
        return
    voice.say(
        "Changed: {count:,} documents; released are {all:,}.",
        count=len(done.documents),
        all=len(there),
    )
    print(voice.words("To take it back: --take-back {gesture}", gesture=done.gesture))


@app.command()
def corrections(
    context: typer.Context,
    project: Readable,
    annotator: Annotated[
        str, typer.Option("--annotator", metavar="NAME", help="Whose corrections.")
    ],
    documents: Documents = None,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write them too: .md, .html or .csv by its name."),
    ] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """What became of one annotator's readings, on released documents; names nobody else."""
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker:
        scheme = scheme_from_text(store.scheme().result().text)
        with voice.progress("Comparing") as told:
            report = corrections_of(
                store, worker, annotator, documents=documents or (), progress=told
            )
        rows = [row for each in report.corrections for row in _rows(each)]
        page = _page(report.corrections, scheme, voice, annotator, report.documents)
        if out is not None:
            write_page(out, page, rows, place=store.location)
    if as_json:
        voice.answer({"annotator": annotator, "documents": report.documents, "corrections": rows})
    else:
        print(page.as_text())


@app.command("second-look")
def second_look(
    context: typer.Context,
    project: Readable,
    annotator: Annotated[str, typer.Option("--annotator", metavar="NAME", help="Whose spans.")],
    since: Annotated[
        int | None,
        typer.Option(metavar="VERSION", help="Rules that changed with this version or later."),
    ] = None,
    labels: Annotated[
        list[str] | None,
        typer.Option("--label", metavar="KEY", help="Spans of this label; may be repeated."),
    ] = None,
    attributes: Annotated[
        list[str] | None,
        typer.Option("--attribute", metavar="KEY", help="Spans that can have this attribute."),
    ] = None,
    relations: Annotated[
        list[str] | None,
        typer.Option("--relation", metavar="KEY", help="Spans that such a link can begin at."),
    ] = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """List the spans of one annotator that a changed rule is about; by default the last change."""
    voice = voice_of(context)
    with viewed(project) as store, Worker() as worker:
        versions = scheme_versions(store)
        if labels or attributes or relations:
            before = rule_since(versions, since).before if since is not None else ""
            rule = Rule(
                frozenset(labels or ()),
                frozenset(attributes or ()),
                frozenset(relations or ()),
                before,
            )
        else:
            rule = rule_since(versions, since if since is not None else versions[-1].number)
        with voice.progress("Looking") as told:
            report = look_again(store, worker, annotator, rule, progress=told)
    if as_json:
        voice.answer(
            {
                "annotator": annotator,
                "labels": sorted(rule.labels),
                "attributes": sorted(rule.attributes),
                "relations": sorted(rule.relations),
                "before": rule.before,
                "left": report.left,
                "spans": [asdict(each) for each in report.looks],
            }
        )
        return
    for each in report.looks:
        sign = "✓" if each.seen else "·"
        print(f"{sign} {each.document_id} {each.start}–{each.end} {each.label} {each.words}")
    voice.say(
        "{count:,} spans, {left:,} still to be looked at.",
        count=len(report.looks),
        left=report.left,
    )


def _rows(correction: Correction) -> list[dict[str, Any]]:
    return [
        {
            "document": correction.document_id,
            "title": correction.title,
            "released": correction.at,
            "start": correction.place[0],
            "end": correction.place[1],
            "words": correction.words,
            "label": correction.label,
            "kind": each.kind,
            "slot": each.slot,
            "mine": each.mine,
            "gold": each.gold,
            "reason": correction.reason,
            "note": correction.note,
            "rule": correction.rule,
        }
        for each in correction.differences
    ]


def _page(
    found: Sequence[Correction], scheme: Scheme, voice: Voice, annotator: str, documents: int
) -> Page:
    language = voice.habits.language
    if language == "system":
        language = system_language()
    page = Page(voice.words("Corrections for {annotator}", annotator=annotator), language)
    page.lines.append(
        voice.words(
            "{count:,} corrections on {documents:,} released documents.",
            count=len(found),
            documents=documents,
        )
    )
    header = tuple(
        map(voice.words, ("words", "label", "slot", "your reading", "gold", "reason", "note"))
    )
    by_document: dict[str, list[Correction]] = {}
    for each in found:
        by_document.setdefault(each.document_id, []).append(each)
    for part in by_document.values():
        heading = f"{part[0].title} ({part[0].document_id})"
        lines = [
            (
                each.words,
                _title(scheme, each.label, language),
                _slot(difference, scheme, voice, language),
                _value(difference, difference.mine, scheme, language) or "∅",
                _value(difference, difference.gold, scheme, language) or "∅",
                each.reason or each.rule,
                each.note,
            )
            for each in part
            for difference in each.differences
        ]
        page.grids.append(Grid(heading, header, tuple(lines)))
    return page


def _slot(difference: Difference, scheme: Scheme, voice: Voice, language: str) -> str:
    kind, _, key = difference.slot.partition(":")
    if kind in ("span", "label"):
        return voice.words("place" if kind == "span" else "label")
    return _title(scheme, key, language)


def _value(difference: Difference, value: str, scheme: Scheme, language: str) -> str:
    kind, _, key = difference.slot.partition(":")
    if kind == "label":
        return ", ".join(_title(scheme, each, language) for each in value.split(", ") if each)
    if kind != "attribute" or not value:
        return value
    meant = json.loads(value)
    for attribute in scheme.attributes:
        if attribute.key == key and attribute.choice_titles is not None:
            titles = attribute.choice_titles.get(str(meant), {})
            return titles.get(language) or titles.get("en") or str(meant)
    return meant if isinstance(meant, str) else value


def _title(scheme: Scheme, key: str, language: str) -> str:
    titles = {
        **{each.key: each.title for each in scheme.relation_types},
        **{each.key: each.title for each in scheme.attributes},
        **{each.key: each.title for each in scheme.labels},
    }
    found = titles.get(key, {})
    return found.get(language) or found.get("en") or key
