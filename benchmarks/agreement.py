"""Agreement over the medium project: each measure beside the independent library's time, and γ.

    python -m benchmarks.agreement

The libraries get their input ready made (words and series, lists of spans), and their time is
that of the calls alone; ours begins at the readings, and for words once they are told apart, as
theirs does. Both count 10 000 dispatches, three pairs, four labels, in processor seconds, in
turns, in one process. scikit-learn: Cohen's κ of each pair and label; krippendorff: α of
each label; nervaluate: its scores of one pair, once, times three. Ours computes at each turn all
that words say: κ and α of every pair and label, Fleiss' κ, and the same over all labels. The
whole command is measured on the project, worker and store included, with its intervals.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import Any

import krippendorff
import numpy as np
from nervaluate import Evaluator  # type: ignore[import-untyped]  # has no types
from sklearn.metrics import cohen_kappa_score  # type: ignore[import-untyped]  # has no types

from benchmarks import corpus, projects
from benchmarks.alone import alone, peak
from benchmarks.report import Figure, median, percentile, report
from workbench import tasks
from workbench.review.agreement.gamma import gamma
from workbench.review.agreement.measures import measures
from workbench.review.agreement.tally import Row, Table, add_tokens, joined, pack, tally
from workbench.review.agreement.tokens import Words, coded, words_of
from workbench.review.agreement.values import Mark, Reading, Shared
from workbench.store import Store
from workbench.worker import Worker

TIMES = 3
BATCH = 128
GAMMAS = 60


def figures() -> list[Figure]:
    """Ours beside the libraries', then the whole command, then γ."""
    projects.ready("medium")
    took = alone("benchmarks.agreement", "compared")
    whole = alone("benchmarks.agreement", "command")
    one = alone("benchmarks.agreement", "gammas")
    found = []
    for name, library, what in (
        ("kappa", "scikit-learn", "Cohen’s κ on words, all pairs and labels"),
        ("alpha", "krippendorff", "α on words, all labels"),
        ("spans", "nervaluate", "span F1, exact and IoU ≥ 0.5, all pairs and labels"),
    ):
        found += [
            Figure(f"{library}: {what}", took[f"{name}_theirs"], "s"),
            Figure("… ours", took[name], "s"),
            Figure(
                "… ours as a share of theirs",
                took[name] / took[f"{name}_theirs"],
                "×",
                budget=1,
                goal=0.5,
            ),
        ]
    memory = whole["peak"] + whole["worker_peak"]
    return [
        *found,
        Figure("largest difference of κ and α from theirs", took["apart"], "", budget=1e-9),
        Figure(
            "every measure of the project, 1 000 draws, γ of 20",
            whole["seconds"],
            "s",
            note=f"{whole['measures']} figures; processor {whole['busy']:.0f} s",
        ),
        Figure("… memory, both processes at their peak", memory, "MB"),
        Figure("γ of one dispatch, processor, median", one["median"], "s", budget=0.3),
        Figure(
            "γ of one dispatch, processor, p95",
            one["p95"],
            "s",
            budget=0.3,
            note=f"{GAMMAS} dispatches; wall {one['wall']:.2f} s each",
        ),
    ]


def compared() -> dict[str, Any]:
    """Each measure by us and by its library, in turns, in processor seconds."""
    documents = readings()
    batches = [documents[i : i + BATCH] for i in range(0, len(documents), BATCH)]
    words = [words_of([each.text for each in batch]) for batch in batches]
    series = _series(batches, words)
    lists = _lists(documents)
    took: dict[str, list[float]] = {}
    values: dict[str, dict[str, float]] = {}
    for _ in range(TIMES):
        turns: tuple[tuple[str, Callable[[], dict[str, float]]], ...] = (
            ("kappa_theirs", lambda: _kappa_theirs(series)),
            ("kappa", lambda: _words("cohen", batches, words)),
            ("alpha_theirs", lambda: _alpha_theirs(series)),
            ("alpha", lambda: _words("alpha", batches, words)),
            ("spans", lambda: _spans(batches)),
        )
        for name, work in turns:
            began = time.process_time()
            values[name] = work()
            took.setdefault(name, []).append(time.process_time() - began)
    began = time.process_time()
    _spans_theirs(lists)
    took["spans_theirs"] = [3 * (time.process_time() - began)]
    apart = max(
        abs(values[f"{name}_theirs"][key] - values[name][key])
        for name in ("kappa", "alpha")
        for key in values[f"{name}_theirs"]
    )
    return {**{name: median(each) for name, each in took.items()}, "apart": apart}


