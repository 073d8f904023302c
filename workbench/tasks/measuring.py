"""Agreement over a project: layers stream out of the store, the worker counts and computes.

Only documents that two at least have finished say anything: a person who marked them done, or
skipped nothing; a machine that has a layer on them; gold that is done.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from itertools import combinations

from workbench.errors import Refused, UnknownName
from workbench.hand import HAND
from workbench.model.packing import PackedDocument, PackedLayer
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.agreement import resampling
from workbench.review.agreement.confusion import Confused
from workbench.review.agreement.evaluation import Evaluation, evaluated
from workbench.review.agreement.gamma import gamma
from workbench.review.agreement.measures import measures
from workbench.review.agreement.overall import GammaOf, gammas_together
from workbench.review.agreement.tally import (
    CONFUSION,
    FAMILIES,
    confusions,
    joined,
    pack,
    tally,
)
from workbench.review.agreement.values import Measure, Shared, reading_from_rows
from workbench.store import Selection, Store
from workbench.store.heading import heading_of
from workbench.tasks.parties import Computer, Progress

BATCH, FEW = 128, 16
"""Documents that go over to the worker at once; so few while somebody types."""

SAMPLE = 20
"""On how many documents γ is computed, drawn at random: it takes a tenth of a second for each."""

MONTH = len("2025-07")


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """The figures, of whom and on what: ``documents`` have a layer of theirs, ``shared`` of
    these were finished by two at least."""

    measures: tuple[Measure, ...]
    annotators: tuple[str, ...]
    documents: int
    shared: int
    seed: int
    confusion: tuple[Confused, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    """The scores of one annotator against another, on the documents that both have finished.

    Where there was none: on those that both have ``begun``. ``learnt`` documents were left out,
    since a pipeline has learnt from them.
    """

    annotator: str
    against: str
    documents: int
    seed: int
    lines: tuple[Evaluation, ...]
    learnt: int = 0
    begun: bool = False

    def rows(self) -> Iterator[dict[str, object]]:
        """The scores as flat values."""
        return map(asdict, self.lines)


def measure_agreement(
    store: Store,
    worker: Computer,
    *,
    annotators: Sequence[str] = (),
    labels: Sequence[str] = (),
    documents: bool = False,
    gammas: int = SAMPLE,
    seed: int = 0,
    draws: int = resampling.DRAWS,
    periods: Mapping[str, str] | None = None,
    confusion: bool = False,
    progress: Progress | None = None,
) -> AgreementReport:
    """How far annotators agree; without ``annotators``, all people.

    ``periods`` are those of the documents, by their ids; None: the months of their own dates.
    With ``confusion`` the report tells too what stands in whose place.
    Raises UnknownName for an annotator or a label that there isn't, Refused where fewer than
    two are left, and Cancelled where ``progress`` did.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    names = _annotators(store, annotators)
    labels = labels_of(scheme, labels)
    families = (*FAMILIES, CONFUSION) if confusion else FAMILIES
    found, seen, shared = _tallied(
        store, worker, names, scheme, labels, progress, periods=periods, families=families
    )
    figures, confused = _answer(worker, names, seed, draws, documents, found)
    chosen = sorted(random.Random(seed).sample(shared, min(gammas, len(shared))))
    figures += _gammas(store, worker, names, scheme, labels, chosen, documents, seed)
    return AgreementReport(figures, names, seen, len(shared), seed, confused)


def tallied(
    batch: Sequence[tuple[PackedDocument, str]],
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    families: tuple[str, ...] = FAMILIES,
    begun: bool = False,
) -> tuple[bytes, list[str]]:
    """The sums of some documents, and which of them are shared: what the worker computes."""
    documents = shared_documents(batch, names, scheme, begun=begun)
    table = tally(documents, scheme, labels=labels, families=families)
    return pack(table), [document.id for document in documents]


def figured(
    packed: tuple[bytes, ...], names: tuple[str, ...], seed: int, draws: int, documents: bool
) -> tuple[tuple[Measure, ...], tuple[Confused, ...]]:
    """The figures of all that was tallied, and what was confused: what the worker computes."""
    table = joined(packed)
    figures = measures(table, names=names, seed=seed, draws=draws, documents=documents)
    return figures, confusions(table)


def evaluation(
    packed: tuple[bytes, ...], annotator: str, seed: int, draws: int
) -> tuple[Evaluation, ...]:
    """The same of one annotator against another: what the worker computes."""
    return evaluated(joined(packed), annotator, seed=seed, draws=draws)


def gamma_of(
    batch: Sequence[tuple[PackedDocument, str]],
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    seed: int,
) -> list[GammaOf]:
    """γ of some documents, of all who finished them and of each pair: what the worker computes.

    Of all together it is computed for each label as well.
    """
    found: list[GammaOf] = []
    for document in shared_documents(batch, names, scheme):
        readings, length = document.readings, len(document.text)
        whole = gamma(readings, length, seed=seed, labels=labels)
        found.append(GammaOf(document.id, (), "", whole))
        for pair in combinations(readings, 2):
            who = tuple(reading.annotator for reading in pair)
            value = gamma(pair, length, seed=seed, labels=labels) if len(readings) > 2 else whole
            found.append(GammaOf(document.id, who, "", value))
        for label in sorted({mark.label for reading in readings for mark in reading.marks}):
            if not labels or label in labels:
                value = gamma(readings, length, seed=seed, labels=(label,))
                found.append(GammaOf(document.id, (), label, value))
    return found


