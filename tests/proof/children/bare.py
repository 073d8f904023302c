"""Bare ``sqlite3`` saving rows: what the recording and the replay are tried on.

``python -m tests.proof.children.bare FOLDER SAVES PRAGMA…``
"""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

from tests.proof.disk.replay import ACKNOWLEDGED


def main(folder: Path, saves: int, pragmas: list[str]) -> None:
    witness = os.open(folder / ACKNOWLEDGED, os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in pragmas:
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE kept (id TEXT PRIMARY KEY, words TEXT)")
    for number in range(saves):
        database.execute("INSERT INTO kept VALUES (?, ?)", (f"save-{number}", "mot " * 40))
        os.write(witness, f"save-{number}\n".encode())
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