def readings() -> list[Shared]:
    """The medium corpus as it is compared."""
    return [
        Shared(
            dispatch.id,
            dispatch.text,
            tuple(_reading(dispatch, annotator) for annotator in corpus.ANNOTATORS),
        )
        for dispatch in corpus.dispatches(corpus.SIZES["medium"])
    ]


def _reading(dispatch: corpus.Dispatch, annotator: corpus.Annotator) -> Reading:
    found = sorted(corpus.reading(dispatch, annotator), key=lambda mark: (mark[0], -mark[1]))
    marks = (
        Mark(f"s{number}", label, ((start, end),), "{}")
        for number, (start, end, label) in enumerate(found)
    )
    return Reading(annotator.name, tuple(marks))


def _words(
    name: str, batches: Sequence[Sequence[Shared]], words: Sequence[Words]
) -> dict[str, float]:
    """Ours, from words that are told apart; all that words say is counted, for each name anew."""
    names = tuple(annotator.name for annotator in corpus.ANNOTATORS)
    packed = []
    for batch, own in zip(batches, words, strict=True):
        table = Table([Row(each.id, "", names) for each in batch])
        add_tokens(table, batch, own)
        packed.append(pack(table))
    return {
        f"{each.label} {'-'.join(each.annotators)}": each.value
        for each in measures(joined(packed), draws=0)
        if each.name == name and each.label and each.value is not None
    }


def _spans(batches: Sequence[Sequence[Shared]]) -> dict[str, float]:
    """Ours, from the readings to the figures."""
    packed = [pack(tally(batch, projects.SCHEME, families=("spans",))) for batch in batches]
    return {each.name: each.value or 0.0 for each in measures(joined(packed), draws=0)}


def _kappa_theirs(series: Mapping[str, Any]) -> dict[str, float]:
    """scikit-learn, on 0 and 1 for each word."""
    values = {}
    for label, rows in series.items():
        for i, j in combinations(range(3), 2):
            who = f"{corpus.ANNOTATORS[i].name}-{corpus.ANNOTATORS[j].name}"
            values[f"{label} {who}"] = float(cohen_kappa_score(rows[i], rows[j]))
    return values


def _alpha_theirs(series: Mapping[str, Any]) -> dict[str, float]:
    """krippendorff, on 0 and 1 for each word."""
    return {
        f"{label} ": float(
            krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
        )
        for label, rows in series.items()
    }


def _spans_theirs(lists: Sequence[Any]) -> None:
    """nervaluate, of one pair."""
    Evaluator(lists[0], lists[1], tags=list(corpus.LABELS), loader="dict").evaluate()


def _lists(documents: Sequence[Shared]) -> list[Any]:
    return [
        [
            [
                {"label": mark.label, "start": mark.pieces[0][0], "end": mark.pieces[0][1]}
                for mark in document.readings[i].marks
            ]
            for document in documents
        ]
        for i in (0, 1)
    ]


def _series(batches: Sequence[Sequence[Shared]], words: Sequence[Words]) -> dict[str, Any]:
    """For each label a table of annotator × word."""
    names = [annotator.name for annotator in corpus.ANNOTATORS]
    tables = [
        coded(batch, names, corpus.LABELS, own) for batch, own in zip(batches, words, strict=True)
    ]
    whole = np.concatenate(tables, axis=2).astype(np.int64)
    return {label: whole[:, place] for place, label in enumerate(corpus.LABELS)}


def gammas() -> dict[str, Any]:
    """γ of some dispatches, one after the other."""
    documents = [
        Shared(each.id, each.text, tuple(_reading(each, who) for who in corpus.ANNOTATORS))
        for each in corpus.dispatches(GAMMAS)
    ]
    gamma(documents[0].readings, len(documents[0].text))  # SciPy is loaded once
    took, values = [], []
    start = time.perf_counter()
    for document in documents:
        began = time.process_time()
        found = gamma(document.readings, len(document.text))
        took.append(time.process_time() - began)
        values.append(found.value or 0.0)
    return {
        "median": median(took),
        "p95": percentile(took, 95),
        "mean": sum(values) / len(values),
        "wall": (time.perf_counter() - start) / len(documents),
    }


def command() -> dict[str, Any]:
    """All that ``workbench agreement`` computes, on the project."""
    store = Store.view(str(projects.place("medium")))
    with Worker() as worker:
        began = time.perf_counter()
        found = tasks.measure_agreement(store, worker)
        seconds = time.perf_counter() - began
        assert worker.pid is not None
        worker_peak = peak(worker.pid)
    store.close()
    children = os.times()
    return {
        "seconds": seconds,
        "worker_peak": worker_peak,
        "measures": len(found.measures),
        "busy": sum(children[:4]),
    }


def main(arguments: Sequence[str]) -> int:
    return report("Agreement", figures())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
