from __future__ import annotations

import pytest

from workbench.ui.text.find import Finder

TEXT = "L’été à Évremont, l'ETE suivant : 24\u202f762 étés."


@pytest.mark.parametrize(
    ("needle", "options", "expected"),
    [
        ("ete", {}, ["été", "ETE", "été"]),
        ("été", {"accents": True}, ["été", "été"]),
        ("ETE", {"case": True}, ["ETE"]),
        ("l'e", {}, ["L’é", "l'E"]),
        ("24 762", {}, ["24\u202f762"]),
        ("absent", {}, []),
        ("", {}, []),
    ],
)
def test_hits_stand_where_the_words_stand(
    needle: str, options: dict[str, bool], expected: list[str]
) -> None:
    finder = Finder(TEXT)
    count = finder.find(needle, **options)
    assert count == len(expected)
    assert [TEXT[hit : hit + finder.length] for hit in finder.hits] == expected


def test_going_on_comes_round_to_the_first_hit() -> None:
    finder = Finder("un deux un deux un")
    finder.find("un")
    assert [finder.next_hit(at, 1) for at in (0, 1, 17)] == [(0, 2), (8, 10), (0, 2)]


def test_going_back_comes_round_to_the_last_hit() -> None:
    finder = Finder("un deux un deux un")
    finder.find("un")
    assert [finder.next_hit(at, -1) for at in (16, 0)] == [(8, 10), (16, 18)]
