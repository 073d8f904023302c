from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TEXT
from tests.counting import growth, memory
from workbench.french.steps import units_at

TEXTS = st.text(st.sampled_from('ab «»“”"(),.;:\n!?\u00a0’-12'), max_size=50)


def steps(text: str, words: str) -> list[str]:
    start = text.index(words)
    return [text[slice(*unit)] for unit in units_at(text, start, start + len(words))]


def test_a_selection_grows_from_word_to_paragraph() -> None:
    text = "Bon. Elle a dit vendredi, en riant : « Des actes, et vite » au maire. Fin.\nSuite."
    assert steps(text, "actes") == [
        "actes",
        "Des actes",
        "Des actes, et vite",
        "« Des actes, et vite »",
        "Elle a dit vendredi, en riant : « Des actes, et vite » au maire.",
        "Bon. Elle a dit vendredi, en riant : « Des actes, et vite » au maire. Fin.",
    ]


def test_a_clause_is_between_a_group_and_its_sentence() -> None:
    text = "Selon la maire, 1 200 personnes attendent, mais rien ne vient."
    assert steps(text, "1 200") == [
        "1 200",
        "1 200 personnes attendent",
        "Selon la maire, 1 200 personnes attendent",
        text,
    ]


def test_a_caret_begins_with_its_word() -> None:
    assert TEXT[slice(*units_at(TEXT, TEXT.index("vendredi") + 3)[0])] == "vendredi"


def test_an_empty_line_has_no_unit() -> None:
    assert units_at("un\n\ndeux", 3) == []


@given(TEXTS, st.integers(0, 50), st.integers(0, 20))
def test_units_hold_the_selection_and_strictly_grow(text: str, offset: int, size: int) -> None:
    start = min(offset, len(text))
    end = min(len(text), start + size)
    inner: tuple[int, int] | None = None
    for unit in units_at(text, start, end):
        assert 0 <= unit[0] <= start
        assert end <= unit[1] <= len(text)
        assert unit[0] < unit[1]
        if inner is not None:
            assert unit[0] <= inner[0] and inner[1] <= unit[1] and unit != inner  # noqa: PT018
        inner = unit


@pytest.mark.parametrize("joint", ["\n", " "])
def test_growing_is_no_more_work_in_a_long_text(joint: str) -> None:
    def grow(text: str) -> None:
        for place in range(len(text) // 2, len(text) // 2 + 3_700, 37):
            units_at(text, place, place + 8)

    small, large = (joint.join([TEXT] * times) for times in (800, 8000))
    assert growth(grow, small=small, large=large) < 1.1
    assert memory(lambda: grow(large)) < 2 * memory(lambda: grow(small))
