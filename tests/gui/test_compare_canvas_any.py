"""The compare canvas under whatever is read, decided and pressed: it shows what is so."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.dispatches import SCHEME
from tests.gui.canvases import ALT, CONTROL, MIXED, NONE, SHIFT, picture
from tests.gui.compares import LETTERS, TEXT, a_compare_canvas, decided, reviewed, show
from workbench.errors import Refused
from workbench.model import Attributes, Document, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.project.review import ReviewedDocument
from workbench.review.decisions import Choice, none, reading, undecided
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.review.compare.marks import Marker
from workbench.ui.review.compare.reading import CompareReading
from workbench.ui.review.compare.told import Teller

KEYS = (
    (Qt.Key.Key_Tab, NONE),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Right, ALT),
    (Qt.Key.Key_Left, ALT),
    (Qt.Key.Key_PageDown, NONE),
    (Qt.Key.Key_PageUp, NONE),
    (Qt.Key.Key_Down, NONE),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_Right, CONTROL),
    (Qt.Key.Key_End, CONTROL),
    (Qt.Key.Key_Home, CONTROL),
    (Qt.Key.Key_Escape, NONE),
    (Qt.Key.Key_C, CONTROL),
)


class Chance:
    """Readers, a lead and a hand that do anything."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        self.document: Document = a_document((MIXED + "\n" + TEXT) * self.draw.choice((1, 6)))

    def layers(self) -> tuple[Layer, ...]:
        """What up to twelve people say of the text."""
        readers = self.draw.choice((1, 2, 3, 3, 12))
        there = [self.span(n) for n in range(self.draw.randint(0, 25))]
        found = []
        for number in range(readers):
            spans = [self.read(span) for span in there if self.draw.random() > 0.1]
            ids = [span.id for span in spans]
            links = [
                Relation(f"r{n}", self.draw.choice(("speaker", "cue", "coref")), one, other)
                for n in range(self.draw.randint(0, 6) if ids else 0)
                for one, other in ((self.draw.choice(ids), self.draw.choice(ids)),)
                if one != other
            ]
            name = f"reader{number:02}"
            found.append(layer_of(self.document.id, name, spans=spans, relations=links))
        return tuple(found)

    def span(self, number: int) -> Span:
        """A span anywhere; some are in pieces, some of a label that there is not."""
        length = len(self.document.text)
        start = self.draw.randrange(length - 1)
        end = min(length, start + self.draw.choice((1, 3, 12, 60, 400)))
        label = self.draw.choice(("ACTOR", "QUOTE", "QUOTE", "CUE", "GONE"))
        pieces: tuple[tuple[int, int], ...] = ()
        if end - start > 6 and self.draw.random() < 0.2:
            pieces = ((start, start + 2), (start + 4, end))
        return Span(f"s{number}", start, end, label, pieces)

    def read(self, span: Span) -> Span:
        """The same, or nearly."""
        way = self.draw.randrange(8)
        if way == 0 and not span.fragments:
            return replace(span, end=min(len(self.document.text), span.end + 2))
        if way == 1:
            return replace(span, label="STATISTIC")
        if way == 2 and span.label == "QUOTE":
            mode = self.draw.choice(("direct", "indirect"))
            return replace(span, attributes=Attributes(mode=mode))
        return span

    def choice(self, standing: ReviewedDocument) -> Choice:
        """What a lead decides."""
        name = self.draw.choice(standing.review.comparison.annotators)
        return self.draw.choice((none(), undecided("?"), reading(name), reading(name)))


def lines_up(canvas: CompareCanvas, standing: ReviewedDocument) -> None:
    """What is on the page is what a page would show that is made anew."""
    compared = canvas.compared
    assert compared is not None
    order = standing.review.comparison.annotators
    names = dict(zip(order, LETTERS, strict=False))
    teller = Teller(SCHEME, names)
    teller.take(standing.document, standing.review)
    fresh = CompareReading(standing.document, standing.review, Marker(names, order, teller))
    assert dict(compared.layer.spans) == dict(fresh.layer.spans)
    assert canvas.flow is not None
    for block in canvas.flow.visible():
        hung = {bar.placed.span.id for line in block.layout.lines for bar in line.bars}
        there = {placed.span.id for placed in fresh.shown(block.segment)}
        hidden = any(line.hidden for line in block.layout.lines)
        assert hung <= there
        seen = {each for each in there if _is_seen(fresh, each, block.segment)}
        assert hidden or seen <= hung


def _is_seen(reading: CompareReading, bar: str, segment: int) -> bool:
    """Whether a bar has more than what has no width: spaces at a line's end, joiners, accents."""
    span = reading.layer.spans[bar]
    start, end = reading.segments.starts[segment], reading.segments.ends[segment]
    words = reading.text[max(start, span.start) : min(end, span.end)]
    return bool(words.strip(" \t\u2028\u200d\u0301"))


def pressed(qtbot: QtBot, canvas: CompareCanvas, chance: Chance) -> None:
    """Press some keys, and click somewhere."""
    for _ in range(12):
        key, held = chance.draw.choice(KEYS)
        qtbot.keyClick(canvas, key, held)
    place = QPoint(
        chance.draw.randrange(canvas.viewport().width()),
        chance.draw.randrange(canvas.viewport().height()),
    )
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    canvas.told_at(place.toPointF())


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_read_and_decided_is_shown(qtbot: QtBot, seed: int) -> None:
    chance = Chance(seed)
    standing = reviewed(chance.document, chance.layers())
    canvas = a_compare_canvas(qtbot, standing, width=420, height=360)
    chosen: list[str] = []
    canvas.unit_chosen.connect(chosen.append)
    for _ in range(6):
        pressed(qtbot, canvas, chance)
        assert picture(canvas) is not None
        assert canvas.unit is None or chosen[-1] == canvas.unit
        case = standing.review.case(canvas.unit or "")
        if case is not None and case.unit.votes:
            before = standing
            with suppress(Refused):  # what is decided already so
                standing = decided(standing, case.unit.id, chance.choice(standing))
            show(canvas, standing, case.unit.id)
            lines_up(canvas, standing)
            if chance.draw.random() < 0.3:
                standing = before
                show(canvas, standing, case.unit.id)
        lines_up(canvas, standing)
