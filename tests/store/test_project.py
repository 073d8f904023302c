"""A project on a real store: what is done is kept, undone and redone, across restarts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import TEXT, a_document, a_scheme
from tests.store.contents import shown
from workbench.errors import Conflict, Refused
from workbench.model import Change, Document, Layer, Op, verbs
from workbench.model.packing import pack
from workbench.project import OpenDocument, Project, Query, Step, Store
from workbench.store import Outbox

SCHEME = a_scheme()
NOW = "2026-11-25T08:00:00.000+00:00"


class Opener:
    """Opens the same project again and again, and closes what is still open."""

    def __init__(self, location: Path) -> None:
        self.location = location
        self._open: Project | None = None

    def __call__(self) -> Project:
        self.close()
        self._open = Project(Store.open(str(self.location), who="ines"), scheme=SCHEME)
        return self._open

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None

    def leave(self, *steps: Step) -> None:
        """Leave steps behind as a run that could not save them."""
        project = self()
        path = project.store.outbox().path
        self.close()
        outbox = Outbox(path)
        outbox.keep(steps)
        outbox.close()


@pytest.fixture
def reopen(tmp_path: Path) -> Iterator[Opener]:
    location = tmp_path / "essai.dwb"
    store = Store.create(str(location), scheme_text="{}", who="ines")
    documents = [pack(a_document(TEXT + f" ({n})", id=f"doc-{n}"), ()) for n in range(1, 4)]
    store.add(documents, who="ines", at=NOW).result()
    store.close()
    opener = Opener(location)
    yield opener
    opener.close()


def mark(opened: OpenDocument, layer: Layer, start: int, end: int, label: str = "ACTOR") -> Op:
    return verbs.mark(layer, opened.document, start=start, end=end, label=label, scheme=SCHEME)


def test_what_was_marked_is_there_after_a_restart(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    project.perform(mark(opened, opened.layer, 1, 8))
    before = project.layer(opened.layer.id)
    assert shown(reopen()).layer == before


def test_a_change_is_announced_before_and_after_it_is_saved(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    kinds: list[str] = []
    project.subscribe(lambda change: kinds.append(f"{change.kind} {project.unsaved}"))
    project.perform(mark(opened, opened.layer, 1, 8))
    project.wait()
    assert kinds == ["performed 1", "saved 0"]


@pytest.mark.parametrize("closed", [False, True])
def test_what_is_put_off_until_it_is_seen_is_never_left_behind(
    reopen: Opener, closed: bool
) -> None:
    project = reopen()
    opened = shown(project)
    put_off: list[Callable[[], None]] = []
    project.attach(lambda: None, put_off.append)
    project.perform(mark(opened, opened.layer, 1, 8))
    assert len(put_off) == project.unsaved == 1
    after = project.layer(opened.layer.id)
    if closed:
        reopen.close()
    else:
        project.wait()
    assert not project.unsaved
    assert shown(reopen()).layer.same_content(after)


def test_undo_redo_undo_across_restarts(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    states = [opened.layer]
    for start, end in ((1, 8), (12, 16), (20, 25)):
        layer = project.layer(opened.layer.id)
        project.perform(mark(opened, layer, start, end))
        states.append(project.layer(opened.layer.id))
    for at in (2, 1):
        project = reopen()
        layer = shown(project).layer
        project.undo(layer.id)
        assert project.layer(layer.id).same_content(states[at])
    project = reopen()
    layer = shown(project).layer
    project.redo(layer.id)
    assert project.layer(layer.id).same_content(states[2])
    project = reopen()
    project.redo(shown(project).layer.id)
    assert project.layer(layer.id).same_content(states[3])


def test_a_new_step_ends_redo(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    project.perform(mark(opened, opened.layer, 1, 8))
    project.undo(opened.layer.id)
    project.perform(mark(opened, project.layer(opened.layer.id), 12, 16))
    assert project.redo_name(opened.layer.id) is None


def test_undo_and_redo_name_the_step(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    project.perform(mark(opened, opened.layer, 1, 8))
    project.undo(opened.layer.id)
    moment = project.redo_name(opened.layer.id)
    assert moment is not None
    assert (moment.name, moment.details["label"]) == ("mark", "ACTOR")


def test_with_nothing_to_undo_it_says_so(reopen: Opener) -> None:
    project = reopen()
    with pytest.raises(Refused):
        project.undo(shown(project).layer.id)


def three_marked(project: Project) -> list[OpenDocument]:
    documents = [shown(project, f"doc-{n}") for n in range(1, 4)]
    project.perform(*(mark(opened, opened.layer, 1, 8) for opened in documents))
    project.wait()
    return documents


def spans(project: Project) -> list[int]:
    return [len(shown(project, f"doc-{n}").layer.spans) for n in range(1, 4)]


def test_a_gesture_over_several_documents_is_undone_whole_from_any_of_them(
    reopen: Opener,
) -> None:
    three_marked(reopen())
    project = reopen()
    project.undo(shown(project, "doc-2").layer.id)
    project.wait()
    assert spans(reopen()) == [0, 0, 0]


def test_a_gesture_over_several_documents_is_redone_whole(reopen: Opener) -> None:
    project = reopen()
    documents = three_marked(project)
    project.undo(documents[0].layer.id)
    project.wait()
    project = reopen()
    project.redo(shown(project, "doc-3").layer.id)
    project.wait()
    assert spans(reopen()) == [1, 1, 1]


def test_a_gesture_is_undone_whole_or_not_at_all(reopen: Opener) -> None:
    project = reopen()
    documents = three_marked(project)
    second = project.layer(documents[1].layer.id)
    project.perform(verbs.erase(second, span_ids=list(second.spans)))
    project.wait()
    project.undo(documents[0].layer.id)
    with pytest.raises(Conflict):
        project.wait()
    assert spans(project) == [1, 0, 1]


def test_a_gesture_is_not_undone_from_elsewhere_under_a_later_step(reopen: Opener) -> None:
    """Though the words look as before, the later steps could not be undone once they are gone."""
    project = reopen()
    documents = three_marked(project)
    for comment in ("à revoir", ""):
        second = project.layer(documents[1].layer.id)
        [span] = second.spans
        project.perform(verbs.comment_on(second, span_id=span, comment=comment))
    project.wait()
    project.undo(documents[0].layer.id)
    with pytest.raises(Conflict):
        project.wait()
    assert spans(project) == [1, 1, 1]


def test_what_is_redone_from_elsewhere_can_be_undone_here(reopen: Opener) -> None:
    project = reopen()
    documents = three_marked(project)
    project.undo(documents[0].layer.id)
    project.wait()
    project.perform(verbs.skip(project.layer(documents[1].layer.id), reason="illisible"))
    project.undo(documents[1].layer.id)
    project.wait()
    project.redo(documents[0].layer.id)
    project.wait()
    project.undo(documents[1].layer.id)
    project.wait()
    assert spans(project) == [0, 0, 0]


def moved_on(project: Project, opened: OpenDocument, op: Op) -> None:
    """Write a step to the store as if another window of mine had done it."""
    layer = opened.layer
    step = Step(op, layer, layer.apply(op), "ines", NOW)
    project.store.write([step]).result()


def test_when_a_layer_has_moved_on_what_still_applies_is_kept(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    moved_on(project, opened, mark(opened, opened.layer, 1, 8))
    project.perform(mark(opened, opened.layer, 12, 16))
    project.wait()
    assert (len(project.layer(shown(project).layer.id).spans), project.refused) == (2, [])
    assert len(shown(reopen()).layer.spans) == 2


def test_when_a_layer_has_moved_on_what_no_longer_applies_is_kept_aside(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    project.perform(mark(opened, opened.layer, 1, 8))
    project.wait()
    opened = shown(project)
    (span,) = opened.layer.spans
    moved_on(project, opened, verbs.erase(opened.layer, span_ids=[span]))
    changes: list[Change] = []
    project.subscribe(changes.append)
    project.perform(verbs.comment_on(opened.layer, span_id=span, comment="à revoir"))
    project.wait()
    assert [steps[0].op.name for steps in project.refused] == ["comment"]
    assert "reloaded" in [change.kind for change in changes]
    project = reopen()
    assert [step.op.name for step in project.waiting()] == ["comment"]
    project.discard_waiting()
    assert reopen().waiting() == ()


def test_steps_left_in_the_outbox_are_applied_once(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    op = mark(opened, opened.layer, 1, 8)
    step = Step(op, opened.layer, opened.layer.apply(op), "ines", NOW)
    for _ in range(2):
        reopen.leave(step)
        project = reopen()
        project.apply_waiting()
        project.wait()
        assert (len(shown(project).layer.spans), list(project.refused)) == (1, [])
    assert reopen().waiting() == ()


def test_steps_left_in_the_outbox_show_where_their_document_is_open(reopen: Opener) -> None:
    opened = shown(reopen())
    op = mark(opened, opened.layer, 1, 8)
    reopen.leave(Step(op, opened.layer, opened.layer.apply(op), "ines", NOW))
    project = reopen()
    shown(project)
    project.apply_waiting()
    project.wait()
    layer = shown(project).layer
    assert (len(layer.spans), project.undo_name(layer.id) is not None) == (1, True)


def test_steps_left_in_the_outbox_stay_until_they_are_decided(reopen: Opener) -> None:
    opened = shown(reopen())
    op = mark(opened, opened.layer, 1, 8)
    reopen.leave(Step(op, opened.layer, opened.layer.apply(op), "ines", NOW))
    project = reopen()
    project.perform(mark(opened, shown(project).layer, 12, 16))
    project.wait()
    assert [step.op for step in reopen().waiting()] == [op]


def test_what_comes_in_is_read_again_where_it_is_shown(reopen: Opener) -> None:
    project = reopen()
    shown(project)
    document: Document = shown(project).document
    layer = replace(
        Layer(document.id, "newswire-fr", "machine"),
    )
    project.store.add([pack(document, (layer,))], who="ines", at=NOW).result()
    project.announce(Change("imported", documents=(document.id,)))
    project.wait()
    assert [each.annotator for each in shown(project).suggestions] == ["newswire-fr"]


def test_a_page_lists_the_documents_with_my_state(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project, "doc-2")
    project.perform(mark(opened, opened.layer, 1, 8))
    pages: list[list[str]] = []
    project.wait()
    project.page(Query("ines"), lambda page: pages.append([row.status for row in page.rows]))
    project.wait()
    assert pages == [["new", "in_progress", "new"]]


def test_work_is_backed_up_once_for_each_change(reopen: Opener) -> None:
    project = reopen()
    opened = shown(project)
    project.perform(mark(opened, opened.layer, 1, 8))
    project.wait()
    made = project.store.safeguard().result()
    assert made is not None
    assert (made.verified, project.store.safeguard().result()) == (True, None)
    backup = Store.view(str(made.path))
    (layer,) = backup.layers("doc-1").result()
    backup.close()
    assert layer.same_content(project.layer(opened.layer.id))
