"""Where on the page the column of text lies, and beside it the margin for notes."""

from __future__ import annotations

from PySide6.QtCore import QRect

from workbench.ui.text.style import Style

GUTTER = 26
"""What stays free at the left and right of the column, whatever the width."""

TRACKS = 32
"""What stays free between the column and the notes, for the lines between linked spans."""

EDGE = 8
"""What stays free right of the notes."""


def places(style: Style, width: int, height: int, *, notes: bool) -> tuple[QRect, QRect]:
    """Column and margin: the column centred where the notes fit beside it.

    In a narrower window the column makes room for them down to its least measure; in one that
    is too narrow for both, and without notes, there is no margin.
    """
    height = max(1, height)
    beside = round(style.note_good) + TRACKS + EDGE if notes else GUTTER
    room = width - GUTTER
    column = max(min(room - beside, style.measure), min(style.least_measure, style.measure))
    if not notes or room - column - TRACKS - EDGE < style.note_least:
        column, beside = max(80, min(style.measure, width - 2 * GUTTER)), GUTTER
    left = min((width - column) // 2, max(GUTTER, width - column - beside))
    margin = QRect()
    if beside > GUTTER:
        edge = left + column + TRACKS
        margin = QRect(edge, 0, min(width - EDGE - edge, round(style.note_most)), height)
    return QRect(left, 0, column, height), margin
