"""A page that shows links: notes in its margin, and lines from the span that is looked at."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workbench.model import Span
from workbench.ui.text.drawn import Chip, Drawn, Frame, bands, draw, told
from workbench.ui.text.flow import Block, Flow
from workbench.ui.text.notes import Notes, Shown
from workbench.ui.text.paint_links import paint_links
from workbench.ui.text.reader import ReaderPage
from workbench.ui.text.reading import OWN
from workbench.ui.text.segments import Placed

BESIDE = 4
"""How far right of the column the tracks have room: no word, frame or bar reaches there."""

NARROW, WIDE = 2, 4
"""How many tracks there are beside the column, without notes and with them."""


class LinkedPage(ReaderPage):
    """The links of the own layer, as they are seen; going from one end to another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = Notes()
        self.hovered: str | None = None
        self._chips: list[Chip] = []
        self._drawn: tuple[object, Drawn | None] | None = None
        self._ring: tuple[str, ...] = ()
        self._told: list[Shown] = []
        self._told_of = -1
        self._rows: tuple[object, list[Shown]] | None = None
        self._on_page: tuple[str, Drawn | None] = ("", None)
        self._leftover: list[QRect] = []
        self._clean_timer = self._timer(0, self._clean)

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
        self.hovered = span_id
        self._refresh_links()

    def focus_placed(self, placed: Placed | None) -> None:
        """Focus this span, or none; its links are drawn."""
        self._ring = ()
        super().focus_placed(placed)
        self._refresh_links()

    def focus_linked(self, step: int) -> bool:
        """Focus the next of the spans that the focused one is linked with, and at last itself.

        False where it has no links.
        """
        focus = self.focused_span()
        if focus is None or focus.layer != OWN or self.reading is None:
            return False
        ring = self._ring
        if focus.span.id not in ring:
            ring = (focus.span.id, *self._others(focus.span.id))
        if len(ring) == 1:
            return False
        at = (ring.index(focus.span.id) + step) % len(ring)
        if not self.go_to_span(ring[at]):
            ring = ()
        self._ring = ring
        return True

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

    # What is under the pointer

    def rows(self, blocks: Sequence[Block] | None = None) -> list[Shown]:
        """The notes on the screen, beside these blocks."""
        flow, margin = self.flow, self.margin
        if flow is None or margin.isEmpty():
            return []
        blocks = flow.visible() if blocks is None else blocks
        key = (flow, _stamps(blocks), flow.reading.links.version, margin)
        if self._rows is None or self._rows[0] != key:
            shown = self.notes.shown(flow, blocks, left=margin.left(), width=margin.width())
            self._rows = (key, list(shown))
        return self._rows[1]

    def row_at(self, place: QPointF) -> Shown | None:
        """The note under a point of the viewport."""
        if self.flow is None or not self.margin.contains(place.toPoint()):
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
        flow, row = self.flow, self.row_at(place)
        if flow is None:
            return ""
        links = [each.link for each in self._chips if each.link and each.box.contains(place)]
        if not links and row is not None:
            links = [note.relation for note in row.notes]
        return "\n".join(told(flow, link) for link in links)

    # Painting

    def show_flow(self, flow: Flow | None) -> None:
        """Show another flow, from its top."""
        self.notes.clear()
        self._rows = None
        self._told_of = -1
        self.hovered, self._ring = None, ()
        super().show_flow(flow)

    def restyle(self) -> None:
        """Look or zoom have changed."""
        self.notes.clear()
        self._rows = None
        super().restyle()

    def redecorate(self, stretches: Sequence[tuple[int, int]]) -> bool:
        """The spans over these stretches have changed, and with them perhaps what notes tell."""
        has_moved = super().redecorate(stretches)
        if self.flow is None or self.reading is None or not self.relations_shown:
            return has_moved
        version = self.reading.links.version
        if has_moved or version != self._told_of:
            self._told_of = version
            self._refresh_notes()
        # Where the text below has moved, other ends may lie beyond the edge: all lines are others.
        self._refresh_links()
        return has_moved

    def _refresh_notes(self) -> None:
        """Paint the notes again that stand elsewhere now, or tell something else."""
        before = {row.note.relation.id: row for row in self._told}
        now = {row.note.relation.id: row for row in self.rows()}
        for key in before.keys() | now.keys():
            old, new = before.get(key), now.get(key)
            if old is None or new is None or (old.notes, old.box) != (new.notes, new.box):
                for row in (old, new):
                    if row is not None:
                        self._repaint_row(row.box)

    def _repaint_row(self, box: QRectF) -> None:
        self.viewport().update(box.toAlignedRect().adjusted(-1, -1, 1, 1))

    def _refresh_links(self) -> None:
        """Paint again where lines were drawn, and where they are to be drawn now."""
        if self.flow is None:
            return
        before, now = self._on_page, self._links_now(self.flow.visible())
        if before == now:
            return
        self._on_page = now
        edge = self.column.right() + BESIDE
        drawings = [each for _, each in (before, now) if each is not None]
        strips = self._strips(drawings, edge)
        if now[1] is None:
            # What no longer holds may stay until the next frame: the key is for something else.
            self._leftover += strips
            self._clean_timer.start()
        else:
            for strip in strips:
                self.viewport().update(strip)
        boxes = [chip.box for each in drawings for chip in each.chips if chip.box.right() > edge]
        boxes += [row.box for row in self.rows() if _leads(row, before[0]) != _leads(row, now[0])]
        for box in boxes:
            self._repaint_row(box)

    def _strips(self, drawings: Sequence[Drawn], edge: int) -> list[QRect]:
        """What of the page is drawn on, left of an edge beside the column and right of it."""
        found = [
            QRect(0, top, edge, bottom - top)
            for top, bottom in bands(drawings, scale=self.style_.scale)
        ]
        if found:
            top, bottom = found[0].top(), found[-1].bottom() + 1
            right = self.viewport().width() if self.margin.isEmpty() else self.margin.left()
            if any(line.off for each in drawings for line in each.lines):
                top, bottom = 0, self.column.height()
            found.append(QRect(edge, top, right - edge, bottom - top))
        return found

    def _clean(self) -> None:
        """Paint again where lines were drawn that no longer are."""
        for strip in self._leftover:
            self.viewport().update(strip)
        self._leftover.clear()

    def moved(self) -> None:
        """The text lies elsewhere now, and all of it is painted."""
        super().moved()
        self._leftover.clear()

    @property
    def lies_flat(self) -> bool:
        """Whether no lines are drawn: those run to the edges of the screen."""
        return super().lies_flat and self._on_page[1] is None

    def moved_along(self, y: int, by: int) -> None:
        """The notes beside the text have moved along; one that was cut in two is painted anew."""
        super().moved_along(y, by)
        self._leftover += [strip.translated(0, by) for strip in self._leftover]
        moved = []
        for row in self._told:
            if row.box.bottom() <= min(y, y + by):
                moved.append(row)
            elif row.box.top() >= y:
                moved.append(Shown(row.row, row.box.translated(0, by)))
            else:
                self._repaint_row(row.box.united(row.box.translated(0, by)))
        self._told = moved

    def _links_now(self, blocks: Sequence[Block]) -> tuple[str, Drawn | None]:
        """The span that is looked at, and what is drawn for it."""
        placed = self.looked_at()
        if placed is None or self.flow is None:
            return "", None
        return placed.span.id, self._drawn_for(placed.span, self.flow, blocks)

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """The notes, the lines, and what the page paints over them."""
        self._chips = []
        if self.flow is not None:
            blocks = self.flow.visible()
            self._on_page = self._links_now(blocks)
            here, drawn = self._on_page
            if clip.intersects(self.margin):
                self._paint_notes(painter, clip, here, blocks)
            if drawn is not None:
                paint_links(painter, self.style_, drawn, but=self.focused)
                self._chips = [chip for chip in drawn.chips if chip.span_id]
        super().paint_over(painter, clip)

    def _paint_notes(
        self, painter: QPainter, clip: QRect, here: str, blocks: Sequence[Block]
    ) -> None:
        region = painter.clipRegion()
        self._told = self.rows(blocks)
        for row in self._told:
            if region.intersects(row.box.toAlignedRect()):
                self.notes.paint(
                    painter, self.style_, row, text=self.text, active=_leads(row, here)
                )

    def prepare_ahead(self, seconds: float) -> bool:
        """Write the notes of the next page for so long; whether any are left to write."""
        flow = self.flow
        if flow is None or self.margin.isEmpty():
            return False
        stop = time.perf_counter() + seconds
        steps = self.notes.prepare(flow, flow.following(), width=self.margin.width())
        return any(time.perf_counter() > stop for _ in steps)

    def _drawn_for(self, span: Span, flow: Flow, blocks: Sequence[Block]) -> Drawn | None:
        """What is drawn for the links of a span; worked out again only where something moved."""
        frame = Frame(
            self.column,
            self.top_edge(),
            self.viewport().width() - 2.0,
            NARROW if self.margin.isEmpty() else WIDE,
        )
        key = (span, flow.reading.links.version, _stamps(blocks), frame, flow)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, draw(flow, blocks, span, frame))
        return self._drawn[1]

    def top_edge(self) -> float:
        """What of the page's top is covered."""
        return 0.0


def _stamps(blocks: Sequence[Block]) -> list[tuple[int, int, int]]:
    """What tells whether anything on the screen lies elsewhere, or has other spans."""
    return [(each.segment, each.top, each.layout.stamp) for each in blocks]


def _leads(row: Shown, span_id: str) -> bool:
    """Whether a note tells of a link with this span at either end."""
    ends = ((each.relation.source, each.relation.target) for each in row.notes)
    return any(span_id in pair for pair in ends)
