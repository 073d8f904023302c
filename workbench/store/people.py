"""Who writes layers: the annotators of a project, persons and machines."""

from __future__ import annotations

from sqlalchemy import BindParameter, bindparam, case, func, select
from sqlalchemy.dialects import postgresql, sqlite

from workbench.store import schema
from workbench.store.engine import Link
from workbench.store.values import AnnotatorRow

annotator, layer = schema.annotator, schema.layer

_ROW: dict[str, BindParameter[str]] = {"name": bindparam("name"), "kind": bindparam("kind")}
ADD = {
    "sqlite": sqlite.insert(annotator).values(_ROW).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(annotator).values(_ROW).on_conflict_do_nothing(),
}
COUNTED = (
    select(
        layer.c.owner,
        func.count(),
        func.sum(case((layer.c.status == "done", 1), else_=0)),
        func.sum(layer.c.seconds),
    )
    .group_by(layer.c.owner)
    .order_by(layer.c.owner)
)
NAMED = select(annotator.c.name, annotator.c.kind).order_by(annotator.c.name)


def add(link: Link, name: str, kind: str) -> None:
    """Make an annotator known, unless there is one of that name."""
    link.change(ADD[link.engine.dialect.name], name=name, kind=kind)


def annotators(link: Link) -> tuple[AnnotatorRow, ...]:
    """Everyone who is known, in alphabetical order."""
    counted = {owner: numbers for owner, *numbers in link.run(COUNTED)}
    return tuple(
        AnnotatorRow(name, kind, *map(int, counted.get(name, (0, 0, 0))))
        for name, kind in link.run(NAMED)
    )
