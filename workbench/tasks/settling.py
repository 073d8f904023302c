"""Settling over a project: what needs no person goes into gold by a rule, with a log of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from workbench.errors import Cancelled, Conflict, Refused
from workbench.model.edit import SPREAD, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD, Layer
from workbench.model.moment import now
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review import adjudication
from workbench.review.adjudication import new_gold
from workbench.review.cases import Review, panel, review
from workbench.review.compare import compare
from workbench.review.settling import Line, Rule, Settled, settle
from workbench.store import Entry, Step, Store
from workbench.tasks.listing import document_rows
from workbench.tasks.parties import Computer, Progress

BATCH = 16
"""Documents that go over to the worker at once."""


@dataclass(frozen=True, slots=True)
class Material:
    """A document as settling reads it: all layers, and what was decided."""

    document_id: str
    layers: tuple[Layer, ...]
    decisions: tuple[Decision, ...]

    @property
    def gold(self) -> Layer:
        """The gold layer, or an empty one."""
        found = (layer for layer in self.layers if layer.annotator == GOLD)
        return next(found, None) or new_gold(self.document_id)


@dataclass(frozen=True, slots=True)
class SettleReport:
    """What a rule settled, in ``gesture``, and why: a line for each unit.

    ``documents`` were looked at, ``unread`` were read by too few; on ``touched`` something was
    settled, ``settled`` have no open unit afterwards, and ``left`` units stay open. ``moved``
    had changed meanwhile, and were left as they are.
    """

    gesture: str
    rule: str
    documents: int
    unread: int
    touched: int
    settled: int
    left: int
    lines: tuple[Line, ...]
    moved: tuple[str, ...]


def settle_project(
    store: Store,
    worker: Computer,
    rule: Rule,
    *,
    documents: Sequence[str] = (),
    dry_run: bool = False,
    progress: Progress | None = None,
) -> SettleReport:
    """Settle what the rule settles, on all documents or on these, as one gesture.

    Each document is saved whole. Raises UnknownName for a document that there is not, and
    Cancelled where ``progress`` did: the documents that were done stay, and the gesture can be
    taken back, or the rest done by settling again.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    for document_id in documents:
        store.document(document_id).result()
    wanted = list(dict.fromkeys(documents)) or [row.id for row in document_rows(store, store.who)]
    gesture, at = new_id(), now()
    tally = _Tally(gesture, rule)
    jobs = ((scheme, rule, store.who, batch) for batch in materials(store, wanted))
    with closing(worker.map(settled, jobs)) as answers:
        for batch in answers:
            for gold, asked, found in batch:
                ops = signed(found.ops, gesture, len(wanted))
                done = dry_run or is_written(store, gold, ops, at)
                tally.take(gold.document_id, asked, found, is_written=done)
            if progress is not None:
                try:
                    progress(tally.documents, len(wanted))
                except Cancelled as stopped:
                    raise Cancelled(
                        "Stopped: {units:,} units of {documents:,} documents were settled.",
                        units=len(tally.lines),
                        documents=tally.touched,
                    ) from stopped
    return tally.report()


def settled(
    scheme: Scheme, rule: Rule, who: str, batch: Sequence[Material]
) -> list[tuple[Layer, int, Settled]]:
    """The gold of each document as it stands, how many read it, and what the rule does."""
    found = []
    for material in batch:
        standing = reviewed(material, scheme)
        asked = len(standing.comparison.annotators)
        found.append((material.gold, asked, settle(standing, rule, scheme, who=who)))
    return found


def reviewed(material: Material, scheme: Scheme) -> Review:
    """Where the review of a document stands."""
    asked = panel(material.layers, material.decisions)
    comparison = replace(compare(asked, scheme), document_id=material.document_id)
    return review(comparison, material.gold, material.decisions, scheme)


