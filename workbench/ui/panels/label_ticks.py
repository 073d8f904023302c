"""The labels of a filter: a tick for each, and whether documents are to have them or lack them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Scheme
from workbench.ui.wording import label_title, words

COLUMNS = 2
LINE, SPACE = 24, 2
MANY = 10
"""More labels than these are scrolled through."""


class LabelTicks(QWidget):
    """Every label of the scheme, those that are off in the palette as well."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scheme: Scheme | None = None
        self.boxes: dict[str, QCheckBox] = {}
        self._head = words("", self, wrap=False)
        self._head.setForegroundRole(self._head.foregroundRole().PlaceholderText)
        self.with_or_without = QComboBox(self)
        self.with_or_without.setMinimumHeight(26)
        self._room = QScrollArea(self)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above = QHBoxLayout()
        above.addWidget(self._head)
        above.addWidget(self.with_or_without)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self._room)
        self.with_or_without.currentIndexChanged.connect(self.changed)

    def set_scheme(self, scheme: Scheme | None) -> None:
        """Offer the labels of this scheme; a merged one is found under the one it stands for."""
        self._scheme = scheme
        given = [each.key for each in scheme.labels if not each.alias] if scheme else []
        if given == list(self.boxes):
            return
        inner = QWidget(self._room)
        self.boxes = {key: QCheckBox(inner) for key in given}
        for box in self.boxes.values():
            box.toggled.connect(self.changed)
        inner.setLayout(grid_of(list(self.boxes.values())))
        self._room.setWidget(inner)
        lines = -(-min(len(given), MANY) // COLUMNS)
        line = max(LINE, next(iter(self.boxes.values()), self).sizeHint().height())
        self._room.setFixedHeight(lines * (line + SPACE))

    def show_labels(self, having: Sequence[str], lacking: Sequence[str]) -> None:
        """Tick these."""
        blockers = [QSignalBlocker(each) for each in self.fields()]
        self.with_or_without.setCurrentIndex(int(bool(lacking)))
        for key, box in self.boxes.items():
            box.setChecked(key in having or key in lacking)
        for blocker in blockers:
            blocker.unblock()

    def labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those of which documents are to have one, and those that they are to lack."""
        ticked = tuple(key for key, box in self.boxes.items() if box.isChecked())
        return ((), ticked) if self.with_or_without.currentIndex() == 1 else (ticked, ())

    def fields(self) -> list[QWidget]:
        """All that takes the keyboard, from top to bottom."""
        return [self.with_or_without, *self.boxes.values()]

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._head.setText(self.tr("Labels"))
        with QSignalBlocker(self.with_or_without):
            chosen = max(0, self.with_or_without.currentIndex())
            self.with_or_without.clear()
            self.with_or_without.addItems([self.tr("with one of"), self.tr("without")])
            self.with_or_without.setCurrentIndex(chosen)
        self.with_or_without.setAccessibleName(self.tr("With or without these labels"))
        for key, box in self.boxes.items():
            box.setText(label_title(self._scheme, key).replace("&", "&&"))


def grid_of(boxes: Sequence[QWidget]) -> QGridLayout:
    """Two columns of them, read line by line."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(SPACE)
    for number, box in enumerate(boxes):
        box.setMinimumHeight(LINE)
        grid.addWidget(box, number // COLUMNS, number % COLUMNS)
    for number in range(COLUMNS):
        grid.setColumnStretch(number, 1)
    return grid
