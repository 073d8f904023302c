from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import TEXT, a_relation, a_span
from tests.store.contents import NOW, a_record, after, filled, marked, step
from tests.strategies import histories
from workbench.errors import Conflict, Refused, UnknownName
from workbench.model import (
    Assignment,
    Attributes,
    Decision,
    Edit,
    Layer,
    LayerFields,
    Op,
    Rejection,
    new_id,
    verbs,
)
from workbench.model.edit import SchemeText
from workbench.store import Query, Step, Store


@pytest.fixture
def mine(store: Store) -> Layer:
    """A layer of a document in the store that nobody has begun."""
    filled(store)
    return Layer("doc-1", "ines")


def test_what_was_written_is_read_back_equal(store: Store, mine: Layer) -> None:
    span = replace(
        a_span(1, 12, id="x", value=1.0, n=None), fragments=((1, 3), (5, 12)), comment="é\u202f!"
    )
    written = marked(mine, span, a_span(0, 4, id="y"))
    store.write([written]).result()
    assert store.layer("doc-1", "ines").result() == written.after


def test_each_kind_of_edit_is_kept(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span(id="s1"), a_span(5, 9, id="s2"))
    op = Op(
        "many",
        mine.id,
        (
            Edit(None, a_relation("s1", "s2")),
            Edit(None, Rejection("n1", "rules", 3, 4, "QUOTE")),
            Edit(LayerFields("in_progress"), LayerFields("done", "fini", 90)),
        ),
    )
    second = step(after(first), op)
    store.write([first, second]).result()
    assert store.layer("doc-1", "ines").result() == second.after


def test_ends_may_go_in_the_step_that_moves_their_relation(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span(id="s1"), a_span(5, 9, id="s2"))
    linked = step(after(first), Op("link", mine.id, (Edit(None, a_relation("s1", "s2")),)))
    moved = step(
        after(linked),
        Op(
            "move",
            mine.id,
            (
                Edit(a_span(5, 9, id="s2"), None),
                Edit(a_relation("s1", "s2"), a_relation("s1", "s3")),
                Edit(None, a_span(6, 8, id="s3")),
            ),
        ),
    )
    store.write([first, linked, moved]).result()
    assert store.layer("doc-1", "ines").result() == moved.after


def test_a_gesture_is_written_whole_or_not_at_all(store: Store, mine: Layer) -> None:
    good = marked(mine, a_span())
    nowhere = marked(Layer("no such document", "ines"), a_span())
    with pytest.raises(UnknownName):
        store.write([good, nowhere]).result()
    assert store.layer("doc-1", "ines").result() is None
    assert store.history(mine.id).result() == ()


def test_a_step_from_an_old_revision_is_a_conflict_and_changes_nothing(
    store: Store, mine: Layer
) -> None:
    first = marked(mine, a_span(id="s1"))
    store.write([first]).result()
    second = marked(after(first), a_span(5, 9, id="s2"))
    store.write([second]).result()
    with pytest.raises(Conflict):
        store.write([marked(after(first), a_span(2, 3, id="s3"))]).result()
    assert store.layer("doc-1", "ines").result() == second.after


def test_two_beginnings_of_one_layer_are_a_conflict(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span(id="s1"))
    store.write([first]).result()
    with pytest.raises(Conflict):
        store.write([marked(replace(mine, id=new_id()), a_span())]).result()
    assert store.layer("doc-1", "ines").result() == first.after


def test_a_step_that_is_written_already_counts_as_saved(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span())
    saved = store.write([first]).result()
    assert store.write([first]).result() == saved
    assert len(store.history(mine.id).result()) == 1


def test_another_step_under_a_written_id_is_a_conflict(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span())
    store.write([first]).result()
    other = marked(mine, a_span(2, 9))
    with pytest.raises(Conflict):
        store.write([replace(other, op=replace(other.op, id=first.op.id))]).result()


def test_a_new_layer_begins_empty(store: Store, mine: Layer) -> None:
    full = replace(after(marked(mine, a_span())), revision=0)
    with pytest.raises(Refused):
        store.write([marked(full, a_span(5, 9, id="s2"))]).result()


