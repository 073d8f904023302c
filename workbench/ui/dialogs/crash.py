"""What the user sees when something went wrong that should not: one sentence, and the details."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench import __version__


class CrashDialog(QDialog):
    """One sentence, and the details to be copied; closing it goes on with the work."""

    def __init__(self, details: str, *, logs: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self.setWindowTitle(self.tr("Something went wrong"))
        sentence = QLabel(
            self.tr(
                "The program met an error of its own. What was saved is safe, and you can go on."
            )
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        self._details = QPlainTextEdit("\n".join([*versions(), "", details]))
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details; they hold no text of a document"))
        buttons = QDialogButtonBox()
        go_on = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        folder = buttons.addButton(
            self.tr("Open log folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        go_on.setDefault(True)
        buttons.accepted.connect(self.accept)
        copy.clicked.connect(self.copy)
        folder.clicked.connect(self.open_folder)
        layout = QVBoxLayout(self)
        layout.addWidget(sentence)
        layout.addWidget(self._details)
        layout.addWidget(buttons)
        self.resize(560, 320)

    def add(self, details: str) -> None:
        """Show another mishap below the ones before."""
        self._details.appendPlainText(f"\n{details}")

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details.toPlainText())

    def open_folder(self) -> None:
        """Show the folder of the logs in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))


def versions() -> list[str]:
    """What the program runs on."""
    return [
        f"Dispatch Workbench {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {QGuiApplication.platformName()}",
        platform.platform(),
    ]
