"""Decisions made: what becomes of gold, and of the decisions themselves, in one gesture."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from workbench.errors import Refused
from workbench.model.annotation import Span
from workbench.model.decided import applied
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD, Layer
from workbench.model.record import again, decode
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.values import Attributes
from workbench.review import gold_spans
from workbench.review.answers import answer_of
from workbench.review.cases import Case, Review, review
from workbench.review.compare import silent
from workbench.review.decisions import Answer, Choice, Kept, Target, details_of, kept, own
from workbench.review.values import Tie, Unit

DECIDE, SETTLE = "decide", "settle"
"""Ops: a person decided, or a rule settled what needs no person."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a span of gold comes from: which decision, by whom, from whose readings, and why."""

    decision: str
    by: str
    choice: str
    annotators: tuple[str, ...]
    slots: Mapping[str, str]
    rule: str
    reason: str
    note: str


def new_gold(document_id: str) -> Layer:
    """The gold layer of a document that has none yet."""
    return Layer(document_id, GOLD, "gold")


def decide(
    standing: Review,
    choices: Mapping[str, Choice],
    scheme: Scheme,
    *,
    who: str,
    name: str = DECIDE,
    details: Attributes | None = None,
) -> tuple[Op, Op]:
    """Decide units, by their names: the op on gold, and the one of the project beside it.

    Both are one gesture. The op on gold is there even where it changes nothing: its revision
    guards the decisions against another lead. Raises Refused for a unit that there is not, a
    choice that says nothing, or where nothing would change.
    """
    gold = standing.gold
    taken = {each.id for each in standing.decisions}
    decisions = {each.id: each for each in standing.decisions}
    told = {each.id: standing.told.get(each.id) or kept(each) for each in standing.decisions}
    spans: dict[str, tuple[tuple[Span, ...], tuple[Span, ...]]] = {}
    changed: list[Edit] = []
    for unit_id, choice in choices.items():
        case = standing.case(unit_id)
        if case is None:
            raise Refused("This unit is not there any more; look at the document again.")
        old = tuple(gold.spans[each] for each in case.gold if each in gold.spans)
        answer = answer_of(case.unit, choice, scheme)
        new = gold_spans.placed(old, answer)
        decision = _decision(standing, case, choice, answer, new, taken, who)
        taken.add(decision.id)
        spans[decision.id] = (old, new)
        if decision != case.decision:
            changed.append(Edit(case.decision, decision))
        decisions[decision.id] = decision
        told[decision.id] = kept(decision)
    edits = gold_spans.edits(gold, spans, told)
    if not edits and not changed:
        raise Refused("There is nothing to change.")
    after = replace(gold, revision=gold.revision).edited(edits)
    edits = [*edits, *_state(standing, after, decisions.values(), choices, scheme)]
    details = details if details is not None else Attributes(count=len(choices))
    on_gold = Op(name, gold.id, tuple(edits), details)
    return on_gold, Op(name, None, tuple(changed), details, gesture=on_gold.gesture)


def add(
    standing: Review, answer: Answer, scheme: Scheme, *, who: str, reason: str = "", note: str = ""
) -> tuple[Op, Op]:
    """Put into gold what nobody has read, as a decision of its own."""
    if not answer.spans:
        raise Refused("There is nothing to change.")
    start = min(said.pieces[0][0] for said in answer.spans)
    end = max(said.pieces[-1][1] for said in answer.spans)
    unit = silent(standing.comparison, new_id(), start, end, answer.spans[0].label)
    with_it = replace(standing, cases=(*standing.cases, Case(unit, None, "open")))
    return decide(with_it, {unit.id: own(answer, reason=reason, note=note)}, scheme, who=who)


def after(standing: Review, ops: Sequence[Op], scheme: Scheme) -> Review:
    """The review after these ops, on gold or of the project."""
    gold = standing.gold
    decisions = {each.id: each for each in standing.decisions}
    for op in ops:
        if op.layer_id is not None:
            gold = gold.apply(op)
        else:
            decisions = applied(decisions, op.edits)
    return review(standing.comparison, gold, decisions.values(), scheme, before=standing)


