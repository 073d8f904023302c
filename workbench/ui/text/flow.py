"""The column of text: where each segment lies, laid out as far as anybody has looked.

What is on the screen hangs on an anchor, the segment at the top and how many pixels of it are
above the edge, never on the scroll bar: when a height above turns out other than estimated,
nothing moves. All coordinates are the column's: x from its left edge, y from the viewport's top.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF

from workbench.ui.text.layout import ALL, SegmentLayout
from workbench.ui.text.motion import splits_flag
from workbench.ui.text.reading import Reading
from workbench.ui.text.segments import HeightIndex
from workbench.ui.text.style import Style

KEPT = 600
"""How many layouts are kept; about 20 kB each."""

MARGIN = 28
"""What stays free above the first line and below the last."""


@dataclass(frozen=True, slots=True)
class Block:
    """A segment that is on the screen, with the place of its top."""

    segment: int
    top: int
    layout: SegmentLayout


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the top of the viewport hangs on."""

    segment: int = 0
    pixel: int = -MARGIN


class Flow:
    """The layouts of one reading, at one width and style."""

    def __init__(self, reading: Reading, style: Style, *, width: int, page: int) -> None:
        self.reading = reading
        self.style = style
        self.width = width
        self.page = page
        self.anchor = Anchor()
        self._ratio = 1.0
        self._has_news = False
        self._generation = 0
        self._seen: tuple[object, list[Block]] | None = None
        self._layouts: OrderedDict[int, SegmentLayout] = OrderedDict()
        self.heights = HeightIndex(self._estimates())

    @property
    def length(self) -> int:
        """The height of all of it, margins included, as well as it is known."""
        return self.heights.before(len(self.heights)) + 2 * MARGIN

    @property
    def position(self) -> int:
        """How far down the top of the viewport is, as well as it is known."""
        return self.heights.before(self.anchor.segment) + self.anchor.pixel + MARGIN

    def layout(self, segment: int) -> SegmentLayout:
        """The layout of a segment, made or mended if it has to be."""
        layout = self._layouts.get(segment)
        if layout is None:
            segments = self.reading.segments
            layout = self._layouts[segment] = SegmentLayout(
                segments.content(segment),
                segments.starts[segment],
                self.style,
                ends_paragraph=segments.ends_paragraph(segment),
            )
            if len(self._layouts) > KEPT:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(segment)
        if layout.width != self.width:
            layout.break_lines(self.width, self.style)
        if layout.is_stale:
            reading = self.reading
            layout.decorate(reading.shown(segment), self.style, reading.signs, reading.turn)
            if self.heights[segment] != layout.height:
                self.heights[segment] = layout.height
                self._has_news = True
        return layout

    def visible(self) -> list[Block]:
        """What is on the screen, from the top down; found anew only where something moved."""
        key = (self.anchor, self.width, self.page, self._generation)
        if self._seen is not None and self._seen[0] == key:
            return self._seen[1]
        blocks = []
        segment, top = self.anchor.segment, -self.anchor.pixel
        while top < self.page and segment < len(self.heights):
            layout = self.layout(segment)
            blocks.append(Block(segment, top, layout))
            top += layout.height
            segment += 1
        self._seen = (key, blocks)
        return blocks

    def following(self) -> list[Block]:
        """What is on the next page, as far as it is laid out."""
        blocks = self.visible()
        if not blocks:
            return []
        segment = blocks[-1].segment
        top = blocks[-1].top
        found = []
        while top < 2 * self.page and (layout := self._layouts.get(segment)) is not None:
            if layout.is_stale or layout.width != self.width:
                break
            found.append(Block(segment, top, layout))
            top += layout.height
            segment += 1
        return found

    def block(self, segment: int) -> Block | None:
        """Where a segment lies, if that is within two pages of the screen."""
        here, top = self.anchor.segment, -self.anchor.pixel
        while here < segment and top < 2 * self.page:
            top += self.layout(here).height
            here += 1
        while here > segment and top > -2 * self.page:
            here -= 1
            top -= self.layout(here).height
        return Block(segment, top, self.layout(segment)) if here == segment else None

    def block_at(self, y: float) -> Block:
        """The block at a height of the screen; the first above, the last below."""
        blocks = self.visible()
        for block in blocks:
            if y < block.top + block.layout.height:
                return block
        return blocks[-1]

    def caret(self, offset: int) -> QRectF | None:
        """The caret at an offset, if that is within two pages of the screen."""
        block = self.block(self.reading.segments.at(offset))
        if block is None:
            return None
        unit = block.layout.unit_of(offset)
        line = block.layout.lines[block.layout.line_of(unit)]
        x = block.layout.caret_x(unit)
        return QRectF(x, block.top + line.top, self.style.caret_width, line.text_height)

    def offset_at(self, x: float, y: float) -> int:
        """The place between two characters that is nearest to a point."""
        block = self.block_at(y)
        number = block.layout.line_near(y - block.top)
        offset = block.layout.offset_of(block.layout.unit_at(number, x))
        return offset - splits_flag(self.reading.text, offset)

    def scroll_by(self, pixels: int) -> int:
        """Move the text up by so many pixels; answers with what was possible."""
        segment, pixel = self.anchor.segment, self.anchor.pixel + pixels
        moved = pixels
        while pixel < 0 and segment > 0:
            segment -= 1
            pixel += self.layout(segment).height
        while segment + 1 < len(self.heights) and pixel >= (height := self.layout(segment).height):
            pixel -= height
            segment += 1
        if segment == 0 and pixel < -MARGIN:
            moved += -MARGIN - pixel
            pixel = -MARGIN
        self.anchor = Anchor(segment, pixel)
        lowest = self._lowest()
        if lowest is not None and (lowest.segment, lowest.pixel) < (segment, pixel):
            moved -= self._distance(lowest, self.anchor)
            self.anchor = lowest
        return moved

    def scroll_to(self, position: int) -> None:
        """Go to a place of the scroll bar."""
        y = max(-MARGIN, position - MARGIN)
        segment = self.heights.find(max(0, y))
        self.anchor = Anchor(segment, y - self.heights.before(segment))
        self.scroll_by(0)

    def scroll_to_end(self) -> None:
        """Go to where the last line is at the bottom."""
        self.anchor = Anchor(len(self.heights) - 1)
        self.scroll_by(0)

    def reveal(self, offset: int) -> bool:
        """Bring an offset to the screen, moving no more than needed; whether anything moved."""
        before = self.anchor
        rectangle = self.caret(offset)
        room = min(self.style.line_height, max(0, (self.page - self.style.line_height) // 3))
        if rectangle is None or not -self.page < rectangle.top() < 2 * self.page:
            segment = self.reading.segments.at(offset)
            layout = self.layout(segment)
            line = layout.lines[layout.line_of(layout.unit_of(offset))]
            self.anchor = Anchor(segment, line.top)
            self.scroll_by(-self.page // 3)
        elif rectangle.top() < room:
            self.scroll_by(round(rectangle.top()) - room)
        elif rectangle.top() + self.style.line_height > self.page - room:
            self.scroll_by(round(rectangle.top()) + self.style.line_height + room - self.page)
        return self.anchor != before

    def resize(self, *, width: int, page: int) -> None:
        """Take another width; the character at the top stays at the top."""
        self.page = page
        if width != self.width:
            kept = self._kept()
            self.width = width
            self.heights = HeightIndex(self._estimates())
            self._keep(kept)
        self.scroll_by(0)

    def restyle(self, style: Style) -> None:
        """Take another look or zoom; everything is laid out anew."""
        kept = self._kept()
        self.style = style
        self._generation += 1
        self._layouts.clear()
        self.heights = HeightIndex(self._estimates())
        self._keep(kept)
        self.scroll_by(0)

    def redecorate(self, stretches: Iterable[tuple[int, int]]) -> None:
        """The spans over these stretches have changed; what is at the top stays at the top."""
        touched = [
            (segment, start, end)
            for start, end in stretches
            for segment in self.reading.segments.between(start, end)
            if segment in self._layouts
        ]
        at_top = any(segment == self.anchor.segment for segment, _, _ in touched)
        kept = self._kept() if at_top else None
        self._generation += bool(touched)
        for segment, start, end in touched:
            self._layouts[segment].make_stale(start, end)
        if kept is not None:
            self._keep(kept)

    def redecorate_all(self) -> None:
        """Spans anywhere have changed; what is at the top stays at the top."""
        kept = self._kept()
        self._generation += 1
        for layout in self._layouts.values():
            layout.make_stale(*ALL)
        self._keep(kept)

    def prefetch(self, seconds: float) -> bool:
        """Lay out a page around the screen for so long; whether anything is left to do."""
        stop = time.perf_counter() + seconds
        for segment in self._around():
            layout = self._layouts.get(segment)
            if layout is not None and layout.width == self.width and not layout.is_stale:
                continue
            if time.perf_counter() > stop:
                return True
            self.layout(segment)
        return False

    def learn(self) -> bool:
        """Let the exact heights seen so far correct the estimates of the rest; whether they did."""
        if not self._has_news:
            return False
        self._has_news = False
        known = {
            segment: layout.height
            for segment, layout in self._layouts.items()
            if layout.width == self.width and not layout.is_stale
        }
        exact = sum(known.values())
        segments = self.reading.segments
        kinds = (segments.kinds[segments.kind_of[segment]] for segment in known)
        guessed = sum(self._estimated(kinds)) or 1
        if 0.9 < exact / guessed < 1.1:
            return False
        self._ratio *= exact / guessed
        estimates = self._estimates()
        for segment, height in known.items():
            estimates[segment] = height
        self.heights = HeightIndex(estimates)
        return True

    def _around(self) -> Iterable[int]:
        segment, y = self.anchor.segment, -self.anchor.pixel
        while segment < len(self.heights) and y < 2 * self.page:
            yield segment
            y += self.heights[segment]
            segment += 1
        segment, y = self.anchor.segment - 1, 0
        while segment >= 0 and y < self.page:
            yield segment
            y += self.heights[segment]
            segment -= 1

    def _kept(self) -> tuple[int, int]:
        """The character at the top of the screen, and how far above the edge its line begins."""
        layout = self.layout(self.anchor.segment)
        line = layout.lines[layout.line_near(self.anchor.pixel)]
        return layout.offset_of(line.start), self.anchor.pixel - line.top

    def _keep(self, kept: tuple[int, int]) -> None:
        offset, above = kept
        segment = self.reading.segments.at(offset)
        layout = self.layout(segment)
        line = layout.lines[layout.line_of(layout.unit_of(offset))]
        self.anchor = Anchor(segment, line.top + min(above, line.height - 1))

    def _lowest(self) -> Anchor | None:
        """The anchor when the last line is at the bottom; None if that is far away."""
        segment, left = self.anchor.segment, 4 * self.page + self.anchor.pixel
        while segment < len(self.heights):
            left -= self.heights[segment]
            if left < 0:
                return None
            segment += 1
        room = self.page - MARGIN
        while segment > 0 and room > 0:
            segment -= 1
            room -= self.layout(segment).height
        return Anchor() if segment == 0 and room >= MARGIN else Anchor(segment, -room)

    def _distance(self, above: Anchor, below: Anchor) -> int:
        between = sum(self.heights[i] for i in range(above.segment, below.segment))
        return between + below.pixel - above.pixel

    def _estimates(self) -> list[int]:
        segments = self.reading.segments
        heights = list(self._estimated(segments.kinds))
        return [heights[kind] for kind in segments.kind_of]

    def _estimated(self, kinds: Iterable[tuple[int, bool]]) -> Iterator[int]:
        """How high segments will be, by their lengths and whether they end a paragraph."""
        style, line = self.style, self.style.line_height
        share, ratio = style.average / self.width, line * self._ratio
        for length, ends in kinds:
            height = (
                max(line, round(ceil(length * share) * ratio)) if length else style.blank_height
            )
            yield height + style.paragraph_gap if ends and length else height
