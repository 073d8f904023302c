from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import growth
from tests.unit.french_figures import FIGURES, NONE
from workbench.french.figures import Figure, describe, figures
from workbench.french.numbers import parse, written

PIECES = (
    "12|3,5|deux|cent|mille|million|de|d’|à|et|entre|%|€|les|plus|la moitié|un tiers|fois|sur|une"
    "|heures|ans|dizaine|personnes|en majorité|des|femmes|-|«|»|.|,|\n|\u00a0|2-1|le double|du"
)
ANYTHING = (
    st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map(" ".join)
    | st.lists(st.sampled_from(PIECES.split("|")), max_size=14).map("".join)
    | st.text(max_size=30)
)


def marked(text: str) -> str:
    for each in reversed(figures(text)):
        text = f"{text[: each.start]}[{text[each.start : each.end]}]{text[each.end :]}"
    return text


def told(figure: Figure) -> str:
    value = "-" if figure.value is None else repr(figure.value)
    if figure.value_min is not None:
        most = "" if figure.value_max is None else repr(figure.value_max)
        value = f"{figure.value_min!r}..{most}"
    return f"{value} {figure.unit or '-'} {figure.kind} {figure.comparator}"


def test_the_table_is_long_enough() -> None:
    assert len(FIGURES) >= 150
    assert len(NONE) >= 60


@pytest.mark.parametrize(("sentence", "said"), FIGURES)
def test_a_figure_is_found_with_its_edges_and_what_it_says(sentence: str, said: str) -> None:
    text = sentence.replace("[", "").replace("]", "")
    assert marked(text) == sentence
    assert "; ".join(map(told, figures(text))) == said


@pytest.mark.parametrize("sentence", NONE)
def test_a_number_that_measures_nothing_is_no_figure(sentence: str) -> None:
    assert marked(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Quelque 300 élus attendent.", "Quelque"),
        ("Une quinzaine de navires attendent.", "Une quinzaine"),
        ("C’est plus d’un million d’euros.", "plus d’"),
        ("C’est près d’une centaine de navires.", "près d’une centaine"),
        ("Des agents, en majorité des femmes, attendent.", "en majorité"),
        ("C’est plus du double du record.", "plus du"),
        ("Il y a 300 élus environ.", "environ"),
        ("Il y a 300 élus.", ""),
    ],
)
def test_the_approximator_is_told_as_it_stands(sentence: str, words: str) -> None:
    assert figures(sentence)[0].approximator == words


@pytest.mark.parametrize(
    ("sentence", "words", "said"),
    [
        ("Les deux suspects ont fui.", "deux suspects", "2 suspect count ="),
        ("Elle a 45 ans.", "45 ans", "45 an duration ="),
        ("Elle attend depuis six semaines.", "six semaines", "6 semaine duration ="),
        ("Le vol 447 a disparu.", "447", "447 - count ="),
        ("Il y a quelque 300 élus.", "300 élus", "300 élu count ~"),
        ("Il a voté un tiers de ses lois.", "un tiers", "0.33 loi ratio ="),
    ],
)
def test_an_annotator_may_take_what_is_no_figure_by_rule(
    sentence: str, words: str, said: str
) -> None:
    start = sentence.index(words)
    figure = describe(sentence, start, start + len(words))
    assert figure is not None
    assert (figure.start, figure.end) == (start, start + len(words))
    assert told(figure).replace("~", "=") == said.replace("~", "=")


def test_words_without_a_number_state_no_figure() -> None:
    assert describe("Le maire parle.", 3, 7) is None


@given(ANYTHING)
def test_figures_lie_in_the_text_in_order_and_apart(text: str) -> None:
    place = 0
    for each in figures(text):
        assert place <= each.start < each.end <= len(text)
        place = each.end


@given(ANYTHING, st.integers(0, 30), st.integers(1, 30))
def test_whatever_is_asked_about_has_an_answer(text: str, start: int, size: int) -> None:
    start, end = min(start, len(text)), min(start + size, len(text))
    figure = describe(text, start, end)
    assert figure is None or (figure.start, figure.end) == (start, end)
    assert all(start <= each.start and each.end <= end for each in figures(text, start, end))


@given(st.integers(-(10**15), 10**15) | st.decimals(-(10**6), 10**6, places=3).map(float))
def test_a_number_that_is_written_reads_as_itself(number: int | float) -> None:
    assert parse(written(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("24 762", 24762),
        ("24\u202f762", 24762),
        ("1,2 million", 1200000),
        ("vingt-trois", 23),
        ("quelque 1 140", 1140),
        ("septante-deux", 72),
        ("quatre-vingt-dix-sept", 97),
        ("deux cent mille", 200000),
        ("trois virgule deux millions", 3200000),
        ("un milliard et demi", 1500000000),
        ("une vingtaine", 20),
        ("trois quarts", 0.75),
        ("12 %", 12),
        ("3 M€", 3000000),
        ("−3", -3),
        ("zéro", 0),
        ("bonjour", None),
        ("", None),
        ("12e", None),
        ("1" * 5000, None),
    ],
)
def test_an_input_field_understands_numbers_as_they_are_said(
    words: str, number: int | float | None
) -> None:
    assert parse(words) == number


def test_ten_times_the_text_is_ten_times_the_work() -> None:
    text = "Au moins 312 morts et entre 60 et 75 millions de couronnes, selon un bilan.\n\n"
    assert len(figures(text * 400)) == 800
    assert growth(figures, small=text * 40, large=text * 400) < 11
