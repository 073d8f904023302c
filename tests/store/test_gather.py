"""A long answer that comes as one row is the same answer."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import column, select, table

from workbench.store.engine import Link, sqlite_engine

TOLD = select(table("told", column("text"), column("number"), column("perhaps"))).order_by(
    column("number").desc(), column("text")
)
ROWS = st.lists(st.tuples(st.text(), st.integers(-(2**63), 2**63 - 1), st.none() | st.text()))


@given(rows=ROWS)
def test_rows_that_come_as_one_are_those_that_come_one_by_one(
    rows: list[tuple[str, int, str | None]],
) -> None:
    link = Link(sqlite_engine(Path(":memory:")), "memory")
    link.say("CREATE TABLE told (text TEXT, number INTEGER, perhaps TEXT)")
    for row in rows:
        link.say("INSERT INTO told VALUES (?, ?, ?)", row)
    assert link.gather(TOLD) == link.gather_aside(TOLD) == link.run(TOLD)
    assert sorted(map(repr, link.gather(TOLD))) == sorted(map(repr, rows))
    link.close()
