"""Counting the warnings of every layer: those that were imported, and never opened, as well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TypeAlias

from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.model.warnings import problems
from workbench.store import Store
from workbench.tasks.listing import document_rows
from workbench.tasks.parties import Computer, Progress

BATCH = 32
"""Layers that go over to the worker at once, and are noted at once."""

Count: TypeAlias = tuple[str, int, int]
"""A layer's id, its revision, and how many warnings it has there."""


@dataclass(frozen=True, slots=True)
class WarningReport:
    """How many layers were looked at, how many have warnings, and how many warnings there are."""

    layers: int
    warned: int
    warnings: int


def count_warnings(
    store: Store, worker: Computer, *, progress: Progress | None = None
) -> WarningReport:
    """Look at the layers of all people, and note how many warnings each has.

    A layer that moves on meanwhile keeps its number: whoever works on it sees to that. Raises
    Cancelled where ``progress`` did; what was noted by then stays.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    wanted = list(_layers(store))
    found = list[Count]()
    jobs = ((scheme, batch) for batch in _batches(store, wanted))
    with closing(worker.map(counted, jobs)) as answers:
        for counts in answers:
            store.note_all(counts).result()
            found += counts
            if progress is not None:
                progress(min(len(found), len(wanted)), len(wanted))
    warnings = [count for _, _, count in found]
    return WarningReport(len(found), sum(count > 0 for count in warnings), sum(warnings))


def counted(scheme: Scheme, batch: list[tuple[Document, Layer]]) -> list[Count]:
    """The warnings of some layers: what the worker computes."""
    return [
        (layer.id, layer.revision, len(problems(layer, document, scheme)))
        for document, layer in batch
    ]


def _layers(store: Store) -> Iterator[tuple[str, str]]:
    """Document and annotator of each layer that has anything to be warned about, or had."""
    for annotator in store.annotators().result():
        if annotator.kind == "machine":
            continue
        for row in document_rows(store, annotator.name):
            if row.spans or row.warnings:
                yield row.id, annotator.name


def _batches(store: Store, wanted: list[tuple[str, str]]) -> Iterator[list[tuple[Document, Layer]]]:
    for begin in range(0, len(wanted), BATCH):
        # One after the other: a whole batch of questions would stand before the window's own.
        batch = [
            (store.document(document_id).result(), store.layer(document_id, annotator).result())
            for document_id, annotator in wanted[begin : begin + BATCH]
        ]
        yield [(document, layer) for document, layer in batch if layer is not None]
