"""Surroundings: what stands around a span, worked out once for all candidates."""

from __future__ import annotations

import re
from functools import cached_property

from workbench.french.cues import Cue
from workbench.french.sentences import paragraph_at, sentence_at
from workbench.model import Layer, Span

NEAR = 1_200
"""How far from a span its neighbours matter."""


class Surroundings:
    """One layer and its text, with what has been found out about a span kept at hand."""

    def __init__(self, layer: Layer, text: str) -> None:
        self.layer = layer
        self.text = text
        self._sentences: dict[int, tuple[int, int]] = {}
        self.cues: dict[str, Cue | None] = {}
        """The cue of each span that was asked for it."""
        self._near: dict[str, list[Span]] = {}

    @cached_property
    def links(self) -> dict[tuple[str, str], list[str]]:
        """The targets of each source, by relation."""
        found: dict[tuple[str, str], list[str]] = {}
        for relation in self.layer.relations.values():
            found.setdefault((relation.source, relation.label), []).append(relation.target)
        return found

    def targets(self, span: Span, relation: str) -> list[Span]:
        """What a relation of this kind already links a span to."""
        ids = self.links.get((span.id, relation), ())
        return [self.layer.spans[each] for each in ids if each in self.layer.spans]

    def near(self, span: Span) -> list[Span]:
        """The spans around one, in reading order."""
        if span.id not in self._near:
            low, high = span.start - NEAR, span.end + NEAR
            found = [s for s in self.layer.spans.values() if low < s.start < high]
            self._near[span.id] = sorted(found, key=lambda each: (each.start, -each.end))
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
        """How many sentences end between two places."""
        return sum(1 for _ in _STOP.finditer(self.text, start, end))

    def gap(self, start: int, end: int) -> str:
        """The words between two places, at most a line of them."""
        return self.text[start : min(end, start + 300)]


_STOP = re.compile(r"""(?<!\bM)(?<!\bMM)[.!?…]["»” \u00a0\u202f)]*\s|\n""")
