"""Which documents go along: those assigned, all, or those with some words, that are not out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.store import Query, Store
from workbench.tasks.listing import PAGE, document_rows

Scope: TypeAlias = Literal["assigned", "all", "found"]


@dataclass(frozen=True, slots=True)
class Choice:
    """The documents that can go to an annotator, and how many of those wanted are out already."""

    documents: tuple[str, ...]
    out: int


def choose(store: Store, annotator: str, scope: Scope, *, words: str = "") -> Choice:
    """The documents of a scope in the project's order; ``words`` is what ``found`` looks for."""
    if scope == "assigned":
        mine = (each for each in store.assignments().result() if each.annotator == annotator)
        wanted = list(dict.fromkeys(each.document_id for each in mine))
    elif scope == "all":
        wanted = [row.id for row in document_rows(store)]
    else:
        wanted = list(_found(store, annotator, words)) if words.strip() else []
    out = store.handing.checkouts(annotator).result()
    free = tuple(each for each in wanted if each not in out)
    return Choice(free, len(wanted) - len(free))


def _found(store: Store, annotator: str, words: str) -> Iterable[str]:
    offset, total = 0, 1
    while offset < total:
        query = Query(annotator, text=words, offset=offset, limit=PAGE)
        page = store.page(query).result()
        yield from (row.id for row in page.rows)
        offset, total = offset + PAGE, page.total