def take_back(
    written: Sequence[bytes | tuple[Edit, ...]],
    gold: Layer,
    decisions: Iterable[Decision],
    *,
    gesture: str,
) -> tuple[Op, Op]:
    """The ops, on gold and of the project, that take a gesture on both back.

    ``written`` are the edits of its ops on this document, in their order. Raises Conflict where
    what they changed has moved on.
    """
    standing: Mapping[str, Decision] = {decision.id: decision for decision in decisions}
    layer, on_gold, of_project = gold, list[Edit](), list[Edit]()
    for each in reversed(written):
        if isinstance(each, bytes):
            edits = decode(each, layer, inverse=True)
        else:
            edits = again(each, layer, inverse=True)
        if edits and all(isinstance(edit.after or edit.before, Decision) for edit in edits):
            standing = applied(standing, edits)
            of_project += edits
        else:
            layer = layer.edited(edits)
            on_gold += edits
    first = Op(DECIDE, gold.id, tuple(on_gold), undoes=gesture)
    return first, Op(DECIDE, None, tuple(of_project), undoes=gesture, gesture=first.gesture)


def provenance(gold: Layer, decisions: Iterable[Decision]) -> dict[str, Provenance]:
    """Of each span of gold that a decision made, where it comes from."""
    found = {}
    for decision in decisions:
        said = kept(decision)
        for span in said.spans:
            if span in gold.spans:
                found[span] = Provenance(
                    decision.id,
                    said.by,
                    said.choice,
                    said.annotators,
                    said.slots,
                    said.rule,
                    said.reason,
                    said.note,
                )
    return found


def decision_id(document_id: str, unit_id: str) -> str:
    """The id of the decision on a unit: the same whoever decides, so that two leads meet."""
    return blake2b(f"{document_id}\n{unit_id}".encode(), digest_size=16).hexdigest()


def _decision(
    standing: Review,
    case: Case,
    choice: Choice,
    answer: Answer,
    spans: Sequence[Span],
    taken: set[str],
    who: str,
) -> Decision:
    unit, before = case.unit, case.decision
    name, start, end, label = unit.id, unit.start, unit.end, unit.label
    if before is not None:
        if not any(vote.spans for vote in unit.votes):
            name = before.unit
        key = before.id
    else:
        key = decision_id(standing.gold.document_id, unit.id)
        if key in taken:
            key = new_id()
    if spans and choice.kind == "own":
        start, end = min(each.start for each in spans), max(each.end for each in spans)
        label = spans[0].label
    said = Kept(
        choice.kind,
        start,
        end,
        label,
        choice.annotators,
        choice.slots,
        choice.reason,
        choice.note,
        choice.rule,
        tuple(each.id for each in spans),
        tuple((tie, _target(standing, tie, unit, key)) for tie in answer.ties),
        standing.comparison.annotators,
        who,
    )
    return Decision(key, standing.gold.document_id, name, unit.digest, details_of(said))


def _target(standing: Review, tie: Tie, own_unit: Unit, own_key: str) -> Target:
    """What a tie leads to, as far as it can be known; a decision is known by its id for good."""
    if tie.unit == own_unit.id:
        return Target(own_key, own_unit.start, own_unit.end, own_unit.label)
    case = standing.case(tie.unit)
    if case is None:
        raise Refused("This unit is not there any more; look at the document again.")
    key = (
        case.decision.id
        if case.decision is not None
        else decision_id(standing.gold.document_id, tie.unit)
    )
    return Target(key, case.unit.start, case.unit.end, case.unit.label)


def _state(
    standing: Review,
    after: Layer,
    decisions: Iterable[Decision],
    choices: Collection[str],
    scheme: Scheme,
) -> list[Edit]:
    """Gold is done where nothing is open any more, else in progress."""
    settled = not _leaves_open(standing, choices)
    if settled:
        settled = review(standing.comparison, after, decisions, scheme, before=standing).is_settled
    fields = replace(after.fields, status="done" if settled else "in_progress")
    return [Edit(after.fields, fields)] if fields != after.fields else []


def _leaves_open(standing: Review, choices: Collection[str]) -> bool:
    """Whether it is plain that decisions on these units leave another one open.

    A decision goes by the name of its unit as long as anybody says anything there; so no other
    unit, on which nobody has decided, can become its own.
    """
    for unit_id in choices:
        case = standing.case(unit_id)
        if case is None or not any(vote.spans for vote in case.unit.votes):
            return False
    return any(case.state == "open" and case.unit.id not in choices for case in standing.cases)
