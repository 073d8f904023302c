"""What tables a project has at each schema number, and the way from an older one up."""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from workbench.errors import ProjectDamaged, ProjectTooNew
from workbench.store import schema
from workbench.store.engine import Link
from workbench.store.values import Progress

Objects: TypeAlias = dict[tuple[str, str], str]
"""The SQL of each table, index, view and trigger, by kind and name."""

SCRIPTS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 0x44574231
"""The advisory lock that lets one client of a server upgrade it."""


def objects_in(connection: sqlite3.Connection) -> Objects:
    """What a file holds, each in one spelling; SQLite's own statistics aside."""
    found = connection.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master"
        " WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')"
    )
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in found}


@cache
def objects_of(number: int) -> Objects:
    """What a project of that schema number must hold, and nothing else.

    Made by doing it, in memory: whatever SQLite adds of its own is then in it too. The
    spelling is SQLAlchemy's, which is why its version is bounded and a frozen sample of
    each schema is opened by a test.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)
    link = Link(engine, ":memory:")
    try:
        if number == schema.SCHEMA:
            link.create(schema.metadata)
        else:
            migrate(link, to=number)
        return objects_in(connection)
    finally:
        link.close()
        engine.dispose()


def number_of(link: Link) -> int:
    """The schema number of a project on a server; a file says it in its header.

    Raises ProjectTooNew for a revision that this version of the program does not know.
    """
    found = link.say("SELECT version_num FROM alembic_version")
    if len(found) != 1 or not str(found[0][0]).isdigit():
        raise ProjectDamaged(
            "The database {location} does not say which schema it has. Restore a backup.",
            location=link.location,
        )
    number = int(found[0][0])
    if number > schema.SCHEMA:
        raise ProjectTooNew(
            "{path} was made by a newer version of the program (schema {there}; this one knows "
            "{here}). Nothing was changed; install the newer version.",
            path=link.location,
            there=number,
            here=schema.SCHEMA,
        )
    return number


def migrate(link: Link, *, to: int, progress: Progress | None = None) -> None:
    """Run the revisions up to a number, all in one transaction, or none.

    ``progress`` is told how many documents are done; what it raises takes all back.

    On SQLite with foreign keys off, and that outside the transaction: a rebuild drops the
    old table, and the drop would take with it, without a word, every row that points there.
    They are looked at before the commit instead.
    """
    if link.is_sqlite:
        link.say("PRAGMA foreign_keys = OFF")
    try:
        # Alembic would commit by itself if it did not find a transaction of SQLAlchemy's; this
        # one is nothing to the driver, whose own transaction is the one that counts.
        with link.connection.begin(), link.transaction():
            if not link.is_sqlite:
                link.say("SET LOCAL lock_timeout = '5s'")
                link.say("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
            _run(link, to, progress)
            if link.is_sqlite:
                if link.say("PRAGMA application_id") != [(schema.PACKAGE_ID,)]:
                    link.say(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                link.say(f"PRAGMA user_version = {to}")
                if found := link.say("PRAGMA foreign_key_check"):
                    raise ProjectDamaged(
                        "{path} could not be brought up to date: {many} rows of {table} point "
                        "nowhere. It was left as it was; restore a backup.",
                        path=link.location,
                        many=len(found),
                        table=found[0][0],
                    )
    finally:
        if link.is_sqlite:
            link.say("PRAGMA foreign_keys = ON")


def _run(link: Link, to: int, progress: Progress | None) -> None:
    # Loaded here: most projects are opened without any need of it.
    from alembic import command
    from alembic.config import Config

    link.say(
        "CREATE TABLE IF NOT EXISTS alembic_version ( version_num {kind} NOT NULL, "
        "CONSTRAINT pk_alembic_version PRIMARY KEY (version_num) ){strict}".format(
            kind="TEXT" if link.is_sqlite else 'TEXT COLLATE "C"',
            strict=" STRICT" if link.is_sqlite else "",
        )
    )
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = link.connection
    config.attributes["progress"] = progress
    command.upgrade(config, f"{to:04}")
