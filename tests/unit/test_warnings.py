from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_relation, a_span
from tests.counting import growth, steps
from workbench import resources
from workbench.model import Attributes, Document, Layer, Relation, Span
from workbench.model.scheme_text import read_scheme
from workbench.model.warnings import Known, looked, problems

SCHEME = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
TEXT = "« Oui », dit Odile Brissac. Selon un bilan, 1 200 personnes attendent."
DOCUMENT = a_document(TEXT)


def span(words: str, label: str, *, id: str = "", **attributes: object) -> Span:
    required = {"ACTOR": {"type": "person"}, "QUOTE": {"mode": "direct"}}.get(label, {})
    if label == "STATISTIC":
        required = {"kind": "count"}
    start = TEXT.index(words)
    return a_span(
        start, start + len(words), label, id=id or label[0].lower(), **{**required, **attributes}
    )


def warned(*things: Span | Relation, document: Document = DOCUMENT) -> list[tuple[str, str]]:
    found = problems(a_layer(*things, document=document), document, SCHEME)
    return [(problem.span_id or "", str(problem)) for problem in found]


QUOTE = span("« Oui »", "QUOTE")
ACTOR = span("Odile Brissac", "ACTOR")
CUE = span("dit", "CUE")
FIGURE = span("1 200 personnes", "STATISTIC")
WHOLE = (QUOTE, ACTOR, CUE, a_relation("q", "a"), a_relation("q", "c", "cue", id="r2"))


def test_a_complete_attribution_has_no_warning() -> None:
    assert warned(*WHOLE) == []


def test_a_quote_wants_speaker_and_cue() -> None:
    assert warned(QUOTE) == [("q", "QUOTE without speaker."), ("q", "QUOTE without cue.")]


def test_a_quote_with_an_implicit_cue_wants_neither() -> None:
    assert warned(span("« Oui »", "QUOTE", implicit_cue=True)) == []
    assert warned(span("« Oui »", "QUOTE", implicit_cue=False)) != []


def test_a_quote_that_continues_another_wants_neither() -> None:
    more = span("Selon un bilan", "QUOTE", id="q2", mode="indirect")
    assert warned(*WHOLE, more, a_relation("q2", "q", "continues", id="r3")) == []


def test_a_cue_wants_a_quote() -> None:
    assert warned(CUE) == [("c", "CUE without QUOTE.")]


def test_a_figure_wants_a_source() -> None:
    assert warned(FIGURE) == [("s", "STATISTIC without source.")]


def test_a_figure_in_a_quote_or_a_part_of_another_or_sourceless_wants_none() -> None:
    inside = span("Selon un bilan, 1 200 personnes", "QUOTE", implicit_cue=True)
    assert warned(FIGURE, inside) == []
    part = span("1 200", "STATISTIC", id="s2", unsourced=True)
    assert warned(part) == []
    assert warned(FIGURE, part, a_relation("s", "s2", "part_of")) == []


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (span("dit", "PLACE"), "The scheme has no label PLACE."),
        (a_span(9, 12, "ACTOR", id="p"), "ACTOR without type."),
        (span("dit", "ACTOR", type="place"), 'type can\'t be "place".'),
        (span("dit", "ACTOR", metonym="yes"), 'metonym can\'t be "yes".'),
        (span("dit", "ACTOR", mode="direct"), "ACTOR has no attribute mode."),
        (span("dit", "ACTOR", colour=1), "ACTOR has no attribute colour."),
        (span("dit", "QUOTE", level=3, implicit_cue=True), "level can't be 3."),
        (span("dit", "STATISTIC", value=True, unsourced=True), "value can't be true."),
        (span("dit", "STATISTIC", value="3", unsourced=True), 'value can\'t be "3".'),
        (span(" dit", "ACTOR"), "There is white space at an edge."),
        (span("« Oui »,", "ACTOR"), None),
    ],
)
def test_a_span_is_held_to_the_scheme(wrong: Span, said: str | None) -> None:
    assert [words for _, words in warned(wrong)] == ([said] if said else [])


def test_nothing_is_said_of_a_value_left_empty() -> None:
    assert warned(span("dit", "STATISTIC", value=None, unit=None, unsourced=True)) == []


def test_relations_are_held_to_their_ends() -> None:
    said = dict(warned(*WHOLE, a_relation("a", "q", "speaker", id="r9")))
    assert said == {"a": "speaker can't lead from ACTOR to QUOTE."}
    said = dict(warned(*WHOLE, a_relation("q", "a", "knows", id="r9")))
    assert said == {"q": "The scheme has no relation knows."}


