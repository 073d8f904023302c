"""Rows with some air around their words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

BESIDE = 22
LEAST = 26


class Roomy(QStyledItemDelegate):
    """Paints as ever, but asks for more room."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as a finger's breadth, and no two columns touch."""
        asked = super().sizeHint(option, index)
        return QSize(asked.width() + BESIDE, max(LEAST, option.fontMetrics.height() + 10))
