"""Connections: the settings that keep what was written, and prepared statements.

SQLAlchemy compiles each statement once; from then on its text goes straight to the driver,
and plain tuples come back. That is what a save costs little by, and why no Row, Connection
or Session can leave this room.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast

from sqlalchemy import (
    Connection,
    Engine,
    MetaData,
    create_engine,
    create_mock_engine,
    event,
    func,
    select,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool
from sqlalchemy.sql import Executable, Select
from sqlalchemy.sql.compiler import SQLCompiler

from workbench.errors import ProjectMissing, ProjectRefused, WorkbenchError
from workbench.hand import HAND
from workbench.store import faults
from workbench.store.facts import Facts
from workbench.store.schema import SEARCH
from workbench.store.sending import send

Values: TypeAlias = tuple[Any, ...]
"""A row as the driver gives it: each column has its own type."""

_Text: TypeAlias = tuple[str, Sequence[str], dict[str, object], Executable]

T = TypeVar("T")

WAIT_MS = 5000
WAL_LIMIT = 64 * 1024 * 1024


def sqlite_engine(path: Path) -> Engine:
    """An engine for one file, one connection at a time."""

    def connect() -> sqlite3.Connection:
        # isolation_level None: the driver's own transactions leave a failed migration half done.
        return sqlite3.connect(path, timeout=0, isolation_level=None)

    engine = create_engine(
        "sqlite+pysqlite://", creator=connect, poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "connect", lambda connection, _: settle_sqlite(connection))
    return engine


def postgresql_engine(location: str) -> Engine:
    """An engine for a database server; raises ProjectRefused for an address it can't read."""
    try:
        url = make_url(location)
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+psycopg")
        if not url.drivername.startswith("postgresql"):
            raise ArgumentError(f"not a PostgreSQL server: {url.drivername}")
        return create_engine(
            url,
            poolclass=NullPool,
            hide_parameters=True,
            paramstyle="format",
            isolation_level="AUTOCOMMIT",
            connect_args={"connect_timeout": 10},
        )
    except (ArgumentError, NoSuchModuleError) as error:
        raise ProjectMissing(
            "This is not the address of a database: {location}. "
            "It should look like postgresql+psycopg://name@host/database.",
            location=shown(location),
        ) from error
    except ImportError as error:
        raise ProjectRefused(
            "The driver for PostgreSQL is missing; install dispatch-workbench[postgresql]."
        ) from error


def shown(location: str) -> str:
    """A location fit to show: without the password."""
    if "://" not in location:
        return location
    try:
        return make_url(location).render_as_string(hide_password=True)
    except ArgumentError:
        return location.partition("://")[0] + "://…"


def settle_sqlite(connection: sqlite3.Connection) -> None:
    """Say how this connection is to keep what it is given; the order matters.

    EXCLUSIVE comes before WAL, so that there is no shared memory file, a second opener is
    refused at once, and the WAL-reset fault of SQLite before 3.51.3 can't happen. FULL, since
    NORMAL loses acknowledged steps when the power fails.
    """

    def pragma(setting: str) -> object:
        row = connection.execute(f"PRAGMA {setting}").fetchone()
        return row[0] if row else None

    # SQLAlchemy registers functions that statements in a file could call; ours need none.
    connection.create_function("regexp", 2, None)
    connection.create_function("floor", 1, None)
    pragma("locking_mode = EXCLUSIVE")
    if pragma("journal_mode = WAL") == "wal":
        pragma("synchronous = FULL")
    else:
        pragma("journal_mode = DELETE")
        pragma("synchronous = EXTRA")
    if sys.platform == "darwin":
        pragma("fullfsync = ON")
        pragma("checkpoint_fullfsync = ON")
    pragma("foreign_keys = ON")
    pragma(f"busy_timeout = {WAIT_MS}")
    pragma("trusted_schema = OFF")
    pragma("cell_size_check = ON")
    pragma("mmap_size = 0")
    pragma("temp_store = MEMORY")
    pragma("cache_size = -32000")
    pragma(f"journal_size_limit = {WAL_LIMIT}")
    pragma("wal_autocheckpoint = 1000")


REMEMBERED = 16
"""So many long answers are kept; each is a megabyte at most for a hundred thousand documents."""


