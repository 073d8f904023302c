"""Painting what hangs under a line: bars, their patterns, and the tags with their signs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.ui.text.badges import paint_badges
from workbench.ui.text.layout import Bar, Line
from workbench.ui.text.look import DASHED, DOTTED, DOUBLE
from workbench.ui.text.reading import NO_SIGNS, OWN
from workbench.ui.text.scene import Scene
from workbench.ui.text.style import Style


def paint_bar(painter: QPainter, scene: Scene, bar: Bar, top: int) -> None:
    """Paint the part of a span that hangs under one line, and its tag."""
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
    _paint_tag(painter, scene, bar, tag_box(style, bar, left=scene.left, top=top))


def tag_box(style: Style, bar: Bar, *, left: int, top: int) -> QRectF:
    """Where the tag of a bar stands; ``left`` is the column's, ``top`` that of the first lane."""
    y = top + bar.lane * style.lane_height + style.bar_height + 1
    return QRectF(round(left + bar.tag_left), y, round(bar.tag_width), style.tag_height)


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


def _paint_tag(painter: QPainter, scene: Scene, bar: Bar, box: QRectF) -> None:
    style = scene.style
    label = style.label(bar.placed.span.label)
    tag = label.tag if bar.opens else label.goes_on
    y = box.top()
    own = bar.placed.layer == OWN
    focused = scene.focus is not None and scene.focus.key == bar.placed.key
    focused = focused or bar.placed.span.id in scene.along
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
            settled=ink if inverted else style.settled,
        )


def paint_hidden(painter: QPainter, scene: Scene, line: Line, top: int, width: int) -> None:
    """Paint the chip that tells how many bars found no lane."""
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
