"""How far the reading is: who has what to do, what is done, when, and how long it took.

All of it is worked out from layers, assignments and the journal, a slice at a time, so that
nobody's key waits for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Sequence
from statistics import quantiles
from typing import cast

from sqlalchemy import bindparam, func, select

from workbench.model.annotation import Status
from workbench.model.values import Attributes
from workbench.store import people, schema
from workbench.store.among import among
from workbench.store.engine import Link
from workbench.store.lane import Portion
from workbench.store.values import (
    PlanMade,
    Progress,
    ReadDays,
    Standing,
    StandingPage,
    StandingRow,
    Workload,
)

annotator, document, heading = schema.annotator, schema.document, schema.heading
layer, journal, assignment = schema.layer, schema.journal, schema.assignment

FINISH = "finish"
"""The name of the step that says that a document is done; doing it again after an undo too."""

ASSIGN = "assign"

LAST = select(
    select(func.coalesce(func.max(layer.c.key), 0)).scalar_subquery(),
    select(func.coalesce(func.max(journal.c.seq), 0)).scalar_subquery(),
)
LAYERS = (
    select(layer.c.key, layer.c.document_key, layer.c.owner, layer.c.status, layer.c.seconds)
    .where(layer.c.key > bindparam("after"), layer.c.key <= bindparam("until"))
    .where(layer.c.kind == "person")
)
FINISHED = (
    select(journal.c.layer_key, journal.c.at)
    .where(journal.c.seq > bindparam("after"), journal.c.seq <= bindparam("until"))
    .where(journal.c.name == FINISH, journal.c.layer_key.is_not(None))
    .order_by(journal.c.seq)
)
ASSIGNED = (
    select(assignment.c.owner, func.count(assignment.c.document_key.distinct()))
    .group_by(assignment.c.owner)
)  # fmt: skip
WAITING = (
    select(assignment.c.owner, func.count(assignment.c.document_key.distinct()))
    .select_from(
        assignment.outerjoin(
            layer,
            (layer.c.document_key == assignment.c.document_key)
            & (layer.c.owner == assignment.c.owner),
        )
    )
    .where(func.coalesce(layer.c.status, "new") == "new")
    .group_by(assignment.c.owner)
)
IDS = select(document.c.key, document.c.id).where(
    document.c.key > bindparam("after"), document.c.key <= bindparam("until")
)
LAST_DOCUMENT = select(func.coalesce(func.max(document.c.key), 0), func.count())
MINE = select(func.count()).where(assignment.c.owner == bindparam("of_owner"))

PAGE = (
    select(
        document.c.key,
        document.c.id,
        document.c.title,
        func.coalesce(heading.c.source, ""),
        func.coalesce(heading.c.date, ""),
    )
    .select_from(document.outerjoin(heading, heading.c.document_key == document.c.key))
    .order_by(document.c.key)
    .limit(bindparam("many"))
    .offset(bindparam("after"))
)
OF_PAGE = select(
    layer.c.document_key,
    layer.c.owner,
    layer.c.kind,
    layer.c.status,
    layer.c.seconds,
    layer.c.spans,
).where(among(layer.c.document_key, "keys"), layer.c.kind != "machine")
ASSIGNED_ON_PAGE = select(assignment.c.document_key, assignment.c.owner).where(
    among(assignment.c.document_key, "keys")
)
PLANS = (
    select(
        journal.c.gesture,
        journal.c.who,
        journal.c.at,
        journal.c.details,
        journal.c.undoes,
    )
    .where(journal.c.layer_key.is_(None), journal.c.name == ASSIGN)
    .order_by(journal.c.revision)
)


def workloads(link: Link, progress: Progress | None) -> Generator[None, None, tuple[Workload, ...]]:
    """What each person has to read, has read, on which days, and how long it took them."""
    days = yield from _days(link, progress)
    [(last, _)] = link.run(LAST)
    states: Counter[tuple[str, str]] = Counter()
    by_day: dict[str, Counter[str]] = {}
    times: dict[str, list[int]] = {}
    totals: Counter[str] = Counter()
    done, portion = 0, Portion(256)
    while done < last:
        with portion as size:
            for key, _, owner, status, seconds in link.run(LAYERS, after=done, until=done + size):
                states[owner, status] += 1
                totals[owner] += seconds
                if status != "done":
                    continue
                if key in days:
                    by_day.setdefault(owner, Counter())[days[key]] += 1
                if seconds:
                    times.setdefault(owner, []).append(seconds)
        done += size
        yield
    assigned = {owner: many for owner, many in link.run(ASSIGNED)}
    waiting = {owner: many for owner, many in link.run(WAITING)}
    found = []
    for name, kind in link.run(people.NAMED):
        if kind == "person":
            timed, low, median, high = _middle(times.get(name, ()))
            load = Workload(
                name,
                assigned=assigned.get(name, 0),
                waiting=waiting.get(name, 0),
                new=states[name, "new"],
                in_progress=states[name, "in_progress"],
                done=states[name, "done"],
                skipped=states[name, "skipped"],
                seconds=totals[name],
                timed=timed,
                low=low,
                median=median,
                high=high,
                days=tuple(sorted(by_day.get(name, Counter()).items())),
            )
            found.append(load)
    return tuple(found)


def read_days(link: Link, progress: Progress | None) -> Generator[None, None, ReadDays]:
    """On which day each document was finished by the last who finished it here.

    Layers that came in finished tell no day: a document of which no layer does has none.
    """
    days = yield from _days(link, progress)
    [(last, _)] = link.run(LAST)
    found: dict[int, str] = {}
    done, portion = 0, Portion(256)
    while done < last:
        with portion as size:
            for key, document_key, _, status, _ in link.run(LAYERS, after=done, until=done + size):
                if status == "done" and key in days:
                    found[document_key] = max(found.get(document_key, ""), days[key])
        done += size
        yield
    [(last, _)] = link.run(LAST_DOCUMENT)
    named: dict[str, str] = {}
    done, portion = 0, Portion(256)
    while done < last and found:
        with portion as size:
            for key, document_id in link.run(IDS, after=done, until=done + size):
                if key in found:
                    named[document_id] = found[key]
        done += size
        yield
    return named


def standing(link: Link, *, offset: int, limit: int) -> StandingPage:
    """Some documents in the order of the list, and how each person stands with each."""
    [(_, total)] = link.run(LAST_DOCUMENT)
    found = list(link.run(PAGE, after=offset, many=limit))
    keys = link.listing([row[0] for row in found])
    said: dict[int, dict[str, Standing]] = {}
    for key, owner in link.run(ASSIGNED_ON_PAGE, keys=keys):
        said.setdefault(key, {})[owner] = Standing("new", assigned=True)
    for key, owner, _, status, seconds, spans in link.run(OF_PAGE, keys=keys):
        assigned = owner in said.get(key, {})
        said.setdefault(key, {})[owner] = Standing(
            cast(Status, status), assigned=assigned, seconds=seconds, spans=spans
        )
    return StandingPage(
        total,
        tuple(
            StandingRow(document_id, title, source, date, said.get(key, {}))
            for key, document_id, title, source, date in found
        ),
    )


def assigned_to(link: Link, who: str) -> int:
    """How many readings are assigned to one person."""
    [(many,)] = link.run(MINE, of_owner=who)
    return int(many)


def plans(link: Link) -> tuple[PlanMade, ...]:
    """The plans that were applied, the first first, and which of them were taken back."""
    made: dict[str, PlanMade] = {}
    undone: set[str] = set()
    for gesture, who, at, details, undoes in link.run(PLANS):
        if undoes is not None:
            undone.add(undoes)
            continue
        told = Attributes.from_text(details).get("count", 0)
        made[gesture] = PlanMade(gesture, who, at, told if isinstance(told, int) else 0)
    return tuple(
        PlanMade(each.gesture, each.who, each.at, each.count, taken_back=each.gesture in undone)
        for each in made.values()
    )


def _days(link: Link, progress: Progress | None) -> Generator[None, None, dict[int, str]]:
    """The day on which each layer was finished last, by its key."""
    [(_, last)] = link.run(LAST)
    days: dict[int, str] = {}
    done, portion = 0, Portion(1024)
    while done < last:
        with portion as size:
            for key, at in link.run(FINISHED, after=done, until=done + size):
                days[key] = at[:10]
        done += size
        if progress is not None:
            progress(min(done, last), last)
        yield
    return days


def _middle(seconds: Sequence[int]) -> tuple[int, int, int, int]:
    """How many were timed, and the quartiles of their times; zeros where none was."""
    if not seconds:
        return 0, 0, 0, 0
    if len(seconds) == 1:
        return 1, seconds[0], seconds[0], seconds[0]
    low, median, high = quantiles(seconds, n=4, method="inclusive")
    return len(seconds), round(low), round(median), round(high)
