"""A card: a chart under its title, what its cell at hand says, and its numbers in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.overview.charts.chart import Chart
from workbench.ui.overview.charts.numbers import NumbersView
from workbench.ui.overview.charts.values import Numbers
from workbench.ui.overview.wrapped import Wrapped
from workbench.ui.text.look import Look

SHARPNESS = 2
"""A picture has this many pixels for each of the screen's."""
EDGE = 16
TABLE = 200
"""How high a table is at least."""


class Card(QWidget):
    """Holds one chart; ``name`` is what its files are called."""

    reached = Signal()
    """The keyboard came to it."""

    def __init__(self, chart: Chart, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.name = name
        self.numbers = Numbers((), ())
        self._title = Wrapped(self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        self.head.addWidget(self._title, 1)
        self._note = Wrapped(self, muted=True)
        self._nothing = Wrapped(self, lines=4, muted=True, grows=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = NumbersView(self)
        self.said = Wrapped(self, lines=2, muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(4)
        column.addLayout(self.head)
        column.addWidget(self._note)
        for page in (chart, self.table, self._nothing):
            column.addWidget(page, 1)
        column.addWidget(self.said)
        self._note.hide()
        self._as_table = False
        self._choose()
        self.table.setMinimumHeight(TABLE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        chart.moved.connect(self._on_moved)
        for each in (chart, self.table):
            each.installEventFilter(self)

    @property
    def title(self) -> str:
        """What it shows."""
        return self._title.text()

    def set_title(self, title: str, note: str = "") -> None:
        """Say what it shows, and what has to be known of it."""
        self._title.say(title)
        self._note.say(note)
        self._note.setVisible(bool(note))
        self.chart.setAccessibleName(title)
        self.table.setAccessibleName(title)

    def show_numbers(self, numbers: Numbers, *, nothing: str = "") -> None:
        """The numbers of what the chart shows; ``nothing`` says why there is none."""
        self.numbers = numbers
        self.table.show_numbers(numbers)
        self._nothing.say(nothing)
        self._nothing.setAccessibleName(nothing)
        self._choose()
        self._on_moved()

    def show_table(self, as_table: bool) -> None:
        """Show the numbers in place of the chart, or the chart again."""
        has_keyboard = self.chart.hasFocus() or self.table.hasFocus()
        self._as_table = as_table
        self._choose()
        if has_keyboard:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard on what is shown."""
        if not self._nothing.text():
            shown = self.table if self._as_table else self.chart
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.chart.set_look(look)
        self.update()

    def picture(self) -> QPixmap:
        """The chart under its title, as sharp as for print."""
        title = QFont(self.font())
        title.setBold(True)
        above = EDGE + self.fontMetrics().height() + 8
        size = QSize(self.chart.width() + 2 * EDGE, self.chart.height() + above + EDGE)
        pixmap = QPixmap(size * SHARPNESS)
        pixmap.setDevicePixelRatio(SHARPNESS)
        pixmap.fill(self.chart.inks.page)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(title)
        painter.setPen(self.chart.inks.text)
        room = QRect(EDGE, EDGE, size.width() - 2 * EDGE, self.fontMetrics().height() + 4)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self.title)
        painter.setFont(self.chart.font())
        painter.translate(EDGE, above)
        self.chart.draw(painter)
        painter.end()
        return pixmap

    def _choose(self) -> None:
        if self._nothing.text():
            shown: QWidget = self._nothing
        else:
            shown = self.table if self._as_table else self.chart
        for page in (self.chart, self.table, self._nothing):
            page.setVisible(page is shown)
        self.said.setVisible(shown is self.chart)

    def _on_moved(self) -> None:
        self.said.say(self.chart.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, with an edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = self.chart.inks
        painter.setPen(QPen(inks.rule, 1))
        painter.setBrush(inks.page)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Which card had the keyboard last is the one that is copied and exported."""
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        return super().eventFilter(watched, event)
