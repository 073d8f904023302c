"""A comparison as plain rows, for the way from one process to another and back.

Rows of text and numbers cross in a fraction of the time that values need. Spans do not come back
at all: whoever asked for the comparison has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from workbench.model.layer import Layer, layer_of
from workbench.model.packing import (
    RelationRow,
    SpanRow,
    relation_of,
    row_of_relation,
    row_of_span,
    span_of,
)
from workbench.model.scheme import Scheme
from workbench.model.values import Attributes
from workbench.review.compare import compare
from workbench.review.values import Kind, Reading, Slot, Tie, Unit, Vote

PORTION = 100
"""So many units come back at once: a thread that takes them is busy for a few milliseconds."""

LayerRows: TypeAlias = tuple[str, str, tuple[SpanRow, ...], tuple[RelationRow, ...]]
"""Document, annotator, spans and relations of a layer."""

TieRow: TypeAlias = tuple[str, str, int, int, str]
VoteRow: TypeAlias = tuple[str, tuple[str, ...], tuple[TieRow, ...]]
SlotRow: TypeAlias = tuple[str, tuple[tuple[str, tuple[str, ...]], ...], Kind | None]
UnitRow: TypeAlias = tuple[str, int, int, str, tuple[VoteRow, ...], tuple[SlotRow, ...], str]
"""A unit; of its spans the ids, of attributes the text."""


def compared(scheme: Scheme, layers: Sequence[LayerRows]) -> Iterator[tuple[UnitRow, ...]]:
    """Compare layers, and tell the units, some at a time: what the worker computes."""
    units = compare([_layer(rows) for rows in layers], scheme).units
    for first in range(0, len(units), PORTION):
        yield tuple(map(row_of_unit, units[first : first + PORTION]))


def rows_of_layer(layer: Layer) -> LayerRows:
    """What a comparison reads of a layer."""
    return (
        layer.document_id,
        layer.annotator,
        tuple(map(row_of_span, layer.spans.values())),
        tuple(map(row_of_relation, layer.relations.values())),
    )


def row_of_unit(unit: Unit) -> UnitRow:
    """A unit as a row."""
    votes = tuple(
        [
            (
                vote.annotator,
                tuple([span.id for span in vote.spans]),
                tuple(
                    [
                        (tie.label, tie.unit, tie.source, tie.target, tie.attributes.text)
                        for tie in vote.ties
                    ]
                ),
            )
            for vote in unit.votes
        ]
    )
    slots = tuple(
        [
            (
                slot.name,
                tuple([(reading.value, reading.annotators) for reading in slot.readings]),
                slot.kind,
            )
            for slot in unit.slots
        ]
    )
    return unit.id, unit.start, unit.end, unit.label, votes, slots, unit.digest


def unit_of(row: UnitRow, layers: Mapping[str, Layer]) -> Unit:
    """The unit of a row, with the spans of these layers (by their annotators)."""
    key, start, end, label, votes, slots, digest = row
    return Unit(
        key,
        start,
        end,
        label,
        tuple([_vote(vote, layers) for vote in votes]),
        tuple(
            [
                Slot(name, tuple([Reading(value, who) for value, who in readings]), kind)
                for name, readings, kind in slots
            ]
        ),
        digest,
    )


def _vote(row: VoteRow, layers: Mapping[str, Layer]) -> Vote:
    annotator, spans, ties = row
    there = layers[annotator].spans
    return Vote(
        annotator,
        tuple([there[each] for each in spans]),
        tuple(
            [
                Tie(label, unit, source, target, Attributes.from_text(attributes))
                for label, unit, source, target, attributes in ties
            ]
        ),
    )


def _layer(rows: LayerRows) -> Layer:
    document_id, annotator, spans, relations = rows
    return layer_of(
        document_id,
        annotator,
        spans=map(span_of, spans),
        relations=map(relation_of, relations),
    )
