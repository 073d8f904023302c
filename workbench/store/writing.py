"""Writing: one gesture, one transaction, read back before it is committed.

Rows, journal, counts and chain head go in together. Nothing is acknowledged that the
database does not give back just as it was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import bindparam, insert, select, update

from workbench.errors import Conflict, Refused, UnknownName, WriteFailed
from workbench.model.annotation import LayerFields
from workbench.model.layer import Layer
from workbench.model.record import encode
from workbench.store import guard, labels, ledger, people, planning, schema, touching
from workbench.store.chain import first_hash
from workbench.store.engine import Link
from workbench.store.faults import Busy, DatabaseBug
from workbench.store.ledger import Overtaken, Pen, Standing
from workbench.store.touching import Place
from workbench.store.values import Saved, Step

T = TypeVar("T")
layer, document = schema.layer, schema.document

TRIES = 20
"""How often a transaction is tried again when other clients of a server were faster."""

FOUND = select(
    layer.c.key, layer.c.document_key, layer.c.owner, layer.c.revision, layer.c.head
).where(layer.c.id == bindparam("of_id"))
OF_ANNOTATOR = select(layer.c.id).where(
    layer.c.document_key == bindparam("in_document"), layer.c.owner == bindparam("of_owner")
)
DOCUMENT_KEY = select(document.c.key).where(document.c.id == bindparam("of_id"))
MOVE = (
    update(layer)
    .where(layer.c.key == bindparam("of_key"), layer.c.revision == bindparam("from_revision"))
    .values(
        status=bindparam("to_status"),
        comment=bindparam("to_comment"),
        seconds=bindparam("to_seconds"),
        revision=layer.c.revision + 1,
        head=bindparam("to_head"),
        spans=layer.c.spans + bindparam("more_spans"),
        relations=layer.c.relations + bindparam("more_relations"),
        comments=layer.c.comments + bindparam("more_comments"),
        questions=layer.c.questions + bindparam("more_questions"),
        scheme_version=bindparam("to_scheme"),
    )
)
WARN = (
    update(layer)
    .where(layer.c.key == bindparam("of_key"))
    .values(warnings=bindparam("to_warnings"))
)
NOTE = (
    update(layer)
    .where(layer.c.id == bindparam("of_id"), layer.c.revision == bindparam("at_revision"))
    .values(warnings=bindparam("to_warnings"))
)
MOVED = select(
    layer.c.status, layer.c.comment, layer.c.seconds, layer.c.revision, layer.c.head
).where(layer.c.key == bindparam("of_key"))
NEW_LAYER = (
    insert(layer)
    .values({column: bindparam(column.name) for column in layer.c if column is not layer.c.key})
    .returning(layer.c.key)
)


@dataclass(frozen=True, slots=True)
class _Row:
    """The row of a layer as a step finds it."""

    place: Place
    revision: int
    head: bytes


def write(link: Link, steps: Sequence[Step], pen: Pen) -> Saved:
    """Commit one gesture; raises Conflict or WriteFailed, and has then changed nothing."""

    def attempt() -> Saved:
        revisions: dict[str, int] = {}
        with link.transaction(of_layers=True):
            project = ledger.standing(link)
            for step in steps:
                _write_step(link, step, pen, project)
                if step.after is not None:
                    revisions[step.after.id] = step.after.revision
        return Saved(tuple(step.op.id for step in steps), revisions)

    return tried(attempt)


def note(link: Link, counts: Sequence[tuple[str, int, int]]) -> int:
    """Tell of layers, at a revision, how many warnings they have; how many still stand there."""

    def attempt() -> int:
        noted = 0
        with link.transaction(of_layers=True):
            for layer_id, revision, warnings in counts:
                found = link.one(FOUND, of_id=layer_id)
                if found is not None:
                    link.touch(found[1])
                noted += link.change(
                    NOTE, of_id=layer_id, at_revision=revision, to_warnings=warnings
                )
        return noted

    return tried(attempt)


def tried(attempt: Callable[[], T]) -> T:
    """What an attempt answers, tried again while other clients of the server are faster."""
    for number in range(TRIES):
        try:
            return attempt()
        except (Overtaken, Busy):
            continue
        except DatabaseBug as bug:
            # Two clients made the same row; the second try finds it, and has words for it.
            if not bug.is_integrity or number > 0:
                raise
    raise WriteFailed("Too many others are writing just now; try again.")


def _write_step(link: Link, step: Step, pen: Pen, project: Standing) -> None:
    payload = encode(step.op.edits)
    if step.before is None or step.after is None:
        _write_project_step(link, step, pen, payload)
        return
    found = (
        _begun(link, step.before, project)
        if step.before.revision == 0
        else _found(link, step.before)
    )
    if found is None:
        if not ledger.is_written(link, step, payload):
            raise _moved_on()
        return
    document_key, owner = found.place.document_key, found.place.owner
    link.touch(document_key)
    guard.refuse_out(link, document_key, owner, document_id=step.before.document_id)
    _write_layer_step(link, step, pen, payload, found, project)


def _write_layer_step(
    link: Link, step: Step, pen: Pen, payload: bytes, found: _Row, project: Standing
) -> None:
    before, after = step.before, step.after
    assert before is not None
    assert after is not None
    key, revision = found.place.layer_key, found.revision
    changed = touching.touched(step.op.edits, before, after)
    touching.put(link, changed, found.place)
    head = ledger.append(
        link,
        ledger.header_of(step, pen, before, revision + 1),
        previous=found.head,
        payload=payload,
        place=(key, found.place.document_key),
    )
    labels.put(link, changed, before, found.place)
    grown = touching.growth(changed, before, after)
    fields = after.fields
    moved = link.change(
        MOVE,
        of_key=key,
        from_revision=revision,
        to_status=fields.status,
        to_comment=fields.comment,
        to_seconds=fields.seconds,
        to_head=head,
        more_spans=grown.spans,
        more_relations=grown.relations,
        more_comments=grown.comments,
        more_questions=grown.questions,
        to_scheme=project.scheme_version,
    )
    if moved != 1:
        raise _moved_on()
    if step.warnings is not None:
        link.change(WARN, of_key=key, to_warnings=step.warnings)
    touching.read_back(link, changed, key)
    there = link.one(MOVED, of_key=key)
    expected = (fields.status, fields.comment, fields.seconds, revision + 1, head)
    if there is None or (*there[:4], bytes(there[4])) != expected:
        raise ledger.not_as_written(link)


def _found(link: Link, before: Layer) -> _Row | None:
    """A layer's row; None if it has moved on from the revision that the step expects."""
    found = link.one(FOUND, of_id=before.id)
    if found is None or found[3] != before.revision:
        return None
    key, document_key, owner, revision, head = found
    return _Row(Place(key, document_key, owner), revision, bytes(head))


