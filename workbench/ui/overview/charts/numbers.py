"""The numbers behind a chart as a table: what a screen reader reads cell by cell."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workbench.ui.overview.charts.values import DECIMAL, Numbers
from workbench.ui.overview.format import figure

NUMBER = re.compile(r"-?\d+(\.\d+)?")
MOST = 300
"""No column is wider at first."""
Index = QModelIndex | QPersistentModelIndex


class NumbersModel(QAbstractTableModel):
    """Adapts a table of words to Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.numbers = Numbers((), ())

    def show_numbers(self, numbers: Numbers) -> None:
        """Show another table."""
        self.beginResetModel()
        self.numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.numbers.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.numbers.header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; figures stand to the right."""
        if not index.isValid():
            return None
        words = self.numbers.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return figure(float(words)) if DECIMAL.fullmatch(words) else words
        if role == Qt.ItemDataRole.TextAlignmentRole and NUMBER.fullmatch(words):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column holds; rows have numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        words = self.numbers.header[section]
        return words[:1].upper() + words[1:]


class NumbersView(QTableView):
    """A table that is read, not written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = NumbersModel(self)
        self.setModel(self.numbers)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_numbers(self, numbers: Numbers) -> None:
        """Show another table, its columns as wide as their words."""
        self.numbers.show_numbers(numbers)
        self.resizeColumnsToContents()
        for column in range(len(numbers.header)):
            self.setColumnWidth(column, min(MOST, self.columnWidth(column) + 8))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
