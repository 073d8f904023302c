"""Conditions over a list: one of several, in a field that can be narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.ui.panels.elided_box import ElidedBox


def narrow_choice(parent: QWidget) -> QComboBox:
    """A field that is no wider than there is room for."""
    choice = ElidedBox(parent)
    choice.setMinimumHeight(26)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return choice


def put(choice: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    """Offer these; what was chosen stays chosen where it is still there."""
    chosen = choice.currentData()
    with QSignalBlocker(choice):
        choice.clear()
        for title, data in entries:
            choice.addItem(title, data)
        choice.setCurrentIndex(max(0, choice.findData(chosen)))
