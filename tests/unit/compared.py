"""Layers to be compared, for the laws about what is shown of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from tests.dispatches import SCHEME
from workbench.model import Attributes, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.review.adjudication import new_gold
from workbench.review.cases import Review, review
from workbench.review.compare import compare

WAYS = 9
"""In how many ways a reader may have a span."""

spans = st.builds(
    lambda start, length, label, mode: (
        Span("s", start, start + length, label)
        if label != "QUOTE"
        else Span("s", start, start + length, label, attributes=Attributes(mode=mode))
    ),
    st.integers(2, 60),
    st.integers(1, 25),
    st.sampled_from(("QUOTE", "ACTOR", "CUE", "STATISTIC", "GONE")),
    st.sampled_from(("direct", "indirect")),
)


def layer(
    name: str, spans: Sequence[Span] = (), relations: Sequence[Relation] = (), *, id: str = "d"
) -> Layer:
    return layer_of(id, name, spans=spans, relations=relations)


@st.composite
def compared_layers(draw: st.DrawFn, least: int = 1, most: int = 4) -> list[Layer]:
    """What some people say of one text: some of it alike, some of it not."""
    there = draw(st.lists(spans, max_size=6))
    found = []
    for number in range(draw(st.integers(least, most))):
        ways = draw(st.lists(st.integers(0, WAYS), min_size=len(there), max_size=len(there)))
        names = (f"{number}-{each}" for each in count())
        said = [
            replace(each, id=next(names))
            for span, way in zip(there, ways, strict=True)
            for each in _read(span, way)
        ]
        links = []
        if len(said) > 1:
            ends = st.tuples(
                st.sampled_from(("speaker", "cue", "coref")),
                st.integers(0, len(said) - 1),
                st.integers(0, len(said) - 1),
            )
            drawn = draw(st.lists(ends, max_size=3, unique=True))
            links = [
                Relation(f"r{n}", label, said[one].id, said[other].id)
                for n, (label, one, other) in enumerate(drawn)
                if one != other
            ]
        found.append(layer(f"n{number}", said, links))
    return found


def reviewed(layers: Sequence[Layer]) -> Review:
    """Where the review of a document stands that nobody has begun with."""
    comparison = replace(compare(layers, SCHEME), document_id="d")
    return review(comparison, new_gold("d"), (), SCHEME)


def _read(span: Span, way: int) -> list[Span]:
    """A span as one reader may have it: mostly as it is."""
    start, end = span.start, span.end
    match way:
        case 4:
            return []
        case 5:
            return [replace(span, end=end + 3)]
        case 6:
            return [replace(span, start=start - 2)]
        case 7:
            return [replace(span, label="ACTOR")]
        case 8 if span.label == "QUOTE":
            return [replace(span, attributes=Attributes(mode="mixed"))]
        case 9 if end - start > 6:
            middle = (start + end) // 2
            pieces = ((start, middle - 1), (middle + 1, end))
            if start % 2:
                return [replace(span, fragments=pieces)]
            return [replace(span, start=one, end=other) for one, other in pieces]
    return [span]
