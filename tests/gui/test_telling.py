"""Words that a history quotes."""

from __future__ import annotations

import pytest

from workbench.ui.telling import said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("la maire", "“la maire”"),
        ("« Rien n’est joué »", "« Rien n’est joué »"),
        ("« Rien » et la maire", "“« Rien » et la maire”"),
        ("", "—"),
    ],
)
def test_words_are_told_in_quotation_marks_once(words: str, told: str) -> None:
    assert said(words) == told
