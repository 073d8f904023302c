"""Words that wrap, in layouts that are to know their height without being asked for a width.

Qt's layouts of layouts forget to ask again when what stands beside such words changes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Wrapped(QLabel):
    """Plain words over as many lines as they need, at least so many."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 1, muted: bool = False):
        super().__init__(parent)
        self._lines = lines
        # A layout that is just being laid out does not hear that it is to be laid out again.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._fit()

    def say(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self._fit()

    def _fit(self) -> None:
        least = self._lines * self.fontMetrics().lineSpacing() + 2
        self.setFixedHeight(max(least, self.heightForWidth(max(60, self.width()))))

    def hasHeightForWidth(self) -> bool:
        """It sees to its height itself."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other lines."""
        super().resizeEvent(event)
        self._later.start()
