"""The guides show the keys that the program has."""

from __future__ import annotations

import pytest

from tests import pages


@pytest.mark.parametrize("language", pages.GUIDES)
def test_the_tables_of_a_guide_are_those_of_the_program(language: str) -> None:
    assert pages.GUIDES[language].read_text("utf-8") == pages.written(language), (
        "python -m tests.pages brings the guide up to date"
    )
