"""The list of documents: a page of it, and where in it a document stands.

A list of a hundred thousand has to be as quick as a short one. So nothing is counted row by
row that an index can count: a document without a layer of mine is *new*, and there are as
many of those as there are documents less those that I have begun; by status, the list is
one list after the other; without any condition, a key tells its place.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias, cast

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select
from sqlalchemy.sql import Select

from workbench.french.folding import fold
from workbench.model.annotation import STATUSES, Status
from workbench.store import schema, search
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.values import DocumentRow, Order, Page, Query

document, layer = schema.document, schema.layer

Statuses: TypeAlias = tuple[Status, ...]

MOST = 1 << 31
"""More documents than there can be."""

MINE = and_(layer.c.document_key == document.c.key, layer.c.owner == bindparam("of_owner"))
STATUS = func.coalesce(layer.c.status, "new")
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
    select(document.c.key, document.c.title, STATUS)
    .select_from(document)
    .outerjoin(layer, MINE)
    .where(document.c.id == bindparam("of_id"))
)
EXTENT = select(
    select(func.min(document.c.key)).scalar_subquery(),
    select(func.max(document.c.key)).scalar_subquery(),
)
BEGUN: Statuses = STATUSES[1:]
BY_STATUS = select(*(func.count().filter(layer.c.status == status) for status in BEGUN)).where(
    layer.c.owner == bindparam("of_owner")
)
"""How many layers of an annotator have each status of BEGUN; half of a GROUP BY's time."""
ALL_IDS = select(document.c.id).order_by(document.c.key)
HOLDERS = {engine: ALL_IDS.where(document.c.key.in_(hits)) for engine, hits in search.HITS.items()}
NEXT = (
    select(document.c.key)
    .where(document.c.key >= bindparam("from_key"))
    .order_by(document.c.key)
    .limit(bindparam("many"))
)


def page(link: Link, query: Query) -> Page:
    """A piece of the list, and how long the list is."""
    lists = _Lists(link, query)
    total, keys = 0, list[int]()
    for statuses in lists.pieces():
        length = lists.length(statuses)
        left = query.limit - len(keys)
        after = max(0, query.offset - total)
        if left > 0 and after < length:
            keys += lists.keys(statuses, length, after=after, many=left)
        total += length
    found = {
        row[0]: row for row in link.run(ROWS, of_owner=query.annotator, keys=link.listing(keys))
    }
    rows = (_row_of(found[key], query.offset + index) for index, key in enumerate(keys))
    return Page(total, tuple(rows))


def position(link: Link, document_id: str, query: Query) -> int | None:
    """How many documents stand before this one in the list; None where it is not in the list."""
    found = link.one(WHERE_IT_IS, of_id=document_id, of_owner=query.annotator)
    if found is None:
        return None
    key, title, status = found
    lists = _Lists(link, query)
    before = 0
    for statuses in lists.pieces():
        if not statuses or status in statuses:
            at = {"its_key": key, "its_title": title}
            if lists.words and not lists.count((), place="there", **at):
                return None
            return before + lists.before(statuses, place=query.order, **at)
        before += lists.length(statuses)
    return None


def holders(link: Link, words: str, whole_words: bool) -> tuple[str, ...]:
    """The ids of the documents that may hold these words, in the order of the list."""
    wanted, last = fold(words).split(), not whole_words
    if not whole_words:
        # The first may be the end of a word, which no index knows.
        del wanted[:1]
    condition = search.condition_of(link, wanted, open_end=last)
    statement = HOLDERS[link.engine.dialect.name] if condition else ALL_IDS
    return tuple(key for (key,) in link.run(statement, words=condition))


