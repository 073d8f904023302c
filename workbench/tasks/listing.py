"""The whole list of documents, read page by page."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.store import DocumentRow, Query, Store

PAGE = 1000
"""Rows of the list that are read at once."""


def document_rows(store: Store, annotator: str = "") -> Iterator[DocumentRow]:
    """Every document as one annotator sees it (empty: as nobody does), in the list's order."""
    offset, total = 0, 1
    while offset < total:
        page = store.page(Query(annotator, offset=offset, limit=PAGE)).result()
        yield from page.rows
        offset, total = offset + PAGE, page.total
