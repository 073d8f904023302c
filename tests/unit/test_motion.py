from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.text.motion import Unit, snapped, step_by, unit_around, wider

TEXT = (
    "(Valmont) « Nous voulons “des actes” », a-t-elle dit. L’ONU attend 1\u202f200 personnes.\n"
    "\n"
    "Selon M. Arlanc, c’est « trop ».\n"
)
STEPS: tuple[Unit, ...] = ("word", "sentence", "paragraph", "quotation", "document")
texts = st.text(alphabet="abé’ .,\n«»\u00a0\u202f1😀", max_size=120)


@pytest.mark.parametrize("unit", STEPS)
@given(text=texts, offset=st.integers(0, 120))
def test_a_step_forwards_never_goes_back(unit: Unit, text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert offset <= step_by(text, unit, offset, 1) <= len(text)


@pytest.mark.parametrize("unit", STEPS)
@given(text=texts, offset=st.integers(0, 120))
def test_a_step_backwards_never_goes_on(unit: Unit, text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert 0 <= step_by(text, unit, offset, -1) <= offset


@pytest.mark.parametrize("unit", ["word", "sentence", "paragraph"])
@given(text=texts)
def test_steps_forwards_come_to_the_end(unit: Unit, text: str) -> None:
    offset = 0
    for _ in range(len(text) + 1):
        offset = step_by(text, unit, offset, 1)
    assert offset == len(text)


@pytest.mark.parametrize("unit", ["word", "sentence", "paragraph"])
@given(text=texts)
def test_steps_backwards_come_to_the_start(unit: Unit, text: str) -> None:
    offset = len(text)
    for _ in range(len(text) + 1):
        offset = step_by(text, unit, offset, -1)
    assert offset == 0


@pytest.mark.parametrize(
    ("unit", "begin", "expected"),
    [
        ("word", "L’", "L’"),
        ("word", "ONU", "ONU"),
        ("word", "1\u202f200", "1\u202f200"),
        ("word", "(", "("),
        ("word", "a-t-elle", "a-t-elle"),
        ("sentence", "L’ONU", "L’ONU attend 1\u202f200 personnes."),
        ("paragraph", "Selon", "Selon M. Arlanc, c’est « trop »."),
    ],
)
def test_a_step_from_the_start_of_a_unit_takes_all_of_it(
    unit: Unit, begin: str, expected: str
) -> None:
    start = TEXT.index(begin)
    assert TEXT[start : step_by(TEXT, unit, start, 1)] == expected


def test_steps_by_quotation_go_from_mark_to_mark() -> None:
    places = [step_by(TEXT, "quotation", 0, 1)]
    while (onward := step_by(TEXT, "quotation", places[-1], 1)) != places[-1]:
        places.append(onward)
    assert [TEXT[place] for place in places] == ["«", "“", "«"]
    assert step_by(TEXT, "quotation", places[2], -1) == places[1]


@given(texts, st.integers(0, 120), st.integers(0, 120))
def test_snapping_loses_nothing_but_white_space(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = snapped(text, start, end)
    assert not text[start:first].strip()
    assert not text[last:end].strip()


@given(texts, st.integers(0, 120), st.integers(0, 120))
def test_snapping_twice_changes_nothing(text: str, one: int, other: int) -> None:
    once = snapped(text, *sorted((min(one, len(text)), min(other, len(text)))))
    assert snapped(text, *once) == once


def test_half_a_word_is_widened_to_words() -> None:
    start = TEXT.index("oulons")
    assert TEXT[slice(*snapped(TEXT, start, start + 9))] == "voulons “des"


def test_the_space_behind_a_word_is_not_taken() -> None:
    start = TEXT.index("Nous")
    assert TEXT[slice(*snapped(TEXT, start - 1, start + 5))] == "Nous"


def test_growing_goes_out_unit_by_unit() -> None:
    offset = TEXT.index("actes") + 2
    stretch, grown = (offset, offset), []
    while (onward := wider(TEXT, *stretch)) is not None:
        stretch = onward
        grown.append(TEXT[slice(*stretch)])
    assert grown == [
        "actes",
        "des actes",
        "“des actes”",
        "Nous voulons “des actes”",
        "« Nous voulons “des actes” »",
        "(Valmont) « Nous voulons “des actes” », a-t-elle dit.",
        TEXT.partition("\n")[0],
        TEXT,
    ]


@pytest.mark.parametrize("unit", ["word", "sentence", "paragraph", "quotation"])
def test_no_unit_is_found_in_an_empty_text(unit: Unit) -> None:
    assert unit_around("", unit, 0) is None
