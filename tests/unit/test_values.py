from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.model import Attributes, canonical

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    scalars | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abé", max_size=3), inner),
    max_leaves=8,
)


@given(values)
def test_canonical_text_reads_back_as_the_same_text(value: object) -> None:
    text = canonical(value)
    assert canonical(json.loads(text)) == text


@given(st.dictionaries(st.text("abcé", min_size=1, max_size=4), values, max_size=5))
def test_the_order_of_names_does_not_matter(mapping: dict[str, object]) -> None:
    assert Attributes(mapping) == Attributes(dict(reversed(mapping.items())))


@pytest.mark.parametrize(("one", "other"), [(1, 1.0), (1, True), (0, False), (None, "null")])
def test_values_of_another_type_differ(one: object, other: object) -> None:
    assert Attributes(level=one) != Attributes(level=other)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1: 2}, "\ud800", object()])
def test_what_json_has_no_word_for_is_refused(value: object) -> None:
    if isinstance(value, dict):
        with pytest.raises(Refused):
            Attributes(value)
        return
    with pytest.raises(Refused):
        canonical(value)


def test_having_sets_and_takes_away() -> None:
    attributes = Attributes(type="person", role="maire")
    assert attributes.having(role=..., mention="name") == Attributes(type="person", mention="name")


def test_attributes_survive_a_process_border() -> None:
    attributes = Attributes(value=None, role="maire")
    assert pickle.loads(pickle.dumps(attributes)) == attributes
