"""A second look: the spans of one annotator that a changed rule is about, over the project."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from workbench.errors import UnknownName
from workbench.model.layer import Layer
from workbench.model.record import plain
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.review.second_look import Look, Rule, changed, second_look
from workbench.store import Entry, Query, Store
from workbench.tasks.listing import PAGE
from workbench.tasks.parties import Computer, Progress

BATCH = 16
"""Documents that go over to the worker at once."""


@dataclass(frozen=True, slots=True)
class SchemeVersion:
    """A version of the project's scheme, and when it came to hold."""

    scheme: Scheme
    at: str

    @property
    def number(self) -> int:
        """The number of the version."""
        return self.scheme.version


@dataclass(frozen=True, slots=True)
class LookReport:
    """The spans of ``annotator`` that a rule is about, and what the rule is."""

    annotator: str
    rule: Rule
    looks: tuple[Look, ...]

    @property
    def left(self) -> int:
        """How many are still to be looked at."""
        return sum(not each.seen for each in self.looks)


def scheme_versions(store: Store) -> tuple[SchemeVersion, ...]:
    """The versions of the scheme that the journal tells of, in their order."""
    standing, past = store.scheme_past().result()
    found: list[SchemeVersion] = []
    for entry in past:
        for kind, _, before, after in plain(entry.payload):
            if kind != "scheme":
                continue
            if not found and before is not None:
                found.append(SchemeVersion(scheme_from_text(before["text"]), ""))
            if after is not None:
                found.append(SchemeVersion(scheme_from_text(after["text"]), entry.at))
    return tuple(found) or (SchemeVersion(scheme_from_text(standing.text), ""),)


def rule_since(versions: Sequence[SchemeVersion], number: int) -> Rule:
    """What the scheme says otherwise since this version came to hold.

    Raises UnknownName for a version that there was not.
    """
    place = next((i for i, each in enumerate(versions) if each.number == number), None)
    if place is None:
        raise UnknownName(
            "There is no version {name} of the scheme; known: {known}.",
            name=number,
            known=", ".join(str(each.number) for each in versions),
        )
    if place == 0:
        return Rule()
    rule = changed(versions[place - 1].scheme, versions[-1].scheme)
    return replace(rule, before=versions[place].at)


def look_again(
    store: Store,
    worker: Computer,
    annotator: str,
    rule: Rule,
    *,
    documents: Collection[str] | None = None,
    progress: Progress | None = None,
) -> LookReport:
    """The spans of one annotator that a rule is about, in all documents or these.

    Nothing is written.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    concerned = rule.concerned(scheme)
    labels = tuple(
        sorted({*concerned, *(k for k, into in scheme.aliases.items() if into in concerned)})
    )
    if documents is not None:
        ids = sorted(documents) if labels else []
    else:
        ids = _holding(store, annotator, labels) if labels else []
    looks: list[Look] = []
    jobs = ((scheme, rule, portion) for portion in _portions(store, annotator, ids))
    with closing(worker.map(looked_at, jobs)) as answers:
        for number, portion in enumerate(answers, start=1):
            looks += portion
            if progress is not None:
                progress(min(number * BATCH, len(ids)), len(ids))
    return LookReport(annotator, rule, tuple(looks))


def looked_at(
    scheme: Scheme, rule: Rule, portion: Sequence[tuple[Document, Layer, tuple[Entry, ...]]]
) -> list[Look]:
    """The spans of some documents that a rule is about."""
    return [
        look
        for document, layer, past in portion
        for look in second_look(document, layer, past, rule, scheme)
    ]


def _holding(store: Store, annotator: str, labels: tuple[str, ...]) -> list[str]:
    """The documents in which the annotator has given one of these labels."""
    found: dict[str, None] = {}
    for label in labels:
        offset, total = 0, 1
        while offset < total:
            query = Query(annotator, labels=(label,), offset=offset, limit=PAGE)
            page = store.page(query).result()
            found.update(dict.fromkeys(row.id for row in page.rows))
            offset, total = offset + PAGE, page.total
    return list(found)


def _portions(
    store: Store, annotator: str, ids: Sequence[str]
) -> Iterator[list[tuple[Document, Layer, tuple[Entry, ...]]]]:
    for begin in range(0, len(ids), BATCH):
        portion = []
        for document_id in ids[begin : begin + BATCH]:
            layer = store.layer(document_id, annotator).result()
            if layer is None:
                continue
            past = store.history(layer.id).result()
            portion.append((store.document(document_id).result(), layer, past))
        yield portion
