"""The real program at work: it makes or opens a project, and saves gesture after gesture.

``python -m tests.proof.children.saving FOLDER GESTURES SEED [pragma=value…]``

Each promise is told as soon as it is made, on standard output, and to the file ``acknowledged``
in the folder where that is there: ``imported``, the id of every op that is said to be saved,
and ``closed``.
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from pathlib import Path

from tests.proof import careless, gestures
from tests.proof.disk.replay import ACKNOWLEDGED
from workbench.model import Change
from workbench.project import Project
from workbench.store import Store


def main(folder: Path, count: int, seed: str, pragmas: list[str]) -> None:
    rewrites = [careless.pragma(*each.split("=")) for each in pragmas]
    vars(sqlite3)["connect"] = careless.connecting(*rewrites)
    witnesses = [sys.stdout.fileno()]
    if (folder / ACKNOWLEDGED).exists():
        witnesses.append(os.open(folder / ACKNOWLEDGED, os.O_WRONLY | os.O_APPEND))

    def promise(*words: str) -> None:
        for witness in witnesses:
            os.write(witness, "".join(f"{word}\n" for word in words).encode())

    def on_change(change: Change) -> None:
        if change.kind == "saved":
            promise(*(op.id for op in change.ops))

    texts = gestures.documents(2)
    project = _project(folder / "project.dwb", texts)
    promise("imported")
    project.subscribe(on_change)
    layers = gestures.open_all(project, texts)
    chance = random.Random(seed)
    while count:
        if gestures.work(project, texts, layers, chance):
            count -= 1
    project.close()
    promise("closed")


def _project(location: Path, texts: gestures.Texts) -> Project:
    if location.exists():
        return Project(Store.open(str(location), who="ines"), scheme=gestures.SCHEME)
    return gestures.a_project(str(location), texts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
