"""An example of the guidelines, its labelled words as they stand in a dispatch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.panels.labels import paint_bar
from workbench.ui.text.look import LabelLook, Look

ROOM = 7
"""Pixels under each line, for the bar."""


class Example(QWidget):
    """Wraps as the panel is wide; the bar and the tint are those of the label."""

    def __init__(self, parent: QWidget, *, example: str, look: Look, label: LabelLook) -> None:
        super().__init__(parent)
        self.text, self.marks = marked(example)
        self._look, self._label = look, label
        self._lines = QTextLayout(self.text)
        font = QFont(look.family)
        font.setPointSizeF(self.font().pointSizeF() * 1.1)
        self._lines.setFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._lines.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(example)
        self._width = -1
        self._heights: dict[int, int] = {}

    def hasHeightForWidth(self) -> bool:
        """A narrow panel needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines; a layout asks for it many times, at two or three widths."""
        if width not in self._heights:
            self._break(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Wide enough to be read."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """One word a line, if need be."""
        return QSize(80, self.heightForWidth(max(self.width(), 80)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lines are broken anew."""
        self._break(self.width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint and bar under the labelled words, then the words."""
        self._break(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end in self.marks:
            self._paint_mark(painter, start, end)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lines.draw(painter, QPointF(0, 0))
        painter.end()

    def _paint_mark(self, painter: QPainter, start: int, end: int) -> None:
        tint = QColor(self._label.bar)
        tint.setAlphaF(0.16)
        for number in range(self._lines.lineCount()):
            line = self._lines.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start >= last or end <= first:
                continue
            left = line.cursorToX(max(start, first))
            right = line.cursorToX(min(end, last))
            x, until = float(_number(left)), float(_number(right))
            base = line.y() + line.ascent()
            painter.fillRect(QRectF(x, line.y() + 1, until - x, base + 3 - line.y()), tint)
            paint_bar(painter, x, until, base + 5, self._label)

    def _break(self, width: int) -> None:
        if width == self._width:
            return
        height = 0.0
        self._lines.beginLayout()
        while (line := self._lines.createLine()).isValid():
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, height))
            height += line.height() + ROOM
        self._lines.endLayout()
        self._width, self._heights[width] = width, int(height) + 2


def marked(example: str) -> tuple[str, list[tuple[int, int]]]:
    """The words of an example without the brackets, and what stood in them.

    Brackets that do not pair, or stand inside others, are words.
    """
    text = ""
    marks: list[tuple[int, int]] = []
    rest = example
    while True:
        before, opening, after = rest.partition("[")
        inside, closing, beyond = after.partition("]")
        if not opening or not closing or "[" in inside or not inside:
            return text + rest, marks
        text += before
        marks.append((_units(text), _units(text + inside)))
        text += inside
        rest = beyond


def _units(text: str) -> int:
    """How long a text is for Qt, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _number(found: object) -> float:
    """A place on a line; PySide answers with it alone, or in a pair with the cursor."""
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