def test_the_counts_of_the_list_follow_each_step(store: Store, mine: Layer) -> None:
    first = marked(mine, replace(a_span(id="s1"), comment="?"), a_span(5, 9, id="s2"))
    store.write([replace(first, warnings=3)]).result()
    erased = step(after(first), verbs.erase(after(first), span_ids=["s1"]))
    store.write([erased]).result()
    [row] = store.page(Query("ines")).result().rows
    assert (row.status, row.spans, row.comments, row.warnings) == ("in_progress", 1, 0, 3)


def test_history_tells_every_step_in_order(store: Store, mine: Layer) -> None:
    first = marked(mine, a_span(id="s1"))
    undone = step(after(first), verbs.take_back([first.op]))
    store.write([first]).result()
    store.write([undone]).result()
    entries = store.history(mine.id).result()
    assert [(e.op_id, e.revision, e.undoes, e.who) for e in entries] == [
        (first.op.id, 1, None, "ines"),
        (undone.op.id, 2, first.op.gesture, "ines"),
    ]


def test_a_gesture_is_found_over_all_its_layers(store: Store) -> None:
    filled(store, "doc-1", "doc-2")
    gesture = new_id()
    steps = [marked(Layer(id, "ines"), a_span(), gesture=gesture) for id in ("doc-1", "doc-2")]
    store.write(steps).result()
    entries = store.gesture(gesture).result()
    assert [(e.document_id, e.op_id) for e in entries] == [
        ("doc-1", steps[0].op.id),
        ("doc-2", steps[1].op.id),
    ]


def project_step(*edits: Edit) -> Step:
    return Step(Op("plan", None, edits), None, None, "lead", NOW)


def test_the_scheme_changes_only_from_what_it_is(store: Store) -> None:
    old = store.scheme().result()
    new = SchemeText(2, '{"version": 2}')
    store.write([project_step(Edit(old, new))]).result()
    with pytest.raises(Conflict):
        store.write([project_step(Edit(old, SchemeText(3, "{}")))]).result()
    assert store.scheme().result() == new


def test_plans_and_decisions_can_be_made_and_taken_back(store: Store, mine: Layer) -> None:
    plan = Assignment("p1", "doc-1", "zoe", Attributes(seed=1))
    decision = Decision("d1", "doc-1", "u1", "abc")
    made = project_step(Edit(None, plan), Edit(None, decision))
    store.write([made]).result()
    with pytest.raises(Conflict):
        store.write([project_step(Edit(None, plan))]).result()
    undo = Op("plan", None, made.op.inverse_edits, undoes=made.op.gesture)
    store.write([Step(undo, None, None, "lead", NOW)]).result()
    assert [entry.undoes for entry in store.history(None).result()][-2:] == [
        None,
        made.op.gesture,
    ]


def test_a_step_of_the_project_that_is_written_already_counts_as_saved(
    store: Store, mine: Layer
) -> None:
    made = project_step(Edit(None, Assignment("p1", "doc-1", "zoe")))
    store.write([made]).result()
    store.write([made]).result()
    assert [e.op_id for e in store.history(None).result()].count(made.op.id) == 1


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_done_is_read_back_and_told_by_the_journal(
    store: Store, data: st.DataObject
) -> None:
    id = new_id()
    store.add([a_record(id, layers=[])], who="ines", at=NOW).result()
    start, ops = data.draw(histories())
    layer = replace(start, document_id=id, id=new_id())
    for op in ops:
        done = step(layer, replace(op, layer_id=layer.id, id=new_id()))
        store.write([done]).result()
        layer = after(done)
    if ops:
        assert store.layer(id, "ines").result() == layer
    assert store.check().result().problems == ()


def test_text_of_every_kind_is_kept_exactly(store: Store) -> None:
    text = TEXT + "\r\n\r\ufeff\u2028\u2029\x0c👩🏽\u200d🚒 e\u0301 \u202e שלום %s {x} 'a\""
    store.add([a_record("é/#?", text, layers=[], title="Ça")], who="ines", at=NOW).result()
    document = store.document("é/#?").result()
    assert (document.text, document.meta["title"]) == (text, "Ça")
