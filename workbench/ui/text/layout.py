"""One segment laid out: its lines, and the bars that hang under them.

Inside, places are UTF-16 units of the segment, as Qt counts; everything that comes in or
goes out of the folder speaks code points of the document, and is turned here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine

from workbench.model.text import OffsetMap
from workbench.ui.text.display import begins_right_to_left, display_copy, turns
from workbench.ui.text.lanes import HIDDEN, Reach, arrange
from workbench.ui.text.reading import NO_SIGNS, Signs
from workbench.ui.text.segments import Placed
from workbench.ui.text.style import Style

Box = tuple[float, float]

ALL = (0, 1 << 62)
"""Every offset there can be."""


@dataclass(slots=True)
class Bar:
    """The part of a span that stands on one line; ``joints`` bridge its fragments."""

    placed: Placed
    boxes: list[Box]
    joints: list[Box]
    opens: bool
    closes: bool
    tag_left: float = 0.0
    tag_width: float = 0.0
    lane: int = 0
    signs: Signs = NO_SIGNS


@dataclass(slots=True)
class Line:
    """A line of the layout: [start, end) in units, ``shown_end`` without the spaces behind.

    Of its height the upper part, ``ink``, is painted on; the gap below it stays free.
    """

    line: QTextLine
    start: int
    end: int
    shown_end: int
    text_height: int
    top: int = -1
    height: int = 0
    ink: int = 0
    lanes: int = 0
    hidden: int = 0
    bars: list[Bar] = field(default_factory=list)


class SegmentLayout:
    """The layout of one segment. Lines and QTextLayout die together: the lines point into it."""

    __slots__ = (
        "_gap",
        "_stale",
        "display",
        "height",
        "layout",
        "lines",
        "mixed",
        "offsets",
        "right_to_left",
        "stamp",
        "start",
        "starts",
        "width",
    )

    def __init__(self, text: str, start: int, style: Style, *, ends_paragraph: bool) -> None:
        self.start = start
        self.offsets = OffsetMap(text)
        self.display = display_copy(text)
        self.mixed = turns(text)
        self.right_to_left = self.mixed and begins_right_to_left(text)
        self._gap = style.paragraph_gap if ends_paragraph and text else 0
        self.width = -1
        self.height = 0
        self.stamp = 0
        self._stale: tuple[int, int] | None = ALL
        self.lines: list[Line] = []
        self.starts: list[int] = []
        self.layout = QTextLayout(self.display, style.font)
        self.layout.setCacheEnabled(True)
        self.layout.setTextOption(style.option(right_to_left=self.right_to_left))
        if self.display is not text:
            self.layout.setFormats(list(self._replaced(text, style)))

    def break_lines(self, width: int, style: Style) -> None:
        """Break the text at this width; the shaping is kept."""
        self.width = width
        self._stale = ALL
        self.lines = []
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            start = line.textStart()
            end = start + line.textLength()
            height = max(style.text_height, round(line.height()))
            self.lines.append(Line(line, start, end, self._without_spaces(start, end), height))
        self.layout.endLayout()
        self.starts = [line.start for line in self.lines]

    @property
    def is_stale(self) -> bool:
        """Whether bars have to be hung anew."""
        return self._stale is not None

    def make_stale(self, start: int, end: int) -> None:
        """The spans over [start, end) of the document have changed."""
        if self._stale is not None:
            start, end = min(start, self._stale[0]), max(end, self._stale[1])
        self._stale = (start, end)

    def decorate(
        self,
        shown: Iterable[Placed],
        style: Style,
        signs: Callable[[Placed], Signs],
        turn: Callable[[Placed], tuple[int, int, int, int]],
    ) -> None:
        """Hang the bars under the stale lines; the others only move, nothing is shaped again.

        ``stamp`` rises with each time.
        """
        start, end = self._stale or ALL
        self._stale = None
        self.stamp += 1
        first = self.line_of(self.unit_of(start))
        last = len(self.lines) - 1
        if end <= self.start + len(self.display):
            last = self.line_of(max(self.unit_of(start), self.unit_of(end) - 1))
        begins = self.offset_of(self.lines[first].start)
        ends = self.offset_of(self.lines[last].end)
        for line in self.lines[first : last + 1]:
            line.bars, line.hidden, line.lanes = [], 0, 0
        for placed in shown:
            if placed.span.start < ends and placed.span.end > begins:
                self._hang(placed, first, last)
        top = 0
        for number, line in enumerate(self.lines):
            if first <= number <= last:
                if line.bars:
                    self._arrange(line, style, signs, turn)
                self._set_height(line, style)
            if line.top != top:
                line.top = top
                line.line.setPosition(QPointF(0, top))
            top += line.height
        self.height = top + self._gap

    def unit_of(self, offset: int) -> int:
        """The unit of a code point of the document, held inside the segment."""
        length = self.offsets.to_units(len(self.display))
        return min(length, self.offsets.to_units(max(0, offset - self.start)))

    def offset_of(self, unit: int) -> int:
        """The document's code point at a unit."""
        return self.start + self.offsets.to_points(unit)

    def line_of(self, unit: int) -> int:
        """Which line a unit stands on; the place of a break belongs to the line after it."""
        return max(0, bisect_right(self.starts, unit) - 1)

    def line_near(self, y: float) -> int:
        """The line at a height; the first above, the last below."""
        for number, line in enumerate(self.lines):
            if y < line.top + line.height:
                return number
        return len(self.lines) - 1

    def caret_x(self, unit: int) -> float:
        """Where the caret stands on its line."""
        return _x(self.lines[self.line_of(unit)].line, unit)

    def unit_at(self, number: int, x: float) -> int:
        """The place on a line that is nearest to ``x``; never the start of the next line."""
        line, text = self.lines[number], self.layout
        last = line.end
        if number + 1 < len(self.lines):
            last = max(line.start, text.previousCursorPosition(last))
        unit = max(line.start, min(line.line.xToCursor(x), last))
        # Beside a cluster of several characters, among the spaces at the end of a line, and where
        # the direction turns, Qt's answer is not always the nearest place.
        near = [text.previousCursorPosition(unit), text.nextCursorPosition(unit)]
        if self.mixed:
            near = self._stops(line.start, last)
        elif unit > line.shown_end:
            near = self._stops(line.shown_end, last)
        near = [unit, *(each for each in near if line.start <= each <= last)]
        return min(near, key=lambda each: abs(_x(line.line, each) - x))

    def character_at(self, number: int, x: float) -> int:
        """The character under ``x``."""
        line = self.lines[number].line
        return line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)

    def boxes(self, number: int, start: int, end: int) -> list[Box]:
        """What [start, end) covers of a line: one box, or several where the direction turns."""
        line = self.lines[number]
        start, end = max(start, line.start), min(end, line.end)
        if end > line.shown_end:
            end = max(start, line.shown_end)
        if start >= end:
            return []
        if not self.mixed:
            return [(_x(line.line, start), _x(line.line, end))]
        rectangles = [run.boundingRect() for run in line.line.glyphRuns(start, end - start)]
        return _merged((each.left(), each.right()) for each in rectangles)

    def pieces(self, placed: Placed) -> list[tuple[int, int]]:
        """The stretches of a span inside this segment, in units."""
        length = self.offsets.to_units(len(self.display))
        found = []
        for start, end in placed.span.pieces:
            if end > self.start and start - self.start <= len(self.display):
                first = self.offsets.to_units(max(0, start - self.start))
                last = min(length, self.offsets.to_units(end - self.start))
                if first < last:
                    found.append((first, last))
        return found

    def _set_height(self, line: Line, style: Style) -> None:
        if line.end == 0 and len(self.lines) == 1:
            line.height = line.ink = style.blank_height
            return
        lanes = max(1, line.lanes) * style.lane_height
        line.ink = line.text_height + style.bar_gap + lanes
        line.height = line.ink + style.line_gap

    def _hang(self, placed: Placed, top_line: int, bottom_line: int) -> None:
        span = placed.span
        first, last = self.unit_of(span.start), self.unit_of(span.end)
        if first >= last:
            return
        pieces = self.pieces(placed) if span.fragments else [(first, last)]
        begins_before = span.start < self.start
        ends_after = span.end - self.start > len(self.display)
        top_line = max(top_line, self.line_of(first))
        bottom_line = min(bottom_line, self.line_of(last - 1))
        for number in range(top_line, bottom_line + 1):
            line = self.lines[number]
            boxes: list[Box] = []
            for start, end in pieces:
                if start < line.end and end > line.start:
                    boxes += self.boxes(number, start, end)
            joints: list[Box] = []
            if span.fragments:
                joints = _between(self.boxes(number, first, last), boxes)
            if not boxes and not joints:
                continue
            opens = first >= line.start and not begins_before
            closes = last <= line.end and not ends_after
            line.bars.append(Bar(placed, boxes, joints, opens, closes))

    def _arrange(
        self,
        line: Line,
        style: Style,
        signs: Callable[[Placed], Signs],
        turn: Callable[[Placed], tuple[int, int, int, int]],
    ) -> None:
        reaches = []
        for bar in line.bars:
            label = style.label(bar.placed.span.label)
            bar.tag_width = label.goes_on.width
            if bar.opens:
                bar.signs = signs(bar.placed)
                bar.tag_width = label.tag.width + style.signs_width(label, bar.signs)
            left = min(box[0] for box in (*bar.boxes, *bar.joints))
            right = max(box[1] for box in (*bar.boxes, *bar.joints))
            wanted = right - bar.tag_width if self.right_to_left else left
            bar.tag_left = max(0.0, min(wanted, self.width - bar.tag_width))
            reaches.append(
                Reach(
                    min(left, bar.tag_left),
                    max(right, bar.tag_left + bar.tag_width),
                    *turn(bar.placed),
                )
            )
        lanes = arrange(reaches)
        for bar, lane in zip(line.bars, lanes.of, strict=True):
            bar.lane = lane
        line.bars = [bar for bar in line.bars if bar.lane != HIDDEN]
        line.bars.sort(key=lambda bar: -(bar.placed.span.end - bar.placed.span.start))
        line.lanes, line.hidden = lanes.count, lanes.hidden

    def _stops(self, start: int, end: int) -> list[int]:
        """All places of the caret from one to another."""
        stops = [start]
        while stops[-1] < end:
            stops.append(self.layout.nextCursorPosition(stops[-1]))
        return stops

    def _without_spaces(self, start: int, end: int) -> int:
        shown = self.display[self.offsets.to_points(start) : self.offsets.to_points(end)]
        return end - (len(shown) - len(shown.rstrip(" \t\u2028")))

    def _replaced(self, text: str, style: Style) -> Iterable[QTextLayout.FormatRange]:
        for place, (character, sign) in enumerate(zip(text, self.display, strict=True)):
            if character != sign:
                shown = QTextLayout.FormatRange()
                shown.start = self.offsets.to_units(place)
                shown.length = 1
                shown.format = style.replaced
                yield shown


def _x(line: QTextLine, unit: int) -> float:
    # The bindings answer with (x, position), where their stubs promise an object.
    answer = line.cursorToX(unit)
    assert isinstance(answer, tuple)
    return float(answer[0])


def _merged(boxes: Iterable[Box]) -> list[Box]:
    merged: list[Box] = []
    for left, right in sorted(boxes):
        if merged and left <= merged[-1][1] + 0.75:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        elif right > left:
            merged.append((left, right))
    return merged


def _between(whole: Sequence[Box], boxes: Sequence[Box]) -> list[Box]:
    """What of the whole the boxes leave open."""
    left_open: list[Box] = []
    for begin, end in whole:
        place = begin
        for left, right in sorted(boxes):
            if left > place and left < end:
                left_open.append((place, left))
            place = max(place, right) if left < end else place
        if place < end - 0.5:
            left_open.append((place, end))
    return left_open
