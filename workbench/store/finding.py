"""Which documents a query is about, as statements: their keys in order, and how many.

Each statement is made once for each shape of question, with the values left open. It looks at
no table without need: a condition on my layers is answered from the index of my layers, one on
sources and dates from the headings, and the wide rows of the documents are not touched at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select
from sqlalchemy.sql import FromClause, Select

from workbench.store import schema, search
from workbench.store.among import among

document, heading, layer = schema.document, schema.heading, schema.layer
layer_label = schema.layer_label

States: TypeAlias = Literal["any", "one", "some", "or new"]
"""Any state; one; some; some, a document without a layer among them."""
Number: TypeAlias = Literal["none", "one", "some"]
Sorting: TypeAlias = Literal["key", "title", "date", "source", "warnings", "unsure"]
Place: TypeAlias = Literal["all", "before", "there"]
"""All of the list; those before a document in it; that document, if it is in it."""

OWNER = bindparam("of_owner", type_=schema.TEXT)
ITS_KEY = bindparam("its_key", type_=schema.KEY)
STATUS = func.coalesce(layer.c.status, "new")
TO_READ = select(schema.assignment.c.document_key).where(schema.assignment.c.owner == OWNER)
"""What I am to read."""
WARNED = select(layer.c.document_key).where(layer.c.owner == OWNER, layer.c.warnings > 0)

DOUBTS = (
    select(layer.c.document_key, func.max(layer.c.warnings).label("doubt"))
    .where(
        layer.c.owner.in_(
            select(schema.annotator.c.name).where(schema.annotator.c.kind == "machine")
        ),
        layer.c.warnings > 0,
    )
    .group_by(layer.c.document_key)
    .subquery("doubts")
)
"""A machine's layer has its doubt where a person's has the number of warnings."""
BY_DOUBT = (
    select(heading.c.document_key)
    .outerjoin(DOUBTS, DOUBTS.c.document_key == heading.c.document_key)
    .order_by(func.coalesce(DOUBTS.c.doubt, 0).desc(), heading.c.document_key)
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What is asked, without the values; ``warned`` is whether there are warnings, if it counts."""

    engine: str
    words: bool = False
    states: States = "any"
    labels: Number = "none"
    without_labels: bool = False
    warned: bool | None = None
    comments: bool = False
    questions: bool = False
    source: bool = False
    since: bool = False
    until: bool = False
    assigned: bool = False

    @property
    def of_layer(self) -> bool:
        """Whether only documents with a layer of mine can be meant, and it has to be looked at."""
        return bool(
            self.states in ("one", "some") or self.warned or self.comments or self.questions
        )

    @property
    def of_heading(self) -> bool:
        """Whether source or date count."""
        return self.source or self.since or self.until

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked but perhaps words."""
        return self == Shape(self.engine, self.words)


@cache
def keys(shape: Shape, sorting: Sorting, *, descending: bool) -> Select[Any]:
    """The keys of a piece of the list: ``many`` of them, ``after`` so many others."""
    chosen = _Chosen(shape, sorting)
    order = [chosen.key] if sorting == "key" else [chosen.column(sorting), chosen.key]
    statement = chosen.select(chosen.key)
    statement = statement.order_by(*(each.desc() if descending else each for each in order))
    return statement.limit(bindparam("many")).offset(bindparam("after"))


@cache
def count(shape: Shape, sorting: Sorting, place: Place, *, descending: bool) -> Select[Any]:
    """How many documents of the list there are at a place."""
    if place != "before":
        chosen = _Chosen(shape, "key")
        counted = chosen.select(func.count())
        return counted if place == "all" else counted.where(chosen.key == ITS_KEY)
    chosen = _Chosen(shape, sorting)
    key, counted = chosen.key, chosen.select(func.count())
    nearer = key > ITS_KEY if descending else key < ITS_KEY
    if sorting == "key":
        return counted.where(nearer)
    column = chosen.column(sorting)
    its = bindparam("its_value", type_=column.type)
    ahead = column > its if descending else column < its
    return counted.where(or_(ahead, and_(column == its, nearer)))


class _Chosen:
    """The documents of a shape, selected from the table that leads to them soonest."""

    def __init__(self, shape: Shape, sorting: Sorting) -> None:
        self.shape = shape
        self.conditions: list[ColumnElement[bool]] = []
        self.key, self.driver = self._driver(sorting)
        self.table = self.driver
        # The words are looked up once, not once for each document.
        if shape.words and self.driver is not search.FOUND[shape.engine]:
            self.conditions.append(self.key.in_(search.HITS[shape.engine]))
        self._of_layer()
        self._of_labels()
        self._of_heading()
        if shape.assigned:
            self.conditions.append(self.key.in_(TO_READ))

    def select(self, column: ColumnElement[Any]) -> Select[Any]:
        """A column of the documents that are meant."""
        return select(column).select_from(self.table).where(*self.conditions)

    def column(self, sorting: Sorting) -> ColumnElement[Any]:
        """What the list is sorted by."""
        if sorting == "title":
            return document.c.title
        return layer.c.warnings if sorting == "warnings" else heading.c[sorting]

    def _driver(self, sorting: Sorting) -> tuple[ColumnElement[int], FromClause]:
        shape = self.shape
        if sorting == "title":
            return document.c.key, document
        if sorting in ("date", "source"):
            return heading.c.document_key, heading
        if sorting == "warnings" or shape.of_layer:
            return layer.c.document_key, layer
        if shape.labels == "one":
            return layer_label.c.document_key, layer_label
        if shape.words and shape.is_open:
            found = search.FOUND[shape.engine]
            return found.c.document_key, found
        if shape.labels == "some" and not shape.of_heading:
            return WITH_SOME.c.document_key, WITH_SOME
        # Every document has a heading, and its rows are narrow: no texts stand in them.
        return heading.c.document_key, heading

    def _of_layer(self) -> None:
        shape, mine = self.shape, and_(layer.c.document_key == self.key, layer.c.owner == OWNER)
        if self.driver is layer:
            self.conditions.append(layer.c.owner == OWNER)
        elif shape.of_layer:
            self.table = self.table.join(layer, mine)
        elif shape.states == "or new":
            self.table = self.table.outerjoin(layer, mine)
        if shape.states == "one":
            self.conditions.append(layer.c.status == bindparam("status", type_=schema.TEXT))
        elif shape.states == "some":
            self.conditions.append(among(layer.c.status, "statuses"))
        elif shape.states == "or new":
            self.conditions.append(among(STATUS, "statuses"))
        if shape.warned:
            self.conditions.append(layer.c.warnings > 0)
        elif shape.warned is not None:
            self.conditions.append(self.key.not_in(WARNED))
        if shape.comments:
            self.conditions.append(layer.c.comments > 0)
        if shape.questions:
            self.conditions.append(layer.c.questions > 0)

    def _of_labels(self) -> None:
        shape = self.shape
        if self.driver is layer_label:
            label = bindparam("label", type_=schema.TEXT)
            self.conditions += [layer_label.c.owner == OWNER, layer_label.c.label == label]
        elif shape.labels == "one":
            self.conditions.append(self.key.in_(WITH_ONE))
        elif shape.labels == "some" and self.driver is not WITH_SOME:
            self.conditions.append(self.key.in_(_having("labels")))
        if shape.without_labels:
            self.conditions.append(self.key.not_in(_having("without_labels")))

    def _of_heading(self) -> None:
        shape = self.shape
        if shape.of_heading and self.driver is not heading:
            self.table = self.table.join(heading, heading.c.document_key == self.key)
        if shape.source:
            source = bindparam("source", type_=schema.TEXT)
            self.conditions.append(heading.c.source == source)
        if shape.since:
            self.conditions.append(heading.c.date >= bindparam("since", type_=schema.TEXT))
        if shape.until:
            until = bindparam("until", type_=schema.TEXT)
            self.conditions += [heading.c.date > "", heading.c.date < until]


def _having(name: str) -> Select[Any]:
    return select(layer_label.c.document_key).where(
        layer_label.c.owner == OWNER, among(layer_label.c.label, name)
    )


WITH_ONE = select(layer_label.c.document_key).where(
    layer_label.c.owner == OWNER,
    layer_label.c.label == bindparam("label", type_=schema.TEXT),
)
WITH_SOME = _having("labels").distinct().subquery("labelled")
