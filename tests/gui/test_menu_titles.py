from __future__ import annotations

from workbench.ui.actions import MENUS
from workbench.ui.menus import TITLES


def test_the_titles_seen_first_are_those_of_the_menus() -> None:
    first = [menu.title for menu in MENUS if menu.desk in (None, "annotate")]
    assert first == list(TITLES)
