from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TEXT
from tests.counting import growth
from workbench.french.cues import cues
from workbench.french.verbs import speech_forms

WORDS = (
    "a|ont|-t-il|dit|également|rappelé|selon|d’|après|s’est|dite|la|annonce|jugeant|en|pour|elle"
)
TEXTS = st.lists(st.sampled_from(WORDS.split("|")), max_size=15).map(" ".join) | st.text(
    max_size=30
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La maire a également rappelé que tout va.", ["a également rappelé"]),
        ("« Oui », a-t-elle toutefois précisé.", ["a-t-elle toutefois précisé"]),
        ("« Oui », assure-t-il.", ["assure-t-il"]),
        ("« Oui », dit-on.", ["dit-on"]),
        ("Elle s’est dite prête.", ["s’est dite"]),
        ("Il n’a pas dit si tout va.", ["n’a pas dit"]),
        ("Elle fait valoir que tout va.", ["fait valoir"]),
        ("Il a fait savoir que tout va.", ["a fait savoir"]),
        ("Elle a fait part de sa joie.", ["a fait part"]),
        ("Tout va, selon la maire.", ["selon"]),
        ("D’après un bilan, tout va.", ["D’après"]),
        ("De source policière, tout va.", ["De source"]),
        ("Il est parti, jugeant tout perdu.", ["jugeant"]),
        ("Ils lui ont demandé de partir.", ["lui ont demandé"]),
        ("Le préfet répète que tout va.", ["répète"]),
        ("Le groupe va supprimer 450 postes.", []),
        ("Les élus rappellent que tout va.", ["rappellent"]),
        ("La maire annonça que tout va.", ["annonça"]),
        ("Il a d’ores et déjà affirmé que tout va.", ["a d’ores et déjà affirmé"]),
        ("Elle a jugé tout perdu et promis que rien ne bouge.", ["a jugé", "promis"]),
        ("Cette annonce et une demande de plus.", []),
        ("Le rapport de la commission.", []),
        ("Elle marche vite.", []),
    ],
)
def test_a_cue_is_the_whole_verb_group(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in cues(text)] == found


def test_an_inverted_subject_is_told() -> None:
    text = "« Oui », a-t-elle ajouté."
    (cue,) = cues(text)
    assert cue.pronoun is not None
    assert text[slice(*cue.pronoun)] == "elle"


@pytest.mark.parametrize(
    "form",
    ["annonça", "répète", "rappelle", "jugeait", "reconnaissent", "promet", "démenti", "avertit"],
)
def test_verbs_are_conjugated(form: str) -> None:
    assert form in speech_forms()


@given(TEXTS)
def test_cues_lie_in_the_text_in_order_and_apart(text: str) -> None:
    place = 0
    for each in cues(text):
        assert place <= each.start < each.end <= len(text)
        place = each.end


def test_ten_times_the_text_is_ten_times_the_work() -> None:
    assert len(cues(TEXT * 1000)) == 2000
    assert growth(cues, small=TEXT * 100, large=TEXT * 1000) < 11
