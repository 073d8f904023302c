"""Layers compared: equal ones agree, order and names don't matter, no span is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from tests.strategies import histories
from workbench.errors import Refused
from workbench.model import Attributes, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.review.compare import compare
from workbench.review.values import Comparison, Unit

Q, A, B = (
    Span("q", 10, 40, "QUOTE", attributes=Attributes(mode="direct")),
    Span("a", 50, 55, "ACTOR"),
    Span("b", 60, 70, "ACTOR"),
)
SAID_BY_A = Relation("r", "speaker", "q", "a")
SAID_BY_B = Relation("r", "speaker", "q", "b")


def layer(name: str, spans: Sequence[Span] = (), relations: Sequence[Relation] = ()) -> Layer:
    return layer_of("d", name, spans=spans, relations=relations)


def disagreements(*spans: Sequence[Span]) -> list[tuple[str, tuple[str, ...]]]:
    """The label and the classes of each unit that is not agreed on."""
    given_ = [layer(f"n{i}", each) for i, each in enumerate(spans)]
    return [(u.label, u.kinds) for u in compare(given_, SCHEME).units if u.kinds]


def plain(comparison: Comparison) -> list[object]:
    """A comparison without the names in it."""

    def of(unit: Unit) -> object:
        slots = [
            (s.name, s.kind, sorted((r.value, len(r.annotators)) for r in s.readings))
            for s in unit.slots
        ]
        return unit.id, unit.start, unit.end, unit.label, slots

    return [of(unit) for unit in comparison.units]


@given(histories(), st.integers(1, 4))
def test_equal_layers_agree_on_everything(
    history: tuple[Layer, tuple[object, ...]], n: int
) -> None:
    said = after(history)
    copies = [replace(said, annotator=f"n{i}") for i in range(n)]
    comparison = compare(copies, SCHEME)
    assert not [unit for unit in comparison.units if unit.kinds]
    assert len(comparison.units) == len(said.spans)


@given(st.lists(histories(), min_size=1, max_size=4))
def test_every_span_of_every_layer_is_in_one_unit(
    many: list[tuple[Layer, tuple[object, ...]]],
) -> None:
    given_ = [replace(after(each), annotator=f"n{i}") for i, each in enumerate(many)]
    comparison = compare(given_, SCHEME)
    for one in given_:
        held = [
            s.id
            for u in comparison.units
            for v in u.votes
            if v.annotator == one.annotator
            for s in v.spans
        ]
        assert sorted(held) == sorted(one.spans)


@given(st.lists(histories(), min_size=2, max_size=4), st.data())
def test_neither_order_nor_names_make_a_difference(
    many: list[tuple[Layer, tuple[object, ...]]], data: st.DataObject
) -> None:
    given_ = [replace(after(each), annotator=f"n{i}") for i, each in enumerate(many)]
    mixed = data.draw(st.permutations(given_))
    assert compare(mixed, SCHEME) == compare(given_, SCHEME)
    names = data.draw(st.permutations([each.annotator for each in given_]))
    renamed = [replace(each, annotator=n) for each, n in zip(given_, names, strict=True)]
    assert plain(compare(renamed, SCHEME)) == plain(compare(given_, SCHEME))


@pytest.mark.parametrize("name", NAMES)
def test_the_readings_of_a_sample_differ_and_its_gold_agrees_with_itself(name: str) -> None:
    people = [layers(name)[each] for each in PEOPLE if each in layers(name)]
    assert any(unit.kinds for unit in compare(people, SCHEME).units)
    gold = layers(name)["gold"]
    again = replace(gold, annotator="again", kind="person")
    assert not any(unit.kinds for unit in compare([gold, again], SCHEME).units)


def test_a_span_that_one_lacks_is_missing() -> None:
    assert disagreements([Q], []) == [("QUOTE", ("missing",))]


def test_another_edge_is_a_boundary_and_another_class_a_label() -> None:
    assert disagreements([Q], [replace(Q, end=38)]) == [("QUOTE", ("boundary",))]
    other = Span("q", 10, 40, "STATISTIC")
    assert disagreements([Q], [other], [other]) == [("STATISTIC", ("label",))]


def test_another_value_is_an_attribute_and_a_derived_one_is_none() -> None:
    mixed = replace(Q, attributes=Attributes(mode="mixed"))
    assert disagreements([Q], [mixed]) == [("QUOTE", ("attribute",))]
    marked = replace(Q, attributes=Attributes(mode="direct", has_insertion=True))
    assert disagreements([Q], [marked]) == []


def test_one_span_and_two_pieces_of_it_are_a_split() -> None:
    pieces = [replace(Q, id="q1", end=22), replace(Q, id="q2", start=26)]
    assert disagreements([Q], pieces) == [("QUOTE", ("split",))]
    assert disagreements(pieces, [Q], pieces) == [("QUOTE", ("split",))]


def test_a_quote_inside_a_quote_is_no_piece_of_it() -> None:
    inner = replace(Q, id="i", start=25)
    assert disagreements([Q], [Q, inner]) == [("QUOTE", ("missing",))]


def test_the_right_quote_with_the_wrong_speaker_is_a_class_of_its_own() -> None:
    ours, theirs = layer("x", [Q, A, B], [SAID_BY_A]), layer("y", [Q, A, B], [SAID_BY_B])
    [unit] = [each for each in compare([ours, theirs], SCHEME).units if each.kinds]
    assert (unit.label, unit.kinds) == ("QUOTE", ("attribution",))
    [slot] = [slot for slot in unit.slots if slot.kind]
    assert slot.name == "relation:speaker"
    assert [reading.annotators for reading in slot.readings] in ([("x",), ("y",)], [("y",), ("x",)])


def test_the_same_speaker_by_another_mention_is_a_lesser_matter() -> None:
    same = Relation("c", "coref", "b", "a")
    ours = layer("x", [Q, A, B], [SAID_BY_A, same])
    theirs = layer("y", [Q, A, B], [SAID_BY_B, same])
    [unit] = [each for each in compare([ours, theirs], SCHEME).units if each.kinds]
    assert (unit.label, unit.kinds) == ("QUOTE", ("mention",))


def test_layers_of_two_documents_or_of_one_annotator_are_refused() -> None:
    with pytest.raises(Refused):
        compare([layer("x"), layer("x")], SCHEME)
    with pytest.raises(Refused):
        compare([layer("x"), layer_of("other", "y")], SCHEME)


def test_nobody_and_nothing_compare_too() -> None:
    assert compare([], SCHEME).units == ()
    assert compare([layer("x"), layer("y")], SCHEME).units == ()


def after(history: tuple[Layer, tuple[object, ...]]) -> Layer:
    start, ops = history
    for op in ops:
        start = start.apply(op)  # type: ignore[arg-type]  # histories gives ops
    return start
