"""The hits of a bulk step, as values: what is found, what is left out, and what undoes it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_scheme, a_span
from workbench.model import Attributes, verbs
from workbench.project import OpenDocument
from workbench.ui.hits import Wanted, changing, marking, places, spans_of

texts = st.lists(st.sampled_from(["Arlanc", "arlanc", "Brissac", ",", "et", "« Arlanc »"])).map(
    " ".join
)
WANTED = Wanted("Arlanc", "ACTOR")
NOTHING = Attributes()


def opened(text: str, *spans: tuple[int, int]) -> OpenDocument:
    document = a_document(text or ".")
    made = [a_span(*place, id=f"s{number}") for number, place in enumerate(spans)]
    return OpenDocument(document, a_layer(*made, document=document), ())


@given(texts)
def test_after_a_bulk_step_everything_is_labelled_already(text: str) -> None:
    here = opened(text)
    free = [hit for hit in places(here, WANTED) if not hit.remark]
    if not free:
        return
    op = marking(here, free, a_scheme(), label="ACTOR", attributes=NOTHING)
    after = OpenDocument(here.document, here.layer.apply(op), ())
    assert {hit.remark for hit in places(after, WANTED)} == {"taken"}


@given(texts)
def test_taking_a_bulk_step_back_restores_the_layer(text: str) -> None:
    here = opened(text)
    free = [hit for hit in places(here, WANTED) if not hit.remark]
    if not free:
        return
    op = marking(here, free, a_scheme(), label="ACTOR", attributes=NOTHING)
    after = here.layer.apply(op)
    back = after.apply(verbs.take_back([op]))
    assert (back.spans, back.relations, back.fields) == (
        here.layer.spans,
        here.layer.relations,
        here.layer.fields,
    )


@given(texts)
def test_a_hit_has_the_words_that_are_looked_for(text: str) -> None:
    here = opened(text)
    for hit in places(here, WANTED):
        assert here.document.text[hit.start : hit.end] == hit.words == "Arlanc"


def test_words_within_a_span_of_the_label_are_told_apart() -> None:
    here = opened("la mairie d’Arlanc, Arlanc", (3, 18))
    assert [hit.remark for hit in places(here, WANTED)] == ["inside", ""]


def test_the_words_around_stand_on_one_line() -> None:
    here = opened("une\nligne\tArlanc\r\nfin")
    [hit] = places(here, WANTED)
    assert (hit.before, hit.after) == ("une ligne ", "  fin")


def test_a_span_whose_words_carry_the_new_label_is_left_out() -> None:
    document = a_document("Arlanc attend.")
    layer = a_layer(
        a_span(0, 6, id="a"),
        a_span(0, 6, "QUOTE", id="b"),
        a_span(7, 13, id="c"),
        document=document,
    )
    here = OpenDocument(document, layer, ())
    found = spans_of(here, "ACTOR", words="", into="QUOTE")
    assert [(hit.span_id, hit.remark) for hit in found] == [("a", "taken"), ("c", "")]


def test_without_a_new_label_the_spans_are_erased() -> None:
    here = opened("Arlanc attend.", (0, 6), (7, 13))
    op = changing(here, spans_of(here, "ACTOR", words="arlanc", into=""), a_scheme(), into="")
    assert set(here.layer.apply(op).spans) == {"s1"}
