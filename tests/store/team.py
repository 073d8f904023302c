"""A lead with a project, and people who work on packages of it with the real verbs."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tests.builders import a_layer, a_relation, a_span
from tests.proof import gestures
from tests.proof.gestures import NOON, SCHEME
from workbench.french.folding import fold
from workbench.model import Document, Layer
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Project
from workbench.store import Step, Store
from workbench.tasks.packages import HandedOut, MergeReport, hand_out, merge
from workbench.words import say

LEAD = "claire"
TEXTS = gestures.documents(4)
DOCUMENTS = tuple(document.id for document in TEXTS)


class Recording(Store):
    """A store that remembers what was written to it, so that it can be written elsewhere."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._session)
        self.written: list[tuple[Step, ...]] = []

    def write(self, steps: Sequence[Step]):  # type: ignore[no-untyped-def]  # as Store.write
        self.written.append(tuple(steps))
        return super().write(steps)


def begun(location: str) -> Store:
    """The lead's project: four texts; Inès began the first, Malik two, a machine all."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who=LEAD)
    records = []
    for number, document in enumerate(TEXTS):
        layers = [replace(_layer(document, "règles-42", "m"), kind="machine")]
        if number == 0:
            layers.append(_layer(document, "ines", "i"))
        if number < 2:
            layers.append(_layer(document, "malik", "k"))
        records.append(pack(document, layers, folded=fold(document.text)))
    store.add(records, who=LEAD, at=NOON).result()
    return store


def _layer(document: Document, annotator: str, key: str) -> Layer:
    """A quote and its speaker, whose ids, values and comment name whose they are."""
    quote = a_span(10, 36, "QUOTE", id=f"{annotator}-{key}1", words=f"valeur de {annotator}")
    return a_layer(
        replace(quote, comment=f"? commentaire de {annotator}", origin="import"),
        a_span(67, 80, id=f"{annotator}-{key}2", type=f"type de {annotator}"),
        a_relation(f"{annotator}-{key}1", f"{annotator}-{key}2", id=f"{annotator}-lien"),
        document=document,
        annotator=annotator,
    )


def handed(
    store: Store,
    out: Path,
    annotator: str = "ines",
    *documents: str,
    suggestions: bool = False,
) -> HandedOut:
    """Hand a package out."""
    return hand_out(
        store,
        out,
        annotator=annotator,
        documents=documents or None,
        suggestions=suggestions,
        who=LEAD,
    )


def merged(store: Store, path: Path, *, keep_out: bool = False) -> MergeReport:
    """Merge one package, and see that the project is sound."""
    [report] = merge(store, [path], who=LEAD, keep_out=keep_out)
    assert store.check().result().problems == ()
    return report


def work(
    location: Path | str,
    *,
    seed: int,
    steps: int = 12,
    who: str = "nobody",
    documents: Sequence[str] = DOCUMENTS,
) -> list[tuple[Step, ...]]:
    """Work on a package (or a project) with random gestures; answers with what was written."""
    store = Recording(Store.open(str(location), who=who))
    project = Project(store, scheme=SCHEME)
    texts = [document for document in TEXTS if document.id in documents]
    layers = gestures.open_all(project, texts)
    chance = random.Random(seed)
    done = 0
    while done < steps:
        done += gestures.work(project, texts, layers, chance)
    project.close()
    return store.written


def said(report: MergeReport) -> str:
    """What a report complains of, in English."""
    return " ".join(say(template, "en", **params) for template, params in report.problems)


def copied(path: Path, name: str) -> Path:
    """A copy of a closed file, under another name."""
    to = path.with_name(name)
    shutil.copyfile(path, to)
    return to


def altered(path: Path, *statements: str) -> Path:
    """The file, changed behind the program's back."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return path


QUERIES = {
    "layer": "SELECT l.id, d.id, l.owner, l.kind, status, comment, seconds, l.revision, spans,"
    " relations, comments, questions, l.scheme_version FROM layer l JOIN document d"
    " ON d.key = l.document_key",
    "layer_label": "SELECT d.id, owner, label FROM layer_label JOIN document d"
    " ON d.key = document_key",
    "journal": "SELECT l.id, d.id, op_id, gesture, j.owner, who, at, name, details, j.revision,"
    " undoes, payload FROM journal j JOIN layer l ON l.key = j.layer_key"
    " JOIN document d ON d.key = j.document_key",
    "document": "SELECT id, title, digest, meta, text FROM document",
    "scheme": "SELECT id, scheme_version, scheme FROM project",
    **{
        table: f"SELECT l.id, d.id, x.* FROM {table} x JOIN layer l ON l.key = x.layer_key"
        " JOIN document d ON d.key = x.document_key"
        for table in ("span", "relation", "rejection")
    },
}
"""All that a project says, but for keys, and what tells one run of the program from another."""


def contents(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the tables of a closed project say, in an order of its own."""
    told = {}
    with closing(sqlite3.connect(path)) as connection:
        for name, query in QUERIES.items():
            rows = connection.execute(query).fetchall()
            if name in ("span", "relation", "rejection"):  # two keys stand before the values
                rows = [(*row[:2], *row[4:]) for row in rows]
            told[name] = sorted(rows, key=repr)
    return told
