"""Going about in a project: the list of documents, search, opening a document, opening it all.

python -m benchmarks.queue [--large]
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks import corpus, phrases, projects
from benchmarks.alone import ROOT, alone
from benchmarks.report import Figure, percentile, report
from workbench.model import verbs
from workbench.project import OpenDocument, Project
from workbench.store import Order, Query, Store

TIMES = 200
BUDGETS = {
    "medium": {"page": 10, "filter": 10, "search": 12, "document": 5},
    "large": {"page": 15, "filter": 15, "search": 50, "document": 5},
}
"""Milliseconds at the 95th percentile."""
OPENING = {"open": 1.0, "unclean": 20.0, "close": 5.0}
"""Seconds, on the large project; asked of the medium one as well."""
WORDS = (
    "grève",
    "dockers",
    "ministère",
    "cœur",
    "coeur",
    "evremont",
    "guillemets",
    *(word for title in phrases.TOPICS for word in title.split() if len(word) > 3),
)


ORDERS: tuple[Order, ...] = ("title", "status", "date", "source", "warnings")
FILTERS: tuple[dict[str, Any], ...] = (
    {"statuses": ("done",)},
    {"statuses": ("skipped",)},
    {"statuses": ("new",)},
    {"labels": ("QUOTE",)},
    {"labels": ("STATISTIC",)},
    {"without_labels": ("QUOTE",)},
    {"warnings": True},
    {"comments": True},
    {"questions": True},
    {"source": "Nord Presse"},
    {"since": "2024-03", "until": "2024-03"},
    {"since": "2021"},
)


def figures(size: str) -> list[Figure]:
    """The figures of one project."""
    projects.ready(size)
    budget = BUDGETS[size]
    asked = alone("benchmarks.queue", "asked", size)
    opened = alone("benchmarks.queue", "opened", size)
    beside = alone("benchmarks.queue", "beside", size)
    return [
        Figure(f"{size}: page of the list, p95", asked["page"], "ms", budget["page"]),
        Figure(f"{size}: page, in each other order, p95", asked["order"], "ms", budget["page"]),
        Figure(f"{size}: one filter, p95", asked["filter"], "ms", budget["filter"]),
        Figure(
            f"{size}: several, or in another order, first", asked["first"], "ms", budget["filter"]
        ),
        Figure(f"{size}: … and then from page to page, p95", asked["then"], "ms", budget["filter"]),
        Figure(f"{size}: full-text search, p95", asked["search"], "ms", budget["search"]),
        Figure(f"{size}: search as one types, p95", asked["typing"], "ms", budget["search"]),
        Figure(f"{size}: document with layers, p95", asked["document"], "ms", budget["document"]),
        Figure(f"{size}: to memory with history, p95", asked["layer"], "ms", budget["document"]),
        Figure(f"{size}: mark beside the list, p99 CPU", beside["mark"], "ms", 5, 2.5),
        Figure(f"{size}: undo beside the list, p99 CPU", beside["undo"], "ms", 5, 2.5),
        Figure(f"{size}: longest turn between two keys", beside["turn"], "ms", 16, 5),
        Figure(f"{size}: open the project", opened["open"], "s", OPENING["open"]),
        Figure(f"{size}: open it after an unclean end", opened["unclean"], "s", OPENING["unclean"]),
        Figure(f"{size}: close it, with backup", opened["close"], "s", OPENING["close"]),
    ]


def asked(size: str) -> dict[str, Any]:
    """Milliseconds that answers of the store take, at the 95th percentile."""
    place = projects.copy(size, "queue")
    vary(place)
    store = Store.open(str(place), who=projects.WHO)
    project = Project(store, scheme=projects.SCHEME)
    # The window has this done in its first idle moments.
    store.make_ready().result()
    chance = random.Random(1)
    count = corpus.SIZES[size]

    def some_id() -> str:
        return f"dispatch-{chance.randrange(count):06}"

    def some_page(**more: Any) -> Callable[[], object]:
        query = Query(projects.WHO, offset=chance.randrange(count), **more)
        return lambda: store.page(query).result()

    def some_word() -> str:
        return chance.choice([*WORDS, phrases.village(chance), phrases.village(chance)])

    def search(text: str) -> Callable[[], object]:
        return lambda: store.page(Query(projects.WHO, text=text)).result()

    def document() -> Callable[[], object]:
        key = some_id()

        def read() -> object:
            text, layers = store.document(key), store.layers(key)
            return text.result(), layers.result()

        return read

    def to_memory() -> Callable[[], object]:
        key = some_id()

        def read() -> object:
            found: list[OpenDocument] = []
            project.open_layer(key, found.append)
            project.wait()
            return found

        return read

    def ordered() -> Callable[[], object]:
        return some_page(order=chance.choice(ORDERS), descending=chance.random() < 0.5)

    def several() -> Callable[[], object]:
        """Two filters, or one in another order: no index leads through that."""
        filters = chance.sample(FILTERS, 2)
        if chance.random() < 0.5:
            return some_page(**filters[0], order=chance.choice(ORDERS))
        return some_page(**{**filters[0], **filters[1]})

    def again() -> object:
        query = Query(projects.WHO, labels=("QUOTE",), statuses=("done",), order="title")
        return store.page(replace(query, offset=chance.randrange(count))).result()

    answer = {
        "page": _p95(some_page),
        "order": _p95(
            lambda: some_page(order=chance.choice(ORDERS), descending=chance.random() < 0.5)
        ),
        "filter": _p95(lambda: some_page(**chance.choice(FILTERS))),
        "first": _p95(several),
        "then": _p95(lambda: again),
        "search": _p95(lambda: search(some_word())),
        "typing": _p95(lambda: search(some_word()[: chance.randint(1, 4)])),
        "document": _p95(document),
        "layer": _p95(to_memory),
    }
    project.close()
    return answer


def opened(size: str) -> dict[str, Any]:
    """Seconds to open a project, to open it after a crash, and to close it with a backup."""
    place = projects.copy(size, "opened")
    began = time.perf_counter()
    store = Store.open(str(place), who=projects.WHO)
    at_open = time.perf_counter() - began
    store.close()
    command = [sys.executable, "-m", "benchmarks.alone", "benchmarks.queue", "crash", str(place)]
    subprocess.run(command, cwd=ROOT, check=False)
    told: list[tuple[int, int]] = []
    began = time.perf_counter()
    store = Store.open(
        str(place), who=projects.WHO, progress=lambda done, total: told.append((done, total))
    )
    after_crash = time.perf_counter() - began
    assert store.info.unclean_end
    assert told
    _save_one(store)
    began = time.perf_counter()
    store.close(backup=True)
    at_close = time.perf_counter() - began
    shutil.rmtree(corpus.FOLDER / "home", ignore_errors=True)
    projects.remove(place)
    return {"open": at_open, "unclean": after_crash, "close": at_close}


def beside(size: str) -> dict[str, Any]:
    """Milliseconds from key to frame with the list beside the text, under two filters, by title.

    Each step is saved, and the list read again after it, before the next key comes.
    """
    from PySide6.QtCore import Qt

    from benchmarks.canvas import Times
    from benchmarks.opened import close, opened
    from benchmarks.window import CONTROL, NONE, Hand
    from workbench.ui.models.document_filter import Filter

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    place = projects.copy(size, "beside")
    vary(place)
    window = opened(str(place), who=projects.WHO)
    window.documents.bar.set_filter(
        Filter(statuses=("in_progress", "done"), labels=("QUOTE",), order="title")
    )
    hand, mark, undo, chance = Hand(window), Times(), Times(), random.Random(3)
    hand.rest(30)
    document = window.desk.document
    assert document is not None
    for number in range(44):
        at = chance.randrange(len(document.text) // 2)
        window.canvas.select(at, at + 12)
        hand.rest()
        if number == 4:
            mark, undo, hand.turns = Times(), Times(), []
        hand.press(mark, Qt.Key.Key_S, NONE)
        hand.press(undo, Qt.Key.Key_Z, CONTROL)
    answer = {
        "mark": percentile(mark.cpu, 99),
        "undo": percentile(undo.cpu, 99),
        "turn": max(hand.turns),
        "listed": window.documents.model.rowCount(),
    }
    close(window)
    projects.remove(place)
    return answer


def crash(place: str) -> dict[str, Any]:
    """Save something, and end without closing."""
    _save_one(Store.open(place, who=projects.WHO))
    os._exit(9)


def vary(place: Path) -> None:
    """Make the documents of a copy differ in what is filtered by; the corpus has them all alike."""
    with closing(sqlite3.connect(place)) as database:
        database.execute(
            "UPDATE layer SET status = CASE document_key % 10 WHEN 0 THEN 'in_progress'"
            " WHEN 1 THEN 'skipped' ELSE 'done' END,"
            " warnings = CASE WHEN document_key % 7 = 0 THEN 1 + document_key % 4 ELSE 0 END,"
            " comments = document_key % 6 = 0, questions = document_key % 30 = 0"
            " WHERE owner = ?",
            (projects.WHO,),
        )
        database.execute(
            "UPDATE heading SET source = CASE document_key % 5 WHEN 0 THEN 'Agence Sud'"
            " WHEN 1 THEN 'Nord Presse' ELSE 'La Dépêche' END,"
            " date = date('2020-01-01', '+' || (document_key * 7919 % 2000) || ' days')"
        )
        database.commit()


def _save_one(store: Store) -> None:
    project = Project(store, scheme=projects.SCHEME)
    opened: list[OpenDocument] = []
    project.open_layer("dispatch-000007", opened.append)
    project.wait()
    layer = opened[0].layer
    again = verbs.finish if layer.fields.status != "done" else verbs.reopen
    project.perform(again(layer))
    project.wait()
    assert not project.unsaved


def _p95(prepared: Callable[[], Callable[[], object]]) -> float:
    """Milliseconds; the first few are for warming up."""
    took = []
    for number in range(TIMES + 5):
        work = prepared()
        began = time.perf_counter()
        work()
        if number >= 5:
            took.append((time.perf_counter() - began) * 1000)
    return percentile(took, 95)


def main(arguments: Sequence[str]) -> int:
    code = report("Going about in the medium project", figures("medium"))
    if "--large" in arguments:
        code |= report("Going about in the large project", figures("large"))
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
