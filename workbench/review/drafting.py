"""An own answer: gold as a draft for the verbs of annotating, and what its changes decide.

A draft begins with gold; units that are not decided stand in it as most readers have them, so
that there is something to link to. Whatever is changed in it becomes a decision on the unit that
it belongs to, and what belongs to none a unit of its own. Nothing else is decided.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.errors import Refused
from workbench.model.annotation import LayerFields, Relation, Span
from workbench.model.ids import new_id
from workbench.model.layer import GOLD, Layer, layer_of
from workbench.model.roles import COREF
from workbench.model.scheme import Scheme
from workbench.review import gold_spans
from workbench.review.adjudication import decision_id
from workbench.review.answers import answer_of, drafted, vote_of
from workbench.review.cases import Case, Review
from workbench.review.chains import chains
from workbench.review.compare import silent
from workbench.review.decisions import NOTHING, Answer, Choice, kept, none, own, reading
from workbench.review.units import overlap
from workbench.review.values import Tie, Unit, Vote

LIKE = 0.5
"""How much a new span must have in common with a unit that is empty in the draft to be it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it begins.

    ``unit`` is the one to be answered, at ``place``; None: what nobody has read. ``homes`` tells
    the unit of each span, ``hidden`` the links of a unit that lead to what is not in the draft,
    and ``joined`` what a decision on a unit takes for the same actor. ``extra`` are cases for
    spans of gold that belong to none.
    """

    layer: Layer
    gold: Layer
    unit: str | None
    place: tuple[int, int] | None
    homes: Mapping[str, str]
    hidden: Mapping[str, tuple[Tie, ...]]
    joined: Mapping[str, frozenset[str]]
    extra: tuple[Case, ...]


def begin(
    standing: Review, unit_id: str | None, scheme: Scheme, *, annotator: str | None = None
) -> Draft:
    """A draft that begins with gold, for the answer on a unit.

    Where that is not decided it begins as ``annotator`` has it, else as most of those who have
    anything there. Raises Refused for a unit that there is not.
    """
    asked_for = standing.case(unit_id) if unit_id is not None else None
    if unit_id is not None and asked_for is None:
        raise Refused("This unit is not there any more; look at the document again.")
    place = (asked_for.unit.start, asked_for.unit.end) if asked_for is not None else None
    gold = standing.gold
    extra = tuple(
        Case(
            silent(standing.comparison, new_id(), span.start, span.end, span.label),
            None,
            "open",
            (span.id,),
        )
        for span in map(gold.spans.__getitem__, standing.extra)
    )
    by_decision = _by_decision(standing)
    held: dict[str, list[Span]] = {}
    ties: dict[str, tuple[Tie, ...]] = {}
    joined: dict[str, frozenset[str]] = {}
    for case in (*standing.cases, *extra):
        unit = case.unit
        in_gold = [gold.spans[each] for each in case.gold if each in gold.spans]
        asked = annotator if unit.id == unit_id else None
        if in_gold:
            held[unit.id] = _ordered(in_gold)
            ties[unit.id] = _decided_ties(case, by_decision)
            joined[unit.id] = frozenset(t.unit for t in ties[unit.id] if t.label == COREF)
        elif case.state != "settled" or unit.id == unit_id:
            vote = _begun(unit, asked, is_asked=unit.id == unit_id)
            if vote is not None:
                answer = answer_of(unit, reading(vote.annotator), scheme)
                held[unit.id] = _ordered(
                    Span(
                        new_id(),
                        said.pieces[0][0],
                        said.pieces[-1][1],
                        said.label,
                        said.pieces if len(said.pieces) > 1 else (),
                        attributes=said.attributes,
                    )
                    for said in answer.spans
                )
                ties[unit.id] = answer.ties
    spans = {span.id: span for each in held.values() for span in each}
    homes = {span.id: unit for unit, each in held.items() for span in each}
    lines, same, hidden = _lines(gold, held, ties, spans)
    relations = [
        Relation(new_id(), label, source, target, attributes)
        for label, source, target, attributes in dict.fromkeys(
            (*lines, *gold_spans.stars(same, spans))
        )
    ]
    layer = layer_of(
        gold.document_id,
        GOLD,
        kind="gold",
        spans=spans.values(),
        relations=relations,
        fields=LayerFields(status="in_progress"),
    )
    return Draft(layer, gold, unit_id, place, homes, hidden, joined, extra)


def decide(
    draft: Draft,
    standing: Review,
    now: Layer,
    scheme: Scheme,
    *,
    reason: str = "",
    note: str = "",
) -> tuple[Review, dict[str, Choice]]:
    """What the draft, as it now is, decides: the choices, and the review with its new units.

    Raises Refused where gold is not what the draft began with.
    """
    gold = standing.gold
    if dict(gold.spans) != dict(draft.gold.spans) or dict(gold.relations) != dict(
        draft.gold.relations
    ):
        raise Refused("The gold of this document has changed meanwhile; begin your answer again.")
    if draft.unit is not None and standing.case(draft.unit) is None:
        raise Refused("This unit is not there any more; look at the document again.")
    known = {case.unit.id: case for case in (*standing.cases, *draft.extra)}
    homes, new = _homes(draft, now, known, scheme, standing)
    for case in new:
        known[case.unit.id] = case
    then_said, now_said = _Said(draft.layer, draft.homes), _Said(now, homes)
    decided = {case.unit.id for case in new}
    decided.update(
        unit for unit in known if _differs(then_said.answer(unit), now_said.answer(unit), now_said)
    )
    if draft.unit is not None:
        decided.add(draft.unit)
    decided |= _parted(draft, then_said, now_said, decided)
    there = decided | set(draft.joined)
    decided |= _left_alone(draft, now_said, decided, there)
    answers = {
        unit: now_said.whole(unit, draft.hidden.get(unit, ()), there)
        for unit in known
        if unit in decided
    }
    # What a link leads to must be in gold by a decision, or it would not be drawn.
    loose = {case.unit.id for case in draft.extra}
    for tie in [tie for answer in answers.values() for tie in answer.ties]:
        if tie.unit in loose and tie.unit not in answers:
            answers[tie.unit] = now_said.whole(tie.unit, (), there)
    choices: dict[str, Choice] = {}
    for unit, answer in answers.items():
        told = note if unit == draft.unit or draft.unit is None else ""
        choices[unit] = (
            own(answer, reason=reason, note=told)
            if answer.spans
            else none(reason=reason, note=told)
        )
    added = [case for case in (*draft.extra, *new) if case.unit.id in answers]
    return replace(standing, cases=(*standing.cases, *added)), choices


def _begun(unit: Unit, annotator: str | None, *, is_asked: bool) -> Vote | None:
    """The vote that a unit begins with; None where nothing is to stand there."""
    if annotator is not None:
        vote = vote_of(unit, annotator)
        if vote is not None:
            return vote if vote.spans else None
    there = [vote for vote in unit.votes if vote.spans]
    if not there or (not is_asked and 2 * len(there) < len(unit.votes)):
        return None
    alike = [sum(_spelled(vote) == _spelled(other) for other in there) for vote in there]
    return there[alike.index(max(alike))]


def _spelled(vote: Vote) -> list[tuple[object, ...]]:
    return [(span.pieces, span.label, span.attributes.text) for span in vote.spans]


def _ordered(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.start, -span.end, span.id))


def _by_decision(standing: Review) -> dict[str, str]:
    """The unit of each decision that there is, or that there would be."""
    document_id = standing.gold.document_id
    return {
        case.decision.id
        if case.decision is not None
        else decision_id(document_id, case.unit.id): case.unit.id
        for case in standing.cases
    }


def _decided_ties(case: Case, by_decision: Mapping[str, str]) -> tuple[Tie, ...]:
    """The links of a decision, by the units that they lead to now."""
    if case.decision is None:
        return ()
    return tuple(
        replace(tie, unit=by_decision[target.decision])
        for tie, target in kept(case.decision).ties
        if target.decision in by_decision
    )


def _lines(
    gold: Layer,
    held: Mapping[str, Sequence[Span]],
    ties: Mapping[str, tuple[Tie, ...]],
    spans: Mapping[str, Span],
) -> tuple[list[gold_spans.Line], list[tuple[str, str]], dict[str, tuple[Tie, ...]]]:
    """What is drawn in a draft: relations, mentions of one actor, and what has no end there."""
    lines: list[gold_spans.Line] = []
    same: list[tuple[str, str]] = []
    hidden: dict[str, list[Tie]] = {}
    for each in gold.relations.values():
        if each.source in spans and each.target in spans:
            if each.label == COREF:
                same.append((each.source, each.target))
            else:
                lines.append((each.label, each.source, each.target, each.attributes))
    for unit, drawn in ties.items():
        here = held[unit]
        for tie in drawn:
            there = held.get(tie.unit)
            if not there:
                hidden.setdefault(unit, []).append(tie)
                continue
            source = here[min(tie.source, len(here) - 1)].id
            target = there[min(tie.target, len(there) - 1)].id
            if source == target:
                continue
            if tie.label == COREF:
                same.append((source, target))
            else:
                lines.append((tie.label, source, target, tie.attributes))
    return lines, same, {unit: tuple(each) for unit, each in hidden.items()}


class _Said:
    """What a draft says at each unit."""

    def __init__(self, layer: Layer, homes: Mapping[str, str]) -> None:
        self._layer = layer
        self._spans: dict[str, list[str]] = {}
        for span in _ordered(layer.spans.values()):
            self._spans.setdefault(homes[span.id], []).append(span.id)
        self._places = {
            span: (unit, place)
            for unit, ids in self._spans.items()
            for place, span in enumerate(ids)
        }
        self._drawn: dict[str, dict[str, Relation]] = {}
        for relation in layer.relations.values():
            self._drawn.setdefault(homes[relation.source], {})[relation.id] = relation
        self.heads = {
            homes[each.source]: homes[each.target]
            for each in layer.relations.values()
            if each.label == COREF and homes[each.source] != homes[each.target]
        }
        self._chains = chains(self.heads.items())

    def holds(self, unit: str) -> bool:
        """Whether the unit has a span."""
        return unit in self._spans

    def mates(self, unit: str) -> frozenset[str]:
        """The units that are the same actor."""
        return self._chains.get(unit, frozenset())

    def answer(self, unit: str) -> Answer:
        """What is said at a unit, the mentions of its actor aside."""
        if unit not in self._spans:
            return NOTHING
        # Each looks at its own relations only: a long text has thousands.
        mine = replace(self._layer, relations=self._drawn.get(unit, {}))
        said = drafted(mine, self._spans[unit], self._places)
        return replace(said, ties=tuple(tie for tie in said.ties if tie.label != COREF))

    def whole(self, unit: str, hidden: Sequence[Tie], there: Collection[str]) -> Answer:
        """The answer with its actor, and with links to what the draft does not show.

        An actor whose first mention is not ``there`` yet is also known by another that is.
        """
        said = self.answer(unit)
        if not said.spans:
            return NOTHING
        used = {tie.label for tie in said.ties}
        more = [tie for tie in hidden if tie.label not in used]
        mates = [each for each in self._spans if each in self.mates(unit) and each != unit]
        if mates:
            first = [self.heads.get(unit, mates[0])]
            if first[0] not in there:
                first += [each for each in mates if each in there][:1]
            more = [tie for tie in more if tie.label != COREF]
            more += [Tie(COREF, each) for each in first]
        return Answer(said.spans, (*said.ties, *more))


def _differs(then: Answer, now: Answer, said: _Said) -> bool:
    """Whether a unit was changed; a link that went with what it led to is no change of its own."""
    if then.spans != now.spans:
        return True
    left = [tie for tie in then.ties if said.holds(tie.unit)]
    return sorted(map(repr, left)) != sorted(map(repr, now.ties))


def _parted(draft: Draft, then: _Said, now: _Said, decided: set[str]) -> set[str]:
    """Units whose actor is another one now, or whose decision still says what no longer holds."""

    def are_parted(one: str, other: str) -> bool:
        return now.holds(one) and now.holds(other) and other not in now.mates(one)

    found = {
        unit
        for unit, head in then.heads.items()
        if are_parted(unit, head) and not decided & {unit, head}
    }
    found |= {
        unit
        for unit, head in now.heads.items()
        if head not in then.mates(unit) and not decided & {unit, head}
    }
    return found | {
        unit
        for unit, others in draft.joined.items()
        if any(are_parted(unit, each) for each in others)
    }


def _left_alone(
    draft: Draft, now: _Said, decided: Collection[str], there: Collection[str]
) -> set[str]:
    """Units in gold that were one actor by way of a mention which is gone, or elsewhere now."""
    pairs = [
        (unit, other)
        for unit, others in draft.joined.items()
        if unit not in decided
        for other in others
        if now.holds(unit) and now.holds(other)
    ]
    pairs += [
        (unit, tie.unit)
        for unit in decided
        for tie in now.whole(unit, (), there).ties
        if tie.label == COREF
    ]
    joined = chains(pairs)
    return {
        unit
        for unit, head in now.heads.items()
        if unit in there and head in there and head not in joined.get(unit, frozenset())
    }


def _homes(
    draft: Draft, now: Layer, known: Mapping[str, Case], scheme: Scheme, standing: Review
) -> tuple[dict[str, str], list[Case]]:
    """The unit of each span of the draft as it is, and the units that are new."""
    homes = {each: unit for each, unit in draft.homes.items() if each in now.spans}
    new: list[Case] = []
    for span in _ordered(span for key, span in now.spans.items() if key not in draft.homes):
        home = _home(span, draft.unit, homes, now, known, scheme)
        if home is None:
            unit = silent(standing.comparison, new_id(), span.start, span.end, span.label)
            new.append(Case(unit, None, "open"))
            home = unit.id
        homes[span.id] = home
    return homes, new


def _home(
    span: Span,
    asked: str | None,
    homes: Mapping[str, str],
    now: Layer,
    known: Mapping[str, Case],
    scheme: Scheme,
) -> str | None:
    """The unit that a new span belongs to; None: to none that there is.

    A unit whose spans are gone, or never were in the draft, is the span's if both are about the
    same words; the unit that is asked about takes any of its words. One that has spans takes a
    further piece of what was read there as one.
    """
    held: dict[str, list[Span]] = {}
    for key, unit_id in homes.items():
        held.setdefault(unit_id, []).append(now.spans[key])
    offers = []
    for unit_id, case in known.items():
        unit, mine = case.unit, held.get(unit_id, [])
        if not (unit.start < span.end and span.start < unit.end):
            continue
        label = scheme.resolve(span.label)
        same = label in {unit.label, *_labels(unit, scheme)}
        alike = overlap(((unit.start, unit.end),), ((span.start, span.end),))
        if not mine:
            least = 0.0 if same and unit_id == asked else LIKE if same or unit_id == asked else 1.0
            if alike >= least:
                offers.append((unit_id != asked, -alike, unit_id))
        elif (
            label in {scheme.resolve(each.label) for each in mine}
            and unit.start <= span.start
            and span.end <= unit.end
            and not any(each.start < span.end and span.start < each.end for each in mine)
        ):
            offers.append((unit_id != asked, -alike, unit_id))
    return min(offers)[2] if offers else None


def _labels(unit: Unit, scheme: Scheme) -> Iterator[str]:
    for vote in unit.votes:
        for span in vote.spans:
            yield scheme.resolve(span.label)
