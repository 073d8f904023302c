"""What the project's own steps change: the scheme, assignments, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Table, bindparam, delete, insert, select, update

from workbench.errors import Conflict, Refused, UnknownName
from workbench.model.edit import Edit, SchemeText
from workbench.model.layer import GOLD
from workbench.model.review import RELEASED, Assignment, Decision
from workbench.model.values import Attributes
from workbench.store import people, reading, rows, schema
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.values import Entry, ToReview

project, assignment, decision = schema.project, schema.assignment, schema.decision

CHANGE = "scheme"
"""The name of a step that changes the scheme."""

SCHEME = select(project.c.scheme_version, project.c.scheme)
PUT_SCHEME = update(project).values(
    scheme_version=bindparam("to_version"), scheme=bindparam("to_text")
)
OF_NAME = rows.ENTRIES.where(
    schema.journal.c.layer_key.is_(None), schema.journal.c.name == bindparam("of_name")
).order_by(schema.journal.c.revision)
ASSIGNED = (
    select(assignment.c.id, schema.document.c.id, assignment.c.owner, assignment.c.details)
    .join_from(assignment, schema.document, schema.document.c.key == assignment.c.document_key)
    .order_by(assignment.c.document_key, assignment.c.owner)
)
ALL_DECISIONS = (
    select(
        decision.c.id,
        schema.document.c.id,
        decision.c.unit,
        decision.c.votes_digest,
        decision.c.details,
    )
    .join_from(decision, schema.document, schema.document.c.key == decision.c.document_key)
    .order_by(decision.c.id)
)
DECISIONS = ALL_DECISIONS.where(
    among(schema.document.c.id, "documents"), decision.c.unit != RELEASED
)
RELEASES = ALL_DECISIONS.where(
    decision.c.id >= f"{RELEASED}:", decision.c.id < f"{RELEASED};", decision.c.unit == RELEASED
)
_OF_GOLD = (
    select(schema.layer.c.key)
    .join_from(schema.layer, schema.document, schema.document.c.key == schema.layer.c.document_key)
    .where(schema.document.c.id == bindparam("of_document"), schema.layer.c.owner == GOLD)
    .scalar_subquery()
)
PAST = rows.ENTRIES.where(
    schema.journal.c.gesture.in_(
        select(schema.journal.c.gesture).where(schema.journal.c.layer_key == _OF_GOLD)
    ),
    (schema.journal.c.layer_key == _OF_GOLD)
    | (schema.journal.c.layer_key.is_(None) & (schema.document.c.id == bindparam("of_document"))),
).order_by(schema.journal.c.seq)
ON_GOLD = (
    rows.ENTRIES.where(
        schema.journal.c.layer_key.in_(
            select(schema.layer.c.key).where(schema.layer.c.owner == GOLD)
        )
    )
    .order_by(schema.journal.c.seq.desc())
    .limit(bindparam("most"))
)
DOCUMENT_KEY = select(schema.document.c.key).where(schema.document.c.id == bindparam("of_id"))


def _all_columns(table: Table) -> dict[str, object]:
    return {column.name: bindparam(column.name) for column in table.c}


INSERT = {table: insert(table).values(_all_columns(table)) for table in (assignment, decision)}
DELETE = {
    table: delete(table).where(table.c.id == bindparam("of_id")) for table in (assignment, decision)
}
ONE = {
    table: select(*table.c).where(table.c.id == bindparam("of_id"))
    for table in (assignment, decision)
}


def apply(link: Link, edit: Edit, who: str) -> None:
    """Do one edit of the project; raises Conflict where its before is not what stands there."""
    subject = edit.after if edit.after is not None else edit.before
    if isinstance(subject, SchemeText):
        _put_scheme(link, edit)
    elif isinstance(subject, Assignment | Decision):
        _put_row(link, edit, who)
    else:
        raise Refused("This step belongs to a layer, not to the project.")


def scheme(link: Link) -> SchemeText:
    """The project's scheme as it stands."""
    found = link.one(SCHEME)
    assert found is not None
    return SchemeText(*found)