class _Lists:
    """The lists that a query is made of, each of some statuses, as one annotator sees them."""

    def __init__(self, link: Link, query: Query) -> None:
        self.link = link
        self.query = query
        self.words = search.condition(link, query.text)
        self._hits: list[int] | None = None
        self._by_status: dict[str, int] | None = None
        self.values: dict[str, object] = {"of_owner": query.annotator, "words": self.words}

    def pieces(self) -> list[Statuses]:
        """One list of all that is asked for; ordered by status, one for each."""
        wanted = self.query.statuses
        if self.query.order == "status":
            return [(status,) for status in STATUSES if not wanted or status in wanted]
        return [()] if set(wanted) == set(STATUSES) else [wanted]

    def length(self, statuses: Statuses) -> int:
        """How long the list of these statuses is."""
        if not statuses and self.words and self.query.order != "title":
            return len(self.hits())
        return self.before(statuses)

    def before(self, statuses: Statuses, *, place: str = "", **at: object) -> int:
        """How many of the list of these statuses stand before a place; without one, all."""
        if "new" not in statuses:
            return self.count(statuses, place=place, **at)
        others = tuple(status for status in STATUSES if status not in statuses)
        return self.count((), place=place, **at) - self.count(others, place=place, **at)

    def hits(self) -> list[int]:
        """The keys of all documents that hold the words, in their order; asked for once."""
        if self._hits is None:
            statement = _keys(self.link.engine.dialect.name, True, "any", "added")
            found = self.link.run(statement, **self.values, after=0, many=MOST)
            self._hits = [key for (key,) in found]
        return self._hits

    def keys(self, statuses: Statuses, length: int, *, after: int, many: int) -> list[int]:
        """A piece of the list of these statuses."""
        link, order = self.link, self.query.order
        if "new" in statuses and length == self.length(()):
            statuses = ()
        if not statuses and self.words and order != "title":
            return self.hits()[after : after + many]
        if not statuses and order != "title":
            [(first, last)] = link.run(EXTENT)
            if last - first + 1 == length:
                return [key for (key,) in link.run(NEXT, from_key=first + after, many=many)]
        statement = _keys(link.engine.dialect.name, bool(self.words), _sort(statuses), order)
        given = {**self.values, **self._told(statuses), "after": after, "many": many}
        return [key for (key,) in link.run(statement, **given)]

    def count(self, statuses: Statuses, *, place: str = "", **at: object) -> int:
        """How many documents have these statuses, ``new`` not among them.

        With a place only those before it, or with ``there`` the one that stands there.
        """
        link = self.link
        if statuses and not self.words and not place and self.query.order == "status":
            if self._by_status is None:
                [counts] = link.run(BY_STATUS, **self.values)
                self._by_status = dict(zip(BEGUN, counts, strict=True))
            return sum(self._by_status.get(status, 0) for status in statuses)
        if not statuses and not self.words and place in ("added", "status"):
            [(first, last)] = link.run(EXTENT)
            if last - first + 1 == self.count(()):
                return cast(int, at["its_key"]) - cast(int, first)
        statement = _count(link.engine.dialect.name, bool(self.words), _sort(statuses), place)
        [(many,)] = link.run(statement, **self.values, **self._told(statuses), **at)
        return int(many)

    def _told(self, statuses: Statuses) -> dict[str, object]:
        return {
            "statuses": self.link.listing(statuses),
            "status": statuses[0] if statuses else "",
        }


def _sort(statuses: Statuses) -> str:
    """Which sort of condition these statuses are."""
    if not statuses:
        return "any"
    if "new" in statuses:
        return "new"
    return "one" if len(statuses) == 1 else "some"


@cache
def _keys(engine: str, has_words: bool, sort: str, order: Order) -> Select[Any]:
    key, chosen = _chosen(engine, has_words, sort, needs_document=order == "title")
    orders = (document.c.title, key) if order == "title" else (key,)
    statement = chosen(key).order_by(*orders)
    return statement.limit(bindparam("many")).offset(bindparam("after"))


@cache
def _count(engine: str, has_words: bool, sort: str, place: str) -> Select[Any]:
    key, chosen = _chosen(engine, has_words, sort, needs_document=place == "title")
    counted = chosen(func.count())
    its_key = bindparam("its_key", type_=schema.KEY)
    if place == "there":
        return counted.where(key == its_key)
    if place == "title":
        title = bindparam("its_title", type_=schema.TEXT)
        same = and_(document.c.title == title, key < its_key)
        return counted.where(or_(document.c.title < title, same))
    return counted.where(key < its_key) if place else counted


def _chosen(
    engine: str, has_words: bool, sort: str, *, needs_document: bool
) -> tuple[ColumnElement[int], Callable[[ColumnElement[Any]], Select[Any]]]:
    """The key of a document, and a way to select; no table is looked at without need."""
    hits = search.HITS[engine]
    if sort == "any" and has_words and not needs_document:
        found = hits.subquery("hits")
        return found.c.document_key, lambda column: select(column).select_from(found)
    of_layer = sort in ("one", "some") and not needs_document
    key: ColumnElement[int] = layer.c.document_key if of_layer else document.c.key

    def selected(column: ColumnElement[Any]) -> Select[Any]:
        statement = select(column).select_from(layer if of_layer else document)
        if of_layer:
            statement = statement.where(layer.c.owner == bindparam("of_owner"))
        elif sort == "new":
            statement = statement.outerjoin(layer, MINE).where(among(STATUS, "statuses"))
        elif sort != "any":
            statement = statement.join(layer, MINE)
        if sort == "one":
            statement = statement.where(layer.c.status == bindparam("status", type_=schema.TEXT))
        elif sort == "some":
            statement = statement.where(among(layer.c.status, "statuses"))
        # The words are looked up once, not once for each document.
        return statement.where(key.in_(hits)) if has_words else statement

    return key, selected


def _row_of(row: Values, position: int) -> DocumentRow:
    _, document_id, title, status, spans, warnings, comments = row
    return DocumentRow(document_id, title, status, spans, warnings, comments, position)
