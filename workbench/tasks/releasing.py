"""Releasing documents: from then on those who read them see what became of their readings.

A release is a step of the project, in the journal like any other, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass

from workbench.errors import Refused
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD
from workbench.model.moment import now
from workbench.model.record import decode
from workbench.model.review import RELEASED, Decision
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.values import Attributes
from workbench.store import Query, Step, Store
from workbench.tasks.listing import PAGE
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.settling import BATCH, Material, materials, reviewed

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
    """The documents whose gold is done: nothing was open when it was last decided on.

    What a reader changed since may have opened a unit again; ``release`` looks at that.
    """
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


def release(
    store: Store,
    worker: Computer,
    documents: Iterable[str],
    *,
    who: str,
    progress: Progress | None = None,
) -> Released:
    """Release documents, in one gesture; those that are released already are left out.

    Gold must be done, and no unit open that was decided on, or that is new beside such. Gold
    that came from elsewhere, on which nobody decided anything, need only be done. Raises
    UnknownName for a document that there is not, Refused where one is not ready.
    """
    wanted = tuple(dict.fromkeys(documents))
    there = {each.document_id for each in store.releases().result()}
    for document_id in wanted:
        store.document(document_id).result()
    open_ones = _open_among(store, worker, wanted, progress)
    if open_ones:
        raise Refused(
            "Not everything is decided on {document}: it can't be released yet.",
            document=", ".join(open_ones),
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


def are_open(scheme: Scheme, batch: Sequence[Material]) -> list[str]:
    """The documents that are not ready to be released."""
    return [
        each.document_id
        for each in batch
        if each.gold.fields.status != "done"
        or (each.decisions and not reviewed(each, scheme).is_settled)
    ]


def _open_among(
    store: Store, worker: Computer, wanted: Sequence[str], progress: Progress | None
) -> list[str]:
    scheme = scheme_from_text(store.scheme().result().text)
    found: list[str] = []
    jobs = ((scheme, batch) for batch in materials(store, wanted))
    with closing(worker.map(are_open, jobs)) as answers:
        for number, portion in enumerate(answers, start=1):
            found += portion
            if progress is not None:
                progress(min(number * BATCH, len(wanted)), len(wanted))
    return found


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
