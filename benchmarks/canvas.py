"""The canvas: process CPU of one gesture, from the key press to the painted frame.

One megabyte of text, 10 000 spans in three layers (one's own and two suggesters'), a page of
1900 × 1050, offscreen; then the same text as one single paragraph. The time of a gesture ends
when its frame is painted, with the first slice of laying out ahead; until the next gesture the
canvas may finish that, as it can between two keys of a hand. CPU time, because other processes
share the machine; the median of the wall clock is told beside it.

    python -m benchmarks.canvas [--pages N]
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.report import Figure, median, percentile, report

SIZE = 1_000_000
SPANS = 10_000
WIDTH, HEIGHT = 1900, 1050
NARROW = 760
"""A width at which the lines have to be broken anew."""

OPENERS = ("La maire", "Le porte-parole", "L’ONU", "Selon l’institut, la préfète", "M. Arlanc")
VERBS = ("a déclaré vendredi", "affirme", "a répété", "estime", "a reconnu, dans un communiqué,")
QUOTES = (
    "«\u00a0nous n’attendrons pas davantage\u00a0»",
    "«\u202fles pourparlers “avancent”, mais lentement\u202f»",
    "que 24\u202f762 personnes, soit 12,5\u00a0%, avaient quitté la région",
    "qu’aujourd’hui encore le port de Valmont restait fermé",
    "«\u00a0la situation [des dockers] est intenable\u00a0»",
)
RARE = (
    "مرحبا بالعالم",
    "שלום לכולם",
    "👨\u200d👩\u200d👧 et 🇫🇷",
    "de\u0301ja\u0300 vu 😀",
)


@dataclass(slots=True)
class Times:
    """What the repetitions of one gesture took, in milliseconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)


def a_text(size: int, chance: random.Random) -> str:
    """French as agencies write it, with a foreign word in about one paragraph of thirty."""
    parts: list[str] = []
    length = 0
    while length < size:
        sentences = []
        for _ in range(chance.randint(1, 5)):
            words = [chance.choice(OPENERS), chance.choice(VERBS), chance.choice(QUOTES)]
            if chance.random() < 0.01:
                words.append(chance.choice(RARE))
            sentences.append(" ".join(words) + ".")
        paragraph = " ".join(sentences)
        parts.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(parts)[:size]


