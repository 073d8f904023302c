"""The list of documents: a page of it, and where in it a document stands.

A list of a hundred thousand has to be as quick as a short one; ``lists`` sees to that.
"""

from __future__ import annotations

from collections.abc import Generator

from sqlalchemy import and_, bindparam, func, select

from workbench.french.folding import fold
from workbench.store import finding, schema, search
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.lists import Lists, Row, order_ahead
from workbench.store.values import DocumentRow, Page, Query

document, heading, layer = schema.document, schema.heading, schema.layer

BEGINNING = 200
"""So much of a document's own comment comes with its line."""

MINE = and_(layer.c.document_key == document.c.key, layer.c.owner == finding.OWNER)
FROM = (
    document.outerjoin(layer, MINE)
    .outerjoin(heading, heading.c.document_key == document.c.key)
)  # fmt: skip
ROWS = (
    select(
        document.c.key,
        document.c.id,
        document.c.title,
        finding.STATUS,
        *(
            func.coalesce(column, 0)
            for column in (layer.c.spans, layer.c.warnings, layer.c.comments, layer.c.questions)
        ),
        func.coalesce(heading.c.source, ""),
        func.coalesce(heading.c.date, ""),
        func.coalesce(layer.c.seconds, 0),
        func.coalesce(func.substr(layer.c.comment, 1, BEGINNING), ""),
    )
    .select_from(FROM)
    .where(among(document.c.key, "keys"))
)
WHERE_IT_IS = (
    select(
        document.c.key,
        document.c.title,
        heading.c.date,
        heading.c.source,
        func.coalesce(layer.c.warnings, 0),
    )
    .select_from(FROM)
    .where(document.c.id == bindparam("of_id"))
)
ALL_IDS = select(document.c.id).order_by(document.c.key)
HOLDERS = {engine: ALL_IDS.where(document.c.key.in_(hits)) for engine, hits in search.HITS.items()}


def page(link: Link, query: Query) -> Page:
    """A piece of the list, and how long the list is."""
    lists = Lists(link, query)
    total, keys = 0, list[int]()
    for piece in lists.pieces():
        length = lists.length(piece)
        left = query.limit - len(keys)
        after = max(0, query.offset - total)
        if left > 0 and after < length:
            keys += lists.keys(piece, after=after, many=left)
        total += length
    found = {
        row[0]: row for row in link.gather(ROWS, of_owner=query.annotator, keys=link.listing(keys))
    }
    rows = (_row_of(found[key], query.offset + index) for index, key in enumerate(keys))
    return Page(total, tuple(rows))


def ready(link: Link, annotator: str) -> Generator[None, None, None]:
    """Read, part by part, what the list will be filtered and sorted by."""
    if not link.is_sqlite:
        return
    while link.facts(annotator).read_on():
        yield
    yield from order_ahead(link)


def position(link: Link, document_id: str, query: Query) -> int | None:
    """How many documents stand before this one in the list; None where it is not in the list."""
    found = link.one(WHERE_IT_IS, of_id=document_id, of_owner=query.annotator)
    if found is None:
        return None
    at = Row(*found)
    lists = Lists(link, query)
    before = 0
    for piece in lists.pieces():
        if lists.holds(piece, at):
            return before + lists.before(piece, at)
        before += lists.length(piece)
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


def _row_of(row: Values, position: int) -> DocumentRow:
    _, document_id, title, status, spans, warnings, comments, *more = row
    return DocumentRow(document_id, title, status, spans, warnings, comments, position, *more)
