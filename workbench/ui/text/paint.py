"""Painting the column: tints, text, bars with their tags, focus, hits, caret. No state here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextLayout

from workbench.ui.text.flow import Block
from workbench.ui.text.layout import Bar, Line
from workbench.ui.text.paint_bars import paint_bar, paint_hidden
from workbench.ui.text.reading import OWN
from workbench.ui.text.scene import Scene
from workbench.ui.text.segments import Placed
from workbench.ui.text.signs import paint_signs

WHOLE_TINT = 45
"""Longer spans (whole sentences that somebody said) are tinted only faintly."""

RADIUS = 2.5


def paint_scene(painter: QPainter, scene: Scene, pieces: Sequence[QRectF]) -> None:
    """Paint what of the scene lies in these pieces of the page; the painter is clipped to them."""
    for piece in pieces:
        painter.fillRect(piece, scene.style.page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = min((piece.top() for piece in pieces), default=0.0)
    bottom = max((piece.bottom() for piece in pieces), default=0.0)
    for block in scene.blocks:
        if block.top >= bottom or block.top + block.layout.height <= top:
            continue
        lines = [
            (number, line)
            for number, line in enumerate(block.layout.lines)
            if _is_in(scene, block, line, pieces)
        ]
        if lines:
            _paint_block(painter, scene, block, lines)


def _is_in(scene: Scene, block: Block, line: Line, pieces: Sequence[QRectF]) -> bool:
    """Whether any of a line lies in one of the pieces; right of the column only its chip does."""
    top = block.top + line.top
    bottom, right = top + line.ink, scene.left + block.layout.width
    return any(
        top < piece.bottom() and bottom > piece.top() and (piece.left() <= right or line.hidden)
        for piece in pieces
    )


def _paint_block(
    painter: QPainter, scene: Scene, block: Block, lines: Sequence[tuple[int, Line]]
) -> None:
    layout, left = block.layout, scene.left
    top = block.top + lines[0][1].top
    bottom = block.top + lines[-1][1].top + lines[-1][1].height
    clip = QRectF(left - 2, top, layout.width + 4, bottom - top)
    for number, line in lines:
        top = block.top + line.top
        if scene.ground is not None:
            scene.ground(painter, scene, block, line)
        else:
            for bar in line.bars:
                if bar.placed.layer == OWN:
                    paint_tint(painter, scene, bar, top, line)
        if scene.hits:
            _paint_hits(painter, scene, block, number, top)
        if scene.marks:
            _paint_marks(painter, scene, block, number, top)
    painter.setPen(scene.style.text)
    layout.layout.draw(painter, QPointF(left, block.top), _selected(scene, block), clip)
    for number, line in lines:
        top = block.top + line.top
        for bar in line.bars:
            paint_bar(painter, scene, bar, top + line.text_height + scene.style.bar_gap)
        if line.hidden:
            paint_hidden(painter, scene, line, top, layout.width)
        if scene.picked:
            _paint_picks(painter, scene, line, top)
        if scene.focus is not None:
            _paint_focus(painter, scene, scene.focus, line, top)
        if scene.above is not None:
            scene.above(painter, scene, block, line)
        if scene.invisibles:
            is_last = number + 1 == len(layout.lines)
            paint_signs(painter, scene.style, layout, line, left=left, top=top, is_last=is_last)
    caret = scene.caret
    if caret is not None and _holds(block, caret):
        painter.setPen(scene.style.text)
        layout.layout.drawCursor(
            painter, QPointF(left, block.top), layout.unit_of(caret), scene.style.caret_width
        )


def paint_tint(painter: QPainter, scene: Scene, bar: Bar, top: int, line: Line) -> None:
    """Paint the colour of a span's label behind its words on one line."""
    span = bar.placed.span
    label = scene.style.label(span.label)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(label.tint if span.end - span.start <= WHOLE_TINT else label.faint)
    for begin, end in bar.boxes:
        box = QRectF(scene.left + begin - 0.5, top, end - begin + 1, line.text_height)
        painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paint_hits(painter: QPainter, scene: Scene, block: Block, number: int, top: int) -> None:
    layout = block.layout
    line = layout.lines[number]
    begin, end = layout.offset_of(line.start), layout.offset_of(line.end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.style.found)
    for index in range(bisect_left(scene.hits, begin - scene.hit_length + 1), len(scene.hits)):
        start = scene.hits[index]
        if start >= end:
            break
        first, last = layout.unit_of(start), layout.unit_of(start + scene.hit_length)
        for left, right in layout.boxes(number, first, last):
            box = QRectF(scene.left + left, top, right - left, line.text_height)
            painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paint_marks(painter: QPainter, scene: Scene, block: Block, number: int, top: int) -> None:
    """Light boxes, to show beforehand what a step would take."""
    layout, style = block.layout, scene.style
    line = layout.lines[number]
    begin, end = layout.offset_of(line.start), layout.offset_of(line.end)
    painter.setPen(QPen(style.selection, 1))
    painter.setBrush(style.marked)
    for index in range(bisect_left(scene.marks, (begin - scene.mark_length, 0)), len(scene.marks)):
        start, stop = scene.marks[index]
        if start >= end:
            break
        for left, right in layout.boxes(number, layout.unit_of(start), layout.unit_of(stop)):
            box = QRectF(scene.left + left - 0.5, top + 0.5, right - left + 1, line.text_height)
            painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paint_picks(painter: QPainter, scene: Scene, line: Line, top: int) -> None:
    """Dashed boxes around picked spans."""
    pen = QPen(scene.style.selection, 1.6)
    pen.setDashPattern([3.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for bar in line.bars:
        if bar.placed.layer == OWN and bar.placed.span.id in scene.picked:
            for begin, end in bar.boxes:
                box = QRectF(scene.left + begin, top - 1, end - begin, line.text_height + 1.5)
                painter.drawRoundedRect(box, 3, 3)


def _selected(scene: Scene, block: Block) -> list[QTextLayout.FormatRange]:
    if scene.selection is None:
        return []
    first, last = map(block.layout.unit_of, scene.selection)
    if first >= last:
        return []
    selected = QTextLayout.FormatRange()
    selected.start, selected.length = first, last - first
    selected.format = scene.style.selected
    return [selected]


def _paint_focus(painter: QPainter, scene: Scene, focus: Placed, line: Line, top: int) -> None:
    bar = next((bar for bar in line.bars if bar.placed.key == focus.key), None)
    if bar is None or not bar.boxes:
        return
    style = scene.style
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.focus, 1.6))
    for number, (begin, end) in enumerate(bar.boxes):
        first, last = number == 0, number + 1 == len(bar.boxes)
        box = QRectF(scene.left + begin, top - 1, end - begin, line.text_height + 1.5)
        whole = len(bar.boxes) > 1
        painter.drawPath(
            frame(box, left=whole or bar.opens or not first, right=whole or bar.closes or not last)
        )
    if scene.handles:
        painter.setPen(QPen(style.page, 1))
        painter.setBrush(style.focus)
        bottom = top + line.text_height + 1
        for shown, x in ((bar.opens, bar.boxes[0][0] - 1), (bar.closes, bar.boxes[-1][1] + 1)):
            if shown:
                painter.drawEllipse(QPointF(scene.left + x, bottom), 3.5, 3.5)


def frame(box: QRectF, *, left: bool, right: bool) -> QPainterPath:
    """A rounded frame, open on the side where the span goes on."""
    path = QPainterPath()
    if left and right:
        path.addRoundedRect(box, 3, 3)
        return path
    path.moveTo(box.topRight())
    if left:
        path.lineTo(box.left() + 3, box.top())
        path.quadTo(box.topLeft(), QPointF(box.left(), box.top() + 3))
        path.lineTo(box.left(), box.bottom() - 3)
        path.quadTo(box.bottomLeft(), QPointF(box.left() + 3, box.bottom()))
        path.lineTo(box.bottomRight())
        return path
    path.moveTo(box.topLeft())
    if right:
        path.lineTo(box.right() - 3, box.top())
        path.quadTo(box.topRight(), QPointF(box.right(), box.top() + 3))
        path.lineTo(box.right(), box.bottom() - 3)
        path.quadTo(box.bottomRight(), QPointF(box.right() - 3, box.bottom()))
    else:
        path.lineTo(box.topRight())
        path.moveTo(box.bottomRight())
    path.lineTo(box.bottomLeft())
    return path


def _holds(block: Block, offset: int) -> bool:
    start = block.layout.start
    return start <= offset <= start + len(block.layout.display)
