"""What needs no person: units that all, or most, of the readers agree on, settled by a rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.errors import Refused
from workbench.model.edit import Op
from workbench.model.scheme import Scheme
from workbench.model.values import Attributes
from workbench.review.adjudication import SETTLE, decide
from workbench.review.cases import Review
from workbench.review.decisions import Choice
from workbench.review.values import Reading, Slot, Unit

RuleKind: TypeAlias = Literal["unanimous", "majority"]


@dataclass(frozen=True, slots=True)
class Rule:
    """When a unit settles itself.

    ``unanimous``: all say the same, slot by slot. ``majority``: in every slot, one reading has
    more than half of those who were asked, and at least ``threshold`` of them. Where fewer than
    ``readers`` have read a document, nothing settles.
    """

    kind: RuleKind = "unanimous"
    threshold: float = 0.5
    readers: int = 2

    def __post_init__(self) -> None:
        if not 0.5 <= self.threshold <= 1:
            raise Refused(
                "The threshold must lie between 0.5 and 1; {threshold} does not.",
                threshold=self.threshold,
            )
        if self.readers < 1:
            raise Refused("At least one person must have read a document.")

    @property
    def name(self) -> str:
        """The rule as decisions keep it."""
        return self.kind if self.kind == "unanimous" else f"majority {self.threshold:g}"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the log: what a rule made of a unit, and on whose word.

    ``became`` is ``gold`` or ``none``; ``support`` is how many of how many are behind the slot
    that fewest are behind.
    """

    document_id: str
    unit: str
    start: int
    end: int
    label: str
    became: str
    annotators: tuple[str, ...]
    support: tuple[int, int]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """What a rule does to a document: the ops of the gesture, the log, and how many stay open."""

    ops: tuple[Op, ...]
    lines: tuple[Line, ...]
    left: int


def settle(standing: Review, rule: Rule, scheme: Scheme, *, who: str) -> Settled:
    """Settle what the rule settles; what a person decided and nothing has changed stays.

    Also a unit that was decided once, and is open again, is settled where the rule can.
    """
    choices: dict[str, Choice] = {}
    lines = []
    open_cases = [case for case in standing.cases if case.is_open]
    if len(standing.comparison.annotators) < rule.readers:
        return Settled((), (), len(open_cases))
    for case in open_cases:
        if case.state == "undecided":
            continue  # somebody has a question about it
        choice = choice_of(case.unit, rule)
        if choice is None:
            continue
        choices[case.unit.id] = choice
        lines.append(_line(standing, case.unit, choice))
    if not choices:
        return Settled((), (), len(open_cases))
    details = Attributes(count=len(choices), rule=rule.name)
    ops = decide(standing, choices, scheme, who=who, name=SETTLE, details=details)
    return Settled(ops, tuple(lines), len(open_cases) - len(choices))


def choice_of(unit: Unit, rule: Rule) -> Choice | None:
    """What the rule makes of a unit; None where it takes a person."""
    if not any(vote.spans for vote in unit.votes):
        return None
    if rule.kind == "unanimous":
        if unit.kinds:
            return None
        return Choice("reading", tuple(v.annotator for v in unit.votes), rule=rule.name)
    best: dict[str, Reading] = {}
    for slot in unit.slots:
        winner = _winner(slot, rule.threshold)
        if slot.name == "span" and winner is not None and winner.value == "":
            return Choice("none", winner.annotators, rule=rule.name)
        if winner is None:
            return None
        best[slot.name] = winner
    place = best["span"].annotators
    whole = [who for who in place if all(who in each.annotators for each in best.values())]
    if whole:
        return Choice("reading", tuple(whole), rule=rule.name)
    base = place[0]
    others: Mapping[str, str] = {
        name: winner.annotators[0] for name, winner in best.items() if base not in winner.annotators
    }
    return Choice("slots", (base,), others, rule=rule.name)


def _winner(slot: Slot, threshold: float) -> Reading | None:
    asked = sum(len(each.annotators) for each in slot.readings)
    first = slot.readings[0]
    share = len(first.annotators) / asked
    return first if share > 0.5 and share >= threshold else None


def _line(standing: Review, unit: Unit, choice: Choice) -> Line:
    counts = [
        (len(slot.readings[0].annotators), sum(len(each.annotators) for each in slot.readings))
        for slot in unit.slots
    ]
    if choice.kind == "none":
        counts = counts[:1]
    return Line(
        standing.comparison.document_id,
        unit.id,
        unit.start,
        unit.end,
        unit.label,
        "none" if choice.kind == "none" else "gold",
        tuple(dict.fromkeys((*choice.annotators, *choice.slots.values()))),
        min(counts, key=lambda pair: pair[0] / pair[1]),
        unit.kinds,
    )
