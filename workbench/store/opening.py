"""Opening and creating projects: look first, write only when all is well.

A file is refused before SQLite may write to it: on a network share, held by somebody else,
not ours, newer than we are, damaged, or with tables and triggers that we did not make. Each
refusal has its own words, and leaves every byte of the file as it was.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from workbench.errors import ProjectForeign, ProjectLocked, ProjectMissing, ProjectRefused
from workbench.store import faults, founding, place, schema, upgrade
from workbench.store.engine import Link, postgresql_engine, shown, sqlite_engine
from workbench.store.guard import own
from workbench.store.values import ProjectInfo

QUICK = 128 * 1024 * 1024
"""Bytes up to which a project that was closed well is checked as it opens. The check of a
larger one takes seconds and can't be cut short; it is left to the next backup, whose copy is
looked at in full, and to the check after a bad end."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found out about a file before it was opened."""

    schema: int
    unclean_end: bool


def preflight(path: Path) -> Preflight:
    """Look at a file without changing it; raises the refusal that fits.

    The caller holds the lock, and no connection to the file.
    """
    head = place.head_of(path)
    wal = place.beside(path, "-wal")
    unclean = wal.exists() and wal.stat().st_size > 0
    if not os.access(path, os.W_OK):
        raise ProjectRefused(
            "{path} is read-only. Copy it elsewhere, or look at it without changing it.", path=path
        )
    with reading(path) as connection:
        _refuse_strangers(connection, path, head.schema)
        if unclean or path.stat().st_size <= QUICK:
            _quick_check(connection, path)
    return Preflight(head.schema, unclean)


def open_file(path: Path) -> Link:
    """A connection to a file that has passed, with the settings that keep what is written."""
    link = Link(sqlite_engine(path), str(path))
    try:
        link.open()
        link.say("SELECT count(*) FROM project")
    except faults.InUse as error:
        link.close()
        raise ProjectLocked(
            "Another program has {path} open; close it there and try again.", path=path
        ) from error
    except BaseException:
        link.close()
        raise
    return link


def open_server(location: str) -> Link:
    """A connection to a project on a server."""
    link = Link(postgresql_engine(location), location)
    try:
        link.open()
        if link.say("SELECT to_regclass('project')") == [(None,)]:
            raise ProjectMissing(
                "There is no project in the database {location}.", location=shown(location)
            )
    except BaseException:
        link.close()
        raise
    return link


def create_file(path: Path, scheme_text: str, *, who: str, session: str) -> None:
    """Make the file of a new project: whole under another name, then given its own."""
    for there in (path, place.beside(path, "-wal"), place.beside(path, "-journal")):
        if there.exists():
            raise ProjectRefused(
                "There is something at {path} already; choose another name.", path=there
            )
    made = place.beside(path, ".new")
    made.unlink(missing_ok=True)
    link = Link(sqlite_engine(made), str(path))
    try:
        founding.found(link, path.stem, scheme_text, who=who, session=session)
        link.say("PRAGMA wal_checkpoint(TRUNCATE)")
    except BaseException:
        link.close()
        made.unlink(missing_ok=True)
        place.beside(made, "-wal").unlink(missing_ok=True)
        raise
    link.close()
    os.rename(made, path)
    sync_folder(path.parent)


def create_on_server(location: str, scheme_text: str, *, who: str, session: str) -> None:
    """Make the tables of a new project in a database that has none."""
    link = Link(postgresql_engine(location), location)
    try:
        link.open()
        if link.say("SELECT to_regclass('project')") != [(None,)]:
            raise ProjectRefused(
                "There is a project in the database {location} already.", location=shown(location)
            )
        name = link.engine.url.database or "project"
        founding.found(link, name, scheme_text, who=who, session=session)
    finally:
        link.close()


def info_of(link: Link, *, unclean_end: bool, last_backup: str | None) -> ProjectInfo:
    """What the project says about itself."""
    [(key, name, created)] = link.say("SELECT id, name, created FROM project")
    package = annotator = ""
    if link.is_sqlite and link.say("PRAGMA application_id") == [(schema.PACKAGE_ID,)]:
        package, annotator = own(link)
    return ProjectInfo(
        key, name, created, schema.SCHEMA, unclean_end, last_backup, package, annotator
    )


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder survive a power cut, where the system can."""
    if os.name != "posix":
        return
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can't write, and leaves behind no file that was not there."""
    made = [place.beside(path, suffix) for suffix in ("-shm", "-wal")]
    made = [each for each in made if not each.exists()]
    try:
        with closing(
            sqlite3.connect(
                f"file:{quote(str(path))}?mode=ro", uri=True, timeout=0, isolation_level=None
            )
        ) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection
    except UnicodeDecodeError as error:
        raise faults.damaged(str(path), "UTF-8") from error
    except sqlite3.Error as error:
        found = faults.of_sqlite(error, str(path))
        if isinstance(found, faults.InUse):
            raise ProjectLocked(
                "Another program has {path} open; close it there and try again.", path=path
            ) from error
        raise found from error
    finally:
        for each in made:
            each.unlink(missing_ok=True)


def _refuse_strangers(connection: sqlite3.Connection, path: Path, number: int) -> None:
    """Refuse a file with a table, view, trigger or index that is not ours, or ours altered."""
    there = upgrade.objects_in(connection)
    ours = upgrade.objects_of(number)
    for key in sorted(there.keys() | ours.keys()):
        if there.get(key) != ours.get(key):
            kind, name = key
            raise ProjectForeign(
                "{path} holds something that the program did not make so ({kind} {name}); it was "
                "not opened. Import its texts into a new project, or restore a backup.",
                path=path,
                kind=kind,
                name=name,
            )


def _quick_check(connection: sqlite3.Connection, path: Path) -> None:
    found = connection.execute("PRAGMA quick_check(3)").fetchall()
    if found != [("ok",)]:
        raise faults.damaged(str(path), str(found[0][0]).splitlines()[0])
