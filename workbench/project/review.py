"""Documents under review: what their readers say, what was decided, and the gold made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial

from workbench.errors import Refused
from workbench.model.edit import Op
from workbench.model.moment import now
from workbench.model.scheme import Scheme
from workbench.project.answers import Answers
from workbench.project.drafted import Drafted
from workbench.project.history import History, Moment, history_of, last
from workbench.project.outgoing import Outgoing, decided
from workbench.project.reviewed import (
    Elsewhere,
    Looked,
    Material,
    ReviewedDocument,
    is_about,
    is_of_review,
    look,
    material_of,
)
from workbench.review import adjudication, drafting
from workbench.review.decisions import Answer, Choice
from workbench.store import Step, Store, ToReview

__all__ = ["ReviewedDocument", "Reviewing"]

ROOM = 12
"""How many documents stay in memory after they were reviewed."""


@dataclass(slots=True)
class _Open:
    """A document at hand, what can be undone on its gold, and what was found at the last look."""

    material: Material
    history: History
    looked: Looked
    reviewed: ReviewedDocument
    is_stale: bool = False


@dataclass(slots=True, eq=False)
class _Read:
    """A document on its way, and who goes on with it; ``stale`` if it was written to meanwhile.

    ``known`` are the ops that were not saved yet, and are in what is being compared.
    """

    thens: list[Callable[[ReviewedDocument], None]]
    stale: bool = False
    known: frozenset[str] = frozenset()


class Reviewing:
    """Opens documents for review, and does what a lead decides: one gesture for each decision.

    What is done on the gold of a document and on its decisions is one history, with its own
    undo; it is the journal's, and outlives the program. With an ``elsewhere``, the readings of
    long documents are compared there, and never while somebody waits.
    """

    elsewhere: Elsewhere | None = None

    def __init__(
        self,
        store: Store,
        answers: Answers,
        outgoing: Outgoing,
        *,
        scheme: Callable[[], Scheme],
        commit: Callable[[tuple[Step, ...]], None],
    ) -> None:
        self._store = store
        self._answers = answers
        self._outgoing = outgoing
        self._scheme = scheme
        self._commit = commit
        self._open: dict[str, _Open] = {}
        self._reads: dict[str, _Read] = {}

    def open(self, document_id: str, then: Callable[[ReviewedDocument], None]) -> None:
        """Bring a document to memory with all that is said of it, and go on with it."""
        at_hand = self._open.pop(document_id, None)
        if at_hand is not None:
            self._open[document_id] = at_hand
            then(self._standing(at_hand))
        elif (read := self._reads.get(document_id)) is None:
            self._reads[document_id] = _Read([then])
            self._read(document_id)
        elif then not in read.thens:
            read.thens.append(then)

    def look(self, document_id: str) -> ReviewedDocument:
        """A document at hand, as it now stands; raises Refused if it is not."""
        return self._standing(self._at_hand(document_id))

    def seen(self, document_id: str) -> ReviewedDocument | None:
        """A document at hand as it stood when it was last looked at; None if it is not."""
        at_hand = self._open.get(document_id)
        return at_hand.reviewed if at_hand is not None else None

    def decide(self, document_id: str, choices: Mapping[str, Choice]) -> None:
        """Decide units, by their names, in one gesture; raises Refused or Conflict."""
        standing = self.look(document_id).review
        ops = adjudication.decide(standing, choices, self._scheme(), who=self._store.who)
        self._perform(document_id, ops)

    def add(self, document_id: str, answer: Answer, *, reason: str = "", note: str = "") -> None:
        """Put into gold what nobody has read, as a decision of its own."""
        ops = adjudication.add(
            self.look(document_id).review,
            answer,
            self._scheme(),
            who=self._store.who,
            reason=reason,
            note=note,
        )
        self._perform(document_id, ops)

    def draft(
        self,
        document_id: str,
        unit_id: str | None,
        then: Callable[[Drafted], None],
        *,
        annotator: str | None = None,
    ) -> None:
        """Begin a draft of gold for an own answer on a unit; None: on what nobody has read."""

        def begin(reviewed: ReviewedDocument) -> None:
            draft = drafting.begin(reviewed.review, unit_id, self._scheme(), annotator=annotator)
            then(Drafted(reviewed.document, draft, draft.layer))

        self.open(document_id, begin)

    def decide_draft(self, drafted: Drafted, *, reason: str = "", note: str = "") -> None:
        """Decide what a draft says, in one gesture; raises Refused or Conflict."""
        document_id, scheme = drafted.document.id, self._scheme()
        standing, choices = drafting.decide(
            drafted.draft,
            self.look(document_id).review,
            drafted.layer,
            scheme,
            reason=reason,
            note=note,
        )
        if not choices:
            raise Refused("There is nothing to change.")
        self._perform(
            document_id, adjudication.decide(standing, choices, scheme, who=self._store.who)
        )

    def undo(self, document_id: str) -> None:
        """Take back my last gesture on this document's gold and decisions."""
        self._turn(document_id, self._at_hand(document_id).history.undo)

    def redo(self, document_id: str) -> None:
        """Do again what was last undone on them."""
        self._turn(document_id, self._at_hand(document_id).history.redo)

    def moments(self, document_id: str) -> tuple[Moment | None, Moment | None]:
        """What undo would take back, and what redo would do again."""
        history = self._at_hand(document_id).history
        return last(history.undo), last(history.redo)

    def take(self, steps: Sequence[Step]) -> None:
        """Take the steps of a gesture into memory."""
        self.written(steps)
        touched: dict[str, list[Step]] = {}
        for step in steps:
            documents = {step.after.document_id} if step.after is not None else decided(step)
            for document_id in documents.intersection(self._open):
                touched.setdefault(document_id, []).append(step)
        for document_id, mine in touched.items():
            at_hand = self._open[document_id]
            at_hand.material, at_hand.is_stale = at_hand.material.after(mine), True
            for step in mine:
                if is_of_review(step):
                    at_hand.history.note(step.op)
            self._keep(document_id, at_hand)

    def written(self, steps: Sequence[Step]) -> None:
        """What is being read of these documents just now is read once more."""
        for step in steps:
            read = self._reads.get(step.after.document_id) if step.after is not None else None
            if read is not None and step.op.id not in read.known:
                read.stale = True

    def forget(self, document_ids: Sequence[str]) -> None:
        """Something came in, or was read again: these (none named: all) are read anew."""
        for document_id in document_ids or tuple(self._open):
            self._open.pop(document_id, None)
        for read in self._reads.values():
            read.stale = True

    def look_again(self) -> None:
        """The scheme is another one: what it means otherwise now is compared again."""
        for read in self._reads.values():
            read.stale = True
        for document_id, at_hand in tuple(self._open.items()):
            at_hand.is_stale = True
            self._keep(document_id, at_hand)

    def _at_hand(self, document_id: str) -> _Open:
        at_hand = self._open.get(document_id)
        if at_hand is None:
            raise Refused("This document is not open for review.")
        return at_hand

    def _keep(self, document_id: str, at_hand: _Open) -> None:
        """Let a document go that would have to be compared for longer than a key may take."""
        material = at_hand.material
        if self.elsewhere is None or not material.is_long:
            return
        if not at_hand.looked.holds(material.asked, self._scheme()):
            del self._open[document_id]

    def _standing(self, at_hand: _Open) -> ReviewedDocument:
        """A document at hand as it now stands: what a step has touched is looked at only now."""
        if at_hand.is_stale:
            at_hand.looked = look(at_hand.material, self._scheme(), before=at_hand.looked)
            at_hand.reviewed = _reviewed(at_hand.material, at_hand.looked)
            at_hand.is_stale = False
        return at_hand.reviewed

    def _read(self, document_id: str) -> None:
        read = self._reads[document_id]
        read.stale, read.known = False, frozenset()

        def answered(answer: Future[ToReview]) -> None:
            if answer.exception() is not None:
                del self._reads[document_id]
            found = answer.result()
            if read.stale:
                self._read(document_id)
            else:
                self._look(document_id, *self._caught_up(found))

        self._answers.when(self._store.to_review(document_id), answered)

    def _look(self, document_id: str, material: Material, history: History) -> None:
        """Compare what was read: here where that is short, else where nobody waits for it."""
        read, scheme = self._reads[document_id], self._scheme()

        def looked(found: Looked) -> None:
            if self._reads.get(document_id) is not read:
                return
            if read.stale:
                self._read(document_id)
                return
            del self._reads[document_id]
            self._open[document_id] = _Open(material, history, found, _reviewed(material, found))
            self._make_room()
            first, *others = read.thens
            for then in others:
                self._answers.later(partial(self.open, document_id, then))
            self.open(document_id, first)

        def failed() -> None:
            if self._reads.get(document_id) is read:
                del self._reads[document_id]

        if self.elsewhere is not None and material.is_long:
            self.elsewhere(material, scheme, then=looked, failed=failed)
        else:
            looked(look(material, scheme))

    def _caught_up(self, found: ToReview) -> tuple[Material, History]:
        """What was read, and the steps on it that the store has not written yet."""
        history = history_of(found.past, self._store.who)
        there = {entry.op_id for entry in found.past}
        waiting = [
            step
            for steps in self._outgoing.gestures
            for step in steps
            if step.op.id not in there and is_about(step, found.document.id)
        ]
        for step in waiting:
            if is_of_review(step):
                history.note(step.op)
        self._reads[found.document.id].known = frozenset(step.op.id for step in waiting)
        return material_of(found).after(waiting), history

    def _make_room(self) -> None:
        busy = self._outgoing.documents()
        for document_id in list(self._open)[:-ROOM]:
            if document_id not in busy:
                del self._open[document_id]

    def _perform(self, document_id: str, ops: tuple[Op, Op]) -> None:
        on_gold, of_project = ops
        gold = self.look(document_id).gold
        who, at = self._store.who, now()
        steps = [Step(on_gold, gold, gold.apply(on_gold), who, at)]
        if of_project.edits:
            steps.append(Step(of_project, None, None, who, at))
        self._commit(tuple(steps))

    def _turn(self, document_id: str, stack: Sequence[Moment]) -> None:
        moment = last(stack)
        if moment is None:
            raise Refused("There is nothing to undo or redo here.")
        if moment.is_spread:
            raise Refused("This step went over several documents; take it back as a whole.")
        standing = self.look(document_id).review
        ops = adjudication.take_back(
            moment.written, standing.gold, standing.decisions, gesture=moment.gesture
        )
        named = [replace(op, name=moment.name, details=moment.details) for op in ops]
        self._perform(document_id, (named[0], named[1]))


def _reviewed(material: Material, looked: Looked) -> ReviewedDocument:
    return ReviewedDocument(material.document, material.layers, looked.review)
