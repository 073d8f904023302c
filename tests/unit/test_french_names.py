from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.french.names import head, is_feminine, is_pronoun, reason, same, variants

WORDS = "M.|Mme|Odile|Brissac|Jean|de|Union|des|quais|UDQ|il|ministère|russe"
NAMES = st.lists(st.sampled_from(WORDS.split("|")), min_size=1, max_size=4).map(" ".join) | st.text(
    max_size=12
)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("Odile Brissac", "Odile Brissac", "same"),
        ("Odile Brissac", "ODILE BRISSAC", "same"),
        ("Odile Brissac", "Mme Brissac", "title"),
        ("Mme Brissac", "Mme Odile Brissac", "title"),
        ("Odile Brissac", "Brissac", "surname"),
        ("Moussa Abou Marzan", "Abou Marzan", "surname"),
        ("Union des dockers navals", "UDN", "acronym"),
        ("Russie", "Moscou", "seat"),
        ("ministère russe des Ports", "ministère des Ports", "shorter"),
        ("M. Brissac", "Mme Brissac", ""),
        ("Odile Brissac", "Jean Arnaud", ""),
        ("Odile Brissac", "elle", ""),
        ("conseil de Valmont", "Valmont", ""),
        ("bureau politique du Front", "Front", ""),
        ("Odile Brissac", "Odile", ""),
    ],
)
def test_two_mentions_are_one_name_for_a_reason(first: str, second: str, why: str) -> None:
    assert reason(first, second) == why
    assert same(second, first) == (why != "")


def test_each_later_mention_is_suggested_once_with_the_earliest() -> None:
    mentions = ["Odile Brissac", "Jean Arnaud", "Mme Brissac", "elle", "Mme Brissac", "M. Arnaud"]
    assert sorted(variants(mentions)) == [
        (0, 2, "title"),
        (0, 4, "title"),
        (1, 5, "title"),
    ]


def test_a_nominal_takes_up_who_has_that_function() -> None:
    mentions = ["Odile Brissac", "Jean Arnaud", "diplomate", "ambassadrice", "maire"]
    roles = ["ambassadrice d’Ostrie", "émissaire ostrien", "", "", ""]
    assert set(variants(mentions, roles)) == {(1, 2, "role"), (0, 3, "role")}


def test_a_surname_that_two_persons_have_is_not_suggested() -> None:
    assert variants(["Odile Brissac", "Jean Brissac", "Brissac"]) == []


def test_documents_are_not_joined_for_having_the_same_noun() -> None:
    assert variants(["communiqué", "communiqué"]) == []


@pytest.mark.parametrize(
    ("mention", "role", "feminine"),
    [
        ("elle", "", True),
        ("Il", "", False),
        ("Mme Arnaud", "", True),
        ("M. Arnaud", "", False),
        ("Dominique Arnaud", "directrice", True),
        ("Dominique Arnaud", "directeur", False),
        ("ambassadrice", "", True),
        ("comité d’organisation", "", False),
        ("Odile Brissac", "", True),
        ("Hydronor", "", None),
    ],
)
def test_gender_is_told_where_the_words_tell_it(
    mention: str, role: str, feminine: bool | None
) -> None:
    assert is_feminine(mention, role) == feminine


def test_the_head_of_a_nominal_is_its_noun() -> None:
    assert head("ancien président du parti") == "président"
    assert head("Premier ministre ostrien") == "premier ministre"
    assert is_pronoun("Celle-ci")
    assert not is_pronoun("Elleboode")


@given(st.lists(NAMES, max_size=8))
def test_suggestions_lead_from_later_to_earlier_and_once(mentions: list[str]) -> None:
    pairs = variants(mentions, ["maire"] * len(mentions))
    assert all(0 <= i < j < len(mentions) for i, j, _ in pairs)
    assert len({j for _, j, _ in pairs}) == len(pairs)


@given(NAMES, NAMES)
@example("Brissac", ":B")
def test_being_the_same_has_no_direction(first: str, second: str) -> None:
    assert same(first, second) == same(second, first)
    assert same(first, first)
