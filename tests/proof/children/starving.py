"""The real program on a disk that fills up: one session for each call at which it may.

``python -m tests.proof.children.starving TEMPLATE FOLDER HOW STEP``, with ``disk.c`` preloaded.

For n = 1, 1 + STEP, …, until a session makes no n-th call, the template is copied to the
folder, and a forked child works there on a disk that is full from its n-th write on (``full``)
or refuses that one call (``fail``); then a second one opens what it left, with room again.
One line of JSON for each n: what was performed, saved and found again.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.proof import gestures
from tests.proof.checks import problems
from workbench.errors import WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.store import Store

GESTURES = 5
TEXTS = gestures.documents(2)
LATE = gestures.documents(4)[2:]
DISK = ctypes.CDLL(os.environ["LD_PRELOAD"])


def main(template: Path, folder: Path, how: str, step: int) -> None:
    number = 1
    _lay_out(template, folder)
    _after(folder, [])  # loads what the children will need, once for all
    while True:
        _lay_out(template, folder)
        session = _forked(lambda: _session(folder, how, number))  # noqa: B023 - done at once
        after = _forked(lambda: _after(folder, session["performed"]))  # noqa: B023 - done at once
        print(json.dumps({"n": number, **session, **after}), flush=True)
        if session["calls"] < number:
            return
        number += step


def _lay_out(template: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)


def _session(folder: Path, how: str, number: int) -> dict[str, Any]:
    """Work whether writes fail or not; in every second session, make room and try again."""
    performed: list[str] = []
    saved: list[str] = []
    told: list[str] = []
    DISK.disk_begin(number if how == "full" else 0, number if how == "fail" else 0)
    try:
        project = Project(
            Store.open(str(folder / "project.dwb"), who="ines"), scheme=gestures.SCHEME
        )
    except WorkbenchError as error:
        calls = DISK.disk_calls()
        return _told(performed, saved, [*told, str(error)], calls, imported=0)

    def on_change(change: Change) -> None:
        ops = [op.id for op in change.ops]
        if change.kind == "performed":
            performed.extend(ops)
        elif change.kind == "saved":
            saved.extend(ops)
        elif change.kind == "failed":
            told.append(str(project.failure))

    project.subscribe(on_change)
    layers = gestures.open_all(project, TEXTS)
    chance = random.Random(1)
    while len(performed) < GESTURES:
        gestures.work(project, TEXTS, layers, chance)
    imported = _imported(project.store, told)
    calls = DISK.disk_calls()
    if number % 2:
        DISK.disk_begin(0, 0)
        project.retry()
        project.wait()
    project.close()
    return _told(performed, saved, told, calls, imported=imported)


def _imported(store: Store, told: list[str]) -> int:
    try:
        return len(store.add(gestures.packed(LATE), who="ines", at=gestures.NOON).result())
    except WorkbenchError as error:
        told.append(str(error))
        return 0


def _told(
    performed: list[str], saved: list[str], told: list[str], calls: int, *, imported: int
) -> dict[str, Any]:
    return {
        "performed": performed,
        "saved": saved,
        "told": told,
        "calls": calls,
        "imported": imported,
    }


def _after(folder: Path, performed: list[str]) -> dict[str, Any]:
    """The next start, with room on the disk: what was left in the outbox is offered and saved."""
    project = Project(Store.open(str(folder / "project.dwb"), who="ines"), scheme=gestures.SCHEME)
    waiting = [step.op.id for step in project.waiting()]
    project.apply_waiting()
    project.wait()
    wrong = problems(project.store, performed)
    documents = project.store.counts().result().documents
    project.close()
    return {"waiting": waiting, "wrong": wrong, "documents": documents}


def _forked(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What a forked child answers; it has threads and a database of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            answer = json.dumps(work())
        except BaseException:
            answer = json.dumps({"crash": traceback.format_exc()})
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answers:
        answer = json.loads(answers.read())
    os.waitpid(child, 0)
    assert "crash" not in answer, answer["crash"]
    return dict(answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
