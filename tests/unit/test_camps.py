"""Who says the same as a whole: every reader in one camp, whatever they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.dispatches import SCHEME
from tests.unit.compared import compared_layers, layer
from workbench.model import Attributes, Layer, Span
from workbench.review.camps import camps, disputed, telling
from workbench.review.compare import compare
from workbench.review.values import Unit

Q = Span("q", 10, 40, "QUOTE", attributes=Attributes(mode="direct"))


def unit_of(*spans: Sequence[Span]) -> Unit:
    [unit] = compare([layer(f"n{i}", each) for i, each in enumerate(spans)], SCHEME).units
    return unit


@given(compared_layers())
def test_every_reader_is_in_one_camp_of_every_unit(layers: Sequence[Layer]) -> None:
    for unit in compare(layers, SCHEME).units:
        readers = [name for camp in camps(unit) for name in camp.annotators]
        assert sorted(readers) == sorted(each.annotator for each in layers)


@given(compared_layers())
def test_there_is_one_camp_where_all_agree_and_more_where_they_do_not(
    layers: Sequence[Layer],
) -> None:
    for unit in compare(layers, SCHEME).units:
        assert (len(camps(unit)) > 1) == bool(unit.kinds)


@given(compared_layers(), st.data())
def test_the_names_of_the_readers_make_no_difference(
    layers: Sequence[Layer], data: st.DataObject
) -> None:
    names = [each.annotator for each in layers]
    others = data.draw(st.permutations(names))
    called = dict(zip(others, names, strict=True))
    renamed = [replace(each, annotator=n) for each, n in zip(layers, others, strict=True)]
    before, after = compare(layers, SCHEME).units, compare(renamed, SCHEME).units
    for one, other in zip(before, after, strict=True):
        there, here = camps(one, names), camps(other, others)
        assert [each.annotators for each in there] == [
            tuple(called[name] for name in each.annotators) for each in here
        ]
        assert disputed(one) == disputed(other)
        assert telling(there) == telling(here)


@given(compared_layers())
def test_what_is_disputed_lies_in_order_within_the_unit(layers: Sequence[Layer]) -> None:
    for unit in compare(layers, SCHEME).units:
        edges = [edge for piece in disputed(unit) for edge in piece]
        assert edges == sorted(set(edges))
        assert not edges or unit.start <= edges[0] < edges[-1] <= unit.end
        apart = {"missing", "split", "label", "boundary"}.intersection(unit.kinds)
        assert bool(edges) == bool(apart)


@given(compared_layers())
def test_no_two_camps_are_told_the_same(layers: Sequence[Layer]) -> None:
    for unit in compare(layers, SCHEME).units:
        found = camps(unit)
        told = []
        for camp, names in zip(found, telling(found), strict=True):
            if not camp.says_nothing:
                said = {slot.name: slot for slot in unit.slots}
                told.append(
                    tuple(
                        next(
                            (
                                reading.value
                                for reading in said[name].readings
                                if camp.annotators[0] in reading.annotators
                            ),
                            None,
                        )
                        for name in ("span", "label", *names)
                    )
                )
        assert len(set(told)) == len(told)


def test_camps_stand_in_the_order_of_their_readers_and_nothing_last() -> None:
    unit = unit_of([Q], [], [replace(Q, end=38)], [Q])
    assert [camp.annotators for camp in camps(unit)] == [("n0", "n3"), ("n2",), ("n1",)]
    other = camps(unit, ["n2", "n3", "n0", "n1"])
    assert [camp.annotators for camp in other] == [("n2",), ("n3", "n0"), ("n1",)]
    assert [camp.says_nothing for camp in other] == [False, False, True]


def test_of_another_edge_only_what_differs_is_disputed() -> None:
    assert disputed(unit_of([Q], [replace(Q, start=8, end=38)])) == ((8, 10), (38, 40))


def test_of_another_label_and_of_what_is_missing_all_is_disputed() -> None:
    assert disputed(unit_of([Q], [replace(Q, label="STATISTIC")])) == ((10, 40),)
    assert disputed(unit_of([Q], [])) == ((10, 40),)


def test_of_another_value_nothing_is_disputed_and_the_value_tells() -> None:
    unit = unit_of([Q], [replace(Q, attributes=Attributes(mode="mixed"))])
    assert disputed(unit) == ()
    assert telling(camps(unit)) == (("attribute:mode",), ("attribute:mode",))


def test_pieces_that_touch_dispute_the_whole() -> None:
    pieces = [replace(Q, id="q1", end=22), replace(Q, id="q2", start=22)]
    assert disputed(unit_of([Q], pieces)) == ((10, 40),)


def test_the_gap_between_two_pieces_is_disputed() -> None:
    pieces = [replace(Q, id="q1", end=22), replace(Q, id="q2", start=26)]
    assert disputed(unit_of([Q], pieces)) == ((22, 26),)
