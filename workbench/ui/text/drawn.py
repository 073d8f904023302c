"""What is drawn for the links of one span: boxes around the ends, lines, chips that name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QRectF

from workbench.model import Relation, Span
from workbench.ui.text.connectors import Connector, End, connect
from workbench.ui.text.flow import Block, Flow
from workbench.ui.text.notes import words_of
from workbench.ui.text.paint_bars import tag_box
from workbench.ui.text.reading import OWN

MOST_LINES = 24
"""More links than this are not drawn: nobody could tell them apart; the nearest are."""

MOST_FAR = 4
"""So many ends off the screen are named at each of its edges; of the rest the number is told."""

TRACK = 7.0
"""How far apart two tracks beside the column are, in pixels."""

LONGEST = 32
"""More characters of an end off the screen are not repeated."""

ARROWS = {-1: "↑", 1: "↓"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip with its words; ``span_id`` is where it leads, ``link`` what it stands for."""

    box: QRectF
    words: str
    span_id: str = ""
    link: Relation | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """All that is drawn for one span."""

    boxes: dict[str, list[QRectF]]
    lines: list[Connector[Relation]]
    chips: list[Chip]


@dataclass(frozen=True, slots=True)
class Frame:
    """What of the viewport there is to draw on: the column, its right limit, how many tracks."""

    column: QRect
    top: float
    right: float
    tracks: int


def draw(flow: Flow, blocks: Sequence[Block], span: Span, frame: Frame) -> Drawn | None:
    """What to draw for the links of a span of the own layer; nothing while it is off the screen."""
    reading = flow.reading
    spans = reading.layer.spans
    relations = reading.links.of(span.id)
    if not relations or not blocks:
        return None
    others = {
        each.id: spans[each.target if each.source == span.id else each.source] for each in relations
    }
    relations.sort(key=lambda each: abs(others[each.id].start - span.start))
    wanted = {span.id, *(each.id for each in others.values())}
    boxes = boxes_of(blocks, wanted, left=frame.column.left())
    home = _end(flow, blocks, span, boxes, frame)
    if home.off:
        return None
    ends = [
        (each, _end(flow, blocks, others[each.id], boxes, frame), each.source == span.id)
        for each in relations
    ]
    far = Counter(end.off for _, end, _ in ends if end.off)
    lines = connect(
        home,
        _nearest(ends),
        track=frame.column.right() + 7.0,
        pitch=TRACK,
        tracks=frame.tracks,
        top=frame.top + 2.0,
        bottom=frame.column.height() - 3.0,
        scale=flow.style.scale,
    )
    chips = _near_chips(flow, blocks, lines, others, frame)
    for off, count in far.items():
        there = [(each, others[each.id]) for each, end, _ in ends if end.off == off]
        for number, (relation, other) in enumerate(there[:MOST_FAR]):
            words = _far_words(flow, relation, other, off)
            box = _far_place(flow, words, frame, off, number)
            chips.append(Chip(box, words, other.id, relation))
        if count > MOST_FAR:
            words = f"{ARROWS[off]} +{count - MOST_FAR}"
            chips.append(Chip(_far_place(flow, words, frame, off, MOST_FAR), words))
    return Drawn(boxes, lines, chips)


def boxes_of(blocks: Sequence[Block], wanted: set[str], *, left: int) -> dict[str, list[QRectF]]:
    """The words of these spans of the own layer on the screen, box by box."""
    found: dict[str, list[QRectF]] = {}
    for block in blocks:
        for line in block.layout.lines:
            for bar in line.bars:
                layer, span = bar.placed
                if layer == OWN and span.id in wanted:
                    top = block.top + line.top - 1
                    found.setdefault(span.id, []).extend(
                        QRectF(left + begin, top, end - begin, line.text_height + 1.5)
                        for begin, end in bar.boxes
                    )
    return found


def bands(drawings: Iterable[Drawn], *, scale: float) -> list[tuple[int, int]]:
    """From where to where each of the strips reaches in which anything is drawn, in order."""
    edges: list[tuple[float, float]] = []
    for drawn in drawings:
        for boxes in drawn.boxes.values():
            edges += [(box.top() - 4, box.bottom() + 4) for box in boxes]
        edges += [(chip.box.top(), chip.box.bottom()) for chip in drawn.chips]
        for line in drawn.lines:
            along = [y for (_, y), (_, other) in pairwise(line.points) if y == other]
            # A line is a pixel or two high; a wider strip would take the text below with it.
            edges += [(y - 1, y + 2 * scale) for y in along]
            head = 6 * scale
            edges.append((line.tip[1] - head, line.tip[1] + (0 if line.down else head)))
    merged: list[tuple[int, int]] = []
    for top, bottom in sorted(edges):
        first, last = floor(top) - 1, ceil(bottom) + 1
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def told(flow: Flow, relation: Relation) -> str:
    """A link in words: source, title, target."""
    spans = flow.reading.layer.spans
    source, target = (
        words_of(spans[end], flow.reading.text) if end in spans else ""
        for end in (relation.source, relation.target)
    )
    return f"{source} — {flow.style.look.relation(relation.label)} → {target}"


