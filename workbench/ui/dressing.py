"""What the program is called and looks like, before it has a window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from workbench import __version__
from workbench.settings import Settings
from workbench.ui import icons, language, theme

NAME = "dispatch-workbench"
TITLE = "Dispatch Workbench"


def dress(app: QApplication, habits: Settings) -> theme.Themes:
    """Give the program its names, language, fonts, theme and icon."""
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setApplicationDisplayName(TITLE)
    app.setDesktopFileName(NAME)
    language.install(app, habits.language)
    themes = theme.apply(app, habits.theme, high_contrast=habits.high_contrast)
    app.setWindowIcon(icons.icon(icons.PROGRAM))
    return themes
