"""The head of a sheet: its title, a sentence about it, and what can be done, to the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.ui.overview.wrapped import Wrapped
from workbench.ui.wording import words

LARGER = 1.35


class SheetHead(QWidget):
    """Stands above everything else of a sheet; ``row`` takes what belongs beside the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = words("", self, wrap=False)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        font.setBold(True)
        self._title.setFont(font)
        self._said = Wrapped(self, muted=True)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self._title)
        left.addWidget(self._said)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addLayout(left, 1)

    def say(self, title: str, said: str = "") -> None:
        """What the sheet is called, and what there is to be known of it now."""
        self._title.setText(title)
        self._said.say(said)
        self._said.setVisible(bool(said))

    @property
    def words(self) -> str:
        """What is said under the title."""
        return self._said.text()

    def button(self) -> QPushButton:
        """A further button at the right end."""
        made = QPushButton(self)
        made.setAutoDefault(True)
        made.setMinimumHeight(28)
        self.row.addWidget(made)
        return made
