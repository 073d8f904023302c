"""The queue of disagreements as a value list: ranked, filtered, and kept up to date row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeAlias

from workbench.french.folding import fold
from workbench.review.cases import State
from workbench.review.values import Kind
from workbench.tasks.disagreements import Row
from workbench.ui.review.sorted_rows import Key, SortedRows

TODO: tuple[State, ...] = ("open", "reopened", "undecided")
"""The states of what a person has something to do with."""

STATES: tuple[State, ...] = (*TODO, "settled", "agreed")

Order: TypeAlias = Literal["rank", "document"]
Condition: TypeAlias = tuple[str, ...]

CONDITIONS: tuple[Condition, ...] = (
    ("states",),
    ("kinds",),
    ("labels",),
    ("annotator",),
    ("document",),
    ("since", "until"),
)
"""What a reader takes for one condition; the words searched for stand in a field of their own."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the queue tells of a document."""

    title: str
    date: str = ""
    place: int = 0
    """Where it stands in the project's list."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rows are shown, and in which order; what is left empty asks nothing.

    ``annotator``: somebody who does not say here what most say. No ``states``: all that is to
    be done.
    """

    text: str = ""
    states: tuple[State, ...] = ()
    kinds: tuple[Kind, ...] = ()
    labels: tuple[str, ...] = ()
    annotator: str = ""
    document: str = ""
    since: str = ""
    until: str = ""
    order: Order = "rank"

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is asked, the words and the order aside."""
        return tuple(each for each in CONDITIONS if any(getattr(self, name) for name in each))

    def without(self, *conditions: Condition) -> Asked:
        """The same, with these conditions asked no more."""
        fresh = Asked()
        gone: dict[str, Any] = {name: getattr(fresh, name) for each in conditions for name in each}
        return replace(self, **gone)

    def passes(self, row: Row, facts: Facts) -> bool:
        """Whether a row is to be shown."""
        return (
            row.state in (self.states or TODO)
            and (not self.kinds or not set(self.kinds).isdisjoint(row.kinds))
            and (not self.labels or row.label in self.labels)
            and (not self.document or row.document_id == self.document)
            and (not self.annotator or stands_apart(row, self.annotator))
            and self._is_then(facts.date)
            and self._holds(row, facts)
        )

    def _is_then(self, date: str) -> bool:
        if not (self.since or self.until):
            return True
        day = date[:10]
        return bool(day) and self.since <= day and (not self.until or self._until(day))

    def _until(self, day: str) -> bool:
        return day[: len(self.until)] <= self.until

    def _holds(self, row: Row, facts: Facts) -> bool:
        if not self.text:
            return True
        wanted = fold(self.text)
        return wanted in fold(row.words) or wanted in fold(facts.title)


ALL = Asked()
NO_FACTS = Facts("")


def stands_apart(row: Row, annotator: str) -> bool:
    """Whether somebody does not say what most say; where nobody has most, all stand apart."""
    if not any(annotator in each for each in row.readings):
        return False
    return row.support <= 0.5 or annotator not in row.readings[0]


SLICE = 1500
"""How many rows are looked at in one go when others are to be shown."""


class Ranked:
    """All rows that were found, and those that are shown, in their order."""

    def __init__(self) -> None:
        self.asked = ALL
        self.facts: Mapping[str, Facts] = {}
        self._of: dict[str, dict[str, Row]] = {}
        self._shown = SortedRows()
        self._unseen: list[str] = []
        """Documents whose rows are still to be looked at since other ones are asked for."""
        self.states: Counter[State] = Counter()
        """How many rows there are in each state, shown or not."""

    def __len__(self) -> int:
        return len(self._shown)

    def row(self, place: int) -> Row:
        """The row at a place of the list."""
        return self._shown.row(place)

    def shown(self) -> Iterable[Row]:
        """The rows that are shown, in their order."""
        return iter(self._shown)

    def all_rows(self) -> Iterable[Row]:
        """All rows, shown or not."""
        return (row for rows in self._of.values() for row in rows.values())

    def of(self, document_id: str) -> Sequence[Row]:
        """The rows of a document, shown or not."""
        return tuple(self._of.get(document_id, {}).values())

    def facts_of(self, row: Row) -> Facts:
        """What is known of the document of a row."""
        return self.facts.get(row.document_id, NO_FACTS)

    def place_of(self, document_id: str, unit: str) -> int | None:
        """Where a unit stands in the list; None where it is not shown."""
        row = self._of.get(document_id, {}).get(unit)
        if row is None:
            return None
        key = self._key(row)
        return self._shown.place(key) if self._shown.has(key) else None

    def place_for(self, row: Row) -> int:
        """Where a row stands, or would stand if it were shown."""
        return self._shown.place(self._key(row))

    def clear(self) -> None:
        """Forget all rows."""
        self._of.clear()
        self._shown.clear()
        self._unseen.clear()
        self.states.clear()

    def take_facts(self, facts: Mapping[str, Facts]) -> None:
        """Know these documents from now on."""
        self.facts = facts
        self.ask(self.asked)

    def ask(self, asked: Asked) -> None:
        """Show other rows, or show them in another order; of very many, the first of them.

        ``look_on`` shows the others.
        """
        self.asked = asked
        self._shown.clear()
        self._unseen = list(self._of)
        self.look_on()

    @property
    def is_whole(self) -> bool:
        """Whether all rows were looked at that there are."""
        return not self._unseen

    def look_on(self) -> None:
        """Look at some more of the rows that may have to be shown."""
        left = SLICE
        while self._unseen and left > 0:
            rows = self._of.get(self._unseen.pop(), {})
            left -= len(rows) + 1
            for row in rows.values():
                self._show(row)

    def add(self, rows: Iterable[Row]) -> None:
        """Take in rows of documents that have none yet; what is known of others is newer."""
        known = frozenset(self._of)
        for row in rows:
            if row.document_id in known:
                continue
            self._of.setdefault(row.document_id, {})[row.unit] = row
            self.states[_counts_as(row)] += 1
            self._show(row)

    def put(self, document_id: str, rows: Iterable[Row]) -> bool:
        """Put these in the place of all rows of a document; whether anything is different."""
        fresh = {row.unit: row for row in rows}
        gone = self._of.get(document_id, {}).keys() - fresh.keys()
        return self.alter(document_id, {**fresh, **dict.fromkeys(gone)})

    def alter(self, document_id: str, rows: Mapping[str, Row | None]) -> bool:
        """Put some rows of a document in the place of those that are there; None: it has gone.

        Whether anything is different.
        """
        held = self._of.setdefault(document_id, {})
        changed = {unit: row for unit, row in rows.items() if held.get(unit) != row}
        for unit, row in changed.items():
            old = held.pop(unit, None)
            if old is not None:
                self._shown.remove(self._key(old))
                self.states[_counts_as(old)] -= 1
            if row is not None:
                held[unit] = row
                self.states[_counts_as(row)] += 1
                self._show(row)
        if not held:
            del self._of[document_id]
        return bool(changed)

    def next_open(self, place: int) -> int | None:
        """The first place from there on with something to do; round at the end."""
        many = len(self._shown)
        for step in range(many):
            at = (place + step) % many
            if self._shown.row(at).state in TODO:
                return at
        return None

    def _show(self, row: Row) -> None:
        if self.asked.passes(row, self.facts_of(row)):
            key = self._key(row)
            if not self._shown.has(key):
                self._shown.add(key, row)

    def _key(self, row: Row) -> Key:
        if self.asked.order == "document":
            facts = self.facts_of(row)
            return facts.place, row.document_id, row.start, -row.end, row.unit
        return row.rank


def _counts_as(row: Row) -> State:
    """What all said alike is no disagreement, decided or not."""
    return "agreed" if row.state == "settled" and not row.kinds else row.state


def asked_from(table: Mapping[str, Any]) -> Asked:
    """The filter that a table of the settings stands for; what makes no sense asks nothing."""
    values: dict[str, Any] = {}
    for each in fields(Asked):
        value = table.get(each.name, each.default)
        if isinstance(each.default, tuple):
            value = tuple(one for one in value if isinstance(one, str)) if value else ()
        if isinstance(value, type(each.default)):
            values[each.name] = value
    if values.get("order") not in ("rank", "document"):
        values.pop("order", None)
    return Asked(**values)
