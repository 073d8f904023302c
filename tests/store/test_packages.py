"""Work packages go out and come back: what is handed out, what is guarded, what is merged."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_span
from tests.proof.gestures import SCHEME
from tests.store.contents import after, marked
from tests.store.samples import SAMPLES
from tests.store.team import (
    DOCUMENTS,
    LEAD,
    TEXTS,
    altered,
    begun,
    contents,
    copied,
    handed,
    merged,
    said,
    work,
)
from workbench.errors import FileRefused, Refused, UnknownName
from workbench.model import Change, Edit, Op, Scheme, layer_of, verbs
from workbench.model.packing import pack
from workbench.model.review import Assignment
from workbench.project import OpenDocument, Project
from workbench.store import Step, Store
from workbench.store.schema import PACKAGE_ID, SCHEMA
from workbench.tasks.packages import hand_out, merge


@pytest.fixture
def lead(location: str) -> Iterator[Store]:
    """The lead's project, on each of the engines."""
    store = begun(location)
    yield store
    store.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "ines.dwp"


def test_a_package_says_so_in_its_header_and_opens_like_a_project(lead: Store, out: Path) -> None:
    made = handed(lead, out)
    assert out.read_bytes()[68:72] == b"DWP1"
    store = Store.open(str(out), who="somebody")
    assert (store.who, store.info.package, store.info.id) == ("ines", made.package, lead.info.id)
    assert store.check().result().problems == ()
    assert store.layer("doc-0", "ines").result() == lead.layer("doc-0", "ines").result()
    assert store.layers("doc-1").result() == ()
    store.close()


def test_machines_go_along_where_that_is_wanted(lead: Store, out: Path) -> None:
    handed(lead, out, suggestions=True)
    store = Store.view(str(out))
    found = {layer.annotator: layer for layer in store.layers("doc-0").result()}
    store.close()
    [there] = [each for each in lead.layers("doc-0").result() if each.kind == "machine"]
    assert set(found) == {"ines", "règles-42"}
    assert found["règles-42"].same_content(there)


