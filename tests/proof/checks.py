"""Whether a project holds what it promised: every op, and tables that the journal can rebuild."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbench.model import Layer
from workbench.model.record import decode
from workbench.store import Entry, Query, Store


def problems(store: Store, acknowledged: Iterable[str] = ()) -> list[str]:
    """What is wrong with an open project, in words; nothing where all is well."""
    found = [template.format(**values) for template, values in store.check().result().problems]
    saved: set[str] = set()
    for layer in every_layer(store):
        entries = store.history(layer.id).result()
        saved.update(entry.op_id for entry in entries)
        if replayed(layer, entries) != layer:
            found.append(f"The journal of {layer.document_id} does not give its tables.")
    return found + [f"Op {op} was saved and is gone." for op in set(acknowledged) - saved]


def every_layer(store: Store) -> list[Layer]:
    """All layers of a small project."""
    page = store.page(Query(store.who, limit=10_000)).result()
    return [layer for row in page.rows for layer in store.layers(row.id).result()]


def replayed(layer: Layer, entries: Iterable[Entry]) -> Layer:
    """The layer that its journal tells of; of the given one only the names are used."""
    again = Layer(layer.document_id, layer.annotator, layer.kind, id=layer.id)
    for entry in entries:
        again = replace(again.edited(decode(entry.payload, again)), revision=entry.revision)
    return again
