"""Which decision is about which unit, and what is still open: the state of a document's review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.review.compare import silent
from workbench.review.decisions import Kept, kept, readers
from workbench.review.units import overlap
from workbench.review.values import Comparison, Unit

State: TypeAlias = Literal["open", "agreed", "undecided", "reopened", "settled"]

LIKE = 0.5
"""How much a span of gold that no decision made must have in common with a reading to be it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A unit, the decision on it if there is one, and what gold has there.

    ``open``: the layers differ, and nobody has decided. ``agreed``: they don't, but gold has not
    got it by a decision. ``undecided``: somebody looked, and left it open. ``reopened``: what
    was decided on has changed since; gold has what was decided. ``settled``: nothing is open.
    """

    unit: Unit
    decision: Decision | None
    state: State
    gold: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether anything is left to do."""
        return self.state != "settled"


@dataclass(frozen=True, slots=True)
class Review:
    """Where the review of one document stands; the cases in reading order.

    ``extra`` are spans of gold that belong to no case: nobody read them, and no decision
    made them.
    """

    comparison: Comparison
    gold: Layer
    decisions: tuple[Decision, ...]
    cases: tuple[Case, ...]
    extra: tuple[str, ...]

    @property
    def is_settled(self) -> bool:
        """Whether no unit is open."""
        return not any(case.is_open for case in self.cases)

    def case(self, unit_id: str) -> Case | None:
        """The case of a unit, by its name."""
        return next((case for case in self.cases if case.unit.id == unit_id), None)


def review(
    comparison: Comparison, gold: Layer, decisions: Iterable[Decision], scheme: Scheme
) -> Review:
    """Put the units, the decisions and the gold of a document together."""
    decisions = tuple(sorted(decisions, key=lambda each: each.id))
    told = {each.id: kept(each) for each in decisions}
    matched = _matched(comparison.units, decisions, told)
    units = list(comparison.units)
    taken = {decision.id for decision in matched.values()}
    for decision in decisions:
        if decision.id not in taken and told[decision.id].choice not in ("none", "undecided"):
            # Nobody says anything there any more, but gold does.
            said = told[decision.id]
            unit = silent(comparison, decision.id, said.start, said.end, said.label)
            units.append(unit)
            matched[unit.id] = decision
    units.sort(key=lambda unit: (unit.start, -unit.end, unit.label, unit.id))
    found = [
        (unit, decision, _state(unit, decision, told))
        for unit, decision in ((unit, matched.get(unit.id)) for unit in units)
    ]
    held = {
        unit.id: tuple(each for each in told[decision.id].spans if each in gold.spans)
        for unit, decision, _ in found
        if decision is not None
    }
    made = {span for said in told.values() for span in said.spans}
    loose = [span for span in gold.spans.values() if span.id not in made]
    adopted = _adopted([unit for unit, decision, _ in found if decision is None], loose, scheme)
    cases = tuple(
        Case(unit, decision, state, held.get(unit.id) or adopted.get(unit.id, ()))
        for unit, decision, state in found
    )
    belonging = {span for ids in adopted.values() for span in ids}
    extra = tuple(span.id for span in loose if span.id not in belonging)
    return Review(comparison, gold, decisions, cases, extra)


def panel(layers: Iterable[Layer], decisions: Iterable[Decision]) -> tuple[Layer, ...]:
    """Whose layers of a document are compared: those of people who have finished it.

    Whoever opens their layer again stays, as long as a decision settled a vote of theirs.
    """
    asked = readers(decisions)
    return tuple(
        layer
        for layer in layers
        if layer.kind == "person"
        and (
            layer.fields.status == "done"
            or (layer.fields.status != "skipped" and layer.annotator in asked)
        )
    )


def _state(unit: Unit, decision: Decision | None, told: Mapping[str, Kept]) -> State:
    if decision is None:
        return "open" if unit.kinds else "agreed"
    if decision.votes_digest != unit.digest:
        return "reopened"
    return "undecided" if told[decision.id].choice == "undecided" else "settled"


def _matched(
    units: Sequence[Unit], decisions: Sequence[Decision], told: Mapping[str, Kept]
) -> dict[str, Decision]:
    """The decision of each unit: by its name, else by the votes, else by the best overlap."""
    by_name = {decision.unit: decision for decision in decisions}
    found = {unit.id: by_name[unit.id] for unit in units if unit.id in by_name}
    left = {each.id: each for each in decisions}
    for decision in found.values():
        left.pop(decision.id, None)
    if not left:
        return found
    offers = []
    for unit in units:
        if unit.id in found:
            continue
        for decision in left.values():
            said = told[decision.id]
            if said.start < unit.end and unit.start < said.end:
                likeness = overlap(((said.start, said.end),), ((unit.start, unit.end),))
                same = decision.votes_digest == unit.digest
                offers.append((not same, said.label != unit.label, -likeness, unit.id, decision.id))
    for _, _, _, unit_id, decision_id in sorted(offers):
        if unit_id not in found and decision_id in left:
            found[unit_id] = left.pop(decision_id)
    return found


def _adopted(
    units: Sequence[Unit], loose: Sequence[Span], scheme: Scheme
) -> dict[str, tuple[str, ...]]:
    """Spans of gold that no decision made, and that are what was read at these units."""
    offers = []
    for span in loose:
        for unit in units:
            if not (unit.start < span.end and span.start < unit.end):
                continue
            best = max(
                (overlap(span.pieces, each.pieces), scheme.resolve(each.label) == label)
                for vote in unit.votes
                for each in vote.spans
                for label in (scheme.resolve(span.label),)
            )
            if best[0] >= (LIKE if best[1] else 1.0):
                offers.append((-best[0], not best[1], unit.start, unit.id, span.id))
    found: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for *_, unit_id, span_id in sorted(offers):
        if unit_id not in found and span_id not in taken:
            found[unit_id] = (span_id,)
            taken.add(span_id)
    return found
