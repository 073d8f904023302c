"""Documents × annotators as a table: pages are read when their rows are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.model.layer import GOLD
from workbench.project import Project, Standing, StandingPage, StandingRow
from workbench.ui.icons import icon
from workbench.ui.models.document_words import date_words, time_words
from workbench.ui.wording import plain, status_title

Index: TypeAlias = QModelIndex | QPersistentModelIndex

PAGE = 200
AT_HAND = 30
"""How many pages are kept."""

FIXED = 3
"""Title, source and date stand before the people."""

DRAWINGS = {"done": "done", "in_progress": "more", "skipped": "skip", "new": "bookmark"}

RowRole = Qt.ItemDataRole.UserRole


class StandingTable(QAbstractTableModel):
    """A row for each document, a column for each person and for gold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self.names: tuple[str, ...] = ()
        self._total = 0
        self._pages: OrderedDict[int, tuple[StandingRow, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0

    def show_project(self, project: Project | None, names: Sequence[str]) -> None:
        """Show how these people stand with the documents of a project; all is read anew."""
        self._project = project
        self._turn += 1
        self._asked.clear()
        if tuple(names) != self.names or project is None:
            self.beginResetModel()
            self.names, self._total = tuple(names), 0
            self._pages.clear()
            self.endResetModel()
        if project is not None:
            for number in list(self._pages) or [0]:
                self._ask(number)

    def row(self, number: int) -> StandingRow | None:
        """The document of a row, if its page is at hand."""
        page, place = divmod(number, PAGE)
        rows = self._pages.get(page, ())
        return rows[place] if 0 <= place < len(rows) else None

    def _ask(self, number: int) -> None:
        if self._project is None or number in self._asked:
            return
        self._asked.add(number)
        turn = self._turn
        answer = self._project.store.standing(offset=number * PAGE, limit=PAGE)
        self._project.ask(answer, lambda done: self._on_page(turn, number, done.result()))

    def _on_page(self, turn: int, number: int, page: StandingPage) -> None:
        if turn != self._turn:
            return
        self._asked.discard(number)
        self._pages[number] = page.rows
        self._pages.move_to_end(number)
        if len(self._pages) > AT_HAND:
            self._pages.popitem(last=False)
        if page.total != self._total:
            self.beginResetModel()
            self._total = page.total
            self.endResetModel()
        elif page.rows:
            begin = number * PAGE
            last = self.index(begin + len(page.rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(begin, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many documents there are."""
        return 0 if parent is not None and parent.isValid() else self._total

    def columnCount(self, parent: Index | None = None) -> int:
        """Title, source, date, people, gold."""
        return 0 if parent is not None and parent.isValid() else FIXED + len(self.names)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Whose column it is; rows have numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        if section < FIXED:
            return (self.tr("Document"), self.tr("Source"), self.tr("Date"))[section]
        name = self.names[section - FIXED]
        return self.tr("Gold") if name == GOLD else name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell, its sign, what it says in full; a missing page is asked for."""
        if not index.isValid():
            return None
        row = self.row(index.row())
        if row is None:
            self._ask(index.row() // PAGE)
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == RowRole:
            return row
        if index.column() < FIXED:
            words = (row.title, row.source, date_words(row.date))[index.column()]
            if role == Qt.ItemDataRole.DisplayRole:
                return words
            return plain(words) if role == Qt.ItemDataRole.ToolTipRole else None
        standing = row.people.get(self.names[index.column() - FIXED])
        if standing is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(standing)
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(DRAWINGS[standing.status])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain(self._all(row, index.column(), standing))
        return None

    def _words(self, standing: Standing) -> str:
        if standing.status == "new":
            return self.tr("To read")
        return status_title(standing.status)

    def _all(self, row: StandingRow, column: int, standing: Standing) -> str:
        told = [row.title, str(self.headerData(column, Qt.Orientation.Horizontal))]
        told.append(self._words(standing))
        if standing.assigned and standing.status != "new":
            told.append(self.tr("assigned"))
        if standing.spans:
            told.append(self.tr("%n span(s)", None, standing.spans))
        if standing.seconds:
            told.append(time_words(standing.seconds))
        return ", ".join(told)
