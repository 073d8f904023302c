"""A package's file, written fresh: nothing is ever in it but what its annotator may see."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from pathlib import Path
from types import TracebackType

from sqlalchemy import bindparam, select

from workbench import __version__
from workbench.errors import ProjectDamaged, Refused, WriteFailed
from workbench.model.edit import SchemeText
from workbench.model.handing import Manifest
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.packing import PackedDocument
from workbench.store import adding, founding, opening, people, place, rows, schema
from workbench.store.engine import Link, sqlite_engine
from workbench.store.handed import Chain
from workbench.store.ledger import Pen
from workbench.store.packages.chains import go_on, prove
from workbench.store.values import Added, AddedLayer

PUT_PACKAGE = rows.inserted(schema.package)
KEY = select(schema.document.c.key).where(schema.document.c.id == bindparam("of_id"))


class PackageFile:
    """A package in the making; ``finish`` gives it its name, leaving the block without drops it.

    It belongs to the thread that makes it.
    """

    def __init__(self, path: Path, manifest: Manifest, scheme: SchemeText) -> None:
        self.path = path
        self._manifest = manifest
        self._made = place.beside(path, ".part")
        self._made.unlink(missing_ok=True)
        self._pen = Pen(new_id(), __version__)
        self._link = Link(sqlite_engine(self._made), str(path))
        try:
            founding.found(
                self._link,
                path.stem,
                scheme.text,
                who=manifest.who,
                session=self._pen.session,
                package=manifest,
            )
            # Nobody sees the file before ``finish`` has put it on the disk as a whole.
            self._link.say("PRAGMA synchronous = OFF")
            with self._link.transaction():
                people.add(self._link, manifest.annotator, "person")
                row = (
                    manifest.id, manifest.annotator, "in", manifest.at, manifest.digest,
                    manifest.text,
                )  # fmt: skip
                self._link.put(PUT_PACKAGE, row)
        except BaseException:
            self._drop()
            raise

    def __enter__(self) -> PackageFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._link.is_open or kind is not None:
            self._drop()

    def put(self, documents: Sequence[PackedDocument], chains: Sequence[Chain]) -> None:
        """Put documents in, with the machines' layers they bring, and the annotator's chains."""
        common = adding.Import(self._manifest.who, self._manifest.at, self._pen)
        for added in _done(adding.add(self._link, documents, common, lambda: False)):
            answers: list[Added | AddedLayer] = [added, *added.layers]
            for each in answers:
                if each.outcome == "refused":
                    raise Refused(each.template, **each.params)
        with self._link.transaction():
            for chain in chains:
                prove(chain, self._manifest.project_id)
                found = self._link.one(KEY, of_id=chain.document_id)
                handed = self._manifest.documents.get(chain.document_id)
                if found is None or handed is None or chain.head != handed.head:
                    raise ProjectDamaged(
                        "The layer of {annotator} on {document} is not the one that was to be "
                        "handed out.",
                        annotator=chain.annotator,
                        document=chain.document_id,
                    )
                empty = Layer(chain.document_id, chain.annotator, id=chain.layer_id)
                go_on(self._link, chain, empty, key=None, document_key=found[0])

    def finish(self) -> int:
        """Put everything on the disk, then the file in its place; how many bytes it has."""
        self._link.say("PRAGMA wal_checkpoint(TRUNCATE)")
        self._link.close()
        try:
            with self._made.open("rb+") as file:
                os.fsync(file.fileno())
            os.replace(self._made, self.path)
            opening.sync_folder(self.path.parent)
            return self.path.stat().st_size
        except OSError as error:
            self._drop()
            raise WriteFailed(
                "{path} could not be written: {reason}.", path=self.path, reason=error.strerror
            ) from error

    def _drop(self) -> None:
        self._link.close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            place.beside(self._made, suffix).unlink(missing_ok=True)


def _done(work: Generator[None, None, tuple[Added, ...]]) -> tuple[Added, ...]:
    """What slices of work come to, done one after the other."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            answer: tuple[Added, ...] = end.value
            return answer