def test_relations_are_counted() -> None:
    first, second = span("Odile", "ACTOR", id="a1"), span("Brissac", "ACTOR", id="a2")
    third = span("un bilan", "ACTOR", id="a3")
    twice = (a_relation("a3", "a1", "coref", id="r1"), a_relation("a3", "a2", "coref", id="r2"))
    assert warned(first, second, third, *twice) == [("a3", "2 times coref, where 1 is the most.")]


def test_spans_may_nest_but_not_cross() -> None:
    inner = span("Odile", "ACTOR", id="a1")
    assert warned(ACTOR, inner) == []
    crossing = span("Brissac. Selon", "ACTOR", id="a2")
    assert warned(ACTOR, inner, crossing) == [("a2", "ACTOR crosses ACTOR.")]


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)), max_size=12, unique=True))
def test_crossings_are_found_as_trying_every_pair_finds_them(pairs: list[tuple[int, int]]) -> None:
    edges = {(min(a, 19), min(20, a + b)) for a, b in pairs}
    spans = [a_span(a, b, id=f"s{a}-{b}", type="person") for a, b in edges]
    document = a_document("x" * 20)
    crossing = {f"s{a}-{b}" for a, b in edges if any(start < a < end < b for start, end in edges)}
    assert {span_id for span_id, _ in warned(*spans, document=document)} == crossing


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ae\u0301b", 2),
        ("a👨\u200d👩b", 2),
        ("a👨\u200d👩b", 3),
        ("a👍🏽b", 2),
        ("a🇫🇷🇧🇪b", 2),
        ("a🇫🇷🇧🇪b", 4),
        ("a1\ufe0f\u20e3b", 2),
    ],
)
def test_an_edge_inside_one_character_is_told(text: str, place: int) -> None:
    document = a_document(text)
    for cut in (a_span(0, place, type="person"), a_span(place, len(text), type="person")):
        assert warned(cut, document=document) == [("s1", "An edge cuts a character in two.")]


@pytest.mark.parametrize("place", [1, 3, 5])
def test_an_edge_between_characters_is_fine(place: int) -> None:
    document = a_document("a🇫🇷🇧🇪b")
    assert warned(a_span(0, place, type="person"), document=document) == []


def test_warnings_come_in_reading_order() -> None:
    wrong = span("un bilan", "ACTOR", id="a", type="place")
    assert [span_id for span_id, _ in warned(wrong, FIGURE, CUE, QUOTE)] == [*"qqcas"]


def test_ten_times_the_spans_are_ten_times_the_work() -> None:
    small, large = a_long_layer(1_000), a_long_layer(10_000)
    assert problems(*small, SCHEME)
    assert growth(lambda case: problems(*case, SCHEME), small=small, large=large) < 11


def a_long_layer(count: int) -> tuple[Layer, Document]:
    chance = random.Random(1)
    labels = [label.key for label in SCHEME.labels]
    spans = [
        Span(f"s{n}", 5 * n, 5 * n + chance.choice((3, 9, 30)), chance.choice(labels))
        for n in range(count)
    ]
    links = [Relation(f"r{n}", "coref", f"s{n}", "s0", Attributes()) for n in range(1, count, 2)]
    document = a_document("mots " * (count + 10))
    return a_layer(*spans, *links, document=document), document


def test_what_was_found_before_is_not_made_anew() -> None:
    layer = a_layer(QUOTE, CUE, a_relation("q", "c", id="r"), document=DOCUMENT)
    changed = a_layer(QUOTE, CUE, ACTOR, a_relation("q", "c", id="r"), document=DOCUMENT)
    known = Known()

    def found(layer: Layer) -> dict[int, str]:
        looks = looked(layer, DOCUMENT, SCHEME, known=known)
        return {id(each): str(each) for each in looks if each is not None}

    first = found(layer)
    assert len(first) > 2
    assert found(layer) == first
    assert first.items() <= found(changed).items()


@pytest.mark.parametrize("number", [50, 500])
def test_no_step_of_a_look_grows_with_the_layer(number: int) -> None:
    text = a_document("Bref " * number)
    spans = [a_span(n * 5, n * 5 + 4, "CUE", id=f"c{n}") for n in range(number)]
    links = [a_relation(f"c{n}", f"c{n}", "same", id=f"r{n}") for n in range(number)]
    look = looked(a_layer(*spans, *links, document=text), text, SCHEME)
    next(look)  # the spans are put in order at once
    over: list[bool] = []

    def one_step() -> None:
        over[:] = [next(look, over) is over]

    longest = 0
    while over != [True]:
        longest = max(longest, steps(one_step))
    assert longest < 120
