"""The check: that the file is sound, and that the journal and the tables say the same.

It is batch work, done in slices; each layer is looked at within one slice, so edits in
between do no harm.
"""

from __future__ import annotations

import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import bindparam, func, select

from workbench.errors import ProjectDamaged, WorkbenchError
from workbench.model.edit import SchemeText
from workbench.model.record import plain, record_of
from workbench.model.text import digest_of
from workbench.store import labels, ledger, planning, rows, schema, search
from workbench.store.among import among
from workbench.store.chain import Header, entry_hash, first_hash, record_hash
from workbench.store.engine import Link, Values
from workbench.store.heading import heading_of
from workbench.store.lane import Portion
from workbench.store.replay import TABLES, replayed
from workbench.store.values import CheckReport, Progress, Words

document, heading, layer, journal = schema.document, schema.heading, schema.layer, schema.journal

MOST = 100
"""So many problems are told; more would not be read."""

DOCUMENTS = (
    select(
        document.c.key,
        document.c.id,
        document.c.digest,
        document.c.text,
        document.c.title,
        document.c.added,
        document.c.meta,
        document.c.provenance,
        heading.c.source,
        heading.c.date,
    )
    .outerjoin_from(document, heading, heading.c.document_key == document.c.key)
    .where(document.c.key > bindparam("after"))
    .order_by(document.c.key)
    .limit(bindparam("many"))
)
OF_KEYS = (
    select(
        layer.c.key,
        layer.c.id,
        document.c.id,
        layer.c.owner,
        layer.c.status,
        layer.c.comment,
        layer.c.seconds,
        layer.c.spans,
        layer.c.relations,
        layer.c.comments,
        layer.c.questions,
        layer.c.revision,
        layer.c.head,
        func.length(document.c.text),
        layer.c.document_key,
    )
    .join_from(layer, document, document.c.key == layer.c.document_key)
    .where(among(layer.c.key, "layers"))
    .order_by(layer.c.key)
)
OF_PROJECT = rows.ENTRIES.where(journal.c.layer_key.is_(None)).order_by(journal.c.revision)
LAYERS = select(layer.c.key).order_by(layer.c.key)
RECENT = (
    select(journal.c.layer_key)
    .distinct()
    .where(
        journal.c.seq > select(func.max(journal.c.seq)).scalar_subquery() - bindparam("newest"),
        journal.c.layer_key.is_not(None),
    )
    .order_by(journal.c.layer_key)
)
HOW_MANY = [select(func.count()).select_from(table) for table in (document, layer, journal)]


BROKEN = (ValueError, KeyError, TypeError, IndexError, RecursionError, zlib.error)
"""What reading a record raises that is not what was written."""


Known: TypeAlias = dict[str, tuple[str, str]]
"""By document: the digest of its text, and of what came with it."""


@dataclass(slots=True)
class _Findings:
    problems: list[Words] = field(default_factory=list)
    entries: int = 0

    def tell(self, template: str, **params: object) -> None:
        if len(self.problems) < MOST:
            self.problems.append((template, params))

    @contextmanager
    def damage(self) -> Iterator[None]:
        """What can't even be read is a finding, and the check goes on behind it."""
        try:
            yield
        except (WorkbenchError, *BROKEN) as error:
            words = error.parameters.get("what") if isinstance(error, ProjectDamaged) else None
            self.tell("The file is damaged: {what}", what=words or type(error).__name__)


def check(
    link: Link, progress: Progress | None, *, newest: int | None = None
) -> Generator[None, None, CheckReport]:
    """Look at everything, and tell what is not as it should be.

    With ``newest``, of the layers only those that the last so many entries changed.
    """
    found = _Findings()
    documents = layers = 0
    with found.damage():
        documents, layers, _ = (link.run(statement)[0][0] for statement in HOW_MANY)
    total = documents + layers
    with found.damage():
        _check_file(link, found)
    yield
    done = 0
    known: Known = {}
    after, portion = 0, Portion(16)
    while True:
        batch: list[Values] = []
        with portion as size, found.damage():
            batch = link.run(DOCUMENTS, after=after, many=size)
            _check_documents(batch, found, known)
        if not batch:
            break
        after, done = batch[-1][0], done + len(batch)
        _tell(progress, done, total)
        yield
    with found.damage():
        _check_project(link, found, known)
    with found.damage():
        _check_index(link, found, len(known))
    yield
    project_id = ""
    with found.damage():
        project_id = ledger.standing(link).project_id
    keys: list[int] = []
    with found.damage():
        keys = [key for (key,) in link.run(LAYERS if newest is None else RECENT, newest=newest)]
    place, portion = 0, Portion(16)
    while place < len(keys):
        with portion as size, found.damage():
            some = link.listing(keys[place : place + size])
            _check_layers(link, link.run(OF_KEYS, layers=some), found, project_id)
        place, done = place + size, done + size
        _tell(progress, done, total)
        yield
    return CheckReport(tuple(found.problems), documents, layers, found.entries)


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(min(done, total), total)


def _check_file(link: Link, found: _Findings) -> None:
    if not link.is_sqlite:
        return
    for (words,) in link.say("PRAGMA integrity_check(20)"):
        if words != "ok":
            found.tell("The file is damaged: {what}", what=words)
    for table, *_ in link.say("PRAGMA foreign_key_check")[:20]:
        found.tell("A row of {table} points to a row that is not there.", table=table)


