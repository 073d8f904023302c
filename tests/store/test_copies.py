from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import a_layer, a_span
from tests.store.contents import alter, marked, tables
from workbench.errors import ProjectDamaged, ProjectForeign, ProjectLocked, Refused, WriteFailed
from workbench.store import Store, copies, restore
from workbench.store.copies import MARK, STAMP, kept, thin_out


def test_a_backup_of_an_open_project_holds_what_it_holds(file: Path, tmp_path: Path) -> None:
    to = tmp_path / "copies" / "one.dwb"
    store = Store.open(str(file), who="ines")
    store.write([marked(a_layer(), a_span())]).result()
    report = store.backup(to).result()
    store.close()
    assert (report.verified, report.bytes) == (True, to.stat().st_size)
    assert tables(to) == tables(file)
    assert [each.name for each in to.parent.iterdir()] == ["one.dwb"]


def test_a_backup_onto_the_project_itself_is_refused(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.dwb"
    link.symlink_to(file)
    store = Store.open(str(file), who="ines")
    try:
        with pytest.raises(Refused):
            store.backup(link).result()
    finally:
        store.close()


def test_a_damaged_copy_never_gets_the_name_of_a_backup(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(path: Path, *, shown_as: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
        verify(path, shown_as=shown_as)

    verify = copies.verify
    monkeypatch.setattr(copies, "verify", spoil)
    to = tmp_path / "copies" / "one.dwb"
    to.parent.mkdir()
    to.write_bytes(b"the last good one")
    store = Store.open(str(file), who="ines")
    try:
        with pytest.raises(ProjectDamaged):
            store.backup(to).result()
    finally:
        store.close()
    assert [each.read_bytes() for each in to.parent.iterdir()] == [b"the last good one"]


def test_a_backup_that_can_not_be_written_is_told(file: Path, tmp_path: Path) -> None:
    store = Store.open(str(file), who="ines")
    try:
        with pytest.raises(WriteFailed):
            store.backup(file / "below a file" / "x.dwb").result()
    finally:
        store.close()


def test_closing_makes_a_backup_only_if_something_changed(file: Path, own_folders: Path) -> None:
    for expected in (0, 1, 1):
        store = Store.open(str(file), who="ines")
        if expected and not store.info.last_backup:
            store.write([marked(a_layer(), a_span())]).result()
        store.close(backup=True)
        assert len(list(own_folders.glob("backups/*/essai-*.dwb"))) == expected
    store = Store.open(str(file), who="ines")
    assert store.info.last_backup is not None
    store.close()


def test_a_restored_project_is_the_backup_and_nothing_is_thrown_away(
    file: Path, tmp_path: Path
) -> None:
    to = tmp_path / "one.dwb"
    store = Store.open(str(file), who="ines")
    store.backup(to).result()
    store.write([marked(a_layer(), a_span())]).result()
    store.close()
    file.with_name(file.name + "-wal").write_bytes(b"a journal of the old file")
    restore(to, str(file))
    assert tables(file) == tables(to)
    aside = sorted(each.name for each in file.parent.glob("*.before-*"))
    assert len(aside) == 2
    assert not file.with_name(file.name + "-wal").exists()


def test_restoring_under_an_open_project_is_refused(file: Path, tmp_path: Path) -> None:
    store = Store.open(str(file), who="ines")
    store.backup(tmp_path / "one.dwb").result()
    try:
        with pytest.raises(ProjectLocked):
            restore(tmp_path / "one.dwb", str(file))
    finally:
        store.close()


def test_a_bad_backup_is_not_restored(file: Path, tmp_path: Path) -> None:
    to = tmp_path / "one.dwb"
    store = Store.open(str(file), who="ines")
    store.backup(to).result()
    store.close()
    alter(to, "UPDATE span SET label = 'CUE'")
    before = file.read_bytes()
    with pytest.raises(ProjectDamaged):
        restore(to, str(file))
    to.write_bytes(b"no database at all")
    with pytest.raises(ProjectForeign):
        restore(to, str(file))
    assert file.read_bytes() == before
    assert sorted(each.name for each in file.parent.iterdir()) == ["essai.dwb", "one.dwb"]


def test_a_project_can_be_restored_where_there_is_none(file: Path, tmp_path: Path) -> None:
    restore(file, str(tmp_path / "other.dwb"))
    store = Store.open(str(tmp_path / "other.dwb"), who="ines")
    assert store.counts().result().documents == 1
    store.close()


NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_of_a_year_of_backups_a_few_of_each_age_stay() -> None:
    hourly = [NOON - timedelta(hours=hours) for hours in range(24 * 365)]
    stay = sorted(kept(hourly), reverse=True)
    assert stay[:10] == hourly[:10]
    assert len({moment.date() for moment in stay}) >= 12
    assert (NOON - stay[-1]).days > 200
    assert len(stay) <= 10 + 12 + 10 + 9


def test_few_backups_all_stay() -> None:
    moments = [NOON - timedelta(days=40 * n) for n in range(9)]
    assert kept(moments) == set(moments)


@pytest.mark.parametrize(("marked", "left"), [(False, 10), (True, 15)])
def test_backups_of_a_damaged_project_are_not_thinned_out(
    tmp_path: Path, marked: bool, left: int
) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    for minutes in range(15):
        stamp = (NOON - timedelta(minutes=minutes)).strftime(STAMP)
        (folder / f"essai-{stamp}.dwb").touch()
    (folder / "mine.dwb").touch()
    if marked:
        (folder / MARK).touch()
    thin_out(tmp_path, "p")
    assert len(list(folder.glob("*.dwb"))) == left + 1
