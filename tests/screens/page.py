"""The page that shows all states: written from the scenes, each state with its line."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.screens import scenes
from tests.screens.stage import Shot

DOCS = Path(__file__).parent.parent.parent / "docs"
FILE = DOCS / "screens.md"
DRESSES = {
    "light-fr": "French, light",
    "dark-en": "English, dark",
    "light-en": "English, light",
    "dark-fr": "French, dark",
}
HEAD = """# The desks in pictures

Every panel, dialog and state, taken from the program by `make shots`: a real window is driven to
each by keys. Between the French light sheets and the English dark ones every state is shown in both
languages and both themes; a sheet reads from left to right and from top to bottom, in the order of
its list. [On a fine screen](img/annotate-light-en-fine.webp) everything is drawn twice as sharp.
"""


def sheet_file(scene: str, dress: str) -> Path:
    """Where the sheet of a scene stands."""
    return DOCS / "img" / f"sheet-{scene.replace('_', '-')}-{dress}.webp"


def written() -> str:
    """The page as it should be."""
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for scene in scenes.SCENES:
        said = inspect.getdoc(scene) or ""
        yield f"## {said.rstrip('.')}\n"
        for number, shot in enumerate(shots_of(scene), 1):
            yield f"{number}. {shot.line}"
        yield ""
        for dress, words in DRESSES.items():
            file = sheet_file(scene.__name__, dress)
            if file.exists():
                yield f"![{said.rstrip('.')}: {words}](img/{file.name})\n"


def shots_of(scene: Callable[..., object]) -> list[Shot]:
    """The states of a scene in their order, without going there."""
    calls = [
        node
        for node in ast.walk(ast.parse(inspect.getsource(scene)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Shot"
    ]
    calls.sort(key=lambda call: call.lineno)
    return [Shot(*(ast.literal_eval(each) for each in call.args)) for call in calls]
