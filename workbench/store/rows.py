"""Rows to values and back, and the statements that more than one verb needs."""

from __future__ import annotations

from types import MappingProxyType
from typing import cast

from sqlalchemy import Column, Table, bindparam, delete, insert, select, update
from sqlalchemy.sql import Executable

from workbench.model.annotation import LayerFields, Rejection, Status
from workbench.model.layer import Kind, Layer
from workbench.model.packing import RelationRow, SpanRow, relation_of, span_of
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.store import schema
from workbench.store.among import among
from workbench.store.chain import Header
from workbench.store.engine import Link, Values
from workbench.store.values import Entry

document, layer, span = schema.document, schema.layer, schema.span
relation, rejection, journal = schema.relation, schema.rejection, schema.journal

SPAN_COLUMNS = (
    span.c.id,
    span.c.label,
    span.c.start,
    span.c.end,
    span.c.fragments,
    span.c.attributes,
    span.c.comment,
    span.c.origin,
)
"""In the order of ``packing.SpanRow``."""
RELATION_COLUMNS = (
    relation.c.id,
    relation.c.label,
    relation.c.source,
    relation.c.target,
    relation.c.attributes,
)
"""In the order of ``packing.RelationRow``."""
REJECTION_COLUMNS = (
    rejection.c.id,
    rejection.c.suggester,
    rejection.c.start,
    rejection.c.end,
    rejection.c.label,
)
DOCUMENT_COLUMNS = (
    document.c.id,
    document.c.text,
    document.c.meta,
    document.c.provenance,
    document.c.digest,
)
LAYER_COLUMNS = (
    layer.c.key,
    layer.c.id,
    document.c.id,
    layer.c.owner,
    layer.c.kind,
    layer.c.status,
    layer.c.comment,
    layer.c.seconds,
    layer.c.revision,
)
HEADER_COLUMNS = (
    journal.c.op_id,
    journal.c.gesture,
    journal.c.who,
    journal.c.at,
    journal.c.session,
    journal.c.app_version,
    layer.c.id.label("layer_id"),
    document.c.id.label("document_id"),
    journal.c.owner,
    journal.c.name,
    journal.c.details,
    journal.c.revision,
    journal.c.undoes,
)
"""In the order of ``chain.Header``."""

OWN = {span: SPAN_COLUMNS, relation: RELATION_COLUMNS, rejection: REJECTION_COLUMNS}
"""The tables of what is in a layer, and the columns of their values."""


def inserted(table: Table, *without: Column[int]) -> Executable:
    """Insert a row, given in the order of the table's columns."""
    columns = [column for column in table.c if column not in set(without)]
    return insert(table).values({column: bindparam(column.name) for column in columns})


INSERT = {table: inserted(table) for table in OWN}
"""Takes layer key, document key, owner, then the table's own columns."""
REPLACE = {
    table: update(table)
    .where(table.c.layer_key == bindparam("in_layer"), table.c.id == bindparam("of_id"))
    .values({column: bindparam(column.name) for column in columns if column.name != "id"})
    for table, columns in OWN.items()
}
DELETE = {
    table: delete(table).where(
        table.c.layer_key == bindparam("in_layer"), table.c.id == bindparam("of_id")
    )
    for table in OWN
}
ONE = {
    table: select(*columns).where(
        table.c.layer_key == bindparam("in_layer"), table.c.id == bindparam("of_id")
    )
    for table, columns in OWN.items()
}
ALL = {
    table: select(*columns).where(table.c.layer_key == bindparam("in_layer"))
    for table, columns in OWN.items()
}
IN_LAYERS = {
    table: select(table.c.layer_key, *columns).where(among(table.c.layer_key, "layers"))
    for table, columns in OWN.items()
}

ENTRIES = (
    select(*HEADER_COLUMNS, journal.c.prev_hash, journal.c.hash, journal.c.payload)
    .select_from(journal)
    .outerjoin(layer, layer.c.key == journal.c.layer_key)
    .outerjoin(document, document.c.key == journal.c.document_key)
)
OF_LAYERS = (
    select(journal.c.layer_key, *ENTRIES.selected_columns)
    .select_from(journal)
    .join(layer, layer.c.key == journal.c.layer_key)
    .join(document, document.c.key == journal.c.document_key)
    .where(among(journal.c.layer_key, "layers"))
    .order_by(journal.c.layer_key, journal.c.revision)
)
"""The entries of some layers, each behind the key of its layer."""
LAYERS = select(*LAYER_COLUMNS).join_from(layer, document, document.c.key == layer.c.document_key)

INSERT_DOCUMENT = inserted(document)
INSERT_HEADING = inserted(schema.heading)
INSERT_LAYER = inserted(layer)
INSERT_JOURNAL = inserted(journal, journal.c.seq)


def document_of(row: Values) -> Document:
    """The document of a row of DOCUMENT_COLUMNS."""
    key, text, meta, provenance, digest = row
    return Document(key, text, Attributes.from_text(meta), Attributes.from_text(provenance), digest)


def entry_of(row: Values) -> Entry:
    """The entry of a row of ENTRIES."""
    header = Header(*row[: len(HEADER_COLUMNS)])
    return Entry(
        header.op_id,
        header.gesture,
        header.layer_id,
        header.document_id,
        header.owner,
        header.who,
        header.at,
        header.name,
        Attributes.from_text(header.details),
        header.undoes,
        header.revision,
        bytes(row[-1]),
    )


def layer_of(link: Link, row: Values) -> Layer:
    """The layer of a row of LAYER_COLUMNS, with all that is in it."""
    key, layer_id, document_id, owner, kind, status, comment, seconds, revision = row
    spans = (span_of(cast(SpanRow, each)) for each in link.gather(ALL[span], in_layer=key))
    relations = (
        relation_of(cast(RelationRow, each)) for each in link.gather(ALL[relation], in_layer=key)
    )
    rejections = (Rejection(*each) for each in link.run(ALL[rejection], in_layer=key))
    return Layer(
        document_id,
        owner,
        cast(Kind, kind),
        LayerFields(cast(Status, status), comment, seconds),
        MappingProxyType({each.id: each for each in spans}),
        MappingProxyType({each.id: each for each in relations}),
        MappingProxyType({each.id: each for each in rejections}),
        revision,
        layer_id,
    )
