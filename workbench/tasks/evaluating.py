"""Evaluating: any two of annotators and suggesters, one held to be right.

A suggester needs no layers for it: it reads on the spot what the other one has finished, and
nothing is written. Two suggesters are compared on all documents. What a pipeline has learnt from
is left out: of course it knows that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import Refused, UnknownName
from workbench.model.packing import PackedDocument, pack, unpack
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.agreement import resampling
from workbench.store import Selection, Store
from workbench.tasks.cards import facts_of
from workbench.tasks.machines import Job, checked, credits_of, suggested
from workbench.tasks.measuring import (
    BATCH,
    EvaluationReport,
    batches,
    evaluation,
    is_finished,
    labels_of,
    tallied,
)
from workbench.tasks.merging import SIGN
from workbench.tasks.parties import Computer, Progress

MOST = 16
"""How many documents go over to the worker at once: a suggester takes its time."""


def evaluate(
    store: Store,
    worker: Computer,
    *,
    annotator: str,
    against: str,
    labels: Sequence[str] = (),
    seed: int = 0,
    draws: int = resampling.DRAWS,
    progress: Progress | None = None,
) -> EvaluationReport:
    """How well one finds what the other has; each is an annotator, or else a suggester.

    Of people, documents that they have finished; where there is none, those that they have begun,
    and the report says so. Raises UnknownName for one that is neither, Refused where a suggester
    can't be used or there is no document in common.
    """
    known = {row.name for row in store.annotators().result() if row.layers}
    pair = (annotator, against)
    if annotator == against:
        raise Refused("An annotator can't be compared with themselves.")
    scheme = scheme_from_text(store.scheme().result().text)
    keys = labels_of(scheme, labels)
    told = {each: _name(store, worker, each, scheme) for each in pair if each not in known}
    people = tuple(each for each in pair if each in known)
    total = store.counts().result().documents
    names = [told.get(each, each) for each in pair]
    for begun in (False, True):
        found: list[bytes] = []
        shared = seen = 0
        known_texts = _Learnt(frozenset().union(*map(learnt_by, told)))
        sides = (people, tuple(told), tuple(sorted(pair)))
        jobs = _jobs(store, *sides, scheme, keys, known_texts, begun=begun)
        with closing(worker.map(read_and_tallied, jobs)) as answers:
            for packed, ids, size in answers:
                found.append(packed)
                shared += len(ids)
                seen += size
                if progress is not None:
                    progress(min(seen, total), total)
        if shared:
            [lines] = worker.map(evaluation, [(tuple(found), annotator, seed, draws)])
            met = known_texts.met
            return EvaluationReport(names[0], names[1], shared, seed, lines, met, begun)
    raise Refused("{one} and {other} have no document in common.", one=names[0], other=names[1])


def learnt_by(name: str) -> frozenset[str]:
    """The fingerprints of the texts that a pipeline of ours, or one of several, has learnt from."""
    if SIGN in name and not Path(name).exists():
        return frozenset().union(*map(learnt_by, name.split(SIGN)))
    digests = facts_of(name).get("learnt_digests")
    return frozenset(map(str, digests)) if isinstance(digests, list) else frozenset()


def read_and_tallied(
    batch: Sequence[tuple[PackedDocument, str]],
    suggesters: tuple[str, ...],
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    begun: bool = False,
) -> tuple[bytes, list[str], int]:
    """The sums of some documents that these suggesters read: what the worker computes."""
    texts = tuple(unpack(document)[0] for document, _ in batch) if suggesters else ()
    added = {document.id: list(document.layers) for document, _ in batch}
    for name in suggesters:
        for document, layer in zip(texts, suggested(Job(name, None, scheme, texts)), strict=True):
            if layer is not None:
                # Under the name that it was asked for by: layers of its own may stand there.
                [packed] = pack(document, [layer]).layers
                added[document.id].append(replace(packed, annotator=name))
    filled = [
        (replace(document, layers=tuple(added[document.id])), period) for document, period in batch
    ]
    return (*tallied(filled, names, scheme, labels, begun=begun), len(batch))


@dataclass(slots=True)
class _Learnt:
    """Texts that were learnt from, and how many of them were met."""

    digests: frozenset[str]
    met: int = 0

    def lacks(self, digest: str) -> bool:
        self.met += digest in self.digests
        return digest not in self.digests


def _jobs(
    store: Store,
    people: tuple[str, ...],
    suggesters: tuple[str, ...],
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    learnt: _Learnt,
    *,
    begun: bool,
) -> Iterator[tuple[object, ...]]:
    selection = Selection(annotators=people, text_only_too=not people)
    most = MOST if suggesters else BATCH
    for every in batches(store, selection):
        batch = [
            each
            for each in every
            if learnt.lacks(each[0].digest) and _have_answered(each[0], people, begun=begun)
        ]
        for first in range(0, len(batch), most):
            yield batch[first : first + most], suggesters, names, scheme, labels, begun


def _have_answered(document: PackedDocument, people: tuple[str, ...], *, begun: bool) -> bool:
    """Whether all these have; no suggester reads a document for nothing."""
    there = {each.annotator for each in document.layers if is_finished(each, begun=begun)}
    return there.issuperset(people)


def _name(store: Store, worker: Computer, name: str, scheme: Scheme) -> str:
    """The name that a suggester goes by; it is loaded by then."""
    try:
        return checked(credits_of(worker, name), scheme).name
    except UnknownName as error:
        known = ", ".join(row.name for row in store.annotators().result())
        raise UnknownName(
            "{name} is neither an annotator here ({known}) nor a suggester.",
            name=name,
            known=known,
        ) from error
