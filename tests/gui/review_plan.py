"""The keys with which a lead makes gold say what a reference says, unit by unit."""

from __future__ import annotations

from workbench.model import Span
from workbench.model.values import canonical
from workbench.review.terms import placed, spelled
from workbench.ui.review.choices import Choices
from workbench.ui.review.readings import Pick, values_of
from workbench.ui.review.reviewing import Reviewing

NONE = "0"


def keys_for(reviewing: Reviewing, choices: Choices) -> list[str]:
    """The keys for the unit at hand: a digit, arrows and Return, or none is right."""
    pick, case, reviewed = reviewing.pick, reviewing.case, reviewing.reviewed
    assert pick is not None
    assert case is not None
    assert reviewed is not None
    wanted = [reviewed.gold.spans[each] for each in case.gold]
    if not wanted:
        nothing = [n for n, each in enumerate(pick.readings) if each.is_nothing]
        return [str(nothing[0] + 1)] if nothing else [NONE]
    aim = _aim(pick, wanted[0])
    if aim.whole is not None:
        return [str(aim.whole + 1)]
    return [*_arrows(pick, aim, choices), "Return"]


def _aim(pick: Pick, wanted: Span) -> Pick:
    """The pick that comes nearest to a span: its place, label and values; its links as most say."""
    said = {"span": placed((wanted,)), "label": canonical([wanted.label])}
    said |= {f"attribute:{key}": spelled(value) for key, value in wanted.attributes.items()}
    there = [n for n, each in enumerate(pick.readings) if not each.is_nothing]
    best = max(there, key=lambda n: _hits(pick.readings[n].values, said))
    aim = pick.with_whole(best)
    for slot in pick.unit.slots:
        given = values_of(slot, pick.names)
        if slot.kind is None:
            continue
        if said.get(slot.name) in [value for value, _ in given]:
            aim = aim.with_slot(slot.name, said[slot.name])
        elif slot.name.startswith("relation:") and len(given[0][1]) > len(given[1][1]):
            aim = aim.with_slot(slot.name, given[0][0])
    return aim


def _hits(values: object, said: dict[str, str]) -> int:
    assert hasattr(values, "get")
    return sum(values.get(name) == value for name, value in said.items())


def _arrows(pick: Pick, aim: Pick, choices: Choices) -> list[str]:
    """Down from slot to slot, Right until each says what it is to say."""
    assert aim.base is not None
    keys, now = ["Right"] * (aim.base + 1), pick
    for _ in range(aim.base + 1):
        now = now.stepped(None, 1)
    for box in choices.boxes[1:]:
        keys.append("Down")
        assert box.name is not None
        while now.values.get(box.name) != aim.values.get(box.name):
            now = now.stepped(box.name, 1)
            keys.append("Right")
    return keys
