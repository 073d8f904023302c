"""What gold is to say at a unit once somebody has chosen: one reading, or slots of several."""

from __future__ import annotations

import json
from collections.abc import Iterable

from workbench.errors import Refused
from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.values import Attributes
from workbench.review.decisions import NOTHING, Answer, Choice, Said
from workbench.review.values import Slot, Tie, Unit, Vote


def answer_of(unit: Unit, choice: Choice, scheme: Scheme) -> Answer:
    """The answer that a choice gives; raises Refused where somebody named says nothing here.

    Labels come as what they stand for. Derived attributes come only with a span that was marked
    by hand: else they are ids that mean something within one layer only.
    """
    if choice.kind == "own":
        return choice.answer
    if choice.kind in ("none", "undecided"):
        return NOTHING
    base = _vote(unit, choice.annotators[0])
    spans = [
        Said(each.pieces, scheme.resolve(each.label), _without_derived(each, scheme))
        for each in base.spans
    ]
    if choice.kind == "reading":
        return Answer(tuple(spans), base.ties)
    ties = base.ties
    chosen = [(_slot(unit, name), _vote(unit, who)) for name, who in choice.slots.items()]
    # Where the spans come from others than the base, all else that is chosen is put upon them.
    chosen.sort(key=lambda pair: pair[0].name != "span")
    for slot, vote in chosen:
        kind, _, key = slot.name.partition(":")
        if kind == "span":
            spans = _placed(spans, vote)
        elif not vote.spans:
            raise _says_nothing(vote.annotator)
        elif kind == "label":
            spans = [
                Said(each.pieces, scheme.resolve(_at(vote, i).label), each.attributes)
                for i, each in enumerate(spans)
            ]
        elif kind == "attribute":
            spans = [_valued(each, key, slot, vote, i) for i, each in enumerate(spans)]
        else:
            ties = (
                *(tie for tie in ties if tie.label != key),
                *(tie for tie in vote.ties if tie.label == key),
            )
    spans = [_fitting(each, scheme) for each in spans]
    last = len(spans) - 1
    fitted = [
        Tie(tie.label, tie.unit, min(tie.source, last), tie.target, tie.attributes) for tie in ties
    ]
    return Answer(tuple(spans), tuple(dict.fromkeys(fitted)))


def drafted(draft: Layer, spans: Iterable[str], unit_of: dict[str, tuple[str, int]]) -> Answer:
    """The answer that a draft of gold shows, after the verbs of annotating were used on it.

    ``spans`` are those of the unit, ``unit_of`` knows the unit of every other span of the draft,
    and the place of the span in it.
    """
    ids = sorted(spans, key=lambda each: (draft.spans[each].start, -draft.spans[each].end, each))
    said = [
        Said(span.pieces, span.label, span.attributes) for span in map(draft.spans.__getitem__, ids)
    ]
    ties = []
    for relation in draft.relations.values():
        if relation.source in ids and relation.target in unit_of:
            unit, place = unit_of[relation.target]
            source = ids.index(relation.source)
            ties.append(Tie(relation.label, unit, source, place, relation.attributes))
    return Answer(tuple(said), tuple(ties))


def vote_of(unit: Unit, annotator: str) -> Vote | None:
    """What somebody says at a unit; None where they were not asked."""
    return next((vote for vote in unit.votes if vote.annotator == annotator), None)


def _vote(unit: Unit, annotator: str) -> Vote:
    vote = vote_of(unit, annotator)
    if vote is None:
        raise Refused("{name} has no part in this comparison.", name=annotator)
    return vote


def _slot(unit: Unit, name: str) -> Slot:
    for slot in unit.slots:
        if slot.name == name:
            return slot
    raise Refused("There is no {slot} to choose here.", slot=name)


def _placed(spans: list[Said], vote: Vote) -> list[Said]:
    """The places of another reading, with what the base says of them."""
    if not vote.spans or not spans:
        raise _says_nothing(vote.annotator)
    return [
        Said(each.pieces, spans[min(i, len(spans) - 1)].label, _kept_at(spans, i))
        for i, each in enumerate(vote.spans)
    ]


def _kept_at(spans: list[Said], place: int) -> Attributes:
    return spans[min(place, len(spans) - 1)].attributes


def _valued(said: Said, key: str, slot: Slot, vote: Vote, place: int) -> Said:
    reading = next((r for r in slot.readings if vote.annotator in r.annotators), None)
    if reading is None:
        return said
    value = json.loads(reading.value) if reading.value else ...
    value = _at(vote, place).attributes.get(key, value)
    return Said(said.pieces, said.label, said.attributes.having(**{key: value}))


def _at(vote: Vote, place: int) -> Span:
    return vote.spans[min(place, len(vote.spans) - 1)]


def _fitting(said: Said, scheme: Scheme) -> Said:
    """Without the values of attributes that the label, which came from elsewhere, does not have."""
    strange = [
        each.key
        for each in scheme.attributes
        if each.key in said.attributes and said.label not in each.labels
    ]
    if not strange:
        return said
    return Said(said.pieces, said.label, said.attributes.having(**dict.fromkeys(strange, ...)))


def _without_derived(span: Span, scheme: Scheme) -> Attributes:
    attributes = span.attributes
    if span.origin == "hand":
        return attributes
    derived = {each.key for each in scheme.attributes if each.derived}
    if derived.isdisjoint(attributes):
        return attributes
    return attributes.having(**dict.fromkeys(derived.intersection(attributes), ...))


def _says_nothing(annotator: str) -> Refused:
    return Refused("{name} says nothing here; choose another reading, or none.", name=annotator)
