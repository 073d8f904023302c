"""What tables a project has at each schema number, and the way from an older one up."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import TypeAlias

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from workbench.store import schema

Objects: TypeAlias = dict[tuple[str, str], str]
"""The SQL of each table, index, view and trigger, by kind and name."""


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
    connection = sqlite3.connect(":memory:")
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)
    try:
        with engine.begin() as made:
            schema.metadata.create_all(made)
            made.exec_driver_sql(schema.SQLITE_SEARCH)
        return objects_in(connection)
    finally:
        engine.dispose()
        connection.close()