def take_back_settling(store: Store, gesture: str, *, progress: Progress | None = None) -> int:
    """Take a gesture of settling or deciding back, over all its documents; how many they are.

    It is refused whole where something that it made has moved on since: first all is looked
    at, then all is done.
    """
    by_document: dict[str, list[Entry]] = {}
    for entry in store.gesture(gesture).result():
        if entry.annotator not in (None, GOLD) or entry.document_id is None:
            raise Refused("This step is none of settling.")
        by_document.setdefault(entry.document_id, []).append(entry)
    if not by_document:
        raise Refused("There is nothing to undo or redo here.")
    for document_id, entries in by_document.items():
        _inverse(store, document_id, entries)
    undoing, at = new_id(), now()
    for number, (document_id, entries) in enumerate(by_document.items(), start=1):
        gold, ops = _inverse(store, document_id, entries)
        signed = [
            replace(op, name=entries[0].name, details=entries[0].details, gesture=undoing)
            for op in ops
        ]
        store.write(_steps(gold, signed, store.who, at)).result()
        if progress is not None:
            progress(number, len(by_document))
    return len(by_document)


def _inverse(
    store: Store, document_id: str, entries: Sequence[Entry]
) -> tuple[Layer, tuple[Op, Op]]:
    gold = store.layer(document_id, GOLD).result()
    if gold is None:
        raise Conflict("{id} has changed meanwhile.", id=document_id)
    decisions = store.decisions([document_id]).result()
    payloads = [entry.payload for entry in entries]
    gesture = entries[0].gesture
    return gold, adjudication.take_back(payloads, gold, decisions, gesture=gesture)


class _Tally:
    """What has been settled so far."""

    def __init__(self, gesture: str, rule: Rule) -> None:
        self._gesture = gesture
        self._rule = rule
        self.documents = self.touched = self._unread = self._settled = self._left = 0
        self.lines: list[Line] = []
        self._moved: list[str] = []

    def take(self, document_id: str, asked: int, found: Settled, *, is_written: bool) -> None:
        """Count a document."""
        self.documents += 1
        if asked < self._rule.readers:
            self._unread += 1
            return
        if not is_written:
            self._moved.append(document_id)
            return
        self.touched += bool(found.ops)
        self._settled += found.left == 0
        self._left += found.left
        self.lines += found.lines

    def report(self) -> SettleReport:
        return SettleReport(
            self._gesture,
            self._rule.name,
            self.documents,
            self._unread,
            self.touched,
            self._settled,
            self._left,
            tuple(self.lines),
            tuple(self._moved),
        )


def materials(store: Store, wanted: Sequence[str]) -> Iterator[list[Material]]:
    """What there is of these documents, some at a time."""
    for begin in range(0, len(wanted), BATCH):
        ids = wanted[begin : begin + BATCH]
        decided: dict[str, list[Decision]] = {}
        for decision in store.decisions(ids).result():
            decided.setdefault(decision.document_id, []).append(decision)
        # One after the other: a whole batch of questions would stand before the window's own.
        yield [
            Material(each, store.layers(each).result(), tuple(decided.get(each, ())))
            for each in ids
        ]


def signed(ops: Sequence[Op], gesture: str, spread: int) -> list[Op]:
    """The ops as part of a gesture that goes over so many documents; empty ones left out."""
    return [
        replace(
            op,
            gesture=gesture,
            details=op.details.having(**{SPREAD: spread}) if spread > 1 else op.details,
        )
        for op in ops
        if op.layer_id is not None or op.edits
    ]


def is_written(store: Store, gold: Layer, ops: Sequence[Op], at: str) -> bool:
    """Write what was settled on a document; whether nobody was faster there."""
    if not ops:
        return True
    try:
        store.write(_steps(gold, ops, store.who, at)).result()
    except Conflict:
        return False
    return True


def _steps(gold: Layer, ops: Sequence[Op], who: str, at: str) -> list[Step]:
    return [
        Step(op, gold, gold.apply(op), who, at)
        if op.layer_id is not None
        else Step(op, None, None, who, at)
        for op in ops
        if op.layer_id is not None or op.edits
    ]
