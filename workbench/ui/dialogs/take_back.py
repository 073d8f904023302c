"""The question which packages are to be taken back, and whether the work in them goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QWidget,
)

from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form
from workbench.ui.panels.roomy import Roomy


@dataclass(frozen=True, slots=True)
class TakeBackWish:
    """The files to merge; ``keep_out``: their layers stay with their annotators."""

    paths: tuple[str, ...]
    keep_out: bool


class TakeBack(Form):
    """Files can be added one by one, or dropped on the window."""

    wanted = Signal(object)
    open_wanted = Signal(str)
    """The package is rather to be opened, as a project."""

    def __init__(
        self, parent: QWidget, *, paths: Sequence[str] = (), can_open: bool = False
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Take packages back"))
        self.accept_button.setText(self.tr("Take back"))
        self.paths = QListWidget(self)
        self.paths.setItemDelegate(Roomy(self.paths))
        self.paths.setAccessibleName(self.tr("Packages"))
        self.paths.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.paths.setMinimumHeight(110)
        self.paths.addItems(list(paths))
        add = QPushButton(self.tr("Add files…"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        line = QHBoxLayout()
        for button in (add, self._remove):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        self.keep_out = QCheckBox(self.tr("The work in them goes on: the layers stay out"), self)
        self.keep_out.setMinimumHeight(24)
        self.rows.addRow(self.paths)
        self.rows.addRow(line)
        self.rows.addRow(self.keep_out)
        self.add_words(
            self.tr(
                "Each file is read, never written to. What is new in it goes to the end of the "
                "history of its layer; taking it back twice changes nothing. What can't be "
                "taken is refused, and the report says why."
            )
        )
        if can_open:
            other = QPushButton(self.tr("Open it instead"), self)
            other.setAutoDefault(False)
            self.buttons.addButton(other, QDialogButtonBox.ButtonRole.ActionRole)
            other.clicked.connect(self._on_open)
        add.clicked.connect(self._on_files)
        self._remove.clicked.connect(self._on_remove)
        QShortcut(QKeySequence("Delete"), self.paths, self._on_remove)
        self.accepted.connect(
            lambda: self.wanted.emit(TakeBackWish(self._chosen(), self.keep_out.isChecked()))
        )
        self._check()

    def add_paths(self, paths: Sequence[str]) -> None:
        """List further files."""
        known = self._chosen()
        self.paths.addItems([path for path in paths if path and path not in known])
        self._check()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(self.paths.item(row).text() for row in range(self.paths.count()))

    def _check(self) -> None:
        self._remove.setEnabled(self.paths.count() > 0)
        self.say_missing("" if self.paths.count() else self.tr("Add the files that came back."))

    def _on_files(self) -> None:
        chosen = files.ask_files(
            self,
            title=self.tr("Packages that came back"),
            kinds=f"{self.tr('Packages (*.dwp *.dwb)')};;{self.tr('All files (*)')}",
        )
        self.add_paths(chosen)

    def _on_remove(self) -> None:
        self.paths.takeItem(max(0, self.paths.currentRow()))
        self._check()

    def _on_open(self) -> None:
        chosen = self._chosen()
        self.reject()
        if chosen:
            self.open_wanted.emit(chosen[0])
