"""Surroundings: what stands around a span, worked out once for all candidates."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import islice

from workbench.french.cues import Cue
from workbench.french.patterns import lazily
from workbench.french.sentences import paragraph_at, sentence_at
from workbench.model import Layer, Span

NEAR = 800
"""How far from a span its neighbours matter."""

WINDOW = 6_000
"""How far from the center spans are known at all."""

FURTHEST = 1_000
"""Two places further apart are as far as can be."""

MANY = 3


class Surroundings:
    """What a layer says near one place of a text, with what has been found out kept at hand."""

    def __init__(self, layer: Layer, text: str, center: Span) -> None:
        self.text = text
        low, high = center.start - WINDOW, center.end + WINDOW
        window = [s for s in layer.spans.values() if low < s.start < high]
        window.sort(key=_place)
        self._window = window
        self._starts = [span.start for span in window]
        self._spans = {span.id: span for span in window}
        self._relations = layer.relations
        self._sentences: dict[int, tuple[int, int]] = {}
        self._breaks: dict[tuple[int, int], int] = {}
        self._near: dict[str, list[Span]] = {}
        self.cues: dict[str, Cue | None] = {}
        """The cue of each span that was asked for it."""

    @cached_property
    def links(self) -> dict[tuple[str, str], list[str]]:
        """The targets of each source near, by relation."""
        found: dict[tuple[str, str], list[str]] = {}
        spans = self._spans
        for relation in self._relations.values():
            if relation.source in spans:
                found.setdefault((relation.source, relation.label), []).append(relation.target)
        return found

    def targets(self, span: Span, relation: str) -> list[Span]:
        """What a relation of this kind already links a span to."""
        ids = self.links.get((span.id, relation), ())
        return [self._spans[each] for each in ids if each in self._spans]

    def near(self, span: Span) -> list[Span]:
        """The spans around one, in reading order."""
        if span.id not in self._near:
            low = bisect_left(self._starts, span.start - NEAR)
            high = bisect_left(self._starts, span.end + NEAR)
            self._near[span.id] = self._window[low:high]
        return self._near[span.id]

    def sentence(self, place: int) -> tuple[int, int]:
        """The sentence around a place."""
        if place not in self._sentences:
            self._sentences[place] = sentence_at(self.text, place) or (place, place)
        return self._sentences[place]

    def reach(self, span: Span) -> tuple[int, int]:
        """From the sentence that a span begins in to the end of that in which it ends."""
        start = self.sentence(span.start)[0]
        end = self.sentence(max(span.start, span.end - 1))[1]
        return start, max(end, span.end)

    def paragraph(self, span: Span) -> tuple[int, int]:
        """The paragraph that a span begins in."""
        return paragraph_at(self.text, span.start) or (span.start, span.end)

    def breaks(self, start: int, end: int) -> int:
        """How many sentences end between two places; three are as good as many."""
        if end - start > FURTHEST:
            return MANY
        key = (start, end)
        if key not in self._breaks:
            stops = islice(_STOP.finditer(self.text, start, end), MANY)
            self._breaks[key] = sum(1 for _ in stops)
        return self._breaks[key]

    def gap(self, start: int, end: int) -> str:
        """The words between two places, at most a line of them."""
        return self.text[start : min(end, start + 300)]


def _place(span: Span) -> tuple[int, int]:
    return span.start, -span.end


_STOP = lazily(r"""(?<!\bM)(?<!\bMM)[.!?…]["»” \u00a0\u202f)]*\s|\n""")
