"""The scrolling page under the canvas: geometry, scroll bar, timers, and painting that can fail."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import ceil, floor
from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from workbench.ui.text.columns import places
from workbench.ui.text.flow import Block, Flow
from workbench.ui.text.look import Look
from workbench.ui.text.paint import paint_scene
from workbench.ui.text.scene import Scene
from workbench.ui.text.signs import paint_error, paint_notice
from workbench.ui.text.style import Style

LATER = 60
"""Milliseconds until the scroll bar follows: drawing it costs more than drawing the text."""

PIECES = 24
"""More pieces than this are taken for one."""

MANY = 60
"""Where more stretches than this have changed, everything is painted again."""

ABOVE = 4
"""So many pixels above its line a frame, or an accent, may reach: no further than the gap there."""

SLICE = 0.001
"""Seconds of laying out ahead between two events."""

Place: TypeAlias = tuple[int, int]
"""The top and the height of a line on the screen."""


class Surface(QAbstractScrollArea):
    """A page that shows a flow; what is on it the canvas says, by ``scene``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.flow: Flow | None = None
        self.column = QRect()
        self.margin = QRect()
        self.relations_shown = True
        self._look = Look()
        self._zoom = 100
        self.style_ = Style(self._look, self._zoom)
        self.caret_on = False
        self._syncing = False
        self._reported = False
        self._unshaped = ["é « 24\u202f762 »", "م", "ש", "😀"]
        self._sync_timer = self._timer(LATER, self.sync_scroll_bar)
        self._ahead_timer = self._timer(0, self._lay_out_ahead)
        self._blink_timer = self._timer(0, self._blink, once=False)

    def scene(self, flow: Flow) -> Scene:
        """What is to be painted now."""
        return Scene(self.style_, self.column.left(), flow.visible())

    def empty_words(self) -> str:
        """What to say where there is nothing to show; nothing while there is."""
        return ""

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """Paint what lies above the text."""

    def prepare_ahead(self, seconds: float) -> bool:
        """Get ready for so long what will be painted next; whether anything is left to do."""
        return False

    def restyle(self) -> None:
        """Look or zoom have changed."""
        self.style_ = Style(self._look, self._zoom)
        self._measure()
        if self.flow is not None:
            self.flow.width, self.flow.page = self.column.width(), self.column.height()
            self.flow.restyle(self.style_)
        self.sync_scroll_bar()
        self.viewport().update()

    def show_flow(self, flow: Flow | None) -> None:
        """Show another flow, from its top."""
        self.flow = flow
        self._reported = False
        self.sync_scroll_bar()
        self.viewport().update()

    def scroll_by(self, pixels: int) -> int:
        """Move the text up by so many pixels; answers with what was possible."""
        moved = self.flow.scroll_by(pixels) if self.flow is not None else 0
        if moved:
            self.moved()
        return moved

    def moved(self) -> None:
        """The text lies elsewhere now: paint it, and let the scroll bar follow."""
        self.viewport().update()
        if self.isVisible():
            self._sync_timer.start()

    def moved_below(self) -> None:
        """The text has another length: let the scroll bar follow."""
        if self.isVisible():
            self._sync_timer.start()

    def refresh(self, start: int, end: int) -> None:
        """Paint the lines between two offsets again."""
        if self.flow is None or not self.isVisible():
            return
        segments = self.flow.reading.segments
        first, last = segments.at(start), segments.at(end)
        for block in self.flow.visible():
            if first <= block.segment <= last:
                lines = block.layout.lines
                top = lines[block.layout.line_of(block.layout.unit_of(start))].top
                line = lines[block.layout.line_of(block.layout.unit_of(end))]
                y, bottom = block.top + top - ABOVE, block.top + line.top + line.ink
                self.viewport().update(0, y, self.text_right(), bottom - y)

    def text_right(self) -> int:
        """How far right anything stands that a line of text carries; beyond it are the notes."""
        return self.viewport().width() if self.margin.isEmpty() else self.margin.left()

    @property
    def lies_flat(self) -> bool:
        """Whether nothing is painted that does not move along with the text."""
        return True

    def moved_along(self, y: int, by: int) -> None:
        """What was painted from a height on lies so many pixels further down."""

    def redecorate(self, stretches: Sequence[tuple[int, int]]) -> bool:
        """The spans over these stretches have changed: paint them, and what moved below them.

        Answers with whether any line lies elsewhere now.
        """
        if self.flow is None:
            return False
        before, anchor = _places(self.flow.visible()), self.flow.anchor
        if len(stretches) > MANY:
            self.flow.redecorate_all()
            self.moved()
            return True
        self.flow.redecorate(stretches)
        after = _places(self.flow.visible())
        if anchor != self.flow.anchor:
            self.moved()
            return True
        if before != after:
            self._move_below(before, after)
            self.moved_below()
        for start, end in stretches:
            self.refresh(start, end)
        return before != after

    def _move_below(self, before: Sequence[Place], after: Sequence[Place]) -> None:
        """One line has grown or shrunk: move what is painted below it; else paint that anew."""
        pairs = list(zip(before, after, strict=False))
        first = next((number for number, (old, new) in enumerate(pairs) if old != new), 0)
        (old_top, old_height), (top, height) = pairs[first] if pairs else ((0, 0), (0, 0))
        by, viewport = height - old_height, self.viewport()
        is_one = old_top == top and all(
            new == (old[0] + by, old[1]) for old, new in pairs[first + 1 :]
        )
        scale = viewport.devicePixelRatioF()
        if not is_one or not by or not self.lies_flat or scale != round(scale):
            viewport.update(0, min(old_top, top) - ABOVE, viewport.width(), viewport.height())
            return
        # The gap goes along: what reaches into it belongs to the line below.
        y = old_top + old_height - self.style_.line_gap
        above = min(y, y + by)
        viewport.scroll(0, by, QRect(0, above, viewport.width(), viewport.height() - above))
        self.moved_along(y, by)

    def restart_blinking(self) -> None:
        """Show the caret now, and let it blink while the canvas has the focus."""
        self.caret_on = self.hasFocus()
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self.caret_on and flash > 1 and self.isVisible():
            self._blink_timer.start(flash // 2)
        else:
            self._blink_timer.stop()

    def refresh_caret(self) -> None:
        """Paint the caret's place again."""

    def sync_scroll_bar(self) -> None:
        """Let the scroll bar say where the text is; not while somebody holds it."""
        bar = self.verticalScrollBar()
        self._sync_timer.stop()
        if bar.isSliderDown():
            return
        self._syncing = True
        length = self.flow.length if self.flow is not None else 0
        page = max(1, self.viewport().height())
        bar.setPageStep(page)
        bar.setSingleStep(self.style_.line_height)
        bar.setRange(0, max(0, length - page))
        bar.setValue(self.flow.position if self.flow is not None else 0)
        self._syncing = False

    def _timer(self, interval: int, slot: object, *, once: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _measure(self) -> None:
        viewport = self.viewport()
        self.column, self.margin = places(
            self.style_, viewport.width(), viewport.height(), notes=self.relations_shown
        )

    def _lay_out_ahead(self) -> None:
        if self.flow is None or not self.isVisible():
            return
        if self.flow.prefetch(SLICE):
            self._ahead_timer.start()
        elif self._unshaped:
            # The first text in a script costs its font; better now than at a key press.
            self.style_.shape(self._unshaped.pop())
            self._ahead_timer.start()
        elif self.prepare_ahead(SLICE):
            self._ahead_timer.start()
        elif self.flow.learn():
            self.moved_below()

    def _blink(self) -> None:
        self.caret_on = not self.caret_on
        self.refresh_caret()

    def _paint(self, painter: QPainter, region: QRegion) -> None:
        words, clip = self.empty_words(), region.boundingRect()
        if self.flow is None or words:
            painter.fillRect(clip, self.style_.page)
            paint_notice(painter, self.style_, words, bounds=QRectF(self.viewport().rect()))
            return
        painter.setClipRegion(region)
        paint_scene(painter, self.scene(self.flow), [QRectF(each) for each in clips_of(region)])
        self.paint_over(painter, clip)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; whatever goes wrong, the painter is ended and the program lives on."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event.region())
        except Exception:
            # An exception that leaves a paint event would leave the painter active, and end
            # the program at the next one; it goes to the crash dialog by the hook instead.
            painter.end()
            self._paint_failure()
            if not self._reported:
                self._reported = True
                sys.excepthook(*sys.exc_info())
        finally:
            if painter.isActive():
                painter.end()
        if self.isVisible():
            self._ahead_timer.start()

    def _paint_failure(self) -> None:
        painter = QPainter(self.viewport())
        try:
            words = self.tr("This part of the text could not be drawn; your work is safe.")
            paint_error(painter, self.style_, words, bounds=QRectF(self.viewport().rect()))
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew if the column has another width."""
        self._measure()
        if self.flow is not None:
            self.flow.resize(width=self.column.width(), page=self.column.height())
        self.moved()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar, where a hand or a key moved it."""
        if self._syncing or self.flow is None:
            return
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum():
            self.flow.scroll_to_end()
        else:
            self.flow.scroll_to(bar.value())
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by the wheel."""
        pixels = event.pixelDelta().y()
        if not pixels:
            pixels = round(event.angleDelta().y() / 120 * 3 * self.style_.line_height * 0.6)
        self.scroll_by(-pixels)
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Wake up."""
        super().showEvent(event)
        self.sync_scroll_bar()
        self.restart_blinking()

    def hideEvent(self, event: QHideEvent) -> None:
        """Sleep: nothing runs while nobody looks."""
        for timer in (self._sync_timer, self._ahead_timer, self._blink_timer):
            timer.stop()
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.restart_blinking()
        self.refresh_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self.restart_blinking()
        self.refresh_caret()


def clips_of(region: QRegion) -> list[QRect]:
    """What is to be painted, piece by piece; where there are many pieces, what holds them all."""
    pieces: list[QRect] = list(region)  # type: ignore[call-overload]  # the stub forgets __iter__
    return pieces if len(pieces) <= PIECES else [region.boundingRect()]


def _places(blocks: Sequence[Block]) -> list[Place]:
    """The top and the height of every line on the screen."""
    return [(block.top + line.top, line.height) for block in blocks for line in block.layout.lines]


def region_of(rectangle: QRectF, offset: QPoint) -> QRect:
    """The whole pixels that a rectangle of the column takes in the viewport."""
    left, top = floor(rectangle.left()) + offset.x() - 8, floor(rectangle.top()) - 1
    return QRect(left, top, ceil(rectangle.width()) + 16, ceil(rectangle.height()) + 3)
