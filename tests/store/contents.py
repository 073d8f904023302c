"""What the tests of the store put into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from workbench.french.folding import fold
from workbench.model import Edit, Layer, LayerFields, Op, Scheme, Span
from workbench.model.packing import PackedDocument, pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.store import Step, Store

NOW = "2026-11-25T08:00:00.000Z"


def a_record(
    id: str = "doc-1",
    text: str = TEXT,
    *,
    annotator: str = "paul",
    layers: Sequence[Layer] | None = None,
    named: bool = True,
    line: int = 1,
    **meta: object,
) -> PackedDocument:
    """A packed document with a quote and its speaker, by somebody else."""
    document = a_document(text, id=id, **meta)
    if layers is None:
        quote = replace(a_span(10, 36, "QUOTE", id="q1"), comment="sûr ?", origin="import")
        layers = [
            a_layer(
                quote,
                a_span(67, 80, id="a1", type="person"),
                a_relation("q1", "a1"),
                document=document,
                annotator=annotator,
            )
        ]
    return pack(document, layers, folded=fold(text), named=named, line=line)


def digests(folder: Path) -> dict[str, str]:
    """What is in each file of a folder, by its name."""
    return {
        each.name: sha256(each.read_bytes()).hexdigest()
        for each in folder.iterdir()
        if each.is_file()
    }


def marked(layer: Layer, *spans: Span, gesture: str = "") -> Step:
    """The step of marking these spans."""
    edits = [Edit(None, span) for span in spans]
    if layer.fields.status == "new":
        edits.insert(0, Edit(layer.fields, LayerFields("in_progress")))
    op = Op("mark", layer.id, tuple(edits))
    return step(layer, replace(op, gesture=gesture) if gesture else op)


def step(layer: Layer, op: Op) -> Step:
    """The step of that op, by whoever writes the layer."""
    return Step(op, layer, layer.apply(op), layer.annotator, NOW)


def after(step: Step) -> Layer:
    assert step.after is not None
    return step.after


def filled(store: Store, *ids: str) -> None:
    """Put documents without layers in."""
    records = [a_record(id, f"{TEXT} {id}", layers=[]) for id in ids or ("doc-1",)]
    store.add(records, who="ines", at=NOW).result()


def shown(project: Project, document_id: str = "doc-1") -> OpenDocument:
    """A document as the project opens it."""
    seen: list[OpenDocument] = []
    project.open_layer(document_id, seen.append)
    project.wait()
    return seen[0]


def alter(file: Path, statement: str, *values: object) -> None:
    """Change a closed project behind the program's back."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement, values)
        connection.commit()


def tables(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables of a closed project, in a fixed order."""
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'document_words%' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in names
        }


def closed_project(location: str, scheme: Scheme, documents: Sequence[PackedDocument]) -> str:
    """A project of this scheme with these documents; where it is."""
    store = Store.create(location, scheme_text=scheme_to_text(scheme), who="ines")
    store.add(documents, who="ines", at=NOW).result()
    store.close()
    return location


def open_project(location: str, scheme: Scheme) -> Iterator[Project]:
    """For a fixture: the project open for Ines, and closed where the test has not closed it."""
    project = Project(Store.open(location, who="ines"), scheme=scheme)
    yield project
    if not project.store._session.closed:
        project.close()
