"""The hits of a bulk step as a list in which each can be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workbench.ui.hits import Hit
from workbench.ui.wording import counted, plain

HIT = Qt.ItemDataRole.UserRole
"""The Hit of a row."""

Index = QModelIndex | QPersistentModelIndex


class HitList(QAbstractListModel):
    """Holds hits and which are ticked; those that are taken can't be."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self._ticked: list[bool] = []
        self.number = 0
        self.taken = 0

    def clear(self) -> None:
        """Forget all hits."""
        self.beginResetModel()
        self.hits, self._ticked = [], []
        self.number = self.taken = 0
        self.endResetModel()
        self.ticked_changed.emit()

    def add(self, hits: Sequence[Hit]) -> None:
        """Add hits at the end, ticked unless there is something about them."""
        if not hits:
            return
        first = len(self.hits)
        self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
        self.hits += hits
        ticked = [not hit.remark for hit in hits]
        self._ticked += ticked
        self.number += sum(ticked)
        self.taken += sum(hit.remark == "taken" for hit in hits)
        self.endInsertRows()
        self.ticked_changed.emit()

    def ticked(self) -> list[Hit]:
        """The hits that are ticked."""
        return [hit for hit, on in zip(self.hits, self._ticked, strict=True) if on]

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Tick these rows, or take the ticks away."""
        rows = [row for row in rows if self._ticked[row] != on and self.hits[row].remark != "taken"]
        if not rows:
            return
        for row in rows:
            self._ticked[row] = on
        self.number += len(rows) if on else -len(rows)
        self.dataChanged.emit(
            self.index(min(rows)), self.index(max(rows)), [Qt.ItemDataRole.CheckStateRole]
        )
        self.ticked_changed.emit()

    def turn(self, rows: Iterable[int]) -> None:
        """Tick these rows; where all of them are ticked, take their ticks away."""
        rows = list(rows)
        self.tick(rows, on=not all(self._is_ticked(row) for row in rows))

    def tick_all(self, *, on: bool) -> None:
        """Tick all that can be, or none."""
        self.tick(range(len(self.hits)), on=on)

    def _is_ticked(self, row: int) -> bool:
        return self._ticked[row] and self.hits[row].remark != "taken"

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words in their context for a screen reader; the delegate paints the hit itself."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role == Qt.ItemDataRole.CheckStateRole:
            if hit.remark == "taken":
                return None
            on = self._ticked[index.row()]
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.before}{hit.words}{hit.after}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " · ".join(each for each in (hit.title, self.remark(hit)) if each)
        if role == Qt.ItemDataRole.ToolTipRole:
            around = f"{hit.before}{hit.words}{hit.after}"
            return plain("\n".join(each for each in (around, hit.title, self.remark(hit)) if each))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick is set or taken away."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be looked at; what is taken can't be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.hits[index.row()].remark != "taken":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def remark(self, hit: Hit) -> str:
        """What is to be known about a hit, in words."""
        if hit.remark == "taken":
            return self.tr("labelled already")
        if hit.remark:
            return self.tr("overlaps one of this label")
        if hit.score is None:
            return hit.rule
        return self.tr("{rule}, {score}%").format(
            rule=hit.rule, score=counted(round(100 * hit.score))
        )
