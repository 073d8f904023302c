"""A gesture of a project is taken back: from anywhere, once, and never under a later step."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future

import pytest

from tests.store.bulk import (
    IDS,
    MANY,
    SCHEME,
    gathered,
    mark_everywhere,
    marked,
    place,
    project,
    spans,
)
from tests.store.contents import shown
from workbench.errors import Conflict, Refused, WriteFailed
from workbench.model import Layer, verbs
from workbench.project import OpenDocument, Project, Step, Store
from workbench.store import Saved

FIXTURES = (place, project)


def test_a_gesture_is_taken_back_from_anywhere(place: str, project: Project) -> None:
    gesture = mark_everywhere(project)
    project.close()
    again = Project(Store.open(place, who="ines"), scheme=SCHEME)
    again.take_back(gesture)
    again.wait()
    assert spans(again) == [0] * MANY
    again.close()


def test_it_is_said_when_a_gesture_is_taken_back(project: Project) -> None:
    gesture = mark_everywhere(project)
    told: list[bool] = []
    project.take_back(gesture, lambda: told.append(True))
    assert told == []
    project.wait()
    assert told == [True]


def test_taking_back_waits_until_all_is_saved(project: Project) -> None:
    gesture: list[str] = []
    project.perform_over(gathered(project), marked, gesture.append)
    while not gesture:
        project.drain()
    assert project.unsaved == 1
    project.take_back(gesture[0])
    project.wait()
    assert spans(project) == [0] * MANY


def test_a_gesture_is_taken_back_once(project: Project) -> None:
    gesture = mark_everywhere(project)
    project.take_back(gesture)
    project.wait()
    project.take_back(gesture)
    with pytest.raises(Conflict):
        project.wait()


def test_what_looks_as_it_did_is_not_taken_back_again(project: Project) -> None:
    """The comment is there again, but another step has put it there."""
    layer = shown(project, "doc-0").layer
    project.perform(verbs.comment_on_document(layer, comment="à revoir"))
    gesture = project.undo_name(layer.id)
    assert gesture is not None
    project.undo(layer.id)
    project.perform(verbs.comment_on_document(project.layer(layer.id), comment="à revoir"))
    project.wait()
    project.take_back(gesture.gesture)
    with pytest.raises(Conflict):
        project.wait()
    assert project.layer(layer.id).fields.comment == "à revoir"


def test_a_gesture_under_a_later_step_is_not_taken_back_at_all(project: Project) -> None:
    gesture = mark_everywhere(project)
    layer = shown(project, "doc-9").layer
    project.perform(verbs.comment_on(layer, span_id=next(iter(layer.spans)), comment="non"))
    project.wait()
    project.take_back(gesture)
    with pytest.raises(Conflict):
        project.wait()
    assert spans(project) == [1] * MANY


def test_a_gesture_under_a_later_step_in_a_document_far_away_is_not_taken_back(
    place: str, project: Project
) -> None:
    gesture = mark_everywhere(project)
    layer = shown(project, "doc-9").layer
    [span] = layer.spans
    for comment in ("à revoir", ""):
        layer = project.layer(layer.id)
        project.perform(verbs.comment_on(layer, span_id=span, comment=comment))
    project.close()
    again = Project(Store.open(place, who="ines"), scheme=SCHEME)
    again.take_back(gesture)
    with pytest.raises(Conflict):
        again.wait()
    assert spans(again) == [1] * MANY
    again.close()


def test_a_later_step_elsewhere_in_the_document_does_not_matter(project: Project) -> None:
    gesture = mark_everywhere(project)
    opened = shown(project, "doc-9")
    layer, document = opened.layer, opened.document
    project.perform(verbs.mark(layer, document, start=12, end=16, label="CUE", scheme=SCHEME))
    project.wait()
    project.take_back(gesture)
    project.wait()
    assert spans(project) == [int(key == "doc-9") for key in IDS]


def test_a_step_of_this_document_alone_is_taken_back_though_it_is_not_the_last(
    project: Project,
) -> None:
    opened = shown(project, "doc-0")
    layer, document = opened.layer, opened.document
    project.perform(verbs.mark(layer, document, start=1, end=8, label="CUE", scheme=SCHEME))
    first = project.undo_name(layer.id)
    layer = project.layer(layer.id)
    project.perform(verbs.mark(layer, document, start=1, end=8, label="ACTOR", scheme=SCHEME))
    assert first is not None
    project.take_back(first.gesture)
    project.wait()
    [span] = project.layer(layer.id).spans.values()
    assert span.label == "ACTOR"


def test_a_step_under_a_later_one_is_not_taken_back_here_either(project: Project) -> None:
    opened = shown(project, "doc-0")
    layer = opened.layer
    project.perform(marked(opened))
    first = project.undo_name(layer.id)
    for comment in ("à revoir", ""):
        [span] = project.layer(layer.id).spans
        project.perform(verbs.comment_on(project.layer(layer.id), span_id=span, comment=comment))
    assert first is not None
    with pytest.raises(Conflict):
        project.take_back(first.gesture)


def test_what_another_person_did_is_not_taken_back(place: str, project: Project) -> None:
    gesture = mark_everywhere(project)
    project.close()
    karim = Project(Store.open(place, who="karim"), scheme=SCHEME)
    karim.take_back(gesture)
    with pytest.raises(Refused):
        karim.wait()
    karim.close()


def test_a_document_opened_under_a_step_on_its_way_shows_it(project: Project) -> None:
    """The store had not written it when the document was read, or had only just."""
    found = gathered(project)
    seen: list[OpenDocument] = []
    project.open_layer("doc-5", seen.append)
    ops = [marked(opened) for opened in found]
    project.perform(*ops, layers=[opened.layer for opened in found])
    project.open_layer("doc-6", seen.append)
    project.wait()
    assert [len(opened.layer.spans) for opened in seen] == [1, 1]
    for opened in seen:
        assert project.undo_name(opened.layer.id) is not None
    project.undo(seen[0].layer.id)
    project.wait()
    assert spans(project) == [0] * MANY


def test_a_document_opened_while_nothing_can_be_saved_shows_what_waits(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = gathered(project)
    write = project.store.write
    answers: list[Future[Saved]] = []

    def stuck(steps: Sequence[Step]) -> Future[Saved]:
        answers.append(Future())
        return answers[-1]

    monkeypatch.setattr(project.store, "write", stuck)
    project.perform(*map(marked, found), layers=[opened.layer for opened in found])
    seen: list[OpenDocument] = []
    project.open_layer("doc-5", seen.append)
    while not seen:
        project.drain()
    layer = seen[0].layer
    assert (len(layer.spans), project.undo_name(layer.id) is not None) == (1, True)
    monkeypatch.setattr(project.store, "write", write)
    answers[0].set_exception(WriteFailed("{location} is full.", location=project.location))
    project.wait()
    project.retry()
    project.wait()
    assert spans(project) == [1] * MANY
    assert project.layer(layer.id) == project.store.layer("doc-5", "ines").result()


def test_a_key_pressed_while_a_gesture_is_taken_back_is_kept(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = shown(project, "doc-0")
    gesture = mark_everywhere(project)
    read = project.store.layer

    def pressed(document_id: str, annotator: str) -> Future[Layer | None]:
        if document_id == IDS[-1]:
            layer = project.layer(opened.layer.id)
            project.perform(verbs.comment_on_document(layer, comment="à revoir"))
        return read(document_id, annotator)

    monkeypatch.setattr(project.store, "layer", pressed)
    project.take_back(gesture)
    project.wait()
    monkeypatch.undo()
    layer = project.layer(opened.layer.id)
    assert (layer.fields.comment, spans(project)) == ("à revoir", [0] * MANY)
    assert project.refused == []
