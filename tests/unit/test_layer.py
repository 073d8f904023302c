from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import a_layer, a_relation, a_span
from tests.strategies import histories
from workbench.errors import Conflict, Refused
from workbench.model import Edit, Layer, LayerFields, Op, Span
from workbench.model.layer import Ends
from workbench.model.record import decode, encode


def run(layer: Layer, ops: tuple[Op, ...]) -> Layer:
    for op in ops:
        layer = layer.apply(op)
    return layer


@given(histories())
def test_undoing_every_op_returns_the_start(history: tuple[Layer, tuple[Op, ...]]) -> None:
    start, ops = history
    layer = run(start, ops)
    for op in reversed(ops):
        layer = layer.edited(op.inverse_edits)
    assert layer.same_content(start)


@given(histories())
def test_redoing_every_op_returns_the_end(history: tuple[Layer, tuple[Op, ...]]) -> None:
    start, ops = history
    end = layer = run(start, ops)
    for op in reversed(ops):
        layer = layer.edited(op.inverse_edits)
    assert run(layer, ops).same_content(end)


@given(histories())
def test_a_payload_gives_the_edits_it_was_made_of(history: tuple[Layer, tuple[Op, ...]]) -> None:
    layer, ops = history
    for op in ops:
        assert decode(encode(op.edits), layer) == op.edits
        layer = layer.apply(op)


@given(histories())
def test_a_payload_read_backwards_takes_the_op_back(history: tuple[Layer, tuple[Op, ...]]) -> None:
    layer, ops = history
    for op in ops:
        after = layer.apply(op)
        assert after.edited(decode(encode(op.edits), after, inverse=True)).same_content(layer)
        layer = after


@given(histories())
def test_every_end_of_a_relation_is_a_span_of_the_layer(
    history: tuple[Layer, tuple[Op, ...]],
) -> None:
    layer = run(*history)
    ends = {
        end for relation in layer.relations.values() for end in (relation.source, relation.target)
    }
    assert ends <= set(layer.spans)


@given(histories())
def test_a_layer_survives_a_process_border(history: tuple[Layer, tuple[Op, ...]]) -> None:
    layer = run(*history)
    assert pickle.loads(pickle.dumps(layer)) == layer


def test_an_edit_whose_before_has_moved_on_is_a_conflict() -> None:
    span = a_span()
    layer = a_layer(replace(span, end=7))
    with pytest.raises(Conflict):
        layer.edited([Edit(span, replace(span, label="CUE"))])


def test_an_attribute_that_changed_only_its_type_is_a_conflict() -> None:
    layer = a_layer(a_span(level=1.0))
    with pytest.raises(Conflict):
        layer.edited([Edit(a_span(level=1), None)])


def test_an_id_that_is_taken_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        a_layer(a_span(id="s1"), a_span(5, 9, id="s1"))


def test_a_relation_without_an_end_is_a_conflict() -> None:
    with pytest.raises(Conflict):
        a_layer(a_span(id="q"), a_relation("q", "nobody"))


def test_erasing_a_span_under_its_relation_is_a_conflict() -> None:
    quote, actor = a_span(id="q"), a_span(5, 9, id="a")
    layer = a_layer(quote, actor, a_relation("q", "a"))
    with pytest.raises(Conflict):
        layer.edited([Edit(actor, None)])


@given(histories())
def test_the_ends_that_are_handed_on_are_those_of_the_relations(
    history: tuple[Layer, tuple[Op, ...]],
) -> None:
    layer, ops = history
    for op in ops:
        layer = layer.apply(op)
        if layer.ends is not None:
            fresh = Ends(layer.relations)
            for span_id in layer.spans:
                assert layer.ends.any_at([span_id]) == fresh.any_at([span_id])


def test_a_span_is_kept_by_a_relation_that_came_after_one_was_erased() -> None:
    quote, actor, third = a_span(id="q"), a_span(5, 9, id="a"), a_span(10, 12, id="x")
    relation = a_relation("q", "a")
    bare = a_layer(quote, actor, third).edited([Edit(third, None)])
    linked = bare.edited([Edit(None, relation)])
    with pytest.raises(Conflict):
        linked.edited([Edit(actor, None)])
    freed = linked.edited([Edit(relation, None)])
    assert "a" not in freed.edited([Edit(actor, None)]).spans
    assert "a" not in linked.edited([Edit(relation, None), Edit(actor, None)]).spans


def test_a_refused_step_leaves_the_layer_as_it_was() -> None:
    layer = a_layer(a_span())
    with pytest.raises(Conflict):
        layer.edited([Edit(LayerFields(), LayerFields("done")), Edit(None, a_span())])
    assert layer.fields == LayerFields()


@pytest.mark.parametrize(
    "fragments",
    [((0, 4),), ((0, 2), (2, 4)), ((0, 1), (2, 3)), ((2, 4), (0, 1)), ((0, 3), (1, 4))],
)
def test_fragments_that_do_not_fill_the_hull_in_order_are_refused(
    fragments: tuple[tuple[int, int], ...],
) -> None:
    with pytest.raises(Refused):
        Span("s", 0, 4, "QUOTE", fragments)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2)])
def test_a_span_without_characters_is_refused(start: int, end: int) -> None:
    with pytest.raises(Refused):
        Span("s", start, end, "QUOTE")
