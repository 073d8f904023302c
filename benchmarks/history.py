"""The history of a document with 10 000 steps, in the real window: shown, read, gone through.

What a hand feels, so wall time: from the key that asks for the panel to its frame; until the
journal is read and listed; and of each key in the list its own time and the longest turn of the
event loop after it, in which a next key would wait.

    python -m benchmarks.history
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.opened import close, opened
from benchmarks.report import Figure, median, percentile, report
from workbench.french.folding import fold
from workbench.model import Document, Edit, Layer, LayerFields, Op, Span, layer_of
from workbench.model.packing import pack
from workbench.settings import HOME_VARIABLE
from workbench.store import Step, Store
from workbench.tasks import create_project

STEPS = 10_000
TEXT = "Un mot après l’autre, et encore. " * 4
AT = "2025-11-25T08:00:00.000Z"
KEYS = ("Down",) * 20 + ("PageDown",) * 5 + ("End",) + ("Up",) * 20
REST = 0.06
"""Seconds after a key, in which all that follows from it comes."""


def figures() -> list[Figure]:
    """Open the window on the long history, and go through it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        location = Path(home) / "measured.dwb"
        store = create_project(str(location), who="ines")
        document = Document("doc-1", TEXT)
        store.add([pack(document, [], folded=fold(TEXT))], who="ines", at=AT).result()
        write(store, document.id, STEPS)
        store.close()
        return _in_the_window(location)


def write(store: Store, document_id: str, number: int) -> None:
    """Put that many steps into the journal of a layer, as an annotator would make them.

    Up to fifty spans are marked within the first 70 characters, then they are resized.
    """
    chance = random.Random(1)
    layer = layer_of(document_id, "ines")
    begun: tuple[Edit, ...] = (Edit(layer.fields, LayerFields("in_progress")),)
    batch = []
    for place in range(number):
        if len(layer.spans) < 50:
            span = Span(f"span-{place}", place % 60, place % 60 + 5, "ACTOR")
            change, name = Edit(None, span), "mark"
        else:
            span = chance.choice(list(layer.spans.values()))
            other = replace(span, end=span.start + 1 + chance.randrange(12))
            change, name = Edit(span, other), "resize"
            if other == span:
                change = Edit(span, replace(span, comment=f"n° {place}"))
        op = Op(name, layer.id, (*begun, change))
        begun = ()
        after: Layer = layer.apply(op)
        batch.append(Step(op, layer, after, "ines", AT))
        layer = after
    store.write(batch).result()


def _in_the_window(location: Path) -> list[Figure]:
    window = opened(str(location), who="ines")
    model, view = window.history.model, window.history.view
    begun = time.perf_counter()
    window.show_dock("history")
    QApplication.processEvents()
    shown = _since(begun)
    _turns(lambda: model.rowCount() == STEPS)
    QApplication.processEvents()
    whole = _since(begun)
    view.setFocus()
    keys, turns = [], []
    for name in KEYS:
        begun = time.perf_counter()
        QTest.keyClick(view, Qt.Key[f"Key_{name}"])
        QApplication.processEvents()
        keys.append(_since(begun))
        turns += _rest()
    close(window)
    note = f"p99 of {len(keys)}; median {median(keys):.2f}, longest {max(keys):.1f} ms"
    return [
        Figure("the panel asked for → painted", shown, "ms", 100, 50),
        Figure("… → all steps listed", whole, "ms", 1000, 500),
        Figure("key in the list → painted", percentile(keys, 99), "ms", 16, 8, note),
        Figure("longest turn after a key", max(turns), "ms", 100, 16),
    ]


def _rest() -> list[float]:
    end = time.perf_counter() + REST
    return _turns(lambda: time.perf_counter() > end)


def _turns(is_so: Callable[[], bool]) -> list[float]:
    """Let the event loop turn until something is so: how long each turn took."""
    turns = []
    while not is_so():
        begun = time.perf_counter()
        QApplication.processEvents()
        turns.append(_since(begun))
    return turns


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(report(f"The history of a document, {STEPS:,} steps", figures()))
