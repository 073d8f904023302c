"""Notes in the margin: one row for each link, on the line where its source begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from workbench.model import Relation, Span
from workbench.ui.text.flow import Block, Flow
from workbench.ui.text.layout import SegmentLayout
from workbench.ui.text.margin import Row, place
from workbench.ui.text.reading import OWN
from workbench.ui.text.segments import Placed
from workbench.ui.text.style import Style

KEPT = 3_000
"""How many rows stay written; more are forgotten, and written anew when they are seen."""

MOST_WORDS = 90
"""No row is wide enough for more characters of a span."""

GAP = 5.0
SQUARE = 7.0


@dataclass(frozen=True, slots=True)
class Note:
    """A link with both its ends."""

    relation: Relation
    source: Span
    target: Span


@dataclass(frozen=True, slots=True)
class Shown:
    """A row on the screen."""

    row: Row[Note]
    box: QRectF

    @property
    def note(self) -> Note:
        """The link it tells of."""
        return self.row.item

    @property
    def notes(self) -> tuple[Note, ...]:
        """That link, and those that found no room."""
        return (self.row.item, *self.row.hidden)


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a row, shaped, each with its place; ``quiet`` ones name the link."""

    words: tuple[tuple[float, QStaticText, bool], ...]
    squares: tuple[tuple[float, QColor], ...]
    width: float


class Notes:
    """The rows beside each paragraph, placed once until something about them changes."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[tuple[SegmentLayout, int, int, int], list[Row[Note]]]] = {}
        self._written: dict[tuple[str, str, str, str, str, float], Written] = {}

    def clear(self) -> None:
        """Forget everything: another document, another look."""
        self._rows.clear()
        self._written.clear()

    def shown(
        self, flow: Flow, blocks: Sequence[Block], *, left: float, width: float
    ) -> Iterator[Shown]:
        """The rows beside these blocks that are on the screen, from the top down."""
        height = flow.style.note_height
        for block in blocks:
            for row in self._beside(flow, block):
                y = block.top + row.y
                if -height < y < flow.page:
                    yield Shown(row, QRectF(left, y, width, height))

    def prepare(self, flow: Flow, blocks: Sequence[Block], *, width: float) -> Iterator[None]:
        """Place and write the rows beside these blocks, one after each step."""
        for block in blocks:
            for row in self._beside(flow, block):
                self._words(flow.style, row.item, flow.reading.text, width)
                yield

    def paint(
        self,
        painter: QPainter,
        style: Style,
        shown: Shown,
        *,
        text: str,
        active: bool,
        picked_out: bool = False,
    ) -> None:
        """Paint one row; an ``active`` one has an end at the span that is looked at."""
        note, box = shown.note, shown.box
        more = f"+{len(shown.row.hidden)}" if shown.row.hidden else ""
        room = box.width() - (style.tag_of(more).width + 2 if more else 0.0)
        written = self._words(style, note, text, room)
        if active or picked_out:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.focus if active else style.rule)
            painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), 3, 3)
        ink, quiet = (style.page, style.page) if active else (style.text, style.muted)
        size = round(SQUARE * style.scale)
        top = floor(box.center().y() - size / 2)
        for x, colour in written.squares:
            square = QRect(round(box.left() + x), top, size, size)
            if active:
                painter.fillRect(square.adjusted(-1, -1, 1, 1), style.page)
            painter.fillRect(square, colour)
        painter.setFont(style.note_font)
        for x, words, is_quiet in written.words:
            painter.setPen(quiet if is_quiet else ink)
            painter.drawStaticText(QPointF(box.left() + x, box.top() + style.note_lead), words)
        if more:
            tag = style.tag_of(more)
            chip = QRectF(0, 0, tag.width, style.tag_height)
            chip.moveCenter(QPointF(box.right() - tag.width / 2 - 1, box.center().y()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(style.rule)
            painter.drawRoundedRect(chip, 2, 2)
            painter.setPen(style.text)
            painter.setFont(style.tag_font)
            y = chip.top() + style.tag_baseline - style.tag_ascent
            painter.drawStaticText(QPointF(chip.left() + style.tag_pad, y), tag.words)

    def _beside(self, flow: Flow, block: Block) -> list[Row[Note]]:
        reading, layout = flow.reading, block.layout
        room, segment = layout.height, block.segment + 1
        segments = reading.segments
        while segment < len(segments) and segments.starts[segment] == segments.ends[segment]:
            room += flow.heights[segment]
            segment += 1
        key = (layout, layout.stamp, reading.links.version, room)
        kept = self._rows.get(block.segment)
        if kept is not None and kept[0][0] is layout and kept[0][1:] == key[1:]:
            return kept[1]
        if len(self._rows) > KEPT:
            self._rows.clear()
        style = flow.style
        lead = (style.text_height - style.note_height) // 2
        wanted = [
            (max(0, layout.lines[line].top + lead), note)
            for line, note in _notes(flow, block.segment, layout)
        ]
        rows = place(wanted, step=style.note_height, room=room)
        self._rows[block.segment] = (key, rows)
        return rows

    def _words(self, style: Style, note: Note, text: str, width: float) -> Written:
        source, target = (words_of(each, text) for each in (note.source, note.target))
        title = style.look.relation(note.relation.label)
        arrow = "↑" if note.target.end <= note.source.start else "↓"
        if note.target.start < note.source.end and note.source.start < note.target.end:
            arrow = "→"
        labels = f"{note.source.label}\0{note.target.label}"
        key = (labels, source, title, arrow, target, round(width))
        written = self._written.get(key)
        if written is None:
            if len(self._written) > KEPT:
                self._written.clear()
            written = self._written[key] = _write(
                style, note, (source, f"{title} {arrow}", target), width
            )
        return written


def words_of(span: Span, text: str) -> str:
    """The first words of a span, on one line."""
    return " ".join(text[span.start : min(span.end, span.start + MOST_WORDS)].split())


def _notes(flow: Flow, segment: int, layout: SegmentLayout) -> Iterator[tuple[int, Note]]:
    """The links that begin in a segment, each with its line, in reading order."""
    reading = flow.reading
    spans = reading.layer.spans
    order = {key: number for number, key in enumerate(flow.style.look.relations)}
    begin = reading.segments.starts[segment]

    def turn(placed: Placed) -> tuple[int, int, str]:
        return placed.span.start, -placed.span.end, placed.span.id

    own = [each for each in reading.shown(segment) if each.layer == OWN]
    for _, span in sorted((each for each in own if each.span.start >= begin), key=turn):
        begun = list(reading.links.beginning_at(span.id))
        if not begun:
            continue
        line = layout.line_of(layout.unit_of(span.start))
        begun.sort(key=lambda each: (order.get(each.label, len(order)), each.label))
        for relation in begun:
            yield line, Note(relation, span, spans[relation.target])


def _write(style: Style, note: Note, words: tuple[str, str, str], width: float) -> Written:
    """Where the margin is wide a row tells both ends, else the link and its target."""
    source, title, target = words
    square = SQUARE * style.scale
    placed: list[tuple[float, QStaticText, bool]] = []
    squares: list[tuple[float, QColor]] = []
    x = GAP
    if width >= style.note_wide:
        squares.append((x, style.label(note.source.label).bar))
        x += square + 4
        room = (width - x) * 0.34
        _put(placed, style, source, x, room=room)
        x += room + GAP
    x = _put(placed, style, title, x, room=(width - x) * 0.55, quiet=True) + GAP
    squares.append((x, style.label(note.target.label).bar))
    x += square + 4
    x = _put(placed, style, target, x, room=width - x - GAP)
    return Written(tuple(placed), tuple(squares), x + GAP)


def _put(
    placed: list[tuple[float, QStaticText, bool]],
    style: Style,
    words: str,
    x: float,
    *,
    room: float,
    quiet: bool = False,
) -> float:
    piece = style.piece(words, room)
    placed.append((x, piece.words, quiet))
    return x + piece.width
