"""The full-text index: a folded copy of each document's title and text.

Both engines read the words that ``french.folding`` makes, so *coeur* finds *cœur* on both.
The index is kept by the store, beside each document that comes in, not by triggers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, column, text
from sqlalchemy.sql import Executable
from sqlalchemy.sql.selectable import TextualSelect

from workbench.french.folding import fold
from workbench.store.engine import Link, Values

LONGEST = 500
"""PostgreSQL keeps no longer words; no search needs them."""

PUT = {
    "sqlite": "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
    "postgresql": "INSERT INTO document_words (document_key, words)"
    " VALUES (%s, array_to_tsvector(CAST(%s AS text[])))",
}
COUNT = "SELECT count(*) FROM document_words"
SQLITE_COUNT = "SELECT count(*) FROM document_words_docsize"


def _hits(words: str) -> TextualSelect:
    key = column("document_key", BigInteger())
    return text(words).columns(key)


HITS = {
    "sqlite": _hits(
        "SELECT rowid AS document_key FROM document_words WHERE document_words MATCH :words"
    ),
    "postgresql": _hits(
        "SELECT document_key FROM document_words WHERE words @@ CAST(:words AS tsquery)"
    ),
}
"""The keys of the documents that hold the words of ``condition``."""


def put(link: Link, documents: Iterable[tuple[int, str, str]]) -> None:
    """Add documents to the index: key, title, and the folded text."""
    rows: list[Sequence[object]] = []
    for key, title, folded in documents:
        words = f"{fold(title)} {folded}"
        rows.append((key, words if link.is_sqlite else _distinct(words)))
    if rows:
        link.many_of(PUT[link.engine.dialect.name], rows)


def folded(text: str) -> str:
    """The copy of a text that the index reads, for those who did not bring one."""
    return fold(text)


def condition(link: Link, query: str) -> str:
    """What to look for: all the words, the last as a beginning; empty where there is none."""
    words = [word[:LONGEST] for word in fold(query).split()]
    if not words:
        return ""
    if link.is_sqlite:
        return " ".join(f'"{word}"' for word in words) + " *"
    return " & ".join(f"'{word}'" for word in words) + ":*"


def hits(link: Link) -> Executable:
    """A statement for the keys of the documents that hold the words."""
    return HITS[link.engine.dialect.name]


def size(link: Link) -> int:
    """How many documents the index knows."""
    found: list[Values] = link.say(SQLITE_COUNT if link.is_sqlite else COUNT)
    return int(found[0][0])


def _distinct(words: str) -> list[str]:
    return sorted({word[:LONGEST] for word in words.split()})
