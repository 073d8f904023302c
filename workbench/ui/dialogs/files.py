"""The questions for files and folders, in one place: the toolkit's own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = ".dwb"
OPENED = (SUFFIX, ".dwp")
"""What is opened by its name: projects and work packages."""


def ask_project(parent: QWidget, *, folder: str = "") -> str:
    """A project to open; empty where the user thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, _tr("Open project"), folder, _tr("Projects (*.dwb *.dwp);;All files (*)")
    )
    return chosen


def ask_new_project(parent: QWidget, *, proposal: str = "") -> str:
    """A place for a new project."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent, _tr("New project"), proposal, _tr("Projects (*.dwb)")
    )
    return with_suffix(chosen, SUFFIX)


def ask_place(parent: QWidget, *, title: str, proposal: str, kinds: str = "") -> str:
    """A place for a file that is going to be written."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposal, kinds)
    return chosen


def ask_files(parent: QWidget, *, title: str, kinds: str = "") -> list[str]:
    """Files to read."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return chosen


def ask_folder(parent: QWidget, *, title: str) -> str:
    """A folder to read."""
    return QFileDialog.getExistingDirectory(parent, title)


def with_suffix(path: str, suffix: str) -> str:
    """A path that ends as our files do."""
    return path + suffix if path and not path.endswith(suffix) else path


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
