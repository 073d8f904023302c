"""The question what to import: files and folders, in which format, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QWidget

from workbench import plugins
from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form
from workbench.ui.language import translate
from workbench.ui.panels.roomy import Roomy


@dataclass(frozen=True, slots=True)
class ImportWish:
    """What is to be imported; no format: by suffix and content."""

    paths: tuple[str, ...]
    format: str
    annotator: str


class AskImport(Form):
    """Files can be added one by one, as folders, or dropped on the window."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, paths: Sequence[str] = ()) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Import"))
        self.accept_button.setText(self.tr("Import"))
        self.paths = QListWidget(self)
        self.paths.setItemDelegate(Roomy(self.paths))
        self.paths.setAccessibleName(self.tr("Files and folders"))
        self.paths.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.paths.setMinimumHeight(120)
        self.paths.addItems(list(paths))
        add_files = QPushButton(self.tr("Add files…"), self)
        add_folder = QPushButton(self.tr("Add a folder…"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        line = QHBoxLayout()
        for button in (add_files, add_folder, self._remove):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        self.format = QComboBox(self)
        self.format.addItem(self.tr("By name and content"), "")
        for name in plugins.names(plugins.IMPORTERS):
            self.format.addItem(translate(plugins.importer(name).title), name)
        self.annotator = QLineEdit(self)
        self.annotator.setPlaceholderText(self.tr("as the file says"))
        self.rows.addRow(self.paths)
        self.rows.addRow(line)
        self.add(self.tr("Format"), self.format)
        self.add(self.tr("Annotator"), self.annotator)
        self.add_words(
            self.tr(
                "Texts are kept exactly as they are. A record that does not fit is left out, "
                "and the report says why."
            )
        )
        add_files.clicked.connect(self._on_files)
        add_folder.clicked.connect(self._on_folder)
        self._remove.clicked.connect(self._on_remove)
        QShortcut(QKeySequence("Delete"), self.paths, self._on_remove)
        self.accepted.connect(self._on_accepted)
        self._check()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(self.paths.item(row).text() for row in range(self.paths.count()))

    def _check(self) -> None:
        self._remove.setEnabled(self.paths.count() > 0)
        self.say_missing("" if self.paths.count() else self.tr("Add files or a folder."))

    def add_paths(self, paths: Sequence[str]) -> None:
        """List further files and folders."""
        known = self._chosen()
        self.paths.addItems([path for path in paths if path and path not in known])
        self._check()

    def _on_files(self) -> None:
        self.add_paths(files.ask_files(self, title=self.tr("Files to import")))

    def _on_folder(self) -> None:
        self.add_paths([files.ask_folder(self, title=self.tr("Folder to import"))])

    def _on_remove(self) -> None:
        self.paths.takeItem(max(0, self.paths.currentRow()))
        self._check()

    def _on_accepted(self) -> None:
        self.wanted.emit(
            ImportWish(self._chosen(), self.format.currentData(), self.annotator.text().strip())
        )
