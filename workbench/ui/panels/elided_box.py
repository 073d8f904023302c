"""A list to choose from whose words end in dots where they find no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

INSIDE = 2
"""What the style keeps free on both sides of the words."""


class ElidedBox(QComboBox):
    """Qt would cut the words in the middle of a letter; all of them are told under the pointer."""

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        field = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        room = self._room(option).width() - INSIDE
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + INSIDE
        words = option.currentText
        return option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words as far as there is room."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0 and self.placeholderText():
            palette = option.palette
            palette.setColor(QPalette.ColorRole.ButtonText, palette.placeholderText().color())
            option.palette = palette
            option.currentText = self.placeholderText()
        option.currentText = self._elided(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        """Words that found no room are told whole."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            if self._elided(option) != option.currentText:
                QToolTip.showText(event.globalPos(), option.currentText, self)
                return True
        return super().event(event)
