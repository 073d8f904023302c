from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_document, a_layer, a_relation, a_scheme, a_span
from workbench.errors import Refused, UnknownName
from workbench.model import Attribute, Attributes, Layer, Span, verbs

DOCUMENT = a_document("« Oui » , a dit  Mme Brissac à 12 personnes.")
SCHEME = a_scheme()


def the_new_span(before: Layer, after: Layer) -> Span:
    (span,) = set(after.spans.values()) - set(before.spans.values())
    return span


@pytest.mark.parametrize(("start", "end"), [(7, 16), (9, 18), (8, 17)])
def test_white_space_at_the_edges_of_a_new_span_is_trimmed(start: int, end: int) -> None:
    document = a_document("« Oui »  a dit   Mme")
    layer = a_layer()
    op = verbs.mark(layer, document, start=start, end=end, label="CUE", scheme=SCHEME)
    assert the_new_span(layer, layer.apply(op)).text_of(document.text) in ("a dit", "a dit   M")


def test_white_space_is_kept_when_asked() -> None:
    layer = a_layer()
    op = verbs.mark(layer, DOCUMENT, start=7, end=10, label="CUE", scheme=SCHEME, keep_spaces=True)
    assert the_new_span(layer, layer.apply(op)).start == 7


def test_no_break_spaces_alone_can_not_be_marked() -> None:
    with pytest.raises(Refused):
        verbs.mark(
            a_layer(), a_document("a\u00a0\u202fb"), start=1, end=3, label="CUE", scheme=SCHEME
        )


def test_the_same_words_carry_a_label_once() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE"))
    with pytest.raises(Refused):
        verbs.mark(layer, DOCUMENT, start=0, end=7, label="QUOTE", scheme=SCHEME)


def test_the_same_words_may_carry_two_labels() -> None:
    layer = a_layer(a_span(0, 7, "QUOTE"))
    op = verbs.mark(layer, DOCUMENT, start=0, end=7, label="ACTOR", scheme=SCHEME)
    assert len(layer.apply(op).spans) == 2


def test_an_unknown_label_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownName, match="ACTOR, QUOTE, CUE, STATISTIC"):
        verbs.mark(a_layer(), DOCUMENT, start=0, end=7, label="PERSON", scheme=SCHEME)


def test_a_retired_label_is_refused() -> None:
    retired = replace(SCHEME, labels=(replace(SCHEME.labels[0], retired=True),))
    with pytest.raises(Refused):
        verbs.mark(a_layer(), DOCUMENT, start=0, end=7, label="ACTOR", scheme=retired)


def test_the_first_mark_says_that_work_has_begun() -> None:
    layer = a_layer()
    op = verbs.mark(layer, DOCUMENT, start=0, end=7, label="QUOTE", scheme=SCHEME)
    assert layer.apply(op).fields.status == "in_progress"


def test_erasing_a_span_takes_its_relations_along() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    assert not layer.apply(verbs.erase(layer, span_ids=["a"])).relations


def test_undo_restores_the_erased_relations() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    op = verbs.erase(layer, span_ids=["a"])
    erased = layer.apply(op)
    assert erased.apply(verbs.take_back([op])).relations == layer.relations


def test_resizing_keeps_links_and_comments() -> None:
    quote = replace(a_span(0, 7, "QUOTE", id="q"), comment="à voir")
    layer = a_layer(quote, a_span(16, 27, id="a"), a_relation("q", "a"))
    after = layer.apply(verbs.resize(layer, DOCUMENT, span_id="q", start=0, end=9))
    assert (after.spans["q"].comment, list(after.relations)) == ("à voir", ["r1"])


def test_a_fragment_makes_a_span_discontinuous_and_filling_the_gap_whole_again() -> None:
    layer = a_layer(a_span(0, 5, "QUOTE", id="q"))
    layer = layer.apply(verbs.add_fragment(layer, DOCUMENT, span_id="q", start=10, end=15))
    assert layer.spans["q"].fragments == ((0, 5), (10, 15))
    layer = layer.apply(verbs.resize(layer, DOCUMENT, span_id="q", start=0, end=5))
    assert layer.spans["q"].pieces == ((0, 5),)


def test_relabelling_takes_away_what_the_new_label_does_not_have() -> None:

    words = {"en": "Type"}
    scheme = replace(
        SCHEME, attributes=(Attribute("type", "choice", ("ACTOR",), words, words, ("person",)),)
    )
    layer = a_layer(a_span(id="s", type="person", note="gardé"))
    after = layer.apply(verbs.relabel(layer, span_ids=["s"], label="CUE", scheme=scheme))
    assert after.spans["s"].attributes == Attributes(note="gardé")


def test_the_same_link_is_drawn_once() -> None:
    layer = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    with pytest.raises(Refused):
        verbs.link(layer, source="q", target="a", label="speaker", scheme=SCHEME)


def test_accepting_suggestions_brings_the_link_between_them() -> None:
    suggested = replace(
        a_layer(a_span(0, 7, "QUOTE", id="q"), a_span(16, 27, id="a"), a_relation("q", "a")),
        annotator="newswire-fr",
        kind="machine",
    )
    layer = a_layer()
    layer = layer.apply(verbs.accept(layer, suggested, span_ids=["q"], scheme=SCHEME))
    layer = layer.apply(verbs.accept(layer, suggested, span_ids=["a"], scheme=SCHEME))
    (relation,) = layer.relations.values()
    assert layer.spans[relation.target].origin == "suggestion:newswire-fr"


def test_a_rejection_is_remembered() -> None:
    suggested = replace(a_layer(a_span(0, 7, "QUOTE", id="q")), annotator="newswire-fr")
    layer = a_layer()
    layer = layer.apply(verbs.reject(layer, suggested, span_ids=["q"]))
    (rejection,) = layer.rejections.values()
    assert (rejection.suggester, rejection.start, rejection.label) == ("newswire-fr", 0, "QUOTE")


def test_a_document_is_done_once() -> None:
    layer = a_layer()
    done = layer.apply(verbs.finish(layer))
    with pytest.raises(Refused):
        verbs.finish(done)


def test_what_was_not_closed_can_not_be_reopened() -> None:
    with pytest.raises(Refused):
        verbs.reopen(a_layer())


def test_skipping_keeps_the_reason() -> None:
    layer = a_layer()
    assert layer.apply(verbs.skip(layer, reason="doublon")).fields.comment == "doublon"
