"""The versions of a project's scheme: who changed it when, and what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.model import Scheme
from workbench.model.record import plain
from workbench.model.scheme_differences import Difference, differences
from workbench.model.scheme_text import scheme_from_text
from workbench.project import Entry
from workbench.ui.dialogs.form import Form
from workbench.ui.panels.roomy import Roomy
from workbench.ui.scheme.fields import named
from workbench.ui.scheme.telling import difference_words


@dataclass(frozen=True, slots=True)
class Version:
    """One state of the scheme, by whom it came to be, and in what it differs from the last."""

    scheme: Scheme
    who: str
    at: str
    told: tuple[Difference, ...]


def versions_of(entries: Iterable[Entry]) -> list[Version]:
    """The versions that a project's journal tells of, the newest first."""
    found: list[Version] = []
    for entry in entries:
        for kind, _, _, after in plain(entry.payload) if entry.layer_id is None else ():
            if kind == "scheme" and after is not None:
                scheme = scheme_from_text(after["text"])
                told = differences(found[-1].scheme, scheme) if found else ()
                found.append(Version(scheme, entry.who, entry.at, told))
    return found[::-1]


class Versions(Form):
    """The list, and below it what a version changed; one can be brought back into the draft."""

    wanted = Signal(object)
    """A scheme of old that is to be taken over again."""

    def __init__(self, parent: QWidget, *, versions: Sequence[Version]) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Versions of the scheme"))
        self.setMinimumSize(640, 440)
        self.accept_button.setText(self.tr("Close"))
        self.buttons.removeButton(self.buttons.button(QDialogButtonBox.StandardButton.Cancel))
        self._versions = versions
        self.table = QTableWidget(len(versions), 4, self)
        named(self.table, self.windowTitle())
        self.table.setHorizontalHeaderLabels(
            [self.tr("Version"), self.tr("When"), self.tr("Who"), self.tr("Changes")]
        )
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        for row, version in enumerate(versions):
            for column, text in enumerate(self._cells(version)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.list = QListWidget(self)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.setWordWrap(True)
        self.list.setMaximumHeight(130)
        self.again = QPushButton(self.tr("Bring it back into the draft"), self)
        self.buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        self.rows.addRow(self.table)
        self.rows.addRow(self.list)
        self.again.clicked.connect(self._on_again)
        self.table.currentCellChanged.connect(lambda *_: self._show())
        self.table.setCurrentCell(0, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cells(self, version: Version) -> list[str]:
        at = QDateTime.fromString(version.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        changes = self.tr("%n change(s)", None, len(version.told)) if version.told else "—"
        return [str(version.scheme.version), when, version.who, changes]

    def _show(self) -> None:
        row = self.table.currentRow()
        self.list.clear()
        self.again.setEnabled(row > 0)
        if row >= 0:
            version = self._versions[row]
            told = [difference_words(each, version.scheme) for each in version.told]
            first = row == len(self._versions) - 1
            self.list.addItems(told or [self.tr("The project began with it.") if first else "—"])

    def _on_again(self) -> None:
        self.wanted.emit(self._versions[self.table.currentRow()].scheme)
        self.accept()
