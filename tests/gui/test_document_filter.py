"""A filter is a value: it can be kept in the settings, and taken apart by its conditions."""

from __future__ import annotations

import tomllib

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.annotation import STATUSES
from workbench.ui.models.document_filter import CONDITIONS, EVERYTHING, ORDERS, Filter, from_table

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
FILTERS = st.builds(
    Filter,
    text=WORDS,
    statuses=st.sets(st.sampled_from(STATUSES)).map(
        lambda found: tuple(each for each in STATUSES if each in found)
    ),
    labels=st.lists(WORDS, max_size=3).map(tuple),
    without_labels=st.lists(WORDS, max_size=3).map(tuple),
    warnings=st.booleans(),
    comments=st.booleans(),
    questions=st.booleans(),
    source=WORDS,
    since=WORDS,
    until=WORDS,
    assigned=st.booleans(),
    order=st.sampled_from(ORDERS),
    descending=st.booleans(),
)


@given(FILTERS)
def test_a_filter_comes_back_from_the_settings_as_it_was(shown: Filter) -> None:
    assert from_table(tomllib.loads(tomli_w.dumps(shown.table()))) == shown


@given(FILTERS)
def test_without_all_its_conditions_a_filter_shows_what_the_search_finds(shown: Filter) -> None:
    bare = shown.without(*CONDITIONS)
    assert not bare.conditions
    assert (bare.text, bare.order, bare.descending) == (shown.text, shown.order, shown.descending)


@given(FILTERS)
def test_each_condition_can_be_taken_away_alone(shown: Filter) -> None:
    for condition in shown.conditions:
        rest = tuple(each for each in shown.conditions if each != condition)
        assert shown.without(condition).conditions == rest


@given(FILTERS)
def test_the_question_to_the_store_says_all_that_the_filter_says(shown: Filter) -> None:
    query = shown.query("ines", offset=3, limit=7)
    assert (query.annotator, query.offset, query.limit) == ("ines", 3, 7)
    assert all(getattr(query, name) == getattr(shown, name) for name in Filter.__slots__)


@pytest.mark.parametrize(
    "table",
    [
        {"order": "by mood"},
        {"order": 3},
        {"statuses": ["lost"]},
        {"statuses": "new"},
        {"warnings": "yes"},
        {"labels": [1, 2]},
        {"unheard": "of"},
    ],
)
def test_what_makes_no_sense_in_the_settings_asks_nothing(table: dict[str, object]) -> None:
    assert from_table(table) == EVERYTHING
