"""The tables of a project, the same on SQLite and PostgreSQL.

Documents and layers have an integer key inside and a text id at the door: a span's row holds
the short one. Owner and document stand on every row that a row-level-security policy has to
judge, kept honest by composite foreign keys. On SQLite tables are STRICT, and those that are
read by layer lie in that order on the disk (no rowid).

What changes here is a new revision in ``migrations``, with a frozen sample, in the same commit.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 2
"""The number of the newest schema; the revision's name is this number in four digits."""

APPLICATION_ID = 0x44574231
"""Bytes 68 to 71 of a project's file: ``DWB1``."""

PACKAGE_ID = 0x44575031
"""The same bytes of a work package's file: ``DWP1``."""

TEXT = Text().with_variant(Text(collation="C"), "postgresql")
KEY = Integer().with_variant(BigInteger(), "postgresql")
# Any: that is how Table takes what belongs to one engine.
STRICT: dict[str, Any] = {"sqlite_strict": True}
CLUSTERED: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _text(name: str, *, default: str | None = None) -> Column[str]:
    return Column(name, TEXT, nullable=False, server_default=default)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


project = Table(
    "project",
    metadata,
    Column("id", TEXT, primary_key=True),
    _text("name"),
    _text("created"),
    Column("scheme_version", Integer, nullable=False),
    _text("scheme"),
    _count("revision"),
    Column("head", LargeBinary, nullable=False),
    **STRICT,
)

annotator = Table(
    "annotator",
    metadata,
    Column("name", TEXT, primary_key=True),
    _text("kind"),
    CheckConstraint("kind IN ('person', 'machine', 'gold')", name="kind"),
    **CLUSTERED,
)

document = Table(
    "document",
    metadata,
    Column("key", KEY, primary_key=True),
    _text("id"),
    _text("title"),
    _text("digest"),
    _text("added"),
    _text("meta"),
    _text("provenance"),
    _text("text"),
    UniqueConstraint("id"),
    Index("ix_document_digest", "digest"),
    Index("ix_document_title", "title", "key"),
    **STRICT,
)

heading = Table(
    "heading",
    metadata,
    Column("document_key", KEY, ForeignKey(document.c.key), primary_key=True),
    _text("source"),
    _text("date"),
    Index("ix_heading_source", "source", "document_key"),
    Index("ix_heading_date", "date", "document_key"),
    **STRICT,
)
"""Where each document came from and when, as told by ``heading.py``; the list sorts by it."""

layer = Table(
    "layer",
    metadata,
    Column("key", KEY, primary_key=True),
    _text("id"),
    Column("document_key", KEY, ForeignKey(document.c.key), nullable=False),
    Column("owner", TEXT, ForeignKey(annotator.c.name), nullable=False),
    _text("kind"),
    _text("status"),
    _text("comment"),
    Column("seconds", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    _count("spans"),
    _count("relations"),
    _count("warnings"),
    _count("comments"),
    _count("questions"),
    Column("scheme_version", Integer, nullable=False),
    UniqueConstraint("id"),
    UniqueConstraint("document_key", "owner"),
    UniqueConstraint("key", "document_key", "owner"),
    CheckConstraint("kind IN ('person', 'machine', 'gold')", name="kind"),
    CheckConstraint("status IN ('new', 'in_progress', 'done', 'skipped')", name="status"),
    CheckConstraint("revision >= 0", name="revision"),
    Index(
        "ix_layer_owner",
        "owner",
        "document_key",
        "status",
        "warnings",
        "comments",
        "questions",
    ),
    **STRICT,
)
Index(
    "ix_layer_warnings",
    layer.c.owner,
    layer.c.warnings,
    layer.c.document_key,
    sqlite_where=layer.c.warnings > 0,
    postgresql_where=layer.c.warnings > 0,
)

layer_label = Table(
    "layer_label",
    metadata,
    _text("owner"),
    _text("label"),
    Column("document_key", KEY, nullable=False),
    PrimaryKeyConstraint("owner", "label", "document_key"),
    ForeignKeyConstraint(["document_key", "owner"], [layer.c.document_key, layer.c.owner]),
    **CLUSTERED,
)
"""Which labels the spans of a layer have; a row comes with the first and goes with the last."""


def _of_layer(*columns: Column[str] | Column[int]) -> list[Column[str] | Column[int]]:
    """The columns of a row within a layer: what places it and a policy judges, then its own."""
    return [
        Column("layer_key", KEY, nullable=False),
        Column("document_key", KEY, nullable=False),
        _text("owner"),
        _text("id"),
        *columns,
    ]


def _to_layer() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["layer_key", "document_key", "owner"], [layer.c.key, layer.c.document_key, layer.c.owner]
    )


