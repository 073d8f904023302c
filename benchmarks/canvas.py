"""The canvas: process CPU of one gesture, from the key press to the painted frame.

One megabyte of text, 10 000 spans in three layers (one's own and two suggesters'), 6 000
relations of the own layer with their notes and lines, every fifth span commented and every
seventh warned of, a page of 1900 × 1050, offscreen; then the same text as one single paragraph.
The time of a gesture ends when its frame is painted, with the first slice of laying out ahead;
until the next gesture the canvas may finish that, as it can between two keys of a hand. CPU time,
because other processes share the machine; the median of the wall clock is told beside it.

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
from functools import partial

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.report import Figure, median, percentile, report
from workbench.model import Change, Document, Edit, Op, Relation, Span
from workbench.model.layer import layer_of
from workbench.ui.text.look import LabelLook, Look
from workbench.ui.text.view import Canvas

SIZE = 1_000_000
SPANS = 10_000
RELATIONS = 6_000
WIDTH, HEIGHT = 1900, 1050
NARROW = 760
"""A width at which the lines have to be broken anew."""

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
LABELS = {
    key: LabelLook(key, key.capitalize(), bar)
    for key, bar in (("ACTOR", "#391af1"), ("QUOTE", "#505154"), ("CUE", "#9a3c02"))
}

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
    """What the repetitions of one gesture took, in milliseconds.

    ``cpu`` is that of all threads of the process, ``own`` that of the window's alone.
    """

    cpu: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
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


class Hand:
    """A hand that does one gesture after another on a canvas on the screen."""

    canvas: Canvas

    def __init__(self, text: str) -> None:
        self.application = QApplication.instance() or QApplication([])
        self.text = text
        self.chance = random.Random(7)

    def put(self, canvas: Canvas) -> None:
        """Put a canvas on the screen."""
        self.canvas = canvas
        canvas.set_look(Look(labels=LABELS))
        canvas.resize(WIDTH, HEIGHT)
        canvas.show()
        canvas.activateWindow()
        canvas.setFocus()
        self.settle(60)

    def settle(self, turns: int) -> None:
        """Let what was begun come to its end."""
        for _ in range(turns):
            self.application.processEvents()

    def timed(self, times: Times, gesture: Callable[[], object]) -> None:
        """Do a gesture, paint, and only then finish what can wait."""
        wall, cpu = time.perf_counter(), time.process_time()
        gesture()
        self.application.processEvents()
        times.cpu.append((time.process_time() - cpu) * 1000)
        times.wall.append((time.perf_counter() - wall) * 1000)
        self.settle(6)

    def press(self, times: Times, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, held)
        self.timed(times, lambda: QApplication.sendEvent(self.canvas, event))

    def go(self, place: int) -> None:
        """Go somewhere, and wait."""
        self.canvas.select(place, place)
        self.settle(60)

    def pages(self, count: int) -> Times:
        """Page down from the top."""
        times = Times()
        self.go(0)
        for _ in range(count):
            self.press(times, Qt.Key.Key_PageDown)
        return times

    def resizes(self) -> Times:
        """Make the window narrow and wide again."""
        times = Times()
        for number in range(24):
            width = NARROW if number % 2 == 0 else WIDTH
            self.timed(times, partial(self.canvas.resize, width, HEIGHT))
        return times


class Bench(Hand):
    """A document of the reader's own, with suggestions on it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        share = SPANS // 3
        self.document = Document("measured", text)
        own = list(self.spans("o", SPANS - 2 * share))
        self.layer = layer_of("measured", "ines", spans=own, relations=self.relations(own))
        self.warned = [span.id for span in own[::7]]
        self.suggestions = [
            layer_of("measured", name, kind="machine", spans=self.spans(name, share))
            for name in ("rules", "model")
        ]
        self.put(Canvas())

    def spans(self, prefix: str, count: int) -> Iterator[Span]:
        """So many spans anywhere: names, clauses, whole sentences; they nest and cross."""
        for index in range(count):
            start = self.chance.randrange(0, len(self.text) - 400)
            length = self.chance.choice((4, 8, 12, 20, 40, 160))
            label = "QUOTE" if length > 30 else self.chance.choice(("ACTOR", "CUE"))
            comment = "à revoir" if index % 5 == 0 else ""
            yield Span(f"{prefix}{index}", start, start + length, label, comment=comment)

    def relations(self, spans: Sequence[Span]) -> Iterator[Relation]:
        """Most spans are linked with one nearby, some with one far away, a few with many."""
        ordered = sorted(spans, key=lambda span: span.start)
        hubs = ordered[:: len(ordered) // 6]
        for index in range(RELATIONS):
            place = self.chance.randrange(len(ordered))
            near = place + self.chance.choice((-6, -3, -2, -1, 1, 2, 3, 6))
            target = ordered[near % len(ordered)]
            if index % 20 == 0:
                target = self.chance.choice(hubs)
            elif index % 7 == 0:
                target = self.chance.choice(ordered)
            label = self.chance.choice(("speaker", "cue", "coref"))
            yield Relation(f"r{index}", label, ordered[place].id, target.id)

    def step(self, *edits: Edit) -> None:
        """What the desk does with edits: the next layer, and the notice of it."""
        op = Op("mark", self.layer.id, tuple(edits))
        self.layer = self.layer.apply(op)
        self.canvas.update_layer(self.layer, Change("performed", (op,), (self.layer.id,)))

    def open(self) -> Times:
        """Show the document."""
        times = Times()
        for _ in range(5):
            self.timed(
                times,
                lambda: self.canvas.show_document(self.document, self.layer, self.suggestions),
            )
        self.canvas.set_warned(self.warned)
        gc.collect()
        gc.freeze()
        self.settle(60)
        return times

    def keys(self, places: Sequence[int]) -> Times:
        """Select by character, word and sentence; go up, down, home, from span to span."""
        times = Times()
        for place in places:
            self.go(place)
            for _ in range(25):
                self.press(times, Qt.Key.Key_Right, SHIFT)
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Home):
                for _ in range(4):
                    self.press(times, key)
            for _ in range(6):
                self.press(times, Qt.Key.Key_Right, SHIFT | CONTROL)
                self.press(times, Qt.Key.Key_Down, SHIFT | ALT)
        return times

    def marks(self, places: Sequence[int]) -> tuple[Times, Times]:
        """Mark spans on the screen, and take each back."""
        mark, undo = Times(), Times()
        for number in range(12 * len(places)):
            if number % 12 == 0:
                self.go(places[number // 12])
            start = self.canvas.offset_at(self.somewhere())
            start = min(start, len(self.text) - 40)
            span = Span(f"n{number}", start, start + self.chance.randint(3, 30), "ACTOR")
            self.timed(mark, partial(self.step, Edit(None, span)))
            self.timed(undo, partial(self.step, Edit(span, None)))
        return mark, undo

    def links(self, places: Sequence[int]) -> tuple[Times, Times, Times]:
        """Go through the spans with Tab, link each with the one before, look at its links, jump."""
        focus, link, jump = Times(), Times(), Times()
        for number, place in enumerate(places):
            self.go(place)
            before = ""
            for step in range(10):
                self.press(focus, Qt.Key.Key_Tab)
                here = self.canvas.focused or ""
                if before in self.layer.spans and here in self.layer.spans and before != here:
                    relation = Relation(f"n{number}-{step}", "cue", here, before)
                    self.timed(link, partial(self.step, Edit(None, relation)))
                before = here
                self.timed(focus, partial(self.canvas.hover, before))
                self.timed(focus, partial(self.canvas.hover, None))
                self.timed(jump, partial(self.canvas.focus_linked, 1))
                self.timed(jump, partial(self.canvas.focus_linked, -1))
        return focus, link, jump

    def hit_tests(self) -> Times:
        """Ask what is at a point; nothing is painted."""
        times = Times()
        self.settle(60)
        for _ in range(1000):
            place = self.somewhere()
            wall, cpu = time.perf_counter(), time.process_time()
            self.canvas.offset_at(place)
            times.cpu.append((time.process_time() - cpu) * 1000)
            times.wall.append((time.perf_counter() - wall) * 1000)
        return times

    def somewhere(self) -> QPointF:
        """A point of the page."""
        column = self.canvas.column
        return QPointF(
            column.left() + self.chance.uniform(0, column.width()),
            self.chance.uniform(0, HEIGHT),
        )


def measure(text: str, title: str, *, pages: int) -> list[Figure]:
    """Open the text on a canvas, and do each gesture many times."""
    bench = Bench(text)
    places = [bench.chance.randrange(len(text)) for _ in range(12)]
    opened, keys, paged = bench.open(), bench.keys(places), bench.pages(pages)
    mark, undo = bench.marks(places)
    focused, linked, jumped = bench.links(places)
    resized, hits = bench.resizes(), bench.hit_tests()
    bench.canvas.close()
    bench.canvas.deleteLater()
    bench.settle(2)
    return [
        _figure(f"{title}: key", keys, 4, 2),
        _figure(f"{title}: mark", mark, 5, 2.5),
        _figure(f"{title}: undo", undo, 5, 2.5),
        _figure(f"{title}: focus a linked span", focused, 4, 2),
        _figure(f"{title}: link", linked, 5, 2.5),
        _figure(f"{title}: go to the other end", jumped, 8, 4),
        _figure(f"{title}: page", paged, 8, 4),
        _figure(f"{title}: resize", resized, 20, 10),
        _figure(f"{title}: hit test", hits, 1, 0.5),
        _figure(f"{title}: open", opened, 100, 50),
    ]


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.canvas", description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    text = a_text(SIZE, random.Random(3))
    figures = measure(text, "1 MB", pages=options.pages)
    one = text.replace("\n\n", " ")
    figures += measure(one, "one paragraph", pages=options.pages)
    return report("Canvas: 1 MB, 10 000 spans in 3 layers, 6 000 relations, 1900 × 1050", figures)


if __name__ == "__main__":
    sys.exit(main())
