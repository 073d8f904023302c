"""The list of documents: a page of it, and where in it a document stands.

A list of a hundred thousand has to be as quick as a short one. So nothing is counted row by
row that an index can count: a document without a layer of mine is *new*, and there are as
many of those as there are documents less those that I have begun; by status or warnings, the
list is one list after the other; without any condition, a key tells its place.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import and_, bindparam, func, select

from workbench.french.folding import fold
from workbench.model.annotation import STATUSES, Status
from workbench.store import finding, schema, search
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.finding import Number, Place, Shape, Sorting, States
from workbench.store.values import DocumentRow, Page, Query

document, heading, layer = schema.document, schema.heading, schema.layer

MOST = 1 << 31
"""More documents than there can be."""

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
EXTENT = select(
    select(func.min(document.c.key)).scalar_subquery(),
    select(func.max(document.c.key)).scalar_subquery(),
)
BEGUN = STATUSES[1:]
BY_STATUS = select(*(func.count().filter(layer.c.status == status) for status in BEGUN)).where(
    layer.c.owner == finding.OWNER
)
"""How many layers of an annotator have each status; half of a GROUP BY's time."""
NEXT = {
    descending: select(document.c.key)
    .where(
        document.c.key <= bindparam("from_key")
        if descending
        else document.c.key >= bindparam("from_key")
    )
    .order_by(document.c.key.desc() if descending else document.c.key)
    .limit(bindparam("many"))
    for descending in (False, True)
}
ALL_IDS = select(document.c.id).order_by(document.c.key)
HOLDERS = {engine: ALL_IDS.where(document.c.key.in_(hits)) for engine, hits in search.HITS.items()}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the list that is sorted by one thing: some states, with warnings or without."""

    statuses: tuple[Status, ...]
    warned: bool | None = None


class Row(NamedTuple):
    """Where a document stands: what the list can be sorted by."""

    key: int
    title: str
    date: str
    source: str
    warnings: int

    def value(self, sorting: Sorting) -> object:
        """What it is sorted by."""
        return getattr(self, sorting)


def page(link: Link, query: Query) -> Page:
    """A piece of the list, and how long the list is."""
    lists = _Lists(link, query)
    total, keys = 0, list[int]()
    for piece in lists.pieces():
        length = lists.length(piece)
        left = query.limit - len(keys)
        after = max(0, query.offset - total)
        if left > 0 and after < length:
            keys += lists.keys(piece, after=after, many=left)
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
    at = Row(*found)
    lists = _Lists(link, query)
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


class _Lists:
    """The lists that a query is made of, as one annotator sees them."""

    def __init__(self, link: Link, query: Query) -> None:
        self.link = link
        self.query = query
        self.words = search.condition(link, query.text)
        self.values: dict[str, object] = {
            "of_owner": query.annotator,
            "words": self.words,
            "labels": link.listing(query.labels),
            "label": query.labels[0] if query.labels else "",
            "without_labels": link.listing(query.without_labels),
            "source": query.source,
            "since": query.since,
            "until": f"{query.until}~",
        }
        self._asked = Shape(
            link.engine.dialect.name,
            bool(self.words),
            labels=_number(query.labels),
            without_labels=bool(query.without_labels),
            warned=True if query.warnings else None,
            comments=query.comments,
            questions=query.questions,
            source=bool(query.source),
            since=bool(query.since),
            until=bool(query.until),
        )
        self._counted: dict[Piece, int] = {}
        self._by_status: dict[str, int] | None = None

    def pieces(self) -> list[Piece]:
        """One list of all that is asked for; by state or warnings, one list after the other."""
        wanted = self.query.statuses
        if set(wanted) == set(STATUSES):
            wanted = ()
        if self.query.order == "status":
            pieces = [Piece((each,)) for each in STATUSES if not wanted or each in wanted]
        elif self.query.order == "warnings" and not self.query.warnings:
            pieces = [Piece(wanted, warned=False), Piece(wanted, warned=True)]
        else:
            pieces = [Piece(wanted)]
        return pieces[::-1] if self.query.descending else pieces

    def length(self, piece: Piece) -> int:
        """How long the list of a piece is; asked for once."""
        if self._is_costly(piece):
            return len(self._all(piece))
        if piece not in self._counted:
            self._counted[piece] = self._count(piece, "all")
        return self._counted[piece]

    def before(self, piece: Piece, at: Row) -> int:
        """How many of a piece stand before a document that is in it."""
        if self._is_costly(piece):
            return self._all(piece).index(at.key)
        if self._is_whole(piece, self.sorting(piece)):
            [(first, last)] = self.link.run(EXTENT)
            return int(last - at.key if self.query.descending else at.key - first)
        return self._count(piece, "before", at)

    def holds(self, piece: Piece, at: Row) -> bool:
        """Whether a document is in a piece."""
        return bool(self._count(piece, "there", at))

    def keys(self, piece: Piece, *, after: int, many: int) -> list[int]:
        """Some of the keys of a piece, in their order."""
        if self._is_costly(piece):
            return self._all(piece)[after : after + many].tolist()
        sorting, descending = self.sorting(piece), self.query.descending
        if self._is_whole(piece, sorting):
            [(first, last)] = self.link.run(EXTENT)
            place = last - after if descending else first + after
            return [key for (key,) in self.link.run(NEXT[descending], from_key=place, many=many)]
        statement = finding.keys(self._shape(piece), sorting, descending=descending)
        given = {**self.values, **self._told(piece), "after": after, "many": many}
        return [key for (key,) in self.link.run(statement, **given)]

    def sorting(self, piece: Piece) -> Sorting:
        """What the documents of a piece are sorted by."""
        match self.query.order:
            case "added" | "status":
                return "key"
            case "warnings":
                return "warnings" if piece.warned is not False else "key"
            case order:
                return order

    def _is_costly(self, piece: Piece) -> bool:
        """Whether no index leads through the piece in its order, so that all is looked at.

        That is then done once, not once to count and once for each page.
        """
        shape, sorting = self._shape(piece), self.sorting(piece)
        parts = {
            "layer": shape.of_layer or sorting == "warnings",
            "heading": shape.of_heading or sorting in ("date", "source"),
            "title": sorting == "title",
            "one label": shape.labels == "one",
            "labels": shape.labels == "some" or shape.without_labels,
            "words": shape.words,
            "states": shape.states == "or new" or shape.warned is not None,
        }
        asked = [part for part, is_asked in parts.items() if is_asked]
        return self.link.is_sqlite and (len(asked) > 1 or asked in (["labels"], ["states"]))

    def _all(self, piece: Piece) -> array[int]:
        """All keys of a piece, in their order."""

        def found() -> array[int]:
            sorting, descending = self.sorting(piece), self.query.descending
            statement = finding.keys(self._shape(piece), sorting, descending=descending)
            given = {**self.values, **self._told(piece), "after": 0, "many": MOST}
            return array("q", (key for (key,) in self.link.run(statement, **given)))

        return self.link.remembered((piece, replace(self.query, offset=0, limit=0)), found)

    def _is_whole(self, piece: Piece, sorting: Sorting) -> bool:
        """Whether a piece is simply all documents by their keys, none of which is missing."""
        shape = self._shape(piece)
        if sorting != "key" or shape.words or not shape.is_open:
            return False
        [(first, last)] = self.link.run(EXTENT)
        return first is not None and bool(last - first + 1 == self.length(piece))

    def _count(self, piece: Piece, place: Place, at: Row | None = None) -> int:
        """How many documents of a piece stand at a place.

        A document without a layer of mine is new, and there are as many of those as there are
        documents less those in another state; so they need not be looked for one by one.
        """
        shape = self._shape(piece)
        if shape.states == "or new" and place != "there":
            every, others = (
                replace(piece, statuses=()),
                tuple(each for each in STATUSES if each not in piece.statuses),
            )
            rest = replace(piece, statuses=others)
            return self._count(every, place, at) - self._count(rest, place, at)
        if place == "all" and self.query.order == "status" and self._is_plain(shape):
            return self._of_status(piece)
        sorting = self.sorting(piece)
        descending = self.query.descending
        statement = finding.count(shape, sorting, place, descending=descending)
        given = {**self.values, **self._told(piece)}
        if at is not None:
            given |= {"its_key": at.key, "its_value": at.value(sorting)}
        [(many,)] = self.link.run(statement, **given)
        return int(many)

    def _is_plain(self, shape: Shape) -> bool:
        """Whether nothing but states is asked for."""
        return shape.states in ("one", "some") and replace(shape, states="any") == Shape(
            shape.engine
        )

    def _of_status(self, piece: Piece) -> int:
        if self._by_status is None:
            [counts] = self.link.run(BY_STATUS, **self.values)
            self._by_status = dict(zip(BEGUN, counts, strict=True))
        return sum(self._by_status.get(status, 0) for status in piece.statuses)

    def _shape(self, piece: Piece) -> Shape:
        asked = self._asked
        if piece.warned is not None:
            asked = replace(asked, warned=piece.warned)
        states: States = "any"
        if len(piece.statuses) == 1:
            states = "one"
        elif piece.statuses:
            states = "some"
        if "new" in piece.statuses and not asked.of_layer and asked.labels == "none":
            states = "or new"
        return replace(asked, states=states)

    def _told(self, piece: Piece) -> dict[str, object]:
        return {
            "statuses": self.link.listing(piece.statuses),
            "status": piece.statuses[0] if piece.statuses else "",
        }


def _number(labels: tuple[str, ...]) -> Number:
    if not labels:
        return "none"
    return "one" if len(labels) == 1 else "some"


def _row_of(row: Values, position: int) -> DocumentRow:
    _, document_id, title, status, spans, warnings, comments, *more = row
    return DocumentRow(document_id, title, status, spans, warnings, comments, position, *more)
