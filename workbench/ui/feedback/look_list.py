"""The spans that a changed rule is about, as a list with ticks for those that were looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.model import Scheme
from workbench.review.second_look import Look
from workbench.ui.wording import label_title, plain

RowRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class LookList(QAbstractListModel):
    """A line for each span, in the order of the documents and of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme: Scheme | None = None
        self.all: tuple[Look, ...] = ()
        self._shown: list[Look] = []
        self._with_seen = True

    @property
    def left(self) -> int:
        """How many are still to be looked at."""
        return sum(not each.seen for each in self.all)

    def show(self, found: Sequence[Look], scheme: Scheme | None) -> None:
        """Take other spans."""
        self.beginResetModel()
        self.scheme = scheme
        self.all = tuple(found)
        self._choose()
        self.endResetModel()

    def show_seen(self, shown: bool) -> None:
        """Show those that were looked at, or leave them out."""
        if shown != self._with_seen:
            self.beginResetModel()
            self._with_seen = shown
            self._choose()
            self.endResetModel()

    def tick(self, look: Look, *, seen: bool) -> None:
        """Say that a span was looked at, or is to be after all; the line stays where it is."""
        now = replace(look, seen=seen)
        self.all = tuple(now if each == look else each for each in self.all)
        for row, each in enumerate(self._shown):
            if each == look:
                self._shown[row] = now
                self.dataChanged.emit(self.index(row), self.index(row))

    def look(self, row: int) -> Look | None:
        """The span of a line."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, look: Look | None) -> int:
        """The line of a span, ticked or not; -1 where it has none."""
        if look is not None:
            for row, each in enumerate(self._shown):
                if (each.layer_id, each.span_id) == (look.layer_id, look.span_id):
                    return row
        return -1

    def next_left(self, row: int) -> int:
        """The next line after this one that is still to be looked at, once around; else -1."""
        rows = (*range(row + 1, len(self._shown)), *range(row + 1))
        return next((each for each in rows if each >= 0 and not self._shown[each].seen), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line for the painter, its words, and whether it is ticked."""
        look = self.look(index.row()) if index.isValid() else None
        if look is None:
            return None
        title = label_title(self.scheme, look.label)
        roles = Qt.ItemDataRole
        if role == RowRole:
            return look.words, f"{title} · {look.title}"
        if role == roles.CheckStateRole:
            return Qt.CheckState.Checked.value if look.seen else Qt.CheckState.Unchecked.value
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            state = self.tr("looked at") if look.seen else self.tr("to be looked at")
            return f"{look.words}, {title}, {look.title}, {state}"
        if role == roles.ToolTipRole:
            return plain(f"{look.words}\n{title} · {look.title}")
        return None

    def _choose(self) -> None:
        self._shown = [each for each in self.all if self._with_seen or not each.seen]
