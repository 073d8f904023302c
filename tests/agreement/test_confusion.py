"""What stands in the place of what: laws, and examples of each way to differ."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given, settings

from tests.agreement.readings import a_reading, documents, figures, shared
from tests.agreement.test_measuring import a_layer, a_project
from tests.dispatches import SCHEME
from workbench.review.agreement.confusion import NOTHING, Confused, matrix
from workbench.review.agreement.tally import confusions, joined, pack, tally
from workbench.review.agreement.values import Reading, Shared
from workbench.tasks.overview import overview
from workbench.worker import Worker

few = settings(max_examples=40, deadline=None)


def found_in(given_: list[Shared]) -> tuple[Confused, ...]:
    return confusions(joined([pack(tally(given_, SCHEME, families=("confusion",)))]))


@few
@given(documents())
def test_every_span_of_either_is_counted_once(given_: list[Shared]) -> None:
    found = found_in(given_)
    for pair in {each.annotators for each in found}:
        for side, who in enumerate(pair):
            counted: Counter[str] = Counter()
            for (label, other), count in matrix(found, pair).items():
                counted[(label, other)[side]] += count
            del counted[NOTHING]
            own = [
                mark.label
                for document in given_
                for reading in document.readings
                if reading.annotator == who
                for mark in reading.marks
            ]
            assert counted == Counter(own)


@few
@given(documents())
def test_the_diagonal_is_what_half_shared_counts(given_: list[Shared]) -> None:
    found = found_in(given_)
    for each in figures(given_):
        if each.name == "f1_overlap" and each.label and len(each.annotators) == 2:
            one, other = each.annotators
            cell = matrix(found, (one, other))[each.label, each.label]
            if each.value is None:
                assert cell == 0
            else:
                assert abs(2 * cell - each.value * each.support) < 1e-9


@few
@given(documents(2))
def test_turned_round_a_matrix_is_turned_round_and_that_of_all_pairs_is_not(
    given_: list[Shared],
) -> None:
    found = found_in(given_)
    there, back = matrix(found, ("ines", "karim")), matrix(found, ("karim", "ines"))
    assert {(a, b): n for (a, b), n in there.items()} == {(b, a): n for (a, b), n in back.items()}
    whole = matrix(found)
    assert all(whole[a, b] == whole[b, a] for a, b in whole)


@few
@given(documents())
def test_whoever_repeats_a_reading_confuses_nothing(given_: list[Shared]) -> None:
    twins = [
        shared(first, Reading("twin", first.marks, first.links), id=f"t{number}")
        for number, document in enumerate(given_)
        for first in document.readings[:1]
    ]
    assert all(each.label == each.other for each in found_in(twins))


def test_another_label_a_miss_and_an_addition_are_told_apart() -> None:
    one = a_reading("ines", (0, 8, "ACTOR"), (10, 19, "QUOTE"), (30, 40, "CUE"))
    other = a_reading("karim", (0, 8, "ACTOR"), (10, 18, "STATISTIC"), (60, 70, "ACTOR"))
    assert matrix(found_in([shared(one, other)]), ("ines", "karim")) == {
        ("ACTOR", "ACTOR"): 1,
        ("QUOTE", "STATISTIC"): 1,
        ("CUE", NOTHING): 1,
        (NOTHING, "ACTOR"): 1,
    }


def test_the_overview_tells_confusions_classes_and_when_it_was_read(tmp_path: Path) -> None:
    actor = {"start": 9, "end": 18, "label": "ACTOR"}
    with Worker() as worker:
        store = a_project(
            tmp_path,
            worker,
            a_layer("ines", actor, {"start": 20, "end": 25, "label": "CUE"}),
            a_layer("karim", actor, {"start": 20, "end": 25, "label": "QUOTE"}),
            a_layer("lea", actor, status="in_progress"),
        )
        found = overview(store, worker, gammas=0)
        dated = overview(store, worker, by="dated", labels=["ACTOR"], gammas=0)
        store.close()
    assert dict(matrix(found.report.confusion, ("ines", "karim"))) == {
        ("ACTOR", "ACTOR"): 1,
        ("CUE", "QUOTE"): 1,
    }
    assert [(each.label, each.kind, each.units) for each in found.classes] == [
        ("ACTOR", None, 1),
        ("CUE", "label", 1),
    ]
    assert not any(each.period for each in found.report.measures)
    assert (dated.grain, [each.label for each in dated.classes]) == ("month", ["ACTOR"])
    assert found.versions == ()
