"""The command that plans who reads what."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.options import Json, Project, Who, app, opened, voice_of
from workbench.errors import Refused
from workbench.tasks.planning import assign as keep
from workbench.tasks.planning import plan_work, take_back_plan


@app.command()
def assign(
    context: typer.Context,
    project: Project,
    annotators: Annotated[
        list[str], typer.Option("--annotator", metavar="NAME", help="Who reads; once for each.")
    ] = [],  # noqa: B006  # Typer wants the list itself
    documents: Annotated[
        list[str] | None,
        typer.Option("--document", metavar="ID", help="What is read; all where none is named."),
    ] = None,
    share: Annotated[
        float, typer.Option(help="The share of each source and month that several read.")
    ] = 0.2,
    readers: Annotated[int, typer.Option(help="How many read each of those.")] = 2,
    seed: Annotated[int, typer.Option(help="Another seed is another draw.")] = 0,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show the plan, keep nothing.")
    ] = False,
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Take back the last plan that stands.")
    ] = False,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Plan who reads what; what is assigned already stays."""
    voice = voice_of(context)
    name = voice.who(who, project)
    if take_back:
        with opened(project, name) as store:
            standing = [each for each in store.plans().result() if not each.taken_back]
            if not standing:
                raise Refused("There is no plan to take back.")
            count = take_back_plan(store, standing[-1].gesture, who=name)
        if as_json:
            voice.answer({"taken_back": count})
        else:
            voice.say("Readings taken back: {count:,}.", count=count)
        return
    if not annotators:
        raise typer.BadParameter("name one at least", param_hint="--annotator")
    with opened(project, name) as store:
        made = plan_work(
            store, annotators, documents=documents, share=share, readers=readers, seed=seed
        )
        if not dry_run:
            keep(store, made, seed=seed, who=name)
    if as_json:
        voice.answer(
            {
                "kept": not dry_run,
                "added": [list(pair) for pair in made.added],
                "loads": dict(made.loads),
                "shared": made.shared,
                "pairs": [[*pair, count] for pair, count in sorted(made.pairs.items())],
            }
        )
        return
    for annotator, load in sorted(made.loads.items()):
        print(f"{annotator:20} {load:>8}")
    if dry_run:
        voice.say(
            "Would assign {count:,}; several people would read {shared:,} documents.",
            count=len(made.added),
            shared=made.shared,
        )
    else:
        voice.say(
            "Assigned {count:,}; several people read {shared:,} documents.",
            count=len(made.added),
            shared=made.shared,
        )
