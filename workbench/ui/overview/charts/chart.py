"""A chart: a grid of cells that arrow keys go over; each cell says what it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.ui.overview.charts.inks import Inks
from workbench.ui.overview.charts.plans import Box
from workbench.ui.text.look import Look
from workbench.ui.wording import plain

PAD = 4
STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class Chart(QWidget):
    """Knows its cells by row and column; the ones below know what is in them, and paint it."""

    moved = Signal()
    """Another cell is at hand, or it says something else."""
    activated = Signal(int, int)
    """Return, or a double click, on a cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inks = Inks(Look())
        self.at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    # What those below tell

    @property
    def extent(self) -> tuple[int, int]:
        """How many rows and columns of cells there are."""
        raise NotImplementedError

    def said(self, row: int, column: int) -> str:
        """What a cell says; nothing where there is none."""
        raise NotImplementedError

    def box(self, row: int, column: int) -> Box | None:
        """Where a cell stands."""
        raise NotImplementedError

    def found(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell at a point."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Paint all of it but the mark of the cell at hand."""
        raise NotImplementedError

    def room(self) -> QSize:
        """What it needs at least."""
        raise NotImplementedError

    # What holds for all

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.inks = Inks(look)
        self.update()

    def look_again(self) -> None:
        """What is shown is another thing: stay within it, and say it."""
        rows, columns = self.extent
        self.at = min(self.at[0], max(0, rows - 1)), min(self.at[1], max(0, columns - 1))
        if not self.said(*self.at):
            self.at = next(
                ((r, c) for r in range(rows) for c in range(columns) if self.said(r, c)), (0, 0)
            )
        self.setMinimumSize(self.room())
        self.updateGeometry()
        self.update()
        self._tell()

    @property
    def words(self) -> str:
        """What the cell at hand says."""
        rows, columns = self.extent
        return self.said(*self.at) if rows and columns else ""

    def go(self, row: int, column: int) -> None:
        """Put a cell at hand; what lies beyond the ends is at them."""
        rows, columns = self.extent
        if not rows or not columns:
            return
        at = min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)
        if at != self.at:
            self.at = at
            self.update()
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.words)
        if self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))
        self.moved.emit()

    def _step(self, key: Qt.Key) -> tuple[int, int] | None:
        """The next cell that says something, in the direction of a key."""
        rows, columns = self.extent
        down, across = STEPS[key]
        row, column = self.at[0] + down, self.at[1] + across
        while 0 <= row < rows and 0 <= column < columns:
            if self.said(row, column):
                return row, column
            row, column = row + down, column + across
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go over the cells, Home and End to the ends of a row, Return takes one."""
        rows, columns = self.extent
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            super().keyPressEvent(event)
        elif key in STEPS and not held:
            step = self._step(key)
            if step is not None:
                self.go(*step)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = key == Qt.Key.Key_End
            row = self.at[0] if not held else (rows - 1 if last else 0)
            self.go(row, columns - 1 if last else 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held and self.words:
            self.activated.emit(*self.at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click puts a cell at hand."""
        found = self.found(event.position().x(), event.position().y())
        if found is not None and self.said(*found):
            self.go(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click takes it."""
        found = self.found(event.position().x(), event.position().y())
        if found is not None and self.said(*found):
            self.activated.emit(*found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is under the pointer says itself."""
        found = self.found(event.position().x(), event.position().y())
        words = self.said(*found) if found is not None else ""
        QToolTip.showText(event.globalPosition().toPoint(), plain(words), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cell at hand is marked, and said."""
        super().focusInEvent(event)
        self.update()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The mark goes."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        """As much as it needs."""
        return self.room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and the mark of the cell at hand while it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        rows, columns = self.extent
        box = self.box(*self.at) if rows and columns else None
        if self.hasFocus() and box is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((self.inks.page, 4.0), (self.inks.text, 2.0)):
                painter.setPen(QPen(colour, width))
                painter.drawRoundedRect(inner(box, 1), 3, 3)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Other type needs other room."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setMinimumSize(self.room())
        super().changeEvent(event)

    # What they paint with

    @property
    def line(self) -> float:
        """The height of a line of words."""
        return float(self.fontMetrics().height())

    def widest(self, words: tuple[str, ...], least: float = 0, most: float = 1000) -> float:
        """How much room the longest of these needs, within bounds."""
        metrics = self.fontMetrics()
        return min(most, max([least, *(metrics.horizontalAdvance(each) for each in words)]))

    def write(
        self, painter: QPainter, box: Box, words: str, align: Qt.AlignmentFlag, *, pad: float = PAD
    ) -> None:
        """Write into a box, cut where there is no room."""
        room = rect(box).adjusted(pad, 0, -pad, 0)
        cut = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, max(0, int(room.width()) + 1)
        )
        painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, cut)


def rect(box: Box) -> QRectF:
    """A box as Qt takes it."""
    return QRectF(box.x, box.y, box.width, box.height)


def inner(box: Box, by: float) -> QRectF:
    """A box, smaller on all sides."""
    return rect(box).adjusted(by, by, -by, -by)


def point(x: float, y: float) -> QPointF:
    """A point as Qt takes it."""
    return QPointF(x, y)
