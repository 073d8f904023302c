"""The list of documents: a page of it, and where in it a document stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, case, func, or_, select
from sqlalchemy.sql import Select

from workbench.model.annotation import STATUSES, Status
from workbench.store import schema, search
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.values import DocumentRow, Order, Page, Query

document, layer = schema.document, schema.layer

MINE = and_(layer.c.document_key == document.c.key, layer.c.owner == bindparam("of_owner"))
STATUS = func.coalesce(layer.c.status, "new")
RANK = case({status: rank for rank, status in enumerate(STATUSES)}, value=STATUS)
ROWS = (
    select(
        document.c.key,
        document.c.id,
        document.c.title,
        STATUS,
        func.coalesce(layer.c.spans, 0),
        func.coalesce(layer.c.warnings, 0),
        func.coalesce(layer.c.comments, 0),
    )
    .select_from(document)
    .outerjoin(layer, MINE)
    .where(among(document.c.key, "keys"))
)
WHERE_IT_IS = (
    select(document.c.key, document.c.title, RANK)
    .select_from(document)
    .outerjoin(layer, MINE)
    .where(document.c.id == bindparam("of_id"))
)


def page(link: Link, query: Query) -> Page:
    """A piece of the list, and how long the list is."""
    words = search.condition(link, query.text)
    shape = (link.engine.dialect.name, bool(words), _kind_of(query.statuses))
    values: dict[str, object] = {
        "of_owner": query.annotator,
        "words": words,
        "statuses": link.listing(query.statuses),
    }
    [(total,)] = link.run(_total(*shape), **values)
    keys = [
        key
        for (key, *_) in link.run(
            _keys(*shape, query.order), **values, many=query.limit, after=query.offset
        )
    ]
    found = {
        row[0]: row for row in link.run(ROWS, of_owner=query.annotator, keys=link.listing(keys))
    }
    rows = tuple(
        _row_of(found[key], query.offset + index) for index, key in enumerate(keys) if key in found
    )
    return Page(total, rows)


def position(link: Link, document_id: str, query: Query) -> int | None:
    """How many documents stand before this one in the list; None where it is not in the list."""
    found = link.one(WHERE_IT_IS, of_id=document_id, of_owner=query.annotator)
    if found is None:
        return None
    key, title, rank = found
    if query.statuses and STATUSES[rank] not in query.statuses:
        return None
    words = search.condition(link, query.text)
    values: dict[str, object] = {
        "of_owner": query.annotator,
        "words": words,
        "statuses": link.listing(query.statuses),
        "its_key": key,
        "its_title": title,
        "its_rank": rank,
    }
    shape = (link.engine.dialect.name, bool(words), _kind_of(query.statuses))
    if words and not link.run(_there(*shape), **values):
        return None
    [(before,)] = link.run(_before(*shape, query.order), **values)
    return cast(int, before)


@cache
def _total(engine: str, has_words: bool, statuses: str) -> Select[Any]:
    return _chosen([func.count()], engine, has_words, statuses)


@cache
def _keys(engine: str, has_words: bool, statuses: str, order: Order) -> Select[Any]:
    statement = _chosen([document.c.key], engine, has_words, statuses, ranked=order == "status")
    orders: dict[Order, Sequence[ColumnElement[Any]]] = {
        "added": (document.c.key,),
        "title": (document.c.title, document.c.key),
        "status": (RANK, document.c.key),
    }
    return statement.order_by(*orders[order]).limit(bindparam("many")).offset(bindparam("after"))


@cache
def _there(engine: str, has_words: bool, statuses: str) -> Select[Any]:
    statement = _chosen([document.c.key], engine, has_words, statuses)
    return statement.where(document.c.key == bindparam("its_key"))


@cache
def _before(engine: str, has_words: bool, statuses: str, order: Order) -> Select[Any]:
    statement = _chosen([func.count()], engine, has_words, statuses, ranked=order == "status")
    earlier = document.c.key < bindparam("its_key")
    if order == "title":
        title = bindparam("its_title", type_=schema.TEXT)
        earlier = or_(document.c.title < title, and_(document.c.title == title, earlier))
    elif order == "status":
        rank: BindParameter[int] = bindparam("its_rank")
        earlier = or_(rank > RANK, and_(rank == RANK, earlier))
    return statement.where(earlier)


def _chosen(
    columns: Sequence[ColumnElement[Any]],
    engine: str,
    has_words: bool,
    statuses: str,
    *,
    ranked: bool = False,
) -> Select[Any]:
    """The documents of a query; my layer is looked at only where the query asks for it."""
    statement = select(*columns).select_from(document)
    if statuses == "begun":
        statement = statement.join(layer, MINE).where(among(layer.c.status, "statuses"))
    elif statuses == "new" or ranked:
        statement = statement.outerjoin(layer, MINE)
        if statuses:
            statement = statement.where(among(STATUS, "statuses"))
    if has_words:
        statement = statement.where(document.c.key.in_(search.HITS[engine]))
    return statement


def _row_of(row: Values, position: int) -> DocumentRow:
    _, document_id, title, status, spans, warnings, comments = row
    return DocumentRow(document_id, title, status, spans, warnings, comments, position)


def _kind_of(statuses: tuple[Status, ...]) -> str:
    """Which sort of condition these statuses are: none, with ``new``, or without it."""
    if not statuses or set(statuses) == set(STATUSES):
        return ""
    return "new" if "new" in statuses else "begun"
