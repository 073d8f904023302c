"""Every control says what it is, to those who hear the window instead of seeing it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from tests.gui.dialogs import DIALOGS, kinds
from workbench.ui.main_window import MainWindow

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
)
EXEMPT = (QScrollBar, QScrollArea)
"""A bar speaks for the area that it moves; a plain area only holds other controls."""


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot, sample: Path) -> MainWindow:
    """The real window with the sample open, as one of its annotators sees it."""
    made = open_window(sample, who="ines")
    qtbot.waitUntil(lambda: made.desk.document is not None)
    made.canvas.focus_next(+1)
    return made


def controls(root: QWidget) -> Iterator[QWidget]:
    """The controls below a widget that a person can meet."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not isinstance(widget, EXEMPT) and not inner(widget):
            yield widget


def inner(widget: QWidget) -> bool:
    """Whether Qt made it as a part of another control, which speaks for it."""
    above = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(above, (QLineEdit, QComboBox))
        or type(above).__name__ == "QFrame"
    )


def unnamed(root: QWidget) -> list[str]:
    """The controls that nobody hears the name of, by their class and their parent's."""
    nameless = []
    for widget in controls(root):
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is None or not heard.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return nameless


def not_plain(root: QWidget) -> list[str]:
    """The labels that would take a text of a user for markup."""
    labels = root.findChildren(QLabel)
    return [
        f"{each.text()} in {type(each.parentWidget()).__name__}"
        for each in labels
        if each.textFormat() != Qt.TextFormat.PlainText and each.pixmap().isNull()
    ]


def test_every_control_of_the_window_has_a_name(window: MainWindow) -> None:
    assert list(controls(window))
    assert unnamed(window) == []


def test_no_label_of_the_window_reads_markup(window: MainWindow) -> None:
    assert window.findChildren(QLabel)
    assert not_plain(window) == []


def test_every_action_has_words(window: MainWindow) -> None:
    rows = window.board.rows()
    assert [row.id for row in rows if not window.board.action(row.id).text()] == []


def test_every_dialog_of_the_program_is_looked_at() -> None:
    assert kinds() == set(DIALOGS)


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.__name__)
def test_every_control_of_a_dialog_has_a_name(
    project: Path, open_window: OpenWindow, kind: type[QDialog]
) -> None:
    dialog = DIALOGS[kind](open_window(project))
    assert list(controls(dialog))
    assert (unnamed(dialog), not_plain(dialog)) == ([], [])
