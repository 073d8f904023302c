"""Several suggesters as one: nothing twice, nothing lost, the first one's word stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_relation, a_span
from workbench.model import Layer
from workbench.model.layer import layer_of
from workbench.model.suggesting import score_of
from workbench.tasks.merging import merged


def machine(*things: object, name: str = "one") -> Layer:
    spans = [each for each in things if hasattr(each, "start")]
    relations = [each for each in things if hasattr(each, "source")]
    return layer_of("doc-1", name, kind="machine", spans=spans, relations=relations)  # type: ignore[arg-type]  # told apart by what they have


def suggested(start: int, end: int, label: str, score: float, **more: object) -> object:
    key = f"{label}-{start}-{end}"
    return a_span(start, end, label, id=key, rule="r", score=score, **more)


def places(layer: Layer) -> list[tuple[int, int, str]]:
    return sorted((span.start, span.end, span.label) for span in layer.spans.values())


def test_what_both_say_is_said_once_with_the_higher_score() -> None:
    one, two = machine(suggested(0, 9, "QUOTE", 0.6)), machine(suggested(0, 8, "QUOTE", 0.9))
    [span] = merged([one, two], "doc-1", "both").spans.values()
    assert (span.start, span.end, score_of(span)) == (0, 9, 0.9)
    assert span.origin == "suggestion:both"


def test_what_only_one_says_is_kept() -> None:
    one, two = machine(suggested(0, 9, "QUOTE", 0.6)), machine(suggested(0, 9, "CUE", 0.9))
    assert places(merged([one, two], "doc-1", "both")) == [(0, 9, "CUE"), (0, 9, "QUOTE")]


def test_a_quote_inside_a_quote_is_another() -> None:
    one, two = machine(suggested(0, 40, "QUOTE", 0.6)), machine(suggested(5, 12, "QUOTE", 0.9))
    assert places(merged([one, two], "doc-1", "both")) == [(0, 40, "QUOTE"), (5, 12, "QUOTE")]


def test_links_go_to_the_span_that_stands_in_the_place_of_theirs() -> None:
    link = a_relation("QUOTE-0-8", "ACTOR-20-24", id="r")
    one = machine(suggested(0, 9, "QUOTE", 0.6))
    two = machine(suggested(0, 8, "QUOTE", 0.9), suggested(20, 24, "ACTOR", 0.9), link)
    [relation] = merged([one, two], "doc-1", "both").relations.values()
    assert (relation.source, relation.target) == ("QUOTE-0-9", "ACTOR-20-24")


def test_the_first_ones_speaker_stands() -> None:
    links = [a_relation("QUOTE-0-9", f"ACTOR-{n}-{n + 4}", id="r") for n in (20, 30)]
    layers = [
        machine(suggested(0, 9, "QUOTE", 0.6), suggested(n, n + 4, "ACTOR", 0.9), link)
        for n, link in zip((20, 30), links, strict=True)
    ]
    both = merged(layers, "doc-1", "both")
    assert [each.target for each in both.relations.values()] == ["ACTOR-20-24"]


spans = st.lists(
    st.tuples(st.integers(0, 20), st.integers(1, 10), st.sampled_from("AQ")), max_size=8
).map(
    lambda found: machine(
        *{(a, a + n, label): suggested(a, a + n, label, 0.5) for a, n, label in found}.values()
    )
)


@given(spans)
def test_with_itself_or_nothing_a_layer_says_what_it_said(layer: Layer) -> None:
    assert places(merged([layer, layer], "doc-1", "m")) == places(layer)
    assert places(merged([layer, machine()], "doc-1", "m")) == places(layer)
    assert places(merged([machine(), layer], "doc-1", "m")) == places(layer)


@given(spans, spans)
def test_the_first_ones_spans_all_stand(one: Layer, two: Layer) -> None:
    both = places(merged([one, two], a_document().id, "m"))
    assert set(places(one)) <= set(both) <= set(places(one)) | set(places(two))
