"""The disagreements of a whole project: small rows, as they are found, and how they are ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from workbench.model.layer import GOLD
from workbench.model.packing import PackedDocument, unpack
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.cases import Case, State, panel, review
from workbench.review.compare import compare
from workbench.review.values import KINDS, Kind
from workbench.store import Selection, Store
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.settling import Material

WORDS = 60
"""How many characters of a unit a row shows."""

GRAVITY: dict[Kind, int] = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Row:
    """One unit on which there is something to do, or was.

    ``readings`` are who says the same here as a whole, the most first; ``support`` is the share
    of the readers that the first of them has. ``slots`` are those that differ.
    """

    document_id: str
    unit: str
    start: int
    end: int
    label: str
    words: str
    kinds: tuple[Kind, ...]
    slots: tuple[str, ...]
    readings: tuple[tuple[str, ...], ...]
    support: float
    state: State

    @property
    def rank(self) -> tuple[int, float, str, int, int, str]:
        """Where it stands: the gravest class first, then what divides the readers most evenly.

        What was undecided or reopened without a disagreement, and what all agree on, comes last.
        """
        gravity = GRAVITY[self.kinds[0]] if self.kinds else len(GRAVITY)
        return gravity, self.support, self.document_id, self.start, -self.end, self.unit


def disagreements(
    store: Store,
    worker: Computer,
    *,
    documents: Sequence[str] | None = None,
    agreed: bool = False,
    settled: bool = False,
    progress: Progress | None = None,
) -> Iterator[tuple[Row, ...]]:
    """The open units of all documents, or of these, some documents at a time.

    Within a portion rows stand by rank; whoever shows them merges the portions by it. With
    ``agreed`` those on which all agree come too, with ``settled`` those that were decided.
    ``progress`` is told how many documents are done, and may raise Cancelled.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    total = len(documents) if documents is not None else store.counts().result().documents
    selection = Selection(
        kinds=("person", GOLD), documents=tuple(documents) if documents is not None else None
    )
    done = 0
    jobs = (
        (scheme, portion, _decided(store, portion), agreed, settled)
        for portion in store.export(selection)
    )
    with closing(worker.map(rows, jobs)) as answers:
        for looked_at, found in answers:
            done += looked_at
            if found:
                yield found
            if progress is not None:
                progress(min(done, total), total)


def rows(
    scheme: Scheme,
    portion: Sequence[PackedDocument],
    decisions: Sequence[Decision],
    agreed: bool,
    settled: bool,
) -> tuple[int, tuple[Row, ...]]:
    """How many documents these are, and the rows of them: what the worker computes."""
    decided: dict[str, list[Decision]] = {}
    for decision in decisions:
        decided.setdefault(decision.document_id, []).append(decision)
    found: list[Row] = []
    for packed in portion:
        document, layers = unpack(packed)
        material = Material(document.id, layers, tuple(decided.get(document.id, ())))
        asked = panel(layers, material.decisions)
        if len(asked) < 2 and not material.decisions:
            continue
        comparison = replace(compare(asked, scheme), document_id=document.id)
        for case in review(comparison, material.gold, material.decisions, scheme).cases:
            if (case.state != "agreed" or agreed) and (case.is_open or settled):
                found.append(row_of(case, document.id, document.text))
    return len(portion), tuple(sorted(found, key=lambda row: row.rank))


def row_of(case: Case, document_id: str, text: str) -> Row:
    """The row of a case."""
    unit = case.unit
    apart = [slot for slot in unit.slots if slot.kind is not None]
    together: dict[tuple[str, ...], list[str]] = {}
    for vote in unit.votes:
        said = tuple(
            next((r.value for r in slot.readings if vote.annotator in r.annotators), "")
            for slot in apart
        )
        together.setdefault(said, []).append(vote.annotator)
    readings = sorted(together.values(), key=lambda who: (-len(who), who))
    words = " ".join(text[unit.start : unit.end].split())
    return Row(
        document_id,
        unit.id,
        unit.start,
        unit.end,
        unit.label,
        words if len(words) <= WORDS else words[: WORDS - 1] + "…",
        unit.kinds,
        tuple(slot.name for slot in apart),
        tuple(map(tuple, readings)),
        len(readings[0]) / len(unit.votes) if unit.votes else 0.0,
        case.state,
    )


def _decided(store: Store, portion: Sequence[PackedDocument]) -> tuple[Decision, ...]:
    return store.decisions([document.id for document in portion]).result()
