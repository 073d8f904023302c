"""Documents and layers as plain rows, for what moves thousands of them at a time.

Import, export and the worker process speak rows of text and numbers: they cross a process
in a tenth of the time that values need, and go into tables as they are. ``pack`` and
``unpack`` are each other's inverse.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, cast

from workbench.model.annotation import LayerFields, Relation, Span
from workbench.model.edit import Edit
from workbench.model.layer import Kind, Layer, layer_of
from workbench.model.record import encode
from workbench.model.text import Document
from workbench.model.values import Attributes, canonical

SpanRow: TypeAlias = tuple[str, str, int, int, str, str, str, str]
"""id, label, start, end, fragments (JSON, empty: none), attributes (JSON), comment, origin."""

RelationRow: TypeAlias = tuple[str, str, str, str, str]
"""id, label, source, target, attributes (JSON)."""


@dataclass(frozen=True, slots=True)
class PackedLayer:
    """A layer as rows; ``payload`` is the journal's record of how it came to be."""

    annotator: str
    kind: str
    fields: LayerFields
    spans: tuple[SpanRow, ...]
    relations: tuple[RelationRow, ...]
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class PackedDocument:
    """A document and some layers as rows.

    ``named``: the id was given, not derived from the text. ``folded`` is the copy of the text
    that the full-text index reads. ``line`` is where the record stood in its file.
    """

    id: str
    text: str
    digest: str
    title: str
    meta: str
    provenance: str
    layers: tuple[PackedLayer, ...]
    folded: str = ""
    named: bool = True
    line: int = 0


def pack(
    document: Document,
    layers: Iterable[Layer],
    *,
    folded: str = "",
    named: bool = True,
    line: int = 0,
) -> PackedDocument:
    """A document and its layers as rows, with the payload that the journal will keep."""
    return PackedDocument(
        document.id,
        document.text,
        document.digest,
        document.title,
        document.meta.text,
        document.provenance.text,
        tuple(map(_packed_layer, layers)),
        folded,
        named,
        line,
    )


def unpack(packed: PackedDocument) -> tuple[Document, tuple[Layer, ...]]:
    """The values that these rows stand for; the layers get fresh ids, and revision 0."""
    document = Document(
        packed.id,
        packed.text,
        Attributes.from_text(packed.meta),
        Attributes.from_text(packed.provenance),
        packed.digest,
    )
    layers = (
        layer_of(
            packed.id,
            layer.annotator,
            kind=cast(Kind, layer.kind),
            spans=map(span_of, layer.spans),
            relations=map(relation_of, layer.relations),
            fields=layer.fields,
        )
        for layer in packed.layers
    )
    return document, tuple(layers)


def row_of_span(span: Span) -> SpanRow:
    """A span as a row."""
    return (
        span.id,
        span.label,
        span.start,
        span.end,
        canonical(span.fragments) if span.fragments else "",
        span.attributes.text,
        span.comment,
        span.origin,
    )


def span_of(row: SpanRow) -> Span:
    """The span of a row."""
    key, label, start, end, fragments, attributes, comment, origin = row
    pieces = tuple((a, b) for a, b in json.loads(fragments)) if fragments else ()
    return Span(key, start, end, label, pieces, Attributes.from_text(attributes), comment, origin)


def row_of_relation(relation: Relation) -> RelationRow:
    """A relation as a row."""
    return (
        relation.id,
        relation.label,
        relation.source,
        relation.target,
        relation.attributes.text,
    )


def relation_of(row: RelationRow) -> Relation:
    """The relation of a row."""
    key, label, source, target, attributes = row
    return Relation(key, label, source, target, Attributes.from_text(attributes))


def _packed_layer(layer: Layer) -> PackedLayer:
    edits = [Edit(None, span) for span in layer.spans.values()]
    edits += [Edit(None, relation) for relation in layer.relations.values()]
    if layer.fields != LayerFields():
        edits.append(Edit(LayerFields(), layer.fields))
    return PackedLayer(
        layer.annotator,
        layer.kind,
        layer.fields,
        tuple(map(row_of_span, layer.spans.values())),
        tuple(map(row_of_relation, layer.relations.values())),
        encode(edits),
    )
