"""One save, from the gesture to the acknowledgement: as a multiple of a raw commit.

    python -m benchmarks.save

The raw commit writes rows of the same shape to a file of the same tables, with the same
settings (WAL, FULL), and nothing else: no check, no reading back, no thread, no values.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from pathlib import Path

from benchmarks import projects
from benchmarks.report import Figure, median, percentile, report
from workbench.model import Document, new_id, verbs
from workbench.project import OpenDocument, Project
from workbench.store import Query, Store

ROUNDS = 6
SAVES = 60


def figures() -> list[Figure]:
    """The figures, raw commits and saves in turns."""
    small, _ = _compared("small")
    ours, bare = _compared("medium")
    return [
        Figure("raw commit of the same rows, p50", median(bare), "ms"),
        Figure("… p95", percentile(bare, 95), "ms"),
        Figure("save acknowledged, p50", median(ours), "ms"),
        Figure("… p95", percentile(ours, 95), "ms"),
        Figure("save as a multiple of the raw commit", median(ours) / median(bare), "×", 2.5, 1.5),
        Figure("save in medium as a multiple of small", median(ours) / median(small), "×", 1.25),
    ]


def _compared(size: str) -> tuple[list[float], list[float]]:
    """Milliseconds of saves, and of raw commits, in turns."""
    ours, bare = [], []
    raw = _Raw(projects.copy(size, "save-raw"))
    project = Project(
        Store.open(str(projects.copy(size, "save")), who="nora"), scheme=projects.SCHEME
    )
    opened = _opened(project)
    for number in range(ROUNDS):
        bare += [raw.save(number * SAVES + each) for each in range(SAVES)]
        ours += [_saved(project, opened, number * SAVES + each) for each in range(SAVES)]
    bare += [raw.save(ROUNDS * SAVES + each) for each in range(SAVES)]
    project.close()
    raw.close()
    return ours[SAVES // 2 :], bare[SAVES // 2 :]


def _opened(project: Project) -> list[OpenDocument]:
    opened: list[OpenDocument] = []
    page = project.store.page(Query("nora", limit=ROUNDS)).result()
    for row in page.rows:
        project.open_layer(row.id, opened.append)
    project.wait()
    return opened


def _saved(project: Project, opened: list[OpenDocument], number: int) -> float:
    """Milliseconds from the gesture until it is said to be saved."""
    each = opened[number % len(opened)]
    layer = project.layer(each.layer.id)
    start, end = _a_stretch(each.document, number)
    op = verbs.mark(
        layer,
        each.document,
        start=start,
        end=end,
        label="ACTOR",
        scheme=projects.SCHEME,
        keep_spaces=True,
    )
    began = time.perf_counter()
    project.perform(op)
    project.wait()
    assert not project.unsaved
    return (time.perf_counter() - began) * 1000


def _a_stretch(document: Document, number: int) -> tuple[int, int]:
    start = number * 3 % (len(document.text) - 20)
    return start, start + 5 + number % 13


class _Raw:
    """The rows of a save, committed by bare sqlite3."""

    def __init__(self, path: Path) -> None:
        self.database = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            "locking_mode = EXCLUSIVE",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "temp_store = MEMORY",
            "cache_size = -32000",
        ):
            self.database.execute(f"PRAGMA {pragma}")
        self.layers = self.database.execute(
            "SELECT key, document_key, owner, revision FROM layer WHERE owner = ? LIMIT ?",
            (projects.WHO, ROUNDS),
        ).fetchall()
        self.revisions = [layer[3] for layer in self.layers]

    def save(self, number: int) -> float:
        """Milliseconds of one commit: a span, a journal entry, the layer's row."""
        which = number % len(self.layers)
        key, document, owner, _ = self.layers[which]
        self.revisions[which] += 1
        revision = self.revisions[which]
        span, op, gesture = new_id(), new_id(), new_id()
        payload = (
            f'[["span","{span}",null,{{"end":{number + 9},"label":"ACTOR","start":{number}}}]]'
        ).encode()
        previous, head = random.randbytes(16), random.randbytes(16)
        began = time.perf_counter()
        run = self.database.execute
        run("BEGIN IMMEDIATE")
        run(
            'INSERT INTO span (layer_key, id, document_key, owner, label, start, "end", fragments,'
            " attributes, comment, origin)"
            " VALUES (?, ?, ?, ?, 'ACTOR', ?, ?, '', '{}', '', 'hand')",
            (key, span, document, owner, number, number + 9),
        )
        run(
            "INSERT INTO journal (op_id, gesture, layer_key, document_key, owner, who, at, session,"
            " app_version, name, details, revision, undoes, payload, prev_hash, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, '2026-03-02T12:00:00.000+00:00', ?, '0.1.0', 'mark',"
            ' \'{"label":"ACTOR"}\', ?, NULL, ?, ?, ?)',
            (op, gesture, key, document, owner, owner, gesture, revision, payload, previous, head),
        )
        run(
            "UPDATE layer SET revision = ?, head = ?, spans = spans + 1"
            " WHERE key = ? AND revision = ?",
            (revision, head, key, revision - 1),
        )
        run("COMMIT")
        return (time.perf_counter() - began) * 1000

    def close(self) -> None:
        self.database.close()


def main() -> int:
    return report("Save", figures())


if __name__ == "__main__":
    sys.exit(main())