def _begun(link: Link, before: Layer, project: Standing) -> _Row | None:
    """The row of a layer that is new; None if the document has one of this annotator."""
    if before.spans or before.relations or before.fields != LayerFields():
        raise Refused("A new layer begins empty; what is in it comes with its first step.")
    found = link.one(DOCUMENT_KEY, of_id=before.document_id)
    if found is None:
        raise UnknownName("There is no document {name} in the project.", name=before.document_id)
    document_key = found[0]
    if link.one(OF_ANNOTATOR, in_document=document_key, of_owner=before.annotator) is not None:
        return None
    head = first_hash(project.project_id, before.document_id, before.annotator)
    key = begin_layer(
        link, before, document_key=document_key, head=head, scheme_version=project.scheme_version
    )
    return _Row(Place(key, document_key, before.annotator), 0, head)


def begin_layer(
    link: Link, layer: Layer, *, document_key: int, head: bytes, scheme_version: int
) -> int:
    """Put down the row of a layer that has nothing in it yet; its key."""
    people.add(link, layer.annotator, layer.kind)
    made = link.one(
        NEW_LAYER,
        id=layer.id,
        document_key=document_key,
        owner=layer.annotator,
        kind=layer.kind,
        status="new",
        comment="",
        seconds=0,
        revision=0,
        head=head,
        spans=0,
        relations=0,
        warnings=0,
        comments=0,
        questions=0,
        scheme_version=scheme_version,
    )
    assert made is not None
    return int(made[0])


def _write_project_step(link: Link, step: Step, pen: Pen, payload: bytes) -> None:
    if ledger.is_written(link, step, payload):
        return
    for edit in step.op.edits:
        planning.apply(link, edit, step.who)
    header = ledger.header_of(step, pen, None, 0)
    found = link.one(DOCUMENT_KEY, of_id=header.document_id) if header.document_id else None
    key = found[0] if found is not None else None
    ledger.append_to_project(link, header, payload, document_key=key)


def _moved_on() -> Conflict:
    return Conflict("The layer has changed meanwhile, in another window or by another program.")
