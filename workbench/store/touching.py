"""The rows of a layer that a step changes: put there, and read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Table

from workbench.model.annotation import Rejection, Relation, Span, is_question
from workbench.model.edit import Edit
from workbench.model.layer import Layer
from workbench.model.packing import row_of_relation, row_of_span
from workbench.store import ledger, rows
from workbench.store.engine import Link, Values
from workbench.store.rows import rejection, relation, span

Kept: TypeAlias = Span | Relation | Rejection

FEW = 40
"""Up to this many rows are read back one by one; of more, the whole layer is read."""
ORDER = (span, rejection, relation)
"""Spans come before the relations that need them, and go after them."""


COMMENT = rows.SPAN_COLUMNS.index(span.c.comment)


@dataclass(frozen=True, slots=True)
class Touched:
    """One row before and after a step; None where it is not there."""

    table: Table
    id: str
    before: Values | None
    after: Values | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a layer's rows belong."""

    layer_key: int
    document_key: int
    owner: str


def touched(edits: Sequence[Edit], before: Layer, after: Layer) -> list[Touched]:
    """The rows that the edits of a step change, each once, however often it is edited."""
    found: dict[tuple[Table, str], Touched] = {}
    for edit in edits:
        for subject in (edit.before, edit.after):
            then: Kept | None
            now: Kept | None
            match subject:
                case Span(id=key):
                    table, then, now = span, before.spans.get(key), after.spans.get(key)
                case Relation(id=key):
                    table, then, now = relation, before.relations.get(key), after.relations.get(key)
                case Rejection(id=key):
                    table = rejection
                    then, now = before.rejections.get(key), after.rejections.get(key)
                case _:
                    continue
            if (table, key) not in found:
                found[table, key] = Touched(table, key, _row_of(then), _row_of(now))
    return [row for row in found.values() if row.before != row.after]


def put(link: Link, changed: Sequence[Touched], place: Place) -> None:
    """Change the rows, in an order in which no relation is ever without its ends."""
    at = (place.layer_key, place.document_key, place.owner)
    for table in ORDER:
        for row in changed:
            if row.table is not table or row.after is None:
                continue
            if row.before is None:
                link.put(rows.INSERT[table], (*at, *row.after))
            elif _replace(link, row, place.layer_key) != 1:
                raise ledger.not_as_written(link)
    for table in reversed(ORDER):
        for row in changed:
            if row.table is not table or row.after is not None:
                continue
            if link.change(rows.DELETE[table], in_layer=place.layer_key, of_id=row.id) != 1:
                raise ledger.not_as_written(link)


def read_back(link: Link, changed: Sequence[Touched], layer_key: int) -> None:
    """Make sure that the database gives the rows back as they should be."""
    if len(changed) <= FEW:
        for row in changed:
            if link.one(rows.ONE[row.table], in_layer=layer_key, of_id=row.id) != row.after:
                raise ledger.not_as_written(link)
        return
    for table in ORDER:
        there = {row[0]: row for row in link.run(rows.ALL[table], in_layer=layer_key)}
        if any(there.get(row.id) != row.after for row in changed if row.table is table):
            raise ledger.not_as_written(link)


@dataclass(frozen=True, slots=True)
class Growth:
    """How many of each there are more than before; comments hold the document's own."""

    spans: int
    relations: int
    comments: int
    questions: int


def growth(changed: Sequence[Touched], before: Layer, after: Layer) -> Growth:
    """What a step adds to the counts on the layer's row."""
    spans = [row for row in changed if row.table is span]
    relations = [row for row in changed if row.table is relation]
    comments = [(_comment(row.before), _comment(row.after)) for row in spans]
    comments.append((before.fields.comment, after.fields.comment))
    return Growth(
        sum((row.after is not None) - (row.before is not None) for row in spans),
        sum((row.after is not None) - (row.before is not None) for row in relations),
        sum((now != "") - (then != "") for then, now in comments),
        sum(is_question(now) - is_question(then) for then, now in comments),
    )


def _replace(link: Link, row: Touched, layer_key: int) -> int:
    assert row.after is not None
    columns = rows.OWN[row.table]
    values = {column.name: value for column, value in zip(columns, row.after, strict=True)}
    return link.change(rows.REPLACE[row.table], in_layer=layer_key, of_id=row.id, **values)


def _row_of(each: Kept | None) -> Values | None:
    match each:
        case Span():
            return row_of_span(each)
        case Relation():
            return row_of_relation(each)
        case Rejection():
            return (each.id, each.suggester, each.start, each.end, each.label)
    return None


def _comment(row: Values | None) -> str:
    return str(row[COMMENT]) if row is not None else ""