@pytest.mark.parametrize(
    ("named", "expected"),
    [((), ("doc-1", "doc-3")), (("doc-2",), ("doc-2",))],
    ids=["what is assigned", "what is named"],
)
def test_what_goes_along(
    lead: Store, out: Path, named: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    edits = tuple(
        Edit(None, Assignment(f"a-{who}-{key}", key, who))
        for who, key in (("ines", "doc-1"), ("ines", "doc-3"), ("malik", "doc-0"))
    )
    lead.write([Step(Op("plan", None, edits), None, None, LEAD, "2026-11-25T08:00:00Z")]).result()
    handed(lead, out, "ines", *named)
    store = Store.view(str(out))
    assert tuple(each.manifest.documents for each in lead.handing.packages().result()) == (
        store.handing.returned().result().manifest.documents,
    )
    assert tuple(store.handing.returned().result().texts) == expected
    store.close()


def test_what_is_out_is_refused_by_the_project_and_by_the_store(lead: Store, out: Path) -> None:
    handed(lead, out, "ines", "doc-0", "doc-1")
    there = lead.layer("doc-0", "ines").result()
    assert there is not None
    new = layer_of("doc-1", "ines")
    for layer in (there, new):
        with pytest.raises(Refused, match="was handed out on"):
            lead.write([marked(layer, a_span(0, 4, id="x1"))]).result()
    other = layer_of("doc-2", "ines")
    lead.write([marked(other, a_span(0, 4, id="x1"))]).result()
    answers = lead.add([pack(TEXTS[1], [new])], who=LEAD, at="2026-11-25T08:00:00Z").result()
    assert [each.outcome for each in answers[0].layers] == ["refused"]


def test_the_project_tells_what_is_out_and_undoes_nothing_there(
    location: str, tmp_path: Path
) -> None:
    store = begun(location)
    store.close()
    work(location, seed=3, who="ines")
    project = Project(Store.open(location, who="ines"), scheme=SCHEME)
    opened: list[OpenDocument] = []
    project.open_layer("doc-0", opened.append)
    project.wait()
    layer = opened[0].layer
    made = handed(project.store, tmp_path / "p.dwp", "ines", "doc-0")
    project.announce(_imported())
    checkout = project.checked_out("doc-0")
    assert checkout is not None
    assert (checkout.package_id, checkout.annotator) == (made.package, "ines")
    assert project.checked_out("doc-1") is None
    with pytest.raises(Refused, match="was handed out on"):
        project.undo(layer.id)
    with pytest.raises(Refused, match="was handed out on"):
        project.perform(verbs.comment_on_document(layer, comment="non"))
    assert project.layer(layer.id) is layer
    merged(project.store, tmp_path / "p.dwp")
    project.announce(_imported())
    assert project.checked_out("doc-0") is None
    project.undo(layer.id)
    project.close()


def test_bulk_steps_leave_out_what_is_out(location: str, tmp_path: Path) -> None:
    begun(location).close()
    project = Project(Store.open(location, who="ines"), scheme=SCHEME)
    handed(project.store, tmp_path / "p.dwp", "ines", "doc-1")
    project.announce(_imported())
    gathered: list[OpenDocument] = []
    project.gather(DOCUMENTS, gathered.extend)
    project.wait()
    project.perform_over(
        gathered,
        lambda each: verbs.mark(
            each.layer, each.document, start=1, end=8, label="ACTOR", scheme=SCHEME
        ),
    )
    project.wait()
    written = {key: project.store.layer(key, "ines").result() is not None for key in DOCUMENTS}
    assert written == {"doc-0": True, "doc-1": False, "doc-2": True, "doc-3": True}
    project.close()


def test_what_is_out_does_not_go_out_again(lead: Store, out: Path) -> None:
    handed(lead, out, "ines", "doc-1")
    again = out.with_name("again.dwp")
    with pytest.raises(Refused, match="out already"):
        handed(lead, again)
    assert not again.exists()
    handed(lead, again, "malik")
    assert [row.out for row in lead.handing.packages().result()] == [1, 4]


@pytest.mark.parametrize("annotator", ["", " ", "a\nb", "règles-42"])
def test_a_package_is_for_a_person(lead: Store, out: Path, annotator: str) -> None:
    with pytest.raises(Refused):
        handed(lead, out, annotator)
    assert lead.handing.packages().result() == ()


def test_where_the_file_cannot_be_made_nothing_is_out(lead: Store, out: Path) -> None:
    out.write_bytes(b"mine")
    with pytest.raises(FileRefused, match="something at"):
        handed(lead, out)
    out.unlink()
    with pytest.raises(UnknownName):
        handed(lead, out, "ines", "doc-0", "nowhere")

    def stop(done: int, total: int) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        hand_out(lead, out, annotator="ines", who=LEAD, progress=stop)
    assert lead.handing.packages().result() == ()
    assert lead.handing.checkouts("ines").result() == {}
    assert not list(out.parent.glob("*.dwp*"))
    handed(lead, out)


def test_what_was_done_comes_back_and_twice_changes_nothing(lead: Store, out: Path) -> None:
    handed(lead, out)
    work(out, seed=1)
    there = Store.view(str(out))
    layers = {key: there.layer(key, "ines").result() for key in DOCUMENTS}
    there.close()
    before = out.read_bytes()
    first = merged(lead, out)
    assert (first.outcome, first.refused, first.back) == ("merged", 0, 4)
    assert {key: lead.layer(key, "ines").result() for key in DOCUMENTS} == layers
    journal = lead.history(None).result()
    second = merged(lead, out)
    assert (second.outcome, second.merged, second.steps, second.same) == ("same", 0, 0, 4)
    assert lead.history(None).result() == journal
    assert out.read_bytes() == before


def test_history_keeps_who_when_and_which_gesture(lead: Store, out: Path) -> None:
    handed(lead, out)
    written = work(out, seed=5)
    merged(lead, out)
    steps = {step.op.id: step for gesture in written for step in gesture}
    entries = [each for key in DOCUMENTS for each in lead.history(None, document_id=key).result()]
    found = {each.op_id: each for each in entries if each.op_id in steps}
    assert found.keys() == steps.keys()
    for key, entry in found.items():
        step = steps[key]
        assert (entry.who, entry.at) == ("ines", step.at)
        assert (entry.gesture, entry.undoes) == (step.op.gesture, step.op.undoes)


def test_an_older_state_after_a_newer_loses_nothing(lead: Store, out: Path) -> None:
    handed(lead, out)
    work(out, seed=1)
    older = copied(out, "older.dwp")
    work(out, seed=2)
    newer = merged(lead, out)
    layers = {key: lead.layer(key, "ines").result() for key in DOCUMENTS}
    assert newer.steps > 0
    assert merged(lead, older).outcome == "same"
    assert {key: lead.layer(key, "ines").result() for key in DOCUMENTS} == layers


def test_a_newer_state_goes_on_from_an_older(lead: Store, out: Path) -> None:
    handed(lead, out)
    first = work(out, seed=1)
    interim = merged(lead, out, keep_out=True)
    assert (interim.back, lead.handing.packages().result()[0].out) == (0, 4)
    second = work(out, seed=2)
    last = merged(lead, out)
    assert interim.steps == sum(map(len, first))
    assert (last.steps, last.back) == (sum(map(len, second)), 4)


def test_two_versions_that_were_both_worked_on_are_not_mixed(lead: Store, out: Path) -> None:
    handed(lead, out)
    other = copied(out, "other.dwp")
    work(out, seed=1, documents=["doc-0", "doc-1"], steps=30)
    work(other, seed=2, documents=["doc-0", "doc-2"], steps=30)
    merged(lead, out)
    layer = lead.layer("doc-0", "ines").result()
    report = merged(lead, other)
    assert (report.outcome, report.merged, report.refused) == ("merged", 1, 1)
    assert lead.layer("doc-0", "ines").result() == layer
    here, there = _head(lead, "doc-0"), _head_in(other, "doc-0")
    assert f"it ends in {here[:12]} here, in {there[:12]} in the file" in said(report)


def test_two_beginnings_of_one_layer_are_not_mixed(lead: Store, out: Path) -> None:
    handed(lead, out, "ines", "doc-3")
    other = copied(out, "other.dwp")
    work(out, seed=1, documents=["doc-3"])
    work(other, seed=2, documents=["doc-3"])
    merged(lead, out)
    assert merged(lead, other).outcome == "refused"


def test_what_was_recalled_can_be_written_here(lead: Store, out: Path) -> None:
    made = handed(lead, out, "ines", "doc-0")
    assert lead.handing.recall(made.package, who=LEAD, at="2026-11-25T09:00:00Z").result() == 1
    [row] = lead.handing.packages().result()
    assert (row.state, row.out) == ("recalled", 0)
    layer = lead.layer("doc-0", "ines").result()
    assert layer is not None
    lead.write([marked(layer, a_span(0, 4, id="x1"))]).result()
    with pytest.raises(Refused, match="Nothing is out"):
        lead.handing.recall(made.package, who=LEAD, at="2026-11-25T09:00:00Z").result()
    with pytest.raises(UnknownName):
        lead.handing.recall("nothing", who=LEAD, at="2026-11-25T09:00:00Z").result()


def test_a_recalled_package_goes_in_where_nothing_was_touched_since(lead: Store, out: Path) -> None:
    made = handed(lead, out, "ines", "doc-0", "doc-1")
    work(out, seed=4, steps=30, documents=["doc-0", "doc-1"])
    lead.handing.recall(made.package, who=LEAD, at="2026-11-25T09:00:00Z").result()
    layer = lead.layer("doc-0", "ines").result()
    assert layer is not None
    step = marked(layer, a_span(0, 4, id="x1"))
    lead.write([step]).result()
    report = merged(lead, out)
    assert (report.merged, report.refused) == (1, 1)
    assert "had been recalled" in report.notes[0][0]
    assert "The package was recalled" in said(report)
    assert lead.layer("doc-0", "ines").result() == after(step)


def test_a_recalled_package_waits_for_the_one_that_is_out(lead: Store, out: Path) -> None:
    made = handed(lead, out, "ines", "doc-0")
    work(out, seed=4, documents=["doc-0"])
    lead.handing.recall(made.package, who=LEAD, at="2026-11-25T09:00:00Z").result()
    again = out.with_name("again.dwp")
    handed(lead, again, "ines", "doc-0")
    report = merged(lead, out)
    assert report.outcome == "refused"
    assert "was handed out again" in said(report)
    merged(lead, again)
    assert merged(lead, out).outcome == "merged"


def test_a_package_takes_nothing_that_it_is_not_for(lead: Store, out: Path) -> None:
    handed(lead, out)
    store = Store.open(str(out), who="malik")
    with pytest.raises(Refused, match="work package of ines"):
        store.write([marked(layer_of("doc-2", "malik"), a_span(0, 4, id="x1"))]).result()
    plan = Op("plan", None, (Edit(None, Assignment("p", "doc-1", "ines")),))
    with pytest.raises(Refused, match="the project's"):
        store.write([Step(plan, None, None, "ines", "2026-11-25T08:00:00Z")]).result()
    new = pack(TEXTS[0].__class__("doc-9", "Nouveau."), [])
    assert store.add([new], who="x", at="2026-11-25T08:00:00Z").result()[0].outcome == "refused"
    known = pack(TEXTS[2], [layer_of("doc-2", "malik", spans=[a_span()])])
    [answer] = store.add([known], who="x", at="2026-11-25T08:00:00Z").result()
    assert [each.outcome for each in answer.layers] == ["refused"]
    with pytest.raises(Refused, match="work package itself"):
        merge(store, [out], who="ines")
    project = Project(store, scheme=SCHEME)
    with pytest.raises(Refused, match="the project's"):
        project.change_scheme(_wider())
    project.close()


def test_a_package_has_backups_of_its_own(lead: Store, out: Path, own_folders: Path) -> None:
    made = handed(lead, out)
    work(out, seed=1)
    store = Store.open(str(out), who="ines")
    layer = store.layer("doc-0", "ines").result()
    assert layer is not None
    store.write([marked(layer, a_span(0, 4, id="x9"))]).result()
    store.close(backup=True)
    [folder] = (own_folders / "backups").iterdir()
    assert folder.name == f"{lead.info.id}-{made.package}"
    [backup] = folder.iterdir()
    assert backup.read_bytes()[68:72] == b"DWP1"
    assert merged(lead, backup).outcome == "merged"


def test_an_older_package_stays_one_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    old = tmp_path / "old.dwp"
    shutil.copyfile(SAMPLES / "0001.dwb", old)
    altered(
        old,
        f"PRAGMA application_id = {PACKAGE_ID}",
        "INSERT INTO package VALUES ('w1', 'paul', 'in', '2026-11-25', '', '{}')",
    )
    store = Store.open(str(old), who="ines")
    assert (store.who, store.info.package, store.info.schema) == ("paul", "w1", SCHEMA)
    store.close()
    assert old.read_bytes()[68:72] == b"DWP1"


@pytest.mark.parametrize("seed", range(4))
def test_all_ways_lead_to_what_one_project_would_hold(tmp_path: Path, seed: int) -> None:
    """Two people work, send states back in any order, twice or late: nothing else comes of it."""
    project, alone = tmp_path / "lead.dwb", tmp_path / "alone.dwb"
    begun(str(project)).close()
    shutil.copyfile(project, alone)
    lead, chance = Store.open(str(project), who=LEAD), random.Random(seed)
    files = {who: tmp_path / f"{who}.dwp" for who in ("ines", "malik")}
    for who, file in files.items():
        handed(lead, file, who)
    written: list[tuple[str, tuple[Step, ...]]] = []
    states: list[Path] = []
    for number in range(8):
        who = chance.choice(list(files))
        written += [(who, steps) for steps in work(files[who], seed=seed * 100 + number, steps=4)]
        if chance.random() < 0.6:
            states.append(copied(files[who], f"{who}-{number}.dwp"))
        if states and chance.random() < 0.6:
            merged(lead, chance.choice(states), keep_out=chance.random() < 0.5)
    for file in [*states, *files.values()]:
        assert merged(lead, file).refused == 0
    assert [row.state for row in lead.handing.packages().result()] == ["back", "back"]
    lead.close()
    for who in files:
        store = Store.open(str(alone), who=who)
        for steps in (steps for other, steps in written if other == who):
            store.write(steps).result()
        store.close()
    assert contents(project) == contents(alone)


def _imported() -> Change:

    return Change("imported")


def _wider() -> Scheme:

    return replace(SCHEME, labels=SCHEME.labels[:-1])


def _head(store: Store, document_id: str) -> str:
    [chain] = store.handing.chains("ines", [document_id]).result()
    return chain.head


def _head_in(path: Path, document_id: str) -> str:
    store = Store.view(str(path))
    head = _head(store, document_id)
    store.close()
    return head
