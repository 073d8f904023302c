"""Stories never fall on both sides of a split; the list of what was marked marks it again."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from workbench.tasks.remembering import remembered
from workbench.tasks.stories import Told, kept_aside, portion, stories

FIRST = "La préfecture a fermé le pont de Valmont à toute circulation lundi matin."
SECOND = "Le trafic est dévié par la rocade nord, selon un communiqué publié à midi."
OTHER = "Le prix du blé a reculé de trois pour cent sur le marché de Port-Alençon."


def told(key: str, *lines: str, **meta: str) -> Told:
    return Told(key, json.dumps(meta, ensure_ascii=False), "\n\n".join(lines))


def test_a_corrected_version_is_of_the_same_story() -> None:
    found = stories([told("a", FIRST, SECOND), told("b", FIRST, "(Corrigé)"), told("c", OTHER)])
    assert found["a"] == found["b"] != found["c"]


def test_documents_that_name_one_story_belong_together() -> None:
    found = stories([told("a", FIRST, slug="pont"), told("b", OTHER, slug="Pont ")])
    assert found["a"] == found["b"]


def test_names_of_different_kinds_do_not_join() -> None:
    found = stories([told("a", FIRST, slug="pont"), told("b", OTHER, story="pont")])
    assert found["a"] != found["b"]


def test_what_everybody_writes_joins_nobody() -> None:
    formula = "Le service des dépêches rappelle que ce texte est soumis à un embargo."
    found = stories([told(f"d{n}", f"{OTHER} {n}", formula) for n in range(30)])
    assert len(set(found.values())) == 30


groups = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.sampled_from("uvwxyz"))


@given(groups, st.floats(0.05, 0.9), st.integers(0, 5))
def test_no_story_is_on_both_sides(of: dict[str, str], share: float, seed: int) -> None:
    aside = kept_aside(of, share=share, seed=seed)
    here, there = {of[key] for key in of if key not in aside}, {of[key] for key in aside}
    assert not here & there
    if len(set(of.values())) > 1:
        assert here
        assert there


@given(groups, st.integers(0, 5))
def test_a_larger_portion_holds_the_smaller_one(of: dict[str, str], seed: int) -> None:
    small, large = (set(portion(list(of), of, share=s, seed=seed)) for s in (0.25, 0.5))
    assert small <= large <= set(of)


def test_the_same_seed_keeps_the_same_documents_aside() -> None:
    of = {f"d{n}": f"s{n}" for n in range(20)}
    assert kept_aside(of, share=0.2, seed=3) == kept_aside(of, share=0.2, seed=3)
    assert len(kept_aside(of, share=0.2, seed=3)) == 4
    assert kept_aside(of, share=0.2, seed=3) != kept_aside(of, share=0.2, seed=4)


def test_what_was_marked_is_marked_wherever_its_words_stand() -> None:
    learnt = [("Odile Brissac parle. Odile Brissac part.", [(0, 13, "A"), (21, 34, "A")])]
    [found] = remembered(learnt, ["Hier Odile Brissac est venue avec Odile."])
    assert found == ((5, 18, "A"),)


def test_what_was_mostly_passed_over_is_not_marked() -> None:
    learnt = [("le pont, le pont et le pont", [(0, 7, "A")])]
    assert remembered(learnt, ["le pont"]) == [()]


def test_a_word_that_goes_on_is_another() -> None:
    assert remembered([("Un an.", [(3, 5, "S")])], ["Un anneau."]) == [()]
