"""A colour of a label, and how well it stands out from its page."""

from __future__ import annotations

import re

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.ui.colours import LABEL_COLOURS, LIGHT, contrast
from workbench.ui.wording import words

ENOUGH = 4.5
"""The contrast that the bar of a label must have with the page (WCAG 2, small text)."""


class ColourField(QWidget):
    """A colour as it is written, and how well it stands out from its page."""

    written = Signal()

    def __init__(self, parent: QWidget, *, page: str) -> None:
        super().__init__(parent)
        self._page = page
        self._shown = ""
        self.line = QLineEdit(self)
        self.line.setMaxLength(7)
        self.line.setMinimumHeight(26)
        self.line.setFixedWidth(self.line.fontMetrics().horizontalAdvance("#mmmmmm") + 20)
        self.button = QPushButton(self)
        self.button.setIconSize(QSize(40, 18))
        self.button.setMinimumHeight(26)
        self.measured = words("", self, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addWidget(self.button)
        row.addWidget(self.measured, 1)
        self.line.textChanged.connect(self._measure)
        self.line.editingFinished.connect(self._on_written)
        self.button.clicked.connect(self._on_button)
        self.setFocusProxy(self.line)

    def name(self, title: str) -> None:
        """What a screen reader calls it."""
        self.line.setAccessibleName(title)
        self.button.setAccessibleName(self.tr("Choose: {title}").format(title=title))
        self.button.setToolTip(self.tr("Choose a colour"))

    def show_colour(self, colour: str) -> None:
        """Show the scheme's colour."""
        self._shown = colour
        if self.line.text() != colour:
            with QSignalBlocker(self.line):
                self.line.setText(colour)
        self._measure()

    def colour(self) -> str:
        """The colour that is written, if it is one; else the one before."""
        text = self.line.text().strip().lower()
        return text if _is_colour(text) else self._shown

    def _measure(self) -> None:
        if not _is_colour(self.line.text().strip().lower()):
            self.measured.setText(self.tr("A colour is written as in #336699."))
            return
        colour = self.colour()
        self.button.setIcon(_swatch(colour, self._page))
        ratio = contrast(colour, self._page)
        said = self.locale().toString(ratio, "f", 1)
        text = self.tr("contrast {ratio} : 1").format(ratio=said)
        if ratio < ENOUGH:
            enough = self.locale().toString(ENOUGH, "f", 1)
            text += self.tr(" ⚠ under {enough} : 1").format(enough=enough)
        self.measured.setText(text)

    def _on_written(self) -> None:
        if self.colour() != self._shown:
            self.written.emit()
        else:
            self.show_colour(self._shown)

    def _on_button(self) -> None:
        for place, (light, dark) in enumerate(LABEL_COLOURS):
            ours = light if self._page == LIGHT.page else dark
            QColorDialog.setCustomColor(place, QColor(ours))
        chosen = QColorDialog.getColor(QColor(self.colour()), self, self.line.accessibleName())
        if chosen.isValid():
            self.line.setText(chosen.name())
            self._on_written()


def _is_colour(text: str) -> bool:
    return re.fullmatch("#[0-9a-f]{6}", text) is not None


def _swatch(colour: str, page: str) -> QIcon:
    """The colour as a bar on its page, with the tint above it."""
    pixmap = QPixmap(80, 36)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(page))
    painter = QPainter(pixmap)
    tint = QColor(colour)
    tint.setAlphaF(0.16)
    painter.fillRect(4, 3, 32, 9, tint)
    painter.fillRect(4, 12, 32, 3, QColor(colour))
    painter.end()
    return QIcon(pixmap)
