"""What comes back from the worker is what is found here."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from tests.unit.compared import compared_layers
from workbench.model import Layer
from workbench.review.compare import compare
from workbench.review.packed import UnitRow, compared, rows_of_layer, unit_of
from workbench.tasks.comparing import compare_elsewhere
from workbench.worker import Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as made:
        yield made


@pytest.mark.parametrize("name", NAMES)
def test_the_worker_finds_what_is_found_here(worker: Worker, name: str) -> None:
    asked = [layers(name)[who] for who in PEOPLE if who in layers(name)]
    assert compare_elsewhere(worker, asked, SCHEME) == compare(asked, SCHEME)


def test_the_spans_of_the_answer_are_those_of_the_question(worker: Worker) -> None:
    asked = [layers(NAMES[0])[who] for who in PEOPLE]
    there = {id(span) for layer in asked for span in layer.spans.values()}
    found = compare_elsewhere(worker, asked, SCHEME)
    said = [span for unit in found.units for vote in unit.votes for span in vote.spans]
    assert {id(span) for span in said} == there


def test_nobody_and_nothing_are_compared_as_here(worker: Worker) -> None:
    assert compare_elsewhere(worker, [], SCHEME) == compare([], SCHEME)


@given(compared_layers())
def test_rows_tell_all_of_a_comparison(asked: list[Layer]) -> None:
    rows = pickle.loads(pickle.dumps([rows_of_layer(each) for each in asked]))
    portions = cast(list[tuple[UnitRow, ...]], list(compared(SCHEME, rows)))
    by_name = {each.annotator: each for each in asked}
    units = tuple(unit_of(row, by_name) for each in portions for row in each)
    assert units == compare(asked, SCHEME).units
