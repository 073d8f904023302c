from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TEXT
from tests.counting import growth, memory
from workbench.french.candidates import (
    candidate_at,
    candidates,
    next_candidate,
    occurrences,
)

WORDS = "Odile|Brissac|M.|la|1 200|personnes|« oui »|«|»|a dit|.|,|\n|12 %|de|Selon|ministère"
TEXTS = st.lists(st.sampled_from(WORDS.split("|")), max_size=25).map(" ".join) | st.text(
    max_size=30
)


def found(text: str, *kinds: str) -> list[str]:
    return [text[start:end] for start, end, _ in candidates(text, 0, len(text), kinds)]


def test_all_kinds_are_found_in_reading_order() -> None:
    assert [(TEXT[start:end], kind) for start, end, kind in candidates(TEXT, 0, len(TEXT))] == [
        ("« Nous voulons des actes »", "quotation"),
        ("a déclaré", "cue"),
        ("Odile Brissac", "name"),
        ("Selon", "cue"),
        ("elle", "speaker"),
        ("1 200 personnes attendent", "clause"),
        ("1 200 personnes", "figure"),
    ]


@pytest.mark.parametrize(
    ("text", "clauses", "speakers"),
    [
        ("Le syndicat a indiqué qu’il irait.", ["qu’il irait"], ["syndicat"]),
        ("« Non », a dit Odile.\nElle a promis de payer.", ["de payer"], ["Elle"]),
        ("La mairie a jugé que c’était « trop ».", ["que c’était « trop »"], ["mairie"]),
        ("Il pleut sur la ville.", [], []),
    ],
)
def test_reported_clauses_and_who_reports_are_found(
    text: str, clauses: list[str], speakers: list[str]
) -> None:
    assert found(text, "clause") == clauses
    assert found(text, "speaker") == speakers


def test_a_clause_is_found_from_any_place_in_it() -> None:
    text = "Un.\nLe port a indiqué qu’il fermerait.\nDeux."
    start, end = text.index("qu’il"), text.index(".\nDeux")
    for place in (start, start + 9, end):
        assert candidate_at(text, place, "clause") == (start, end)
    assert candidate_at(text, start - 1, "clause") is None


@pytest.mark.parametrize("inside", ["a", "également", "rappelé"])
def test_a_candidate_is_found_from_any_place_in_it(inside: str) -> None:
    text = "« Non »,\na également rappelé la maire, selon l’ONU."
    found = candidate_at(text, text.index(inside), "cue")
    assert found is not None
    assert text[slice(*found)] == "a également rappelé"
    assert candidate_at(text, text.index("maire"), "cue") is None
    assert candidate_at(text, len(text), "name") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il a vu M. Arnaud et Charles de Brissac.", ["M. Arnaud", "Charles de Brissac"]),
        ("Le ministère de la Santé a parlé.", ["ministère de la Santé"]),
        ("L’Union des supporteurs a parlé.", ["Union des supporteurs"]),
        ("La Société portuaire conteste.", ["Société portuaire"]),
        ("Cette annonce a surpris. Depuis lundi, rien.", []),
        ("Hydronor paie. Or Hydronor perd.", ["Hydronor", "Hydronor"]),
        ("J’ai vu l’ONU. D’ailleurs, rien.", ["ONU"]),
        ("Le Premier ministre parle.", []),
    ],
)
def test_names_are_found_as_the_scheme_wants_them(text: str, names: list[str]) -> None:
    assert found(text, "name") == names


def test_next_and_previous_begin_strictly_beside_the_place() -> None:
    name = TEXT.index("Odile")
    following = next_candidate(TEXT, name, 1)
    before = next_candidate(TEXT, name, -1)
    assert following is not None
    assert before is not None
    assert TEXT[slice(*following[:2])] == "Selon"
    assert TEXT[slice(*before[:2])] == "a déclaré"


def test_what_is_taken_is_passed_over() -> None:
    hit = next_candidate(TEXT, 0, 1, taken=lambda start, end: TEXT[start] in "«a")
    assert hit is not None
    assert TEXT[slice(*hit[:2])] == "Odile Brissac"
    assert next_candidate(TEXT, 0, 1, taken=lambda start, end: True) is None


def test_a_kind_that_is_not_asked_for_is_not_answered() -> None:
    hit = next_candidate(TEXT, -1, 1, {"figure"})
    assert hit is not None
    assert hit[2] == "figure"
    assert next_candidate(TEXT, hit[0], 1, {"figure"}) is None


@settings(deadline=None)  # the first call reads the lexicons
@given(TEXTS)
def test_walking_forth_and_back_meets_the_same(text: str) -> None:
    def walk(place: int, step: int) -> set[int]:
        met: set[int] = set()
        while (hit := next_candidate(text, place, step)) is not None:
            assert 0 <= hit[0] < hit[1] <= len(text)
            assert (hit[0] - place) * step > 0
            place = hit[0]
            met.add(place)
        return met

    assert walk(-1, 1) == walk(len(text), -1)


def test_the_next_one_is_no_more_work_in_a_long_text() -> None:
    def walk(text: str) -> None:
        place = len(text) // 2
        for _ in range(50):
            hit = next_candidate(text, place, 1)
            assert hit is not None
            place = hit[0]

    small, large = ("\n".join([TEXT] * times) for times in (800, 8000))
    assert growth(walk, small=small, large=large) < 1.1
    assert memory(lambda: walk(large)) < 2 * memory(lambda: walk(small))


@pytest.mark.parametrize(
    ("words", "options", "count"),
    [
        ("été", {}, 3),
        ("été", {"accents": True}, 2),
        ("été", {"accents": True, "case": True}, 1),
        ("ete", {"whole_words": False}, 4),
        ("l’été", {}, 1),
        ("l'été", {}, 1),
        ("1 200", {}, 1),
        ("", {}, 0),
        (" ", {}, 0),
    ],
)
def test_occurrences_fold_as_they_are_asked_to(
    words: str, options: dict[str, bool], count: int
) -> None:
    text = "Été : l’été, ete, étée. 1\u202f200"
    hits = occurrences(text, words, **options)
    assert len(hits) == count
    assert all(start < end <= len(text) for start, end in hits)


def test_occurrences_do_not_overlap() -> None:
    assert occurrences("aaa", "aa", whole_words=False) == [(0, 2)]
