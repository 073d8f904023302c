"""Small parts that several panels share: a button beside a list, what an empty list says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from workbench.ui.icons import icon


def list_tool(parent: QWidget, drawing: str) -> QToolButton:
    """A flat button with an icon and words."""
    button = QToolButton(parent)
    button.setIcon(icon(drawing))
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setMinimumHeight(26)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def list_or_nothing(
    parent: QWidget, view: QWidget, nothing: QLabel, remedy: QPushButton
) -> QStackedLayout:
    """A list, and behind it what is said where it is empty, with what helps against that."""
    empty = QWidget(parent)
    column = QVBoxLayout(empty)
    column.addStretch(1)
    column.addWidget(nothing)
    column.addWidget(remedy, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    pages = QStackedLayout()
    pages.addWidget(view)
    pages.addWidget(empty)
    return pages
