"""The program on a database that is told to be careless: for controls, and for sheer speed.

The program has no option for it. What it asks of SQLite is rewritten on the way.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from typing import Any

Rewrite = Callable[[str], str]


def pragma(name: str, value: str) -> Rewrite:
    """Let every ``PRAGMA name = …`` say this value instead."""
    asked = re.compile(rf"\b{name}\s*=\s*\w+", re.IGNORECASE)
    return lambda statement: asked.sub(f"{name} = {value}", statement)


def connecting(*rewrites: Rewrite) -> Callable[..., sqlite3.Connection]:
    """What to put in the place of ``sqlite3.connect``: its connections rewrite what they say."""

    def rewritten(statement: str) -> str:
        for rewrite in rewrites:
            statement = rewrite(statement)
        return statement

    class Cursor(sqlite3.Cursor):
        def execute(self, statement: str, *rest: Any) -> Any:
            return super().execute(rewritten(statement), *rest)

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, statement: str, *rest: Any) -> sqlite3.Cursor:
            return super().execute(rewritten(statement), *rest)

    return lambda *arguments, **options: _CONNECT(*arguments, **{"factory": Connection, **options})


_CONNECT = sqlite3.connect
