"""A panel that is made when it is first seen: most people never ask for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Later(QWidget):
    """Stands where the panel will be; ``panel`` is there once it was seen."""

    def __init__(self, make: Callable[[], QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self.panel: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def open(self) -> QWidget:
        """The panel, made now if it is not there."""
        if self.panel is None:
            self.panel = self._make()
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self.panel)
            self.setFocusProxy(self.panel)
        return self.panel

    def showEvent(self, event: QShowEvent) -> None:
        """It is seen for the first time, or again."""
        self.open()
        super().showEvent(event)
