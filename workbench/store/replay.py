"""The journal played again: what the tables must hold, told by the entries alone.

Works on the entries as they are written, not on values: a check plays hundreds of thousands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, select

from workbench.errors import Conflict
from workbench.model.annotation import is_question
from workbench.model.record import plain
from workbench.model.values import canonical
from workbench.store import labels, rows, schema
from workbench.store.engine import Link, Values
from workbench.store.rows import rejection, relation, span

layer, journal = schema.layer, schema.journal

LAYERS = select(layer.c.key, layer.c.document_key, layer.c.owner).order_by(layer.c.key)
PAYLOADS = (
    select(journal.c.payload)
    .where(journal.c.layer_key == bindparam("in_layer"))
    .order_by(journal.c.revision)
)
TABLES = {"span": span, "relation": relation, "rejection": rejection}


@dataclass(slots=True)
class Replayed:
    """A layer as its entries tell it: records by table and id, and the fields."""

    tables: dict[str, dict[str, dict[str, Any]]] = field(
        default_factory=lambda: {"span": {}, "relation": {}, "rejection": {}}
    )
    fields: dict[str, Any] = field(default_factory=dict)

    def rows(self, kind: str) -> set[Values]:
        """The rows that a table must hold for the layer."""
        make = _ROWS[kind]
        return {make(key, record) for key, record in self.tables[kind].items()}

    @property
    def own(self) -> Values:
        """Status, comment and seconds."""
        told = self.fields
        return told.get("status", "new"), told.get("comment", ""), told.get("seconds", 0)

    @property
    def counts(self) -> Values:
        """How many spans, relations, comments and questions, the layer's own comment included."""
        spans = self.tables["span"].values()
        comments = [record.get("comment", "") for record in (*spans, self.fields)]
        return (
            len(spans),
            len(self.tables["relation"]),
            sum(map(bool, comments)),
            sum(map(is_question, comments)),
        )

    @property
    def labels(self) -> set[str]:
        """Which labels its spans have."""
        return {record["label"] for record in self.tables["span"].values()}


def replayed(payloads: Iterable[bytes]) -> Replayed:
    """Play a layer's entries; raises Conflict where one does not find what it changes."""
    found = Replayed()
    for payload in payloads:
        for kind, key, before, after in plain(payload):
            if kind == "fields":
                _change(found.fields, before, after)
                continue
            table = found.tables[kind]
            if before is None:
                if key in table:
                    raise Conflict("The id {id} is taken.", id=key)
                table[key] = after
            elif after is None:
                if _told(table.pop(key, None)) != _told(before):
                    raise Conflict("{id} has changed meanwhile.", id=key)
            elif key in table:
                _change(table[key], before, after)
            else:
                raise Conflict("{id} has changed meanwhile.", id=key)
    return found


def rebuild(link: Link) -> None:
    """Make the tables of what is in the layers again, from the journal alone."""
    with link.transaction():
        for table in (relation, rejection, span, labels.table):
            link.say(f"DELETE FROM {table.name}")
        for key, document_key, owner in link.run(LAYERS):
            told = replayed(bytes(row[0]) for row in link.run(PAYLOADS, in_layer=key))
            for kind, table in TABLES.items():
                made = [(key, document_key, owner, *row) for row in told.rows(kind)]
                if made:
                    link.many(rows.INSERT[table], made)
            link.many(
                labels.INSERT, labels.rows_of(told.labels, owner=owner, document_key=document_key)
            )


def _change(record: dict[str, Any], before: dict[str, Any], after: dict[str, Any]) -> None:
    for name, value in before.items():
        if record.get(name, _DEFAULTS.get(name)) != value:
            raise Conflict("{id} has changed meanwhile.", id=name)
    record.update(after)


def _told(record: dict[str, Any] | None) -> dict[str, Any] | None:
    """A record without what is at its default, which may be written or not."""
    if record is None:
        return None
    return {name: value for name, value in record.items() if value != _DEFAULTS.get(name)}


def _span_row(key: str, told: dict[str, Any]) -> Values:
    fragments, attributes = told.get("fragments"), told.get("attributes")
    return (
        key,
        told["label"],
        told["start"],
        told["end"],
        canonical(fragments) if fragments else "",
        canonical(attributes) if attributes else "{}",
        told.get("comment", ""),
        told.get("origin", "hand"),
    )


def _relation_row(key: str, told: dict[str, Any]) -> Values:
    attributes = told.get("attributes")
    return (
        key,
        told["label"],
        told["source"],
        told["target"],
        canonical(attributes) if attributes else "{}",
    )


def _rejection_row(key: str, told: dict[str, Any]) -> Values:
    return key, told["suggester"], told["start"], told["end"], told["label"]


_ROWS = {"span": _span_row, "relation": _relation_row, "rejection": _rejection_row}
_DEFAULTS: dict[str, object] = {
    "fragments": [],
    "attributes": {},
    "comment": "",
    "origin": "hand",
    "status": "new",
    "seconds": 0,
}
