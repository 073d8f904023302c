"""The queue of documents, page by page: the list asks for what it shows, and for no more.

A page that is not there yet is asked for and shown when it arrives, so that a list of a
hundred thousand documents opens as fast as one of ten. After a change the pages are only
marked stale: they go on being shown until the fresh ones arrive.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workbench.project import DocumentRow, Page, Project, Query
from workbench.ui.models.document_filter import EVERYTHING, Filter
from workbench.ui.models.document_words import row_words
from workbench.ui.wording import plain

PAGE = 200
AT_HAND = 40
"""How many pages are kept; the ones shown longest ago go first."""

RowRole = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class DocumentList(QAbstractListModel):
    """The documents of a project that pass a filter, in its order."""

    counted = Signal(int)
    """How many documents pass the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._filter = EVERYTHING
        self._total = 0
        self._pages: OrderedDict[int, tuple[DocumentRow, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: set[int] = set()
        self._looked_at = 0, 0  # as many pages as are on a screen at once
        self._stood = "", 0
        self._turn = 0
        self._restarting = False

    @property
    def filter(self) -> Filter:
        """What the list shows."""
        return self._filter

    def set_project(self, project: Project | None, *, shown: Filter = EVERYTHING) -> None:
        """Show the documents of another project that pass a filter, or none."""
        self._project = project
        self._filter = shown
        self._restart(empty=True)

    def set_filter(self, wanted: Filter) -> None:
        """Show other documents; those shown now stay until the first of the others are there."""
        if wanted != self._filter:
            self._filter = wanted
            self._restart(empty=False)

    def refresh(self) -> None:
        """Read again what is shown: something may have changed."""
        self._stale = set(self._pages)
        for page in set(self._looked_at):
            self._ask(page)

    def row(self, number: int) -> DocumentRow | None:
        """The document at a place of the list, if its page is at hand."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, ())
        return rows[place] if 0 <= place < len(rows) else None

    def place_of(self, document_id: str) -> int | None:
        """Where a document stands in the list, if its page is at hand."""
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if row.id == document_id:
                    self._stood = document_id, page * PAGE + place
                    return self._stood[1]
        return None

    def neighbour(
        self,
        document_id: str | None,
        step: int,
        then: Callable[[DocumentRow], object],
        *,
        statuses: Iterable[str] = (),
        nowhere: Callable[[], object] = lambda: None,
    ) -> None:
        """Go on with the next document of the list, or the one before.

        With ``statuses``, with the nearest one in one of these states; ``nowhere`` where there
        is none. From a document that has left the list, it goes on from where that last stood.
        """
        project, wanted = self._project, frozenset(statuses)
        if project is None:
            return
        if document_id is None:
            self._look(0 if step > 0 else self._total - 1, step, then, wanted, nowhere)
            return

        def look(place: int | None) -> None:
            if place is not None:
                self._stood = document_id, place
                place += step
            elif self._stood[0] == document_id:
                place = self._stood[1] - (step < 0)
            self._look(place or 0, step, then, wanted, nowhere)

        query = self._query(0)
        project.ask(
            project.store.position(document_id, query), lambda answer: look(answer.result())
        )

    def _look(
        self,
        start: int,
        step: int,
        then: Callable[[DocumentRow], object],
        wanted: frozenset[str],
        nowhere: Callable[[], object],
    ) -> None:
        """Read on from a place, a page at a time, up to the first document in a wanted state."""
        if self._project is None:
            return
        if start < 0 or (start >= self._total and self._total):
            nowhere()
            return
        begin = start if step > 0 else max(0, start - PAGE + 1)
        limit = PAGE if step > 0 else start - begin + 1
        query = replace(self._query(0), offset=begin, limit=limit)

        def read(page: Page) -> None:
            rows = page.rows if step > 0 else page.rows[::-1]
            for row in rows:
                if not wanted or row.status in wanted:
                    then(row)
                    return
            if len(rows) == limit:
                self._look(start + step * limit, step, then, wanted, nowhere)
            else:
                nowhere()

        self._project.page(query, read)

    def _restart(self, *, empty: bool) -> None:
        self._turn += 1
        self._asked.clear()
        self._restarting = True
        if empty:
            self._reset(0, {})
        if self._project is not None:
            self._ask(0)

    def query_from(self, offset: int, limit: int) -> Query:
        """The question for so many documents of the list, from a place on."""
        return replace(self._query(0), offset=offset, limit=limit)

    def _query(self, page: int) -> Query:
        assert self._project is not None
        query = self._filter.query(self._project.who, offset=page * PAGE, limit=PAGE)
        if not (query.labels or query.without_labels):
            return query
        # Spans of a label that was merged keep its key; they are meant as well.
        aliases = self._project.scheme.aliases
        return replace(
            query,
            labels=_with_merged(query.labels, aliases),
            without_labels=_with_merged(query.without_labels, aliases),
        )

    def _ask(self, number: int) -> None:
        if self._project is None or number in self._asked:
            return
        self._asked.add(number)
        turn = self._turn
        self._project.page(self._query(number), lambda page: self._on_page(turn, number, page))

    def _on_page(self, turn: int, number: int, page: Page) -> None:
        if turn != self._turn:
            return
        self._asked.discard(number)
        if self._restarting or page.total != self._total:
            self._restarting = False
            self._reset(page.total, {number: page.rows})
            return
        before = self._pages.get(number, ())
        self._pages[number] = page.rows
        self._pages.move_to_end(number)
        self._stale.discard(number)
        if len(self._pages) > AT_HAND:
            self._pages.popitem(last=False)
        pairs = enumerate(zip_longest(before, page.rows), start=number * PAGE)
        if others := [place for place, (old, new) in pairs if old != new]:
            self.dataChanged.emit(self.index(others[0]), self.index(others[-1]))

    def _reset(self, total: int, pages: dict[int, tuple[DocumentRow, ...]]) -> None:
        self.beginResetModel()
        self._total = total
        self._looked_at = 0, 0
        self._pages = OrderedDict(pages)
        self._stale.clear()
        self.endResetModel()
        self.counted.emit(total)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many documents pass the filter."""
        return 0 if parent is not None and parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, its title, what a screen reader says; a page that is missing is asked for."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        page = index.row() // PAGE
        if page not in self._looked_at:
            self._looked_at = page, self._looked_at[0]
        if page not in self._pages or page in self._stale:
            self._ask(page)
        row = self.row(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain("\n".join((row.title, *row_words(row))))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join((row.title, *row_words(row)))
        return None


def _with_merged(labels: tuple[str, ...], aliases: Mapping[str, str]) -> tuple[str, ...]:
    """These labels, and those that stand for them."""
    return (*labels, *(key for key, other in aliases.items() if other in labels))
