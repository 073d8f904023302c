"""What is wrong with a file that comes back is said in its own words, and nothing is merged."""

from __future__ import annotations

import random
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_span
from tests.proof.gestures import SCHEME
from tests.store.team import (
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
from workbench.model import Label, layer_of, verbs
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_from_text
from workbench.project import OpenDocument, Project
from workbench.store import Store, schema
from workbench.store.chain import Header, entry_hash, first_hash
from workbench.tasks.packages import MergeReport, merge

ENTRIES = (
    "SELECT j.seq, op_id, gesture, who, at, session, app_version, l.id, d.id, j.owner, name,"
    " details, j.revision, undoes, payload FROM journal j JOIN layer l ON l.key = j.layer_key"
    " JOIN document d ON d.key = j.document_key WHERE d.id = 'doc-0' AND j.owner = 'ines'"
    " ORDER BY j.revision"
)


class Desk:
    """A lead's project, and a package of it that was worked on."""

    def __init__(self, folder: Path) -> None:
        self.project, self.package = folder / "lead.dwb", folder / "ines.dwp"

    def begin(self) -> None:
        """Make both."""
        store = begun(str(self.project))
        handed(store, self.package, "ines", "doc-0", "doc-1")
        store.close()
        work(self.package, seed=7, steps=20, documents=["doc-0", "doc-1"])

    def merge(self, path: Path | None = None) -> MergeReport:
        """Merge a file; see that the file is as it was, and the project sound."""
        path = path or self.package
        before = path.read_bytes() if path.is_file() else b""
        store = Store.open(str(self.project), who=LEAD)
        report = merged(store, path)
        store.close()
        assert (path.read_bytes() if path.is_file() else b"") == before
        return report

    def refuse(self, path: Path | None = None) -> str:
        """The words of a refusal; nothing of the project is changed by it."""
        before = contents(self.project)
        report = self.merge(path)
        assert (report.outcome, report.merged, report.steps) == ("refused", 0, 0)
        assert contents(self.project) == before
        return said(report)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("desk")
    made = Desk(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPATCH_WORKBENCH_HOME", str(folder / "home"))
        made.begin()
    return made


@pytest.fixture
def desk(tmp_path: Path, template: Desk) -> Iterator[Desk]:
    made = Desk(tmp_path)
    shutil.copyfile(template.project, made.project)
    shutil.copyfile(template.package, made.package)
    yield made
    if made.package.exists() and made.package.stat().st_size:
        # Whatever was refused is still out, and the lead can have it back.
        store = Store.open(str(made.project), who=LEAD)
        for row in store.handing.packages().result():
            if row.out:
                store.handing.recall(row.manifest.id, who=LEAD, at="2026-11-25T09:00:00Z").result()
        assert store.handing.checkouts("ines").result() == {}
        store.close()


def test_a_file_that_is_no_package(desk: Desk, tmp_path: Path) -> None:
    assert "is a project, not a work package" in desk.refuse(_another(tmp_path / "b"))
    assert "belongs to the open project itself" in desk.refuse(desk.project)
    assert "there is no such file" in desk.refuse(tmp_path / "nowhere.dwp")
    (tmp_path / "text.dwp").write_text("Madame, Monsieur")
    assert "is not a project of the Dispatch Workbench" in desk.refuse(tmp_path / "text.dwp")
    (tmp_path / "empty.dwp").touch()
    assert "is empty" in desk.refuse(tmp_path / "empty.dwp")


def test_a_package_of_another_project(desk: Desk, tmp_path: Path) -> None:
    other = _another(tmp_path / "b")
    store = Store.open(str(other), who=LEAD)
    handed(store, tmp_path / "theirs.dwp")
    store.close()
    assert "is a package of another project" in desk.refuse(tmp_path / "theirs.dwp")


def test_a_package_that_this_copy_of_the_project_did_not_make(desk: Desk, tmp_path: Path) -> None:
    twin = copied(desk.project, "twin.dwb")
    store = Store.open(str(twin), who=LEAD)
    handed(store, tmp_path / "theirs.dwp", "ines", "doc-2")
    store.close()
    assert "does not know of the package" in desk.refuse(tmp_path / "theirs.dwp")


@pytest.mark.parametrize("share", [0.0002, 0.1, 0.5, 0.9, 0.999])
def test_a_package_that_was_cut(desk: Desk, share: float) -> None:
    data = desk.package.read_bytes()
    cut = desk.package.with_name("cut.dwp")
    cut.write_bytes(data[: int(len(data) * share)])
    words = desk.refuse(cut)
    assert "cut short" in words or "damaged" in words
    assert str(cut) in words


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("document SET text = replace(text, 'rien', 'tout') WHERE id = 'doc-1'", "text of doc-1"),
        ("document SET text = 'x', digest = '9e2a' WHERE id = 'doc-0'", "text of doc-0"),
        ("document SET id = 'doc-7' WHERE id = 'doc-1'", "document doc-1 is missing"),
        ("project SET scheme = replace(scheme, 'Cue', 'Que')", "scheme is not the one"),
        ("project SET id = 'x'", "is damaged"),
        ("package SET details = replace(details, 'doc-1', 'doc-2')", "somebody altered it"),
        ("package SET details = '[]'", "somebody altered it"),
        ("package SET digest = 'x'", "somebody altered it"),
        ("package SET id = 'x'", "somebody altered it"),
        ("package SET direction = 'out'", "does not say whose work package it is"),
        ("span SET comment = 'autre'", "is damaged"),
        ("layer SET status = 'skipped'", "is damaged"),
        ("journal SET who = 'malik' WHERE seq > 4", "was altered"),
        ("journal SET payload = x'5b5d' WHERE seq > 4", "was altered"),
    ],
)
def test_a_package_that_was_altered(desk: Desk, statement: str, words: str) -> None:
    altered(desk.package, f"UPDATE {statement}")
    assert words in desk.refuse()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM document; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE t (x)",
    ],
)
def test_a_package_with_something_strange_in_it(desk: Desk, statement: str) -> None:
    altered(desk.package, statement)
    assert "the program did not make so" in desk.refuse()


