"""A step over a thousand documents: how long it takes, and how long it holds the window's thread.

    python -m benchmarks.bulk

The project is driven as the window drives it: woken, drained, woken again. A piece is what it
does between two wakings; a key press waits for no longer than one.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable

from benchmarks import projects
from benchmarks.report import Figure, report
from workbench.model import Attributes, Op, verbs
from workbench.project import OpenDocument, Project
from workbench.store import Query, Store

DOCUMENTS = 1000
FRAME, TWO_FRAMES = 16.0, 33.0
PLACES = 3
"""How many spans the step makes in each document."""


class Owner:
    """A thread with an event loop, but for the events; knows how long each piece took."""

    def __init__(self) -> None:
        self.woken = threading.Event()
        self.pieces: list[float] = []

    def until(self, project: Project, done: Callable[[], bool]) -> float:
        """Drain whenever woken, until it is done; the answer is seconds."""
        began = time.perf_counter()
        while not done():
            self.woken.wait(60)
            self.woken.clear()
            self.held(project.drain)
        return time.perf_counter() - began

    def held(self, work: Callable[[], None]) -> float:
        """Do a piece; the answer is milliseconds."""
        began = time.perf_counter()
        work()
        self.pieces.append((time.perf_counter() - began) * 1000)
        return self.pieces[-1]

    def worst(self) -> float:
        """The longest piece since this was last asked, in milliseconds."""
        pieces, self.pieces = self.pieces, []
        return max(pieces)


def figures() -> list[Figure]:
    """The figures, on a copy of the medium project."""
    place = projects.copy("medium", "bulk")
    owner = Owner()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # all three as in the window
    store = Store.open(str(place), who=projects.WHO)
    project = Project(store, scheme=projects.SCHEME, wake=owner.woken.set)
    page = store.page(Query(projects.WHO, limit=DOCUMENTS)).result()
    assert len(page.rows) == DOCUMENTS
    ids = [row.id for row in page.rows]
    found: list[OpenDocument] = []
    project.gather(ids, found.extend)
    gathering = owner.until(project, lambda: len(found) == DOCUMENTS)
    gather_piece = owner.worst()
    gestures: list[str] = []
    project.perform_over(found, _marked, gestures.append)
    making = owner.until(project, lambda: bool(gestures))
    make_piece = owner.worst()
    saving = owner.until(project, lambda: not project.unsaved)
    save_piece = owner.worst()
    project.take_back(gestures[0])
    back = owner.until(project, lambda: project.unsaved > 0)
    back += owner.until(project, lambda: not project.unsaved)
    back_piece = owner.worst()
    ops = [_marked(opened) for opened in found]
    at_once = owner.held(lambda: project.perform(*ops, layers=[opened.layer for opened in found]))
    project.wait()
    project.close()
    projects.remove(place)
    return [
        Figure(f"gather {DOCUMENTS} documents", gathering * 1000, "ms"),
        Figure("… longest piece on the window's thread", gather_piece, "ms", TWO_FRAMES, FRAME),
        Figure("make the step over all of them", making * 1000, "ms"),
        Figure("… longest piece on the window's thread", make_piece, "ms", TWO_FRAMES, FRAME),
        Figure("… until acknowledged, in one transaction", saving * 1000, "ms"),
        Figure("… longest piece meanwhile", save_piece, "ms", TWO_FRAMES, FRAME),
        Figure("take all back, until acknowledged", back * 1000, "ms"),
        Figure("… longest piece on the window's thread", back_piece, "ms", TWO_FRAMES, FRAME),
        Figure("perform ready ops in one go, holding the thread", at_once, "ms"),
    ]


def _marked(opened: OpenDocument) -> Op:
    size = len(opened.document.text)
    pieces = [
        (size * place // PLACES, size * place // PLACES + 5, Attributes(type="person"))
        for place in range(PLACES)
    ]
    return verbs.mark_all(
        opened.layer, opened.document, pieces=pieces, label="ACTOR", scheme=projects.SCHEME
    )


def main() -> int:
    return report("One step over a thousand documents", figures())


if __name__ == "__main__":
    sys.exit(main())
