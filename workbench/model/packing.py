"""Documents and layers as plain rows, for what moves thousands of them at a time.

Import, export and the worker process speak rows of text and numbers: they cross a process
in a tenth of the time that values need, and go into tables as they are. ``pack`` and
``unpack`` are each other's inverse.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import TypeAlias, cast

from workbench.model.annotation import LayerFields, Relation, Span, Status
from workbench.model.edit import Edit
from workbench.model.layer import Kind, Layer, layer_of
from workbench.model.record import seal, written
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

    def __reduce__(self) -> tuple[object, ...]:
        """As its fields: what a dataclass does of itself takes five times as long."""
        fields = self.fields
        state = (fields.status, fields.comment, fields.seconds)
        return _layer, (
            self.annotator,
            self.kind,
            state,
            self.spans,
            self.relations,
            self.payload,
        )


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

    def __reduce__(self) -> tuple[object, ...]:
        """As its fields, for the same reason."""
        return PackedDocument, (
            self.id,
            self.text,
            self.digest,
            self.title,
            self.meta,
            self.provenance,
            self.layers,
            self.folded,
            self.named,
            self.line,
        )


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


def payload_of(
    spans: Iterable[SpanRow], relations: Iterable[RelationRow], fields: LayerFields
) -> bytes:
    """The journal's record of a layer that comes in whole.

    It is what ``record.encode`` makes of the additions, put together from the rows, whose
    JSON is canonical already. If that writes a field in another way, so must this.
    """
    entries = [_span_entry(row) for row in spans]
    entries += [_relation_entry(row) for row in relations]
    if fields != _NEW:
        entries.append(_fields_entry(fields))
    return seal("[" + ",".join(entries) + "]")


_NEW = LayerFields()


def _layer(
    annotator: str,
    kind: str,
    state: tuple[Status, str, int],
    spans: tuple[SpanRow, ...],
    relations: tuple[RelationRow, ...],
    payload: bytes,
) -> PackedLayer:
    return PackedLayer(annotator, kind, LayerFields(*state), spans, relations, payload)


def _span_entry(row: SpanRow) -> str:
    key, label, start, end, fragments, attributes, comment, origin = row
    record = f'"attributes":{attributes},' if attributes != "{}" else ""
    if comment:
        record += f'"comment":{quoted(comment)},'
    record += f'"end":{end},'
    if fragments:
        record += f'"fragments":{fragments},'
    record += f'"label":{quoted(label)},'
    if origin != "hand":
        record += f'"origin":{quoted(origin)},'
    return f'["span",{quoted(key)},null,{{{record}"start":{start}}}]'


def _relation_entry(row: RelationRow) -> str:
    key, label, source, target, attributes = row
    record = f'"attributes":{attributes},' if attributes != "{}" else ""
    record += f'"label":{quoted(label)},"source":{quoted(source)},"target":{quoted(target)}'
    return f'["relation",{quoted(key)},null,{{{record}}}]'


@lru_cache(maxsize=64)
def _fields_entry(fields: LayerFields) -> str:
    return written(Edit(_NEW, fields))


def _packed_layer(layer: Layer) -> PackedLayer:
    spans = tuple(map(row_of_span, layer.spans.values()))
    relations = tuple(map(row_of_relation, layer.relations.values()))
    return PackedLayer(
        layer.annotator,
        layer.kind,
        layer.fields,
        spans,
        relations,
        payload_of(spans, relations, layer.fields),
    )
