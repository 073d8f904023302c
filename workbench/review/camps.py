"""Who says the same of a unit as a whole, and on which characters the readers part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.review.units import Pieces
from workbench.review.values import Slot, Unit, Vote


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who say the same of a unit in all that is disagreed on, with the vote of the first."""

    annotators: tuple[str, ...]
    vote: Vote

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
    votes = sorted(
        unit.votes, key=lambda vote: (turn.get(vote.annotator, len(turn)), vote.annotator)
    )
    apart = [values(slot) for slot in unit.slots if slot.kind is not None]
    together: dict[tuple[str | None, ...], list[Vote]] = {}
    for vote in votes:
        # Whoever says nothing here has no part in the other slots.
        said = tuple([each.get(vote.annotator) for each in apart]) if vote.spans else (None,)
        together.setdefault(said, []).append(vote)
    found = [Camp(tuple(vote.annotator for vote in each), each[0]) for each in together.values()]
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


def telling(unit: Unit, found: Sequence[Camp]) -> tuple[tuple[str, ...], ...]:
    """For each camp the slots that tell it from those with the same place and label.

    Nothing where place and label do; no more slots than are needed.
    """
    placed = [values(slot) for slot in unit.slots if slot.name in ("span", "label")]
    others = [
        (slot.name, values(slot))
        for slot in unit.slots
        if slot.kind is not None and slot.name not in ("span", "label")
    ]
    alike: dict[tuple[str | None, ...], list[int]] = {}
    for number, camp in enumerate(found):
        if not camp.says_nothing:
            said = tuple([each.get(camp.annotators[0]) for each in placed])
            alike.setdefault(said, []).append(number)
    told: list[tuple[str, ...]] = [()] * len(found)
    for numbers in alike.values():
        if len(numbers) == 1:
            continue
        first = [found[number].annotators[0] for number in numbers]
        chosen = _enough(first, others)
        for number in numbers:
            told[number] = chosen
    return tuple(told)


def _enough(who: Sequence[str], slots: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[str, ...]:
    """The first slots that tell all of these apart."""
    chosen: list[str] = []
    said: list[tuple[str | None, ...]] = [()] * len(who)
    for name, given in slots:
        onward = [(*before, given.get(each)) for before, each in zip(said, who, strict=True)]
        if len(set(onward)) > len(set(said)):
            chosen.append(name)
            said = onward
    return tuple(chosen)


def _joined(pieces: Sequence[tuple[int, int]]) -> Pieces:
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
