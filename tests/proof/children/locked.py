"""Asks SQLite itself whether somebody has a file locked.

``python -m tests.proof.children.locked FILE``
"""

from __future__ import annotations

import sqlite3
import sys


def main(path: str) -> None:
    database = sqlite3.connect(path, timeout=0)
    try:
        database.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        print(str(error).rpartition(" ")[2])
    else:
        print("free")
    database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
