"""A document of a megabyte, a dozen annotators, a label that the scheme has lost."""

from __future__ import annotations

import random

from tests.agreement.readings import LABELS, a_reading, figure, figures, shared
from tests.counting import growth, steps
from workbench.review.agreement.gamma import gamma
from workbench.review.agreement.values import TOO_MANY, Shared

NAMES = ("ines", "karim", "lea")


def long(count: int) -> Shared:
    """What three annotators say of so many places; one of them covers all with one more span."""
    chance = random.Random(7)
    text = "Le maire a dit que dix élus attendent. " * (26_000 * count // 3_400)
    places = [
        (start, start + chance.randrange(4, 60), chance.choice(LABELS))
        for start in sorted(chance.sample(range(len(text) - 60), count))
    ]
    readings = [
        a_reading(name, *(place for place in places if chance.random() < 0.95)) for name in NAMES
    ]
    whole = a_reading("lea", (0, len(text), "QUOTE"), *places)
    return shared(*readings[:2], whole, text=text)


def test_a_document_of_a_megabyte_with_ten_thousand_spans_is_compared() -> None:
    document = long(3_400)
    assert len(document.text) > 1_000_000
    found = figure([document], "f1_exact", "", "ines", "karim")
    assert found.value is not None
    assert 0.93 < found.value < 0.97


def test_ten_times_the_spans_are_ten_times_the_work_even_under_one_that_covers_them() -> None:
    assert growth(lambda document: figures([document]), small=long(340), large=long(3_400)) < 11


def test_gamma_gives_up_on_too_many_spans_before_it_compares_any() -> None:
    document = long(3_400)
    spans = sum(len(reading.marks) for reading in document.readings)
    assert gamma(document.readings, len(document.text)).undefined == TOO_MANY
    assert steps(lambda: gamma(document.readings, len(document.text))) < 5 * spans


def test_twelve_annotators_are_compared_in_pairs_and_together() -> None:
    readings = [a_reading(f"a{i:02}", (9, 18, "ACTOR"), (20 + i, 30 + i, "CUE")) for i in range(12)]
    found = figures([shared(*readings)])
    assert len({each.annotators for each in found if each.name == "f1_exact"}) == 66 + 1
    assert figure([shared(*readings)], "f1_exact", "ACTOR").value == 1
    assert figure([shared(*readings)], "fleiss", "ACTOR").value == 1


def test_a_label_that_the_scheme_has_lost_is_compared_as_it_stands() -> None:
    document = shared(a_reading("ines", (0, 2, "PLACE")), a_reading("karim", (0, 2, "PLACE")))
    assert figure([document], "f1_exact", "PLACE").value == 1
