"""The compare canvas: process CPU of one gesture, from the key press to the painted frame.

One megabyte of text, a page of 1900 × 1050, offscreen: three people have read about 3 300 spans
and 2 000 relations each, then twelve people; each has every fifth span otherwise than the others,
or not at all. What a decision costs the project (its op, the review of the document) is not in
the figures of the canvas; what it then does with the answer is. The desk as a whole, with its
project and all that follows from a key, is measured by ``benchmarks.review_desk``, in the same
table.

    python -m benchmarks.compare [--pages N]
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPointF, Qt

from benchmarks import review_desk
from benchmarks.canvas import ALT, SHIFT, SIZE, Hand, Times, a_text
from benchmarks.readings import readings
from benchmarks.report import Figure, median, percentile, report
from workbench import resources
from workbench.model import Document
from workbench.model.scheme_text import read_scheme
from workbench.project.review import ReviewedDocument
from workbench.review import adjudication
from workbench.review.cases import review
from workbench.review.compare import compare
from workbench.review.decisions import reading
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.review.compare.markers import Markers

SCHEME = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))


class Bench(Hand):
    """A document under review, and a lead who goes through it."""

    compared: CompareCanvas

    def __init__(self, text: str, readers: int) -> None:
        super().__init__(text)
        self.document = Document("measured", text)
        layers = readings(text, readers, self.chance)
        comparison = compare(layers, SCHEME)
        gold = adjudication.new_gold("measured")
        self.reviewed = ReviewedDocument(
            self.document, layers, review(comparison, gold, (), SCHEME)
        )
        self.compared = CompareCanvas()
        self.put(self.compared)

    def show(self, current: str | None = None) -> None:
        """What the desk does with a review."""
        order = self.reviewed.review.comparison.annotators
        names = {name: name for name in order}
        self.compared.show_review(
            self.reviewed, names=names, order=order, current=current, scheme=SCHEME
        )

    def open(self) -> Times:
        """Show the document; its marks are made before that, as on the desk between the keys."""
        times = Times()
        order = self.reviewed.review.comparison.annotators
        names = {name: name for name in order}
        for _ in range(5):
            self.compared.clear()
            self.compared.markers = Markers()
            for _ in self.compared.markers.prepare(
                self.reviewed, names=names, order=order, scheme=SCHEME
            ):
                pass
            self.settle(6)
            self.timed(times, self.show)
        gc.collect()
        gc.freeze()
        self.settle(60)
        return times

    def keys(self, places: Sequence[int]) -> Times:
        """Move and select by character; go up and down."""
        times = Times()
        for place in places:
            self.go(place)
            for _ in range(25):
                self.press(times, Qt.Key.Key_Right, SHIFT)
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home):
                for _ in range(4):
                    self.press(times, key)
        return times

    def units(self, places: Sequence[int]) -> Times:
        """Go from disagreement to disagreement, and from unit to unit."""
        times = Times()
        for place in places:
            self.compared.focus_unit(None)
            self.go(place)
            for _ in range(15):
                self.press(times, Qt.Key.Key_Tab)
                self.press(times, Qt.Key.Key_Right, ALT)
        return times

    def decisions(self, places: Sequence[int]) -> Times:
        """Take a reading, and show what is left."""
        times = Times()
        for place in places:
            self.go(place)
            for _ in range(4):
                self.compared.go(1)
                case = self.reviewed.review.case(self.compared.unit or "")
                if case is None or case.state != "open":
                    continue
                choice = {case.unit.id: reading(case.unit.votes[0].annotator)}
                ops = adjudication.decide(self.reviewed.review, choice, SCHEME, who="lead")
                after = adjudication.after(self.reviewed.review, ops, SCHEME)
                self.reviewed = replace(self.reviewed, review=after)
                self.settle(20)
                self.timed(times, partial(self.show, case.unit.id))
        return times

    def hovers(self, places: Sequence[int]) -> Times:
        """Ask with the pointer who says what."""
        times = Times()
        for place in places:
            self.go(place)
            for _ in range(10):
                at = QPointF(
                    self.canvas.column.left() + self.chance.uniform(0, self.canvas.column.width()),
                    self.chance.uniform(0, self.canvas.height()),
                )
                self.timed(times, partial(self.canvas.told_at, at))
        return times


def measure(text: str, readers: int, *, pages: int) -> list[Figure]:
    """Open the text as so many people read it, and do each gesture many times."""
    bench = Bench(text, readers)
    places = [bench.chance.randrange(len(text) - 20_000) for _ in range(12)]
    opened, keys = bench.open(), bench.keys(places)
    units, paged = bench.units(places), bench.pages(pages)
    decisions, hovers = bench.decisions(places), bench.hovers(places)
    resized = bench.resizes()
    bench.canvas.close()
    bench.canvas.deleteLater()
    bench.settle(2)
    title = f"{readers} readers"
    return [
        _figure(f"{title}: key", keys, 4, 2),
        _figure(f"{title}: next disagreement, next unit", units, 8, 4),
        _figure(f"{title}: page", paged, 8, 4),
        _figure(f"{title}: what is left after a decision", decisions, 20, 10),
        _figure(f"{title}: who says what, under the pointer", hovers, 4, 2),
        _figure(f"{title}: resize", resized, 20, 10),
        _figure(f"{title}: open", opened, 100 + 25 * readers, 50 + 15 * readers),
    ]


def _figure(what: str, times: Times, budget: float, goal: float) -> Figure:
    note = f"CPU p99 of {len(times.cpu)}; median {median(times.cpu):.2f}, "
    note += f"wall median {median(times.wall):.2f} ms"
    return Figure(what, percentile(times.cpu, 99), "ms", budget, goal, note)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--pages", type=int, default=150)
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    text = a_text(SIZE, random.Random(3))
    figures = measure(text, 3, pages=options.pages)
    figures += measure(text, 12, pages=options.pages)
    figures += review_desk.figures()
    return report("Compare canvas and review desk: 1 MB, 3 and 12 readers, 1900 × 1050", figures)


if __name__ == "__main__":
    sys.exit(main())