@pytest.mark.parametrize(
    ("column", "value", "at", "words"),
    [
        ("at", "2020-01-01T00:00:00.000Z", 1, "does not go on from where it was handed out"),
        ("who", "malik", 3, "is signed by malik, not by ines"),
        ("op_id", "MALIK", 3, "have ids that others have already"),
        ("at", "gestern", 3, "contradicts itself"),
        ("payload", b"x" + zlib.compress(b"[]")[1:5], 3, "holds an entry that can't be read"),
        ("payload", zlib.compress(b"[" + b" " * (65 << 20) + b"]"), 3, "can't be read"),
    ],
    ids=["past", "signature", "op id", "moment", "torn", "bomb"],
)
def test_a_history_forged_with_all_its_hashes(
    desk: Desk, column: str, value: str | bytes, at: int, words: str
) -> None:
    if value == "MALIK":
        with closing(sqlite3.connect(desk.project)) as connection:
            [(value,)] = connection.execute(
                "SELECT op_id FROM journal WHERE owner = 'malik' LIMIT 1"
            )
    forge(desk.package, column, value, at)
    report = desk.merge()
    assert words in said(report)
    assert "doc-0" not in report.documents


def test_a_layer_that_was_taken_out(desk: Desk) -> None:
    key = "(SELECT key FROM document WHERE id = 'doc-0')"
    tables = ("relation", "rejection", "span", "layer_label", "journal", "layer")
    altered(desk.package, *(f"DELETE FROM {each} WHERE document_key = {key}" for each in tables))
    report = desk.merge()
    assert "is missing in the file" in said(report)
    assert (report.merged, report.refused, report.back) == (1, 1, 1)


def test_a_scheme_that_changed_meanwhile_is_no_obstacle_but_is_said(desk: Desk) -> None:
    _rescheme(desk, lambda labels: (*labels, replace(labels[0], key="PLACE", shortcut="L")))
    report = desk.merge()
    assert (report.outcome, report.refused) == ("merged", 0)
    assert "the scheme has changed" in report.notes[0][0]


def test_a_label_that_has_gone_waits_until_it_is_back(desk: Desk) -> None:
    _rescheme(desk, lambda labels: tuple(each for each in labels if each.key != "STATISTIC"))
    _mark(desk.package, "STATISTIC")
    words = said(desk.merge())
    assert "uses labels that the scheme does not have any more: STATISTIC" in words
    store = Store.open(str(desk.project), who=LEAD)
    assert "doc-1" in store.handing.checkouts("ines").result()
    store.close()
    alias = replace(SCHEME.labels[3], alias="ACTOR")
    _rescheme(desk, lambda labels: (*labels, alias))
    report = desk.merge()
    assert (report.refused, report.outcome) == (0, "merged")
    assert "doc-1" in report.documents


