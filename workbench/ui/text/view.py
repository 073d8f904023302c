"""The canvas: a dispatch with its spans, a caret, a selection and a focus. It shows and asks.

Every offset that comes in or goes out is a code point of the document. The canvas never
changes a layer: it is given one, and tells by signals what the reader does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.model import Change, Document, Layer
from workbench.ui.text.accessible import Voice
from workbench.ui.text.choices import Choices
from workbench.ui.text.find import Finder
from workbench.ui.text.flow import Flow
from workbench.ui.text.gestures import Gestures
from workbench.ui.text.look import Look
from workbench.ui.text.reading import OWN, Reading
from workbench.ui.wording import plain

NOTCH = 120
"""One notch of a wheel, in eighths of a degree; fine wheels and touch pads send less at a time."""


class Canvas(Choices):
    """A document, the reader's own layer on it, and suggestions.

    ``focus_changed`` carries the id of the focused span or None; ``focused_layer`` says whose
    it is. ``resize_asked`` carries a span of the own layer with the edges it was dragged to,
    ``context_asked`` a place on the screen with the offset under it.
    """

    VOICE: ClassVar[type[Voice]] = Voice
    """What speaks for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self._turned = 0
        self.voice = self.VOICE(self)
        self.caret_moved.connect(self.voice.caret_moved)
        self.selection_changed.connect(self.voice.selected)
        self.focus_changed.connect(self.voice.focused)
        self.picked_changed.connect(self.voice.picked)
        self.target_asked.connect(self.voice.target_asked)
        self.target_dropped.connect(self.voice.target_dropped)

    @property
    def document(self) -> Document | None:
        """The document that is shown."""
        return self.reading.document if self.reading is not None else None

    @property
    def layer(self) -> Layer | None:
        """The reader's own layer, as it was last told."""
        return self.reading.layer if self.reading is not None else None

    @property
    def focused_layer(self) -> Layer | None:
        """The layer that the focused span stands in: the own one, or a suggester's."""
        if self.focus_key is None or self.reading is None:
            return None
        return self.reading.layers[self.focus_key[0]]

    def show_document(
        self, document: Document, layer: Layer, suggestions: Sequence[Layer] = ()
    ) -> None:
        """Show a document from its top, with the caret at its start."""
        self.show_reading(Reading(document, layer, suggestions))

    def show_reading(self, reading: Reading) -> None:
        """Show a document as it was indexed, from its top, with the caret at its start."""
        self.gestures.stop()
        self.reading = reading
        self.finder = Finder(reading.text)
        self._measure()
        width, page = self.column.width(), self.column.height()
        self.show_flow(Flow(self.reading, self.style_, width=width, page=page))
        self.start_over()
        self.voice.document_shown()

    def clear(self) -> None:
        """Show nothing."""
        self.gestures.stop()
        self.reading = None
        self.finder = Finder("")
        self.show_flow(None)
        self.start_over()
        self.voice.document_shown()

    def update_layer(self, layer: Layer, change: Change | None = None) -> None:
        """Take the own layer's next state, and paint again only what differs."""
        if self.reading is None:
            return
        focus = self.focused_span()
        touched = self.reading.update(layer, change)
        if touched:
            self.redecorate(touched)
        self._check_focus(focus is not None)
        self.set_picked(self.picked)

    def show_suggestions(self, suggestions: Sequence[Layer]) -> None:
        """Show other suggestions on the same page; caret, selection and place stay."""
        if self.reading is None:
            return
        focus, whose = self.focused_span(), self.focused_layer
        touched = self.reading.suggest(suggestions)
        if touched:
            self.redecorate(touched)
        if focus is not None and whose is not None and focus.layer != OWN:
            names = [each.annotator for each in self.reading.layers]
            number = names.index(whose.annotator) if whose.annotator in names[1:] else -1
            self.focus_placed(self.reading.find((number, focus.span.id)) if number > 0 else None)

    def set_look(self, look: Look) -> None:
        """Take another theme or typeface."""
        if look != self._look:
            self._look = look
            self.restyle()

    def set_zoom(self, percent: int) -> None:
        """Show everything larger or smaller."""
        if percent != self._zoom:
            self._zoom = percent
            self.restyle()

    def set_invisibles(self, shown: bool) -> None:
        """Show or hide the signs for spaces and line ends."""
        self.invisibles = shown
        self.viewport().update()

    def set_read_only(self, read_only: bool) -> None:
        """Say that the layer can't be changed: no edges to drag, and a chip says so."""
        self.read_only = read_only
        self.viewport().update()

    def _check_focus(self, had_focus: bool) -> None:
        if had_focus and self.focused_span() is None:
            self.focus_placed(None)

    def event(self, event: QEvent) -> bool:
        """While a target is asked for, Return and Escape are its keys, not those of actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.gestures.keeps(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in full what a note has no room for; forget the pointer when it is gone."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.told_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain(words) if words else "", self)
            return True
        if event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes through the spans; Ctrl+Tab and the window's keys leave the canvas."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, focus, copy; every other key is the window's."""
        if not self.gestures.key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a row."""
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag."""
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        self.gestures.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned += event.angleDelta().y()
            steps = int(self._turned / NOTCH)
            self._turned -= steps * NOTCH
            for _ in range(abs(steps)):
                self.zoom_asked.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or at the caret."""
        place = event.globalPos()
        offset = self.offset_at(QPointF(event.pos()))
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.flow is not None:
            offset = self.caret
            rectangle = self.flow.caret(self.caret)
            if rectangle is not None:
                point = rectangle.bottomLeft().toPoint() + self.column.topLeft()
                place = self.viewport().mapToGlobal(point)
        self.context_asked.emit(place, offset)

    def changeEvent(self, event: QEvent) -> None:
        """Another font of the program changes the tags."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.FontChange):
            self.restyle()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a drag, and sleep."""
        self.gestures.stop()
        super().hideEvent(event)
