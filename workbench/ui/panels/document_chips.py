"""What the queue is filtered by, as a row of chips: each says one condition and takes it away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

from workbench.model import Scheme
from workbench.ui.icons import icon
from workbench.ui.models.document_filter import Condition, Filter
from workbench.ui.models.document_words import condition_words
from workbench.ui.wording import plain

HEIGHT = 24
SPACE = 4
ROOM_FOR_SIGN = 34
REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Chip(QToolButton):
    """One condition; a click, Space, Return or Delete takes it away."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIcon(icon("close"))
        self.setIconSize(QSize(12, 12))
        # The cross stands after the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(words.replace("&", "&&"))
        said = self.tr("Stop filtering by: {condition}").format(condition=words)
        self.setToolTip(plain(said))
        self.setAccessibleName(said)

    def fit(self, width: int) -> None:
        """Cut the words where there is no room for all of them."""
        room = width - ROOM_FOR_SIGN
        words = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        if words.replace("&", "&&") != self.text():
            self.setText(words.replace("&", "&&"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Delete do what Space does."""
        if event.key() in REMOVING:
            self.click()
            return
        super().keyPressEvent(event)


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

    def show_filter(self, shown: Filter, scheme: Scheme | None) -> None:
        """Show what is asked; the keyboard stays on the row while there is a chip on it."""
        had_keyboard = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for condition in shown.conditions:
            self._add(condition, condition_words(shown, condition, scheme))
        self.setVisible(bool(shown.conditions))
        if had_keyboard and self.chips:
            self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, condition: Condition, words: str) -> None:
        chip = Chip(words, self)
        chip.clicked.connect(lambda: self.removed.emit(condition))
        self._flow.addWidget(chip)
        chip.show()


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
            widget = item.widget()
            if isinstance(widget, Chip):
                widget.fit(rect.width())
            width = min(item.sizeHint().width(), rect.width())
            if at.x() > rect.left() and at.x() + width > rect.right() + 1:
                at = QPoint(rect.left(), at.y() + HEIGHT + SPACE)
            if move:
                item.setGeometry(QRect(at, QSize(width, HEIGHT)))
            at.setX(at.x() + width + SPACE)
        return at.y() + HEIGHT - rect.top() if self._items else 0
