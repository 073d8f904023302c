"""The packages of a project as a table: whose, since when, what is still out, how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.project import PackageRow
from workbench.ui.wording import counted, moment_words

PACKAGE = Qt.ItemDataRole.UserRole
"""The PackageRow of a line."""

Index: TypeAlias = QModelIndex | QPersistentModelIndex


class PackageList(QAbstractTableModel):
    """A line for each package, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.packages: list[PackageRow] = []

    def show_packages(self, packages: Sequence[PackageRow]) -> None:
        """Show other packages, or the same as they now stand."""
        self.beginResetModel()
        self.packages = sorted(packages, key=lambda row: row.manifest.at, reverse=True)
        self.endResetModel()

    def row_of(self, package_id: str) -> int:
        """The line of a package; -1 where there is none."""
        ids = [row.manifest.id for row in self.packages]
        return ids.index(package_id) if package_id in ids else -1

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.beginResetModel()
        self.endResetModel()

    def state_words(self, row: PackageRow) -> str:
        """How a package stands."""
        if row.state == "back":
            return self.tr("back")
        if row.state == "recalled":
            return self.tr("recalled")
        whole = len(row.manifest.documents)
        return self.tr("out") if row.out == whole else self.tr("partly back")

    def table(self) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The header and the rows, as text."""
        columns = range(self.columnCount())
        head = (str(self.headerData(each, Qt.Orientation.Horizontal)) for each in columns)
        rows = (tuple(self._cell(row, each) for each in columns) for row in self.packages)
        return tuple(head), tuple(rows)

    def _cell(self, row: PackageRow, column: int) -> str:
        manifest = row.manifest
        match column:
            case 0:
                return manifest.annotator
            case 1:
                return self.state_words(row)
            case 2:
                return f"{counted(row.out)} / {counted(len(manifest.documents))}"
            case 3:
                return moment_words(manifest.at)
            case 4:
                return manifest.who
            case 5:
                return self.tr("with suggestions") if manifest.suggestions else ""
            case _:
                return manifest.id

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:
        """How many packages there are."""
        return 0 if parent is not None and parent.isValid() else len(self.packages)

    def columnCount(self, parent: Index | None = None) -> int:
        """For, state, still out, handed out, by, suggestions, package."""
        return 0 if parent is not None and parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("For"),
            self.tr("State"),
            self.tr("Layers still out"),
            self.tr("Handed out"),
            self.tr("By"),
            self.tr("Suggestions"),
            self.tr("Package"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if not index.isValid():
            return None
        row = self.packages[index.row()]
        if role == PACKAGE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 6:
            return row.manifest.id
        return None
