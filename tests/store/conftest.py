"""Stores on both engines: the same tests run on an SQLite file and on a real PostgreSQL.

The server is started by the tests themselves, once for all; where there is none, they fail.
"""

from __future__ import annotations

import getpass
import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proof import careless
from tests.store.servers import Server
from workbench.store import Store

Maker = Callable[[], Store]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL of our own, on a socket in a temporary folder."""
    folder = Path(tempfile.mkdtemp(prefix="dwb-pg-"))
    account = "postgres" if os.geteuid() == 0 else getpass.getuser()
    if account == "postgres":
        shutil.chown(folder, "postgres", "postgres")
    started = Server(folder, account)
    try:
        started.start()
        yield started
    finally:
        started.stop()
        subprocess.run(["rm", "-rf", str(folder)], check=True)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place where there is no project yet, on each of the engines."""
    if request.param == "sqlite":
        return str(tmp_path / "essai.dwb")
    server: Server = request.getfixturevalue("server")
    return server.new_place()


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """A new project, open."""
    made = Store.create(location, scheme_text='{"name": "test", "version": 1}', who="ines")
    yield made
    made.close()


@pytest.fixture
def careless_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Power loss is proved elsewhere; here nothing waits for the disk."""
    connect = careless.connecting(careless.pragma("synchronous", "OFF"))
    monkeypatch.setattr(sqlite3, "connect", connect)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed project, as a file, with one document and one layer."""
    from tests.store.contents import NOW, a_record

    path = tmp_path / "essai.dwb"
    made = Store.create(str(path), scheme_text='{"version": 1}', who="ines")
    made.add([a_record()], who="ines", at=NOW).result()
    made.close()
    return path
