"""The decisions of a project after some edits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workbench.errors import Conflict
from workbench.model.edit import Edit
from workbench.model.review import Decision


def applied(decisions: Mapping[str, Decision], edits: Iterable[Edit]) -> dict[str, Decision]:
    """Decisions, by id, after these edits; raises Conflict where one is not what stands there."""
    decisions = dict(decisions)
    for edit in edits:
        for decision, is_old in ((edit.before, True), (edit.after, False)):
            if not isinstance(decision, Decision):
                continue
            if decisions.get(decision.id) != (decision if is_old else None):
                raise Conflict("{id} has changed meanwhile.", id=decision.id)
            if is_old:
                del decisions[decision.id]
            else:
                decisions[decision.id] = decision
    return decisions
