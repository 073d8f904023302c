"""Rows as lines of our JSONL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from workbench.model.packing import PackedDocument, PackedLayer, RelationRow, SpanRow
from workbench.model.scheme import Scheme
from workbench.plugins import Encoded


class JsonlExporter:
    """Writes our JSONL: whatever a text and its layers say."""

    name = "jsonl"
    title = "JSON Lines"
    suffix = ".jsonl"
    losses = "Scheme, decisions, rejected suggestions and history do not travel in it."

    def encode(self, documents: Sequence[PackedDocument], *, scheme: Scheme) -> Encoded:
        """A line for each layer; a document without layers is a line of its own."""
        lines = (
            orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
            for document in documents
            for record in _records(document)
        )
        return Encoded((("", b"".join(lines)),))


def _records(document: PackedDocument) -> Iterator[dict[str, Any]]:
    head: dict[str, Any] = {"id": document.id, "text": document.text}
    if document.meta != "{}":
        head["meta"] = orjson.Fragment(document.meta)
    if document.provenance != "{}":
        head["provenance"] = orjson.Fragment(document.provenance)
    if not document.layers:
        yield head
    for layer in document.layers:
        yield {**head, **_layer(layer, document.text)}


def _layer(layer: PackedLayer, text: str) -> dict[str, Any]:
    value: dict[str, Any] = {
        "annotator": layer.annotator,
        "layer": layer.kind,
        "status": layer.fields.status,
    }
    if layer.fields.comment:
        value["comment"] = layer.fields.comment
    if layer.fields.seconds:
        value["seconds"] = layer.fields.seconds
    value["spans"] = [_span(row, text) for row in layer.spans]
    value["relations"] = [_relation(row) for row in layer.relations]
    return value


def _span(row: SpanRow, text: str) -> dict[str, Any]:
    key, label, start, end, fragments, attributes, comment, origin = row
    value: dict[str, Any] = {
        "id": key,
        "start": start,
        "end": end,
        "label": label,
        "text": text[start:end],
    }
    if fragments:
        value["fragments"] = orjson.Fragment(fragments)
    if attributes != "{}":
        value["attributes"] = orjson.Fragment(attributes)
    if comment:
        value["comment"] = comment
    if origin != "import":
        value["origin"] = origin
    return value


def _relation(row: RelationRow) -> dict[str, Any]:
    key, label, source, target, attributes = row
    value: dict[str, Any] = {"id": key, "label": label, "source": source, "target": target}
    if attributes != "{}":
        value["attributes"] = orjson.Fragment(attributes)
    return value
