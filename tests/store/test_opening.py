from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.builders import a_layer, a_span
from tests.store.contents import NOW, a_record, alter, digests, marked
from workbench.errors import (
    ProjectDamaged,
    ProjectForeign,
    ProjectLocked,
    ProjectMissing,
    ProjectRefused,
    ProjectTooNew,
    Refused,
)
from workbench.store import Store, place, schema
from workbench.store.copies import MARK

HOLD = """
import sys, time
from workbench.store import Store
store = Store.open(sys.argv[1], who="zoé")
print("open", flush=True)
time.sleep(60)
"""
BREAK_OFF = """
import os, sys
from tests.store.contents import NOW, a_record
from workbench.store import Store
store = Store.open(sys.argv[1], who="zoe")
store.add([a_record("doc-9", "Neuf.", layers=[])], who="zoe", at=NOW).result()
os._exit(9)
"""


def refusal(file: Path, kind: type[ProjectRefused]) -> str:
    """The words of the refusal; the file must be as it was, and nothing be left beside it."""
    before = digests(file.parent)
    with pytest.raises(kind) as caught:
        Store.open(str(file), who="ines")
    assert type(caught.value) is kind
    assert digests(file.parent) == before
    return str(caught.value)


def broken_off(file: Path) -> None:
    """Let another process write to the project and end without closing it."""
    subprocess.run([sys.executable, "-c", BREAK_OFF, str(file)], check=False)
    assert place.beside(file, "-wal").stat().st_size > 0


