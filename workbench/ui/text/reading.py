"""What the canvas shows: a document, the reader's own layer, and suggestions not yet judged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from workbench.model import Change, Document, Layer, OffsetMap, Op, Relation, Span
from workbench.model.annotation import is_question
from workbench.ui.text.lanes import ALONE
from workbench.ui.text.links import Links
from workbench.ui.text.segments import Placed, Segments, SpanIndex

Thing: TypeAlias = Span | Relation

OWN = 0
"""The number of the reader's own layer; suggestions count from 1."""


class Signs(NamedTuple):
    """What a tag tells beside its label: links, a remark, what to look at, that it is settled."""

    links: int = 0
    comment: bool = False
    question: bool = False
    warned: bool = False
    settled: bool = False


NO_SIGNS = Signs()


class Reading:
    """A document with the layers on it, indexed by segment; it follows the layer as it changes.

    A suggestion that the own layer already holds, or has rejected, is not shown.
    """

    def __init__(self, document: Document, layer: Layer, suggestions: Sequence[Layer]) -> None:
        self.document = document
        self.text = document.text
        self.segments = Segments(document.text)
        self.offsets = OffsetMap(document.text)
        self.layers: list[Layer] = [layer, *suggestions]
        self._index = SpanIndex(self.segments)
        self._rejected = _rejected(layer)
        self.warned: frozenset[str] = frozenset()
        self.links = Links(layer.relations.values())
        for number, each in enumerate(self.layers):
            self._index.fill(number, each.spans.values())

    @property
    def layer(self) -> Layer:
        """The reader's own layer."""
        return self.layers[OWN]

    def shown(self, segment: int) -> list[Placed]:
        """The spans that touch a segment and are to be seen."""
        touching = self._index.touching(segment)
        if len(self.layers) == 1:
            return touching
        own = {_content(placed.span) for placed in touching if placed.layer == OWN}
        return [
            placed for placed in touching if placed.layer == OWN or not self._is_judged(placed, own)
        ]

    def stack_at(self, offset: int) -> list[Placed]:
        """The spans over a character, the shortest first; else those that end just before it."""
        around = self.shown(self.segments.at(offset))
        stack = [placed for placed in around if _covers(placed.span, offset)]
        if not stack and offset:
            around = self.shown(self.segments.at(offset - 1))
            stack = [placed for placed in around if placed.span.end == offset]
        return sorted(stack, key=_inside_out)

    def has_own(self, start: int, end: int, label: str, *, around: bool = True) -> bool:
        """Whether any own span of a label shares a character with [start, end).

        Without ``around`` those don't count that hold the stretch and more.
        """
        return any(
            placed.layer == OWN
            and placed.span.label == label
            and placed.span.overlaps(start, end)
            and (around or not _holds_more(placed.span, start, end))
            for segment in self.segments.between(start, end)
            for placed in self._index.touching(segment)
        )

    def starting(self, start: int, end: int) -> Iterator[Span]:
        """The own spans that begin in [start, end)."""
        return (
            span
            for segment in self.segments.between(max(0, start), min(end, len(self.text)))
            for layer, span in self._index.touching(segment)
            if layer == OWN
            and span.start >= max(start, self.segments.starts[segment])
            and span.start < end
        )

    def links_of(self, span_id: str) -> list[Relation]:
        """The own relations that begin or end at a span, each once."""
        return self.links.of(span_id)

    def links_begun(self, span_id: str) -> Iterable[Relation]:
        """Those that begin there."""
        return self.links.beginning_at(span_id)

    def find(self, key: tuple[int, str]) -> Placed | None:
        """The span of that layer and id, if it is there; a suggestion, if it is not judged."""
        number, span_id = key
        if number >= len(self.layers) or (span := self.layers[number].spans.get(span_id)) is None:
            return None
        placed = Placed(number, span)
        if number != OWN and placed not in self.shown(self.segments.at(span.start)):
            return None
        return placed

    def named(self, span_id: str) -> Placed | None:
        """The span of that id: the own one, else the first suggested one."""
        for number, layer in enumerate(self.layers):
            if (span := layer.spans.get(span_id)) is not None:
                return Placed(number, span)
        return None

    def following(self, after: tuple[int, int, int, str] | None, step: int) -> Placed | None:
        """The next (step 1) or previous (step -1) span in reading order after a place in it."""
        here = 0 if step > 0 else len(self.segments)
        if after is not None:
            here = self.segments.at(after[0])
        for segment in self._index.occupied_from(here, step):
            starting = sorted(self._starting_in(segment), key=order_of)
            for placed in starting if step > 0 else reversed(starting):
                place = order_of(placed)
                if after is None or (place > after if step > 0 else place < after):
                    return placed
        return None

    def update(self, layer: Layer, change: Change | None) -> list[tuple[int, int]]:
        """Take the own layer's next state; answers with the stretches that look different now."""
        before = self.layer
        self.layers[OWN] = layer
        if before is layer:
            return []
        touched: list[tuple[int, int]] = []
        ends: set[str] = set()
        if before.rejections is not layer.rejections and before.rejections != layer.rejections:
            self._rejected = _rejected(layer)
            changed = before.rejections.items() ^ layer.rejections.items()
            touched += [(rejection.start, rejection.end) for _, rejection in changed]
        for old, new in _differences(before, layer, change):
            if isinstance(old, Span):
                self._index.remove(Placed(OWN, old))
                touched.append((old.start, old.end))
            elif old is not None:
                self.links.remove(old)
                ends |= {old.source, old.target}
            if isinstance(new, Span):
                self._index.add(Placed(OWN, new))
                touched.append((new.start, new.end))
                # A note tells the words of both ends.
                self.links.version += bool(self.links.count(new.id))
            elif new is not None:
                self.links.add(new)
                ends |= {new.source, new.target}
        # What links change is the tag, and that stands where the span begins.
        starts = [layer.spans[each].start for each in ends if each in layer.spans]
        return touched + [(start, start + 1) for start in starts]

    def suggest(self, suggestions: Sequence[Layer]) -> list[tuple[int, int]]:
        """Take other suggestions; answers with the stretches that look different now."""
        before, self.layers[1:] = self.layers[1:], suggestions
        self._index = SpanIndex(self.segments)
        for number, each in enumerate(self.layers):
            self._index.fill(number, each.spans.values())
        if not any(each.spans for each in before):
            return [place[:2] for each in suggestions for place in _seen(each)]
        old, new = (
            {(each.annotator, place) for each in layers for place in _seen(each)}
            for layers in (before, suggestions)
        )
        return [place[:2] for _, place in old ^ new]

    def signs(self, placed: Placed) -> Signs:
        """What the tag of a span tells beside its label."""
        if placed.layer != OWN:
            return NO_SIGNS
        span = placed.span
        question = is_question(span.comment)
        return Signs(
            self.links.count(span.id),
            bool(span.comment) and not question,
            question,
            span.id in self.warned,
        )

    def turn(self, placed: Placed) -> tuple[int, int, int, int]:
        """What decides the lane of a span: its length, start and layer, and its group."""
        span = placed.span
        return span.end - span.start, span.start, placed.layer, ALONE

    def warn(self, ids: Collection[str]) -> list[tuple[int, int]]:
        """Take the spans of the own layer to warn of; answers with the stretches that differ."""
        before, self.warned = self.warned, frozenset(ids)
        spans = self.layer.spans
        changed = [spans[each] for each in before ^ self.warned if each in spans]
        return [(span.start, span.end) for span in changed]

    def _starting_in(self, segment: int) -> Iterator[Placed]:
        start = self.segments.starts[segment]
        return (placed for placed in self.shown(segment) if placed.span.start >= start)

    def _is_judged(self, placed: Placed, own: set[tuple[object, ...]]) -> bool:
        span = placed.span
        rejected = (span.start, span.end, span.label) in self._rejected
        return rejected or _content(span) in own


