"""The journal: entries are only ever added, each at the end of its hash chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from workbench.errors import Conflict, WriteFailed
from workbench.model.edit import Edit
from workbench.model.layer import Layer
from workbench.model.review import Decision
from workbench.store import rows, schema
from workbench.store.chain import Header, entry_hash
from workbench.store.engine import Link, Values
from workbench.store.values import Step

journal, project = schema.journal, schema.project

WIDTH = len(Header._fields)
PROJECT = select(project.c.id, project.c.revision, project.c.head, project.c.scheme_version)
MOVE_PROJECT = (
    update(project)
    .where(project.c.revision == bindparam("from_revision"))
    .values(revision=project.c.revision + 1, head=bindparam("to_head"))
)
ENTRY = rows.ENTRIES.where(journal.c.op_id == bindparam("of_op"))


class Overtaken(Exception):
    """Another client moved the project's chain first."""


@dataclass(frozen=True, slots=True)
class Pen:
    """Who writes, as the journal tells: this run of the program, and its version."""

    session: str
    app_version: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The project's row at the beginning of a transaction."""

    project_id: str
    revision: int
    head: bytes
    scheme_version: int


def standing(link: Link) -> Standing:
    """The project's row as it is now."""
    found = link.one(PROJECT)
    assert found is not None
    return Standing(found[0], found[1], bytes(found[2]), found[3])


def append(
    link: Link,
    header: Header,
    *,
    previous: bytes,
    payload: bytes,
    place: tuple[int | None, int | None] | None,
) -> bytes:
    """Write an entry at the end of its chain and read it back; the answer is the new head."""
    head = entry_hash(previous, header, payload)
    link.put(rows.INSERT_JOURNAL, journal_row(header, payload, previous, head, place))
    back = link.one(ENTRY, of_op=header.op_id)
    if back is None or bytes(back[-2]) != head or hash_of(back) != head:
        raise not_as_written(link)
    return head


def append_to_project(
    link: Link, header: Header, payload: bytes, *, document_key: int | None = None
) -> None:
    """Write an entry at the end of the project's chain; its revision is set here.

    ``document_key`` is that of the header's document, where it has one. Raises
    Overtaken where another client was faster.
    """
    before = standing(link)
    header = header._replace(revision=before.revision + 1)
    head = entry_hash(before.head, header, payload)
    if link.change(MOVE_PROJECT, from_revision=before.revision, to_head=head) != 1:
        raise Overtaken
    append(link, header, previous=before.head, payload=payload, place=(None, document_key))


def journal_row(
    header: Header,
    payload: bytes,
    previous: bytes,
    head: bytes,
    place: tuple[int | None, int | None] | None,
) -> Values:
    """A row of INSERT_JOURNAL; ``place`` is the key of the layer, and that of its document."""
    layer_key, document_key = place or (None, None)
    op_id, gesture, who, at, session, version, _, _, owner, name, details, revision, undoes = header
    return (
        op_id, gesture, layer_key, document_key, owner, who, at, session, version,
        name, details, revision, undoes, payload, previous, head,
    )  # fmt: skip


def header_of(step: Step, pen: Pen, before: Layer | None, revision: int) -> Header:
    """What the journal says of a step."""
    op = step.op
    return Header(
        op.id,
        op.gesture,
        step.who,
        step.at,
        pen.session,
        pen.app_version,
        before.id if before else None,
        before.document_id if before else _document_of(op.edits),
        before.annotator if before else None,
        op.name,
        op.details.text,
        revision,
        op.undoes,
    )


def _document_of(edits: Sequence[Edit]) -> str | None:
    """The document that a step of the project decides on; None where it is about none, or many."""
    subjects = [edit.after if edit.after is not None else edit.before for edit in edits]
    documents = {each.document_id for each in subjects if isinstance(each, Decision)}
    return documents.pop() if len(documents) == 1 else None


def hash_of(row: Values) -> bytes:
    """The hash that an entry should have, from a row of ENTRIES."""
    return entry_hash(bytes(row[-3]), Header(*row[:WIDTH]), bytes(row[-1]))


def is_written(link: Link, step: Step, payload: bytes) -> bool:
    """Whether the journal has this very step already: an answer to it was lost on the way."""
    found = link.one(ENTRY, of_op=step.op.id)
    if found is None:
        return False
    header = Header(*found[:WIDTH])
    pen = Pen(header.session, header.app_version)
    again = header_of(step, pen, step.before, header.revision)
    if entry_hash(bytes(found[-3]), again, payload) != bytes(found[-2]):
        raise Conflict("Another step was written under the id {id}.", id=step.op.id)
    return True


def not_as_written(link: Link) -> WriteFailed:
    """The failure of a read-back."""
    return WriteFailed(
        "{location} did not give back what was written; the step was taken back.",
        location=link.location,
    )
