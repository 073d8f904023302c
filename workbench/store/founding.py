"""A new project: its tables, its one row, and the first entry of its chain."""

from __future__ import annotations

import json

from sqlalchemy import bindparam, insert

from workbench import __version__
from workbench.model.edit import Edit, Op, SchemeText
from workbench.model.handing import Manifest
from workbench.model.ids import new_id
from workbench.model.moment import now
from workbench.model.record import encode
from workbench.store import ledger, schema
from workbench.store.chain import first_hash
from workbench.store.engine import Link
from workbench.store.ledger import Pen
from workbench.store.values import Step

CREATE = "create"
"""The name of the op that begins a project."""

PUT_PROJECT = insert(schema.project).values(
    {column: bindparam(column.name) for column in schema.project.c}
)
PUT_STAMP = insert(schema.stamp).values(version_num=bindparam("version_num"))


def found(
    link: Link,
    name: str,
    scheme_text: str,
    *,
    who: str,
    session: str,
    package: Manifest | None = None,
) -> None:
    """Make the tables by ``create_all`` and stamp them; the migrations make the same ones.

    A package has the id of its project, so that the chains of layers go on in it, and a chain
    of its own for all else.
    """
    at = now()
    scheme = SchemeText(_version_of(scheme_text), scheme_text)
    project_id = new_id() if package is None else package.project_id
    link.open()
    with link.transaction():
        make_tables(link, is_package=package is not None)
        link.change(
            PUT_PROJECT,
            id=project_id,
            name=name,
            created=at,
            scheme_version=scheme.version,
            scheme=scheme.text,
            revision=0,
            head=first_hash(project_id),
        )
        op = Op(CREATE, None, (Edit(None, scheme),))
        header = ledger.header_of(Step(op, None, None, who, at), Pen(session, __version__), None, 0)
        ledger.append_to_project(link, header, encode(op.edits))


def make_tables(link: Link, *, is_package: bool = False) -> None:
    """All tables, the stamp of their revision, and what a file's header says of them."""
    link.create(schema.metadata)
    link.put(PUT_STAMP, [f"{schema.SCHEMA:04}"])
    if link.is_sqlite:
        kind = schema.PACKAGE_ID if is_package else schema.APPLICATION_ID
        link.say(f"PRAGMA application_id = {kind}")
        link.say(f"PRAGMA user_version = {schema.SCHEMA}")


def _version_of(scheme_text: str) -> int:
    try:
        version = json.loads(scheme_text).get("version", 1)
    except (ValueError, AttributeError):
        return 1
    return version if isinstance(version, int) else 1
