"""Painting the column: tints, text, bars with their tags, focus, hits, caret. No state here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextLayout

from workbench.ui.text.badges import paint_badges
from workbench.ui.text.flow import Block
from workbench.ui.text.layout import Bar, Line
from workbench.ui.text.look import DASHED, DOTTED, DOUBLE
from workbench.ui.text.reading import NO_SIGNS, OWN
from workbench.ui.text.segments import Placed
from workbench.ui.text.signs import paint_signs
from workbench.ui.text.style import Style

WHOLE_TINT = 45
"""Longer spans (whole sentences that somebody said) are tinted only faintly."""

RADIUS = 2.5


@dataclass(slots=True)
class Scene:
    """What is to be painted; offsets are code points of the document."""

    style: Style
    left: int
    blocks: Sequence[Block]
    selection: tuple[int, int] | None = None
    focus: Placed | None = None
    handles: bool = False
    hits: Sequence[int] = ()
    hit_length: int = 0
    caret: int | None = None
    picked: Collection[str] = ()
    marks: Sequence[tuple[int, int]] = ()
    asking: Placed | None = None
    invisibles: bool = False


def paint_scene(painter: QPainter, scene: Scene, pieces: Sequence[QRectF]) -> None:
    """Paint what of the scene lies in these pieces of the page; the painter is clipped to them."""
    for piece in pieces:
        painter.fillRect(piece, scene.style.page)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for block in scene.blocks:
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
    bottom, right = top + line.height, scene.left + block.layout.width
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
        for bar in line.bars:
            if bar.placed.layer == OWN:
                _paint_tint(painter, scene, bar, top, line)
        if scene.hits:
            _paint_hits(painter, scene, block, number, top)
        if scene.marks:
            _paint_marks(painter, scene, block, number, top)
    painter.setPen(scene.style.text)
    layout.layout.draw(painter, QPointF(left, block.top), _selected(scene, block), clip)
    for number, line in lines:
        top = block.top + line.top
        for bar in line.bars:
            _paint_bar(painter, scene, bar, top + line.text_height + scene.style.bar_gap)
        if line.hidden:
            _paint_hidden(painter, scene, line, top, layout.width)
        if scene.picked:
            _paint_picks(painter, scene, line, top)
        if scene.focus is not None:
            _paint_focus(painter, scene, scene.focus, line, top)
        if scene.invisibles:
            is_last = number + 1 == len(layout.lines)
            paint_signs(painter, scene.style, layout, line, left=left, top=top, is_last=is_last)
    caret = scene.caret
    if caret is not None and _holds(block, caret):
        painter.setPen(scene.style.text)
        layout.layout.drawCursor(
            painter, QPointF(left, block.top), layout.unit_of(caret), scene.style.caret_width
        )


def _paint_tint(painter: QPainter, scene: Scene, bar: Bar, top: int, line: Line) -> None:
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
    for start, stop in scene.marks:
        if stop <= begin or start >= end:
            continue
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


def _paint_bar(painter: QPainter, scene: Scene, bar: Bar, top: int) -> None:
    style = scene.style
    label = style.label(bar.placed.span.label)
    y = top + bar.lane * style.lane_height
    own = bar.placed.layer == OWN
    for begin, end in bar.boxes:
        left, right = round(scene.left + begin), round(scene.left + end)
        if own:
            _paint_stroke(painter, style, label.bar, label.pattern, left=left, right=right, y=y)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(label.bar, 1))
            box = QRectF(left + 0.5, y + 0.5, max(2, right - left - 1), style.bar_height + 1)
            painter.drawRoundedRect(box, 1.5, 1.5)
    if own and bar.boxes:
        tick = 2 + style.bar_height
        if bar.opens:
            painter.fillRect(
                QRectF(round(scene.left + bar.boxes[0][0]), y - 2, 1.5, tick), label.bar
            )
        if bar.closes:
            right = round(scene.left + bar.boxes[-1][1])
            painter.fillRect(QRectF(right - 1.5, y - 2, 1.5, tick), label.bar)
    for begin, end in bar.joints:
        pen = QPen(label.bar, 1.4)
        pen.setDashPattern([1.0, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = y + style.bar_height / 2
        painter.drawLine(
            QPointF(scene.left + begin + 1, middle), QPointF(scene.left + end - 1, middle)
        )
    _paint_tag(painter, scene, bar, y + style.bar_height + 1)


def _paint_stroke(
    painter: QPainter,
    style: Style,
    colour: QColor,
    pattern: int,
    *,
    left: int,
    right: int,
    y: int,
) -> None:
    height = style.bar_height
    if pattern == DOUBLE:
        thin = max(1.0, height / 3)
        painter.fillRect(QRectF(left, y, right - left, thin), colour)
        painter.fillRect(QRectF(left, y + height - thin + 0.5, right - left, thin), colour)
    elif pattern in (DASHED, DOTTED):
        pen = QPen(colour, height)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.0, 1.4] if pattern == DASHED else [1.0, 1.0])
        painter.setPen(pen)
        middle = y + height / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    else:
        painter.fillRect(QRectF(left, y, right - left, height), colour)


def _paint_tag(painter: QPainter, scene: Scene, bar: Bar, y: float) -> None:
    style = scene.style
    label = style.label(bar.placed.span.label)
    tag = label.tag if bar.opens else label.goes_on
    box = QRectF(round(scene.left + bar.tag_left), y, round(bar.tag_width), style.tag_height)
    own = bar.placed.layer == OWN
    focused = scene.focus is not None and scene.focus.key == bar.placed.key
    inverted = focused or (own and bar.placed.span.id in scene.picked)
    ink, ground = style.text, label.tint
    if inverted:
        ink, ground = style.page, style.focus
        if not focused:
            ink, ground = style.selected_text, style.selection
    elif not own:
        ink, ground = style.muted, style.page
    if inverted or own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 2, 2)
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(label.bar, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setPen(ink)
    painter.setFont(style.tag_font)
    place = QPointF(box.left() + style.tag_pad, y + style.tag_baseline - style.tag_ascent)
    painter.drawStaticText(place, tag.words)
    if bar.opens and (bar.signs != NO_SIGNS or not label.known):
        paint_badges(
            painter,
            style,
            bar.signs,
            known=label.known,
            at=QPointF(box.left() + tag.width, y),
            ink=ink,
            ground=ground,
            warning=ink if inverted else style.warning,
        )


def _paint_hidden(painter: QPainter, scene: Scene, line: Line, top: int, width: int) -> None:
    style = scene.style
    y = top + line.text_height + style.bar_gap + (line.lanes - 1) * style.lane_height
    tag = style.tag_of(f"+{line.hidden}")
    box = QRectF(scene.left + width + 4, y + style.bar_height, tag.width, style.tag_height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.rule)
    painter.drawRoundedRect(box, 2, 2)
    painter.setPen(style.text)
    painter.setFont(style.tag_font)
    place = QPointF(box.left() + style.tag_pad, box.top() + style.tag_baseline - style.tag_ascent)
    painter.drawStaticText(place, tag.words)


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
            _frame(box, left=whole or bar.opens or not first, right=whole or bar.closes or not last)
        )
    if scene.handles:
        painter.setPen(QPen(style.page, 1))
        painter.setBrush(style.focus)
        bottom = top + line.text_height + 1
        for shown, x in ((bar.opens, bar.boxes[0][0] - 1), (bar.closes, bar.boxes[-1][1] + 1)):
            if shown:
                painter.drawEllipse(QPointF(scene.left + x, bottom), 3.5, 3.5)


def _frame(box: QRectF, *, left: bool, right: bool) -> QPainterPath:
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
