"""The hash chains of the journal: what is written can't be altered without being noticed.

Each layer has a chain, and the project has one. An entry's hash covers the hash before it,
everything its row says (as compact JSON), and the payload's bytes as they are stored; the
last hash of a chain, its head, stands on the row of its layer or project. A chain begins
with a hash of what it belongs to, so that the history of one layer can't be passed off as
another's.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

import orjson


class Header(NamedTuple):
    """What an entry of the journal says, beside its payload."""

    op_id: str
    gesture: str
    who: str
    at: str
    session: str
    app_version: str
    layer_id: str | None
    document_id: str | None
    owner: str | None
    name: str
    details: str
    revision: int
    undoes: str | None


def first_hash(project_id: str, document_id: str = "", annotator: str = "") -> bytes:
    """What the chain of a layer begins with, or with a project's id alone, the project's."""
    return _digest(orjson.dumps([project_id, document_id, annotator]))


def entry_hash(previous: bytes, header: Header, payload: bytes) -> bytes:
    """The hash of an entry that stands after another.

    The order of the header's fields is part of every project on disk: it can't change.
    """
    return _digest(b"%b%b\n%b" % (previous, orjson.dumps(tuple(header)), payload))


def record_hash(*texts: str) -> str:
    """The fingerprint of what came in with a document's text: title, time, meta, provenance."""
    return _digest(orjson.dumps(texts)).hex()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
