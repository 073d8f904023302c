"""The filters of the open project, as the settings hold them: the last, and those with a name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.models.document_filter import EVERYTHING, Filter, from_table

TOLD = "told_of_assigned"
"""Stands beside the last filter once the list has begun with what is assigned to me."""


class KeptFilters:
    """Reads and writes the settings by the location of the project on the desk."""

    def __init__(self, desk: Desk, habits: Habits) -> None:
        self._desk = desk
        self._habits = habits

    def last(self) -> Filter:
        """What was shown when the project was last left."""
        table = self._habits.now.last_filters.get(self._location)
        return from_table(table) if table else EVERYTHING

    def keep_last(self, shown: Filter) -> None:
        """Let the next session begin with this one."""
        if shown != self.last():
            told = {TOLD: True} if self.is_told_of_assigned else {}
            self._keep_last({**shown.table(), **told})

    @property
    def is_told_of_assigned(self) -> bool:
        """Whether the list of this project has begun with what is assigned to me."""
        return bool(self._habits.now.last_filters.get(self._location, {}).get(TOLD))

    def tell_of_assigned(self) -> None:
        """From now on the list begins as it was left."""
        table = self._habits.now.last_filters.get(self._location, {})
        self._keep_last({**table, TOLD: True})

    def _keep_last(self, table: Mapping[str, Any]) -> None:
        location = self._location
        if location:
            self._habits.keep(
                lambda habits: replace(
                    habits, last_filters=_having(habits.last_filters, location, table)
                )
            )

    def filters(self) -> dict[str, Filter]:
        """Those with a name."""
        tables = self._habits.now.filters.get(self._location, {})
        return {name: from_table(table) for name, table in tables.items()}

    def keep(self, name: str, shown: Filter) -> None:
        """Keep one under a name; one that is called so already gives way."""
        self._change(name, shown.table())

    def forget(self, name: str) -> None:
        """Keep the one of this name no longer."""
        self._change(name, None)

    def _change(self, name: str, table: dict[str, Any] | None) -> None:
        location = self._location
        if location:
            self._habits.keep(
                lambda habits: replace(
                    habits,
                    filters=_having(
                        habits.filters,
                        location,
                        _having(habits.filters.get(location, {}), name, table),
                    ),
                )
            )

    @property
    def _location(self) -> str:
        return self._desk.project.location if self._desk.project is not None else ""


def _having(table: Mapping[str, Any], key: str, value: Mapping[str, Any] | None) -> dict[str, Any]:
    """The same with another value, or without it."""
    rest = {name: each for name, each in table.items() if name != key}
    return rest if value is None else {**rest, key: value}