def _nearest(
    ends: Sequence[tuple[Relation, End, bool]],
) -> list[tuple[Relation, End, bool]]:
    """The ends to draw a line to, of those that are in order of distance.

    One line is enough for all that lie beyond an edge of the screen.
    """
    left = {0: MOST_LINES, -1: 1, 1: 1}
    found = []
    for each in ends:
        left[each[1].off] -= 1
        if left[each[1].off] >= 0:
            found.append(each)
    return found


def _end(
    flow: Flow,
    blocks: Sequence[Block],
    span: Span,
    boxes: dict[str, list[QRectF]],
    frame: Frame,
) -> End:
    """Where a span begins on the screen, or on which side of it it lies."""
    bottom = frame.column.height() - 8
    seen = [box for box in boxes.get(span.id, ()) if -2 <= box.top() < bottom]
    if seen:
        return End(seen[0].left(), seen[0].right(), seen[0].top())
    segments = flow.reading.segments
    if span.start < segments.starts[blocks[0].segment]:
        return End(off=-1)
    if span.start > segments.ends[blocks[-1].segment]:
        return End(off=1)
    # On the screen's edge, or under so many others that its own bar found no lane.
    caret = flow.caret(span.start)
    if caret is None or not 0 <= caret.top() < bottom:
        return End(off=-1 if caret is not None and caret.top() < 0 else 1)
    left = frame.column.left() + caret.left()
    return End(left, left + 8, caret.top())


def _near_chips(
    flow: Flow,
    blocks: Sequence[Block],
    lines: Sequence[Connector[Relation]],
    others: dict[str, Span],
    frame: Frame,
) -> list[Chip]:
    """The names of the links at their ends on the screen; the rightmost chooses its place first."""
    chips: list[Chip] = []
    tags = list(_tags(flow, blocks, left=frame.column.left()))
    for line in sorted(lines, key=lambda each: -each.turn[0]):
        if not line.off:
            words = flow.style.look.relation(line.item.label)
            box = _near_place(flow, words, frame, line, chips, tags)
            chips.append(Chip(box, words, others[line.item.id].id, line.item))
    return chips


def _far_words(flow: Flow, relation: Relation, other: Span, off: int) -> str:
    """What a chip says of an end off the screen."""
    end = words_of(other, flow.reading.text)
    if len(end) > LONGEST:
        end = end[: LONGEST - 2].rstrip() + "…"
    return f"{ARROWS[off]} {flow.style.look.relation(relation.label)} · {end}"


def _far_place(flow: Flow, words: str, frame: Frame, off: int, number: int) -> QRectF:
    """The place of a chip at the edge behind which an end lies; they stack inwards."""
    box = flow.style.chip_box(words)
    step = (number + 0.5) * (box.height() + 1)
    middle = frame.top + 3 + step if off < 0 else frame.column.height() - 4 - step
    box.moveCenter(QPointF(frame.column.right() + 2 - box.width() / 2, middle))
    return box


def _tags(flow: Flow, blocks: Sequence[Block], *, left: int) -> Iterator[QRectF]:
    """The tags on the screen with which spans begin."""
    style = flow.style
    for block in blocks:
        for line in block.layout.lines:
            top = block.top + line.top + line.text_height + style.bar_gap
            for bar in line.bars:
                if bar.opens:
                    yield tag_box(style, bar, left=left, top=top)


def _near_place(
    flow: Flow,
    words: str,
    frame: Frame,
    line: Connector[Relation],
    taken: Sequence[Chip],
    tags: Sequence[QRectF],
) -> QRectF:
    """Where a chip covers no other, and if that can be no tag: right of its end, left of it, above.

    A tag that is in the way on the right it ends before, or begins behind if that is not far.
    """
    x, top = line.turn[0], line.points[-1][1]
    box = flow.style.chip_box(words)
    box.moveBottomLeft(QPointF(x + 6, top + 1))
    box.moveRight(min(box.right(), frame.right))
    box.moveTop(max(box.top(), frame.top + 1))
    beside, before, behind = QRectF(box), QRectF(box), QRectF(box)
    beside.moveRight(x - 6)
    in_the_way = [tag for tag in tags if tag.intersects(box)]
    if in_the_way:
        before.moveRight(min(tag.left() for tag in in_the_way) - 2)
        behind.moveLeft(min(max(tag.right() for tag in in_the_way) + 2, x + box.width()))
        behind.moveRight(min(behind.right(), frame.right))
    up = -box.height() - 1
    above = (box.translated(0, up), beside.translated(0, up))
    free = [
        place
        for place in (box, beside, before, behind, *above)
        if place.left() >= 2
        and place.top() > frame.top
        and not any(place.intersects(each.box) for each in taken)
    ]
    bare = (place for place in free if not any(place.intersects(tag) for tag in tags))
    return next(bare, free[0] if free else box)
