"""Where a box lies beside a span, so that it hides neither the span nor what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.model import Span

if TYPE_CHECKING:
    from workbench.ui.text.view import Canvas

GAP = 6


def extent(canvas: Canvas, span: Span) -> tuple[int, int] | None:
    """Where the lines of a span begin and end on the page; None where it is not on the screen."""
    flow, page = canvas.flow, canvas.viewport().height()
    if flow is None:
        return None
    places = [flow.caret(span.start), flow.caret(span.end)]
    tops = [round(place.top()) for place in places if place is not None]
    bottoms = [round(place.bottom()) for place in places if place is not None]
    if not tops or max(bottoms) < 0 or min(tops) > page:
        return None
    return max(0, min(tops)), min(page, max(bottoms))


def settled(height: int, shown: Sequence[tuple[int, int]], page: int) -> int:
    """The top of a box of a height that hides as little as it can of what is shown on a page.

    The first of what is shown counts most: nothing else is worth hiding it, and of places that
    are as good the nearest to it is taken.
    """
    if not shown:
        return max(0, page - height)
    first, *_ = shown
    places = [bottom + GAP for _, bottom in shown] + [top - GAP - height for top, _ in shown]
    places += [page - height, 0]

    def cost(top: int) -> tuple[int, int]:
        hidden = [low < top + height and top < high for low, high in shown]
        weighed = sum(weight for weight, each in zip((100, 10), hidden, strict=False) if each)
        return weighed + sum(hidden[2:]), min(abs(top - first[1]), abs(top + height - first[0]))

    return min((each for each in places if 0 <= each <= page - height), key=cost, default=0)
