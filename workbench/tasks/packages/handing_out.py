"""Handing out: an annotator's layers are checked out, and written to a file of their own."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import FileRefused
from workbench.model.moment import now
from workbench.store import Selection, Store
from workbench.tasks.outputs import check_folder
from workbench.tasks.parties import Progress
from workbench.tasks.sources import Guard


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A package that was made; ``machines`` counts the layers of suggestions in it."""

    path: Path
    package: str
    annotator: str
    documents: int
    layers: int
    machines: int
    bytes: int


def hand_out(
    store: Store,
    out: Path,
    *,
    annotator: str,
    documents: Sequence[str] | None = None,
    suggestions: bool = False,
    who: str,
    progress: Progress | None = None,
) -> HandedOut:
    """Check an annotator's layers out, and write them with their documents to a fresh file.

    Without ``documents`` it is those assigned to the annotator, or all where nothing is.
    With ``suggestions`` the machines' layers go along. Where the file can't be written, or
    ``progress`` raises Cancelled, nothing is out.
    """
    store.handing.refuse_in_package()
    _refuse_taken(out, Guard(store.location))
    at = now()
    handing = store.handing
    manifest = handing.hand_out(
        annotator, documents, suggestions=suggestions, who=who, at=at
    ).result()
    try:
        return _written(store, out, manifest.id, progress)
    except BaseException:
        handing.recall(manifest.id, who=who, at=now(), unmade=True).result()
        raise


def _written(store: Store, out: Path, package_id: str, progress: Progress | None) -> HandedOut:
    manifest = store.handing.package(package_id).result().manifest
    layers = machines = done = 0
    selection = Selection(
        kinds=("machine",) if manifest.suggestions else (),
        documents=tuple(manifest.documents),
        text_only_too=True,
    )
    try:
        with store.handing.file(out, manifest, store.scheme().result()) as file:
            for slice_ in store.export(selection):
                ids = [each.id for each in slice_]
                chains = store.handing.chains(manifest.annotator, ids).result()
                file.put([replace(each, folded="", line=0) for each in slice_], chains)
                layers, machines = (
                    layers + len(chains),
                    machines + sum(len(each.layers) for each in slice_),
                )
                done += len(slice_)
                if progress is not None:
                    progress(done, len(manifest.documents))
            size = file.finish()
    except OSError as error:
        raise FileRefused(
            "{path} could not be written: {reason}.",
            path=out,
            reason=error.strerror or errno.errorcode.get(error.errno or 0, ""),
        ) from error
    return HandedOut(
        out, manifest.id, manifest.annotator, len(manifest.documents), layers, machines, size
    )


def _refuse_taken(out: Path, guard: Guard) -> None:
    """A package is a new file: it never takes the place of another, nor of the project."""
    found = guard.check(out)
    if found is not None or out.is_symlink():
        raise FileRefused("There is something at {path} already; choose another name.", path=out)
    check_folder(out)
    if not os.access(out.parent, os.W_OK):
        raise FileRefused("{path}: its folder can't be written to.", path=out)
