"""The values that attributes have in this project, offered where one is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.model import Layer
from workbench.project import OpenDocument, Page, Query
from workbench.ui.desk import Desk

READ = 100
"""In how many documents, beside those that were shown, values are looked up."""


class KnownValues:
    """What is said in my layers, the most frequent first.

    The documents that were worked on last are read when a value is first asked for, and those
    that were shown are known anyway; a project has too many for all of them.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen: dict[str, dict[str, Counter[str]]] = {}
        self._has_read = False
        desk.opened.connect(self._forget)
        desk.shown.connect(self._look)

    def of(self, key: str) -> Sequence[str]:
        """The values of an attribute."""
        self._look()
        self._read()
        total: Counter[str] = Counter()
        for values in self._seen.values():
            total.update(values.get(key, {}))
        return [value for value, _ in total.most_common()]

    def _look(self) -> None:
        if self._desk.layer is not None:
            self._add(self._desk.layer)

    def _read(self) -> None:
        project = self._desk.project
        if project is None or self._has_read:
            return
        self._has_read = True

        def take(opened: tuple[OpenDocument, ...]) -> None:
            for each in opened:
                if self._desk.project is project and each.layer.id not in self._seen:
                    self._add(each.layer)

        def listed(page: Page) -> None:
            if self._desk.project is project:
                project.gather([row.id for row in page.rows], take)

        query = Query(project.who, statuses=("in_progress", "done"), descending=True, limit=READ)
        project.page(query, listed)

    def _add(self, layer: Layer) -> None:
        found: dict[str, Counter[str]] = {}
        for span in layer.spans.values():
            for name, value in span.attributes.items():
                if isinstance(value, str) and value:
                    found.setdefault(name, Counter())[value] += 1
        self._seen[layer.id] = found

    def _forget(self) -> None:
        self._seen.clear()
        self._has_read = False
