from __future__ import annotations

import pytest

from workbench.errors import Refused
from workbench.ui.reach import under_caret

TEXT = "(Valmont) « Non », dit-elle …"


@pytest.mark.parametrize(
    ("caret", "label", "words"),
    [(1, "ACTOR", "Valmont"), (8, "ACTOR", "Valmont"), (12, "QUOTE", "« Non »")],
)
def test_without_a_selection_a_label_takes_what_stands_at_the_caret(
    caret: int, label: str, words: str
) -> None:
    assert TEXT[slice(*under_caret(TEXT, caret, label))] == words


@pytest.mark.parametrize("caret", [9, len(TEXT)])
def test_a_punctuation_mark_is_no_word_to_label(caret: int) -> None:
    with pytest.raises(Refused):
        under_caret(TEXT, caret, "ACTOR")
