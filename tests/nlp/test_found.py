"""What a pipeline finds: in pieces as in one, and nothing nearly twice."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from workbench.french.attribution.draft import Mark
from workbench.nlp.found import _settled, found
from workbench.nlp.texts import Text, pieces
from workbench.nlp.training import flat_labels


@Language.component("marks_every_il")
def marks_every_il(doc: Doc) -> Doc:
    doc.spans["sc"] = [Span(doc, t.i, t.i + 1, "ACTOR") for t in doc if "il" in t.text]
    return doc


@pytest.fixture
def language() -> Language:
    language = spacy.blank("fr")
    language.add_pipe("marks_every_il")
    return language


def mark(
    start: int, end: int, label: str = "Q", score: float = 0.5, rule: str = "spans sc"
) -> Mark:
    return Mark(start, end, label, rule, score)


def test_offsets_are_those_of_the_whole_text_and_hyphens_stay_out(language: Language) -> None:
    text = "Oui, dit-il.\n" * 2_000
    texts = ["", text, "Non, il part."]
    first, second, third = found(language, texts)
    assert not first
    assert {text[each.start : each.end] for each in second} == {"il"}
    assert len(second) == 2_000
    assert [(each.start, each.end) for each in third] == [(5, 7)]


@given(st.text(alphabet="a \n", max_size=300), st.integers(1, 50))
def test_pieces_follow_each_other_and_are_the_whole(text: str, most: int) -> None:
    cut = list(pieces(text, most))
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(end - start <= most for start, end in cut)


def test_of_two_that_say_nearly_the_same_the_surer_one_stays() -> None:
    assert _settled([mark(0, 9), mark(0, 8, score=0.9)], frozenset()) == [mark(0, 8, score=0.9)]
    assert _settled([mark(0, 9), mark(5, 14, score=0.9)], frozenset()) == [mark(5, 14, score=0.9)]


def test_a_quote_in_a_quote_stays_and_an_actor_in_an_actor_does_not() -> None:
    both = [mark(0, 40), mark(10, 20)]
    assert _settled(both, frozenset()) == both
    assert len(_settled(both, frozenset("Q"))) == 1


def test_a_name_stays_where_nothing_else_is_said_under_its_label() -> None:
    name, span = mark(0, 9, rule="ner", score=0.8), mark(2, 4, score=0.5)
    assert _settled([name, span], frozenset()) == [span]
    assert _settled([name, mark(20, 24)], frozenset()) == [name, mark(20, 24)]


def test_labels_that_never_overlap_are_flat() -> None:
    texts = [Text("a", "", ((0, 5, "A"), (5, 9, "A"), (0, 9, "Q"), (2, 4, "Q")))]
    assert flat_labels(texts, ("A", "Q")) == {"A"}
