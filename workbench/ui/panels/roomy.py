"""Rows with some air around their words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.theme import palette_of_boxes

AIR = 10
LEAST = 26


class Roomy(QStyledItemDelegate):
    """Paints as ever, but asks for more room: ``beside`` keeps columns from touching."""

    def __init__(self, parent: QObject, *, beside: int = 0) -> None:
        super().__init__(parent)
        self._beside = beside

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A box to tick has the edge that boxes have elsewhere; on a dark page it was lost."""
        super().initStyleOption(option, index)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            palette = option.palette
            palette.setColor(QPalette.ColorRole.Window, palette_of_boxes().window().color())
            option.palette = palette

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as a finger's breadth, and no two columns touch."""
        asked = super().sizeHint(option, index)
        return QSize(asked.width() + self._beside, max(LEAST, asked.height() + AIR))