def measure(text: str, title: str, *, pages: int) -> list[Figure]:
    """Open the text on a canvas, and do each gesture many times."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from workbench.model import Change, Document, Edit, Layer, Op, Span
    from workbench.model.layer import layer_of
    from workbench.ui.text.look import LabelLook, Look
    from workbench.ui.text.view import Canvas

    application = QApplication.instance() or QApplication([])
    chance = random.Random(7)
    labels = {
        key: LabelLook(key, key.capitalize(), bar)
        for key, bar in (("ACTOR", "#391af1"), ("QUOTE", "#505154"), ("CUE", "#9a3c02"))
    }

    def spans(prefix: str, count: int) -> Iterator[Span]:
        for index in range(count):
            start = chance.randrange(0, len(text) - 400)
            length = chance.choice((4, 8, 12, 20, 40, 160))
            label = "QUOTE" if length > 30 else chance.choice(("ACTOR", "CUE"))
            yield Span(f"{prefix}{index}", start, start + length, label)

    share = SPANS // 3
    own = layer_of("measured", "ines", spans=spans("o", SPANS - 2 * share))
    suggestions = [
        layer_of("measured", name, kind="machine", spans=spans(name, share))
        for name in ("rules", "model")
    ]
    document = Document("measured", text)
    canvas = Canvas()
    canvas.set_look(Look(labels=labels))
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    canvas.activateWindow()
    canvas.setFocus()
    application.processEvents()

    def settle() -> None:
        application.processEvents()

    def timed(times: Times, gesture: Callable[[], object]) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        gesture()
        settle()
        times.cpu.append((time.process_time() - cpu) * 1000)
        times.wall.append((time.perf_counter() - wall) * 1000)
        for _ in range(6):
            settle()

    def press(key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> Callable[[], object]:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier

        def pressed() -> None:
            event = QKeyEvent(QEvent.Type.KeyPress, key, held)
            application.sendEvent(canvas, event)

        return pressed

    opened = Times()
    for _ in range(5):
        timed(opened, lambda: canvas.show_document(document, own, suggestions))
    gc.collect()
    gc.freeze()
    quiet(settle)

    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    keys, page, mark, undo, resize = Times(), Times(), Times(), Times(), Times()
    places = [chance.randrange(len(text)) for _ in range(12)]
    for place in places:
        canvas.select(place, place)
        quiet(settle)
        for _ in range(25):
            timed(keys, press(Qt.Key.Key_Right, shift))
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Home):
            for _ in range(4):
                timed(keys, press(key))
        for _ in range(6):
            timed(keys, press(Qt.Key.Key_Right, shift, control))
            timed(keys, press(Qt.Key.Key_Down, shift, Qt.KeyboardModifier.AltModifier))

    canvas.select(0, 0)
    quiet(settle)
    for _ in range(pages):
        timed(page, press(Qt.Key.Key_PageDown))

    layer: Layer = own

    def step(edits: Sequence[Edit]) -> None:
        nonlocal layer
        op = Op("mark", layer.id, tuple(edits))
        layer = layer.apply(op)
        canvas.update_layer(layer, Change("performed", (op,), (layer.id,)))

    for number, place in enumerate(places * 12):
        if number % 12 == 0:
            canvas.select(place, place)
            quiet(settle)
        start = canvas.flow.offset_at(chance.uniform(0, 600), chance.uniform(50, 950))  # type: ignore[union-attr]  # a document is shown
        start = min(start, len(text) - 40)
        span = Span(f"n{number}", start, start + chance.randint(3, 30), "ACTOR")
        timed(mark, lambda span=span: step([Edit(None, span)]))
        timed(undo, lambda span=span: step([Edit(span, None)]))

    for number in range(24):
        width = NARROW if number % 2 == 0 else WIDTH
        timed(resize, lambda width=width: canvas.resize(width, HEIGHT))
    canvas.resize(WIDTH, HEIGHT)
    quiet(settle)

    hits = Times()
    for _ in range(1000):
        x, y = chance.uniform(0, 700), chance.uniform(0, HEIGHT)
        timed_alone(hits, lambda x=x, y=y: canvas.flow.offset_at(x, y))  # type: ignore[union-attr]  # a document is shown

    canvas.close()
    canvas.deleteLater()
    application.processEvents()
    return [
        _figure(f"{title}: key", keys, 4, 2),
        _figure(f"{title}: mark", mark, 5, 2.5),
        _figure(f"{title}: undo", undo, 5, 2.5),
        _figure(f"{title}: page", page, 8, 4),
        _figure(f"{title}: resize", resize, 20, 10),
        _figure(f"{title}: hit test", hits, 1, 0.5),
        _figure(f"{title}: open", opened, 100, 50),
    ]


def quiet(settle: Callable[[], None]) -> None:
    """Let everything that was begun come to its end."""
    for _ in range(60):
        settle()


def timed_alone(times: Times, question: Callable[[], object]) -> None:
    """The time of a question that paints nothing."""
    wall, cpu = time.perf_counter(), time.process_time()
    question()
    times.cpu.append((time.process_time() - cpu) * 1000)
    times.wall.append((time.perf_counter() - wall) * 1000)


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.canvas", description=__doc__)
    parser.add_argument("--pages", type=int, default=90)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    text = a_text(SIZE, random.Random(3))
    figures = measure(text, "1 MB", pages=options.pages)
    one = text.replace("\n\n", " ")
    figures += measure(one, "one paragraph", pages=options.pages)
    return report("Canvas: 1 MB, 10 000 spans, 3 layers, 1900 × 1050", figures)


if __name__ == "__main__":
    sys.exit(main())
