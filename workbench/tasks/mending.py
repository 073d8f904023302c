"""Gold brought into line over a project: each place a decision, all of them one gesture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

from workbench.errors import Refused
from workbench.model.edit import Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.review.consistency import Finding
from workbench.review.mending import mended_gold
from workbench.store import Store
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.settling import Material, is_written, materials, reviewed, signed


@dataclass(frozen=True, slots=True)
class MendReport:
    """What was brought into line in ``gesture``, and on which documents.

    On those that are ``left`` it had changed meanwhile, or the readers are not agreed on it.
    """

    gesture: str
    mended: tuple[Finding, ...]
    touched: tuple[str, ...]
    left: tuple[str, ...]


def mend_gold(
    store: Store,
    worker: Computer,
    findings: Sequence[Finding],
    *,
    into: str = "",
    progress: Progress | None = None,
) -> MendReport:
    """Bring these places of gold into line, as one gesture; ``settling`` can take it back.

    Each document is saved whole. Raises Refused where nothing could be changed, and Cancelled
    where ``progress`` did: what was done by then stays.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    gesture, at = new_id(), now()
    parts: dict[str, list[Finding]] = {}
    for finding in findings:
        parts.setdefault(finding.document_id, []).append(finding)
    done: list[Finding] = []
    touched: list[str] = []
    left: list[str] = []
    jobs = ((scheme, store.who, into, batch) for batch in _batches(store, parts))
    with closing(worker.map(mended, jobs)) as answers:
        for batch in answers:
            for gold, ops, there in batch:
                if ops and is_written(store, gold, signed(ops, gesture, len(parts)), at):
                    touched.append(gold.document_id)
                    done += there
                else:
                    left.append(gold.document_id)
            if progress is not None:
                progress(len(touched) + len(left), len(parts))
    if not touched:
        raise Refused("There is nothing to change.")
    return MendReport(gesture, tuple(done), tuple(touched), tuple(left))


def mended(
    scheme: Scheme,
    who: str,
    into: str,
    batch: Sequence[tuple[Material, Document, Sequence[Finding]]],
) -> list[tuple[Layer, tuple[Op, ...], tuple[Finding, ...]]]:
    """Each gold as it stands, the ops on it, and what they mend: what the worker computes."""
    answers: list[tuple[Layer, tuple[Op, ...], tuple[Finding, ...]]] = []
    for material, document, findings in batch:
        standing = reviewed(material, scheme)
        try:
            ops, done = mended_gold(standing, document, findings, scheme, into=into, who=who)
        except Refused:
            answers.append((material.gold, (), ()))
        else:
            answers.append((material.gold, ops, done))
    return answers


def _batches(
    store: Store, parts: Mapping[str, Sequence[Finding]]
) -> Iterator[list[tuple[Material, Document, Sequence[Finding]]]]:
    for batch in materials(store, list(parts)):
        yield [
            (each, store.document(each.document_id).result(), parts[each.document_id])
            for each in batch
        ]
