"""Verified copies: backups made on the database thread, looked at elsewhere; and back again.

A copy is made in one step to a temporary name, checked, and only then given its name, so
that whatever is called a backup is one. The automatic ones are thinned out with age, unless
the project was found damaged: then every one of them may be the last good one.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from workbench.errors import ProjectDamaged, ProjectRefused, WriteFailed
from workbench.model.moment import now
from workbench.store import faults, opening, place
from workbench.store.engine import Link
from workbench.store.lock import Lock
from workbench.store.values import BackupReport

LAST = 10
KEPT = (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9))
"""Beside the last ten: the newest of each of 12 days, 10 weeks, 9 months."""

STAMP = "%Y%m%dT%H%M%SZ"
MARK = "DAMAGED"
"""A file of this name among the backups says that none of them may be taken away."""


def copy(link: Link, to: Path) -> Path:
    """Copy the open project to a temporary file beside the target, in one step.

    Runs on the database thread. One step: a copy in pieces begins again at every write.
    """
    if not link.is_sqlite:
        raise WriteFailed("A project on a server is backed up there, by pg_dump.")
    made = place.beside(to, ".part")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        made.unlink(missing_ok=True)
        with closing(sqlite3.connect(made, isolation_level=None)) as target:
            # Nobody else sees the copy before ``settle`` has verified and synced it as a whole:
            # a journal of its own would only double what is written.
            target.execute("PRAGMA journal_mode = OFF")
            target.execute("PRAGMA synchronous = OFF")
            link.driver.backup(target, pages=-1)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)
        raise WriteFailed(
            "The backup {path} could not be written: {reason}.", path=to, reason=str(error)
        ) from error
    return made


def settle(made: Path, to: Path) -> BackupReport:
    """Verify a copy, and give it its name; runs on any thread but the database's."""
    try:
        verify(made, shown_as=to)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    size = made.stat().st_size
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(made, to)
    opening.sync_folder(to.parent)
    return BackupReport(to, size, verified=True, at=now())


def verify(path: Path, *, shown_as: Path) -> None:
    """Look at every page and every reference of a copy; raises ProjectDamaged."""
    try:
        with ThreadPoolExecutor(1) as other:
            asked = other.submit(_told, path, "PRAGMA foreign_key_check")
            found = [row[0] for row in _told(path, "PRAGMA integrity_check(3)")]
            lost = asked.result()
    except sqlite3.Error as error:
        raise faults.of_sqlite(error, str(shown_as)) from error
    finally:
        for suffix in ("-wal", "-shm", "-journal"):
            place.beside(path, suffix).unlink(missing_ok=True)
    if found != ["ok"] or lost:
        raise faults.damaged(str(shown_as), str(found[0] if found != ["ok"] else "foreign keys"))


def _told(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return connection.execute(question).fetchall()


def automatic(folder: Path, project_id: str, name: str) -> Path:
    """Where the next automatic backup of a project goes."""
    stamp = datetime.now(UTC).strftime(STAMP)
    return folder / project_id / f"{name}-{stamp}.dwb"


def last(folder: Path, project_id: str) -> str | None:
    """When the newest automatic backup was made, if there is one."""
    found = max((at for at, _ in _dated(folder / project_id)), default=None)
    return None if found is None else found.strftime("%Y-%m-%dT%H:%M:%SZ")


def thin_out(folder: Path, project_id: str) -> None:
    """Take away the backups that are too many; none while the mark of damage stands."""
    place_of = folder / project_id
    if (place_of / MARK).exists():
        return
    dated = sorted(_dated(place_of), reverse=True)
    wanted = kept([at for at, _ in dated])
    for at, path in dated:
        if at not in wanted:
            path.unlink(missing_ok=True)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Which of these backups stay: the last ones, and the newest of each day, week, month."""
    newest_first = sorted(moments, reverse=True)
    stay = set(newest_first[:LAST])
    for form, many in KEPT:
        periods: dict[str, datetime] = {}
        for moment in newest_first:
            periods.setdefault(moment.strftime(form), moment)
        stay |= set(list(periods.values())[:many])
    return stay


def is_marked(folder: Path, project_id: str) -> bool:
    """Whether the project was found damaged, and nobody has found it sound since."""
    return (folder / project_id / MARK).exists()


def mark_damaged(folder: Path, project_id: str, *, damaged: bool) -> None:
    """Set, or take away, the mark that stops the thinning out."""
    mark = folder / project_id / MARK
    with contextlib.suppress(OSError):
        if damaged:
            mark.parent.mkdir(parents=True, exist_ok=True)
            mark.touch()
        else:
            mark.unlink(missing_ok=True)


def restore(backup: Path, location: str, check: Callable[[Path], None]) -> None:
    """Put a copy of a backup in a project's place; what stood there is moved aside.

    The copy is made and looked at in full before anything is moved. The project's own
    ``-wal`` goes aside with it: beside another file it would wreck that one.
    """
    if place.is_server(location):
        raise ProjectRefused("A project on a server is restored there, by pg_restore.")
    path = Path(location)
    head = place.head_of(backup)
    if backup.resolve() == path.resolve():
        raise ProjectRefused("{path} is the project itself; name a backup of it.", path=path)
    lock = Lock.take(place.beside(path, ".lock"), who="restore", project=path)
    try:
        _refuse_other_kind(path, backup, is_package=head.is_package)
        made = place.beside(path, ".restored")
        _copied(backup, made)
        try:
            check(made)
        except BaseException:
            made.unlink(missing_ok=True)
            raise
        stamp = datetime.now(UTC).strftime(STAMP)
        for suffix in ("", "-wal", "-shm", "-journal"):
            there = place.beside(path, suffix)
            if there.exists():
                os.rename(there, place.beside(path, f".before-{stamp}{suffix}"))
        os.replace(made, path)
        opening.sync_folder(path.parent)
    finally:
        lock.release()


def _refuse_other_kind(path: Path, backup: Path, *, is_package: bool) -> None:
    """A package never takes a project's place, nor the other way; a damaged file says nothing."""
    try:
        there = place.head_of(path)
    except ProjectRefused:
        return
    if there.is_package != is_package:
        raise ProjectRefused(
            "{backup} and {path} are not of one kind: one is a work package, the other a project.",
            backup=backup,
            path=path,
        )


def _copied(backup: Path, made: Path) -> None:
    """A backup as one file, with what its own ``-wal`` holds, by SQLite's own means."""
    made.unlink(missing_ok=True)
    try:
        with opening.reading(backup) as source, closing(sqlite3.connect(made)) as target:
            source.backup(target, pages=-1)
        with made.open("rb+") as file:
            os.fsync(file.fileno())
    except (OSError, sqlite3.Error) as error:
        made.unlink(missing_ok=True)
        raise ProjectDamaged(
            "The backup {path} can't be copied: {reason}.", path=backup, reason=str(error)
        ) from error


def _dated(folder: Path) -> list[tuple[datetime, Path]]:
    found = []
    for path in folder.glob("*.dwb"):
        with contextlib.suppress(ValueError):
            moment = datetime.strptime(path.stem.rpartition("-")[2], STAMP).replace(tzinfo=UTC)
            found.append((moment, path))
    return found
