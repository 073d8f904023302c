"""Taking in: a file that came back is looked at from all sides, then merged step by step.

It is never opened for writing, nor by its own name: what is read is a copy, in a folder that
goes again. What is refused says why, and keeps nothing else out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.errors import FileRefused, ProjectRefused, UnknownName
from workbench.model.handing import Manifest
from workbench.model.moment import now
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import digest_of
from workbench.store import Labels, PackageRow, Returned, Store, TakenLayer
from workbench.tasks.parties import Progress, Words
from workbench.tasks.sources import Guard

MANY = 64
"""So many documents are read and merged at a time."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What became of one file: what came in, what was the same, what was refused and why.

    ``outcome`` is ``merged`` where any step is new, ``same`` where none is, ``refused`` where
    nothing of the file was taken. ``back`` counts the layers that can be changed here again.
    """

    path: Path
    outcome: Literal["merged", "same", "refused"]
    package: str = ""
    annotator: str = ""
    merged: int = 0
    same: int = 0
    refused: int = 0
    steps: int = 0
    back: int = 0
    problems: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    documents: tuple[str, ...] = ()


def merge(
    store: Store,
    files: Iterable[Path],
    *,
    who: str,
    keep_out: bool = False,
    progress: Progress | None = None,
) -> tuple[MergeReport, ...]:
    """Merge packages that came back, one after the other; a report for each.

    With ``keep_out`` the layers stay with their annotator, who goes on working. Doing it
    again changes nothing.
    """
    store.handing.refuse_in_package()
    guard = Guard(store.location)
    return tuple(
        _merged(store, path, guard, who=who, keep_out=keep_out, progress=progress) for path in files
    )


def _merged(
    store: Store, path: Path, guard: Guard, *, who: str, keep_out: bool, progress: Progress | None
) -> MergeReport:
    try:
        if guard.check(path) is None:
            raise FileRefused("{path}: there is no such file.", path=path)
        return _taken(store, path, who=who, keep_out=keep_out, progress=progress)
    except (FileRefused, ProjectRefused) as refusal:
        # What was looked at is a copy; the words name the file itself.
        told = {
            name: path if str(value).endswith(f"/{path.name}") else value
            for name, value in refusal.parameters.items()
        }
        return MergeReport(path, "refused", problems=((refusal.template, told),))


def _taken(
    store: Store, path: Path, *, who: str, keep_out: bool, progress: Progress | None
) -> MergeReport:
    view = Store.view(str(path))
    try:
        if not view.info.package:
            raise FileRefused("{path} is a project, not a work package.", path=path)
        found = view.handing.returned().result()
        row = _known(store, found, path)
        _refuse_altered(found, row.manifest, path)
        _check(view, path, progress)
        manifest, scheme = row.manifest, store.scheme().result()
        gone = _gone(found.scheme.text, scheme.text)
        taken = _layers(store, view, manifest, gone, progress)
    finally:
        view.close()
    back = store.handing.check_in(manifest, taken, who=who, at=now(), keep_out=keep_out).result()
    counts = Counter(each.outcome for each in taken)
    notes = _notes(found, row, path, merged=counts["merged"], scheme_version=scheme.version)
    return MergeReport(
        path,
        "merged" if counts["merged"] else "refused" if counts["refused"] else "same",
        manifest.id,
        manifest.annotator,
        counts["merged"],
        counts["same"],
        counts["refused"],
        sum(each.steps for each in taken),
        back,
        tuple(_problem(path, each) for each in taken if each.outcome == "refused"),
        notes,
        tuple(each.document_id for each in taken if each.outcome == "merged"),
    )


def _known(store: Store, found: Returned, path: Path) -> PackageRow:
    """The package as it was handed out from here; raises FileRefused where it was not."""
    if found.manifest.project_id != store.info.id:
        raise FileRefused(
            "{path} is a package of another project; open that one, and merge it there.", path=path
        )
    try:
        return store.handing.package(found.manifest.id).result()
    except UnknownName as error:
        raise FileRefused(
            "{path}: this project does not know of the package {package}; was it handed out from "
            "another copy of the project?",
            path=path,
            package=found.manifest.id,
        ) from error


def _refuse_altered(found: Returned, handed: Manifest, path: Path) -> None:
    """Raise FileRefused where the file is not the one that was handed out, plus steps."""
    if found.digest != handed.digest or found.manifest.text != handed.text:
        raise FileRefused(
            "{path}: the package does not say any more what was handed out in it; somebody "
            "altered it. Nothing was merged.",
            path=path,
        )
    for document_id, each in handed.documents.items():
        if document_id not in found.texts:
            raise FileRefused(
                "{path}: the document {document} is missing. Nothing was merged.",
                path=path,
                document=document_id,
            )
        if found.texts[document_id] != each.digest:
            raise FileRefused(
                "{path}: the text of {document} is not the one that was handed out. Nothing was "
                "merged.",
                path=path,
                document=document_id,
            )
    if digest_of(found.scheme.text) != handed.scheme:
        raise FileRefused(
            "{path}: the scheme is not the one that was handed out. Nothing was merged.", path=path
        )


def _check(view: Store, path: Path, progress: Progress | None) -> None:
    report = view.check(progress).result()
    if report.problems:
        raise FileRefused(
            "{path} is damaged: {reason} Nothing was merged; ask for it again, or for a backup.",
            path=path,
            reason=report.problems[0],
        )


def _gone(then: str, now_: str) -> Labels:
    """What the scheme knew when the package went out, and knows no more."""
    if then == now_:
        return Labels()
    old, new = scheme_from_text(then), scheme_from_text(now_)
    return Labels(
        frozenset(each.key for each in old.labels) - {each.key for each in new.labels},
        frozenset(each.key for each in old.relation_types)
        - {each.key for each in new.relation_types},
    )


def _layers(
    store: Store, view: Store, manifest: Manifest, gone: Labels, progress: Progress | None
) -> list[TakenLayer]:
    """Merge layer after layer, some at a time."""
    ids = list(manifest.documents)
    taken: list[TakenLayer] = []
    for begin in range(0, len(ids), MANY):
        some = ids[begin : begin + MANY]
        chains = view.handing.chains(manifest.annotator, some).result()
        there = {chain.document_id: chain for chain in chains}
        layers = [(document_id, there.get(document_id)) for document_id in some]
        taken += store.handing.take_in(manifest, layers, gone=gone).result()
        if progress is not None:
            progress(len(taken), len(ids))
    return taken


def _notes(
    found: Returned, row: PackageRow, path: Path, *, merged: int, scheme_version: int
) -> tuple[Words, ...]:
    """What the lead should know, though nothing was refused for it."""
    notes: list[Words] = []
    handed = row.manifest
    if row.state == "recalled" and merged:
        notes.append(
            (
                "{path}: the package had been recalled; the layers had not been changed since, so "
                "what came back was taken.",
                {"path": path},
            )
        )
    if scheme_version != handed.scheme_version:
        notes.append(
            (
                "{path}: the scheme has changed since the package was handed out (version {then}, "
                "now {now}).",
                {"path": path, "then": handed.scheme_version, "now": scheme_version},
            )
        )
    if found.others:
        notes.append(
            (
                "{path}: there are layers of {others} in it, who were not asked; not taken.",
                {"path": path, "others": ", ".join(found.others)},
            )
        )
    strays = sorted(found.texts.keys() - handed.documents.keys())
    if strays:
        notes.append(
            (
                "{path}: there are documents in it that were not handed out; not taken: {strays}.",
                {"path": path, "strays": ", ".join(strays)},
            )
        )
    return tuple(notes)


def _problem(path: Path, layer: TakenLayer) -> Words:
    return "{path}: {reason}", {"path": path, "reason": (layer.template, layer.params)}
