"""Planning who reads what: a plan from the whole list of documents, and what it assigns kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from workbench.errors import Refused, UnknownName
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.moment import now
from workbench.model.record import decode
from workbench.model.review import Assignment
from workbench.model.values import Attributes
from workbench.review.planning import Item, Plan, plan
from workbench.store import Step, Store
from workbench.tasks.listing import document_rows

ASSIGN = "assign"
"""The name of the step."""

PIECE = 5000
"""Assignments that one entry of the journal holds at most; all of a plan are one gesture."""


def plan_work(
    store: Store,
    annotators: Sequence[str],
    *,
    documents: Sequence[str] | None = None,
    share: float = 0.2,
    readers: int = 2,
    seed: int = 0,
) -> Plan:
    """Plan who is to read these documents (all where none are named), besides what is assigned.

    Nothing is written. Raises Refused as ``review.planning.plan`` does, UnknownName for a
    document that is not there.
    """
    items = [Item(row.id, row.source, row.date) for row in document_rows(store)]
    if documents is not None:
        known = {item.id: item for item in items}
        missing = next((each for each in documents if each not in known), None)
        if missing is not None:
            raise UnknownName("There is no document {name} in the project.", name=missing)
        items = [known[each] for each in dict.fromkeys(documents)]
    assigned = [(each.document_id, each.annotator) for each in store.assignments().result()]
    return plan(items, annotators, assigned=assigned, share=share, readers=readers, seed=seed)


def plan_documents(
    store: Store,
    annotators: Sequence[str],
    *,
    unassigned: bool = False,
    share: float = 0.2,
    readers: int = 2,
    seed: int = 0,
) -> tuple[Plan, Mapping[str, str]]:
    """The same for all documents, or for those that nobody is to read yet; with their titles."""
    rows = list(document_rows(store))
    titles = {row.id: row.title for row in rows}
    assigned = [(each.document_id, each.annotator) for each in store.assignments().result()]
    taken = {document for document, _ in assigned} if unassigned else set()
    items = [Item(row.id, row.source, row.date) for row in rows if row.id not in taken]
    # What is assigned counts for the loads, whichever documents are planned.
    made = plan(items, annotators, assigned=assigned, share=share, readers=readers, seed=seed)
    return made, titles


def assign(store: Store, made: Plan, *, seed: int, who: str) -> int:
    """Keep what a plan adds, in one gesture; how many assignments that were.

    Raises Conflict where somebody has planned meanwhile.
    """
    details = Attributes(seed=seed)
    added = (Assignment(new_id(), document, name, details) for document, name in made.added)
    gesture, at, steps = new_id(), now(), []
    while piece := tuple(Edit(None, each) for each in islice(added, PIECE)):
        op = Op(ASSIGN, None, piece, Attributes(count=len(made.added)), gesture=gesture)
        steps.append(Step(op, None, None, who, at))
    if steps:
        store.write(steps).result()
    return len(made.added)


def take_back_plan(store: Store, gesture: str, *, who: str) -> int:
    """Take back what a plan assigned, in one gesture; how many assignments that were.

    What was read meanwhile stays as it is. Raises Refused where it is no plan or was taken back
    already, Conflict where one of its assignments is gone.
    """
    entries = store.gesture(gesture).result()
    if not entries or any(each.name != ASSIGN or each.undoes is not None for each in entries):
        raise Refused("There is no such plan.")
    made = next(each for each in store.plans().result() if each.gesture == gesture)
    if made.taken_back:
        raise Refused("This plan was taken back already.")
    undoing, at, steps, count = new_id(), now(), [], 0
    for entry in reversed(entries):
        edits = decode(entry.payload, inverse=True)
        count += len(edits)
        op = Op(ASSIGN, None, edits, entry.details, undoes=gesture, gesture=undoing)
        steps.append(Step(op, None, None, who, at))
    store.write(steps).result()
    return count
