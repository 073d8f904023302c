"""The full-text index: a folded copy of each document's title and text.

Both engines read the words that ``french.folding`` makes, so *coeur* finds *cœur* on both.
The index is kept by the store, beside each document that comes in, not by triggers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import BigInteger, column, text
from sqlalchemy.sql.selectable import TextualSelect

from workbench.french.folding import fold
from workbench.store.engine import Link, Values

LONGEST = 500
"""PostgreSQL keeps no longer words; no search needs them."""

PART = 500_000
"""Bytes of words in one row; PostgreSQL holds a megabyte of them, and long texts have more."""

PUT = {
    "sqlite": "INSERT INTO document_words (rowid, words) VALUES (?, ?)",
    "postgresql": "INSERT INTO document_words (document_key, part, words)"
    " VALUES (%s, %s, array_to_tsvector(CAST(%s AS text[])))",
}
COUNT = "SELECT count(DISTINCT document_key) FROM document_words"
SQLITE_COUNT = "SELECT count(*) FROM document_words_docsize"


def _hits(words: str) -> TextualSelect:
    key = column("document_key", BigInteger())
    return text(words).columns(key)


HITS = {
    "sqlite": _hits(
        "SELECT rowid AS document_key FROM document_words WHERE document_words MATCH :words"
    ),
    "postgresql": _hits(
        "SELECT document_key FROM document_words"
        " JOIN unnest(CAST(string_to_array(CAST(:words AS text), ' ') AS tsquery[]))"
        " WITH ORDINALITY AS wanted (word, number) ON words @@ word GROUP BY document_key"
        " HAVING count(DISTINCT number) = cardinality(string_to_array(CAST(:words AS text), ' '))"
    ),
}
"""The keys of the documents that hold the words of ``condition``."""
FOUND = {engine: hits.subquery("hits") for engine, hits in HITS.items()}
"""The same, to select from."""


def put(link: Link, documents: Iterable[tuple[int, str, str]]) -> None:
    """Add documents to the index: key, title, and the folded text."""
    rows: list[Sequence[object]] = []
    for key, title, folded in documents:
        words = f"{fold(title)} {folded}"
        if link.is_sqlite:
            rows.append((key, words))
        else:
            rows += [(key, number, part) for number, part in enumerate(_parts(words))]
    if rows:
        link.many_of(PUT[link.engine.dialect.name], rows)


def folded(text: str) -> str:
    """The copy of a text that the index reads, for those who did not bring one."""
    return fold(text)


def condition(link: Link, query: str) -> str:
    """What to look for: all the words, the last as a beginning; empty where there is none."""
    return condition_of(link, fold(query).split(), open_end=True)


def condition_of(link: Link, words: Sequence[str], *, open_end: bool) -> str:
    """What to look for: all these folded words, the last perhaps as a beginning."""
    words = [word[:LONGEST] for word in words]
    if not words:
        return ""
    if link.is_sqlite:
        return " ".join(f'"{word}"' for word in words) + (" *" if open_end else "")
    return " ".join(f"'{word}'" for word in words) + (":*" if open_end else "")


def size(link: Link) -> int:
    """How many documents the index knows."""
    found: list[Values] = link.say(SQLITE_COUNT if link.is_sqlite else COUNT)
    return int(found[0][0])


def _parts(words: str) -> list[list[str]]:
    """The distinct words of a text, in as many rows as they need; there is at least one."""
    parts: list[list[str]] = [[]]
    room = PART
    for word in sorted({word[:LONGEST] for word in words.split()}):
        size = len(word.encode())
        if size > room:
            parts.append([])
            room = PART
        parts[-1].append(word)
        room -= size
    return parts
