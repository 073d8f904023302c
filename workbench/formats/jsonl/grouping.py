"""The layers of one document, which stand on lines of their own, put together again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from workbench.errors import FileRefused
from workbench.formats.jsonl.lines import values
from workbench.formats.jsonl.records import Record, record_of
from workbench.model.packing import PackedDocument, PackedLayer
from workbench.model.text import Document, digest_of
from workbench.model.values import Attributes

MOST = 64
"""How many layers are gathered before they are handed on."""


def grouped(file: BinaryIO, *, annotator: str | None) -> Iterator[PackedDocument | FileRefused]:
    """The documents of a file; lines that follow each other and share a text become one.

    A file whose lines are in another order comes through as well, a layer at a time.
    """
    first: Record | None = None
    line = count = 0
    layers: list[PackedLayer] = []
    for number, value in values(file):
        count += 1
        try:
            if isinstance(value, FileRefused):
                raise value
            record = record_of(value, annotator=annotator)
        except FileRefused as refusal:
            refusal.parameters["line"] = number
            yield refusal
            continue
        if first is not None and not _belongs(record, first, layers):
            yield _packed(first, layers, line)
            first = None
        if first is None:
            first, line, layers = record, number, []
        if record.layer is not None:
            layers.append(record.layer)
    if first is not None:
        yield _packed(first, layers, line)
    elif count == 0:
        yield FileRefused("{path}: the file is empty; there is nothing to import.")


def _belongs(record: Record, first: Record, layers: list[PackedLayer]) -> bool:
    return (
        record.layer is not None
        and len(layers) < MOST
        and (record.id, record.text, record.meta, record.provenance)
        == (first.id, first.text, first.meta, first.provenance)
        and all(record.layer.annotator != layer.annotator for layer in layers)
    )


def _packed(record: Record, layers: list[PackedLayer], line: int) -> PackedDocument:
    digest = digest_of(record.text)
    meta, provenance = Attributes.from_text(record.meta), Attributes.from_text(record.provenance)
    document = Document(record.id or digest, record.text, meta, provenance, digest)
    return PackedDocument(
        document.id,
        document.text,
        digest,
        document.title,
        record.meta,
        record.provenance,
        tuple(layers),
        named=bool(record.id),
        line=line,
    )
