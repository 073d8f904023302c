"""Letters for titles: all different, the first letter where it is free, always the same ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.letters import KEYS, letters


@given(st.lists(st.text(max_size=12), max_size=len(KEYS)))
def test_no_two_titles_have_the_same_letter(titles: list[str]) -> None:
    given_ = letters(titles)
    assert len(set(given_)) == len(titles)
    assert set(given_) <= set(KEYS)


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=12))
def test_a_title_at_the_end_changes_no_letter_before_it_that_is_a_first_one(
    titles: list[str], more: str
) -> None:
    firsts = [title[:1].upper() for title in titles]
    before, after = letters(titles), letters([*titles, more])
    for first, old, new in zip(firsts, before, after, strict=False):
        if old == first:
            assert new == old


def test_the_modes_of_a_quote_have_their_first_letters_in_both_languages() -> None:
    assert letters(["direct", "indirect", "mixed"]) == ["D", "I", "M"]
    assert letters(["directe", "indirecte", "mixte"]) == ["D", "I", "M"]


def test_a_letter_that_is_taken_is_looked_for_in_the_other_words() -> None:
    assert letters(["At least", "At most", "As of"]) == ["A", "M", "O"]


def test_accents_make_no_letter_of_their_own() -> None:
    assert letters(["Étendue", "Espèce"]) == ["E", "S"]


def test_one_title_too_many_has_none() -> None:
    assert letters(["x"] * (len(KEYS) + 1))[-1] == ""
