"""Worked examples: one line, the labelled words in brackets, and the editor keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TEXT, a_document
from tests.dispatches import SCHEME
from workbench.errors import Refused
from workbench.model import Attributes, Layer, Span
from workbench.model.layer import layer_of
from workbench.model.scheme_changes import add_example
from workbench.model.scheme_text import read_scheme, scheme_from_text, scheme_to_text
from workbench.model.scheme_toml import scheme_to_toml
from workbench.review.adjudication import after, decide, new_gold
from workbench.review.cases import Review, review
from workbench.review.compare import compare
from workbench.review.decisions import Answer, Choice, Said, none, own, reading, undecided
from workbench.review.examples import example_of, worked

DOCUMENT = a_document()
QUOTE = Span("q", 10, 36, "QUOTE", attributes=Attributes(mode="direct"))


def read(*layers: Layer) -> Review:
    return review(compare(layers, SCHEME), new_gold("doc-1"), (), SCHEME)


def decided(now: Review, choice: Choice) -> Review:
    [case] = now.cases
    return after(now, decide(now, {case.unit.id: choice}, SCHEME, who="chef"), SCHEME)


def example(now: Review) -> tuple[str, str]:
    return example_of(now, now.cases[0].unit.id, DOCUMENT, SCHEME)


@pytest.fixture
def split() -> Review:
    """Two who differ on the edges of a quote."""
    return read(
        layer_of("doc-1", "ines", spans=[QUOTE]),
        layer_of("doc-1", "karim", spans=[replace(QUOTE, start=12)]),
    )


def test_an_example_shows_what_was_decided_with_its_note(split: Review) -> None:
    label, words = example(decided(split, reading("ines", note="guillemets\ndedans [2.1]")))
    assert label == "QUOTE"
    assert words == (
        "(Valmont) [« Nous voulons des actes »], a déclaré vendredi la maire, Odile Brissac."
        " — guillemets dedans (2.1)"
    )


def test_an_own_answer_is_the_example(split: Review) -> None:
    said = Said(((12, 34),), "QUOTE")
    _, words = example(decided(split, own(Answer((said,)))))
    assert "[Nous voulons des actes]" in words


def test_none_is_right_makes_an_example_of_what_is_not_labelled(split: Review) -> None:
    label, words = example(decided(split, none(note="titre")))
    assert (label, words[:2]) == ("QUOTE", "✗ ")
    assert words.endswith(" — titre")


def test_what_is_open_shows_what_most_say_and_no_question(split: Review) -> None:
    _, words = example(decided(split, undecided("lequel ?")))
    assert "lequel" not in words
    assert words.count("[") == 1


@given(
    st.text("ab .[]«»\n\u00a0", min_size=5, max_size=900),
    st.data(),
)
def test_an_example_is_one_line_with_as_many_brackets_as_words(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = worked(a_document(text), [(start, end)], note="a [b]")
    assert "\n" not in made
    assert (made.count("["), made.count("]")) == (1, 1)
    inside = made[made.index("[") + 1 : made.index("]")]
    kept = text[start:end].replace("[", "(").replace("]", ")")
    assert inside.split() == kept.split()


def test_an_example_is_written_down_and_read_back_and_given_once() -> None:
    words = worked(DOCUMENT, [(10, 36)], note="« deux » \\ trois")
    changed = add_example(SCHEME, "QUOTE", words)
    assert changed.label("QUOTE").examples == (*SCHEME.label("QUOTE").examples, words)
    assert scheme_from_text(scheme_to_text(changed)) == changed
    assert read_scheme(scheme_to_toml(changed)) == changed
    with pytest.raises(Refused, match="already"):
        add_example(changed, "QUOTE", words)
    assert TEXT[10:36] in words
