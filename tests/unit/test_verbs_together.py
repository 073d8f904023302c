"""Verbs that go over several spans, draw links with a span, or make one quote two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_relation, a_scheme, a_span
from workbench.errors import Refused, UnknownName
from workbench.model import Attributes, Layer, RelationType, Scheme, Span, verbs
from workbench.model.verbs import Link

DOCUMENT = a_document("« Oui » , a dit  Mme Brissac à 12 personnes.")
WORDS = {"en": "Continues"}
SCHEME: Scheme = replace(
    a_scheme(),
    relation_types=(
        *a_scheme().relation_types,
        RelationType("continues", WORDS, WORDS, ("QUOTE",), ("QUOTE",)),
    ),
)


def texts(layer: Layer, label: str = "QUOTE", *, text: str) -> list[str]:
    return [span.text_of(text) for span in layer.ordered_spans() if span.label == label]


# A span and its links at once


def test_a_span_is_marked_with_its_links_in_both_directions() -> None:
    layer = a_layer(a_span(16, 27, id="a"))
    op = verbs.mark(
        layer,
        DOCUMENT,
        start=0,
        end=7,
        label="QUOTE",
        scheme=SCHEME,
        links=[Link("speaker", None, "a"), Link("cue", "a", None)],
    )
    after = layer.apply(op)
    [new] = set(after.spans) - {"a"}
    assert {(r.label, r.source, r.target) for r in after.relations.values()} == {
        ("speaker", new, "a"),
        ("cue", "a", new),
    }


def test_marking_may_tell_other_spans_something() -> None:
    layer = a_layer(a_span(2, 5, "QUOTE", id="q", mode="direct"))
    op = verbs.mark(
        layer,
        DOCUMENT,
        start=0,
        end=7,
        label="QUOTE",
        scheme=SCHEME,
        also={"q": Attributes(mode="direct", level=2)},
        proposed=["level", "mode"],
    )
    assert layer.apply(op).spans["q"].attributes["level"] == 2
    assert op.details["proposed"] == ["level", "mode"]


@pytest.mark.parametrize(
    "links",
    [
        [Link("speaker", None, "nobody")],
        [Link("speaker", None, None)],
        [Link("speaker", "a", "a")],
        [Link("speaker", None, "a"), Link("speaker", None, "a")],
    ],
)
def test_links_that_lead_nowhere_or_come_twice_are_refused(links: list[Link]) -> None:
    with pytest.raises(Refused):
        verbs.mark(
            a_layer(a_span(16, 27, id="a")),
            DOCUMENT,
            start=0,
            end=7,
            label="QUOTE",
            scheme=SCHEME,
            links=links,
        )


def test_a_link_that_the_scheme_does_not_know_is_refused() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"))
    with pytest.raises(UnknownName):
        verbs.link_all(layer, links=[Link("likes", "q", "a")], scheme=SCHEME)


def test_several_links_are_drawn_at_once_or_none() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    with pytest.raises(Refused):
        verbs.link_all(
            layer, links=[Link("cue", "q", "a"), Link("speaker", "q", "a")], scheme=SCHEME
        )


def test_a_link_is_led_elsewhere_and_stays_itself() -> None:
    relation = a_relation("q", "a", certain=True)
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_span(10, 12, id="b"), relation)
    after = layer.apply(verbs.relink(layer, relation_id="r1", target="b"))
    assert after.relations == {"r1": replace(relation, target="b")}


@pytest.mark.parametrize("target", ["q", "a", "nobody"])
def test_a_link_is_not_led_to_where_it_can_not_go(target: str) -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    with pytest.raises(Refused):
        verbs.relink(layer, relation_id="r1", target=target)


def test_a_link_is_not_led_onto_another_of_its_kind() -> None:
    layer = a_layer(
        a_span(id="q"),
        a_span(5, 9, id="a"),
        a_span(10, 12, id="b"),
        a_relation("q", "a"),
        a_relation("q", "b", id="r2"),
    )
    with pytest.raises(Refused):
        verbs.relink(layer, relation_id="r1", target="b")


# Several at once


def test_all_pieces_get_the_label_but_for_those_that_have_it() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE", id="q"))
    nothing = Attributes()
    pieces = [(0, 7, nothing), (16, 20, nothing), (15, 21, nothing), (31, 33, nothing)]
    op = verbs.mark_all(layer, DOCUMENT, pieces=pieces, label="QUOTE", scheme=SCHEME)
    assert texts(layer.apply(op), text=DOCUMENT.text) == ["« Oui »", "Mme", "12"]
    assert (op.name, op.details["count"]) == ("mark_all", 2)


def test_pieces_that_all_have_the_label_are_refused() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE", id="q"))
    with pytest.raises(Refused):
        verbs.mark_all(layer, DOCUMENT, pieces=[(0, 7, Attributes())], label="QUOTE", scheme=SCHEME)


def test_of_several_relabelled_those_that_would_double_another_keep_their_label() -> None:
    layer = a_layer(
        a_span(0, 7, "QUOTE", id="q"), a_span(0, 7, id="a"), a_span(0, 7, "CUE", id="c")
    )
    layer = layer.apply(verbs.erase(layer, span_ids=["c"]))
    layer = layer.edited(
        verbs.mark(layer, DOCUMENT, start=16, end=19, label="ACTOR", scheme=SCHEME).edits
    )
    op = verbs.relabel(layer, span_ids=list(layer.spans), label="CUE", scheme=SCHEME)
    assert sorted(span.label for span in layer.apply(op).spans.values()) == [
        "ACTOR",
        "CUE",
        "CUE",
    ]
    assert op.details["count"] == 2


def test_one_that_would_double_another_is_refused() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE", id="q"), a_span(0, 7, id="a"))
    with pytest.raises(Refused):
        verbs.relabel(layer, span_ids=["a"], label="QUOTE", scheme=SCHEME)


def test_attributes_are_set_and_removed_on_several_spans() -> None:
    layer = a_layer(a_span(id="a", type="person", role="maire"), a_span(5, 9, id="b", role="x"))
    op = verbs.describe_all(layer, span_ids=["a", "b"], attributes={"type": "person", "role": ...})
    after = layer.apply(op)
    assert [span.attributes for span in after.ordered_spans()] == [Attributes(type="person")] * 2
    with pytest.raises(Refused):
        verbs.describe_all(after, span_ids=["a", "b"], attributes={"role": ...})


def test_erasing_says_how_many() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    assert verbs.erase(layer, span_ids=["q", "a", "q"]).details["count"] == 2


# Quotes that are cut, or go on


@pytest.mark.parametrize(
    ("text", "incise", "wanted"),
    [
        (
            "«\u00a0Nous irons\u00a0», a-t-il dit, «\u00a0tous ensemble\u00a0».",
            "a-t-il dit",
            ["«\u00a0Nous irons\u00a0»", "«\u00a0tous ensemble\u00a0»."],
        ),
        (
            "« Nous irons », a-t-il dit. « Tous ensemble. »",
            ", a-t-il dit.",
            ["« Nous irons »", "« Tous ensemble. »"],
        ),
        (
            "« Nous irons, a-t-il dit, tous ensemble »",
            "a-t-il dit",
            ["« Nous irons", "tous ensemble »"],
        ),
        (
            "« Nous irons ! – c’est promis – Tous ! »",
            "c’est promis",
            ["« Nous irons !", "Tous ! »"],
        ),
        ("« Oui (dit-il) non »", "dit-il", ["« Oui", "non »"]),
    ],
)
def test_an_incise_is_cut_out_of_a_quote(text: str, incise: str, wanted: list[str]) -> None:
    document = a_document(text)
    layer = a_layer(a_span(0, len(text), "QUOTE", id="q", mode="direct"), document=document)
    start = text.index(incise)
    after = layer.apply(
        verbs.cut(layer, document, span_id="q", start=start, end=start + len(incise), scheme=SCHEME)
    )
    assert texts(after, text=text) == wanted
    first, second = after.ordered_spans()
    [relation] = after.relations.values()
    assert (relation.label, relation.source, relation.target) == ("continues", second.id, "q")
    assert first.id == "q"
    assert second.attributes == Attributes(mode="direct")


def test_comment_links_and_spans_inside_stay_with_the_first_part() -> None:
    text = "« Nous irons », a-t-il dit, « tous ensemble »"
    document = a_document(text)
    quote = replace(a_span(0, len(text), "QUOTE", id="q"), comment="à voir")
    layer = a_layer(
        quote,
        a_span(text.index("a-t"), text.index("dit") + 3, "CUE", id="c"),
        a_relation("q", "c", "cue"),
        document=document,
    )
    start = text.index("a-t")
    op = verbs.cut(layer, document, span_id="q", start=start, end=start + 10, scheme=SCHEME)
    after = layer.apply(op)
    [second] = set(after.spans) - {"q", "c"}
    assert (after.spans["q"].comment, after.spans[second].comment) == ("à voir", "")
    assert after.relations["r1"] == layer.relations["r1"]
    assert after.spans["c"] == layer.spans["c"]


@pytest.mark.parametrize(("start", "end"), [(0, 3), (38, 44), (0, 44)])
def test_what_lies_at_an_edge_is_not_cut_out(start: int, end: int) -> None:
    layer = a_layer(a_span(0, 44, "QUOTE", id="q"))
    with pytest.raises(Refused):
        verbs.cut(layer, DOCUMENT, span_id="q", start=start, end=end, scheme=SCHEME)


def test_a_span_in_fragments_is_cut_between_them() -> None:
    span = Span("q", 0, 44, "QUOTE", ((0, 7), (16, 27), (31, 44)))
    layer = a_layer(span)
    after = layer.apply(verbs.cut(layer, DOCUMENT, span_id="q", start=21, end=24, scheme=SCHEME))
    first, second = after.ordered_spans()
    assert first.pieces == ((0, 7), (17, 20))
    assert second.pieces == ((24, 27), (31, 44))


@given(st.integers(0, 43), st.integers(1, 20))
def test_a_cut_loses_no_letter_but_those_of_the_incise(start: int, length: int) -> None:
    text = DOCUMENT.text
    layer = a_layer(a_span(0, len(text), "QUOTE", id="q"))
    end = min(len(text), start + length)
    try:
        op = verbs.cut(layer, DOCUMENT, span_id="q", start=start, end=end, scheme=SCHEME)
    except Refused:
        return
    first, second = layer.apply(op).ordered_spans()
    gone = {place for place in range(first.end, second.start) if text[place].isalnum()}
    assert gone <= set(range(start, end))
    assert (first.start, second.end) == (0, len(text))


def test_a_quote_goes_on_further_down() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE", id="q", mode="direct"))
    op = verbs.continue_span(layer, DOCUMENT, span_id="q", start=15, end=28, scheme=SCHEME)
    after = layer.apply(op)
    [second] = set(after.spans) - {"q"}
    assert after.spans[second].text_of(DOCUMENT.text) == "Mme Brissac"
    assert after.spans[second].attributes == Attributes(mode="direct")
    [relation] = after.relations.values()
    assert (relation.source, relation.target) == (second, "q")


def test_a_scheme_without_such_a_relation_can_not_cut() -> None:
    layer = a_layer(a_span(0, 44, "QUOTE", id="q"))
    with pytest.raises(UnknownName):
        verbs.cut(layer, DOCUMENT, span_id="q", start=8, end=15, scheme=a_scheme())


# Labels that were merged into others, or retired


def merged() -> Scheme:
    """The scheme with its cues merged into the quotes, and the actors retired."""
    actor, quote, cue, statistic = SCHEME.labels
    labels = (replace(actor, retired=True), quote, replace(cue, alias="QUOTE"), statistic)
    return replace(SCHEME, labels=labels)


def test_words_that_carry_a_label_merged_into_another_carry_that() -> None:
    layer = a_layer(a_span(0, 7, "CUE", id="c"))
    with pytest.raises(Refused):
        verbs.mark(layer, DOCUMENT, start=0, end=7, label="QUOTE", scheme=merged())
    pieces = [(0, 7, Attributes())]
    with pytest.raises(Refused):
        verbs.mark_all(layer, DOCUMENT, pieces=pieces, label="QUOTE", scheme=merged())


def test_a_merged_label_can_be_written_as_what_it_stands_for() -> None:
    layer = a_layer(a_span(0, 7, "CUE", id="c"))
    op = verbs.relabel(layer, span_ids=["c"], label="QUOTE", scheme=merged())
    assert layer.apply(op).spans["c"].label == "QUOTE"


def test_a_span_of_a_merged_label_goes_on_as_what_it_stands_for() -> None:
    layer = a_layer(a_span(0, 7, "CUE", id="c"))
    op = verbs.continue_span(layer, DOCUMENT, span_id="c", start=17, end=28, scheme=merged())
    assert [span.label for span in layer.apply(op).ordered_spans()] == ["CUE", "QUOTE"]


def test_a_span_of_a_retired_label_can_still_be_cut() -> None:
    layer = a_layer(a_span(0, 44, id="a"))
    op = verbs.cut(layer, DOCUMENT, span_id="a", start=10, end=15, scheme=merged())
    assert [span.label for span in layer.apply(op).ordered_spans()] == ["ACTOR", "ACTOR"]
