"""Verbs about the layer as a whole: comments, questions, time, and a state that comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.builders import a_document, a_layer, a_relation, a_scheme, a_span
from tests.strategies import histories
from workbench.errors import Conflict, Refused
from workbench.model import Layer, LayerFields, Op, verbs
from workbench.model.annotation import is_question
from workbench.model.record import Replay, encode

History = tuple[Layer, tuple[Op, ...]]


def states(history: History) -> list[Layer]:
    layer, ops = history
    found = [layer]
    for op in ops:
        found.append(found[-1].apply(op))
    return found


@given(histories(most=6), histories(most=6))
def test_any_state_is_restored_from_any_other_but_for_the_time(one: History, two: History) -> None:
    layer, earlier = states(one)[-1], states(two)[-1]
    wanted = replace(earlier, fields=replace(earlier.fields, seconds=layer.fields.seconds))
    try:
        restored = layer.apply(verbs.restore(layer, earlier))
    except Refused:
        restored = layer
    assert restored.same_content(wanted)
    assert dict(restored.rejections) == dict(wanted.rejections)


@given(histories())
def test_restoring_is_one_step_that_can_be_undone(history: History) -> None:
    layer = states(history)[-1]
    try:
        op = verbs.restore(layer, history[0])
    except Refused:
        return
    assert layer.apply(op).edited(op.inverse_edits).same_content(layer)


def test_what_is_as_it_was_is_not_restored() -> None:
    layer = a_layer(a_span())
    with pytest.raises(Refused):
        verbs.restore(layer, layer)


def test_restoring_keeps_the_time_and_says_to_when() -> None:
    earlier = replace(a_layer(a_span()), revision=3)
    layer = replace(a_layer(), fields=LayerFields("done", "", 90), revision=7)
    op = verbs.restore(layer, earlier)
    assert layer.apply(op).fields == LayerFields("new", "", 90)
    assert op.details["revision"] == 3


def test_restoring_goes_over_spans_that_links_hold() -> None:
    earlier = a_layer(a_span(id="q"), a_span(5, 9, id="a"), a_relation("q", "a"))
    layer = a_layer(a_span(id="x"), a_span(5, 9, id="q"), a_relation("x", "q"))
    assert layer.apply(verbs.restore(layer, earlier)).same_content(earlier)
    assert earlier.apply(verbs.restore(earlier, layer)).same_content(layer)


@given(histories())
def test_a_journal_played_gives_every_state(history: History) -> None:
    start, ops = history
    replay = Replay(start)
    for state, op in zip(states(history)[1:], ops, strict=True):
        replay.play(encode(op.edits))
        assert replay.layer(state.revision) == state


@given(histories())
def test_a_journal_played_backwards_gives_every_state(history: History) -> None:
    _, ops = history
    *before, end = states(history)
    replay = Replay(end)
    for state, op in zip(reversed(before), reversed(ops), strict=True):
        replay.play(encode(op.edits), inverse=True)
        assert replay.layer(state.revision) == state


def test_a_step_that_does_not_fit_is_not_played() -> None:
    layer = a_layer(a_span())
    op = verbs.erase(layer, span_ids=["s1"])
    replay = Replay(layer)
    replay.play(encode(op.edits))
    with pytest.raises(Conflict):
        replay.play(encode(op.edits))


def test_a_comment_on_a_document_begins_no_work() -> None:
    layer = a_layer()
    after = layer.apply(verbs.comment_on_document(layer, comment="? à qui cette citation"))
    assert after.fields == LayerFields("new", "? à qui cette citation")
    with pytest.raises(Refused):
        verbs.comment_on_document(after, comment=after.fields.comment)


@pytest.mark.parametrize(
    ("comment", "wanted"), [("?", True), ("? qui", True), ("qui ?", False), ("", False)]
)
def test_a_question_begins_with_its_mark(comment: str, *, wanted: bool) -> None:
    assert is_question(comment) == wanted


def test_time_adds_up_and_is_nobody_s_own_step() -> None:
    layer = a_layer()
    layer = layer.apply(verbs.spend(layer, seconds=30))
    op = verbs.spend(layer, seconds=12)
    assert layer.apply(op).fields == LayerFields(seconds=42)
    assert op.name in verbs.NOT_UNDOABLE


@pytest.mark.parametrize("seconds", [0, -3])
def test_no_time_is_not_noted(seconds: int) -> None:
    with pytest.raises(Refused):
        verbs.spend(a_layer(), seconds=seconds)


def test_moving_an_edge_may_change_what_was_proposed() -> None:
    document = a_document()
    layer = a_layer(a_span(1, 8, id="s", type="person"))
    op = verbs.resize(
        layer,
        document,
        span_id="s",
        start=1,
        end=6,
        attributes=layer.spans["s"].attributes.having(type="place"),
        proposed=["type"],
    )
    span = layer.apply(op).spans["s"]
    assert (span.end, span.attributes["type"], op.details["proposed"]) == (6, "place", ["type"])


def test_what_is_not_proposed_names_nothing() -> None:
    op = verbs.mark(a_layer(), a_document(), start=1, end=8, label="ACTOR", scheme=a_scheme())
    assert "proposed" not in op.details
