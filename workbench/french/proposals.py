"""Proposals: the attributes that a span most likely has, from its words and what is near."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model import NO_ATTRIBUTES, Attributes, Document, Layer, Scheme, Span


@dataclass(frozen=True, slots=True)
class Nesting:
    """How a quote lies among others: the one that holds it, and those it holds itself."""

    holder: Span | None
    held: tuple[Span, ...]


def attributes(
    layer: Layer, document: Document, scheme: Scheme, label: str, start: int, end: int
) -> Attributes:
    """What may be proposed for a span of this label there; nothing where unsure."""
    return NO_ATTRIBUTES


def nesting(layer: Layer, start: int, end: int, *, label: str = "QUOTE") -> Nesting:
    """The innermost quote that holds [start, end) and more, and the outermost inside it."""
    around = [
        s
        for s in layer.spans.values()
        if s.label == label
        and s.start <= start
        and end <= s.end
        and (s.start, s.end) != (start, end)
    ]
    inside = [
        s
        for s in layer.spans.values()
        if s.label == label
        and start <= s.start
        and s.end <= end
        and (s.start, s.end) != (start, end)
    ]
    outermost = [
        s
        for s in inside
        if not any(o is not s and o.start <= s.start and s.end <= o.end for o in inside)
    ]
    outermost.sort(key=lambda s: s.start)
    return Nesting(min(around, key=lambda s: s.end - s.start, default=None), tuple(outermost))
