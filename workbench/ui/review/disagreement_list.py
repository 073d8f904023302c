"""The queue of disagreements for a list: an adapter over ``Ranked``, which holds the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workbench.model import Scheme
from workbench.tasks.disagreements import Row
from workbench.ui.review.ranked import Ranked
from workbench.ui.review.wording import kind_title, state_title
from workbench.ui.wording import counted, label_title, plain

RowRole = Qt.ItemDataRole.UserRole
TitleRole = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class DisagreementList(QAbstractListModel):
    """One line for each disagreement that is shown."""

    def __init__(self, scheme: Callable[[], Scheme | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ranked = Ranked()
        self._scheme = scheme

    def change(self, alter: Callable[[Ranked], object]) -> None:
        """Alter the list; all that is shown is read anew."""
        self.beginResetModel()
        alter(self.ranked)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.ranked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its words, and what a screen reader says of it."""
        if not index.isValid() or not 0 <= index.row() < len(self.ranked):
            return None
        row = self.ranked.row(index.row())
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.words
        if role == TitleRole:
            return self.ranked.facts_of(row).title or row.document_id
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            told = [row.words, *self.told(row), index.data(TitleRole)]
            between = "\n" if role == Qt.ItemDataRole.ToolTipRole else ", "
            return plain(between.join(told))
        return None

    def told(self, row: Row) -> list[str]:
        """State, label, classes, and how the readers stand, in words."""
        return [
            state_title(row.state),
            label_title(self._scheme(), row.label),
            *map(kind_title, row.kinds),
            against(row),
        ]


def against(row: Row) -> str:
    """How many readers stand against how many."""
    return " : ".join(counted(len(each)) for each in row.readings)
