"""What is out of line as a tree: the kinds, and under each its groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.review.consistency import KINDS, TOLD, Kind
from workbench.review.variation import Group
from workbench.ui.language import translate
from workbench.ui.wording import counted

GROUP = Qt.ItemDataRole.UserRole
"""The Group of a line; None for a kind."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Words: TypeAlias = Callable[[Group], str]

NOWHERE = QModelIndex()


class InconsistencyTree(QAbstractItemModel):
    """Kinds on the first level, groups on the second; a kind without any is not shown."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.kinds: list[Kind] = []
        self._groups: dict[Kind, list[Group]] = {}

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups, in their order."""
        self.beginResetModel()
        self._groups = {}
        for group in groups:
            self._groups.setdefault(group.kind, []).append(group)
        self.kinds = [kind for kind in KINDS if kind in self._groups]
        self.endResetModel()

    def put(self, old: Group, new: Group | None) -> None:
        """Show a group as it now stands; None: it is in line."""
        row = self.kinds.index(old.kind)
        parent, rows = self.index(row, 0), self._groups[old.kind]
        at = rows.index(old)
        if new is not None:
            rows[at] = new
            self.dataChanged.emit(self.index(at, 0, parent), self.index(at, 0, parent))
        else:
            self.beginRemoveRows(parent, at, at)
            del rows[at]
            self.endRemoveRows()
            if not rows:
                self.beginRemoveRows(NOWHERE, row, row)
                del self.kinds[row]
                del self._groups[old.kind]
                self.endRemoveRows()
                return
        self.dataChanged.emit(parent, parent)

    def groups(self) -> list[Group]:
        """All groups, in their order."""
        return [group for kind in self.kinds for group in self._groups[kind]]

    def place_of(self, group: Group) -> QModelIndex:
        """Where a group stands; nowhere if it is not shown."""
        if group.kind in self.kinds and group in self._groups[group.kind]:
            at = self._groups[group.kind].index(group)
            return self.index(at, 0, self.index(self.kinds.index(group.kind), 0))
        return NOWHERE

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for row in range(len(self.kinds)):
            parent = self.index(row, 0)
            self.dataChanged.emit(parent, parent)

    # Qt

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """A kind's number is 0; a group's is that of its kind, and one more."""
        if not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self.kinds) else NOWHERE
        if parent.internalId() or row >= len(self._groups[self.kinds[parent.row()]]):
            return NOWHERE
        return self.createIndex(row, column, KINDS.index(self.kinds[parent.row()]) + 1)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject's has none
        """The kind of a group."""
        if not index.isValid() or not index.internalId():
            return NOWHERE
        kind = KINDS[index.internalId() - 1]
        return self.createIndex(self.kinds.index(kind), 0, 0) if kind in self.kinds else NOWHERE

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """The kinds, or the groups of one."""
        if not parent.isValid():
            return len(self.kinds)
        return 0 if parent.internalId() else len(self._groups[self.kinds[parent.row()]])

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a kind with its count, or the words of a group."""
        if not index.isValid():
            return None
        number = index.internalId()
        group = self._groups[KINDS[number - 1]][index.row()] if number else None
        if role == GROUP:
            return group
        if group is not None:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return self._words(group)
            return None
        kind = self.kinds[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            many = sum(each.out_of_line for each in self._groups[kind])
            return f"{translate(TOLD[kind].title)} · {counted(many)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return translate(TOLD[kind].template)
        return None
