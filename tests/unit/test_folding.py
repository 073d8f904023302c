from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.french.folding import fold, fold_same_length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cœur", "coeur"),
        ("L’Été, «\u00a024\u202f762\u00a0»", "l ete 24 762"),
        ("e\u0301te\u0301", "ete"),
        ("ÆØŁ ß ﬁn", "aeol ss fin"),
        ("co\u00adopérer 👍", "cooperer"),
        ("", ""),
    ],
)
def test_a_search_sees_letters_and_digits_alone(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text())
@example("İstanbul ℃ ½ ǅ ͅ")
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_a_text_can_be_folded_in_pieces(first: str, second: str) -> None:
    assert fold(f"{first} {second}") == f"{fold(first)} {fold(second)}".strip()


@given(st.text())
def test_a_folded_text_is_letters_digits_and_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(each.isalnum() or each == " " for each in folded)


@given(st.text(), st.booleans(), st.booleans())
@example("İŒßﬁ ͅ 😀", False, False)
@example("İ", True, False)
def test_find_in_text_keeps_every_offset(text: str, accents: bool, case: bool) -> None:
    folded = fold_same_length(text, accents=accents, case=case)
    assert len(folded) == len(text)
    assert fold_same_length(folded, accents=accents, case=case) == folded


def test_find_in_text_is_blind_to_what_a_keyboard_can_not_type() -> None:
    assert fold_same_length("L’Œuvre «\u00a0dé‑jà\u202f!") == "l'œuvre \" de-ja !"


@pytest.mark.parametrize(
    ("accents", "case", "expected"),
    [(False, False, "ete"), (True, False, "été"), (False, True, "Ete"), (True, True, "Été")],
)
def test_accents_and_capitals_count_on_request(accents: bool, case: bool, expected: str) -> None:
    assert fold_same_length("Été", accents=accents, case=case) == expected
