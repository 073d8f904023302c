"""A panel that follows what happens while it is seen, and catches up once it comes to be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.linking import Links


class Following(QWidget):
    """Shows something of the links of the layer on the desk, and follows the focus."""

    def __init__(self, links: Links, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links = links
        self._stale = True
        self._last: str | None = None
        links.changed.connect(self.follow)
        links.focused.connect(self._on_focus)

    @property
    def is_seen(self) -> bool:
        """Whether it is on the screen; behind another tab Qt has moved it out of the window."""
        window = self.window()
        place = QRect(self.mapTo(window, QPoint()), self.size())
        return self.isVisible() and window.rect().intersects(place)

    def refresh(self) -> None:
        """Show what is on the desk now; each panel adds what that is."""
        self._stale = False

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        raise NotImplementedError

    def point_at_span(self, span_id: str) -> None:
        """Choose the line of a span."""
        raise NotImplementedError

    def concerns(self, span_id: str) -> bool:
        """Whether a span has a line here."""
        raise NotImplementedError

    def follow(self) -> None:
        """What is shown may be another now: look again, at once or when it is next seen."""
        self._stale = True
        if self.is_seen:
            self.refresh()

    def come_forward(self) -> None:
        """It is about to be seen: catch up, and choose the line that had the focus last."""
        if self._stale:
            self.refresh()
        if self._last is not None:
            self.point_at_span(self._last)
        self._last = None

    def come_up(self) -> None:
        """It may have come to the front, once Qt has put it in its place."""
        QTimer.singleShot(0, self, lambda: self.come_forward() if self.is_seen else None)

    @property
    def _is_at_work(self) -> bool:
        """Whether somebody is at work in the list, where the focus of the text moves nothing."""
        proxy = self.focusProxy()
        return proxy is not None and proxy.hasFocus()

    def _on_focus(self, span_id: object) -> None:
        if not isinstance(span_id, str) or not self.concerns(span_id):
            return
        if not self.is_seen:
            self._last = span_id
        elif not self._is_at_work:
            self.point_at_span(span_id)

    def showEvent(self, event: QShowEvent) -> None:
        """What happened meanwhile is caught up with."""
        super().showEvent(event)
        if self._stale and self.is_seen:
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.follow()
        super().changeEvent(event)