class Link:
    """One connection, used by one thread: statements in, plain tuples out.

    After a fault the connection can still be used; a server that went away is called again
    at the next statement outside a transaction.
    """

    def __init__(self, engine: Engine, location: str) -> None:
        self.engine = engine
        self.location = shown(location)
        self.is_sqlite = engine.dialect.name == "sqlite"
        self._begin = "BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN"
        self._texts: dict[int, _Text] = {}
        self._ones: dict[int, tuple[Executable, Executable]] = {}
        self._memory: dict[Hashable, Any] = {}
        self._lasting: dict[Hashable, Any] = {}
        self._facts: dict[str, Facts] = {}
        self._touched: list[int] = []
        self._connection: Connection | None = None
        self._cursor: Any = None  # a cursor of sqlite3 or psycopg; they share no type

    def run(self, statement: Executable, **values: object) -> list[Values]:
        """The rows that a statement answers."""
        cursor = self._ask(statement, values)
        try:
            return cursor.fetchall()  # type: ignore[no-any-return]  # a driver's cursor has no type
        except self._errors as error:
            raise self._translated(error) from self._cause(error)

    def gather(self, statement: Select[Any], **values: object) -> list[Values]:
        """The rows of a long answer, of numbers and texts, while somebody may be typing.

        The driver lets go of the interpreter before each row and takes it back after it: at
        thousands of rows that slows down whoever paints a frame at the same time. So a file
        answers all rows as one.
        """
        return self._unpacked(self._gathered(statement, values))

    def gather_aside(self, statement: Select[Any], **values: object) -> list[Values]:
        """The same for nobody who waits: it is unpacked once no frame is being painted."""
        found = self._gathered(statement, values)
        HAND.give_way()
        return self._unpacked(found)

    def one(self, statement: Executable, **values: object) -> Values | None:
        """The first row that a statement answers, if there is one."""
        cursor = self._ask(statement, values)
        try:
            return cursor.fetchone()  # type: ignore[no-any-return]  # a driver's cursor has no type
        except self._errors as error:
            raise self._translated(error) from self._cause(error)

    def change(self, statement: Executable, **values: object) -> int:
        """How many rows a statement changed."""
        return self._ask(statement, values).rowcount  # type: ignore[no-any-return]  # a driver's cursor has no type

    def put(self, statement: Executable, row: Sequence[object]) -> None:
        """Insert one row, given in the order of the statement's columns."""
        self._do(self._text(statement)[0], row)

    def many(self, statement: Executable, rows: Iterable[Sequence[object]]) -> None:
        """Insert rows, each given in the order of the statement's columns."""
        self.many_of(self._text(statement)[0], rows)

    def many_of(self, text: str, rows: Iterable[Sequence[object]]) -> None:
        """Insert rows by a statement in the driver's own spelling."""
        cursor = self._ready()
        try:
            if self.is_sqlite:
                cursor.executemany(text, rows)
            else:
                send(cursor, text, rows, driver=self.engine.dialect.loaded_dbapi)
        except self._errors as error:
            raise self._translated(error) from self._cause(error)

    def say(self, text: str, values: Sequence[object] = ()) -> list[Values]:
        """The rows of a statement that is not worth preparing, in the driver's own spelling."""
        cursor = self._do(text, values)
        return cursor.fetchall() if cursor.description else []

    def create(self, metadata: MetaData) -> None:
        """Make all tables, within the transaction that is open."""

        def executed(statement: Any, *_: object, **__: object) -> None:
            self._do(str(statement.compile(dialect=self.engine.dialect)).strip(), ())

        # Told to a mock, since a connection of SQLAlchemy's would begin a transaction of its own.
        mock = create_mock_engine(self.engine.url, executed)
        metadata.create_all(mock, checkfirst=False)
        for engine, text in SEARCH:
            if engine == self.engine.dialect.name:
                self._do(text, ())

    def listing(self, values: Sequence[object]) -> object:
        """Values as the parameter of ``among``."""
        return json.dumps(values, ensure_ascii=False) if self.is_sqlite else list(values)

    def remembered(self, key: Hashable, make: Callable[[], T], *, lasting: bool = False) -> T:
        """What ``make`` answers, asked for once as long as nothing is written.

        What is ``lasting`` stays true, whatever is written. Only for a file, which nobody else
        writes to; a server is always asked.
        """
        if not self.is_sqlite:
            return make()
        memory = self._lasting if lasting else self._memory
        made = memory.pop(key) if key in memory else make()
        if len(memory) >= REMEMBERED:
            del memory[next(iter(memory))]
        memory[key] = made  # at the end: what was asked for last goes last
        return cast(T, made)

    def facts(self, owner: str) -> Facts:
        """What the list is filtered by, as an annotator sees it."""
        if owner not in self._facts:
            self._facts[owner] = Facts(self, owner)
        return self._facts[owner]

    def touch(self, document_key: int) -> None:
        """Say of a document what ``transaction`` asks for."""
        self._touched.append(document_key)

    @contextmanager
    def transaction(self, *, of_layers: bool = False) -> Iterator[None]:
        """All or nothing of what is said inside; the only way to begin a transaction.

        With ``of_layers`` nothing that the list is filtered by may change but layers, and inside
        it is said of which documents, by ``touch``. Whoever leaves one out makes the list lie.
        """
        self._do(self._begin, ())
        self._memory.clear()
        self._touched.clear()
        try:
            yield
            self._do("COMMIT", ())
        except BaseException:
            self._facts.clear()
            self._roll_back()
            raise
        if not of_layers:
            self._facts.clear()
        for facts in self._facts.values():
            for key in self._touched:
                facts.touch(key)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that is read inside is of one moment; nothing can be written."""
        self._do("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ())
        try:
            yield
        finally:
            self._roll_back()

    @property
    def is_open(self) -> bool:
        """Whether there is a connection just now."""
        return self._cursor is not None

    def open(self) -> None:
        """Connect, unless it is connected."""
        self._ready()

    def close(self) -> None:
        """End the connection."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._cursor = None

    @property
    def connection(self) -> Connection:
        """SQLAlchemy's own connection, for Alembic."""
        self._ready()
        assert self._connection is not None
        return self._connection

    @property
    def driver(self) -> Any:
        """The driver's own connection, for what only it can do: backup, copy, notifications."""
        self._ready()
        assert self._connection is not None
        return self._connection.connection.driver_connection

    def _ask(self, statement: Executable, values: dict[str, object]) -> Any:
        text, names, own, _ = self._text(statement)
        if own:
            values = {**own, **values}
        return self._do(text, [values[name] for name in names])

    def _do(self, text: str, values: Sequence[object]) -> Any:
        cursor = self._ready()
        try:
            cursor.execute(text, values)
        except self._errors as error:
            raise self._translated(error) from self._cause(error)
        return cursor

    def _gathered(self, statement: Select[Any], values: dict[str, object]) -> list[Values]:
        return self.run(self._as_one(statement) if self.is_sqlite else statement, **values)

    def _unpacked(self, found: list[Values]) -> list[Values]:
        return [tuple(row) for row in json.loads(found[0][0])] if self.is_sqlite else found

    def _as_one(self, statement: Select[Any]) -> Executable:
        """The statement whose only row is an array of the rows of this one; made once."""
        made = self._ones.get(id(statement))
        if made is None:
            rows = statement.subquery()
            one = select(func.json_group_array(func.json_array(*rows.c)))
            made = self._ones[id(statement)] = one, statement
        return made[0]

    def _ready(self) -> Any:
        if self._cursor is None:
            try:
                self._connection = self.engine.connect()
            except DBAPIError as error:
                raise self._translated(cast(Exception, error.orig)) from None
            except self._errors as error:
                raise self._translated(error) from None
            driver = self._connection.connection.driver_connection
            assert driver is not None
            self._cursor = driver.cursor()
        return self._cursor

    def _text(self, statement: Executable) -> _Text:
        """A statement's words, the names of its values in order, those it brings, itself."""
        known = self._texts.get(id(statement))
        if known is None:
            compiled = statement.compile(dialect=self.engine.dialect)  # type: ignore[attr-defined]  # every Executable here is a ClauseElement
            assert isinstance(compiled, SQLCompiler)
            # The statement is kept with its text, so that its id is never another's.
            names = tuple(compiled.positiontup or ())
            own = {name: compiled.binds[name].value for name in names}
            own = {name: value for name, value in own.items() if value is not None}
            known = (compiled.string, names, own, statement)
            self._texts[id(statement)] = known
        return known

    def _roll_back(self) -> None:
        """Leave no transaction open; where that fails, the connection is given up."""
        if self._cursor is None:
            return
        try:
            if not self.is_sqlite or self.driver.in_transaction:
                self._cursor.execute("ROLLBACK")
        except self._errors:
            self._give_up()
        else:
            if not self.is_sqlite and self.driver.broken:
                self._give_up()

    def _give_up(self) -> None:
        assert self._connection is not None
        self._connection.invalidate()
        self._connection.close()
        self._connection = self._cursor = None

    @property
    def _errors(self) -> type[Exception]:
        return self.engine.dialect.loaded_dbapi.Error

    def _translated(self, error: Exception) -> WorkbenchError | faults.DatabaseBug:
        if isinstance(error, sqlite3.Error):
            return faults.of_sqlite(error, self.location)
        found = faults.of_postgresql(error, self.location)
        if self._connection is not None and self.driver.closed:
            self._give_up()
        return found

    def _cause(self, error: Exception) -> Exception | None:
        """PostgreSQL's own message repeats the text of rows, so it is not passed on."""
        return error if self.is_sqlite else None
