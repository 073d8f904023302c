"""Who says the same of a unit as a whole, and on which characters the readers part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from workbench.review.units import Pieces
from workbench.review.values import Slot, Unit, Vote

NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who say the same of a unit in all that is disagreed on, with the vote of the first.

    ``said`` is their value in each slot that is disagreed on and that they fill, as canonical
    JSON.
    """

    annotators: tuple[str, ...]
    vote: Vote
    said: Mapping[str, str]

    @property
    def says_nothing(self) -> bool:
        """Whether they have no span here."""
        return not self.vote.spans


def camps(unit: Unit, order: Sequence[str] = ()) -> tuple[Camp, ...]:
    """The readings of a unit as wholes, in the order of those who give them.

    ``order`` is the order of the annotators, who is not in it follows by name; that nothing is
    here comes last.
    """
    turn = {name: place for place, name in enumerate(order)}
    last = len(turn)
    votes = sorted(unit.votes, key=lambda vote: (turn.get(vote.annotator, last), vote.annotator))
    if not votes:
        return ()
    apart = [(slot.name, values(slot)) for slot in unit.slots if slot.kind is not None]
    if not apart:
        return (Camp(tuple([vote.annotator for vote in votes]), votes[0], NOTHING_SAID),)
    together: dict[tuple[str | None, ...], list[Vote]] = {}
    for vote in votes:
        # Whoever says nothing here has no part in the other slots.
        said = tuple([each.get(vote.annotator) for _, each in apart]) if vote.spans else ()
        together.setdefault(said, []).append(vote)
    found = []
    for said, each in together.items():
        filled = {
            name: value for (name, _), value in zip(apart, said, strict=False) if value is not None
        }
        found.append(Camp(tuple([vote.annotator for vote in each]), each[0], filled))
    found.sort(key=lambda camp: camp.says_nothing)
    return tuple(found)


def values(slot: Slot) -> Mapping[str, str]:
    """What each annotator says in a slot, as canonical JSON; who was not asked is not there."""
    return {name: reading.value for reading in slot.readings for name in reading.annotators}


def disputed(unit: Unit) -> Pieces:
    """The characters on which the readers part, in order and apart.

    All that anybody has, where somebody has nothing or another label; else what some have and
    others don't; nothing where all have the same characters under one label.
    """
    slots = {slot.name: slot.kind for slot in unit.slots}
    if slots.get("span") is None and slots.get("label") is None:
        return ()
    there = [vote for vote in unit.votes if vote.spans]
    edges: dict[int, int] = {}
    for vote in there:
        for span in vote.spans:
            for start, end in span.pieces:
                edges[start] = edges.get(start, 0) + 1
                edges[end] = edges.get(end, 0) - 1
    places = sorted(edges)
    held = 0
    all_of_it: list[tuple[int, int]] = []
    some_of_it: list[tuple[int, int]] = []
    for start, end in pairwise(places):
        held += edges[start]
        if held:
            all_of_it.append((start, end))
            if held < len(there):
                some_of_it.append((start, end))
    if slots.get("span") == "missing" or slots.get("label") is not None or not some_of_it:
        return _joined(all_of_it)
    return _joined(some_of_it)


def telling(found: Sequence[Camp]) -> tuple[tuple[str, ...], ...]:
    """For each camp of a unit the slots that tell it from those with the same place and label.

    Nothing where place and label do; no more slots than are needed.
    """
    alike: dict[tuple[str | None, str | None], list[int]] = {}
    for number, camp in enumerate(found):
        if not camp.says_nothing:
            alike.setdefault((camp.said.get("span"), camp.said.get("label")), []).append(number)
    told: list[tuple[str, ...]] = [()] * len(found)
    for numbers in alike.values():
        if len(numbers) > 1:
            chosen = _enough([found[number].said for number in numbers])
            for number in numbers:
                told[number] = chosen
    return tuple(told)


def _enough(said: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """The first slots that tell all of these apart."""
    chosen: list[str] = []
    told: list[tuple[str | None, ...]] = [()] * len(said)
    for name in dict.fromkeys(name for each in said for name in each):
        onward = [(*before, each.get(name)) for before, each in zip(told, said, strict=True)]
        if len(set(onward)) > len(set(told)):
            chosen.append(name)
            told = onward
    return tuple(chosen)


def _joined(pieces: Sequence[tuple[int, int]]) -> Pieces:
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
