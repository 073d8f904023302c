"""Reading files into batches of rows; runs in the worker process, which sees no database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench import plugins
from workbench.errors import FileRefused
from workbench.french.folding import fold
from workbench.model.packing import PackedDocument
from workbench.plugins import Importer
from workbench.tasks.sources import STANDARD_INPUT, Source, unreadable

WEIGHT = 400_000
"""How much goes into a batch, in characters (a span counts for a hundred)."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some documents, the file that each came from, what was refused, and the bytes read so far."""

    documents: tuple[PackedDocument, ...]
    origins: tuple[str, ...]
    refusals: tuple[FileRefused, ...]
    done: int


def batches(sources: Sequence[Source], annotator: str | None) -> Iterator[Batch]:
    """The content of these files, in their order."""
    documents: list[PackedDocument] = []
    origins: list[str] = []
    refusals: list[FileRefused] = []
    done = weight = 0
    importers: dict[str, Importer] = {}
    for source in sources:
        if source.format not in importers:
            importers[source.format] = plugins.importer(source.format)
        for record, at in _records(source, importers[source.format], annotator):
            if isinstance(record, FileRefused):
                refusals.append(record)
                weight += 1000
            else:
                documents.append(replace(record, folded=fold(record.text)))
                origins.append(source.shown)
                weight += len(record.text) + 100 * sum(len(each.spans) for each in record.layers)
            if weight >= WEIGHT:
                yield Batch(tuple(documents), tuple(origins), tuple(refusals), done + at)
                documents, origins, refusals, weight = [], [], [], 0
        done += source.size
    yield Batch(tuple(documents), tuple(origins), tuple(refusals), done)


def _records(
    source: Source, importer: Importer, annotator: str | None
) -> Iterator[tuple[PackedDocument | FileRefused, int]]:
    """The records of one file, each with how many bytes of it have been read."""
    path = Path() if source.shown == STANDARD_INPUT else Path(source.shown)
    try:
        with source.path.open("rb") as file:
            for record in importer.read(file, path=path, annotator=annotator):
                if isinstance(record, FileRefused):
                    record.parameters["path"] = source.shown
                yield record, file.tell()
    except OSError as error:
        yield unreadable(Path(source.shown), error), 0