def test_one_file_that_is_refused_keeps_no_other_out(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "text.dwp").write_text("Madame, Monsieur")
    store = Store.open(str(desk.project), who=LEAD)
    reports = merge(store, [tmp_path / "text.dwp", desk.package], who=LEAD)
    store.close()
    assert [report.outcome for report in reports] == ["refused", "merged"]


def test_what_was_not_asked_for_is_told_and_left(desk: Desk) -> None:
    # As a program would do it that does not know what a package is.
    altered(desk.package, f"PRAGMA application_id = {schema.APPLICATION_ID}")
    store = Store.open(str(desk.package), who="malik")
    layer = layer_of("doc-0", "malik", spans=[a_span()])
    more = [pack(TEXTS[0], [layer]), pack(TEXTS[3], [])]
    store.add(more, who="malik", at="2026-11-25T08:00:00.000Z").result()
    store.close()
    altered(desk.package, f"PRAGMA application_id = {schema.PACKAGE_ID}")
    before = contents(desk.project)
    report = desk.merge()
    assert (report.outcome, report.merged, report.refused) == ("merged", 2, 0)
    assert [params.get("others", params.get("strays")) for _, params in report.notes] == [
        "malik",
        "doc-3",
    ]
    now = contents(desk.project)
    assert [row for row in now["span"] if row[2] == "malik"] == [
        row for row in before["span"] if row[2] == "malik"
    ]
    assert now["document"] == before["document"]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_bit_is_flipped_nothing_wrong_is_merged(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    expected = None
    data = desk.package.read_bytes()
    flipped = desk.package.with_name("flipped.dwp")
    fresh = desk.project.read_bytes()
    for _ in range(12):
        place = chance.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << chance.randrange(8)
        flipped.write_bytes(changed)
        desk.project.write_bytes(fresh)
        report = desk.merge(flipped)
        if report.outcome == "merged" and not report.refused:
            found = contents(desk.project)
            expected = expected or found
            assert _without_scheme(found) == _without_scheme(expected)


def forge(path: Path, column: str, value: str | bytes, at: int) -> None:
    """Change one entry of Inès’s first layer, and make all hashes after it anew."""
    columns = ("op_id", "gesture", "who", "at", "session", "app_version")
    with closing(sqlite3.connect(path)) as connection:
        [(project_id,)] = connection.execute("SELECT id FROM project").fetchall()
        head = first_hash(project_id, "doc-0", "ines")
        rows = connection.execute(ENTRIES).fetchall()
        for number, (seq, *told, payload) in enumerate(rows, start=1):
            if number == at:
                if column == "payload":
                    payload = value
                else:
                    told[columns.index(column)] = value
            previous, head = head, entry_hash(head, Header(*told), payload)
            connection.execute(
                "UPDATE journal SET op_id = ?, who = ?, at = ?, payload = ?, prev_hash = ?,"
                " hash = ? WHERE seq = ?",
                (told[0], told[2], told[3], payload, previous, head, seq),
            )
        connection.execute(
            "UPDATE layer SET head = ? WHERE owner = 'ines' AND document_key ="
            " (SELECT key FROM document WHERE id = 'doc-0')",
            (head,),
        )
        connection.commit()


def _rescheme(desk: Desk, change: Callable[[tuple[Label, ...]], tuple[Label, ...]]) -> None:
    store = Store.open(str(desk.project), who=LEAD)

    scheme = scheme_from_text(store.scheme().result().text)
    project = Project(store, scheme=scheme)
    gone = {each.key for each in scheme.labels} - {each.key for each in change(scheme.labels)}
    assert not any(gone & {*each.sources, *each.targets} for each in scheme.relation_types)
    project.change_scheme(replace(scheme, labels=change(scheme.labels)))
    project.wait()
    project.close()


def _mark(path: Path, label: str) -> None:
    project = Project(Store.open(str(path), who="ines"), scheme=SCHEME)
    opened: list[OpenDocument] = []
    project.open_layer("doc-1", opened.append)
    project.wait()
    [shown] = opened
    layer = project.layer(shown.layer.id)
    project.perform(verbs.mark(layer, shown.document, start=2, end=9, label=label, scheme=SCHEME))
    project.close()


def _another(folder: Path) -> Path:
    folder.mkdir()
    begun(str(folder / "other.dwb")).close()
    return folder / "other.dwb"


def _without_scheme(told: dict[str, list[tuple[object, ...]]]) -> dict[str, object]:
    return {name: rows for name, rows in told.items() if name != "scheme"}
