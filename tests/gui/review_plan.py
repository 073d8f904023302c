"""The keys with which a lead makes gold say what a reference says, unit by unit."""

from __future__ import annotations

from workbench.model import Span
from workbench.model.values import canonical
from workbench.project import Project
from workbench.project.review import ReviewedDocument
from workbench.review.decisions import Choice, none
from workbench.review.terms import placed, spelled
from workbench.tasks.disagreements import row_of
from workbench.ui.review.names import names_of
from workbench.ui.review.readings import Pick, pick_of, values_of

NONE = "0"


def plan(project: Project, documents: list[str]) -> list[list[str]]:
    """Decide every disagreement by rank, as one would at the desk; the keys of each decision."""
    names = {each: _open(project, each) for each in documents}
    told = []
    rows = sorted(
        (
            row_of(case, each, now.document.text)
            for each, now in names.items()
            for case in now.review.cases
            if case.state == "open"
        ),
        key=lambda row: row.rank,
    )
    for row in rows:
        now = project.reviewing.look(row.document_id)
        case = now.review.case(row.unit)
        assert case is not None
        asked = now.review.comparison.annotators
        pick = pick_of(case.unit, names_of(asked, hidden=False, document_id=row.document_id))
        keys, choice = keys_for(pick, [now.gold.spans[each] for each in case.gold])
        told.append(keys)
        project.reviewing.decide(row.document_id, {row.unit: choice})
    return told


def keys_for(pick: Pick, wanted: list[Span]) -> tuple[list[str], Choice]:
    """The keys at a unit, and what they decide: a digit, arrows and Return, or none is right.

    ``wanted`` is what gold is to have there.
    """
    if not wanted:
        nothing = [n for n, each in enumerate(pick.readings) if each.is_nothing]
        if not nothing:
            return [NONE], none()
        aim = pick.with_whole(nothing[0])
    else:
        aim = _aim(pick, wanted[0])
    choice = aim.choice()
    assert choice is not None
    if aim.whole is not None:
        return [str(aim.whole + 1)], choice
    return [*_arrows(pick, aim), "Return"], choice


def _open(project: Project, document_id: str) -> ReviewedDocument:
    found: list[ReviewedDocument] = []
    project.reviewing.open(document_id, found.append)
    project.wait()
    return found[0]


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


def _arrows(pick: Pick, aim: Pick) -> list[str]:
    """Right to the reading that most of it is, Down from slot to slot, Right until each fits."""
    assert aim.base is not None
    keys, now = ["Right"] * (aim.base + 1), pick
    for _ in range(aim.base + 1):
        now = now.stepped(None, 1)
    for slot in pick.unit.slots:
        if slot.kind is None:
            continue
        keys.append("Down")
        while now.values.get(slot.name) != aim.values.get(slot.name):
            now = now.stepped(slot.name, 1)
            keys.append("Right")
    return keys
