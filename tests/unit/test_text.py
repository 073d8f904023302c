from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.model import Document, OffsetMap, digest_of

texts = st.text(st.sampled_from("aé\u0301 \u00a0\u202f\u2028\r\n«»’😀🇫🇷👩\u200dשל"), max_size=40)


@given(texts)
def test_every_offset_goes_to_units_and_back(text: str) -> None:
    offsets = OffsetMap(text)
    assert [offsets.to_points(offsets.to_units(i)) for i in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(texts)
def test_units_are_those_of_utf_16(text: str) -> None:
    offsets = OffsetMap(text)
    assert [offsets.to_units(i) for i in range(len(text) + 1)] == [
        len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)
    ]


def test_inside_a_surrogate_pair_is_the_character_itself() -> None:
    assert OffsetMap("a😀b").to_points(2) == 1


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_a_text_that_can_not_be_kept_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        Document("d", text)


def test_the_digest_tells_spaces_apart() -> None:
    assert digest_of("24\u00a0762") != digest_of("24\u202f762")


def test_the_title_is_the_given_one_else_how_the_text_begins() -> None:
    assert Document("d", "\n\nBonjour\nle monde").title == "Bonjour"