span = Table(
    "span",
    metadata,
    *_of_layer(
        _text("label"),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        _text("fragments"),
        _text("attributes"),
        _text("comment"),
        _text("origin"),
    ),
    PrimaryKeyConstraint("layer_key", "id"),
    _to_layer(),
    CheckConstraint('start >= 0 AND "end" > start', name="edges"),
    CheckConstraint(
        "fragments = '' OR"
        " (fragments LIKE '[[' || start || ',%' AND fragments LIKE '%,' || \"end\" || ']]')",
        name="hull",
    ),
    **CLUSTERED,
)

relation = Table(
    "relation",
    metadata,
    *_of_layer(_text("label"), _text("source"), _text("target"), _text("attributes")),
    PrimaryKeyConstraint("layer_key", "id"),
    _to_layer(),
    ForeignKeyConstraint(["layer_key", "source"], [span.c.layer_key, span.c.id]),
    ForeignKeyConstraint(["layer_key", "target"], [span.c.layer_key, span.c.id]),
    **CLUSTERED,
)

rejection = Table(
    "rejection",
    metadata,
    *_of_layer(
        _text("suggester"),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
        _text("label"),
    ),
    PrimaryKeyConstraint("layer_key", "id"),
    _to_layer(),
    **CLUSTERED,
)

journal = Table(
    "journal",
    metadata,
    Column("seq", KEY, primary_key=True),
    _text("op_id"),
    _text("gesture"),
    Column("layer_key", KEY, ForeignKey(layer.c.key)),
    Column("document_key", KEY, ForeignKey(document.c.key)),
    Column("owner", TEXT),
    _text("who"),
    _text("at"),
    _text("session"),
    _text("app_version"),
    _text("name"),
    _text("details"),
    Column("revision", Integer, nullable=False),
    Column("undoes", TEXT),
    Column("payload", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("op_id"),
    UniqueConstraint("layer_key", "revision"),
    Index("ix_journal_gesture", "gesture"),
    **STRICT,
)
Index(
    "ix_journal_project",
    journal.c.revision,
    unique=True,
    sqlite_where=journal.c.layer_key.is_(None),
    postgresql_where=journal.c.layer_key.is_(None),
)

assignment = Table(
    "assignment",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("document_key", KEY, ForeignKey(document.c.key), nullable=False),
    Column("owner", TEXT, ForeignKey(annotator.c.name), nullable=False),
    _text("details"),
    Index("ix_assignment_owner", "owner"),
    **CLUSTERED,
)

decision = Table(
    "decision",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("document_key", KEY, ForeignKey(document.c.key), nullable=False),
    _text("owner"),
    _text("unit"),
    _text("votes_digest"),
    _text("details"),
    Index("ix_decision_document_key", "document_key"),
    **CLUSTERED,
)

package = Table(
    "package",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("owner", TEXT, ForeignKey(annotator.c.name), nullable=False),
    _text("direction"),
    _text("at"),
    _text("digest"),
    _text("details"),
    CheckConstraint("direction IN ('out', 'in')", name="direction"),
    **CLUSTERED,
)

checkout = Table(
    "checkout",
    metadata,
    Column("document_key", KEY, ForeignKey(document.c.key), nullable=False),
    Column("owner", TEXT, ForeignKey(annotator.c.name), nullable=False),
    Column("package_id", TEXT, ForeignKey(package.c.id)),
    _text("at"),
    Column("until", TEXT),
    PrimaryKeyConstraint("document_key", "owner"),
    **CLUSTERED,
)

stamp = Table("alembic_version", metadata, Column("version_num", TEXT, primary_key=True), **STRICT)
"""Which revision the tables are at, in Alembic's own table (a row that it finds and moves)."""

SQLITE_SEARCH = (
    "CREATE VIRTUAL TABLE document_words USING fts5("
    "words, content='', detail=none, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
)
POSTGRESQL_SEARCH = (
    "CREATE TABLE document_words ("
    "document_key BIGINT NOT NULL REFERENCES document (key), part INTEGER NOT NULL, "
    "words TSVECTOR NOT NULL, PRIMARY KEY (document_key, part))"
)
POSTGRESQL_SEARCH_INDEX = "CREATE INDEX ix_document_words ON document_words USING gin (words)"

SEARCH = (
    ("sqlite", SQLITE_SEARCH),
    ("postgresql", POSTGRESQL_SEARCH),
    ("postgresql", POSTGRESQL_SEARCH_INDEX),
)
"""The full-text index, by engine; it is no table that the other engine could have."""
