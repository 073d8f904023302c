"""What agreement is computed from, and what comes out: readings in, measures out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from workbench.model.layer import Layer
from workbench.model.packing import RelationRow, SpanRow, row_of_relation, row_of_span

Pieces: TypeAlias = tuple[tuple[int, int], ...]
Pair: TypeAlias = tuple[str, str]
"""Two annotators, in the order of their names."""


class Mark(NamedTuple):
    """A span as it is compared: under the label that its own stands for."""

    id: str
    label: str
    pieces: Pieces
    attributes: str


class Link(NamedTuple):
    """A relation as it is compared."""

    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one annotator says of a document; saying nothing is an answer too."""

    annotator: str
    marks: tuple[Mark, ...]
    links: tuple[Link, ...] = ()

    def by_label(self) -> dict[str, list[Mark]]:
        """Its marks by label, in the order in which they stand."""
        found: dict[str, list[Mark]] = {}
        for mark in self.marks:
            found.setdefault(mark.label, []).append(mark)
        return found


@dataclass(frozen=True, slots=True)
class Shared:
    """A document with the readings of all who finished it, in the order of their names."""

    id: str
    text: str
    readings: tuple[Reading, ...]
    period: str = ""


@dataclass(frozen=True, slots=True)
class Undefined:
    """Why there is no number."""

    template: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, or why there is none.

    ``support`` counts what it was computed on (``counted`` says what that is), over so many
    ``documents``. ``low`` and ``high`` hold the middle 95 % of the figures that resampled
    documents give; None where there are too few. An empty ``label``, ``annotators``,
    ``document`` or ``period`` means all of them.
    """

    name: str
    value: float | None
    support: int
    documents: int
    label: str = ""
    attribute: str = ""
    annotators: tuple[str, ...] = ()
    document: str = ""
    period: str = ""
    low: float | None = None
    high: float | None = None
    seed: int | None = None
    undefined: Undefined | None = None


NO_DOCUMENT = Undefined(template="No document was finished by both.")
NOBODY = Undefined(template="No document was finished by two.")
NO_UNIT = Undefined(template="Neither marked anything, so there is nothing to find again.")
NO_MATCH = Undefined(template="No two spans could be compared.")
NO_TOKEN = Undefined(template="There are no words to compare.")
ONE_VALUE = Undefined(
    template="Everything has the same value, so agreement can't be told from chance."
)
READERS_DIFFER = Undefined(
    template="Documents have different numbers of readers, for which it is not defined."
)
TOO_MANY = Undefined(template="There are too many ways to align the spans to try them all.")


def reading_of(layer: Layer, aliases: Mapping[str, str]) -> Reading:
    """The reading of a layer; ``aliases`` say which label a merged one stands for."""
    return reading_from_rows(
        layer.annotator,
        map(row_of_span, layer.spans.values()),
        map(row_of_relation, layer.relations.values()),
        aliases,
    )


def reading_from_rows(
    annotator: str,
    spans: Iterable[SpanRow],
    relations: Iterable[RelationRow],
    aliases: Mapping[str, str],
) -> Reading:
    """The reading of a layer that comes as rows."""
    marks = tuple(
        Mark(row[0], aliases.get(row[1], row[1]), _pieces(row), row[5])
        for row in sorted(spans, key=_place)
    )
    return Reading(annotator, marks, tuple(Link(row[1], row[2], row[3]) for row in relations))


def _place(row: SpanRow) -> tuple[int, int, str, str, str]:
    return row[2], -row[3], row[4], row[1], row[0]


def _pieces(row: SpanRow) -> Pieces:
    if not row[4]:
        return ((row[2], row[3]),)
    return tuple((start, end) for start, end in json.loads(row[4]))