def scheme_past(link: Link) -> tuple[SchemeText, tuple[Entry, ...]]:
    """The project's scheme as it stands, and every step that changed it, in their order."""
    return scheme(link), named(link, CHANGE)


def named(link: Link, name: str) -> tuple[Entry, ...]:
    """The steps of the project itself that have a name, in their order."""
    return tuple(map(rows.entry_of, link.run(OF_NAME, of_name=name)))


def assignments(link: Link) -> tuple[Assignment, ...]:
    """Who is to read what, in the order of the documents, then of the annotators."""
    return tuple(
        Assignment(key, document_id, owner, Attributes.from_text(details))
        for key, document_id, owner, details in link.run(ASSIGNED)
    )


def decisions(link: Link, document_ids: Sequence[str]) -> tuple[Decision, ...]:
    """What was decided on these documents, by the ids of the decisions."""
    return tuple(map(_decision, link.run(DECISIONS, documents=link.listing(document_ids))))


def releases(link: Link) -> tuple[Decision, ...]:
    """Which documents are released, by their ids; found by what the ids of releases begin with."""
    return tuple(map(_decision, link.run(RELEASES)))


def all_decisions(link: Link) -> Iterator[Decision]:
    """Every decision there is."""
    return map(_decision, link.run(ALL_DECISIONS))


def review_past(link: Link, document_id: str) -> tuple[Entry, ...]:
    """The steps on a document's gold, and those of the project that were one gesture with them."""
    return tuple(map(rows.entry_of, link.run(PAST, of_document=document_id)))


def on_gold(link: Link, limit: int) -> tuple[Entry, ...]:
    """The last steps on any gold, in their order."""
    found = [rows.entry_of(row) for row in link.run(ON_GOLD, most=limit)]
    return tuple(reversed(found))


def to_review(link: Link, document_id: str) -> ToReview:
    """All that is said of a document and all that was decided on it, as of one moment."""
    return ToReview(
        reading.document_of(link, document_id),
        reading.layers_of(link, document_id),
        decisions(link, [document_id]),
        review_past(link, document_id),
    )


def _decision(row: Values) -> Decision:
    key, document_id, unit, digest, details = row
    return Decision(key, document_id, unit, digest, Attributes.from_text(details))


def _put_scheme(link: Link, edit: Edit) -> None:
    if not isinstance(edit.after, SchemeText) or edit.before != scheme(link):
        raise Conflict("The scheme has changed meanwhile.")
    link.change(PUT_SCHEME, to_version=edit.after.version, to_text=edit.after.text)


def _put_row(link: Link, edit: Edit, who: str) -> None:
    for subject, is_old in ((edit.before, True), (edit.after, False)):
        if not isinstance(subject, Assignment | Decision):
            continue
        table = assignment if isinstance(subject, Assignment) else decision
        row = _row(link, subject, who)
        there = link.one(ONE[table], of_id=subject.id)
        # A decision's owner is whoever wrote it last; it is no part of the value.
        owner = 2
        same = there is not None and there[:owner] + there[owner + 1 :] == (
            row[:owner] + row[owner + 1 :]
        )
        if (is_old and not same) or (not is_old and there is not None):
            raise Conflict("{id} has changed meanwhile.", id=subject.id)
        if is_old:
            link.change(DELETE[table], of_id=subject.id)
        else:
            link.put(INSERT[table], row)


def _row(link: Link, subject: Assignment | Decision, who: str) -> Values:
    found = link.one(DOCUMENT_KEY, of_id=subject.document_id)
    if found is None:
        raise UnknownName("There is no document {name} in the project.", name=subject.document_id)
    if isinstance(subject, Assignment):
        people.add(link, subject.annotator, "person")
        return (subject.id, found[0], subject.annotator, subject.details.text)
    return (
        subject.id,
        found[0],
        who,
        subject.unit,
        subject.votes_digest,
        subject.details.text,
    )
