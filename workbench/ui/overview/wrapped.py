"""Words that wrap, in layouts that are to know their height without being asked for a width.

Qt's layouts of layouts forget to ask again when what stands beside such words changes.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

MOST = 10_000
"""No words are higher."""


class Wrapped(QLabel):
    """Plain words over as many lines as they need, at least so many."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        lines: int = 1,
        muted: bool = False,
        grows: bool = False,
    ) -> None:
        """With ``grows`` it takes what room is left."""
        super().__init__(parent)
        self._lines = lines
        self._grows = grows
        # A layout that is just being laid out does not hear that it is to be laid out again.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        high = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, high)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._fit()

    def say(self, words: str) -> None:
        """Say something else."""
        self.setText(words)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = QRect(0, 0, max(60, self.width()), MOST)
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        height = max(self._lines * metrics.lineSpacing(), needed) + 2
        self.setMinimumHeight(height)
        if not self._grows:
            self.setMaximumHeight(height)

    def hasHeightForWidth(self) -> bool:
        """It sees to its height itself."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other lines."""
        super().resizeEvent(event)
        self._later.start()
