"""How far the reading is: people, documents and days, worked out from what was done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_span
from tests.store.contents import NOW, a_record, filled, marked
from workbench.errors import Conflict, Refused
from workbench.model import Edit, LayerFields, Op, layer_of, verbs
from workbench.review.planning import Plan
from workbench.store import Step, Store
from workbench.tasks.planning import assign, plan_work, take_back_plan


def read(store: Store, document_id: str, who: str, *, day: str, seconds: int = 0) -> None:
    """Somebody marks a span and says that the document is done, on that day."""
    layer = layer_of(document_id, who)
    at = f"{day}T10:00:00.000Z"
    first = replace(marked(layer, a_span(0, 2, id="s")), who=who, at=at)
    assert first.after is not None
    steps = [first]
    for op in (lambda each: verbs.spend(each, seconds=seconds) if seconds else None, verbs.finish):
        before = steps[-1].after
        assert before is not None
        made = op(before)
        if made is not None:
            steps.append(Step(made, before, before.apply(made), who, at))
    for each in steps:
        store.write([each]).result()


def test_a_workload_counts_what_is_assigned_begun_and_done_and_on_which_days(
    store: Store,
) -> None:
    filled(store, "a", "b", "c")
    read(store, "a", "ines", day="2026-03-02", seconds=60)
    read(store, "b", "ines", day="2026-03-03", seconds=120)
    store.write([marked(layer_of("c", "ines"), a_span(0, 2, id="s"))]).result()
    made = plan_work(store, ["ines", "karim"], share=0)
    assign(store, made, seed=0, who="ines")
    ines, karim = store.workloads().result()
    assert (ines.name, ines.done, ines.in_progress) == ("ines", 2, 1)
    assert (karim.name, karim.layers) == ("karim", 0)
    assert ines.assigned + karim.assigned == 3
    assert (ines.waiting, karim.waiting) == (0, karim.assigned)
    assert ines.days == (("2026-03-02", 1), ("2026-03-03", 1))
    assert (ines.timed, ines.low, ines.median, ines.high) == (2, 75, 90, 105)


def test_a_day_is_the_last_on_which_the_document_was_finished(store: Store) -> None:
    filled(store, "a")
    read(store, "a", "ines", day="2026-03-02")
    layer = store.layer("a", "ines").result()
    assert layer is not None
    opened = verbs.reopen(layer)
    at = "2026-03-09T08:00:00.000Z"
    again = Step(opened, layer, layer.apply(opened), "ines", at)
    store.write([again]).result()
    assert store.workloads().result()[0].days == ()
    assert store.read_days().result() == {}
    assert again.after is not None
    done = verbs.finish(again.after)
    store.write([Step(done, again.after, again.after.apply(done), "ines", at)]).result()
    assert store.workloads().result()[0].days == (("2026-03-09", 1),)
    assert store.read_days().result() == {"a": "2026-03-09"}


def test_what_came_in_done_tells_no_day(store: Store) -> None:
    layer = layer_of("a", "zoe", fields=LayerFields("done", "", 50))
    store.add([a_record("a", layers=[layer])], who="ines", at=NOW).result()
    [zoe] = [each for each in store.workloads().result() if each.name == "zoe"]
    assert (zoe.done, zoe.days, zoe.timed) == (1, (), 1)
    assert store.read_days().result() == {}


def test_each_document_tells_how_everybody_stands_with_it(store: Store) -> None:
    filled(store, "a", "b", "c")
    read(store, "b", "ines", day="2026-03-02", seconds=5)
    assign(store, Plan((("b", "ines"), ("b", "karim")), {}, 0, {}), seed=0, who="ines")
    page = store.standing(offset=1, limit=1).result()
    assert page.total == 3
    [row] = page.rows
    assert row.id == "b"
    assert {name: (s.status, s.assigned, s.spans) for name, s in row.people.items()} == {
        "ines": ("done", True, 1),
        "karim": ("new", True, 0),
    }


def test_a_plan_taken_back_leaves_what_it_found(store: Store) -> None:
    filled(store, "a", "b", "c", "d")
    assign(store, plan_work(store, ["ines"], share=0), seed=0, who="ines")
    before = store.assignments().result()
    assign(
        store, plan_work(store, ["ines", "karim"], share=1, readers=2, seed=3), seed=3, who="ines"
    )
    first, second = store.plans().result()
    assert (first.count, second.count) == (4, 4)
    assert take_back_plan(store, second.gesture, who="ines") == 4
    assert store.assignments().result() == before
    assert [each.taken_back for each in store.plans().result()] == [False, True]
    assert not store.check().result().problems


def test_a_plan_is_taken_back_once_and_whole_or_not_at_all(store: Store) -> None:
    filled(store, "a", "b")
    assign(store, plan_work(store, ["ines"], share=0), seed=0, who="ines")
    [made] = store.plans().result()
    gone = store.assignments().result()[0]
    op = Op("elsewhere", None, (Edit(gone, None),))
    store.write([Step(op, None, None, "ines", NOW)]).result()
    with pytest.raises(Conflict):
        take_back_plan(store, made.gesture, who="ines")
    assert len(store.assignments().result()) == 1
    store.write([Step(Op("back", None, (Edit(None, gone),)), None, None, "ines", NOW)]).result()
    take_back_plan(store, made.gesture, who="ines")
    with pytest.raises(Refused, match="already"):
        take_back_plan(store, made.gesture, who="ines")
    with pytest.raises(Refused, match="no such plan"):
        take_back_plan(store, "nothing", who="ines")
