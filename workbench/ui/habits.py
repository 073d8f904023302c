"""The user's habits as this window knows them; every change goes to the settings at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench import settings
from workbench.errors import FileRefused
from workbench.settings import Settings


class Habits(QObject):
    """One window's copy of the settings, shared by its parts."""

    refused = Signal(object)
    """The settings could not be kept (a FileRefused); for this session they hold all the same."""

    def __init__(self, now: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now

    def keep(self, alter: Callable[[Settings], Settings]) -> None:
        """Alter them here, and in the file as it stands."""
        self.now = alter(self.now)
        try:
            settings.change(alter)
        except FileRefused as error:
            self.refused.emit(error)
