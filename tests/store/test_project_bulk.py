"""A project over many documents: gathered, changed in one gesture, taken back from anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace

import pytest

from tests.builders import TEXT, a_document, a_scheme
from tests.store.contents import shown
from workbench.errors import Cancelled, Conflict, Refused, WriteFailed
from workbench.model import Attributes, Layer, Op, verbs
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project, Step, Store
from workbench.store import Saved

SCHEME = a_scheme()
NOW = "2026-11-25T08:00:00.000+00:00"
MANY = 30
IDS = [f"doc-{number}" for number in range(MANY)]


@pytest.fixture
def place(location: str) -> str:
    """A project on each of the engines, closed."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="ines")
    documents = [pack(a_document(f"{TEXT} {key}", id=key), ()) for key in IDS]
    store.add(documents, who="ines", at=NOW).result()
    store.close()
    return location


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    project = Project(Store.open(place, who="ines"), scheme=SCHEME)
    yield project
    if not project.store._session.closed:
        project.close()


def gathered(project: Project) -> list[OpenDocument]:
    found: list[OpenDocument] = []
    project.gather(IDS, found.extend)
    project.wait()
    return found


def marked(opened: OpenDocument) -> Op:
    pieces = [(1, 8, Attributes())]
    return verbs.mark_all(
        opened.layer, opened.document, pieces=pieces, label="ACTOR", scheme=SCHEME
    )


def mark_everywhere(project: Project) -> str:
    gestures: list[str] = []
    project.perform_over(gathered(project), marked, gestures.append)
    project.wait()
    return gestures[0]


def spans(project: Project) -> list[int]:
    layers = [project.store.layer(key, "ines").result() for key in IDS]
    return [len(layer.spans) if layer is not None else 0 for layer in layers]


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
