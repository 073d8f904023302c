"""Looking for what is out of line over a whole project, and keeping what was found right.

A judgement that something is right is a step of the project: it stands in its history, with who
and when, holds for everybody, and can be taken back. It changes no layer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from time import sleep

from workbench.errors import UnknownName
from workbench.model.edit import Op
from workbench.model.ids import new_id
from workbench.model.layer import GOLD
from workbench.model.moment import now
from workbench.model.packing import PackedDocument, unpack
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.values import Attributes
from workbench.review.consistency import KINDS, Finding, Kind, Mark, Rules, look
from workbench.review.variation import Corpus, Group
from workbench.store import Selection, Step, Store
from workbench.tasks.parties import Computer, Progress

LET_STAND, LOOK_AGAIN = "let_stand", "look_again"
"""The names of the steps that find something right, and that take it back."""

PIECE = 2000
"""Keys that one entry of the journal holds at most."""

BREATH = 0.001
"""Seconds that others are left to while the groups are put together."""

BATCH = 40
"""Documents that go over to the worker at once."""


@dataclass(frozen=True, slots=True)
class ConsistencyReport:
    """What was out of line in the layers of these annotators.

    ``lacking`` are kinds that the scheme has no labels for; ``left_out`` counts what somebody
    has found right.
    """

    annotators: tuple[str, ...]
    documents: int
    layers: int
    groups: tuple[Group, ...]
    lacking: tuple[Kind, ...]
    left_out: int

    @property
    def findings(self) -> int:
        """How many places there are, those that are as the most are not counted."""
        return sum(group.out_of_line for group in self.groups)


def find_inconsistencies(
    store: Store,
    worker: Computer,
    *,
    annotators: Sequence[str] = (),
    kinds: Collection[Kind] = KINDS,
    progress: Progress | None = None,
) -> ConsistencyReport:
    """Look at the layers of these annotators; of none: at gold where there is any, else people's.

    Nothing is written. Raises UnknownName for somebody who has no layer here.
    """
    chosen = whose(store, annotators)
    scheme = scheme_from_text(store.scheme().result().text)
    rules = Rules(scheme, kinds)
    corpus = Corpus(rules.kinds, frozenset(found_right(store)))
    total, done, layers = store.counts().result().documents, 0, 0
    jobs = ((scheme, rules.kinds, portion) for portion in portions(store, chosen))
    with closing(worker.map(looked_at, jobs)) as answers:
        for portion in answers:
            for document_id, count, findings, marks in portion:
                corpus.add(document_id, findings, marks)
                done, layers = done + 1, layers + count
            if progress is not None:
                progress(min(done, total), total)
    groups = corpus.groups(lambda: sleep(BREATH))
    return ConsistencyReport(chosen, done, layers, groups, rules.lacking, corpus.left_out)


def whose(store: Store, wanted: Sequence[str] = ()) -> tuple[str, ...]:
    """Whose layers are looked at: those named, else gold, else all people's."""
    rows = [row for row in store.annotators().result() if row.layers and row.kind != "machine"]
    known = [row.name for row in rows]
    for name in wanted:
        if name not in known:
            raise UnknownName(
                "Unknown annotator {name}; known: {known}.",
                name=name,
                known=", ".join(known) or "–",
            )
    people = tuple(name for name in known if name != GOLD)
    return tuple(dict.fromkeys(wanted)) or ((GOLD,) if GOLD in known else people)


def looked_at(
    scheme: Scheme, kinds: Sequence[Kind], portion: Sequence[PackedDocument]
) -> list[tuple[str, int, list[Finding], list[Mark]]]:
    """What some documents show: what the worker computes."""
    rules = Rules(scheme, kinds)
    answer = []
    for packed in portion:
        document, layers = unpack(packed)
        answer.append((document.id, len(layers), *look(document, layers, rules)))
    return answer


def found_right(store: Store) -> dict[str, str]:
    """The keys of what was found right, each with who did."""
    steps = [
        *store.steps_named(LET_STAND).result(),
        *store.steps_named(LOOK_AGAIN).result(),
    ]
    right: dict[str, str] = {}
    for step in sorted(steps, key=lambda each: each.revision):
        for key in step.details["keys"].split():
            if step.name == LET_STAND:
                right[key] = step.who
            else:
                right.pop(key, None)
    return right


def let_stand(store: Store, keys: Sequence[str], *, who: str) -> str:
    """Find what these keys name right, in one gesture; it is not reported again."""
    return _judge(store, LET_STAND, keys, who)


def look_again(store: Store, keys: Sequence[str], *, who: str) -> str:
    """Take back that these were found right: they are looked at again."""
    return _judge(store, LOOK_AGAIN, keys, who)


def _judge(store: Store, name: str, keys: Sequence[str], who: str) -> str:
    gesture, at = new_id(), now()
    steps = []
    for begin in range(0, len(keys), PIECE):
        piece = keys[begin : begin + PIECE]
        details = Attributes(count=len(piece), keys=" ".join(piece))
        steps.append(Step(Op(name, None, (), details, gesture=gesture), None, None, who, at))
    if steps:
        store.write(steps).result()
    return gesture


def portions(store: Store, annotators: Sequence[str]) -> Iterator[list[PackedDocument]]:
    """The documents that these have layers of, some at a time."""
    gathered: list[PackedDocument] = []
    for slice_ in store.export(Selection(annotators=tuple(annotators))):
        # The journal's record and the folded text are not read here, and are large.
        gathered += [replace(each, provenance="{}", meta="{}") for each in slice_]
        if len(gathered) >= BATCH:
            yield gathered
            gathered = []
    if gathered:
        yield gathered
