"""A project over many documents: gathered, and changed in one gesture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.bulk import (
    IDS,
    MANY,
    NOW,
    gathered,
    mark_everywhere,
    marked,
    place,
    project,
    spans,
)
from tests.store.contents import shown
from workbench.errors import Cancelled, Conflict, Refused
from workbench.model import Op, verbs
from workbench.project import OpenDocument, Project, Step

FIXTURES = (place, project)


def test_documents_are_gathered_in_the_order_asked_for(project: Project) -> None:
    assert [opened.document.id for opened in gathered(project)] == IDS


def test_gathering_lays_nothing_on_the_shelf(project: Project) -> None:
    layers = [opened.layer.id for opened in gathered(project)]
    with pytest.raises(Refused):
        project.layer(layers[0])


def test_what_is_not_wanted_is_let_go(project: Project) -> None:
    found: list[OpenDocument] = []
    project.gather(IDS, found.extend, wanted=lambda opened: opened.document.id == "doc-7")
    project.wait()
    assert [opened.document.id for opened in found] == ["doc-7"]


def test_gathering_nothing_is_done_at_once(project: Project) -> None:
    found: list[tuple[OpenDocument, ...]] = []
    project.gather([], found.append)
    assert found == [()]


def test_gathering_can_be_cancelled(project: Project) -> None:
    told: list[int] = []
    found: list[tuple[OpenDocument, ...]] = []

    def progress(done: int, total: int) -> None:
        told.append(done)
        if done == 5:
            raise Cancelled

    project.gather(IDS, found.append, progress)
    project.wait()
    assert (found, told) == ([], [1, 2, 3, 4, 5])


def test_an_unknown_document_ends_the_gathering_and_says_so(project: Project) -> None:
    found: list[tuple[OpenDocument, ...]] = []
    project.gather(["doc-1", "nowhere", "doc-2"], found.append)
    with pytest.raises(Refused):
        project.wait()
    project.wait()
    assert found == []


def test_what_waits_to_be_saved_is_gathered_as_it_stands(project: Project) -> None:
    opened = shown(project, "doc-3")
    project.perform(marked(opened))
    found: list[OpenDocument] = []
    project.gather(IDS, found.extend)
    project.wait()
    assert [len(each.layer.spans) for each in found] == [int(key == "doc-3") for key in IDS]


def test_a_step_over_many_documents_is_one_gesture(project: Project) -> None:
    gesture = mark_everywhere(project)
    assert len(project.store.gesture(gesture).result()) == MANY
    assert spans(project) == [1] * MANY


def test_documents_that_are_refused_are_left_out(project: Project) -> None:
    project.perform(marked(shown(project, "doc-3")))
    project.wait()
    gesture = mark_everywhere(project)
    assert len(project.store.gesture(gesture).result()) == MANY - 1


def test_a_step_that_is_refused_everywhere_says_so(project: Project) -> None:
    mark_everywhere(project)
    project.perform_over(gathered(project), marked)
    with pytest.raises(Refused):
        project.wait()


def test_a_step_that_is_cancelled_changes_nothing(project: Project) -> None:
    def progress(done: int, total: int) -> None:
        if done == MANY - 1:
            raise Cancelled

    project.perform_over(gathered(project), marked, progress=progress)
    project.wait()
    assert spans(project) == [0] * MANY


def test_what_is_done_meanwhile_in_a_document_at_hand_is_kept(project: Project) -> None:
    """The key was pressed after the document had its turn, before the gesture was done."""
    opened = shown(project, "doc-0")
    pressed: list[Op] = []

    def make(each: OpenDocument) -> Op:
        if each.document.id == IDS[-1] and not pressed:
            layer = project.layer(opened.layer.id)
            pressed.append(verbs.comment_on_document(layer, comment="à revoir"))
            project.perform(*pressed)
        return marked(each)

    project.perform_over(gathered(project), make)
    project.wait()
    layer = project.layer(opened.layer.id)
    assert (layer.fields.comment, len(layer.spans)) == ("à revoir", 1)
    assert spans(project) == [1] * MANY


def test_ready_ops_still_apply_where_something_else_has_changed(project: Project) -> None:
    found = gathered(project)
    ops = [marked(opened) for opened in found]
    layer = shown(project, "doc-2").layer
    project.perform(verbs.comment_on_document(layer, comment="à revoir"))
    project.perform(*ops, layers=[opened.layer for opened in found])
    project.wait()
    assert spans(project) == [1] * MANY


def test_ready_ops_are_refused_whole_where_the_same_has_changed(project: Project) -> None:
    found = gathered(project)
    ops = [marked(opened) for opened in found]
    project.perform(verbs.finish(shown(project, "doc-2").layer))
    with pytest.raises(Conflict):
        project.perform(*ops, layers=[opened.layer for opened in found])
    project.wait()
    assert spans(project) == [0] * MANY


def test_two_ops_on_a_gathered_layer_apply_one_after_the_other(project: Project) -> None:
    opened = gathered(project)[0]
    first = marked(opened)
    layer = opened.layer.apply(first)
    [span] = layer.spans
    second = verbs.comment_on(layer, span_id=span, comment="à revoir")
    project.perform(first, second, layers=[opened.layer])
    project.wait()
    stored = project.store.layer("doc-0", "ines").result()
    assert stored is not None
    assert [span.comment for span in stored.spans.values()] == ["à revoir"]


def test_the_layer_of_another_person_is_not_written(project: Project) -> None:
    [opened, *_] = gathered(project)
    theirs = replace(opened, layer=replace(opened.layer, annotator="karim"))
    with pytest.raises(Refused):
        project.perform(marked(theirs), layers=[theirs.layer])


def test_one_document_is_not_a_spread_gesture(project: Project) -> None:
    opened = gathered(project)[0]
    project.perform_over([opened], marked)
    project.wait()
    [entry] = project.store.history(opened.layer.id).result()
    assert "layers" not in entry.details


def test_closing_does_not_wait_for_a_long_gathering(project: Project) -> None:
    found: list[tuple[OpenDocument, ...]] = []
    project.gather(IDS, found.append)
    project.close()
    assert found == []


def test_a_layer_that_moved_on_in_the_store_takes_the_step_all_the_same(
    project: Project,
) -> None:
    """As when it was opened, changed and put away again after it had been gathered."""
    found = gathered(project)
    other = found[4].layer
    op = verbs.comment_on_document(other, comment="à revoir")
    project.store.write([Step(op, other, other.apply(op), "ines", NOW)]).result()
    ops = [marked(opened) for opened in found]
    project.perform(*ops, layers=[opened.layer for opened in found])
    project.wait()
    assert (spans(project), project.refused) == ([1] * MANY, [])


def test_what_is_refused_meanwhile_does_not_keep_the_project_open(project: Project) -> None:
    opened = shown(project, "doc-1")
    op = marked(opened)
    project.perform(op)
    project.undo(opened.layer.id)
    project.wait()
    project.take_back(op.gesture)
    project.close()
    assert project.store._session.closed
