"""The guides show the keys that the program has, and the page of pictures its states."""

from __future__ import annotations

from collections import Counter

import pytest

from tests import pages
from tests.screens import page
from tests.screens.scenes import SCENES


@pytest.mark.parametrize("language", pages.GUIDES)
def test_the_tables_of_a_guide_are_those_of_the_program(language: str) -> None:
    assert pages.GUIDES[language].read_text("utf-8") == pages.written(language), (
        "python -m tests.pages brings the guide up to date"
    )


def test_the_page_of_pictures_tells_every_state() -> None:
    assert page.FILE.read_text("utf-8") == page.written(), "make shots takes the pictures anew"


def test_no_two_states_share_a_name() -> None:
    names = [shot.name for scene in SCENES for shot in page.shots_of(scene)]
    assert [name for name, times in Counter(names).items() if times > 1] == []
