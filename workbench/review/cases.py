"""Which decision is about which unit, and what is still open: the state of a document's review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    made them. ``told`` is what each decision says, by its id, and ``numbers`` where the case of
    each unit stood at first; ``is_plain`` says that each decision goes by the name of a unit, and
    that decisions made all of gold. They only spare the next look what this one knows.
    """

    comparison: Comparison
    gold: Layer
    decisions: tuple[Decision, ...]
    cases: tuple[Case, ...]
    extra: tuple[str, ...]
    told: Mapping[str, Kept] = field(default_factory=dict, compare=False, repr=False)
    numbers: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    is_plain: bool = field(default=False, compare=False, repr=False)

    @property
    def is_settled(self) -> bool:
        """Whether no unit is open."""
        return not any(case.is_open for case in self.cases)

    def case(self, unit_id: str) -> Case | None:
        """The case of a unit, by its name."""
        number = self.numbers.get(unit_id, -1)
        if 0 <= number < len(self.cases) and self.cases[number].unit.id == unit_id:
            return self.cases[number]
        return next((case for case in self.cases if case.unit.id == unit_id), None)


def review(
    comparison: Comparison,
    gold: Layer,
    decisions: Iterable[Decision],
    scheme: Scheme,
    *,
    before: Review | None = None,
) -> Review:
    """Put the units, the decisions and the gold of a document together.

    With the review ``before`` a step, what the step has not touched is taken from there: the
    answer is the same, in a fraction of the time.
    """
    decisions = tuple(sorted(decisions, key=lambda each: each.id))
    told = _told(decisions, before)
    if before is not None:
        followed = _followed(before, comparison, gold, decisions, told)
        if followed is not None:
            return followed
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
    if len(units) > len(comparison.units):
        units.sort(key=lambda unit: (unit.start, -unit.end, unit.label, unit.id))
    made = {span for said in told.values() for span in said.spans}
    loose = [span for span in gold.spans.values() if span.id not in made]
    adopted = _adopted([unit for unit in units if unit.id not in matched], loose, scheme)
    cases = []
    for unit in units:
        made_by, held = matched.get(unit.id), adopted.get(unit.id, ())
        if made_by is not None:
            held = tuple([each for each in told[made_by.id].spans if each in gold.spans])
        cases.append(Case(unit, made_by, _state(unit, made_by, told), held))
    belonging = {span for ids in adopted.values() for span in ids}
    extra = tuple([span.id for span in loose if span.id not in belonging])
    numbers = {unit.id: number for number, unit in enumerate(units)}
    is_plain = not loose and len(matched) == len(decisions) and len(units) == len(comparison.units)
    is_plain = is_plain and all(each.unit == name for name, each in matched.items())
    return Review(comparison, gold, decisions, tuple(cases), extra, told, numbers, is_plain)


def _followed(
    before: Review,
    comparison: Comparison,
    gold: Layer,
    decisions: tuple[Decision, ...],
    told: Mapping[str, Kept],
) -> Review | None:
    """The review after a step that touches nothing but the units that it decides by their names.

    None where it may touch more than that.
    """
    if not before.is_plain or before.comparison is not comparison:
        return None
    was, now = ({each.id: each for each in some} for some in (before.decisions, decisions))
    changed = [key for key in was.keys() | now.keys() if was.get(key) is not now.get(key)]
    moved = gold.spans.keys() ^ before.gold.spans.keys()
    touched = {key for key, said in told.items() if not moved.isdisjoint(said.spans)}
    made = {span for key in changed if key in now for span in told[key].spans}
    gone = {span for key in changed if key in was for span in before.told[key].spans} - made
    if not touched.issubset(changed) or not moved <= made | gone or gone & gold.spans.keys():
        return None
    cases = list(before.cases)
    for key in changed:
        old, new = was.get(key), now.get(key)
        name = new.unit if new is not None else was[key].unit
        number = before.numbers.get(name, len(cases))
        if number >= len(comparison.units) or cases[number].decision is not old:
            return None
        unit = cases[number].unit
        held: tuple[str, ...] = ()
        if new is not None:
            held = tuple([each for each in told[key].spans if each in gold.spans])
        cases[number] = Case(unit, new, _state(unit, new, told), held)
    if len(cases) > len(comparison.units):
        return None
    return Review(comparison, gold, decisions, tuple(cases), (), told, before.numbers, True)


def panel(layers: Iterable[Layer], decisions: Iterable[Decision]) -> tuple[Layer, ...]:
    """Whose layers of a document are compared: those of people who have finished it.

    Whoever opens their layer again stays, as long as a decision settled a vote of theirs.
    """
    people = [layer for layer in layers if layer.kind == "person"]
    begun = [layer for layer in people if layer.fields.status not in ("done", "skipped")]
    asked = readers(decisions) if begun else frozenset()
    return tuple(
        layer
        for layer in people
        if layer.fields.status == "done"
        or (layer.fields.status != "skipped" and layer.annotator in asked)
    )


def _told(decisions: Sequence[Decision], before: Review | None) -> dict[str, Kept]:
    """What each decision says, by its id."""
    if before is None:
        return {each.id: kept(each) for each in decisions}
    was = {each.id: each for each in before.decisions}
    return {
        each.id: before.told[each.id]
        if was.get(each.id) is each and each.id in before.told
        else kept(each)
        for each in decisions
    }


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
    places = {each: (told[each].start, told[each].end) for each in left}
    free = [unit for unit in units if unit.id not in found]
    for unit, key in _meeting(free, places):
        likeness = overlap((places[key],), ((unit.start, unit.end),))
        same = left[key].votes_digest == unit.digest
        offers.append((not same, told[key].label != unit.label, -likeness, unit.id, key))
    for _, _, _, unit_id, decision_id in sorted(offers):
        if unit_id not in found and decision_id in left:
            found[unit_id] = left.pop(decision_id)
    return found


def _adopted(
    units: Sequence[Unit], loose: Sequence[Span], scheme: Scheme
) -> dict[str, tuple[str, ...]]:
    """Spans of gold that no decision made, and that are what was read at these units."""
    if not loose:
        return {}
    offers = []
    spans = {span.id: span for span in loose}
    for unit, key in _meeting(units, {key: (each.start, each.end) for key, each in spans.items()}):
        pieces, label = spans[key].pieces, scheme.resolve(spans[key].label)
        best = max(
            (overlap(pieces, each.pieces), scheme.resolve(each.label) == label)
            for vote in unit.votes
            for each in vote.spans
        )
        if best[0] >= (LIKE if best[1] else 1.0):
            offers.append((-best[0], not best[1], unit.start, unit.id, key))
    found: dict[str, tuple[str, ...]] = {}
    taken: set[str] = set()
    for *_, unit_id, span_id in sorted(offers):
        if unit_id not in found and span_id not in taken:
            found[unit_id] = (span_id,)
            taken.add(span_id)
    return found


def _meeting(
    units: Iterable[Unit], places: Mapping[str, tuple[int, int]]
) -> Iterator[tuple[Unit, str]]:
    """Units that share a character with one of these places, each with the name of the place.

    The units come in reading order; both are walked through once.
    """
    waiting = sorted(places.items(), key=lambda each: each[1][0], reverse=True)
    open_: list[tuple[str, tuple[int, int]]] = []
    for unit in units:
        while waiting and waiting[-1][1][0] < unit.end:
            open_.append(waiting.pop())
        if open_:
            open_ = [each for each in open_ if each[1][1] > unit.start]
            yield from [(unit, key) for key, (start, _) in open_ if start < unit.end]
