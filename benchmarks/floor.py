"""What the bare machine takes: orjson and sqlite3, and nothing that a program must add.

No checks, no history, no full-text index, no progress: the least that reading a corpus into a
database, and writing it out again, can cost on this machine at this moment.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import orjson

SpanRow: TypeAlias = tuple[int, str, str, int, int, str]

BATCH = 500
TABLES = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE document (key INTEGER PRIMARY KEY, id TEXT, title TEXT, text TEXT);
    CREATE TABLE span (
        document INTEGER, annotator TEXT, id TEXT, start INTEGER, "end" INTEGER, label TEXT);
    CREATE INDEX span_place ON span (document, annotator, start);
"""


def read_in(source: Path, target: Path) -> float:
    """Seconds for a JSONL file → texts, spans and one index."""
    began = time.perf_counter()
    database = sqlite3.connect(target, isolation_level=None)
    database.executescript(TABLES)
    database.execute("BEGIN")
    keys: dict[str, int] = {}
    documents: list[tuple[int, str, str, str]] = []
    spans: list[SpanRow] = []
    with source.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            record = orjson.loads(line)
            key = keys.get(record["id"])
            if key is None:
                key = keys[record["id"]] = len(keys) + 1
                documents.append((key, record["id"], record["meta"]["title"], record["text"]))
            annotator = record["annotator"]
            spans += [
                (key, annotator, span["id"], span["start"], span["end"], span["label"])
                for span in record["spans"]
            ]
            if number % BATCH == 0:
                _put(database, documents, spans)
    _put(database, documents, spans)
    database.execute("COMMIT")
    database.close()
    return time.perf_counter() - began


def write_out(source: Path, target: Path) -> float:
    """Seconds for the same texts and spans → a JSONL file."""
    began = time.perf_counter()
    database = sqlite3.connect(source)
    with target.open("wb") as out:
        for line in _lines(database):
            out.write(line)
    database.close()
    return time.perf_counter() - began


def _lines(database: sqlite3.Connection) -> Iterator[bytes]:
    documents = database.execute("SELECT key, id, title, text FROM document ORDER BY key")
    rows = database.execute(
        'SELECT document, annotator, id, start, "end", label FROM span'
        " ORDER BY document, annotator, start"
    )
    layers = groupby(rows, key=lambda row: (row[0], row[1]))
    key, title, name, text = 0, "", "", ""
    for (document, annotator), spans in layers:
        while key != document:
            key, name, title, text = next(documents)
        yield orjson.dumps(
            {
                "id": name,
                "text": text,
                "meta": {"title": title},
                "annotator": annotator,
                "layer": "person",
                "status": "done",
                "spans": [
                    {
                        "id": span,
                        "start": start,
                        "end": end,
                        "label": label,
                        "text": text[start:end],
                    }
                    for _, _, span, start, end, label in spans
                ],
                "relations": [],
            },
            option=orjson.OPT_APPEND_NEWLINE,
        )


def _put(
    database: sqlite3.Connection,
    documents: list[tuple[int, str, str, str]],
    spans: list[SpanRow],
) -> None:
    database.executemany("INSERT INTO document VALUES (?, ?, ?, ?)", documents)
    database.executemany("INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)", spans)
    documents.clear()
    spans.clear()
