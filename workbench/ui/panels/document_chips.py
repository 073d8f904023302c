"""What the queue is filtered by, as a row of chips: each says one condition and takes it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QWidget

from workbench.model import Scheme
from workbench.ui.icons import icon
from workbench.ui.models.document_filter import Condition, Filter
from workbench.ui.models.document_words import condition_words
from workbench.ui.wording import plain

HEIGHT = 24
SPACE = 4
SIDE = 10
CROSS = 10
BESIDE = 2 * SIDE + CROSS + 8
"""What a chip needs beside its words."""

REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chip(QAbstractButton):
    """One condition; a click, Space, Return or Delete takes it away."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = self.tr("Stop filtering by: {condition}").format(condition=words)
        self.setToolTip(plain(said))
        self.setAccessibleName(said)

    def sizeHint(self) -> QSize:
        """Room for all words and the cross."""
        return QSize(self.fontMetrics().horizontalAdvance(self.words) + BESIDE, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Delete do what Space does."""
        if event.key() in REMOVING:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A round edge, the words, cut where there is no room, and a cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, focused = self.palette(), self.hasFocus()
        edge = QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.PlaceholderText
        pressed = self.isDown() or self.underMouse()
        fill = QPalette.ColorRole.AlternateBase if pressed else QPalette.ColorRole.Button
        width = 2 if focused else 1
        painter.setPen(QPen(palette.color(edge), width))
        painter.setBrush(palette.color(fill))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        room = self.rect().adjusted(SIDE, 0, SIDE + 2 - BESIDE, 0)
        words = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
        cross = QRect(0, 0, CROSS, CROSS)
        cross.moveCenter(QPoint(self.width() - SIDE - CROSS // 2, self.rect().center().y()))
        icon("close").paint(painter, cross)
        painter.end()


class Chips(QWidget):
    """The conditions of a filter, in as many lines as they need; none, and the row is gone."""

    removed = Signal(object)
    """A condition is not wanted any more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = Flow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def chips(self) -> list[Chip]:
        """The chips, in the order in which they stand."""
        return [chip for chip in self.findChildren(Chip) if not chip.isHidden()]

    def show_filter(self, shown: Filter, scheme: Scheme | None, *, after: QWidget) -> None:
        """Show what is asked; the keyboard stays on the row while there is a chip on it.

        Tab comes to the first of them from the widget ``after``.
        """
        had_keyboard = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for condition in shown.conditions:
            chip = self._add(condition, condition_words(shown, condition, scheme))
            QWidget.setTabOrder(after, chip)
            after = chip
        self.setVisible(bool(shown.conditions))
        if had_keyboard and self.chips:
            self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, condition: Condition, words: str) -> Chip:
        chip = Chip(words, self)
        chip.clicked.connect(lambda: self.removed.emit(condition))
        self._flow.addWidget(chip)
        chip.show()
        return chip


class Flow(QLayout):
    """One widget after the other, and a new line where there is no more room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands a widget over."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """One of them, which is then no longer laid out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What all lines take."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lay them out."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """One line at least."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Any width will do: words are cut."""
        return QSize(0, HEIGHT if self._items else 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        at = QPoint(rect.topLeft())
        for item in self._items:
            width = min(item.sizeHint().width(), rect.width())
            if at.x() > rect.left() and at.x() + width > rect.right() + 1:
                at = QPoint(rect.left(), at.y() + HEIGHT + SPACE)
            if move:
                item.setGeometry(QRect(at, QSize(width, HEIGHT)))
            at.setX(at.x() + width + SPACE)
        return at.y() + HEIGHT - rect.top() if self._items else 0
