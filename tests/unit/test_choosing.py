"""Who is used for a label, rules, pipeline or both: by the figures, and where they are too few."""

from __future__ import annotations

import json
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.agreement.evaluation import Evaluation
from workbench.tasks.choosing import (
    LEAST,
    PIPELINE,
    RULES,
    better_first,
    choices_in,
    chosen,
    told,
)


def lines(f1: float | None, spans: int = LEAST) -> list[Evaluation]:
    """Figures of one label, beside those that don't count."""
    alike = ("QUOTE", "", 40, spans, 20, 0.5, 0.5)
    return [
        Evaluation("spans_overlap", *alike, 1 - (f1 or 0)),
        Evaluation("spans_exact", *alike, f1),
        Evaluation("spans_exact", "", *alike[1:], 1 - (f1 or 0)),
    ]


def use(
    rules: float | None,
    pipeline: float | None,
    both: float | None,
    *,
    spans: int = LEAST,
    known: str = "QUOTE",
) -> tuple[str, ...]:
    three = [lines(f1, spans) for f1 in (rules, pipeline, both)]
    return chosen(*three, labels=["QUOTE"], known=[known])["QUOTE"].use


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        ((0.9, 0.7, 0.8), (RULES,)),
        ((0.5, 0.9, 0.6), (PIPELINE,)),
        ((0.6, 0.7, 0.8), (PIPELINE, RULES)),
        ((0.7, 0.6, 0.8), (RULES, PIPELINE)),
        ((0.7, 0.7, 0.8), (RULES, PIPELINE)),
    ],
)
def test_the_best_of_the_three_is_used(
    figures: tuple[float, float, float], wanted: tuple[str, ...]
) -> None:
    assert use(*figures) == wanted


def test_of_equal_ones_the_rules_are_used_then_the_pipeline() -> None:
    assert use(0.8, 0.8, 0.8) == (RULES,)
    assert use(0.8, 0.7, 0.8) == (RULES,)
    assert use(0.7, 0.8, 0.8) == (PIPELINE,)
    assert use(0.0, None, 0.0) == (RULES,)


def test_where_people_marked_too_little_the_rules_stay() -> None:
    assert use(0.2, 1.0, 1.0, spans=LEAST - 1) == (RULES,)
    assert use(0.2, 1.0, 1.0, spans=LEAST) == (PIPELINE,)


def test_a_label_that_the_rules_do_not_know_is_the_pipelines() -> None:
    assert use(0.0, 0.1, 0.1, spans=1, known="CUE") == (PIPELINE,)


f1s = st.one_of(st.none(), st.floats(0, 1))


@given(f1s, f1s, f1s, st.integers(0, 2 * LEAST))
def test_a_choice_is_never_worse_than_the_rules_where_it_was_made(
    rules: float | None, pipeline: float | None, both: float | None, spans: int
) -> None:
    three = [lines(f1, spans) for f1 in (rules, pipeline, both)]
    [choice] = chosen(*three, labels=["QUOTE"], known=["QUOTE"]).values()
    figures = {
        (RULES,): rules,
        (PIPELINE,): pipeline,
        better_first(three[0], three[1], "QUOTE"): both,
    }
    assert (figures[choice.use] or 0) >= (rules or 0)
    if spans >= LEAST:
        assert (figures[choice.use] or 0) == max(each or 0 for each in figures.values())


@given(f1s, f1s, f1s, st.integers(0, 2 * LEAST))
def test_the_card_says_what_was_chosen(
    rules: float | None, pipeline: float | None, both: float | None, spans: int
) -> None:
    three = [lines(f1, spans) for f1 in (rules, pipeline, both)]
    choices = chosen(*three, labels=["QUOTE"], known=["QUOTE"])
    assert choices_in(json.loads(json.dumps({"merge": told(choices)}))) == choices


GOOD = {"use": ["rules"], "spans": 40, "rules": 0.5, "pipeline": 0.4, "both": None}


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"merge": []},
        {"merge": {"QUOTE": 1}},
        {"merge": {"QUOTE": {**GOOD, "use": []}}},
        {"merge": {"QUOTE": {**GOOD, "use": ["rules", "rules"]}}},
        {"merge": {"QUOTE": {**GOOD, "use": ["somebody"]}}},
        {"merge": {"QUOTE": {**GOOD, "rules": "much"}}},
    ],
)
def test_a_card_that_tells_no_choice_has_none(facts: dict[str, object]) -> None:
    assert choices_in({"merge": {"QUOTE": GOOD}})
    assert choices_in(facts) == {}


def cost(spans: int, gain: float, *, differing: float = 0.2) -> float:
    """What choosing by so many spans costs on average, as a share of them.

    Two sources differ at some of the spans; the better one has ``gain`` more of them right. The
    other one is taken where it has as many right among those that differ, or more.
    """
    right = (differing + gain) / 2
    wrong, same = differing - right, 1 - differing
    missed = sum(
        comb(spans, n) * comb(n, k) * right**k * wrong ** (n - k) * same ** (spans - n)
        for n in range(spans + 1)
        for k in range(n // 2 + 1)
    )
    return gain * missed


def test_a_choice_by_the_least_number_of_spans_costs_little() -> None:
    gains = [n / 200 for n in range(41)]
    assert max(cost(LEAST, gain) for gain in gains) < 0.025 < max(cost(10, g) for g in gains)
