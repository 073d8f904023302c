"""Painting what is disputed: hatch and outline in amber, the frame of the unit in focus, ``≠n``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTransform

from workbench.ui.review.compare.marks import Shown
from workbench.ui.review.compare.reading import CompareReading
from workbench.ui.text.flow import Block
from workbench.ui.text.layout import Bar, Box, Line
from workbench.ui.text.paint import frame, paint_tint
from workbench.ui.text.scene import Scene
from workbench.ui.text.style import Style, mixed

HATCH = 6
"""How far apart the lines of the hatch are, in pixels at 100 %."""

NO_BARS: frozenset[str] = frozenset()


class ComparePainter:
    """Paints one reading's disputes with one style; the hatch is drawn once."""

    def __init__(self, reading: CompareReading, style: Style, *, ratio: float) -> None:
        self.reading = reading
        self.ratio = ratio
        self.focus: str | None = None
        self._style = style
        share = 0.16 if style.look.dark else 0.12
        self._ground = mixed(style.differs, style.page, share)
        self._hatch = _hatch(style, ratio)
        self._outline = QPen(style.differs, 1.2)

    @property
    def bars_in_focus(self) -> frozenset[str]:
        """The bars of the unit in focus."""
        shown = self.reading.units.get(self.focus or "")
        return frozenset([mark.span.id for mark in shown.marks]) if shown is not None else NO_BARS

    def ground(self, painter: QPainter, scene: Scene, block: Block, line: Line) -> None:
        """Behind the words: tints where all agree or it is settled, hatch where readers part."""
        top = block.top + line.top
        split: set[str] = set()
        for bar in line.bars:  # the longest first
            shown = self.reading.unit_of(bar.placed.span.id)
            sort = self.reading.mark_of(bar.placed.span.id).sort
            if shown.is_split and sort == "reading" and shown.unit.id not in split:
                split.add(shown.unit.id)
                if not _is_of_labels(shown):
                    paint_tint(painter, scene, bar, top, line)
                self._fill(painter, scene.left, self._boxes(block, line, shown), top, line)
            elif sort == "shared" or (sort == "gold" and shown.case.state == "settled"):
                paint_tint(painter, scene, bar, top, line)
        if not split:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._outline)
        for bar in line.bars:
            if self.reading.mark_of(bar.placed.span.id).sort == "reading":
                _outline(painter, scene.left, bar, top, line)

    def above(self, painter: QPainter, scene: Scene, block: Block, line: Line) -> None:
        """Over the words: the frame of the unit in focus, around all that is said of it."""
        shown = self.reading.units.get(self.focus or "")
        if shown is None:
            return
        unit, layout = shown.unit, block.layout
        first, last = layout.unit_of(unit.start), layout.unit_of(unit.end)
        if first >= line.end or last <= line.start or first >= last:
            return
        boxes = layout.boxes(layout.line_of(line.start), first, last)
        begins = layout.start + layout.offsets.to_points(line.start) <= unit.start
        ends = layout.start + layout.offsets.to_points(line.end) >= unit.end
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(scene.style.focus, 2))
        for place, (left, right) in enumerate(boxes):
            box = QRectF(
                scene.left + left, block.top + line.top - 1, right - left, line.text_height + 1.5
            )
            painter.drawPath(
                frame(box, left=begins or place > 0, right=ends or place + 1 < len(boxes))
            )

    def margin(self, painter: QPainter, block: Block, line: Line, *, right: float) -> None:
        """Beside a line: on how many units there that begin to differ somebody has to decide."""
        layout, style = block.layout, self._style
        start, end = layout.offset_of(line.start), layout.offset_of(line.end)
        if line is layout.lines[-1] and self.reading.segments.ends_paragraph(block.segment):
            end += 1
        count = self.reading.to_do_between(start, end)
        if not count:
            return
        tag = style.chip(f"≠{count}")
        height = style.tag_height + 3 * style.scale
        box = QRectF(right - tag.width - 1, 0, tag.width + 1, height)
        box.moveTop(round(block.top + line.top + (line.text_height - height) / 2))
        shown = self.reading.units.get(self.focus or "")
        here = shown is not None and shown.is_to_do and start <= shown.place < end
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.focus if here else style.differs)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(style.page)
        painter.setFont(style.tag_font)
        place = QPointF(box.left() + style.tag_pad, box.top() + 1.5 * style.scale)
        place += QPointF(0.5, style.tag_baseline - style.tag_ascent)
        painter.drawStaticText(place, tag.words)

    def _boxes(self, block: Block, line: Line, shown: Shown) -> list[Box]:
        """What of a line is disputed."""
        layout = block.layout
        number, end = layout.line_of(line.start), layout.start + len(layout.display)
        return [
            box
            for start, stop in shown.disputed
            if start < end and stop > layout.start
            for box in layout.boxes(number, layout.unit_of(start), layout.unit_of(stop))
        ]

    def _fill(
        self, painter: QPainter, left: int, boxes: Sequence[Box], top: int, line: Line
    ) -> None:
        for begin, end in boxes:
            box = QRectF(left + begin, top, end - begin, line.text_height)
            painter.fillRect(box, self._ground)
            painter.fillRect(box, self._hatch)


def _is_of_labels(shown: Shown) -> bool:
    """Whether there is no one label to tint a unit with."""
    return any(slot.kind and slot.name == "label" for slot in shown.unit.slots)


def _outline(painter: QPainter, left: int, bar: Bar, top: int, line: Line) -> None:
    for place, (begin, end) in enumerate(bar.boxes):
        box = QRectF(left + begin, top + 0.5, end - begin, line.text_height - 0.5)
        opens, closes = bar.opens or place > 0, bar.closes or place + 1 < len(bar.boxes)
        painter.drawPath(frame(box, left=opens, right=closes))


def _hatch(style: Style, ratio: float) -> QBrush:
    """A brush of slanting lines, sharp on any screen."""
    size = max(4, round(HATCH * style.scale * ratio))
    tile = QPixmap(size, size)
    tile.fill(Qt.GlobalColor.transparent)
    ink = QColor(style.differs)
    ink.setAlphaF(0.55)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, ratio))
    for shift in (-size, 0, size):
        painter.drawLine(QPointF(shift - 1, size + 1), QPointF(shift + size + 1, -1))
    painter.end()
    brush = QBrush(tile)
    if ratio != 1:
        brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush
