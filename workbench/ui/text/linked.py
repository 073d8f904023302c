"""A page that shows links: notes in its margin, and lines from the span that is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workbench.model import Relation
from workbench.ui.text.connectors import Connector, End, connect
from workbench.ui.text.flow import Flow
from workbench.ui.text.notes import Notes, Shown, words_of
from workbench.ui.text.paint_links import chip_box, paint_box, paint_chip_at, paint_line
from workbench.ui.text.reader import ReaderPage
from workbench.ui.text.reading import OWN
from workbench.ui.text.segments import Placed

MOST_LINES = 40
"""More links than this are not drawn: nobody could tell them apart; the nearest are."""

MOST_FAR = 4
"""So many ends off the screen are named at each of its edges; of the rest the number is told."""

ARROWS = {-1: "↑", 1: "↓"}

TRACK = 7.0
"""How far apart two tracks beside the column are, in pixels."""

Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Way:
    """A place on the page that leads to a span, with the words that tell of it."""

    box: QRectF
    span_id: str
    words: str


class LinkedPage(ReaderPage):
    """The links of the own layer, as they are seen; going from one end to another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = Notes()
        self.hovered: str | None = None
        self._chips: list[Way] = []
        self._ring: tuple[str, ...] = ()
        self._told_version = 0

    # What is looked at

    def looked_at(self) -> Placed | None:
        """The span whose links are drawn: the one under the pointer, else the focused one."""
        if self.reading is None or not self.relations_shown:
            return None
        placed = self.focused_span()
        if self.hovered is not None:
            placed = self.reading.find((OWN, self.hovered)) or placed
        return placed if placed is not None and placed.layer == OWN else None

    def hover(self, span_id: str | None) -> None:
        """Look at the links of the span under the pointer, while it is there."""
        if span_id == self.hovered:
            return
        before = self.looked_at()
        self.hovered = span_id
        if self._has_links(before) or self._has_links(self.looked_at()):
            self.viewport().update()

    def focus_placed(self, placed: Placed | None) -> None:
        """Focus this span, or none; its links are drawn."""
        before = self.looked_at()
        self._ring = ()
        super().focus_placed(placed)
        if self._has_links(before) or self._has_links(self.looked_at()):
            self.viewport().update()

    def focus_linked(self, step: int) -> None:
        """Focus the next of the spans that the focused one is linked with, and at last itself."""
        focus = self.focused_span()
        if focus is None or focus.layer != OWN or self.reading is None:
            return
        ring = self._ring
        if focus.span.id not in ring:
            ring = (focus.span.id, *self._others(focus.span.id))
        at = (ring.index(focus.span.id) + step) % len(ring)
        if not self.go_to_span(ring[at]):
            ring = ()
        self._ring = ring

    def go_to_span(self, span_id: str) -> bool:
        """Focus a span of the own layer, with the caret at its start; whether it is there."""
        placed = self.reading.find((OWN, span_id)) if self.reading is not None else None
        if placed is None:
            return False
        self.put_caret(placed.span.start)
        self.focus_placed(placed)
        return True

    def _others(self, span_id: str) -> list[str]:
        """The other ends of a span's links, each once: where they point to, then the rest."""
        links = self.reading.links.of(span_id) if self.reading is not None else []
        ends = [each.target if each.source == span_id else each.source for each in links]
        return [end for end in dict.fromkeys(ends) if end != span_id]

    def _has_links(self, placed: Placed | None) -> bool:
        return (
            placed is not None
            and self.reading is not None
            and self.reading.links.count(placed.span.id) > 0
        )

    # What is under the pointer

    def rows(self) -> list[Shown]:
        """The notes on the screen."""
        if self.flow is None or self.margin.isEmpty():
            return []
        return list(self.notes.shown(self.flow, left=self.margin.left(), width=self.margin.width()))

    def row_at(self, place: QPointF) -> Shown | None:
        """The note under a point of the viewport."""
        if not self.margin.contains(place.toPoint()):
            return None
        return next((row for row in self.rows() if row.box.contains(place)), None)

    def way_at(self, place: QPointF) -> str | None:
        """Where a note or a chip under a point leads: to the other end than the one in focus."""
        chip = next((each for each in self._chips if each.box.contains(place)), None)
        if chip is not None:
            return chip.span_id
        row = self.row_at(place)
        if row is None:
            return None
        relation = row.note.relation
        return relation.source if self.focused == relation.target else relation.target

    def told_at(self, place: QPointF) -> str:
        """All that a note or a chip under a point stands for, in full."""
        chip = next((each for each in self._chips if each.box.contains(place)), None)
        if chip is not None:
            return chip.words
        row = self.row_at(place)
        if row is None:
            return ""
        return "\n".join(map(self._told, (row.note.relation, *self._hidden(row))))

    def _hidden(self, row: Shown) -> list[Relation]:
        return [note.relation for note in row.row.hidden]

    def _told(self, relation: Relation) -> str:
        spans = self.reading.layer.spans if self.reading is not None else {}
        source, target = (
            words_of(spans[end], self.text) if end in spans else ""
            for end in (relation.source, relation.target)
        )
        return f"{source} — {self.style_.look.relation(relation.label)} → {target}"

    # Painting

    def show_flow(self, flow: Flow | None) -> None:
        """Show another flow, from its top."""
        self.notes.clear()
        self.hovered, self._ring = None, ()
        super().show_flow(flow)

    def restyle(self) -> None:
        """Look or zoom have changed."""
        self.notes.clear()
        super().restyle()

    def redecorate(self, stretches: Iterable[tuple[int, int]]) -> None:
        """The spans over these stretches have changed, and with them perhaps what notes tell."""
        version = self.reading.links.version if self.reading is not None else 0
        super().redecorate(list(stretches))
        if not self.margin.isEmpty() and version != self._told_version:
            self._told_version = version
            self.viewport().update()
        elif not self.margin.isEmpty():
            self.viewport().update(self.margin)

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """The notes, the lines, and what the page paints over them."""
        looked_at = self.looked_at()
        if clip.intersects(self.margin):
            self._paint_notes(painter, clip, looked_at)
        self._chips = []
        if looked_at is not None and self.flow is not None:
            self._paint_lines(painter, self.flow, looked_at)
        super().paint_over(painter, clip)

    def _paint_notes(self, painter: QPainter, clip: QRect, looked_at: Placed | None) -> None:
        here = looked_at.span.id if looked_at is not None else ""
        for row in self.rows():
            if row.box.top() <= clip.bottom() and row.box.bottom() >= clip.top():
                every = (row.note.relation, *self._hidden(row))
                active = any(here in (each.source, each.target) for each in every)
                self.notes.paint(painter, self.style_, row, text=self.text, active=active)

    def _paint_lines(self, painter: QPainter, flow: Flow, placed: Placed) -> None:
        if self.reading is None:
            return
        span, style = placed.span, self.style_
        relations = self.reading.links.of(span.id)
        if not relations:
            return
        spans = self.reading.layer.spans
        others = {
            each.id: spans[each.target if each.source == span.id else each.source]
            for each in relations
        }
        relations.sort(key=lambda each: abs(others[each.id].start - span.start))
        relations = relations[:MOST_LINES]
        boxes = self._boxes(flow, {span.id, *(others[each.id].id for each in relations)})
        home = self._end(flow, placed, boxes)
        if home.off:
            return
        ends = [
            (each, self._end(flow, Placed(OWN, others[each.id]), boxes), each.source == span.id)
            for each in relations
        ]
        far = Counter(end.off for _, end, _ in ends if end.off)
        room = dict.fromkeys(far, MOST_FAR)
        drawn = []
        for each in ends:
            off = each[1].off
            if not off or room[off] > 0:
                drawn.append(each)
            if off:
                room[off] -= 1
        lines = connect(
            home,
            drawn,
            track=self.column.right() + 7.0,
            pitch=TRACK,
            tracks=2 if self.margin.isEmpty() else 4,
            top=self.top_edge() + 2.0,
            bottom=self.column.height() - 3.0,
        )
        boxes.pop(self.focused or "", None)
        for framed in boxes.values():
            paint_box(painter, style, framed, dashed=False)
        for line in reversed(lines):
            paint_line(painter, style, line)
        self._paint_chips(painter, lines, {each.id: others[each.id].id for each in relations})
        for off, count in far.items():
            if count > MOST_FAR:
                words = f"{ARROWS[off]} +{count - MOST_FAR}"
                paint_chip_at(painter, style, words, self._far_chip(words, off, MOST_FAR))

    def _paint_chips(
        self, painter: QPainter, lines: list[Connector[Relation]], others: dict[str, str]
    ) -> None:
        style = self.style_
        spans = self.reading.layer.spans if self.reading is not None else {}
        stacked = {-1: 0, 1: 0}
        for line in sorted(lines, key=lambda each: -each.turn[0]):
            title = style.look.relation(line.item.label)
            other = spans[others[line.item.id]]
            x, y = line.turn[0], line.points[-1][1] - style.tag_height / 2
            if line.off:
                words = f"{ARROWS[line.off]} {title} · {_short(words_of(other, self.text))}"
                box = self._far_chip(words, line.off, stacked[line.off])
                stacked[line.off] += 1
            else:
                words = title
                box = self._free_place(chip_box(style, words, left=x + 6, middle=y), x)
            self._chips.append(Way(box, other.id, self._told(line.item)))
            paint_chip_at(painter, style, words, box)

    def _far_chip(self, words: str, off: int, number: int) -> QRectF:
        """The place of a chip at the edge behind which an end lies; they stack inwards."""
        box = chip_box(self.style_, words, left=0, middle=0)
        step = (number + 0.5) * (box.height() + 1)
        middle = self.top_edge() + 3 + step if off < 0 else self.column.height() - 4 - step
        box.moveCenter(QPointF(self.column.right() + 2 - box.width() / 2, middle))
        return box

    def _free_place(self, box: QRectF, x: float) -> QRectF:
        """Where a chip covers no other: right of its end, else left of it, else above."""
        limit = float(self.viewport().width() - 2)
        box.moveRight(min(box.right(), limit))
        beside = QRectF(box)
        beside.moveRight(x - 6)
        above = box.translated(0, -box.height() - 1)
        places = (box, beside, above, beside.translated(0, -box.height() - 1))
        for place in places:
            if place.left() >= 2 and not any(place.intersects(each.box) for each in self._chips):
                return place
        return box

    def top_edge(self) -> float:
        """What of the page's top is covered."""
        return 0.0

    def _boxes(self, flow: Flow, wanted: set[str]) -> dict[str, list[QRectF]]:
        """The words of these spans on the screen, box by box."""
        left, found = self.column.left(), dict[str, list[QRectF]]()
        for block in flow.visible():
            for line in block.layout.lines:
                for bar in line.bars:
                    if bar.placed.layer == OWN and bar.placed.span.id in wanted:
                        top = block.top + line.top
                        found.setdefault(bar.placed.span.id, []).extend(
                            QRectF(left + begin, top - 1, end - begin, line.text_height + 1.5)
                            for begin, end in bar.boxes
                        )
        return found

    def _end(self, flow: Flow, placed: Placed, boxes: dict[str, list[QRectF]]) -> End:
        """Where a span begins on the screen, or on which side of it it lies."""
        page = self.column.height()
        seen = [box for box in boxes.get(placed.span.id, ()) if -2 <= box.top() < page - 8]
        if seen:
            return End(seen[0].left(), seen[0].right(), seen[0].top())
        caret = flow.caret(placed.span.start)
        if caret is not None and 0 <= caret.top() < page - 8:
            left = self.column.left() + caret.left()
            return End(left, left + 8, caret.top())
        above = placed.span.start < flow.offset_at(0, 0)
        return End(off=-1 if above else 1)


def _short(words: str) -> str:
    return words if len(words) <= 32 else words[:30].rstrip() + "…"