def order_of(placed: Placed) -> tuple[int, int, int, str]:
    """The place of a span in reading order: by start, the inner before the outer."""
    span = placed.span
    return span.start, span.end - span.start, placed.layer, span.id


def _inside_out(placed: Placed) -> tuple[int, int, int, str]:
    span = placed.span
    return span.end - span.start, span.start, placed.layer, span.id


def _content(span: Span) -> tuple[object, ...]:
    return span.start, span.end, span.label, span.fragments


def _covers(span: Span, offset: int) -> bool:
    if not span.start <= offset < span.end:
        return False
    return not span.fragments or any(start <= offset < end for start, end in span.fragments)


def _seen(layer: Layer) -> Iterator[tuple[int, int, str]]:
    """What is seen of the suggestions of a layer: where they stand, under which label."""
    return ((span.start, span.end, span.label) for span in layer.spans.values())


def _rejected(layer: Layer) -> set[tuple[int, int, str]]:
    """What is not wanted, whoever suggests it."""
    return {(r.start, r.end, r.label) for r in layer.rejections.values()}


def _differences(
    before: Layer, after: Layer, change: Change | None
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """What differs, read off the change where it tells all, else found by comparing."""
    ops = _steps_between(before, after, change)
    if ops is None:
        yield from _compared(before.spans, after.spans)
        yield from _compared(before.relations, after.relations)
        return
    for op in ops:
        for edit in op.edits:
            old = edit.before if isinstance(edit.before, Span | Relation) else None
            new = edit.after if isinstance(edit.after, Span | Relation) else None
            if old is not None or new is not None:
                yield old, new


def _compared(
    before: Mapping[str, Thing], after: Mapping[str, Thing]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old is not new:
            yield old, new


def _steps_between(before: Layer, after: Layer, change: Change | None) -> list[Op] | None:
    if change is None or before.id != after.id:
        return None
    ops = [op for op in change.ops if op.layer_id == after.id]
    if not ops or after.revision - before.revision != len(ops):
        return None
    return ops


def _holds_more(span: Span, start: int, end: int) -> bool:
    return span.start <= start and end <= span.end and (span.start, span.end) != (start, end)
