from __future__ import annotations

import pytest

from workbench.errors import Refused
from workbench.ui.reach import under_caret

TEXT = "(Valmont) « Non », dit-elle …"
WHOLE = "Selon Odile Brissac, quelque 1 140 personnes ont été secourues, a-t-elle rappelé."


@pytest.mark.parametrize(
    ("caret", "label", "words"),
    [(1, "ACTOR", "Valmont"), (8, "ACTOR", "Valmont"), (12, "QUOTE", "« Non »")],
)
def test_without_a_selection_a_label_takes_what_stands_at_the_caret(
    caret: int, label: str, words: str
) -> None:
    assert TEXT[slice(*under_caret(TEXT, caret, label))] == words


@pytest.mark.parametrize(
    ("at", "label", "words"),
    [
        ("Brissac", "ACTOR", "Odile Brissac"),
        ("140", "STATISTIC", "quelque 1 140 personnes"),
        ("rappelé", "CUE", "a-t-elle rappelé"),
        ("secourues", "CUE", "secourues"),
    ],
)
def test_a_name_a_figure_and_a_cue_are_taken_whole(at: str, label: str, words: str) -> None:
    assert WHOLE[slice(*under_caret(WHOLE, WHOLE.index(at), label))] == words


def test_outside_of_marks_a_quote_takes_the_clause_that_is_reported() -> None:
    text = "La mairie assure que tout est prêt. Il pleut."
    assert text[slice(*under_caret(text, text.index("tout"), "QUOTE"))] == "que tout est prêt"
    with pytest.raises(Refused):
        under_caret(text, text.index("pleut"), "QUOTE")


@pytest.mark.parametrize("caret", [9, len(TEXT)])
def test_a_punctuation_mark_is_no_word_to_label(caret: int) -> None:
    with pytest.raises(Refused):
        under_caret(TEXT, caret, "ACTOR")