def _check_documents(batch: Sequence[Values], found: _Findings, known: Known) -> None:
    for _, document_id, digest, text, *came_with, source, date in batch:
        known[document_id] = (digest, record_hash(*came_with))
        if digest_of(text) != digest:
            found.tell(
                "The text of {document} is not the one that was imported.", document=document_id
            )
        if heading_of(came_with[2]) != (source, date):
            found.tell(
                "The list tells another source or date of {document} than came with it.",
                document=document_id,
            )


def _check_project(link: Link, found: _Findings, known: Known) -> None:
    """The project's chain, the documents that it tells of, and the scheme."""
    standing = ledger.standing(link)
    entries = link.run(OF_PROJECT)
    head = first_hash(standing.project_id)
    told: Known = {}
    decided: dict[str, dict[str, object]] = {}
    scheme: SchemeText | None = None
    for number, row in enumerate(entries, start=1):
        head = _linked(row, head, number, found, link.location)
        for kind, key, _, after in plain(bytes(row[-1])):
            if kind == "document":
                told[key] = (after["digest"], after.get("record", ""))
            elif kind == "scheme":
                scheme = SchemeText(**after)
            elif kind == "decision" and after is None:
                decided.pop(key, None)
            elif kind == "decision":
                decided[key] = after
    found.entries += len(entries)
    if (len(entries), head) != (standing.revision, standing.head):
        found.tell("The journal of {what} does not end as its head says.", what=link.location)
    if scheme != planning.scheme(link):
        found.tell("The journal and the table differ on the state of {what}.", what=link.location)
    stand = {each.id: record_of(each) for each in planning.all_decisions(link)}
    for key in sorted(decided.keys() | stand.keys()):
        if decided.get(key) != stand.get(key):
            found.tell("The journal and the table differ on the state of {what}.", what=key)
    for document_id in sorted(told.keys() | known.keys()):
        said, stands = told.get(document_id), known.get(document_id)
        # The first entries of a project made before 0.1.0 tell of the text alone.
        if said is None or stands is None or said[0] != stands[0] or said[1] not in ("", stands[1]):
            found.tell(
                "The journal and the table differ on document {document}.", document=document_id
            )


def _check_index(link: Link, found: _Findings, documents: int) -> None:
    there = search.size(link)
    if there != documents:
        found.tell(
            "The search index knows {there} documents of {documents}.",
            there=there,
            documents=documents,
        )


def _check_layers(link: Link, batch: Sequence[Values], found: _Findings, project_id: str) -> None:
    keys = link.listing([row[0] for row in batch])
    entries: dict[int, list[Values]] = {row[0]: [] for row in batch}
    for row in link.run(rows.OF_LAYERS, layers=keys):
        entries[row[0]].append(row[1:])
    there: dict[str, dict[int, set[Values]]] = {}
    for kind, table in TABLES.items():
        by_layer: dict[int, set[Values]] = {}
        for row in link.run(rows.IN_LAYERS[table], layers=keys):
            by_layer.setdefault(row[0], set()).add(row[1:])
        there[kind] = by_layer
    listed = labels.there(link, [(row[-1], row[3]) for row in batch])
    for row in batch:
        contents = {kind: there[kind].get(row[0], set()) for kind in TABLES}
        told = listed[row[-1], row[3]]
        _check_layer(row, entries[row[0]], contents, told, found, project_id)


def _check_layer(
    row: Values,
    entries: Sequence[Values],
    contents: dict[str, set[Values]],
    listed: set[str],
    found: _Findings,
    project_id: str,
) -> None:
    _, _, document_id, owner, *rest = row
    name = f"{document_id} / {owner}"
    fields, counts = tuple(rest[:3]), tuple(rest[3:7])
    revision, last, length = rest[7], bytes(rest[8]), rest[9]
    head = first_hash(project_id, document_id, owner)
    for number, entry in enumerate(entries, start=1):
        head = _linked(entry, head, number, found, name)
    found.entries += len(entries)
    if (len(entries), head) != (revision, last):
        found.tell("The journal of {what} does not end as its head says.", what=name)
    try:
        told = replayed(bytes(entry[-1]) for entry in entries)
        replays = {kind: told.rows(kind) for kind in TABLES}
    except (WorkbenchError, *BROKEN) as error:
        found.tell(
            "The journal of {what} can't be replayed: {reason}", what=name, reason=str(error)
        )
        return
    for kind in TABLES:
        if replays[kind] != contents[kind]:
            found.tell(
                "The journal and the table differ on the {kind}s of {what}.", kind=kind, what=name
            )
    if told.own != fields or told.counts != counts or told.labels != listed:
        found.tell("The journal and the table differ on the state of {what}.", what=name)
    if any(span[3] > length for span in contents["span"]):
        found.tell("A span of {what} ends after the text.", what=name)


def _linked(row: Values, head: bytes, number: int, found: _Findings, name: str) -> bytes:
    """The hash of an entry, which must follow from the one before it."""
    header = Header(*row[: ledger.WIDTH])
    made = entry_hash(bytes(row[-3]), header, bytes(row[-1]))
    if bytes(row[-3]) != head or bytes(row[-2]) != made or header.revision != number:
        found.tell("Entry {number} in the journal of {what} was altered.", number=number, what=name)
    return bytes(row[-2])
