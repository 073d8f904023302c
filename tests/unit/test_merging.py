"""Several suggesters as one: nothing twice; without a choice nothing lost, else whom it names."""

from __future__ import annotations

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_relation, a_scheme, a_span
from workbench import plugins
from workbench.french.wordlists import WordLists
from workbench.model import Layer
from workbench.model.layer import layer_of
from workbench.model.suggesting import score_of
from workbench.tasks.choosing import PIPELINE, RULES
from workbench.tasks.merging import Merged, merged, merged_by_choice


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


USES = st.dictionaries(
    st.sampled_from("AQ"),
    st.sampled_from([(RULES,), (PIPELINE,), (RULES, PIPELINE), (PIPELINE, RULES)]),
)


def of_label(layer: Layer, label: str) -> list[tuple[int, int, str]]:
    return [place for place in places(layer) if place[2] == label]


@given(spans, spans, USES)
def test_a_label_is_marked_by_whoever_was_chosen_and_by_nobody_else(
    rules: Layer, pipeline: Layer, uses: dict[str, tuple[str, ...]]
) -> None:
    both = merged_by_choice(rules, pipeline, uses, "m")
    for label, use in uses.items():
        if len(use) == 1:
            source = {RULES: rules, PIPELINE: pipeline}[use[0]]
            assert of_label(both, label) == of_label(source, label)


@given(spans, spans, USES)
def test_where_both_are_used_the_better_ones_spans_stand_and_what_overlaps_none_of_them(
    rules: Layer, pipeline: Layer, uses: dict[str, tuple[str, ...]]
) -> None:
    both = merged_by_choice(rules, pipeline, uses, "m")
    sides = {RULES: rules, PIPELINE: pipeline}
    for label in "AQ":
        use = uses.get(label, (RULES, PIPELINE))
        if len(use) == 2:
            better, other = (of_label(sides[source], label) for source in use)
            free = [
                (start, end, key)
                for start, end, key in other
                if all(end <= first or last <= start for first, last, _ in better)
            ]
            assert of_label(both, label) == sorted(better + free)


@given(spans, USES)
def test_joined_with_itself_a_layer_says_what_it_said(
    layer: Layer, uses: dict[str, tuple[str, ...]]
) -> None:
    assert places(merged_by_choice(layer, layer, uses, "m")) == places(layer)


@given(spans)
def test_joined_with_nothing_a_layer_says_what_it_said(layer: Layer) -> None:
    for use in ((RULES, PIPELINE), (PIPELINE, RULES)):
        uses = {"A": use, "Q": use}
        assert places(merged_by_choice(layer, machine(), uses, "m")) == places(layer)
        assert places(merged_by_choice(machine(), layer, uses, "m")) == places(layer)


@given(spans, spans, USES, st.randoms(use_true_random=False))
def test_the_order_in_which_spans_were_found_does_not_matter(
    rules: Layer, pipeline: Layer, uses: dict[str, tuple[str, ...]], chance: Random
) -> None:
    def shuffled(layer: Layer) -> Layer:
        own = list(layer.spans.values())
        chance.shuffle(own)
        return machine(*own)

    once = merged_by_choice(rules, pipeline, uses, "m")
    again = merged_by_choice(shuffled(rules), shuffled(pipeline), uses, "m")
    assert once.same_content(again)


def test_the_rules_links_go_to_the_pipelines_spans_in_the_place_of_theirs() -> None:
    rules = machine(
        suggested(0, 9, "QUOTE", 0.6),
        suggested(20, 24, "ACTOR", 0.9),
        suggested(50, 54, "ACTOR", 0.9),
        a_relation("QUOTE-0-9", "ACTOR-20-24", id="r"),
        a_relation("QUOTE-0-9", "ACTOR-50-54", "addressee", id="s"),
    )
    pipeline = machine(suggested(0, 8, "QUOTE", 0.9), suggested(20, 24, "ACTOR", 0.7))
    uses = {"QUOTE": (PIPELINE,), "ACTOR": (PIPELINE,)}
    both = merged_by_choice(rules, pipeline, uses, "m")
    assert places(both) == [(0, 8, "QUOTE"), (20, 24, "ACTOR")]
    assert [(each.source, each.target) for each in both.relations.values()] == [
        ("QUOTE-0-8", "ACTOR-20-24")
    ]


def test_what_both_mark_has_the_rules_attributes_and_the_higher_score() -> None:
    rules = machine(suggested(0, 9, "QUOTE", 0.6, mode="direct"))
    pipeline = machine(suggested(0, 9, "QUOTE", 0.9, mode="indirect"))
    [span] = merged_by_choice(rules, pipeline, {"QUOTE": (PIPELINE,)}, "m").spans.values()
    assert (span.attributes["mode"], score_of(span), span.origin) == ("direct", 0.9, "suggestion:m")


def test_what_only_one_of_them_reads_is_suggested_as_that_one_says_it(tmp_path: Path) -> None:
    words = tmp_path / "words.csv"
    words.write_text("words;label\nmayor;ACTOR\n", encoding="utf-8")
    rules, own = plugins.suggester("newswire-fr-rules"), WordLists(words)
    english = a_document("The mayor said that the water will rise over the old bridge tonight.")
    assert not rules.reads(english)
    pair = Merged([rules, own], {"ACTOR": (RULES,)})
    [layer] = pair.suggest([english], scheme=a_scheme())
    assert places(layer) == [(4, 9, "ACTOR")]
