"""Where a text may be laid out piece by piece: its segments, their heights, the spans in each."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from workbench.model.annotation import Span

LONGEST = 4_000
"""Longer paragraphs are cut, so that no layout is ever slow; the cost is one short line a cut."""

FAR = 50
"""Spans over more segments than this stand on a list of their own, not on each segment's."""


class Segments:
    """The paragraphs of a text, the long ones cut after a space; offsets are code points.

    Segment *i* is [starts[i], ends[i]) without its line end. The place between the two halves
    of a cut paragraph belongs to the second. ``kinds`` are the lengths there are, each with
    whether a paragraph ends, and ``kind_of`` tells each segment's.
    """

    __slots__ = ("ends", "kind_of", "kinds", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        start = 0
        for paragraph in text.split("\n"):
            end = start + len(paragraph)
            while end - start > LONGEST:
                cut = _cut(text, start)
                self._add(start, cut)
                start = cut
            self._add(start, end)
            start = end + 1
        # Segments of one length are guessed to be as high: few guesses do for many segments.
        found: dict[tuple[int, bool], int] = {}
        self.kind_of = [
            found.setdefault((end - start, self.ends_paragraph(segment)), len(found))
            for segment, (start, end) in enumerate(zip(self.starts, self.ends, strict=True))
        ]
        self.kinds = list(found)

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, offset: int) -> int:
        """The segment that an offset belongs to."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def between(self, start: int, end: int) -> range:
        """The segments that [start, end) touches; at least one."""
        return range(self.at(start), self.at(max(start, end - 1)) + 1)

    def content(self, segment: int) -> str:
        """The characters of a segment."""
        return self.text[self.starts[segment] : self.ends[segment]]

    def ends_paragraph(self, segment: int) -> bool:
        """Whether a line end, or the end of the text, follows."""
        following = segment + 1
        return following == len(self.starts) or self.starts[following] > self.ends[segment]

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)


class HeightIndex:
    """Heights in a row, in whole pixels: a Fenwick tree, so that every question is O(log n).

    The tree is made when the first question is asked: a window that is being made narrower asks
    none in its frames.
    """

    __slots__ = ("_heights", "_made")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._made: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def __setitem__(self, index: int, height: int) -> None:
        more = height - self._heights[index]
        if not more:
            return
        self._heights[index] = height
        if self._made is None:
            return
        place = index + 1
        while place < len(self._made):
            self._made[place] += more
            place += place & -place

    def before(self, index: int) -> int:
        """The sum of the heights of the first ``index``."""
        total, tree = 0, self._tree
        while index > 0:
            total += tree[index]
            index -= index & -index
        return total

    def find(self, y: int) -> int:
        """Whose stretch ``y`` lies in; the first above the top, the last below the bottom."""
        place, step, tree = 0, 1 << len(self._heights).bit_length(), self._tree
        while step:
            onward = place + step
            if onward < len(tree) and tree[onward] <= y:
                place = onward
                y -= tree[onward]
            step >>= 1
        return min(place, len(self._heights) - 1)

    @property
    def _tree(self) -> list[int]:
        if self._made is None:
            sums = [0, *accumulate(self._heights)]
            self._made = [sums[place] - sums[place & (place - 1)] for place in range(1, len(sums))]
            self._made.insert(0, 0)
        return self._made


class Placed(NamedTuple):
    """A span with the number of the layer it stands in: 0 is the reader's own."""

    layer: int
    span: Span

    @property
    def key(self) -> tuple[int, str]:
        """What tells it from every other on the page."""
        return self.layer, self.span.id


class SpanIndex:
    """Which spans touch which segment."""

    __slots__ = ("_far", "_near", "_occupied", "_segments")

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._near: dict[int, dict[tuple[int, str], Placed]] = {}
        self._far: dict[tuple[int, str], tuple[range, Placed]] = {}
        self._occupied: list[int] | None = None

    def fill(self, layer: int, spans: Iterable[Span]) -> None:
        """Take a whole layer in; the same as adding each, and several times as fast."""
        starts, near = self._segments.starts, self._near
        for span in spans:
            segment = bisect_right(starts, span.start) - 1
            if bisect_right(starts, span.end - 1, segment) - 1 != segment:
                self.add(Placed(layer, span))
                continue
            here = near.get(segment)
            if here is None:
                here = near[segment] = {}
            here[layer, span.id] = Placed(layer, span)
        self._occupied = None

    def add(self, placed: Placed) -> range:
        """Take a span in; answers with the segments it touches."""
        touched = self._segments.between(placed.span.start, placed.span.end)
        if len(touched) > FAR:
            self._far[placed.key] = (touched, placed)
            self._occupied = None
            return touched
        for segment in touched:
            if segment not in self._near:
                self._near[segment] = {}
                self._occupied = None
            self._near[segment][placed.key] = placed
        return touched

    def remove(self, placed: Placed) -> range:
        """Forget a span; answers with the segments it touched."""
        touched = self._segments.between(placed.span.start, placed.span.end)
        if self._far.pop(placed.key, None) is None:
            for segment in touched:
                self._near.get(segment, {}).pop(placed.key, None)
        return touched

    def touching(self, segment: int) -> list[Placed]:
        """The spans that touch a segment."""
        found = list(self._near.get(segment, {}).values())
        found += [placed for touched, placed in self._far.values() if segment in touched]
        return found

    def occupied_from(self, segment: int, step: int) -> Iterator[int]:
        """The segments in which a span may begin, from this one on or back."""
        if self._occupied is None:
            firsts = {touched.start for touched, _ in self._far.values()}
            self._occupied = sorted(firsts | self._near.keys())
        if step > 0:
            first = bisect_left(self._occupied, segment)
            return iter(self._occupied[first:])
        return reversed(self._occupied[: bisect_right(self._occupied, segment)])


def _cut(text: str, start: int) -> int:
    """A place to cut after ``start``: behind a space, and never inside a grapheme."""
    limit = start + LONGEST
    cut = text.rfind(" ", start + LONGEST // 2, limit) + 1 or limit
    lowest = cut - 64
    while cut > lowest and _joined(text[cut - 1], text[cut]):
        cut -= 1
    return cut


def _joined(before: str, after: str) -> bool:
    return (
        unicodedata.category(after)[0] == "M"
        or "\u200d" in (before, after)
        or "\U0001f1e6" <= after <= "\U0001f1ff"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or (before == "\r" and after == "\n")
    )
