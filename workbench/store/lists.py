"""The lists that a question is made of: how long each is, its keys, and who stands before whom.

Nothing is counted row by row that an index can count, and nothing is looked at twice that has
not changed: a document without a layer of mine is *new*, and there are as many of those as
there are documents less those that I have begun; without any condition, a key tells its place;
what is filtered by is kept as sets (``facts``); where neither they nor an index lead, all is looked
at once, and remembered until something is written.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from workbench.model.annotation import STATUSES, Status
from workbench.store import finding, schema, search
from workbench.store.engine import Link
from workbench.store.facts import COMMENTED, QUESTIONED, WARNED, Bits, sorted_keys
from workbench.store.finding import Number, Place, Shape, Sorting, States
from workbench.store.values import Query

document, layer = schema.document, schema.layer

MOST = 1 << 31
"""More documents than there can be."""

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
        """What it is sorted by; by doubt its place is looked up in the whole list."""
        return getattr(self, sorting, None)


class Lists:
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
            assigned=query.assigned,
        )
        self._conditions = replace(query, order="added", descending=False, offset=0, limit=0)
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
        bits = self._bits(piece)
        if bits is not None:
            return bits.bit_count()
        if self._is_costly(piece):
            return len(self._all(piece))
        key = ("length", piece, self._conditions)
        return self.link.remembered(key, lambda: self._count(piece, "all"))

    def before(self, piece: Piece, at: Row) -> int:
        """How many of a piece stand before a document that is in it."""
        if self._is_looked_through(piece):
            found = self._all(piece)
            place = found.index(at.key)
            return len(found) - 1 - place if self.query.descending else place
        if self._is_whole(piece, self.sorting(piece)):
            [(first, last)] = self.link.run(EXTENT)
            return int(last - at.key if self.query.descending else at.key - first)
        return self._count(piece, "before", at)

    def holds(self, piece: Piece, at: Row) -> bool:
        """Whether a document is in a piece."""
        return bool(self._count(piece, "there", at))

    def keys(self, piece: Piece, *, after: int, many: int) -> list[int]:
        """Some of the keys of a piece, in their order."""
        if self._is_looked_through(piece):
            found = self._all(piece)
            if self.query.descending:
                end = len(found) - after
                return found[max(0, end - many) : end].tolist()[::-1]
            return found[after : after + many].tolist()
        sorting, descending = self.sorting(piece), self.query.descending
        if self._is_whole(piece, sorting):
            [(first, last)] = self.link.run(EXTENT)
            place = last - after if descending else first + after
            return [key for (key,) in self.link.gather(NEXT[descending], from_key=place, many=many)]
        statement = finding.keys(self._shape(piece), sorting, descending=descending)
        given = {**self.values, **self._told(piece), "after": after, "many": many}
        return [key for (key,) in self.link.gather(statement, **given)]

    def sorting(self, piece: Piece) -> Sorting:
        """What the documents of a piece are sorted by."""
        match self.query.order:
            case "added" | "status":
                return "key"
            case "warnings":
                return "warnings" if piece.warned is not False else "key"
            case order:
                return order

    def _bits(self, piece: Piece) -> Bits | None:
        """The documents of a piece as a set; None where it is not by sets that they are found."""
        shape = self._shape(piece)
        if not self.link.is_sqlite or shape.words or shape.assigned or shape.is_open:
            return None
        facts, query = self.link.facts(self.query.annotator), self.query
        found = facts.in_states(piece.statuses) if piece.statuses else facts.documents
        if shape.warned is not None:
            warned = facts.having(WARNED)
            found &= warned if shape.warned else ~warned
        if shape.comments:
            found &= facts.having(COMMENTED)
        if shape.questions:
            found &= facts.having(QUESTIONED)
        if query.labels:
            found &= facts.labelled(query.labels)
        if query.without_labels:
            found &= ~facts.labelled(query.without_labels)
        for name in ("source", "since", "until"):
            if getattr(query, name):
                found &= facts.headed(name, str(self.values[name]))
        return found

    def _is_looked_through(self, piece: Piece) -> bool:
        """Whether all keys of a piece are found at once."""
        return self._bits(piece) is not None or self._is_costly(piece)

    def _sorted(self, bits: Bits, sorting: Sorting) -> array[int]:
        """The keys of a set, sorted."""
        facts = self.link.facts(self.query.annotator)
        if sorting == "key":
            return facts.keys(bits)
        if sorting != "warnings":
            return facts.keys(bits, self._order(sorting))
        warned = Shape(self._asked.engine, warned=True)
        order = self.link.remembered(
            ("order", "warnings", self.query.annotator),
            lambda: self._looked(warned, Piece((), warned=True), "warnings"),
        )
        return facts.keys(bits, order)

    def _is_costly(self, piece: Piece) -> bool:
        """Whether no index leads through the piece in its order, so that all is looked at.

        That is then done once, not once to count and once for each page.
        """
        if self.query.order == "unsure":
            return True
        shape, sorting = self._shape(piece), self.sorting(piece)
        parts = {
            "layer": shape.of_layer or sorting == "warnings",
            "heading": shape.of_heading or sorting in ("date", "source"),
            "title": sorting == "title",
            "one label": shape.labels == "one",
            "labels": shape.labels == "some" or shape.without_labels,
            "words": shape.words,
            "states": shape.states == "or new" or shape.warned is not None,
            "assigned": shape.assigned,
        }
        asked = [part for part, is_asked in parts.items() if is_asked]
        return self.link.is_sqlite and (
            len(asked) > 1 or asked in (["labels"], ["states"], ["assigned"])
        )

    def _all(self, piece: Piece) -> array[int]:
        """All keys of a piece, in ascending order."""
        sorting = self.sorting(piece)

        def found() -> array[int]:
            bits = self._bits(piece)
            if bits is not None:
                return self._sorted(bits, sorting)
            if sorting in ("title", "date", "source", "unsure"):
                return array("q", filter(self._chosen(piece).__contains__, self._order(sorting)))
            if sorting == "key" and self._parts(piece) is not None:
                return array("q", sorted(self._chosen(piece)))
            return self._looked(self._shape(piece), piece, sorting)

        return self.link.remembered((sorting, piece, self._conditions), found)

    def _chosen(self, piece: Piece) -> set[int]:
        """The keys of a piece, in no order."""
        parts = self._parts(piece)
        if parts is not None:
            every, rest = parts
            return self._chosen(every) - self._chosen(rest)
        return set(self._looked(self._shape(piece), piece, "key"))

    def _parts(self, piece: Piece) -> tuple[Piece, Piece] | None:
        """A piece as all that it is of, and what is not in it, where those are found sooner.

        A document without a layer of mine is new and has no warnings, and there are as many of
        those as there are documents less the others; so they need not be looked for one by one.
        """
        if piece.warned is False:
            return replace(piece, warned=None), replace(piece, warned=True)
        if self._shape(piece).states != "or new":
            return None
        others = tuple(each for each in STATUSES if each not in piece.statuses)
        return replace(piece, statuses=()), replace(piece, statuses=others)

    def _order(self, sorting: Sorting) -> array[int]:
        """The keys of all documents, sorted; new documents have higher keys than the last."""
        if sorting == "unsure":
            return self.link.remembered(
                ("doubt",), lambda: array("q", (key for (key,) in self.link.run(finding.BY_DOUBT)))
            )
        everything = Shape(self._asked.engine)
        [(_, last)] = self.link.run(EXTENT)
        return self.link.remembered(
            ("order", sorting, last),
            lambda: self._looked(everything, Piece(()), sorting),
            lasting=True,
        )

    def _looked(self, shape: Shape, piece: Piece, sorting: Sorting) -> array[int]:
        statement = finding.keys(shape, sorting, descending=False)
        given = {**self.values, **self._told(piece), "after": 0, "many": MOST}
        return array("q", (key for (key,) in self.link.run(statement, **given)))

    def _is_whole(self, piece: Piece, sorting: Sorting) -> bool:
        """Whether a piece is simply all documents by their keys, none of which is missing."""
        shape = self._shape(piece)
        if sorting != "key" or shape.words or not shape.is_open:
            return False
        [(first, last)] = self.link.run(EXTENT)
        return first is not None and bool(last - first + 1 == self.length(piece))

    def _count(
        self,
        piece: Piece,
        place: Place,
        at: Row | None = None,
        *,
        sorting: Sorting | None = None,
    ) -> int:
        """How many documents of a piece stand at a place, by its own sorting if no other."""
        shape, parts = self._shape(piece), self._parts(piece)
        sorting = sorting or self.sorting(piece)
        if parts is not None and place != "there":
            every, rest = (self._count(each, place, at, sorting=sorting) for each in parts)
            return every - rest
        if place == "all" and self.query.order == "status" and self._is_plain(shape):
            return self._of_status(piece)
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


def order_ahead(link: Link) -> Iterator[None]:
    """Sort all documents, part by part, as ``Lists`` will ask for it."""
    [(_, last)] = link.run(EXTENT)
    for sorting in ("title", "date", "source"):
        for found in sorted_keys(link, sorting):
            if found is not None:
                link.remembered(("order", sorting, last), partial(array, "q", found), lasting=True)
            yield


def _number(labels: tuple[str, ...]) -> Number:
    if not labels:
        return "none"
    return "one" if len(labels) == 1 else "some"
