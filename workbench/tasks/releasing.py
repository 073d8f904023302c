"""Releasing documents: from then on those who read them see what became of their readings.

A release is a step of the project, in the journal like any other, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.errors import Refused
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD
from workbench.model.moment import now
from workbench.model.record import decode
from workbench.model.review import RELEASED, Decision
from workbench.model.values import Attributes
from workbench.store import Query, Step, Store
from workbench.tasks.listing import PAGE

RELEASE, WITHDRAW = "release", "withdraw"
"""The names of the steps."""

PIECE = 2000
"""Documents that one entry of the journal names at most; all are one gesture."""


@dataclass(frozen=True, slots=True)
class Released:
    """What a step released or withdrew, and the gesture that takes it back."""

    gesture: str
    documents: tuple[str, ...]


def settled_documents(store: Store) -> tuple[str, ...]:
    """The documents whose gold is done: nothing was open when it was last decided on."""
    return tuple(key for key, _ in settled_titles(store))


def settled_titles(store: Store) -> list[tuple[str, str]]:
    """The same, each with its title."""
    found: list[tuple[str, str]] = []
    total = 1
    while len(found) < total:
        query = Query(GOLD, statuses=("done",), offset=len(found), limit=PAGE)
        page = store.page(query).result()
        found += [(row.id, row.title) for row in page.rows]
        total = page.total if page.rows else 0
    return found


def released_documents(store: Store) -> tuple[str, ...]:
    """The documents that are released."""
    return tuple(each.document_id for each in store.releases().result())


def release(store: Store, documents: Iterable[str], *, who: str) -> Released:
    """Release documents, in one gesture; those that are released already are left out.

    Raises UnknownName for a document that there is not, Refused where a unit of one is open.
    """
    wanted = tuple(dict.fromkeys(documents))
    there = {each.document_id for each in store.releases().result()}
    for document_id in wanted:
        store.document(document_id).result()
        gold = store.layer(document_id, GOLD).result()
        if gold is None or gold.fields.status != "done":
            raise Refused(
                "Not everything is decided on {document}: it can't be released yet.",
                document=document_id,
            )
    at = now()
    edits = [
        Edit(
            None,
            Decision(f"{RELEASED}:{each}", each, RELEASED, "", Attributes(by=who, at=at)),
        )
        for each in wanted
        if each not in there
    ]
    return _written(store, RELEASE, edits, who)


def withdraw(store: Store, documents: Iterable[str], *, who: str) -> Released:
    """Release documents no more, in one gesture; those that are not released are left out."""
    wanted = set(documents)
    edits = [Edit(each, None) for each in store.releases().result() if each.document_id in wanted]
    return _written(store, WITHDRAW, edits, who)


def take_back_release(store: Store, gesture: str, *, who: str) -> Released:
    """Take a release back, or a withdrawal; doing that again does the first again.

    Raises Refused where it is none or was taken back already, Conflict where a document was
    released or withdrawn since.
    """
    entries = store.gesture(gesture).result()
    if not entries or any(each.name not in (RELEASE, WITHDRAW) for each in entries):
        raise Refused("There is no such release.")
    steps = store.steps_named(entries[0].name).result()
    if any(each.undoes == gesture for each in steps):
        raise Refused("This release was taken back already.")
    edits = [each for entry in reversed(entries) for each in decode(entry.payload, inverse=True)]
    return _written(store, entries[0].name, edits, who, undoes=gesture)


def _written(
    store: Store, name: str, edits: Sequence[Edit], who: str, *, undoes: str | None = None
) -> Released:
    gesture, at, steps = new_id(), now(), []
    details = Attributes(count=len(edits))
    for begin in range(0, len(edits), PIECE):
        op = Op(name, None, tuple(edits[begin : begin + PIECE]), details, undoes, gesture=gesture)
        steps.append(Step(op, None, None, who, at))
    if not steps:
        raise Refused("There is nothing to change.")
    store.write(steps).result()
    subjects = [edit.after if edit.after is not None else edit.before for edit in edits]
    return Released(gesture, tuple(s.document_id for s in subjects if isinstance(s, Decision)))
