"""A PostgreSQL server for tests: made, started, killed and stopped by them."""

from __future__ import annotations

import subprocess
from itertools import count
from pathlib import Path

import psycopg


class Server:
    """Listens on a socket in its own folder and nowhere else, so no port can be taken."""

    def __init__(self, folder: Path, account: str) -> None:
        found = sorted(
            Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin: int(bin.parts[-2])
        )
        assert found, "These tests need a PostgreSQL server: apt-get install postgresql"
        self._bin = found[-1]
        self._folder = folder
        self._account = account
        self._numbers = count(1)

    def start(self) -> None:
        if not (self._folder / "data").exists():
            self._run("initdb", "-D", self._data, "-A", "trust", "-U", "postgres", "--no-sync")
        options = f"-k {self._folder} -c listen_addresses='' -c fsync=off"
        self._run("pg_ctl", "-D", self._data, "-o", options, "-l", self._log, "-w", "start")

    def kill(self) -> None:
        """Stop it as a power cut would."""
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")

    def stop(self) -> None:
        if (self._folder / "data" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", self._data, "-m", "fast", "-w", "stop")

    def new_place(self) -> str:
        """The address of an empty schema of its own."""
        name = f"essai_{next(self._numbers)}"
        with psycopg.connect(
            host=str(self._folder), user="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return (
            f"postgresql+psycopg://postgres@/postgres?host={self._folder}"
            f"&options=-csearch_path%3D{name}"
        )

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    @property
    def _log(self) -> str:
        return str(self._folder / "log")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), *arguments]
        if self._account == "postgres":
            command = ["runuser", "-u", "postgres", "--", *command]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)
