"""Which labels the spans of a layer have, kept beside them so that the list can ask for it.

A row comes with the first span of a label and goes with the last, so hardly any step writes
one: an annotator marks many spans of few labels.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from sqlalchemy import bindparam, delete, select

from workbench.model.layer import Layer
from workbench.store import rows, schema
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.touching import Place, Touched

table = schema.layer_label
span = schema.span

LABEL = rows.SPAN_COLUMNS.index(span.c.label)
INSERT = rows.inserted(table)
DELETE = delete(table).where(*(column == bindparam(f"of_{column.name}") for column in table.c))
NEXT_LABEL = (
    select(table.c.owner, table.c.label)
    .where(table.c.owner == bindparam("owner"), table.c.label > bindparam("label"))
    .order_by(table.c.label)
    .limit(1)
)
NEXT_OWNER = (
    select(table.c.owner, table.c.label)
    .where(table.c.owner > bindparam("owner"))
    .order_by(table.c.owner, table.c.label)
    .limit(1)
)
OF_PAIR = select(table.c.document_key).where(
    table.c.owner == bindparam("owner"), table.c.label == bindparam("label")
)
OF_PAIR_AMONG = OF_PAIR.where(among(table.c.document_key, "documents"))
OF_PAIR_BETWEEN = OF_PAIR.where(
    table.c.document_key > bindparam("after"), table.c.document_key <= bindparam("until")
)

Pair: TypeAlias = tuple[str, str]
"""An annotator and a label that they use."""


def put(link: Link, changed: Sequence[Touched], before: Layer, place: Place) -> None:
    """Write what a step makes of the labels of a layer.

    Only a label that a touched span had or has can come or go, and only if no other span of
    the layer has it: the first that is found ends the search.
    """
    spans = {row.id: row for row in changed if row.table is span}
    then = {row.before[LABEL] for row in spans.values() if row.before is not None}
    now = {row.after[LABEL] for row in spans.values() if row.after is not None}
    for label in sorted(then ^ now):
        others = before.spans.values()
        if any(each.label == label and each.id not in spans for each in others):
            continue
        if label in now:
            link.put(INSERT, (place.owner, label, place.document_key))
        else:
            link.change(
                DELETE,
                of_owner=place.owner,
                of_label=label,
                of_document_key=place.document_key,
            )


def pairs(link: Link) -> list[Pair]:
    """Who uses which label; a seek or two for each, however many layers have it."""
    found: list[Pair] = []
    owner = label = ""
    while (
        row := link.one(NEXT_LABEL, owner=owner, label=label) or link.one(NEXT_OWNER, owner=owner)
    ) is not None:
        owner, label = row
        found.append((owner, label))
    return found


def there(link: Link, layers: Iterable[tuple[int, str]]) -> dict[tuple[int, str], set[str]]:
    """The labels that the table tells of these layers, given as document key and owner."""
    told: dict[tuple[int, str], set[str]] = {layer: set() for layer in layers}
    documents = link.listing(sorted({document for document, _ in told}))
    for owner, label in pairs(link):
        for (document,) in link.run(OF_PAIR_AMONG, owner=owner, label=label, documents=documents):
            if (document, owner) in told:
                told[document, owner].add(label)
    return told


def rows_of(labels: Iterable[str], *, owner: str, document_key: int) -> list[Values]:
    """The rows that tell these labels of a layer."""
    return [(owner, label, document_key) for label in sorted(set(labels))]
