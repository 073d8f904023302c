"""What suggestions are worth: verdicts, rates, and the two arms of the hold-out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_scheme, a_span
from workbench.model import Attributes, Layer, Span
from workbench.model.annotation import LayerFields, Rejection
from workbench.model.layer import layer_of
from workbench.review import trust
from workbench.review.trust import VERDICTS, Arm, Arms, Judged, Source, Verdict

SCHEME = a_scheme()
SOURCE = Source("rules", "incise", "QUOTE", "ines")


def a_person(*spans: Span, name: str = "ines", seconds: int = 0) -> Layer:
    layer = layer_of("doc-1", name, spans=spans)
    return replace(layer, fields=LayerFields(status="done", seconds=seconds))


def a_machine(*spans: Span) -> Layer:
    return layer_of("doc-1", "rules", kind="machine", spans=spans)


def suggested(start: int, end: int, label: str = "QUOTE", rule: str = "incise") -> Span:
    return a_span(start, end, label, id=f"m{start}", rule=rule, score=0.9)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (a_span(0, 9, "QUOTE"), "kept"),
        (a_span(0, 8, "QUOTE"), "changed"),
        (a_span(0, 9, "CUE"), "changed"),
        (a_span(0, 9, "QUOTE", mode="direct"), "changed"),
        (replace(a_span(0, 9, "QUOTE"), comment="sûr ?"), "kept"),
        (a_span(0, 9, "QUOTE", id="other"), "removed"),
    ],
)
def test_what_became_of_a_suggestion(now: Span, expected: Verdict) -> None:
    judged = Judged(SOURCE, a_span(0, 9, "QUOTE"), "s1")
    assert trust.verdict(judged, a_person(now)) == expected


def test_what_was_refused_is_rejected() -> None:
    assert trust.verdict(Judged(SOURCE, None, "r1"), a_person()) == "rejected"


NAMES = st.sampled_from(["", "a", "b", "c"])
COUNTED = st.dictionaries(
    st.tuples(st.builds(Source, NAMES, NAMES, NAMES, NAMES), st.sampled_from(VERDICTS)),
    st.integers(1, 50),
)


@given(COUNTED, st.sets(st.sampled_from(Source._fields)))
def test_rates_by_anything_add_up_to_the_whole(
    counted: dict[tuple[Source, Verdict], int], by: set[str]
) -> None:
    whole: Counter[Verdict] = Counter()
    for (_, verdict), number in counted.items():
        whole[verdict] += number
    found: Counter[Verdict] = Counter()
    for rate in trust.rates(counted, sorted(by)):
        found.update(rate.counts)
        assert all(name in by or not value for name, value in rate.source._asdict().items())
        if rate.acceptance is not None:
            value, low, high = rate.acceptance
            assert 0 <= low <= value <= high <= 1
    assert +found == whole


def test_a_rate_has_the_score_interval() -> None:
    # Wilson's interval of 8 of 10, as textbooks give it.
    assert trust.share(8, 10) == pytest.approx((0.8, 0.4902, 0.9433), abs=1e-4)
    assert trust.share(0, 0) is None


def test_acceptance_and_correction_are_shares_of_what_was_judged() -> None:
    counted: dict[tuple[Source, Verdict], int] = {
        (SOURCE, "kept"): 6,
        (SOURCE, "changed"): 1,
        (SOURCE, "removed"): 1,
        (SOURCE, "rejected"): 2,
        (SOURCE, "left"): 5,
    }
    [rate] = trust.rates(counted, ["rule"])
    assert (rate.source, rate.taken, rate.judged) == (Source("", "incise", "", ""), 8, 10)
    assert rate.acceptance is not None
    assert rate.correction is not None
    assert (rate.acceptance[0], rate.correction[0]) == (0.8, 0.25)


def test_only_what_was_shown_and_is_nowhere_was_left() -> None:
    machine = a_machine(*(suggested(start, start + 5) for start in (0, 10, 20, 30)))
    mine = a_person(a_span(0, 5, "QUOTE"))
    refused = Rejection("x", "rules", 10, 15, "QUOTE")
    mine = replace(mine, rejections={"x": refused})
    left = list(trust.unjudged(mine, machine, SCHEME, [(28, 40)]))
    assert left == [SOURCE]


def test_the_arms_tell_copies_apart_by_where_they_stand() -> None:
    machine = a_machine(suggested(0, 5), suggested(10, 15), suggested(20, 25))
    one = a_person(a_span(0, 5, "QUOTE", id="a"), a_span(10, 14, "QUOTE", id="b"))
    other = a_person(a_span(0, 5, "QUOTE", id="a"), a_span(20, 25, "QUOTE", id="b"), name="karim")
    found = trust.arms("doc-1", 30, [one, other, machine], [(18, 30)], SCHEME)
    assert found.shown == Arm(spans=3, copied=2, both=1, one=2, other=1)
    assert found.hidden == Arm(spans=1, copied=1, both=0, one=0, other=1)


def test_who_is_not_done_is_in_no_arm() -> None:
    open_layer = layer_of("doc-1", "lea", spans=[a_span(0, 5, "QUOTE")])
    found = trust.arms("doc-1", 30, [open_layer, a_machine(suggested(0, 5))], [], SCHEME)
    assert found == Arms("doc-1")


def test_time_counts_for_whole_documents_alone() -> None:
    one = a_person(seconds=60)
    assert trust.arms("d", 2000, [one], [], SCHEME).shown.seconds == 60
    assert trust.arms("d", 2000, [one], [(0, 2000)], SCHEME).hidden.characters == 2000
    half = trust.arms("d", 2000, [one], [(0, 1000)], SCHEME)
    assert (half.shown.seconds, half.hidden.seconds) == (0, 0)


def test_attributes_of_a_suggestion_itself_are_no_change() -> None:
    taken = replace(a_span(0, 9, "QUOTE"), attributes=Attributes({"mode": "direct"}))
    assert trust.verdict(Judged(SOURCE, taken, "s1"), a_person(taken)) == "kept"
