"""Import: files become documents and layers of a project."""

from __future__ import annotations

import tempfile
from collections import Counter, deque
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from workbench.errors import Cancelled, FileRefused, Refused
from workbench.model.moment import now
from workbench.model.packing import PackedDocument
from workbench.store import Added, Store
from workbench.tasks.parties import Computer, Progress, Words
from workbench.tasks.reading import Batch, batches
from workbench.tasks.sources import Guard, find

AHEAD = 3
"""How many batches may wait for the store while the next is read."""

SHOWN = 1000
"""How many problems are kept word for word; of more, only the number."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What came in, what was there already, and what was refused, and why.

    ``refused`` counts files, records and layers; ``problems`` are the words for the first
    thousand. ``notes`` say what was done to a text that came in.
    """

    documents: int = 0
    matched: int = 0
    layers: int = 0
    same: int = 0
    spans: int = 0
    refused: int = 0
    problems: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()


def import_documents(
    store: Store,
    worker: Computer,
    paths: Sequence[Path | str],
    *,
    format: str | None = None,
    annotator: str | None = None,
    who: str,
    progress: Progress | None = None,
) -> ImportReport:
    """Bring files, folders or ``-`` (standard input) in.

    What is refused is told in the report, and keeps nothing else out. Raises UnknownName for
    a format that there isn't, and Cancelled where ``progress`` did: then whole batches stay,
    and the words say how many.
    """
    if annotator is not None and not (annotator.strip() and annotator.isprintable()):
        raise Refused("{name} can't be an annotator's name.", name=repr(annotator))
    tally = _Tally()
    with tempfile.TemporaryDirectory(prefix="workbench-") as spool:
        sources = []
        found = find(paths, format=format, guard=Guard(store.location), spool=Path(spool))
        for source in found:
            if isinstance(source, FileRefused):
                tally.refuse(source.template, source.parameters)
            else:
                sources.append(source)
        total = sum(source.size for source in sources)
        intake = _Intake(store, who, tally)
        try:
            with closing(worker.stream(batches, tuple(sources), annotator)) as stream:
                for batch in stream:
                    intake.put(batch)
                    if progress is not None:
                        progress(batch.done, total)
        except Cancelled as stopped:
            intake.finish()
            raise Cancelled(
                "Stopped: {documents} documents and {layers} layers came in, the rest did not.",
                documents=tally.counts["documents"],
                layers=tally.counts["layers"],
            ) from stopped
        intake.finish()
    return tally.report()


@dataclass(slots=True)
class _Tally:
    """What has become of the records so far."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Words] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)

    def refuse(self, template: str, parameters: dict[str, object]) -> None:
        self.counts["refused"] += 1
        if len(self.problems) < SHOWN:
            self.problems.append((template, parameters))

    def note(self, template: str, **parameters: object) -> None:
        if len(self.notes) < SHOWN:
            self.notes.append((template, parameters))

    def report(self) -> ImportReport:
        return ImportReport(**self.counts, problems=tuple(self.problems), notes=tuple(self.notes))


class _Intake:
    """Hands batches to the store, a few ahead of its answers."""

    def __init__(self, store: Store, who: str, tally: _Tally) -> None:
        self._store = store
        self._who = who
        self._at = now()
        self._tally = tally
        self._waiting: deque[tuple[Batch, Future[tuple[Added, ...]]]] = deque()

    def put(self, batch: Batch) -> None:
        for refusal in batch.refusals:
            self._tally.refuse(refusal.template, refusal.parameters)
        if batch.documents:
            answer = self._store.add(batch.documents, who=self._who, at=self._at)
            self._waiting.append((batch, answer))
        if len(self._waiting) > AHEAD:
            self._settle()

    def finish(self) -> None:
        while self._waiting:
            self._settle()

    def _settle(self) -> None:
        batch, answer = self._waiting.popleft()
        counts = self._tally.counts
        for packed, origin, added in zip(
            batch.documents, batch.origins, answer.result(), strict=True
        ):
            if added.outcome == "refused":
                self._refuse(origin, added.line, added.template, dict(added.params))
                continue
            if added.outcome == "added":
                counts["documents"] += 1
            else:
                counts["matched"] += 1
                self._compare(packed, added.document_id, origin)
            if '"encoding":"cp1252"' in packed.provenance and not packed.line:
                self._tally.note(
                    "{path}: not UTF-8, so it was read as Windows-1252; look at the accents.",
                    path=origin,
                )
            for said, layer in zip(packed.layers, added.layers, strict=True):
                if layer.outcome == "refused":
                    self._refuse(origin, added.line, layer.template, dict(layer.params))
                elif layer.outcome == "added":
                    counts["layers"] += 1
                    counts["spans"] += len(said.spans)
                else:
                    counts["same"] += 1

    def _compare(self, packed: PackedDocument, document_id: str, origin: str) -> None:
        """A document stays as it came in first; say so where it would be another one now."""
        if packed.meta == "{}":
            return
        if self._store.document(document_id).result().meta.text != packed.meta:
            self._tally.note(
                "{path}, line {line}: the document {id} was there already; "
                "it keeps the title and the other values that it came with.",
                path=origin,
                line=packed.line,
                id=document_id,
            )

    def _refuse(self, origin: str, line: int, template: str, params: dict[str, object]) -> None:
        reason = (template, params)
        if line:
            refusal = FileRefused(
                "{path}, line {line}: {reason}", path=origin, line=line, reason=reason
            )
        else:
            refusal = FileRefused("{path}: {reason}", path=origin, reason=reason)
        self._tally.refuse(refusal.template, refusal.parameters)