def shared_documents(
    batch: Sequence[tuple[PackedDocument, str]],
    names: tuple[str, ...],
    scheme: Scheme,
    *,
    begun: bool = False,
) -> list[Shared]:
    """Those of the documents that two at least of these have finished, or have ``begun``."""
    found = []
    for document, period in batch:
        readings = tuple(
            reading_from_rows(layer.annotator, layer.spans, layer.relations, scheme.aliases)
            for layer in document.layers
            if layer.annotator in names and is_finished(layer, begun=begun)
        )
        if len(readings) > 1:
            found.append(Shared(document.id, document.text, readings, period))
    return found


def is_finished(layer: PackedLayer, *, begun: bool = False) -> bool:
    """Whether a layer is an answer: people and gold say when they are done, machines are.

    With ``begun``, what is in progress counts as well.
    """
    status = layer.fields.status
    return status == "done" or layer.kind == "machine" or (begun and status == "in_progress")


def _tallied(
    store: Store,
    worker: Computer,
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    progress: Progress | None,
    *,
    periods: Mapping[str, str] | None = None,
    families: tuple[str, ...] = FAMILIES,
) -> tuple[list[bytes], int, list[str]]:
    total = store.counts().result().documents
    seen = 0
    found: list[bytes] = []
    shared: list[str] = []
    sizes: list[int] = []

    def jobs() -> Iterator[tuple[object, ...]]:
        for batch in batches(store, Selection(annotators=names), periods):
            sizes.append(len(batch))
            yield batch, names, scheme, labels, families

    with closing(worker.map(tallied, jobs())) as answers:
        for place, (packed, ids) in enumerate(answers):
            seen += sizes[place]
            found.append(packed)
            shared += ids
            if progress is not None:
                progress(min(seen, total), total)
    return found, seen, shared


def _answer(
    worker: Computer,
    names: tuple[str, ...],
    seed: int,
    draws: int,
    documents: bool,
    found: list[bytes],
) -> tuple[tuple[Measure, ...], tuple[Confused, ...]]:
    [answer] = worker.map(figured, [(tuple(found), names, seed, draws, documents)])
    figures, confusion = answer
    return figures, confusion


def _gammas(
    store: Store,
    worker: Computer,
    names: tuple[str, ...],
    scheme: Scheme,
    labels: tuple[str, ...],
    chosen: Sequence[str],
    documents: bool,
    seed: int,
) -> tuple[Measure, ...]:
    if not chosen:
        return ()
    selection = Selection(annotators=names, documents=tuple(chosen))
    jobs = (
        ([document], names, scheme, labels, seed)
        for batch in batches(store, selection)
        for document in batch
    )
    with closing(worker.map(gamma_of, jobs)) as answers:
        found = [one for answer in answers for one in answer]
    [figures] = worker.map(gammas_together, [(found, seed)])
    single = (
        Measure(
            "gamma",
            each.value.value,
            each.value.units,
            1,
            label=each.label,
            annotators=each.who,
            document=each.document,
            low=each.value.low,
            high=each.value.high,
            seed=seed,
            undefined=each.value.undefined,
        )
        for each in found
    )
    return (*figures, *single) if documents else tuple(figures)


def batches(
    store: Store, selection: Selection, periods: Mapping[str, str] | None = None
) -> Iterator[list[tuple[PackedDocument, str]]]:
    """Documents with their layers, each with its month or the period that it is given."""
    gathered: list[tuple[PackedDocument, str]] = []
    for packed in store.export(selection):
        for document in packed:
            # The journal's record and the folded text are not read here, and are large.
            period = _period(document.meta) if periods is None else periods.get(document.id, "")
            gathered.append((replace(document, provenance="{}"), period))
        if len(gathered) >= (FEW if HAND.is_at_work else BATCH):
            yield gathered
            gathered = []
    if gathered:
        yield gathered


def _period(meta: str) -> str:
    """The month of a document; empty where it has no date."""
    return heading_of(meta)[1][:MONTH]


def _annotators(store: Store, wanted: Sequence[str]) -> tuple[str, ...]:
    rows = store.annotators().result()
    known = [row.name for row in rows]
    for name in wanted:
        if name not in known:
            raise UnknownName(
                "Unknown annotator {name}; known: {known}.", name=name, known=", ".join(known)
            )
    chosen = tuple(sorted(set(wanted))) or tuple(
        sorted(row.name for row in rows if row.kind == "person" and row.layers)
    )
    if len(chosen) < 2 and not known:
        raise Refused("Agreement needs two annotators at least; nobody has annotated here yet.")
    if len(chosen) < 2:
        raise Refused(
            "Agreement needs two annotators at least; with layers here: {known}.",
            known=", ".join(known),
        )
    return chosen


def labels_of(scheme: Scheme, wanted: Sequence[str]) -> tuple[str, ...]:
    """The keys of these labels; a merged one is the one that it stands for."""
    return tuple(sorted({scheme.resolve(scheme.label(name).key) for name in wanted}))
