"""The same decision for all like it, over a project: found first, then made as one gesture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from workbench.errors import Refused
from workbench.model.edit import Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.review.adjudication import decide
from workbench.review.alike import alike, same_choice
from workbench.review.decisions import Choice
from workbench.review.values import Unit
from workbench.store import Store
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.settling import Material, is_written, materials, reviewed, signed

NEAR = 60
"""How many characters are shown on either side of a unit."""


@dataclass(frozen=True, slots=True)
class Like:
    """A unit on which a choice made elsewhere can be made as well, with the words around it."""

    document_id: str
    unit: str
    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class AlikeReport:
    """What was decided in ``gesture``; ``moved`` had changed meanwhile, and were left alone."""

    gesture: str
    documents: tuple[str, ...]
    units: int
    moved: tuple[str, ...]


def find_alike(
    store: Store,
    worker: Computer,
    choice: Choice,
    unit: Unit,
    text: str,
    *,
    documents: Sequence[str],
    progress: Progress | None = None,
) -> Iterator[tuple[Like, ...]]:
    """The open units of these documents on which the choice can be made, some at a time."""
    scheme = scheme_from_text(store.scheme().result().text)
    done = 0
    choice = _to_send(choice)
    jobs = (
        (scheme, choice, unit, text, batch)
        for batch in _with_texts(store, list(dict.fromkeys(documents)))
    )
    with closing(worker.map(likes, jobs)) as answers:
        for looked_at, found in answers:
            done += looked_at
            if found:
                yield found
            if progress is not None:
                progress(done, len(documents))


def decide_alike(
    store: Store,
    worker: Computer,
    choice: Choice,
    unit: Unit,
    text: str,
    *,
    units: Mapping[str, Sequence[str]],
    progress: Progress | None = None,
) -> AlikeReport:
    """Make the choice on these units, by the ids of their documents, as one gesture."""
    scheme = scheme_from_text(store.scheme().result().text)
    gesture, at = new_id(), now()
    touched, moved = list[str](), list[str]()
    number = 0
    choice = _to_send(choice)
    jobs = (
        (scheme, choice, unit, text, store.who, [(each, units[each[1].id]) for each in batch])
        for batch in _with_texts(store, list(units))
    )
    with closing(worker.map(made, jobs)) as answers:
        for batch in answers:
            for gold, ops, many in batch:
                if not many:
                    moved.append(gold.document_id)
                elif is_written(store, gold, signed(ops, gesture, len(units)), at):
                    touched.append(gold.document_id)
                    number += many
                else:
                    moved.append(gold.document_id)
            if progress is not None:
                progress(len(touched) + len(moved), len(units))
    if not touched:
        raise Refused("There is nothing to change.")
    return AlikeReport(gesture, tuple(touched), number, tuple(moved))


Told = tuple[Material, Document]


def likes(
    scheme: Scheme, choice: Choice, unit: Unit, text: str, batch: Sequence[Told]
) -> tuple[int, tuple[Like, ...]]:
    """How many documents these are, and what is like the unit in them: what the worker finds."""
    found = []
    for material, document in batch:
        standing = reviewed(material, scheme)
        read = [case.unit for case in standing.cases if case.is_open and case.unit.slots]
        there = ((each, document.text) for each in read)
        for other, _ in alike(unit, text, there, scheme):
            try:
                same_choice(choice, unit, text, other, document.text, scheme)
            except Refused:
                continue
            found.append(_like(other, document))
    return len(batch), tuple(found)


def made(
    scheme: Scheme,
    choice: Choice,
    unit: Unit,
    text: str,
    who: str,
    batch: Sequence[tuple[Told, Sequence[str]]],
) -> list[tuple[Layer, tuple[Op, ...], int]]:
    """For each document its gold as it stands, the ops on it, and how many units they decide."""
    answers: list[tuple[Layer, tuple[Op, ...], int]] = []
    for (material, document), wanted in batch:
        standing = reviewed(material, scheme)
        choices = {}
        for unit_id in wanted:
            case = standing.case(unit_id)
            if case is not None and case.is_open:
                choices[unit_id] = same_choice(choice, unit, text, case.unit, document.text, scheme)
        ops = decide(standing, choices, scheme, who=who) if choices else ()
        answers.append((material.gold, ops, len(choices)))
    return answers


def _to_send(choice: Choice) -> Choice:
    """The choice as it can go over to the worker: a read-only view of slots can't."""
    return replace(choice, slots=dict(choice.slots))


def _like(unit: Unit, document: Document) -> Like:
    text = document.text
    before = " ".join(text[max(0, unit.start - NEAR) : unit.start].split())
    after = " ".join(text[unit.end : unit.end + NEAR].split())
    return Like(
        document.id,
        unit.id,
        unit.start,
        unit.end,
        before + " " * text[unit.start - 1 : unit.start].isspace(),
        " ".join(text[unit.start : unit.end].split()),
        " " * text[unit.end : unit.end + 1].isspace() + after,
    )


def _with_texts(store: Store, wanted: Sequence[str]) -> Iterator[list[Told]]:
    for batch in materials(store, wanted):
        yield [(each, store.document(each.document_id).result()) for each in batch]
