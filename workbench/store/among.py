"""One statement for a list of any length: ``column IN (…)`` with a single parameter.

A statement with as many marks as there are values would have to be prepared for each
length. SQLite reads the list from JSON text, PostgreSQL takes an array; ``Link.listing``
makes either.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, ColumnElement, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler


class among(ColumnElement[bool]):  # noqa: N801 - it reads as a function in a statement
    """Whether a column's value is in the list of that name."""

    inherit_cache = False
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        self.column = column
        self.list: ColumnElement[Any] = bindparam(name)

    def self_group(self, against: object = None) -> among:
        """As it is: SQLAlchemy would write ``(…) = 1``, and no index can be used for that."""
        return self


@compiles(among, "sqlite")
def _on_sqlite(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column = compiler.process(element.column, **options)
    return f"{column} IN (SELECT value FROM json_each({compiler.process(element.list, **options)}))"


@compiles(among, "postgresql")
def _on_postgresql(element: among, compiler: SQLCompiler, **options: Any) -> str:
    column = compiler.process(element.column, **options)
    return f"{column} = ANY({compiler.process(element.list, **options)})"
