"""My corrections: over all that was released, where gold says otherwise than one reader did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from workbench.model.layer import GOLD, Layer
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.review.corrections import Correction, corrections
from workbench.store import Store
from workbench.tasks.parties import Computer, Progress

BATCH = 16
"""Documents that go over to the worker at once."""


@dataclass(frozen=True, slots=True)
class Read:
    """A released document as its reader may see it: their own layer, gold, what was decided."""

    document: Document
    mine: Layer
    gold: Layer
    decisions: tuple[Decision, ...]
    at: str


@dataclass(frozen=True, slots=True)
class CorrectionReport:
    """What became of the readings of ``annotator``; ``documents`` of theirs are released."""

    annotator: str
    documents: int
    corrections: tuple[Correction, ...]


def corrections_of(
    store: Store,
    worker: Computer,
    annotator: str,
    *,
    documents: Sequence[str] = (),
    progress: Progress | None = None,
) -> CorrectionReport:
    """The corrections of one annotator, on all released documents or on these among them.

    Nothing is written; no other person's layer is read.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    names = tuple(
        row.name for row in store.annotators().result() if row.name not in (annotator, GOLD)
    )
    released = [
        each for each in store.releases().result() if not documents or each.document_id in documents
    ]
    found: list[Correction] = []
    count = done = 0
    jobs = (
        (scheme, names, portion) for portion in _portions(store, annotator, released) if portion
    )
    with closing(worker.map(corrected, jobs)) as answers:
        for number, portion in answers:
            count += number
            found += portion
            done += BATCH
            if progress is not None:
                progress(min(done, len(released)), len(released))
    return CorrectionReport(annotator, count, tuple(found))


def corrected(
    scheme: Scheme, names: Sequence[str], portion: Sequence[Read]
) -> tuple[int, list[Correction]]:
    """How many documents those are, and the corrections on them."""
    found: list[Correction] = []
    for each in portion:
        found += corrections(
            each.document,
            each.mine,
            each.gold,
            each.decisions,
            scheme,
            at=each.at,
            names=names,
        )
    return len(portion), found


def _portions(store: Store, annotator: str, released: Sequence[Decision]) -> Iterator[list[Read]]:
    for begin in range(0, len(released), BATCH):
        piece = released[begin : begin + BATCH]
        decided: dict[str, list[Decision]] = {}
        for decision in store.decisions([each.document_id for each in piece]).result():
            decided.setdefault(decision.document_id, []).append(decision)
        read = []
        for each in piece:
            mine = store.layer(each.document_id, annotator).result()
            gold = store.layer(each.document_id, GOLD).result()
            if mine is None or gold is None or mine.kind != "person":
                continue
            read.append(
                Read(
                    store.document(each.document_id).result(),
                    mine,
                    gold,
                    tuple(decided.get(each.document_id, ())),
                    str(each.details.get("at", "")),
                )
            )
        yield read
