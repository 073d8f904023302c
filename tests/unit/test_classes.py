"""Units counted by class: each once, under the gravest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_span
from tests.dispatches import SCHEME
from workbench.model import Layer
from workbench.review.classes import classes, in_order
from workbench.review.compare import compare
from workbench.review.values import KINDS, Comparison

DOCUMENT = a_document()
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12), st.sampled_from(("ACTOR", "QUOTE", "CUE"))),
    max_size=6,
)


def layer(annotator: str, spans: list[tuple[int, int, str]]) -> Layer:
    made = [
        a_span(start, start + length, label, id=f"s{number}")
        for number, (start, length, label) in enumerate(spans)
    ]
    return a_layer(*made, document=DOCUMENT, annotator=annotator)


def compared(*readings: list[tuple[int, int, str]]) -> Comparison:
    names = ("ines", "karim", "lea")
    layers = [layer(name, each) for name, each in zip(names, readings, strict=False)]
    return compare(layers, SCHEME)


@given(SPANS, SPANS, SPANS)
def test_every_unit_counts_once(
    one: list[tuple[int, int, str]],
    other: list[tuple[int, int, str]],
    third: list[tuple[int, int, str]],
) -> None:
    comparison = compared(one, other, third)
    found = classes([comparison, comparison])
    assert sum(found.values()) == 2 * len(comparison.units)
    for unit in comparison.units:
        assert found[unit.label, unit.kinds[0] if unit.kinds else None] >= 2


@given(SPANS)
def test_whoever_says_the_same_disagrees_in_no_class(spans: list[tuple[int, int, str]]) -> None:
    found = classes([compared(spans, spans)])
    assert {kind for _, kind in found} <= {None}


@given(SPANS, SPANS)
def test_counts_come_by_label_the_gravest_class_first(
    one: list[tuple[int, int, str]], other: list[tuple[int, int, str]]
) -> None:
    rows = in_order(classes([compared(one, other)]))
    places = [(row.label, KINDS.index(row.kind) if row.kind else len(KINDS)) for row in rows]
    assert places == sorted(places)
    assert all(row.units > 0 for row in rows)


def test_a_miss_is_graver_than_an_edge() -> None:
    found = classes([compared([(0, 5, "ACTOR"), (10, 5, "CUE")], [(0, 6, "ACTOR")])])
    assert found == {("ACTOR", "boundary"): 1, ("CUE", "missing"): 1}
