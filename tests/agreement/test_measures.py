"""What is compared, what is left out, and how sure a figure is."""

from __future__ import annotations

import numpy as np
import pytest

from tests.agreement.readings import a_reading, figure, figures, generated, shared
from tests.dispatches import SCHEME
from workbench.review.agreement import resampling
from workbench.review.agreement.measures import measures
from workbench.review.agreement.tally import joined, pack, tally
from workbench.review.agreement.values import (
    NO_DOCUMENT,
    NO_UNIT,
    NOBODY,
    ONE_VALUE,
    READERS_DIFFER,
    Reading,
)

ACTOR = (9, 18, "ACTOR")


def test_a_reading_without_spans_is_an_answer() -> None:
    """Who marked two of three is not agreed with by who marked nothing."""
    document = shared(a_reading("ines", ACTOR, (0, 2, "ACTOR")), Reading("karim", ()))
    found = figure([document], "f1_exact", "ACTOR")
    assert (found.value, found.support) == (0.0, 2)
    assert (figure([document], "alpha", "ACTOR").value or 0) <= 0


def test_documents_that_one_has_read_say_nothing() -> None:
    alone = shared(a_reading("ines", ACTOR), id="d2")
    both = shared(a_reading("ines", ACTOR), a_reading("karim", ACTOR))
    for one, other in zip(figures([both, alone]), figures([both]), strict=True):
        assert one == other


def test_nobody_in_common_is_said() -> None:
    documents = [
        shared(a_reading("ines", ACTOR), a_reading("karim", ACTOR)),
        shared(a_reading("ines", ACTOR), a_reading("lea", ACTOR), id="d2"),
    ]
    found = figures(documents, names=("ines", "karim", "lea"))
    [apart] = [each for each in found if each.annotators == ("karim", "lea")]
    assert (apart.value, apart.undefined, apart.documents) == (None, NO_DOCUMENT, 0)
    assert figures([shared(a_reading("ines", ACTOR))])[0].undefined == NOBODY


def test_why_there_is_no_figure_is_said() -> None:
    empty = shared(Reading("ines", ()), Reading("karim", ()))
    assert figure([empty], "f1_exact").undefined == NO_UNIT
    assert figure([empty], "cohen").undefined == ONE_VALUE
    assert figure([empty], "alpha").undefined == ONE_VALUE
    three = shared(*(a_reading(name, ACTOR) for name in ("ines", "karim", "lea")), id="d2")
    assert figure([empty, three], "fleiss").undefined == READERS_DIFFER
    assert figure([empty, three], "alpha").undefined is None


def test_labels_are_told_apart_and_a_choice_of_them_is_compared_alone() -> None:
    document = shared(a_reading("ines", ACTOR, (0, 2, "CUE")), a_reading("karim", ACTOR))
    assert figure([document], "f1_exact", "ACTOR").value == 1
    assert figure([document], "f1_exact", "CUE").value == 0
    chosen = measures(tally([document], SCHEME, labels=["ACTOR"]), draws=0)
    assert {each.label for each in chosen} == {"", "ACTOR"}
    assert chosen[0].value == 1


QUOTE, CUE, PAUL, ALL = (29, 49, "QUOTE"), (20, 25, "CUE"), (9, 18, "ACTOR"), (0, 18, "ACTOR")
RIGHT = (("speaker", 0, 2), ("cue", 0, 1))


@pytest.mark.parametrize(
    ("links", "whole", "speaker", "cue"),
    [
        (RIGHT, 1.0, 1.0, 1.0),
        (RIGHT[::-1], 1.0, 1.0, 1.0),
        ((("speaker", 0, 3), ("cue", 0, 1)), 0.0, 0.0, 1.0),
        ((("cue", 0, 1),), 0.0, 0.0, 1.0),
        ((("speaker", 0, 3), ("cue", 0, 1), ("coref", 3, 2)), 1.0, 1.0, 1.0),
        ((("speaker", 0, 2),), 0.0, 1.0, 0.0),
    ],
    ids=["same", "other order", "other speaker", "no speaker", "same actor", "no cue"],
)
def test_right_quote_wrong_speaker_is_no_agreement_on_the_attribution(
    links: tuple[tuple[str, int, int], ...], whole: float, speaker: float, cue: float
) -> None:
    marks = (QUOTE, CUE, PAUL, (70, 74, "ACTOR"))
    document = shared(
        a_reading("ines", *marks, links=RIGHT), a_reading("karim", *marks, links=links)
    )
    assert figure([document], "f1_exact", "QUOTE").value == 1
    assert figure([document], "attribution", "QUOTE").value == whole
    assert figure([document], "slot", "QUOTE", attribute="speaker").value == speaker
    assert figure([document], "slot", "QUOTE", attribute="cue").value == cue


def test_tables_that_are_joined_give_the_figures_of_all() -> None:
    documents = generated(9)
    whole = measures(tally(documents, SCHEME), draws=50)
    parts = [pack(tally(documents[i : i + 4], SCHEME)) for i in (0, 4, 8)]
    again = measures(joined(parts), draws=50)
    for one, other in zip(whole, again, strict=True):
        assert one.value == pytest.approx(other.value, abs=1e-12)
        assert one.low == pytest.approx(other.low, abs=1e-12)


def test_the_interval_holds_the_figure_and_comes_from_the_seed() -> None:
    table = tally(generated(40), SCHEME)
    first, again, other = (measures(table, seed=seed, draws=200) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    [f1] = [
        each for each in first if (each.name, each.label, each.annotators) == ("f1_exact", "", ())
    ]
    assert f1.low is not None
    assert f1.high is not None
    assert f1.value is not None
    assert f1.low < f1.value < f1.high


def test_the_bootstrap_draws_as_many_documents_as_there_are() -> None:
    weights = resampling.weights(30, seed=0, draws=100)
    assert (weights[0] == 1).all()
    assert (weights.sum(axis=1) == 30).all()


def test_the_interval_is_as_wide_as_theory_says() -> None:
    """Of a mean it is about 3.92 standard errors wide."""
    chance = np.random.default_rng(5)
    values = chance.normal(size=400)
    drawn = resampling.weights(400, seed=1, draws=4000) @ values / 400
    span = resampling.interval(drawn[1:])
    assert span is not None
    expected = 2 * 1.96 * values.std() / 20
    assert span[1] - span[0] == pytest.approx(expected, rel=0.06)


def test_of_few_documents_there_is_no_interval() -> None:
    few = measures(tally(generated(4), SCHEME), draws=100)
    assert {each.low for each in few} == {None}
