"""A canvas with linked spans, and what it shows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from tests.builders import a_document, a_relation, a_span
from tests.gui.canvases import DISPATCH, LOOK, a_canvas
from workbench.model import Relation, Span
from workbench.model.layer import layer_of
from workbench.ui.text.notes import Shown
from workbench.ui.text.reading import OWN, Signs
from workbench.ui.text.segments import Placed
from workbench.ui.text.view import Canvas

TITLES = {"speaker": "Speaker", "cue": "Cue", "coref": "Same as"}
QUOTE = DISPATCH.index("«")
CUE = DISPATCH.index("a déclaré")
MAYOR = DISPATCH.index("maire")
UN = DISPATCH.index("ONU")
WIDE, NARROW = 1000, 420
SPANS = (
    a_span(QUOTE, QUOTE + 33, "QUOTE", id="quote"),
    a_span(CUE, CUE + 9, "CUE", id="cue"),
    a_span(MAYOR, MAYOR + 5, id="mayor"),
    a_span(UN, UN + 3, id="un"),
    a_span(1, 8, id="town"),
)
RELATIONS = (
    a_relation("quote", "mayor", id="r1"),
    a_relation("quote", "cue", "cue", id="r2"),
    a_relation("un", "mayor", "coref", id="r3"),
)


def linked(
    qtbot: QtBot,
    relations: Sequence[Relation] = RELATIONS,
    *,
    spans: Sequence[Span] = SPANS,
    text: str = DISPATCH,
    width: int = WIDE,
    height: int = 520,
) -> Canvas:
    canvas = a_canvas(qtbot, text, width=width, height=height)
    canvas.set_look(replace(LOOK, relations=TITLES))
    document = a_document(text)
    canvas.show_document(document, layer_of("doc-1", "ines", spans=spans, relations=relations))
    return canvas


def span_of(canvas: Canvas, span_id: str) -> Span:
    assert canvas.layer is not None
    return canvas.layer.spans[span_id]


def told(canvas: Canvas) -> list[tuple[str, str, str]]:
    """The links on the screen, from the top down: source, label, target."""
    links = [row.note.relation for row in canvas.rows()]
    return [(each.source, each.label, each.target) for each in links]


def signs(canvas: Canvas, span_id: str) -> Signs:
    assert canvas.reading is not None
    return canvas.reading.signs(Placed(OWN, span_of(canvas, span_id)))


def row_of(canvas: Canvas, relation_id: str) -> Shown:
    [row] = [each for each in canvas.rows() if each.note.relation.id == relation_id]
    return row


def middle(row: Shown) -> QPoint:
    return row.box.center().toPoint()


def hover(canvas: Canvas, place: QPoint) -> None:
    canvas.gestures._show_pointer(QPointF(place))
