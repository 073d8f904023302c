"""The first schema: every table of a project.

The tables stand here as they were when the revision was made; ``schema.py`` moves on.
"""

from alembic import op

revision = "0001"
down_revision = None

WORDS = {
    "sqlite": {
        "IDENTITY": "INTEGER",
        "KEY": "INTEGER",
        "TEXT": "TEXT",
        "BLOB": "BLOB",
        "STRICT": " STRICT",
        "CLUSTERED": " WITHOUT ROWID, STRICT",
    },
    "postgresql": {
        "IDENTITY": "BIGSERIAL",
        "KEY": "BIGINT",
        "TEXT": 'TEXT COLLATE "C"',
        "BLOB": "BYTEA",
        "STRICT": "",
        "CLUSTERED": "",
    },
}
"""What the engines call the same things."""

TABLES = (
    """
CREATE TABLE annotator (
    name {TEXT} NOT NULL,
    kind {TEXT} NOT NULL,
    CONSTRAINT pk_annotator PRIMARY KEY (name),
    CONSTRAINT ck_annotator_kind CHECK (kind IN ('person', 'machine', 'gold'))
){CLUSTERED}
""",
    """
CREATE TABLE document (
    "key" {IDENTITY} NOT NULL,
    id {TEXT} NOT NULL,
    title {TEXT} NOT NULL,
    digest {TEXT} NOT NULL,
    added {TEXT} NOT NULL,
    meta {TEXT} NOT NULL,
    provenance {TEXT} NOT NULL,
    text {TEXT} NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY ("key"),
    CONSTRAINT uq_document_id UNIQUE (id)
){STRICT}
""",
    """
CREATE INDEX ix_document_digest ON document (digest)
""",
    """
CREATE INDEX ix_document_title ON document (title, "key")
""",
    """
CREATE TABLE project (
    id {TEXT} NOT NULL,
    name {TEXT} NOT NULL,
    created {TEXT} NOT NULL,
    scheme_version INTEGER NOT NULL,
    scheme {TEXT} NOT NULL,
    revision INTEGER DEFAULT '0' NOT NULL,
    head {BLOB} NOT NULL,
    CONSTRAINT pk_project PRIMARY KEY (id)
){STRICT}
""",
    """
CREATE TABLE assignment (
    id {TEXT} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    details {TEXT} NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT fk_assignment_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key"),
    CONSTRAINT fk_assignment_owner
        FOREIGN KEY(owner) REFERENCES annotator (name)
){CLUSTERED}
""",
    """
CREATE INDEX ix_assignment_owner ON assignment (owner)
""",
    """
CREATE TABLE decision (
    id {TEXT} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    unit {TEXT} NOT NULL,
    votes_digest {TEXT} NOT NULL,
    details {TEXT} NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT fk_decision_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key")
){CLUSTERED}
""",
    """
CREATE INDEX ix_decision_document_key ON decision (document_key)
""",
    """
CREATE TABLE layer (
    "key" {IDENTITY} NOT NULL,
    id {TEXT} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    kind {TEXT} NOT NULL,
    status {TEXT} NOT NULL,
    comment {TEXT} NOT NULL,
    seconds INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    head {BLOB} NOT NULL,
    spans INTEGER DEFAULT '0' NOT NULL,
    relations INTEGER DEFAULT '0' NOT NULL,
    warnings INTEGER DEFAULT '0' NOT NULL,
    comments INTEGER DEFAULT '0' NOT NULL,
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
){STRICT}
""",
    """
CREATE INDEX ix_layer_owner ON layer (owner, document_key, status)
""",
    """
CREATE TABLE package (
    id {TEXT} NOT NULL,
    owner {TEXT} NOT NULL,
    direction {TEXT} NOT NULL,
    at {TEXT} NOT NULL,
    digest {TEXT} NOT NULL,
    details {TEXT} NOT NULL,
    CONSTRAINT pk_package PRIMARY KEY (id),
    CONSTRAINT ck_package_direction CHECK (direction IN ('out', 'in')),
    CONSTRAINT fk_package_owner
        FOREIGN KEY(owner) REFERENCES annotator (name)
){CLUSTERED}
""",
    """
CREATE TABLE checkout (
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    package_id {TEXT},
    at {TEXT} NOT NULL,
    until {TEXT},
    CONSTRAINT pk_checkout PRIMARY KEY (document_key, owner),
    CONSTRAINT fk_checkout_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key"),
    CONSTRAINT fk_checkout_owner
        FOREIGN KEY(owner) REFERENCES annotator (name),
    CONSTRAINT fk_checkout_package_id
        FOREIGN KEY(package_id) REFERENCES package (id)
){CLUSTERED}
""",
    """
CREATE TABLE journal (
    seq {IDENTITY} NOT NULL,
    op_id {TEXT} NOT NULL,
    gesture {TEXT} NOT NULL,
    layer_key {KEY},
    document_key {KEY},
    owner {TEXT},
    who {TEXT} NOT NULL,
    at {TEXT} NOT NULL,
    session {TEXT} NOT NULL,
    app_version {TEXT} NOT NULL,
    name {TEXT} NOT NULL,
    details {TEXT} NOT NULL,
    revision INTEGER NOT NULL,
    undoes {TEXT},
    payload {BLOB} NOT NULL,
    prev_hash {BLOB} NOT NULL,
    hash {BLOB} NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (seq),
    CONSTRAINT uq_journal_op_id UNIQUE (op_id),
    CONSTRAINT uq_journal_layer_key_revision UNIQUE (layer_key, revision),
    CONSTRAINT fk_journal_layer_key
        FOREIGN KEY(layer_key) REFERENCES layer ("key"),
    CONSTRAINT fk_journal_document_key
        FOREIGN KEY(document_key) REFERENCES document ("key")
){STRICT}
""",
    """
CREATE INDEX ix_journal_gesture ON journal (gesture)
""",
    """
CREATE UNIQUE INDEX ix_journal_project ON journal (revision) WHERE layer_key IS NULL
""",
    """
CREATE TABLE rejection (
    layer_key {KEY} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    id {TEXT} NOT NULL,
    suggester {TEXT} NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    label {TEXT} NOT NULL,
    CONSTRAINT pk_rejection PRIMARY KEY (layer_key, id),
    CONSTRAINT fk_rejection_layer_key_document_key_owner
        FOREIGN KEY(layer_key, document_key, owner) REFERENCES layer ("key", document_key, owner)
){CLUSTERED}
""",
    """
CREATE TABLE span (
    layer_key {KEY} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    id {TEXT} NOT NULL,
    label {TEXT} NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    fragments {TEXT} NOT NULL,
    attributes {TEXT} NOT NULL,
    comment {TEXT} NOT NULL,
    origin {TEXT} NOT NULL,
    CONSTRAINT pk_span PRIMARY KEY (layer_key, id),
    CONSTRAINT fk_span_layer_key_document_key_owner
        FOREIGN KEY(layer_key, document_key, owner) REFERENCES layer ("key", document_key, owner),
    CONSTRAINT ck_span_edges CHECK (start >= 0 AND "end" > start),
    CONSTRAINT ck_span_hull
        CHECK (fragments = '' OR (fragments LIKE '[[' || start || ',%'
            AND fragments LIKE '%,' || "end" || ']]'))
){CLUSTERED}
""",
    """
CREATE TABLE relation (
    layer_key {KEY} NOT NULL,
    document_key {KEY} NOT NULL,
    owner {TEXT} NOT NULL,
    id {TEXT} NOT NULL,
    label {TEXT} NOT NULL,
    source {TEXT} NOT NULL,
    target {TEXT} NOT NULL,
    attributes {TEXT} NOT NULL,
    CONSTRAINT pk_relation PRIMARY KEY (layer_key, id),
    CONSTRAINT fk_relation_layer_key_document_key_owner
        FOREIGN KEY(layer_key, document_key, owner) REFERENCES layer ("key", document_key, owner),
    CONSTRAINT fk_relation_layer_key_source
        FOREIGN KEY(layer_key, source) REFERENCES span (layer_key, id),
    CONSTRAINT fk_relation_layer_key_target
        FOREIGN KEY(layer_key, target) REFERENCES span (layer_key, id)
){CLUSTERED}
""",
)

SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE document_words USING fts5("
        "words, content='', detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 0')",
    ),
    "postgresql": (
        "CREATE TABLE document_words ("
        "document_key BIGINT NOT NULL REFERENCES document (key), part INTEGER NOT NULL, "
        "words TSVECTOR NOT NULL, PRIMARY KEY (document_key, part))",
        "CREATE INDEX ix_document_words ON document_words USING gin (words)",
    ),
}


def upgrade() -> None:
    """Make them all."""
    connection = op.get_bind()
    engine = connection.dialect.name
    for statement in TABLES:
        # Told as it stands: a colon or a percent sign in it is no parameter.
        text = statement.strip().format(**WORDS[engine])
        connection.exec_driver_sql(text.replace("%", "%%") if engine == "postgresql" else text)
    for text in SEARCH[engine]:
        connection.exec_driver_sql(text)
