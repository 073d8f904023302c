"""Values as people write and read them: what is shown is read as the same value again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from workbench.ui import language
from workbench.ui.values import means_empty, read_number, written

numbers = st.one_of(
    st.integers(-(10**15), 10**15),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda each: round(each, 6)),
)


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    language.install(qapp, request.param)
    yield request.param
    language.install(qapp, "en")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers)
def test_a_number_that_is_shown_is_read_as_itself(spoken: str, number: float) -> None:
    assert read_number(written(number)) == number


def test_what_is_empty_on_purpose_is_read_as_such(spoken: str) -> None:
    assert means_empty(written(None))
    assert means_empty("-")
    assert not means_empty("0")
    assert not means_empty("-3")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("24 762", 24762),
        ("6,1e-05", 6.1e-05),
        ("24\u202f762", 24762),
        ("1,2 million", 1_200_000),
        ("vingt-trois", 23),
        ("0,125", 0.125),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", 1000),
        ("beaucoup", None),
        ("", None),
        ("nan", None),
        ("1e999", None),
    ],
)
def test_numbers_are_read_alike_in_both_languages(
    spoken: str, text: str, number: float | None
) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(("choice", "number"), [("en", 24762), ("fr", 24.762)])
def test_a_comma_groups_in_english_only(qapp: QApplication, choice: str, number: float) -> None:
    language.install(qapp, choice)
    assert read_number("24,762") == number
    language.install(qapp, "en")
