"""The command that plans who reads what."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.options import Json, Project, Who, app, opened, voice_of
from workbench.tasks.planning import assign as keep
from workbench.tasks.planning import plan_work


@app.command()
def assign(
    context: typer.Context,
    project: Project,
    annotators: Annotated[
        list[str], typer.Option("--annotator", metavar="NAME", help="Who reads; once for each.")
    ],
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
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Plan who reads what; what is assigned already stays."""
    voice = voice_of(context)
    name = voice.who(who, project)
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
