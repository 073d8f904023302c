"""Mouse and keys of the canvas, turned into moves, selections, drags of edges, and focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from workbench.ui.text.choices import Choices
from workbench.ui.text.motion import Unit, snapped, unit_around
from workbench.ui.text.reader import Drag
from workbench.ui.text.reading import OWN

GRIP = 7.0
"""How near to an edge of the focused span a press takes hold of it, in pixels."""

NEAR = 6
"""How far apart two presses may be and count as the same place, in pixels."""

EDGE_PACE = 40
"""Milliseconds between two steps of scrolling while a drag is held outside."""

CLICKS: tuple[Unit, ...] = ("word", "sentence", "paragraph")
"""What the second, third and fourth click of a row select."""

RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Gestures:
    """What hand and keyboard do to one canvas."""

    def __init__(self, canvas: Choices) -> None:
        self.canvas = canvas
        self._clicks = 0
        self._last_press = 0
        self._press_place = QPointF(-100, -100)
        self._last_place = QPointF(-100, -100)
        self._moves = _moves()
        self._scrolling = QTimer(canvas)
        self._scrolling.setInterval(EDGE_PACE)
        self._scrolling.timeout.connect(self._scroll_on)

    def stop(self) -> None:
        """Let go of whatever is dragged; nothing comes of it."""
        self._scrolling.stop()
        if self.canvas.drag is not None:
            self.canvas.drag = None
            self.canvas.viewport().update()

    def press(self, event: QMouseEvent) -> None:
        """A click begins: the caret, a word, a sentence, a bar, or the edge of the focused span."""
        canvas, place = self.canvas, event.position()
        self.canvas.pointer = place
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(place)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._count_clicks(event)
        if canvas.press_banner(place):
            return
        way = canvas.way_at(place)
        if way is not None:
            canvas.go_to_span(way)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._pick(place)
            return
        edge = canvas.edge_at(place, GRIP)
        if edge is not None and self._clicks == 1:
            span = edge[1].span
            self.canvas.drag = Drag((span.start, span.end), edge[0], span.id)
            return
        offset = canvas.offset_at(place)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift:
            canvas.put_caret(offset, select=True)
            self.canvas.drag = Drag((canvas.origin, canvas.origin))
            return
        if self._clicks > 1:
            self._take_unit(CLICKS[min(self._clicks - 2, len(CLICKS) - 1)], offset)
            return
        again = (place - self._last_place).manhattanLength() < NEAR
        self._last_place = place
        bar = canvas.bar_at(place)
        if bar is not None:
            canvas.put_caret(bar.span.start)
            canvas.focus_placed(bar)
            return
        canvas.put_caret(offset)
        canvas.focus_under(canvas.character_at(place), outwards=again)
        self.canvas.drag = Drag((offset, offset))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves: show what the drag would take, or what a press would do."""
        self.canvas.pointer = event.position()
        if self.canvas.drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_pointer(self.canvas.pointer)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._drag_to(self.canvas.pointer, characters=shift)
        height = self.canvas.viewport().height()
        if 0 <= self.canvas.pointer.y() < height:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def release(self, event: QMouseEvent) -> None:
        """The drag ends; an edge that has moved is asked for."""
        event.accept()
        self._scrolling.stop()
        drag, self.canvas.drag = self.canvas.drag, None
        if drag is None:
            return
        self.canvas.viewport().update()
        if drag.edge and drag.preview is not None and drag.preview != drag.base:
            self.canvas.resize_asked.emit(drag.span_id, *drag.preview)

    def keeps(self, event: QKeyEvent) -> bool:
        """Whether a key is the page's own now, whatever action of the window it belongs to."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self.canvas.wants_target and plain and event.key() in (*RETURNS, Qt.Key.Key_Escape)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for those that are the window's."""
        canvas = self.canvas
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        plain = modifiers & ~Qt.KeyboardModifier.ShiftModifier
        key = event.key()
        if key == Qt.Key.Key_Escape and not modifiers:
            return self._escape()
        if canvas.wants_target and key in RETURNS and not modifiers:
            canvas.choose_target()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not plain:
            back = shift or key == Qt.Key.Key_Backtab
            canvas.tab(-1 if back else 1)
            return True
        if plain == Qt.KeyboardModifier.ControlModifier and not shift:
            if key == Qt.Key.Key_C:
                canvas.copy()
                return True
            if key == Qt.Key.Key_A:
                canvas.select(0, len(canvas.text))
                return True
        if not plain and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            canvas.move_beside(1 if key == Qt.Key.Key_Right else -1, select=shift)
            return True
        if not plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            canvas.move_to_line_edge(1 if key == Qt.Key.Key_End else -1, select=shift)
            return True
        move = self._moves.get((key, plain))
        if move is None:
            return False
        canvas.move(move[0], move[1], select=shift)
        return True

    def _escape(self) -> bool:
        if self.canvas.drag is not None:
            self.stop()
        elif self.canvas.wants_target:
            self.canvas.drop_target()
        elif self.canvas.selection is not None:
            self.canvas.put_caret(self.canvas.caret)
        elif self.canvas.picked:
            self.canvas.set_picked(())
        elif self.canvas.focused is not None:
            self.canvas.focus_span(None)
        else:
            return False
        return True

    def _count_clicks(self, event: QMouseEvent) -> None:
        """Of a row of presses Qt calls every second one double; the others are counted here."""
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval()
        soon = 0 <= event.timestamp() - self._last_press < interval
        near = (event.position() - self._press_place).manhattanLength() < NEAR
        in_row = self._clicks >= 2 and soon and near
        if in_row:
            self._clicks += 1
        else:
            self._clicks = 2 if event.type() == QEvent.Type.MouseButtonDblClick else 1
        self._last_press, self._press_place = event.timestamp(), event.position()

    def _press_right(self, place: QPointF) -> None:
        offset, selection = self.canvas.offset_at(place), self.canvas.selection
        if selection is None or not selection[0] <= offset <= selection[1]:
            self.canvas.put_caret(offset)
            bar = self.canvas.bar_at(place)
            if bar is not None:
                self.canvas.focus_placed(bar)
            else:
                self.canvas.focus_under(self.canvas.character_at(place), outwards=False)

    def _pick(self, place: QPointF) -> None:
        """Pick the span under the pointer, or let it go; the caret stays."""
        canvas = self.canvas
        placed = canvas.bar_at(place)
        if placed is None and canvas.reading is not None:
            stack = canvas.reading.stack_at(canvas.character_at(place))
            placed = next((each for each in stack if each.layer == OWN), None)
        if placed is not None and placed.layer == OWN:
            canvas.set_picked({*canvas.picked} ^ {placed.span.id})

    def _take_unit(self, unit: Unit, offset: int) -> None:
        stretch = unit_around(self.canvas.text, unit, offset)
        if stretch is not None:
            self.canvas.focus_placed(None)
            self.canvas.select(*stretch)
            self.canvas.drag = Drag(stretch)

    def _drag_to(self, place: QPointF, *, characters: bool) -> None:
        drag, canvas = self.canvas.drag, self.canvas
        if drag is None:
            return
        offset = canvas.offset_at(place)
        if drag.edge:
            drag.preview = self._moved_edge(drag, offset, characters=characters)
            canvas.viewport().update()
            return
        if drag.base[0] <= offset <= drag.base[1] and not drag.moved:
            return
        if not drag.moved:
            drag.moved = True
            canvas.focus_placed(None)
        start, end = min(drag.base[0], offset), max(drag.base[1], offset)
        if not characters:
            start, end = snapped(canvas.text, start, end)
        if offset < drag.base[0]:
            start, end = end, start
        drag.preview = (min(start, end), max(start, end))
        canvas.set_selection(start, end)
        canvas.viewport().update()

    def _moved_edge(self, drag: Drag, offset: int, *, characters: bool) -> tuple[int, int]:
        start, end = drag.base
        if drag.edge == "start":
            start = min(offset, end - 1)
            if not characters:
                start = snapped(self.canvas.text, start, end)[0]
        else:
            end = max(offset, start + 1)
            if not characters:
                end = snapped(self.canvas.text, start, end)[1]
        return start, end

    def _scroll_on(self) -> None:
        if self.canvas.drag is None or not self.canvas.isVisible():
            self._scrolling.stop()
            return
        y, height = self.canvas.pointer.y(), self.canvas.viewport().height()
        beyond = y if y < 0 else y - height
        self.canvas.scroll_by(max(-60, min(60, round(beyond))) or 1)
        self._drag_to(
            QPointF(self.canvas.pointer.x(), max(0.0, min(height - 1.0, y))), characters=False
        )

    def _show_pointer(self, place: QPointF) -> None:
        bar, row = self.canvas.bar_at(place), self.canvas.row_at(place)
        over = bar.span.id if bar is not None and bar.layer == OWN else None
        self.canvas.hover(row.note.relation.source if row is not None else over)
        if self.canvas.way_at(place) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self.canvas.edge_at(place, GRIP) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        elif bar is not None:
            shape = Qt.CursorShape.PointingHandCursor
        else:
            shape = Qt.CursorShape.IBeamCursor
        viewport = self.canvas.viewport()
        if viewport.cursor().shape() != shape:
            viewport.setCursor(shape)


def _moves() -> dict[tuple[int, Qt.KeyboardModifier], tuple[Unit, int]]:
    none = Qt.KeyboardModifier.NoModifier
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    return {
        (Qt.Key.Key_Up, none): ("line", -1),
        (Qt.Key.Key_Down, none): ("line", 1),
        (Qt.Key.Key_PageUp, none): ("page", -1),
        (Qt.Key.Key_PageDown, none): ("page", 1),
        (Qt.Key.Key_Left, control): ("word", -1),
        (Qt.Key.Key_Right, control): ("word", 1),
        (Qt.Key.Key_Up, control): ("paragraph", -1),
        (Qt.Key.Key_Down, control): ("paragraph", 1),
        (Qt.Key.Key_Home, control): ("document", -1),
        (Qt.Key.Key_End, control): ("document", 1),
        (Qt.Key.Key_Up, alt): ("sentence", -1),
        (Qt.Key.Key_Down, alt): ("sentence", 1),
    }
