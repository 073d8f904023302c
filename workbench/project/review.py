"""Documents under review: what their readers say, what was decided, and the gold made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from workbench.errors import Refused
from workbench.model.decided import applied
from workbench.model.edit import Op
from workbench.model.layer import GOLD, Layer
from workbench.model.moment import now
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.project.answers import Answers
from workbench.project.drafted import Drafted
from workbench.project.history import History, Moment, history_of, last
from workbench.project.outgoing import Outgoing, decided
from workbench.review import adjudication, drafting
from workbench.review.cases import Review, panel, review
from workbench.review.compare import compare
from workbench.review.decisions import Answer, Choice
from workbench.store import Step, Store, ToReview

ROOM = 12
"""How many documents stay in memory after they were reviewed."""


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document as a lead sees it: all that people and machines say, and where the review stands.

    The comparison is among the people who have finished it.
    """

    document: Document
    layers: tuple[Layer, ...]
    review: Review

    @property
    def gold(self) -> Layer:
        """The gold layer as it now stands."""
        return self.review.gold


@dataclass(slots=True)
class _Open:
    """A document at hand, and what can be undone on its gold."""

    reviewed: ReviewedDocument
    history: History


@dataclass(slots=True, eq=False)
class _Read:
    """A document on its way from the store; ``stale`` if it was written to meanwhile."""

    document_id: str
    stale: bool = field(default=False)


class Reviewing:
    """Opens documents for review, and does what a lead decides: one gesture for each decision.

    What is done on the gold of a document and on its decisions is one history, with its own
    undo; it is the journal's, and outlives the program.
    """

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
        self._reads: list[_Read] = []

    def open(self, document_id: str, then: Callable[[ReviewedDocument], None]) -> None:
        """Bring a document to memory with all that is said of it, and go on with it."""
        at_hand = self._open.pop(document_id, None)
        if at_hand is not None:
            self._open[document_id] = at_hand
            then(at_hand.reviewed)
        else:
            self._ask(document_id, then)

    def look(self, document_id: str) -> ReviewedDocument:
        """A document at hand, as it now stands; raises Refused if it is not."""
        return self._at_hand(document_id).reviewed

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
            at_hand.reviewed = self._after(at_hand.reviewed, mine)
            for step in mine:
                if _is_of_review(step):
                    at_hand.history.note(step.op)

    def written(self, steps: Sequence[Step]) -> None:
        """What is being read of these documents just now is read once more."""
        if self._reads:
            touched = {step.after.document_id for step in steps if step.after is not None}
            for read in self._reads:
                read.stale = read.stale or read.document_id in touched

    def forget(self, document_ids: Sequence[str]) -> None:
        """Something came in, or was read again: these (none named: all) are read anew."""
        for document_id in document_ids or tuple(self._open):
            self._open.pop(document_id, None)
        for read in self._reads:
            read.stale = True

    def look_again(self) -> None:
        """The scheme is another one: compare again what is at hand."""
        for at_hand in self._open.values():
            standing = at_hand.reviewed
            at_hand.reviewed = self._reviewed(
                standing.document, standing.layers, standing.gold, standing.review.decisions
            )

    def _at_hand(self, document_id: str) -> _Open:
        at_hand = self._open.get(document_id)
        if at_hand is None:
            raise Refused("This document is not open for review.")
        return at_hand

    def _ask(self, document_id: str, then: Callable[[ReviewedDocument], None]) -> None:
        read = _Read(document_id)
        self._reads.append(read)

        def answered(answer: Future[ToReview]) -> None:
            self._reads.remove(read)
            found = answer.result()
            if read.stale:
                self._ask(document_id, then)
                return
            if document_id not in self._open:
                self._open[document_id] = self._caught_up(found)
                self._make_room()
            self.open(document_id, then)

        self._answers.when(self._store.to_review(document_id), answered)

    def _caught_up(self, found: ToReview) -> _Open:
        """What was read, and the steps on it that the store has not written yet."""
        document_id = found.document.id
        gold = next((layer for layer in found.layers if layer.annotator == GOLD), None)
        layers = tuple(layer for layer in found.layers if layer.annotator != GOLD)
        history = history_of(found.past, self._store.who)
        gold = gold or adjudication.new_gold(document_id)
        reviewed = self._reviewed(found.document, layers, gold, found.decisions)
        there = {entry.op_id for entry in found.past}
        waiting = [
            step
            for steps in self._outgoing.gestures
            for step in steps
            if step.op.id not in there
            and (
                document_id in decided(step)
                or (step.after is not None and step.after.document_id == document_id)
            )
        ]
        for step in waiting:
            if _is_of_review(step):
                history.note(step.op)
        return _Open(self._after(reviewed, waiting) if waiting else reviewed, history)

    def _make_room(self) -> None:
        busy = self._outgoing.documents()
        for document_id in list(self._open)[:-ROOM]:
            if document_id not in busy:
                del self._open[document_id]

    def _reviewed(
        self,
        document: Document,
        layers: tuple[Layer, ...],
        gold: Layer,
        decisions: Sequence[Decision],
    ) -> ReviewedDocument:
        scheme = self._scheme()
        asked = panel(layers, decisions)
        comparison = replace(compare(asked, scheme), document_id=document.id)
        return ReviewedDocument(document, layers, review(comparison, gold, decisions, scheme))

    def _after(self, reviewed: ReviewedDocument, steps: Sequence[Step]) -> ReviewedDocument:
        gold, layers = reviewed.gold, {layer.id: layer for layer in reviewed.layers}
        decisions = {decision.id: decision for decision in reviewed.review.decisions}
        for step in steps:
            if step.after is None:
                decisions = applied(decisions, step.op.edits)
            elif step.after.annotator == GOLD:
                gold = step.after
            else:
                layers[step.after.id] = step.after
        said = tuple(layers.values())
        comparison = reviewed.review.comparison
        asked = tuple(sorted(layer.annotator for layer in panel(said, decisions.values())))
        if asked != comparison.annotators or any(
            step.after is not None and step.after.annotator != GOLD for step in steps
        ):
            return self._reviewed(reviewed.document, said, gold, tuple(decisions.values()))
        standing = review(
            comparison, gold, decisions.values(), self._scheme(), before=reviewed.review
        )
        return replace(reviewed, review=standing)

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


def _is_of_review(step: Step) -> bool:
    """Whether a step is on gold, or on decisions."""
    return step.after is None or step.after.annotator == GOLD
