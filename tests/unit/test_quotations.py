from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.french.quotations import DEEPEST, Quotation, insertions, quotation_at, quotations

TEXTS = st.text(st.sampled_from("«»“”\"« » ab’‘'.[]\n\u00a0\u202f"), max_size=40)


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in quotations(text)]


def test_marks_are_part_of_the_quotation() -> None:
    text = "Elle dit «\u00a0oui\u00a0»."
    assert quotations(text) == [Quotation(9, 16, 1, True)]


def test_a_quotation_in_a_quotation_has_level_two() -> None:
    text = "« Il a dit “non [du tout]” » et « fin »"
    assert [(each.level, each.closed) for each in quotations(text)] == [
        (1, True),
        (2, True),
        (1, True),
    ]
    assert found(text)[1] == "“non [du tout]”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Il dit "oui" et "non".', ['"oui"', '"non"']),
        ("« a « b » c »", ["« a « b » c »", "« b »"]),
        ("l’un, d’autres", []),
        ("fin » et “ouvert\nautre", ["“ouvert"]),
        ("« Un.\n\n« Deux.\n\n« Trois » fin", ["« Un.\n\n« Deux.\n\n« Trois »"]),
        ("« Un.\n\nDeux » fin", ["« Un.\n\nDeux »"]),
        ("« sans fin.\n\nPuis « un » mot", ["« sans fin.", "« un »"]),
        ("« a “b » c", ["« a “b »", "“b"]),
        (
            "« Il a dit : 'Pars, c'est tout.' »",
            ["« Il a dit : 'Pars, c'est tout.' »", "'Pars, c'est tout.'"],
        ),
        ("Il a dit ‘non, c’est l’heure’ et ‘oui", ["‘non, c’est l’heure’"]),
        ("l'an d'or, les p'tits gars' et 45' de jeu, 'tit gars", []),
        ("« Il dit 'oui » et 'non' »", ["« Il dit 'oui »", "'non'"]),
    ],
)
def test_quotations_are_found_as_they_are_meant(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_never_closed_says_so() -> None:
    assert [each.closed for each in quotations("« sans fin.\n\nPuis « un » mot")] == [False, True]


@given(TEXTS)
@example("«“«\n»")
@example("« a « b \n c » d")
@example('"«"»"')
def test_quotations_nest_and_never_cross(text: str) -> None:
    stack: list[Quotation] = []
    last = (-1, 0)
    for each in quotations(text):
        assert (each.start, -each.end) > last
        last = (each.start, -each.end)
        assert 0 <= each.start < each.end <= len(text)
        while stack and stack[-1].end <= each.start:
            stack.pop()
        assert not stack or each.end <= stack[-1].end
        stack.append(each)
        assert each.level == len(stack)


@given(TEXTS)
def test_a_closed_quotation_has_its_two_marks(text: str) -> None:
    pairs = {"«": "»", "“": "”", '"': '"', "‘": "’", "'": "'"}
    for each in quotations(text):
        assert text[each.start] in pairs
        if each.closed:
            assert text[each.end - 1] == pairs[text[each.start]]


@given(TEXTS)
@example("««\n«")
def test_the_quotation_at_a_caret_is_the_innermost_there(text: str) -> None:
    whole = quotations(text)
    for offset in range(len(text) + 1):
        inside = [each for each in whole if each.start <= offset < each.end]
        behind = tuple((each.start, each.end) for each in whole if each.end == offset)
        answer = quotation_at(text, offset)
        if inside:
            deepest = max(inside, key=lambda each: each.level)
            assert answer == (deepest.start, deepest.end)
        else:
            assert answer in (behind or (None,))


@given(TEXTS)
def test_asked_again_it_grows_outwards_to_the_last(text: str) -> None:
    for offset in range(len(text) + 1):
        answer = quotation_at(text, offset)
        steps = 0
        while answer is not None:
            wider = quotation_at(text, offset, around=answer)
            assert wider is None or (wider[0] <= answer[0] and answer[1] <= wider[1])
            assert wider != answer
            answer, steps = wider, steps + 1
        assert steps <= DEEPEST


def test_a_selection_grows_to_the_quotation_around_it() -> None:
    text = "« Il a dit “non” »"
    assert quotation_at(text, 12, around=(12, 14)) == (11, 16)
    assert quotation_at(text, 12, around=(11, 16)) == (0, 18)
    assert quotation_at(text, 12, around=(0, 18)) is None


def test_insertions_are_what_stands_in_brackets() -> None:
    text = "« la position [du Hameau] et [...] »"
    assert [text[a:b] for a, b in insertions(text)] == ["[du Hameau]", "[...]"]
