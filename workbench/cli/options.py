"""What the commands share: the program, their options, and how they come by a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.speaking import Voice
from workbench.store import Store
from workbench.tasks.parties import Words

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
Labels = Annotated[
    list[str], typer.Option("--label", metavar="LABEL", help="Only this label; may be repeated.")
]
Documents = Annotated[
    list[str] | None,
    typer.Option("--document", metavar="ID", help="Only this document; may be repeated."),
]
Seed = Annotated[int, typer.Option(metavar="N", help="Of what is drawn at random.")]
Report = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write a report too: .md, .html or .csv by its name."),
]
Annotator = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Who wrote the layers, whatever the file says."),
]


def voice_of(context: typer.Context) -> Voice:
    """Who speaks for this command."""
    voice: Voice = context.obj
    return voice


@contextmanager
def opened(project: str, who: str) -> Iterator[Store]:
    """A project to change."""
    store = Store.open(project, who=who)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def viewed(project: str) -> Iterator[Store]:
    """A copy to look at, so that neither a project nor a backup is touched."""
    store = Store.view(project)
    try:
        yield store
    finally:
        store.close()


def complain(voice: Voice, problems: tuple[Words, ...]) -> None:
    """A line on standard error for each problem."""
    for line in voice.all_words(problems):
        voice.complain(line)
