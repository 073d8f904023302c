"""The command that puts the program into the menu of a Linux desktop."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli.options import Json, Who, app, voice_of
from workbench.tasks.desktop_entry import add_to_menu, take_from_menu


@app.command()
def desktop(
    context: typer.Context,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away again.")] = False,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Put the program into the menu of the desktop, with its icon and its kind of file."""
    voice = voice_of(context)
    places = take_from_menu() if remove else add_to_menu()
    if as_json:
        voice.answer({"files": [str(place) for place in places], "removed": remove})
        return
    for place in places:
        print(place)
    if remove:
        voice.say("Taken from the menu of the desktop: {count:,} files.", count=len(places))
    else:
        voice.say("The program stands in the menu of the desktop.")