def test_a_closed_project_is_one_file(file: Path) -> None:
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_an_open_project_is_refused_to_others_naming_its_holder(file: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        with pytest.raises(ProjectLocked) as caught:
            Store.open(str(file), who="ines")
        with pytest.raises(ProjectLocked):
            Store.view(str(file))
    finally:
        child.kill()
        child.communicate()
    assert "zoé" in str(caught.value)
    assert str(child.pid) in str(caught.value)
    Store.open(str(file), who="ines").close()


def test_a_refused_second_opener_leaves_the_lock_of_the_first(file: Path) -> None:
    store = Store.open(str(file), who="ines")
    try:
        for _ in range(2):
            with pytest.raises(ProjectLocked):
                Store.open(str(file), who="zoe")
        with (
            closing(sqlite3.connect(file, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")
    finally:
        store.close()


def test_a_project_held_by_another_program_is_refused(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE project SET name = name")
        with pytest.raises(ProjectLocked):
            Store.open(str(file), who="ines")


def test_no_project_is_refused(tmp_path: Path) -> None:
    refusal(tmp_path / "nowhere.dwb", ProjectMissing)


@pytest.mark.parametrize("data", [b"", b"Bonjour.\n" * 50, b"SQLite format 3\0"])
def test_what_is_not_a_database_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.dwb"
    file.write_bytes(data)
    kind = ProjectDamaged if data.startswith(b"SQLite") else ProjectForeign
    assert str(file) in refusal(file, kind)


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.dwb"
    alter(file, "CREATE TABLE mine (a)")
    assert "another program" in refusal(file, ProjectForeign)


def test_a_newer_project_is_refused(file: Path) -> None:
    alter(file, f"PRAGMA user_version = {schema.SCHEMA + 1}")
    assert "newer" in refusal(file, ProjectTooNew)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END",
        "CREATE VIEW v AS SELECT * FROM span",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON span (label)",
        "DROP INDEX ix_journal_gesture",
        "ALTER TABLE span ADD COLUMN more TEXT",
    ],
)
def test_tables_that_are_not_ours_are_refused(file: Path, statement: str) -> None:
    alter(file, statement)
    refusal(file, ProjectForeign)


def test_flipped_bytes_are_refused_and_the_backups_kept(file: Path, own_folders: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        [(page,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'span'")
        [(size,)] = connection.execute("PRAGMA page_size")
    with file.open("rb+") as opened:
        opened.seek((page - 1) * size)
        opened.write(b"\xff" * 64)
    assert "backup" in refusal(file, ProjectDamaged)
    assert [each.name for each in own_folders.glob("backups/*/*")] == [MARK]


def test_a_network_share_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "network_kind", lambda path: "cifs")
    assert "cifs" in refusal(file, ProjectRefused)
    with pytest.raises(ProjectRefused, match="network"):
        Store.create(str(file) + "2", scheme_text="{}", who="ines")


@pytest.mark.parametrize(
    ("mount", "kind"),
    [("nfs4", "nfs4"), ("fuse.sshfs", "fuse.sshfs"), ("ext4", None), ("tmpfs", None)],
)
def test_the_file_system_is_read_from_the_mounts(
    tmp_path: Path, mount: str, kind: str | None
) -> None:
    mounts = f"1 0 8:1 / / rw - ext4 /dev/x rw\n2 1 0:9 / {tmp_path} rw shared:1 - {mount} s rw\n"
    assert place.network_kind(tmp_path / "deep" / "x.dwb", mounts=mounts) == kind


def test_a_bad_end_is_noticed_and_nothing_is_lost(file: Path) -> None:
    broken_off(file)
    seen: list[tuple[int, int]] = []
    store = Store.open(str(file), who="ines", progress=lambda *done: seen.append(done))
    try:
        assert store.info.unclean_end
        assert store.document("doc-9").result().text == "Neuf."
        assert seen[-1] == (3, 3)
    finally:
        store.close()
    again = Store.open(str(file), who="ines")
    assert not again.info.unclean_end
    again.close()


def test_after_a_bad_end_a_journal_that_differs_is_refused(file: Path) -> None:
    broken_off(file)
    wal = place.beside(file, "-wal").read_bytes()
    alter(file, "UPDATE span SET label = 'CUE'")
    place.beside(file, "-wal").write_bytes(wal)
    with pytest.raises(ProjectDamaged):
        Store.open(str(file), who="ines")


def test_creating_over_something_is_refused(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(ProjectRefused):
        Store.create(str(file), scheme_text="{}", who="ines")
    assert file.read_bytes() == before


def test_creating_beside_a_left_over_journal_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.dwb-wal").write_bytes(b"old")
    with pytest.raises(ProjectRefused):
        Store.create(str(tmp_path / "x.dwb"), scheme_text="{}", who="ines")


def test_the_file_of_a_server_project_is_no_project(location: str) -> None:
    with pytest.raises(ProjectMissing):
        Store.open(location, who="ines")


def test_a_second_project_at_one_place_is_refused(store: Store) -> None:
    with pytest.raises(ProjectRefused):
        Store.create(store.location, scheme_text="{}", who="ines")


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="server can't be reached"):
        Store.open(f"postgresql://nobody:secret@/x?host={tmp_path}", who="ines")


def test_an_address_that_makes_no_sense_is_told() -> None:
    with pytest.raises(ProjectMissing, match="address"):
        Store.open("mysql://x/y", who="ines")


def test_a_view_reads_a_copy_and_changes_nothing(file: Path) -> None:
    broken_off(file)
    before = digests(file.parent)
    store = Store.view(str(file))
    try:
        assert store.document("doc-9").result().text == "Neuf."
        with pytest.raises(Refused):
            store.write([marked(a_layer(), a_span())]).result()
        with pytest.raises(Refused):
            store.add([a_record()], who="ines", at=NOW).result()
    finally:
        store.close()
    assert digests(file.parent) == before


def test_the_settings_are_those_that_keep_what_is_written(file: Path) -> None:
    store = Store.open(str(file), who="ines")
    try:
        wanted = {
            "locking_mode": "exclusive",
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
            "mmap_size": 0,
            "temp_store": 2,
            "busy_timeout": 5000,
        }
        found = store._session.read(
            lambda link: {name: link.say(f"PRAGMA {name}")[0][0] for name in wanted}
        ).result()
        assert found == wanted
        assert not place.beside(file, "-shm").exists()
    finally:
        store.close()


def test_the_library_adds_no_function_that_a_file_could_call(file: Path) -> None:
    store = Store.open(str(file), who="ines")
    try:
        for call in ("regexp('a', 'a')", "floor(1.5)"):
            with pytest.raises(RuntimeError, match="SQLITE_ERROR"):
                store._session.read(partial(lambda c, link: link.say(f"SELECT {c}"), call)).result()
    finally:
        store.close()


def test_closing_twice_does_nothing_and_later_calls_are_refused(file: Path) -> None:
    store = Store.open(str(file), who="ines")
    store.close()
    store.close()
    with pytest.raises(Refused, match="closed"):
        store.counts().result()


def test_a_lock_left_by_a_dead_process_is_nobodys(file: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    child.stdout.readline()
    os.kill(child.pid, signal.SIGKILL)
    child.communicate()
    assert place.beside(file, ".lock").exists()
    Store.open(str(file), who="ines").close()


def test_a_copied_project_opens_under_another_name(file: Path) -> None:
    other = file.with_name("autre.dwb")
    shutil.copyfile(file, other)
    Store.open(str(other), who="ines").close()
