"""The compare canvas: a dispatch with all readings of it, what they share and where they part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from workbench.model import Scheme
from workbench.project.review import ReviewedDocument
from workbench.ui.review.compare.markers import Markers
from workbench.ui.review.compare.marks import Shown
from workbench.ui.review.compare.paint import ComparePainter
from workbench.ui.review.compare.reading import CompareReading
from workbench.ui.review.compare.tags import compare_look
from workbench.ui.review.compare.voice import CompareVoice
from workbench.ui.text.flow import Flow
from workbench.ui.text.look import Look
from workbench.ui.text.scene import Scene
from workbench.ui.text.segments import Placed
from workbench.ui.text.signs import paint_chip
from workbench.ui.text.view import Canvas

GUTTER = 46
"""What stays free left of the column for the numbers, in pixels at 100 %."""

EDGE = 28
"""What stays free right of it, for the lines between what is linked."""

LEAST = 80
"""No column is narrower."""


class CompareCanvas(Canvas):
    """A document under review, its units, and who says what there.

    ``unit_chosen`` carries the unit that a hand or a key went to, ``reading_chosen`` the unit
    and those whose reading was pressed. Tab goes from disagreement to disagreement, Alt+Right
    from unit to unit; the caret moves as in any text.
    """

    VOICE = CompareVoice

    unit_chosen = Signal(str)
    reading_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit: str | None = None
        self.markers = Markers()
        self._painter: ComparePainter | None = None
        self._is_told = False
        self._awaited = ""
        self.set_look(self._look)

    @property
    def compared(self) -> CompareReading | None:
        """What is shown, if anything is."""
        return self.reading if isinstance(self.reading, CompareReading) else None

    def show_review(
        self,
        reviewed: ReviewedDocument,
        *,
        names: Mapping[str, str],
        order: Sequence[str],
        current: str | None = None,
        scheme: Scheme | None = None,
    ) -> None:
        """Show a document as it is read; what is on the screen stays there while it is the same.

        ``names`` are what is shown of each annotator (initials, or a letter), ``order`` is the
        order in which their readings stand, ``current`` the unit in focus. The ``scheme`` knows
        what values are called.
        """
        marker = self.markers.of(reviewed, names=names, order=order, scheme=scheme)
        compared = self.compared
        if compared is None or compared.document != reviewed.document:
            self.show_reading(CompareReading(reviewed.document, reviewed.review, marker))
        elif compared.review is not reviewed.review or compared.marker is not marker:
            touched = compared.show(reviewed.review, marker)
            if touched:
                self.redecorate(touched)
        self.focus_unit(current)

    def wait_for(self, title: str) -> None:
        """Show nothing but that a document, by its title, is being compared."""
        if self.compared is not None or self._awaited != title:
            self.clear()
            self._awaited = title
            if QAccessible.isActive():
                self.voice.say(self.empty_words())
            self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._awaited = ""
        super().clear()

    def focus_unit(self, unit_id: str | None) -> None:
        """Focus a unit, by its name, and bring it to the screen; no signal tells of it."""
        compared = self.compared
        home = compared.home_of(unit_id) if compared is not None and unit_id else None
        self._is_told = True
        self._focus_bar(home)
        self._is_told = False

    def show_picked(self, annotators: Collection[str]) -> None:
        """Show at the unit in focus the reading of these as the one that is picked; of none, none.

        What nobody of them says anything of has no bar, and nothing is shown.
        """
        compared = self.compared
        shown = compared.units.get(self.unit or "") if compared is not None else None
        super().set_picked(
            mark.span.id
            for mark in (shown.marks if shown is not None else ())
            if mark.camp is not None and not set(annotators).isdisjoint(mark.camp.annotators)
        )

    def go(self, step: int, *, agreed: bool = False) -> bool:
        """Go to the next (1) or previous (-1) unit that is or was disagreed on.

        With ``agreed`` to any unit. From the caret, where it has left the unit in focus. False
        where there is none.
        """
        compared = self.compared
        if compared is None:
            return False
        here = compared.units.get(self.unit or "")
        if here is not None and not here.unit.start <= self.caret <= here.unit.end:
            here = None
        name = here.unit.id if here is not None else None
        shown = compared.beside(name, self.caret, step, agreed=agreed)
        if shown is not None:
            self._focus_bar(compared.home_of(shown.unit.id))
        return shown is not None

    def unit_under(self, place: QPointF) -> Shown | None:
        """The innermost unit under a point of the viewport."""
        compared = self.compared
        if compared is None:
            return None
        bar = self.bar_at(place)
        if bar is not None:
            return compared.unit_of(bar.span.id)
        units = compared.units_at(self.character_at(place))
        return units[0] if units else None

    # What the page asks

    def set_look(self, look: Look) -> None:
        """Take another theme or typeface."""
        super().set_look(compare_look(look))

    def restyle(self) -> None:
        """Look or zoom have changed."""
        self._painter = None
        super().restyle()

    def start_over(self) -> None:
        """Another document is shown: no unit is in focus."""
        self.unit, self._painter = None, None
        super().start_over()

    def focus_placed(self, placed: Placed | None) -> None:
        """Focus the unit of a bar; where there is none, the unit stays that was in focus."""
        if placed is not None:
            self._focus_bar(placed, move=False)

    def set_picked(self, ids: Iterable[str]) -> None:
        """Nothing: what is picked is the page's to say, by ``show_picked``."""

    def tab(self, step: int) -> None:
        """Go on to the next disagreement, or back to the one before."""
        self.go(step)

    def looked_at(self) -> Placed | None:
        """The bar that stands for the unit whose links are drawn."""
        placed, compared = super().looked_at(), self.compared
        if placed is None or compared is None:
            return None
        return compared.home_of(compared.unit_of(placed.span.id).unit.id)

    def edge_at(self, place: QPointF, reach: float) -> tuple[str, Placed] | None:
        """Nothing: what others have read is not moved."""
        return None

    def told_at(self, place: QPointF) -> str:
        """Who says what of the unit under a point; of a link, its two ends."""
        link, shown, compared = super().told_at(place), self.unit_under(place), self.compared
        if link or shown is None or compared is None:
            return link
        return compared.marker.teller.whole(shown)

    def scene(self, flow: Flow) -> Scene:
        """What is to be painted now."""
        scene = super().scene(flow)
        scene.focus, scene.handles = None, False
        painter = self._painter_now()
        if painter is not None:
            scene.ground, scene.above = painter.ground, painter.above
            scene.along = painter.bars_in_focus.difference(self.picked)
        return scene

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """The links of the unit in focus, the numbers in the margin, and what there is to say."""
        super().paint_over(painter, clip)
        compared, paint = self.compared, self._painter_now()
        if self.flow is None or compared is None or paint is None:
            return
        right = self.column.left() - 6.0
        if clip.left() < right:
            for block in self.flow.visible():
                for line in block.layout.lines:
                    y = block.top + line.top
                    if y < clip.bottom() and y + line.text_height > clip.top():
                        paint.margin(painter, block, line, right=right)
        words = self._notice(len(compared.review.comparison.annotators))
        if words:
            paint_chip(painter, self.style_, words, bounds=QRectF(self.viewport().rect()))

    def empty_words(self) -> str:
        """Why the page is empty."""
        if self.compared is None and self._awaited:
            said = self.tr("The readings of this dispatch are being compared.")
            return f"{said}\n{self._awaited}"
        return super().empty_words()

    def _measure(self) -> None:
        """The column, between the numbers and the lines; there are no notes."""
        scale, width = self.style_.scale, self.viewport().width()
        gutter, edge = round(GUTTER * scale), EDGE
        column = max(LEAST, min(self.style_.measure, width - gutter - edge))
        left = max(min(gutter, width - column), (width - column) // 2)
        self.column = QRect(left, 0, column, max(1, self.viewport().height()))
        self.margin = QRect()

    def _painter_now(self) -> ComparePainter | None:
        compared = self.compared
        if compared is None:
            return None
        ratio = self.devicePixelRatioF()
        painter = self._painter
        if painter is None or painter.reading is not compared or painter.ratio != ratio:
            painter = self._painter = ComparePainter(compared, self.style_, ratio=ratio)
        painter.focus = self.unit
        return painter

    def _focus_bar(self, placed: Placed | None, *, move: bool = True) -> None:
        """Focus the unit of a bar, or none; with ``move`` the caret goes there."""
        compared = self.compared
        if placed is None or compared is None:
            self.unit = None
            super().focus_placed(None)
            self.viewport().update()
            return
        shown = compared.unit_of(placed.span.id)
        before, unit = compared.units.get(self.unit or ""), shown.unit
        self.unit = unit.id
        if before is not shown:
            super().set_picked(())
        for each in (before, shown):
            if each is not None and before is not shown:
                self.refresh(each.unit.start, each.unit.end)
        if move and before is not shown:
            self.put_caret(unit.start)
            self._reveal_readings(unit.start, unit.end)
        super().focus_placed(compared.home_of(unit.id))
        if not self._is_told:
            self.unit_chosen.emit(unit.id)

    def _reveal_readings(self, start: int, end: int) -> None:
        """Bring a unit to the screen with all that hangs under it, its beginning before all."""
        flow = self.flow
        if flow is None:
            return
        self.reveal(start)
        offset = max(start, end - 1)
        block = flow.block(flow.reading.segments.at(offset))
        caret = flow.caret(start)
        if block is None or caret is None:
            return
        line = block.layout.lines[block.layout.line_of(block.layout.unit_of(offset))]
        below = block.top + line.top + line.height - flow.page
        if below > 0:
            self.scroll_by(min(below, max(0, round(caret.top()) - self.style_.text_height)))

    def _notice(self, readers: int) -> str:
        if readers == 0:
            return self.tr("Nobody has finished this dispatch")
        return self.tr("One reader: nothing to compare") if readers == 1 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Right and Alt+Left go from unit to unit; Escape deselects, or is the page's."""
        key, held = event.key(), event.modifiers()
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.go(1 if key == Qt.Key.Key_Right else -1, agreed=True)
            event.accept()
        elif key == Qt.Key.Key_Escape and self.selection is None and self.drag is None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the unit under the pointer; on a bar, tell whose reading it is."""
        bar = self.bar_at(event.position())
        super().mousePressEvent(event)
        compared = self.compared
        if bar is None or compared is None or event.button() != Qt.MouseButton.LeftButton:
            return
        mark = compared.mark_of(bar.span.id)
        if mark.camp is not None and not event.modifiers():
            self.reading_chosen.emit(mark.unit, mark.camp.annotators)
