"""The list of the project desk's subjects: icon and title, the one at hand marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.ui.icons import icon

SIDE = 12
ICON = 18
BESIDE = 10
ROW = 36
BAR = 3
LEAST = 168
MOST = 260


class Subjects(QListWidget):
    """Up and Down go from one to the other; Right and Return go into the one at hand."""

    entered = Signal()
    """The keyboard is to go on to the subject at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_SubjectPainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setViewportMargins(0, 8, 0, 8)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.itemClicked.connect(lambda item: self.entered.emit())

    def show_subjects(self, subjects: Sequence[tuple[str, str]]) -> None:
        """Name them: icon and title; which is at hand stays so."""
        for number, (drawing, title) in enumerate(subjects):
            item = self.item(number)
            if item is None:
                item = QListWidgetItem(self)
                self.addItem(item)
            item.setText(title)
            item.setIcon(icon(drawing))
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(title) for _, title in subjects), default=0)
        wide = widest + 2 * SIDE + ICON + BESIDE + 8
        self.setFixedWidth(min(MOST, max(LEAST, wide)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Into the subject, by the keys that go to the right."""
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class _SubjectPainter(QStyledItemDelegate):
    """A row: the one at hand on the page's colour with a bar, framed while it has the keyboard."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for a finger."""
        return QSize(LEAST, max(ROW, option.fontMetrics.height() + 16))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The ground, the icon, the title."""
        state, palette = option.state, option.palette
        room: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(room.adjusted(0, 0, -1, 0), palette.color(QPalette.ColorRole.Base))
            bar = QRect(room.left(), room.top() + 6, BAR, room.height() - 12)
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = palette.color(QPalette.ColorRole.AlternateBase)
            painter.fillRect(room.adjusted(0, 0, -1, 0), ground)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(room.adjusted(1, 1, -3, -2))
        drawing: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(room.left() + SIDE, 0, ICON, ICON)
        place.moveTop(room.top() + (room.height() - ICON) // 2)
        drawing.paint(painter, place)
        font = painter.font()
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        words = room.adjusted(SIDE + ICON + BESIDE, 0, -6, 0)
        title = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()
