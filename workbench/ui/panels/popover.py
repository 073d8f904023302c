"""A sheet of fields under a button: it has the keyboard, and goes with Escape, Return or a look
elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.panels.sheet import Sheet


class Popover(Sheet):
    """Lies over the window; ``fields`` are what the keyboard goes through, from top to bottom."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None

    def fields(self) -> Sequence[QWidget]:
        """All that takes the keyboard."""
        raise NotImplementedError

    def begin_at(self, place: QPoint, *, first: QWidget | None = None) -> None:
        """Show the sheet at a place of the window, and give a field, or the first, the keyboard."""
        self._before = QApplication.focusWidget()
        self.adjustSize()
        self.move(self._within(place))
        self.show()
        self.raise_()
        (first or self.fields()[0]).setFocus(Qt.FocusReason.PopupFocusReason)
        _application().focusChanged.connect(self._on_focus)

    def leave(self) -> None:
        """Go, and give the keyboard back."""
        before = self._before
        self._go()
        if before is not None:
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _within(self, place: QPoint) -> QPoint:
        window = self.parentWidget()
        assert window is not None
        right, below = window.width() - self.width(), window.height() - self.height()
        return QPoint(max(0, min(place.x(), right)), max(0, min(place.y(), below)))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes on elsewhere has done with it; the list of a box is not elsewhere."""
        inside = now is None or now is self or self.isAncestorOf(now)
        if not inside and QApplication.activePopupWidget() is None:
            self._go()

    def _go(self) -> None:
        if self.isVisible():
            _application().focusChanged.disconnect(self._on_focus)
            self._before = None
            self.hide()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round within the sheet."""
        fields = [each for each in self.fields() if each.isEnabled()]
        now = QApplication.focusWidget()
        at = -1 if next else 0
        for number, field in enumerate(fields):
            if now is field or (now is not None and field.isAncestorOf(now)):
                at = number
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        fields[(at + (1 if next else -1)) % len(fields)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return closes the sheet, as Escape does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.leave()
            return
        super().keyPressEvent(event)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
