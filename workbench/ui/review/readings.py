"""What can be chosen at a unit: whole readings, or slots of several; a value for the panel.

A choice that is being made is always a whole one: the first slot that is picked brings the
reading that it stands in, and all other slots with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from workbench.review.decisions import Choice, Kept
from workbench.review.values import Slot, Unit
from workbench.ui.review.names import Names

SPAN = "span"
NO_SLOTS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """All that some readers say at a unit: the value of each slot that they fill."""

    annotators: tuple[str, ...]
    values: Mapping[str, str]

    @property
    def is_nothing(self) -> bool:
        """Whether they have nothing here."""
        return not self.values.get(SPAN)


def readings_of(unit: Unit, names: Names) -> tuple[Reading, ...]:
    """The different whole readings of a unit, those of the most readers first.

    Where names are hidden they stand by letter instead: how many say so must not be seen from
    the place.
    """
    together: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for vote in unit.votes:
        said = tuple(
            (slot.name, reading.value)
            for slot in unit.slots
            for reading in slot.readings
            if vote.annotator in reading.annotators
        )
        together.setdefault(said, []).append(vote.annotator)
    found = [
        Reading(tuple(sorted(who, key=names.place)), MappingProxyType(dict(said)))
        for said, who in together.items()
    ]
    return tuple(sorted(found, key=lambda each: _rank(each.annotators, names)))


def values_of(slot: Slot, names: Names) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The values of a slot with who gives each, in the order in which they are shown."""
    given = [
        (each.value, tuple(sorted(each.annotators, key=names.place))) for each in slot.readings
    ]
    return tuple(sorted(given, key=lambda pair: _rank(pair[1], names)))


@dataclass(frozen=True, slots=True)
class Pick:
    """What is picked at a unit so far; ``base`` is the number of a reading, None: nothing yet."""

    unit: Unit
    names: Names
    readings: tuple[Reading, ...]
    base: int | None = None
    changed: Mapping[str, str] = field(default_factory=lambda: NO_SLOTS)

    @property
    def values(self) -> Mapping[str, str]:
        """The value of each slot as it is picked."""
        if self.base is None:
            return NO_SLOTS
        return {**self.readings[self.base].values, **self.changed}

    @property
    def whole(self) -> int | None:
        """The reading that all that is picked amounts to, if it is one."""
        if self.base is None:
            return None
        values = self.values
        return next((n for n, each in enumerate(self.readings) if each.values == values), None)

    def with_whole(self, number: int) -> Pick:
        """Take a reading as a whole."""
        return replace(self, base=number, changed=NO_SLOTS)

    def with_slot(self, name: str, value: str) -> Pick:
        """Take one slot as it is read somewhere, the others as they are picked.

        Where there was no reading to begin with, the first that says so is taken along.
        """
        started = self.base is not None and not self.readings[self.base].is_nothing
        is_nothing = name == SPAN and not value
        if not started or is_nothing:
            first = next(
                (n for n, each in enumerate(self.readings) if each.values.get(name) == value), None
            )
            return self if first is None else self.with_whole(first)
        return replace(self, changed=MappingProxyType({**self.changed, name: value}))

    def stepped(self, name: str | None, step: int) -> Pick:
        """Take the next value of a slot, or (None) the next whole reading; round at the ends."""
        if name is None:
            now, many = self.whole, len(self.readings)
            return self.with_whole(_next(now, step, many)) if many else self
        slot = next(each for each in self.unit.slots if each.name == name)
        values = [value for value, _ in values_of(slot, self.names)]
        said = self.values.get(name)
        now = values.index(said) if said in values else None
        return self.with_slot(name, values[_next(now, step, len(values))])

    def choice(self, *, reason: str = "", note: str = "") -> Choice | None:
        """What is to be decided; None where nothing was picked."""
        if self.base is None:
            return None
        whole = self.whole
        if whole is not None:
            said = self.readings[whole].annotators
            return Choice("reading", said, reason=reason, note=note)
        values = self.values
        # What a reading says beyond what is picked would come with it: no slot takes it away.
        base = max(
            (
                each
                for each in self.readings
                if not each.is_nothing and each.values.keys() <= values.keys()
            ),
            key=lambda each: sum(values.get(name) == said for name, said in each.values.items()),
        )
        slots = {
            name: _who_says(self.unit, name, value)
            for name, value in values.items()
            if base.values.get(name) != value
        }
        return Choice("slots", base.annotators, slots, reason=reason, note=note)


def pick_of(unit: Unit, names: Names, kept: Kept | None = None) -> Pick:
    """The pick with which a unit is shown: nothing, or what was decided on it."""
    pick = Pick(unit, names, readings_of(unit, names))
    if kept is None or kept.choice not in ("reading", "slots"):
        return pick
    for name in kept.annotators:
        for number, each in enumerate(pick.readings):
            if name in each.annotators:
                pick = pick.with_whole(number)
                for slot, who in kept.slots.items():
                    said = _said_by(unit, slot, who)
                    pick = pick if said is None else pick.with_slot(slot, said)
                return pick
    return pick


def _rank(annotators: tuple[str, ...], names: Names) -> tuple[int, int]:
    first = min(map(names.place, annotators), default=0)
    return (0 if names.hidden else -len(annotators), first)


def _next(now: int | None, step: int, many: int) -> int:
    if now is None:
        return 0 if step > 0 else many - 1
    return (now + step) % many


def _who_says(unit: Unit, name: str, value: str) -> str:
    return next(
        each.annotators[0]
        for slot in unit.slots
        if slot.name == name
        for each in slot.readings
        if each.value == value
    )


def _said_by(unit: Unit, name: str, annotator: str) -> str | None:
    return next(
        (
            each.value
            for slot in unit.slots
            if slot.name == name
            for each in slot.readings
            if annotator in each.annotators
        ),
        None,
    )
