"""All keys that an annotator presses for a whole gold layer where a machine has suggested one.

Each suggestion is judged as it comes: taken over alone, or with all that belongs to it, or with
its edges moved; else rejected. What is left is then done by hand. As with ``plan``, the annotator
knows the gold and makes no mistake.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product

from tests.journey.caret import Caret, Keys
from tests.journey.plan import Planner
from tests.journey.seat import Seat, Spot, all_ends, spot_of
from workbench.errors import Refused
from workbench.model import Document, Layer, Op, Scheme, Span, verbs
from workbench.ui import proposing
from workbench.ui.reach import Edge, Step, moved

NEAR = 3
"""So often an edge is moved at most; what is further off is labelled by hand."""

STARTS: dict[str, tuple[Step, int]] = {
    "shift+F7": ("character", -1),
    "shift+F8": ("character", +1),
    "alt+shift+Left": ("word", -1),
    "alt+shift+Right": ("word", +1),
}
ENDS: dict[str, tuple[Step, int]] = {
    "F7": ("character", -1),
    "F8": ("character", +1),
    "alt+Left": ("word", -1),
    "alt+Right": ("word", +1),
}


class Judge(Planner):
    """One annotator at one dispatch with suggestions."""

    def __init__(
        self, document: Document, gold: Layer, scheme: Scheme, *, suggested: Layer
    ) -> None:
        super().__init__(document, gold, scheme)
        self.suggested = suggested
        self.verdicts: Counter[str] = Counter()
        self._left = sorted(suggested.spans.values(), key=_order)
        if self._left:
            self._press(("ctrl+Home", "j"), "walk", "suggestion")
            self._judge_all()
        self.seat.focus, self.seat.caret = None, 0
        self._press(("ctrl+Home",), "walk", "by hand")
        self.judged = len(self.made.presses)

    def _judge_all(self) -> None:
        while self._left:
            span = self._left[0]
            key, step = self._verdict(span)
            if step is not None:
                self.seat.layer = self.seat.layer.apply(step)
                self._set_by_machine(step)
                self.verdicts["taken"] += sum(isinstance(e.after, Span) for e in step.edits)
                self._press((key,), "span", span.label)
            elif not self._edited(span):
                step = verbs.reject(self.seat.layer, self.suggested, span_ids=[span.id])
                self.seat.layer = self.seat.layer.apply(step)
                self.verdicts["rejected"] += 1
                self._press(("n",), "span", span.label)
            self._left = [each for each in self._left if not self._is_judged(each)]

    def _verdict(self, span: Span) -> tuple[str, Op | None]:
        """The key that takes it over whole, else alone, where what comes of it is gold."""
        whole = verbs.attribution_of(self.suggested, span.id)
        for key, ids in (("shift+y", whole), ("y", (span.id,))):
            step = self._accepted(ids)
            if step is not None and self._is_gold(self.seat.layer.apply(step)):
                return key, step
        return "n", None

    def _accepted(self, ids: tuple[str, ...]) -> Op | None:
        try:
            return verbs.accept(self.seat.layer, self.suggested, span_ids=ids, scheme=self.scheme)
        except Refused:
            return None

    def _is_gold(self, layer: Layer) -> bool:
        spots = {spot_of(each) for each in layer.spans.values()}
        return spots <= set(self.gold) and all_ends(layer) <= self.wanted

    def _edited(self, span: Span) -> bool:
        """Take it over with its edges moved, where a few presses will do."""
        best: tuple[Keys, Seat] | None = None
        for spot in self.gold:
            if spot[2] != span.label or not span.overlaps(*spot[:2]) or self.seat.at(spot):
                continue
            for keys in self._nudges(span, spot):
                if best is None or len(keys) < len(best[0]):
                    seat = self._nudged(span, keys)
                    if seat is not None and self._is_gold(seat.layer) and self._goes_on(seat):
                        best = keys, seat
        if best is None:
            return False
        self._press(best[0], "span", span.label)
        self.seat = best[1]
        self.verdicts["changed"] += 1
        self._left = [each for each in self._left if not self._is_judged(each)]
        if self._left:
            self._press(("j",), "walk", "suggestion")
        return True

    def _nudges(self, span: Span, spot: Spot) -> list[Keys]:
        text = self.seat.document.text
        ways = (
            _ways(text, span.start, spot[0], "start", STARTS),
            _ways(text, span.end, spot[1], "end", ENDS),
        )
        return [start + end for start, end in product(*ways) if start + end]

    def _nudged(self, span: Span, keys: Keys) -> Seat | None:
        """A seat after these keys; the first takes the suggestion over."""
        seat = self.seat.copied()
        step = self._accepted((span.id,))
        if step is None:
            return None
        own = next(e.after for e in step.edits if isinstance(e.after, Span))
        seat.layer = seat.layer.apply(step)
        hand: frozenset[str] | None = frozenset()
        try:
            for number, key in enumerate(keys):
                own = seat.layer.spans[own.id]
                edge: Edge = "start" if key in STARTS else "end"
                unit, by = {**STARTS, **ENDS}[key]
                at = moved(seat.document.text, getattr(own, edge), edge, unit, by)
                start, end = (at, own.end) if edge == "start" else (own.start, at)
                if start >= end:
                    return None
                attributes, names = proposing.again(
                    seat._project,
                    seat.layer,
                    seat.document,
                    span=own,
                    start=start,
                    end=end,
                    hand=hand,
                )
                op = verbs.resize(
                    seat.layer,
                    seat.document,
                    span_id=own.id,
                    start=start,
                    end=end,
                    attributes=attributes,
                    proposed=names,
                    keep_spaces=True,
                )
                if number == 0:
                    op = verbs.instead(op, self.suggested, span)
                    hand = None
                seat.layer = seat.layer.apply(op)
                if number == 0:
                    told = seat.layer.spans[own.id].attributes
                    seat._hand |= {(own.id, name) for name in told if name not in names}
        except Refused:
            return None
        seat.look_at(seat.layer.spans[own.id])
        return seat

    def _goes_on(self, seat: Seat) -> bool:
        """Whether the key for the next suggestion leaves none out from there."""
        assert seat.focus is not None
        here = seat.layer.spans[seat.focus.id]
        place = (here.start, here.end - here.start, 0, here.id)
        left = [each for each in self._left if not self._is_judged_in(each, seat.layer)]
        return all(_order(each) > place for each in left)

    def _set_by_machine(self, step: Op) -> None:
        for edit in step.edits:
            if isinstance(edit.after, Span) and edit.before is None:
                self.seat._hand |= {(edit.after.id, name) for name in edit.after.attributes}

    def _is_judged(self, span: Span) -> bool:
        return self._is_judged_in(span, self.seat.layer)

    def _is_judged_in(self, span: Span, layer: Layer) -> bool:
        place = (span.start, span.end, span.label)
        if any(place == (r.start, r.end, r.label) for r in layer.rejections.values()):
            return True
        return any(place == spot_of(each) for each in layer.spans.values())

    def _walk(self, span: Span) -> Keys:
        """As for a planner; where nothing has the focus yet, from the caret on."""
        if self.seat.focus is not None:
            return super()._walk(span)
        spans = sorted(self.seat.layer.spans.values(), key=_reading)
        place = (self.seat.caret, -1, "")
        far = sum(1 for each in spans if place < _reading(each) <= _reading(span))
        keys: Keys = ("ctrl+j",) * far
        for at, path in self.caret.spread(self.seat.caret):
            if len(path) + 1 >= len(keys):
                break
            times = self._times(at, span)
            if times and len(path) + times < len(keys):
                keys = (*path, *("alt+Return",) * times)
                self._walked_to = at
        return keys

    def _times(self, place: int, span: Span) -> int:
        if self.seat.focus is not None:
            return super()._times(place, span)
        stack = sorted(
            (each for each in self.seat.layer.spans.values() if each.start <= place < each.end),
            key=lambda each: (each.end - each.start, each.start, each.id),
        )
        ids = [each.id for each in stack]
        return ids.index(span.id) + 1 if span.id in ids else 0


def _ways(
    text: str, start: int, goal: int, edge: Edge, keys: dict[str, tuple[Step, int]]
) -> list[Keys]:
    """The shortest ways of an edge to a place; none where it is far off."""
    step: Callable[[str, int], int] = lambda key, at: moved(  # noqa: E731  # short for a loop
        text,
        at,
        edge,
        keys[key][0],
        keys[key][1],
    )
    ways: list[tuple[int, Keys]] = [(start, ())]
    for _ in range(NEAR + 1):
        found = [path for at, path in ways if at == goal]
        if found:
            return found
        ways = [(step(key, at), (*path, key)) for at, path in ways for key in keys]
    return []


def _order(span: Span) -> tuple[int, int, int, str]:
    return span.start, span.end - span.start, 1, span.id


def _reading(span: Span) -> tuple[int, int, str]:
    return span.start, span.end - span.start, span.id


__all__ = ["Caret", "Judge"]
