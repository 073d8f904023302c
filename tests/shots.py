"""Takes pictures of the program on its own sample: ``python -m tests.shots FOLDER [WIDTHxHEIGHT]``.

Into ``docs/img`` go the pictures that a page of the documentation shows, and no others; any
other folder gets them all. ``QT_SCALE_FACTOR=2`` draws for a fine screen.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from workbench.settings import HOME_VARIABLE
from workbench.tasks import create_sample
from workbench.ui import walk
from workbench.worker import Worker

ROOT = Path(__file__).parent.parent
SHOWN_IN = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def main(folder: str, size: str = "1280x800") -> int:
    out = Path(folder).resolve()
    out.mkdir(parents=True, exist_ok=True)
    width, height = map(int, size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
        os.environ |= {**quiet, HOME_VARIABLE: home}
        location = Path(home) / "sample.dwb"
        with Worker() as worker:
            create_sample(str(location), worker)
        app = QApplication([])
        walk.SIZE = QSize(width, height)
        for picture in walk.pictures(app, Path(home), location=location):
            if _is_wanted(picture.name, out):
                shutil.copy(picture, out)
                print(out / picture.name)
    return 0


def _is_wanted(name: str, out: Path) -> bool:
    if out != ROOT / "docs" / "img":
        return True
    return any(f"img/{name}" in page.read_text("utf-8") for page in SHOWN_IN)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
