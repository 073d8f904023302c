"""What the list of documents filters and sorts by: headings, labels, questions, prefixes.

A document's own comment counts among the comments of a layer from here on.
"""

from collections.abc import Sequence
from typing import Any

from alembic import context, op
from sqlalchemy import Connection, Row

from workbench.french.folding import fold
from workbench.store.heading import heading_of

revision = "0002"
down_revision = "0001"

BATCH = 500

COLUMNS = (
    '"key", id, document_key, owner, kind, status, comment, seconds, revision, head,'
    " spans, relations, warnings, comments, scheme_version"
)
LAYER = {
    "sqlite": (
        "CREATE TEMP TABLE layer_1 AS SELECT * FROM layer",
        "DROP TABLE layer",
        """
CREATE TABLE layer (
    "key" INTEGER NOT NULL,
    id TEXT NOT NULL,
    document_key INTEGER NOT NULL,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    comment TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    head BLOB NOT NULL,
    spans INTEGER DEFAULT '0' NOT NULL,
    relations INTEGER DEFAULT '0' NOT NULL,
    warnings INTEGER DEFAULT '0' NOT NULL,
    comments INTEGER DEFAULT '0' NOT NULL,
    questions INTEGER DEFAULT '0' NOT NULL,
    scheme_version INTEGER NOT NULL,
    CONSTRAINT pk_layer PRIMARY KEY ("key"),
    CONSTRAINT uq_layer_id UNIQUE (id),
    CONSTRAINT uq_layer_document_key_owner UNIQUE (document_key, owner),
    CONSTRAINT uq_layer_key_document_key_owner UNIQUE ("key", document_key, owner),
    CONSTRAINT ck_layer_kind CHECK (kind IN ('person', 'machine', 'gold')),
    CONSTRAINT ck_layer_status CHECK (status IN ('new', 'in_progress', 'done', 'skipped')),
    CONSTRAINT ck_layer_revision CHECK (revision >= 0),
    CONSTRAINT fk_layer_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key"),
    CONSTRAINT fk_layer_owner
        FOREIGN KEY(owner) REFERENCES annotator (name)
) STRICT
""",
        f"INSERT INTO layer ({COLUMNS}) SELECT {COLUMNS} FROM layer_1",
        "DROP TABLE layer_1",
    ),
    "postgresql": (
        "ALTER TABLE layer ADD COLUMN questions INTEGER DEFAULT '0' NOT NULL",
        "DROP INDEX ix_layer_owner",
    ),
}
"""SQLite puts a new column behind the constraints, so the table is made anew there."""

COUNTED = (
    "UPDATE layer SET comments = comments + 1 WHERE comment <> ''",
    "UPDATE layer SET questions = CASE WHEN substr(comment, 1, 1) = '?' THEN 1 ELSE 0 END + ("
    "SELECT count(*) FROM span WHERE layer_key = layer.\"key\" AND substr(comment, 1, 1) = '?')"
    " WHERE comments > 0",
)
"""A question is a comment that begins with its mark."""

TABLES = (
    "CREATE INDEX ix_layer_owner ON layer"
    " (owner, document_key, status, warnings, comments, questions)",
    "CREATE INDEX ix_layer_warnings ON layer (owner, warnings, document_key) WHERE warnings > 0",
    """
CREATE TABLE layer_label (
    owner {TEXT} NOT NULL,
    label {TEXT} NOT NULL,
    document_key {KEY} NOT NULL,
    CONSTRAINT pk_layer_label PRIMARY KEY (owner, label, document_key),
    CONSTRAINT fk_layer_label_document_key_owner
        FOREIGN KEY(document_key, owner) REFERENCES layer (document_key, owner)
){CLUSTERED}
""",
    "INSERT INTO layer_label (owner, label, document_key)"
    " SELECT DISTINCT owner, label, document_key FROM span ORDER BY 1, 2, 3",
    """
CREATE TABLE heading (
    document_key {KEY} NOT NULL,
    source {TEXT} NOT NULL,
    date {TEXT} NOT NULL,
    CONSTRAINT pk_heading PRIMARY KEY (document_key),
    CONSTRAINT fk_heading_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key")
){STRICT}
""",
    "CREATE INDEX ix_heading_source ON heading (source, document_key)",
    "CREATE INDEX ix_heading_date ON heading (date, document_key)",
)
WORDS = {
    "sqlite": {
        "KEY": "INTEGER",
        "TEXT": "TEXT",
        "STRICT": " STRICT",
        "CLUSTERED": " WITHOUT ROWID, STRICT",
    },
    "postgresql": {"KEY": "BIGINT", "TEXT": 'TEXT COLLATE "C"', "STRICT": "", "CLUSTERED": ""},
}
"""What the engines call the same things."""

PUT_HEADING = {
    "sqlite": "INSERT INTO heading VALUES (?, ?, ?)",
    "postgresql": "INSERT INTO heading VALUES (%s, %s, %s)",
}
PUT_WORDS = "INSERT INTO document_words (rowid, words) VALUES (?, ?)"
SEARCH = (
    "DROP TABLE document_words",
    "CREATE VIRTUAL TABLE document_words USING fts5("
    "words, content='', detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')",
)


def upgrade() -> None:
    """Make what is new, and fill it from what is there."""
    connection = op.get_bind()
    engine = connection.dialect.name
    for statement in (*LAYER[engine], *COUNTED):
        connection.exec_driver_sql(statement.strip())
    for statement in TABLES:
        connection.exec_driver_sql(statement.strip().format(**WORDS[engine]))
    if engine == "sqlite":
        for statement in SEARCH:
            connection.exec_driver_sql(statement)
    [(total,)] = connection.exec_driver_sql("SELECT count(*) FROM document").fetchall()
    tell = context.config.attributes.get("progress")
    after = done = 0
    while found := _documents(connection, engine, after):
        after, done = found[-1][0], done + len(found)
        headings = [(key, *heading_of(meta)) for key, _, meta, _ in found]
        connection.exec_driver_sql(PUT_HEADING[engine], headings)
        if engine == "sqlite":
            folded = [(key, f"{fold(title)} {fold(text)}") for key, title, _, text in found]
            connection.exec_driver_sql(PUT_WORDS, folded)
        if tell is not None:
            tell(done, total)


def _documents(connection: Connection, engine: str, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """Some documents behind a key: key, title, meta, text."""
    place = "?" if engine == "sqlite" else "%s"
    return connection.exec_driver_sql(
        f'SELECT "key", title, meta, text FROM document WHERE "key" > {place}'
        f' ORDER BY "key" LIMIT {BATCH}',
        (after,),
    ).fetchall()
