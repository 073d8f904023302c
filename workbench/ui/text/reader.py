"""A page with a reader on it: the caret, the selection, the focus, and what lies under a point."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workbench.ui.text.find import Finder
from workbench.ui.text.flow import Flow
from workbench.ui.text.hits import bar_under, character_under, edge_under
from workbench.ui.text.reading import Reading
from workbench.ui.text.scene import Scene
from workbench.ui.text.segments import Placed
from workbench.ui.text.signs import paint_chip, paint_hint
from workbench.ui.text.surface import Surface, region_of


@dataclass(slots=True)
class Drag:
    """A drag of the selection, or of one edge of a span; ``base`` is what the press took."""

    base: tuple[int, int]
    edge: str = ""
    span_id: str = ""
    moved: bool = False
    preview: tuple[int, int] | None = None


class ReaderPage(Surface):
    """The state that hand and keyboard move: everything but the layer, which is only shown."""

    caret_moved = Signal(int)
    selection_changed = Signal(object)
    focus_changed = Signal(object)
    resize_asked = Signal(str, int, int)
    context_asked = Signal(QPoint, int)
    zoom_asked = Signal(int)
    candidate_chosen = Signal(str, bool)
    """What may want this label is selected; it lay round the end of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading: Reading | None = None
        self.caret = 0
        self.origin = 0
        self.read_only = False
        self.invisibles = False
        self.tabbed = False
        self.goal: float | None = None
        self.grown: list[tuple[int, int]] = []
        self.finder = Finder("")
        self.drag: Drag | None = None
        self.pointer = QPointF()
        self._focus: tuple[int, str] | None = None

    @property
    def text(self) -> str:
        """The text that is shown; empty where there is none."""
        return self.reading.text if self.reading is not None else ""

    @property
    def selection(self) -> tuple[int, int] | None:
        """What is selected."""
        if self.origin == self.caret:
            return None
        return min(self.origin, self.caret), max(self.origin, self.caret)

    @property
    def focused(self) -> str | None:
        """The id of the focused span."""
        return self._focus[1] if self._focus is not None else None

    @property
    def focus_key(self) -> tuple[int, str] | None:
        """The layer's number and the id of the focused span."""
        return self._focus

    def focused_span(self) -> Placed | None:
        """The focused span, if there is one."""
        if self._focus is None or self.reading is None:
            return None
        return self.reading.find(self._focus)

    def put_caret(self, offset: int, *, select: bool = False, keep_goal: bool = False) -> None:
        """Put the caret somewhere, on the screen; with ``select`` the selection grows to it."""
        self.set_selection(self.origin if select else offset, offset, keep_goal=keep_goal)
        self.reveal(offset)

    def set_selection(self, origin: int, caret: int, *, keep_goal: bool = False) -> None:
        """Select from the origin to the caret, wherever that is; nothing is scrolled."""
        before, old_origin, old_caret = self.selection, self.origin, self.caret
        self.origin, self.caret = origin, caret
        self.tabbed = False
        self.grown = []
        if not keep_goal:
            self.goal = None
        if caret != old_caret or origin != old_origin:
            self.refresh(min(old_caret, caret), max(old_caret, caret))
            if origin != old_origin and (before or self.selection):
                stretch = sorted((old_origin, old_caret, origin, caret))
                self.refresh(stretch[0], stretch[-1])
        self.restart_blinking()
        if caret != old_caret:
            self.caret_moved.emit(caret)
        if self.selection != before:
            self.selection_changed.emit(self.selection)

    def reveal(self, offset: int) -> None:
        """Bring an offset to the screen, if it is not there."""
        if self.flow is not None and self.flow.reveal(offset):
            self.moved()

    def focus_placed(self, placed: Placed | None) -> None:
        """Focus this span, or none."""
        key = placed.key if placed is not None else None
        if key == self._focus:
            return
        before = self.focused_span()
        self._focus = key
        for each in (before, placed):
            if each is not None:
                self.refresh(each.span.start, each.span.end)
        self.focus_changed.emit(self.focused)

    def focus_under(self, offset: int, *, outwards: bool) -> None:
        """Focus the innermost span at an offset; ``outwards`` the next wider one, and round."""
        stack = self.reading.stack_at(offset) if self.reading is not None else []
        keys = [placed.key for placed in stack]
        if outwards and self._focus in keys:
            stack = stack[keys.index(self._focus) + 1 :] or stack
        self.focus_placed(stack[0] if stack else None)

    def offset_at(self, place: QPointF) -> int:
        """The place between two characters that is nearest to a point of the viewport."""
        if self.flow is None:
            return 0
        return self.flow.offset_at(place.x() - self.column.left(), place.y())

    def character_at(self, place: QPointF) -> int:
        """The character under a point of the viewport."""
        if self.flow is None:
            return 0
        return character_under(self.flow, place.x() - self.column.left(), place.y())

    def bar_at(self, place: QPointF) -> Placed | None:
        """The span whose bar or tag is under a point of the viewport."""
        if self.flow is None:
            return None
        return bar_under(self.flow, place.x() - self.column.left(), place.y())

    def edge_at(self, place: QPointF, reach: float) -> tuple[str, Placed] | None:
        """Which edge of the focused span a press would take hold of."""
        focus = self.focused_span()
        if self.flow is None or focus is None or self.read_only:
            return None
        edge = edge_under(self.flow, focus, place.x() - self.column.left(), place.y(), reach)
        return (edge, focus) if edge else None

    def start_over(self) -> None:
        """Another document is shown: the caret at its start, nothing selected or focused."""
        had_selection, had_focus = self.selection is not None, self._focus is not None
        self.origin = self.caret = 0
        self.goal, self.tabbed, self.grown = None, False, []
        self._focus = None
        if had_selection:
            self.selection_changed.emit(None)
        if had_focus:
            self.focus_changed.emit(None)
        self.caret_moved.emit(0)

    def refresh_caret(self) -> None:
        """Paint the caret's place again."""
        rectangle = self.flow.caret(self.caret) if self.flow is not None else None
        if rectangle is not None:
            self.viewport().update(region_of(rectangle, self.column.topLeft()))

    @property
    def lies_flat(self) -> bool:
        """Whether neither a hint nor a chip lies over the text."""
        return super().lies_flat and not self.read_only and self.drag is None

    def scene(self, flow: Flow) -> Scene:
        """What is to be painted now; a drag of an edge shows where the edge would be."""
        drag = self.drag
        preview = drag.preview if drag is not None and drag.edge else None
        return Scene(
            self.style_,
            self.column.left(),
            flow.visible(),
            selection=preview or self.selection,
            focus=self.focused_span(),
            handles=not self.read_only and self._focus is not None,
            hits=self.finder.hits,
            hit_length=self.finder.length,
            caret=self.caret if self.caret_on and preview is None else None,
            invisibles=self.invisibles,
        )

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """The hint of a drag, and the read-only chip."""
        bounds = QRectF(self.viewport().rect())
        if self.read_only:
            paint_chip(painter, self.style_, self.tr("Read-only"), bounds=bounds)
        drag = self.drag
        if drag is not None and drag.preview is not None and drag.preview[0] < drag.preview[1]:
            words = self.text[slice(*drag.preview)]
            paint_hint(painter, self.style_, words, at=self.pointer, bounds=bounds)

    def empty_words(self) -> str:
        """Why the page is empty."""
        if self.reading is None:
            return self.tr("No dispatch is open.")
        return "" if self.text else self.tr("This dispatch has no text.")
