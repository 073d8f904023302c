"""What the agreement dashboard shows: figures over time, confusions, classes of disagreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from workbench.model.layer import GOLD
from workbench.model.packing import PackedDocument, unpack
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.cases import panel
from workbench.review.classes import ClassCount, classes, in_order
from workbench.review.compare import compare
from workbench.review.periods import Grain, grain_of, period
from workbench.review.values import Comparison, Kind
from workbench.store import Selection, Store
from workbench.tasks import measuring
from workbench.tasks.measuring import AgreementReport, measure_agreement
from workbench.tasks.parties import Computer, Progress

By: TypeAlias = Literal["read", "dated"]
"""Whether time is when documents were read, or when they were sent."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Agreement as it stands; ``versions`` are the days on which the guidelines became others."""

    report: AgreementReport
    classes: tuple[ClassCount, ...]
    by: By
    grain: Grain
    versions: tuple[tuple[str, int], ...]


def overview(
    store: Store,
    worker: Computer,
    *,
    annotators: Sequence[str] = (),
    labels: Sequence[str] = (),
    by: By = "read",
    gammas: int = measuring.SAMPLE,
    seed: int = 0,
    progress: Progress | None = None,
) -> Overview:
    """Measure, and count the classes of disagreement; raises as ``measure_agreement`` does."""
    grain: Grain = "month"
    periods: Mapping[str, str] | None = None
    if by == "read":
        days = store.read_days().result()
        grain = grain_of(days.values())
        periods = {document: period(day, grain) for document, day in days.items()}
    halves = _Halves(progress)
    report = measure_agreement(
        store,
        worker,
        annotators=annotators,
        labels=labels,
        gammas=gammas,
        seed=seed,
        periods=periods,
        confusion=True,
        progress=halves.first,
    )
    found = disagreement_classes(store, worker, annotators=annotators, progress=halves.second)
    kept = tuple(each for each in found if not labels or each.label in labels)
    return Overview(report, kept, by, grain, _versions(store))


def disagreement_classes(
    store: Store,
    worker: Computer,
    *,
    annotators: Sequence[str] = (),
    progress: Progress | None = None,
) -> tuple[ClassCount, ...]:
    """On how many units people who finished the same documents disagree, and in which way."""
    scheme = scheme_from_text(store.scheme().result().text)
    total = store.counts().result().documents
    names = tuple(annotators)
    selection = Selection(kinds=("person", GOLD), annotators=names or None)
    done, found = 0, Counter[tuple[str, Kind | None]]()

    def jobs() -> Iterator[tuple[object, ...]]:
        for portion in store.export(selection):
            yield scheme, [replace(each, provenance="{}") for each in portion]

    with closing(worker.map(counted, jobs())) as answers:
        for documents, counts in answers:
            done += documents
            found.update(counts)
            if progress is not None:
                progress(min(done, total), total)
    return in_order(found)


def counted(
    scheme: Scheme, portion: Sequence[PackedDocument]
) -> tuple[int, Counter[tuple[str, Kind | None]]]:
    """How many documents these are, and their units by class: what the worker computes."""
    return len(portion), classes(_comparisons(scheme, portion))


def _comparisons(scheme: Scheme, portion: Sequence[PackedDocument]) -> Iterator[Comparison]:
    for packed in portion:
        _, layers = unpack(packed)
        asked = panel(layers, ())
        if len(asked) > 1:
            yield compare(asked, scheme)


def _versions(store: Store) -> tuple[tuple[str, int], ...]:
    """The days on which the scheme was changed, and the version that it then had."""
    standing, entries = store.scheme_past().result()
    last = standing.version
    # Of several changes on one day the last stands for all.
    found = {entry.at[:10]: last - len(entries) + n for n, entry in enumerate(entries, start=1)}
    return tuple(sorted(found.items()))


class _Halves:
    """One progress for two things that each look at all documents."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress

    def first(self, done: int, total: int) -> None:
        """The first half."""
        if self._progress is not None:
            self._progress(done, 2 * total)

    def second(self, done: int, total: int) -> None:
        """The second."""
        if self._progress is not None:
            self._progress(total + done, 2 * total)
