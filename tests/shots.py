"""Takes the pictures of the documentation: ``python -m tests.shots [FOLDER [DRESS 1 SCENE…]]``.

Every state of the desk is reached by keys in the real window (``tests.screens``), in French on
a light page and in English on a dark one; those of MAIN in all four dresses. Into ``docs/img``
go one sheet for each scene and dress, the single pictures that a page shows, and the page
``docs/screens.md``; any other folder gets every picture as it is.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.screens import page, sheets
from tests.screens.scenes import SCENES
from tests.screens.stage import Shot, Stage
from workbench.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs" / "img"
SHOWN_IN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

WHOLE = ("light-fr", "dark-en")
"""Between them they show every state in both languages and both themes."""
PARTS = ("light-en", "dark-fr")
MAIN = ("beginning", "spans", "links", "review", "oversee")
"""The scenes that are shown in all four dresses."""
FINE = ("spans",)
"""What is also drawn for a fine screen."""


def main(folder: str = str(DOCS), dress: str = "", ratio: str = "1", *only: str) -> int:
    """Each dress in a process of its own: a program is translated and dressed once.

    With a dress, only that one is taken; with names of scenes, only those.
    """
    out = Path(folder).resolve()
    out.mkdir(parents=True, exist_ok=True)
    if dress:
        return _take(out, dress, fine=ratio != "1", only=only)
    runs = [(each, "1") for each in (*WHOLE, *PARTS)] + [("light-en", "2")]
    for each, wanted in runs:
        quiet = {"QT_LOGGING_RULES": "default.warning=false", "QT_SCALE_FACTOR": wanted}
        subprocess.run(
            [sys.executable, "-m", "tests.shots", str(out), each, wanted],
            cwd=ROOT,
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, **quiet},
            check=True,
        )
    if out == DOCS:
        page.FILE.write_text(page.written(), "utf-8")
    return 0


def _take(out: Path, dress: str, *, fine: bool, only: Sequence[str]) -> int:
    theme, _, language = dress.partition("-")
    app = QApplication([])
    for scene in SCENES:
        name = scene.__name__
        if (dress not in WHOLE and name not in MAIN) or (fine and name not in FINE):
            continue
        if only and name not in only:
            continue
        home = Path(tempfile.gettempdir()) / "workbench-shots" / f"{dress}-{name}"
        stage = Stage(app, home, Settings(language=language, theme=theme))
        taken = [(shot, stage.picture()) for shot in scene(stage)]
        for file in _left(out, dress, name, taken, fine=fine):
            print(file, flush=True)
    return 0


def _left(
    out: Path, dress: str, scene: str, taken: list[tuple[Shot, QImage]], *, fine: bool
) -> Iterator[Path]:
    if fine:
        shot, image = taken[0]
        yield sheets.saved(image, out / f"{shot.name}-{dress}-fine.webp")
        return
    for shot, image in taken:
        file = out / f"{shot.name}-{dress}.webp"
        if out != DOCS or any(f"img/{file.name}" in each.read_text("utf-8") for each in SHOWN_IN):
            yield sheets.saved(image, file)
    if out == DOCS:
        images = [image for _, image in taken]
        yield sheets.saved(sheets.sheet(images), page.sheet_file(scene, dress))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
