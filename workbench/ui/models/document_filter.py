"""Which documents the queue shows, and in which order: a value that can be kept under a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, TypeAlias, get_args

from workbench.model.annotation import STATUSES, Status
from workbench.project import Query

Order: TypeAlias = Literal["added", "title", "status", "date", "source", "warnings", "unsure"]
ORDERS: tuple[Order, ...] = get_args(Order)

UNFINISHED: tuple[Status, ...] = ("new", "in_progress")
FINISHED: tuple[Status, ...] = ("done", "skipped")

Condition: TypeAlias = tuple[str, ...]
"""The fields of a filter that are one condition to a reader: both ends of a range are."""

CONDITIONS: tuple[Condition, ...] = (
    ("statuses",),
    ("labels",),
    ("without_labels",),
    ("warnings",),
    ("comments",),
    ("questions",),
    ("source",),
    ("since", "until"),
    ("assigned",),
)
"""All but the words to search for, which stand in a field of their own."""

SORTING = ("order", "descending")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of the documents, as in a Query; what is left empty asks nothing."""

    text: str = ""
    statuses: tuple[Status, ...] = ()
    labels: tuple[str, ...] = ()
    without_labels: tuple[str, ...] = ()
    warnings: bool = False
    comments: bool = False
    questions: bool = False
    source: str = ""
    since: str = ""
    until: str = ""
    assigned: bool = False
    order: Order = "added"
    descending: bool = False

    def query(self, who: str, *, offset: int, limit: int) -> Query:
        """The question to the project for a piece of the list."""
        asked: dict[str, Any] = {each.name: getattr(self, each.name) for each in fields(self)}
        return Query(who, **asked, offset=offset, limit=limit)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is asked, the words to search for and the order aside."""
        return tuple(each for each in CONDITIONS if any(getattr(self, name) for name in each))

    @property
    def shows_all(self) -> bool:
        """Whether every document passes, in whatever order."""
        return not self.text and not self.conditions

    def without(self, *conditions: Condition) -> Filter:
        """The same, with these conditions asked no more."""
        gone = {name: getattr(EVERYTHING, name) for each in conditions for name in each}
        return replace(self, **gone)

    def table(self) -> dict[str, Any]:
        """Only what differs from a filter that shows all, for the settings."""
        return {
            each.name: list(value) if isinstance(value, tuple) else value
            for each in fields(self)
            if (value := getattr(self, each.name)) != each.default
        }


EVERYTHING = Filter()


def from_table(table: Mapping[str, Any]) -> Filter:
    """The filter that a table of the settings stands for; what makes no sense asks nothing."""
    values: dict[str, Any] = {}
    for each in fields(Filter):
        value = table.get(each.name, each.default)
        if isinstance(each.default, tuple) and isinstance(value, (list, tuple)):
            value = tuple(one for one in value if isinstance(one, str))
        if type(value) is type(each.default):
            values[each.name] = value
    if "statuses" in values:
        values["statuses"] = tuple(one for one in STATUSES if one in values["statuses"])
    if values.get("order") not in ORDERS:
        values.pop("order", None)
    return Filter(**values)
