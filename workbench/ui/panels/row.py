"""What the rows of the lists share: their ground, and the colours they are written in."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
ELIDED = Qt.TextElideMode.ElideRight


class Inks(NamedTuple):
    """The colours of a row: what stands out, and what is quieter; one where it is chosen."""

    chosen: bool
    loud: QColor
    quiet: QColor


def begin_row(painter: QPainter, option: QStyleOptionViewItem) -> Inks:
    """Save the painter, and lay the ground of a row; whoever paints it restores the painter."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    palette = option.palette
    loud = palette.color(_LOUD[chosen])
    painter.save()
    if chosen:
        painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
    return Inks(chosen, loud, loud if chosen else palette.color(QPalette.ColorRole.PlaceholderText))


_LOUD = {False: QPalette.ColorRole.Text, True: QPalette.ColorRole.HighlightedText}
