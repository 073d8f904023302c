"""Looking back on a project: layers as they stood, what a hand set, time, numbers, the scheme."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace

import pytest

from tests.builders import TEXT, a_document, a_layer, a_relation, a_scheme, a_span
from tests.store.contents import closed_project, open_project, shown
from workbench.errors import Conflict, Refused, WriteFailed
from workbench.model import Attributes, Change, Layer, Op, verbs
from workbench.model.edit import Edit, SchemeText
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Entry, OpenDocument, Project, Query, Step, Store
from workbench.store import Saved

SCHEME = a_scheme()
NOW = "2026-11-25T08:00:00.000+00:00"
IMPORTED = a_layer(
    a_span(0, 9, "QUOTE", id="q", mode="direct"),
    a_span(12, 16, id="a"),
    a_relation("q", "a"),
    document=a_document(id="doc-2"),
)


@pytest.fixture
def place(location: str) -> str:
    """A project on each of the engines, closed."""
    second = pack(a_document(TEXT + "2", id="doc-2"), [IMPORTED])
    return closed_project(location, SCHEME, [pack(a_document(id="doc-1"), ()), second])


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    yield from open_project(place, SCHEME)


def done(project: Project, layer: Layer, op: Op) -> Layer:
    project.perform(op)
    project.wait()
    return project.layer(layer.id)


def as_of(project: Project, layer: Layer, revision: int) -> Layer:
    found: list[Layer] = []
    project.as_of(layer.id, revision, found.append)
    project.wait()
    return found[0]


def a_mark(opened: OpenDocument, layer: Layer, **more: object) -> Op:
    return verbs.mark(
        layer,
        opened.document,
        start=1,
        end=8,
        label="ACTOR",
        scheme=SCHEME,
        attributes=Attributes(more),
        proposed=[name for name in more if name != "mine"],
    )


# As it stood


def test_a_layer_is_known_as_it_stood_after_each_step(project: Project) -> None:
    opened = shown(project, "doc-2")
    states = [opened.layer]
    states.append(done(project, states[-1], a_mark(opened, states[-1], type="person")))
    states.append(done(project, states[-1], verbs.erase(states[-1], span_ids=["q"])))
    states.append(done(project, states[-1], verbs.spend(states[-1], seconds=7)))
    project.undo(opened.layer.id)
    project.wait()
    states.append(project.layer(opened.layer.id))
    assert [as_of(project, opened.layer, state.revision) for state in states] == states


def test_before_its_first_step_a_layer_is_empty(project: Project) -> None:
    opened = shown(project, "doc-2")
    assert as_of(project, opened.layer, 0).same_content(Layer("doc-2", "ines"))


def test_an_imported_layer_is_restored_by_one_step_that_can_be_undone(project: Project) -> None:
    opened = shown(project, "doc-2")
    layer = done(project, opened.layer, verbs.erase(opened.layer, span_ids=["q", "a"]))
    layer = done(project, layer, a_mark(opened, layer))
    changed = layer
    layer = done(project, layer, verbs.restore(layer, as_of(project, layer, 1)))
    assert layer.same_content(opened.layer)
    project.undo(layer.id)
    project.wait()
    assert project.layer(layer.id).same_content(changed)


@pytest.mark.parametrize("revision", [-1, 9])
def test_a_revision_that_never_was_is_refused(project: Project, revision: int) -> None:
    project.as_of(shown(project, "doc-2").layer.id, revision, lambda layer: None)
    with pytest.raises(Refused):
        project.wait()


def test_the_history_of_a_document_is_that_of_my_layer(project: Project) -> None:
    opened = shown(project)
    done(project, opened.layer, a_mark(opened, opened.layer))
    told: list[tuple[Entry, ...]] = []
    for key in ("doc-1", "doc-2"):
        project.history(key, told.append)
    project.wait()
    assert [[entry.name for entry in entries] for entries in told] == [["mark"], ["import"]]


def test_where_i_said_nothing_there_is_no_history(place: str) -> None:
    karim = Project(Store.open(place, who="karim"), scheme=SCHEME)
    told: list[tuple[Entry, ...]] = []
    karim.history("doc-2", told.append)
    karim.wait()
    karim.close()
    assert told == [()]


# What a hand set


def test_what_was_proposed_is_not_set_by_hand(project: Project) -> None:
    opened = shown(project)
    layer = done(project, opened.layer, a_mark(opened, opened.layer, type="person", mine=1))
    [span] = layer.spans
    assert project.hand_set(layer.id, span) == {"mine"}


def test_what_a_hand_set_or_removed_is_no_longer_proposed(project: Project) -> None:
    opened = shown(project)
    layer = done(
        project, opened.layer, a_mark(opened, opened.layer, type="person", role="maire", of=1)
    )
    [span] = layer.spans
    attributes = layer.spans[span].attributes.having(type="place", role=...)
    layer = done(project, layer, verbs.describe(layer, span_id=span, attributes=attributes))
    assert project.hand_set(layer.id, span) == {"type", "role"}


def test_what_is_proposed_anew_at_another_edge_is_still_proposed(project: Project) -> None:
    opened = shown(project)
    layer = done(project, opened.layer, a_mark(opened, opened.layer, type="person"))
    [span] = layer.spans
    op = verbs.resize(
        layer,
        opened.document,
        span_id=span,
        start=1,
        end=7,
        attributes=Attributes(type="place"),
        proposed=["type"],
    )
    layer = done(project, layer, op)
    assert project.hand_set(layer.id, span) == frozenset()


def test_what_a_hand_set_and_took_back_is_proposed_again(project: Project) -> None:
    opened = shown(project)
    layer = done(project, opened.layer, a_mark(opened, opened.layer, type="person"))
    [span] = layer.spans
    attributes = Attributes(type="place")
    done(project, layer, verbs.describe(layer, span_id=span, attributes=attributes))
    project.undo(layer.id)
    assert project.hand_set(layer.id, span) == frozenset()


def test_what_was_marked_again_after_an_undo_is_still_proposed(place: str) -> None:
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    opened = shown(project)
    layer = done(project, opened.layer, a_mark(opened, opened.layer, type="person"))
    project.undo(layer.id)
    project.redo(layer.id)
    project.close()
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    [span] = shown(project).layer.spans
    assert project.hand_set(layer.id, span) == frozenset()
    project.close()


def test_what_came_in_counts_as_set_by_hand(project: Project) -> None:
    assert project.hand_set(shown(project, "doc-2").layer.id, "q") == {"mode"}


def test_the_second_op_of_a_gesture_may_propose_too(project: Project) -> None:
    opened = shown(project)
    first = a_mark(opened, opened.layer)
    layer = opened.layer.apply(first)
    [span] = layer.spans
    second = verbs.describe(
        layer, span_id=span, attributes=Attributes(type="person"), proposed=["type"]
    )
    project.perform(first, second)
    assert project.hand_set(layer.id, span) == frozenset()


# Time, and numbers


def test_time_is_on_no_undo_stack_and_what_came_before_stays_undoable(project: Project) -> None:
    opened = shown(project)
    layer = done(project, opened.layer, verbs.finish(opened.layer))
    layer = done(project, layer, verbs.spend(layer, seconds=40))
    project.undo(layer.id)
    fields = project.layer(layer.id).fields
    assert (fields.status, fields.seconds) == ("new", 40)
    project.redo(layer.id)
    fields = project.layer(layer.id).fields
    assert (fields.status, fields.seconds) == ("done", 40)
    project.wait()


def test_time_spent_in_two_windows_adds_up(project: Project) -> None:
    layer = shown(project).layer
    other = verbs.spend(layer, seconds=30)
    project.store.write([Step(other, layer, layer.apply(other), "ines", NOW)]).result()
    project.perform(verbs.spend(layer, seconds=12))
    project.wait()
    stored = project.store.layer("doc-1", "ines").result()
    assert stored is not None
    assert (stored.fields.seconds, project.refused) == (42, [])


def test_steps_that_change_different_things_of_a_span_both_apply(project: Project) -> None:
    layer = shown(project, "doc-2").layer
    other = verbs.comment_on(layer, span_id="q", comment="à revoir")
    project.store.write([Step(other, layer, layer.apply(other), "ines", NOW)]).result()
    project.perform(verbs.describe(layer, span_id="q", attributes=Attributes(mode="mixed")))
    project.wait()
    span = shown(project, "doc-2").layer.spans["q"]
    assert (span.comment, span.attributes, project.refused) == (
        "à revoir",
        Attributes(mode="mixed"),
        [],
    )


def warnings(project: Project) -> list[int]:
    return [row.warnings for row in project.store.page(Query("ines")).result().rows]


def test_warnings_are_told_to_the_queue_once_the_layer_is_saved(project: Project) -> None:
    opened = shown(project)
    project.perform(a_mark(opened, opened.layer))
    changes: list[Change] = []
    project.subscribe(changes.append)
    project.note_warnings(opened.layer.id, 3)
    project.wait()
    assert warnings(project) == [3, 0]
    assert [(change.kind, change.documents) for change in changes] == [
        ("saved", ("doc-1",)),
        ("saved", ("doc-1",)),
    ]


def test_warnings_of_an_earlier_state_are_not_told(project: Project) -> None:
    opened = shown(project)
    project.perform(a_mark(opened, opened.layer))
    project.note_warnings(opened.layer.id, 3)
    layer = project.layer(opened.layer.id)
    project.perform(verbs.erase(layer, span_ids=layer.spans))
    project.wait()
    assert warnings(project) == [0, 0]


def test_warnings_of_a_layer_that_is_not_there_are_told_to_nobody(project: Project) -> None:
    project.note_warnings(shown(project).layer.id, 3)
    project.wait()
    assert warnings(project) == [0, 0]


# The scheme


def titled(project: Project, title: str) -> None:
    project.change_scheme(
        replace(project.scheme, title={**project.scheme.title, "en": title}),
        details=Attributes(what="title"),
    )


def test_the_scheme_is_the_new_one_at_once_and_said_to_be(project: Project) -> None:
    changes: list[Change] = []
    project.subscribe(changes.append)
    titled(project, "Other")
    assert (project.scheme.title["en"], project.scheme.version) == ("Other", 2)
    assert [(change.kind, change.scheme) for change in changes] == [("performed", True)]
    project.wait()
    assert [(change.kind, change.scheme) for change in changes[1:]] == [("saved", True)]


def test_a_change_of_the_scheme_is_undone_and_redone_under_new_numbers(place: str) -> None:
    titles = []
    for turn in ("change", "undo", "redo", "undo"):
        store = Store.open(place, who="ines")
        project = Project(store, scheme=SCHEME)
        {
            "change": lambda each: titled(each, "Other"),
            "undo": Project.undo_scheme,
            "redo": Project.redo_scheme,
        }[turn](project)
        titles.append((project.scheme.title["en"], project.scheme.version))
        project.close()
    assert titles == [("Other", 2), ("Test", 3), ("Other", 4), ("Test", 5)]


def test_undo_of_the_scheme_says_what_it_takes_back(project: Project) -> None:
    assert project.scheme_moments == (None, None)
    titled(project, "Other")
    undo, redo = project.scheme_moments
    assert undo is not None
    assert (undo.name, undo.details["what"], redo) == ("scheme", "title", None)


def test_with_no_change_of_the_scheme_there_is_nothing_to_undo(project: Project) -> None:
    with pytest.raises(Refused):
        project.undo_scheme()


def test_a_scheme_that_says_the_same_is_refused(project: Project) -> None:
    with pytest.raises(Refused):
        project.change_scheme(replace(project.scheme, version=9))


def test_a_scheme_that_does_not_hold_together_is_refused(project: Project) -> None:
    with pytest.raises(Refused):
        project.change_scheme(replace(project.scheme, labels=()))
    assert project.scheme == SCHEME


def test_another_person_does_not_undo_my_change(place: str) -> None:
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    titled(project, "Other")
    project.close()
    karim = Project(Store.open(place, who="karim"), scheme=SCHEME)
    with pytest.raises(Refused):
        karim.undo_scheme()
    titled(karim, "Third")
    karim.close()
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    with pytest.raises(Conflict):
        project.undo_scheme()
    project.close()


def changed_elsewhere(project: Project) -> None:
    """Another window writes a scheme of its own."""
    standing = project.store.scheme().result()
    scheme = replace(SCHEME, title={"en": "Theirs", "fr": "Leur"}, version=standing.version + 1)
    after = SchemeText(scheme.version, scheme_to_text(scheme))
    op = Op("scheme", None, (Edit(standing, after),))
    project.store.write([Step(op, None, None, "karim", NOW)]).result()


def test_where_the_scheme_has_changed_meanwhile_theirs_stands(project: Project) -> None:
    assert project.scheme_moments == (None, None)
    titled(project, "Mine")
    project.wait()
    changed_elsewhere(project)
    changes: list[Change] = []
    project.subscribe(changes.append)
    titled(project, "Mine again")
    project.wait()
    assert (project.scheme.title["en"], project.scheme.version) == ("Theirs", 3)
    assert [steps[0].op.name for steps in project.refused] == ["scheme"]
    assert ("reloaded", True) in [(change.kind, change.scheme) for change in changes]


def test_a_layer_and_the_scheme_can_be_changed_in_turns(project: Project) -> None:
    opened = shown(project)
    layer = opened.layer
    for number in range(3):
        titled(project, f"Number {number}")
        layer = project.layer(opened.layer.id)
        project.perform(verbs.comment_on_document(layer, comment=f"à revoir {number}"))
    project.wait()
    assert (project.scheme.version, project.unsaved, project.refused) == (4, 0, [])
    report = project.store.check().result()
    assert report.problems == ()


def kept_back(project: Project, *titles: str) -> None:
    """Change the scheme where nothing can be written just now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(project.store, "write", lambda steps: full(project))
        for title in titles:
            titled(project, title)
        project.wait()


def full(project: Project) -> Future[Saved]:
    answer: Future[Saved] = Future()
    answer.set_exception(WriteFailed("{location} is full.", location=project.location))
    return answer


def test_a_change_of_the_scheme_waits_in_the_outbox(place: str) -> None:
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    kept_back(project, "Mine", "Mine again")
    project.close()
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    assert [step.op.name for step in project.waiting()] == ["scheme", "scheme"]
    project.apply_waiting()
    project.wait()
    assert (project.scheme.title["en"], project.scheme.version) == ("Mine again", 3)
    assert project.scheme_moments[0] is not None
    project.close()


def test_a_change_of_the_scheme_that_waited_too_long_is_kept_aside(place: str) -> None:
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    kept_back(project, "Mine")
    changed_elsewhere(project)
    project.retry()
    project.wait()
    assert (project.scheme.title["en"], len(project.refused)) == ("Theirs", 1)
    project.close()


def test_after_a_failure_the_scheme_is_saved_in_the_end(project: Project) -> None:
    kept_back(project, "Mine")
    project.undo_scheme()
    project.retry()
    project.wait()
    stored = project.store.scheme().result()
    assert (stored.version, project.scheme.version, project.unsaved) == (3, 3, 0)
