"""Compare canvases for tests: a text with what several people read in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.dispatches import SCHEME
from tests.gui.canvases import picture
from workbench.model import Document, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.project.review import ReviewedDocument
from workbench.review import adjudication
from workbench.review.cases import review
from workbench.review.compare import compare
from workbench.review.decisions import Choice
from workbench.ui import theme
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.text.layout import Bar

LETTERS = "ABCDEFGHIJKL"
TEXT = (
    "(Valmont) « Nous voulons “des actes” », a déclaré vendredi la maire, Odile Brissac.\n"
    "\n"
    "Selon l’ONU, 24\u202f762 personnes attendent\u00a0; « c’est trop », dit M. Arlanc.\n"
)


def words(words: str, label: str = "ACTOR", *, id: str = "", text: str = TEXT) -> Span:
    """A span over the first place where these words stand."""
    start = text.index(words)
    return Span(id or f"{label}:{words}", start, start + len(words), label)


QUOTE = words("« Nous voulons “des actes” »", "QUOTE", id="q")
INNER = words("Nous voulons “des actes”", "QUOTE", id="q")
MAYOR, NAME = words("maire", id="a"), words("Odile Brissac", id="b")
CUE = words("a déclaré", "CUE", id="c")
ONU = words("ONU", id="o")
OURS = (QUOTE, MAYOR, NAME, CUE, ONU)
THEIRS = (INNER, NAME, CUE)
"""Other edges of the quote, no mayor, no ONU."""
SAID_BY_MAYOR = Relation("r", "speaker", "q", "a")
SAID_BY_NAME = Relation("r", "speaker", "q", "b")


def read(
    *readings: Sequence[Span],
    text: str = TEXT,
    relations: Sequence[Sequence[Relation]] = (),
    names: Sequence[str] = (),
) -> ReviewedDocument:
    """A document as these people read it, and nobody has reviewed it yet."""
    document = a_document(text)
    layers = tuple(
        layer_of(
            document.id,
            names[n] if names else f"reader{n:02}",
            spans=spans,
            relations=relations[n] if relations else (),
        )
        for n, spans in enumerate(readings)
    )
    return reviewed(document, layers)


def reviewed(document: Document, layers: tuple[Layer, ...]) -> ReviewedDocument:
    comparison = replace(compare(layers, SCHEME), document_id=document.id)
    gold = adjudication.new_gold(document.id)
    return ReviewedDocument(document, layers, review(comparison, gold, (), SCHEME))


def decided(standing: ReviewedDocument, unit_id: str, choice: Choice) -> ReviewedDocument:
    """The same after a decision."""
    ops = adjudication.decide(standing.review, {unit_id: choice}, SCHEME, who="lead")
    return replace(standing, review=adjudication.after(standing.review, ops, SCHEME))


def show(canvas: CompareCanvas, standing: ReviewedDocument, current: str | None = None) -> None:
    """Show a review, its readers as A, B, C in their order."""
    order = standing.review.comparison.annotators
    names = dict(zip(order, LETTERS, strict=False))
    canvas.show_review(standing, names=names, order=order, current=current, scheme=SCHEME)


def a_compare_canvas(
    qtbot: QtBot, standing: ReviewedDocument, *, width: int = 760, height: int = 520
) -> CompareCanvas:
    """A compare canvas on the screen, with the focus."""
    canvas = CompareCanvas()
    qtbot.addWidget(canvas)
    canvas.set_look(theme.light().look(SCHEME))
    canvas.resize(width, height)
    show(canvas, standing)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    return canvas


def unit_over(standing: ReviewedDocument, span: Span, label: str = "") -> str:
    """The name of the unit of a span."""
    return next(
        case.unit.id
        for case in standing.review.cases
        if any(
            (each.start, each.end, each.label) == (span.start, span.end, label or span.label)
            for vote in case.unit.votes
            for each in vote.spans
        )
    )


def bars(canvas: CompareCanvas) -> list[Bar]:
    """All bars on the screen, from the top down."""
    assert canvas.flow is not None
    return [
        bar
        for block in canvas.flow.visible()
        for line in block.layout.lines
        for bar in sorted(line.bars, key=lambda each: each.lane)
    ]


def tags(canvas: CompareCanvas) -> list[str]:
    """The tags on the screen where a bar begins, from the top down."""
    look = canvas.style_.look
    return [look.label(bar.placed.span.label).title for bar in bars(canvas) if bar.opens]


def of_colour(canvas: CompareCanvas, colour: str, *, left: int, right: int) -> int:
    """How many pixels of a strip of the page have a colour, or nearly."""
    image, wanted = picture(canvas), QColor(colour)
    ratio = image.devicePixelRatio()
    return sum(
        abs(seen.red() - wanted.red())
        + abs(seen.green() - wanted.green())
        + abs(seen.blue() - wanted.blue())
        < 40
        for x in range(round(left * ratio), round(right * ratio))
        for y in range(image.height())
        for seen in (image.pixelColor(x, y),)
    )
