"""Nearness: which spans a relation most likely leads to, best first."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.model import Layer, RelationType, Span


def rank(
    layer: Layer, text: str, source: Span, relation: RelationType, candidates: Sequence[Span]
) -> list[Span]:
    """The candidates for the other end of a relation from this span, the likeliest first."""
    return sorted(candidates, key=lambda span: abs(span.start - source.start))
