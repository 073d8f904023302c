"""What a lead decides on a unit, as a value, and as the journal keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, cast

from workbench.errors import Refused
from workbench.model.review import Decision
from workbench.model.values import NO_ATTRIBUTES, Attributes
from workbench.review.units import Pieces
from workbench.review.values import Tie

REASONS = ("guideline", "boundary", "actor", "ambiguous", "slip", "other")
"""Why a decision fell, as the desk offers it: a gap in the guideline, where a span ends, which
actor is meant, a text that can be read both ways, a slip. Any other code is kept as it is."""

ChoiceKind: TypeAlias = Literal["reading", "slots", "own", "none", "undecided"]
CHOICES: tuple[ChoiceKind, ...] = ("reading", "slots", "own", "none", "undecided")

NO_SLOTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Said:
    """One span as gold is to have it."""

    pieces: Pieces
    label: str
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Answer:
    """What gold says at a unit: its spans, and the relations that begin there."""

    spans: tuple[Said, ...] = ()
    ties: tuple[Tie, ...] = ()


NOTHING = Answer()


@dataclass(frozen=True, slots=True)
class Choice:
    """What a lead chooses.

    ``reading``: all that the first of ``annotators`` says here; the others say the same.
    ``slots``: the same, but each of ``slots`` as the annotator says that it names. ``own``: the
    ``answer``. ``none``: nothing is right, gold has nothing here. ``undecided``: the unit stays
    open, with a question in ``note``. ``rule`` is set where no person chose.
    """

    kind: ChoiceKind
    annotators: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=lambda: NO_SLOTS)
    answer: Answer = NOTHING
    reason: str = ""
    note: str = ""
    rule: str = ""

    def __post_init__(self) -> None:
        if self.kind not in CHOICES:
            raise Refused(
                "Unknown choice {name}; known: {known}.", name=self.kind, known=", ".join(CHOICES)
            )
        if self.kind in ("reading", "slots") and not self.annotators:
            raise Refused("Say whose reading is taken.")


def reading(*annotators: str, reason: str = "", note: str = "") -> Choice:
    """Take what these say."""
    return Choice("reading", annotators, reason=reason, note=note)


def none(*, reason: str = "", note: str = "") -> Choice:
    """None is right."""
    return Choice("none", reason=reason, note=note)


def undecided(note: str = "") -> Choice:
    """Leave it open, with a question."""
    return Choice("undecided", note=note)


def own(answer: Answer, *, reason: str = "", note: str = "") -> Choice:
    """Another answer than anybody's."""
    return Choice("own", answer=answer, reason=reason, note=note)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a tie leads: the decision on that unit, and where and what the unit was just then."""

    decision: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What a decision says, read from the journal's form.

    ``spans`` are ids in gold, ``ties`` what is drawn from them, with what each leads to;
    ``readers`` are those whose votes the decision settled, ``by`` is who decided.
    """

    choice: ChoiceKind
    start: int
    end: int
    label: str
    annotators: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=lambda: NO_SLOTS)
    reason: str = ""
    note: str = ""
    rule: str = ""
    spans: tuple[str, ...] = ()
    ties: tuple[tuple[Tie, Target], ...] = ()
    readers: tuple[str, ...] = ()
    by: str = ""


def details_of(kept: Kept) -> Attributes:
    """A decision's details; what is empty is left out."""
    told: dict[str, object] = {
        "choice": kept.choice,
        "place": [kept.start, kept.end],
        "label": kept.label,
        "from": list(kept.annotators),
        "slots": dict(kept.slots),
        "reason": kept.reason,
        "note": kept.note,
        "rule": kept.rule,
        "spans": list(kept.spans),
        "ties": [_told(tie, target) for tie, target in kept.ties],
        "readers": list(kept.readers),
        "by": kept.by,
    }
    return Attributes({name: value for name, value in told.items() if value not in ("", [], {})})


def kept(decision: Decision) -> Kept:
    """What a decision says; what others wrote into it and cannot be read is left out."""
    details = decision.details
    start, end = details.get("place", (0, 1))
    return Kept(
        cast(ChoiceKind, details.get("choice", "undecided")),
        start,
        end,
        details.get("label", ""),
        tuple(details.get("from", ())),
        MappingProxyType(dict(details.get("slots", {}))),
        details.get("reason", ""),
        details.get("note", ""),
        details.get("rule", ""),
        tuple(details.get("spans", ())),
        tuple(map(_tie, details.get("ties", ()))),
        tuple(details.get("readers", ())),
        details.get("by", ""),
    )


def readers(decisions: Iterable[Decision]) -> frozenset[str]:
    """Whose votes these decisions settled."""
    return frozenset(name for each in decisions for name in each.details.get("readers", ()))


def _told(tie: Tie, target: Target) -> list[object]:
    told: list[object] = [tie.label, target.decision, target.start, target.end, target.label]
    if tie.source or tie.target or tie.attributes != NO_ATTRIBUTES:
        told += [tie.source, tie.target, dict(tie.attributes)]
    return told


def _tie(told: Sequence[Any]) -> tuple[Tie, Target]:
    label, decision, start, end, target_label, *rest = told
    source, target, attributes = rest or (0, 0, {})
    tie = Tie(label, decision, source, target, Attributes(attributes))
    return tie, Target(decision, start, end, target_label)
