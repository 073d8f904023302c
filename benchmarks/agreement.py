"""Agreement over the medium project: each measure beside the independent library's time, and γ.

    python -m benchmarks.agreement

The libraries get their input ready made (words and series, lists of spans), and their time is
that of the calls alone; ours begins at the readings, and for words once they are told apart, as
theirs does. Both count 10 000 dispatches, three pairs, four labels, in processor seconds of a
process of its own, in turns. scikit-learn: Cohen's κ of each pair and label; krippendorff: α of
each label; nervaluate: its scores of one pair (times three). The whole command is measured on
the project, worker and store included, with its intervals.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from benchmarks import corpus, projects
from benchmarks.alone import alone, peak
from benchmarks.report import Figure, median, percentile, report
from workbench import tasks
from workbench.review.agreement.values import Mark, Reading, Shared
from workbench.store import Store
from workbench.worker import Worker

TIMES = 3
BATCH = 128
GAMMAS = 60


def figures() -> list[Figure]:
    """Ours and the libraries', in turns."""
    projects.ready("medium")
    ours: dict[str, list[dict[str, Any]]] = {}
    for _ in range(TIMES):
        for name in ("kappa", "alpha", "spans", "kappa_theirs", "alpha_theirs", "spans_theirs"):
            ours.setdefault(name, []).append(alone("benchmarks.agreement", name))
    took = {name: median([run["seconds"] for run in runs]) for name, runs in ours.items()}
    memory = {name: max(run["peak"] for run in runs) for name, runs in ours.items()}
    whole = alone("benchmarks.agreement", "command")
    one = alone("benchmarks.agreement", "gammas")
    found = []
    for name, library, what in (
        ("kappa", "scikit-learn", "Cohen’s κ on words, all pairs and labels"),
        ("alpha", "krippendorff", "α on words, all labels"),
        ("spans", "nervaluate", "span F1, exact and IoU ≥ 0.5, all pairs and labels"),
    ):
        found += [
            Figure(
                f"{library}: {what}",
                took[f"{name}_theirs"],
                "s",
                note=f"{memory[f'{name}_theirs']:.0f} MB",
            ),
            Figure("… ours", took[name], "s", note=f"{memory[name]:.0f} MB"),
            Figure(
                "… ours as a share of theirs",
                took[name] / took[f"{name}_theirs"],
                "×",
                budget=1,
                goal=0.5,
            ),
        ]
    return [
        *found,
        Figure(
            "every measure of the project, 1 000 draws, γ of 20",
            whole["seconds"],
            "s",
            note=f"{whole['measures']} figures; processor {whole['busy']:.0f} s",
        ),
        Figure(
            "… memory, both processes at their peak", whole["peak"] + whole["worker_peak"], "MB"
        ),
        Figure("γ of one dispatch, median", one["median"], "s", budget=0.3),
        Figure("γ of one dispatch, p95", one["p95"], "s", budget=0.3, note=f"{GAMMAS} dispatches"),
    ]


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


def kappa() -> dict[str, Any]:
    """Ours: the words are told apart beforehand, as theirs are."""
    return _words("cohen")


def alpha() -> dict[str, Any]:
    """Ours, of all three; counted anew, as if κ had not been."""
    return _words("alpha")


def _words(name: str) -> dict[str, Any]:
    from workbench.review.agreement.measures import measures
    from workbench.review.agreement.tally import Row, Table, add_tokens, joined, pack
    from workbench.review.agreement.tokens import words_of

    documents = readings()
    batches = [documents[i : i + BATCH] for i in range(0, len(documents), BATCH)]
    words = [words_of([each.text for each in batch]) for batch in batches]
    began = time.process_time()
    packed = []
    for batch, own in zip(batches, words, strict=True):
        names = tuple(annotator.name for annotator in corpus.ANNOTATORS)
        table = Table([Row(each.id, "", names) for each in batch])
        add_tokens(table, batch, own)
        packed.append(pack(table))
    found = measures(joined(packed), draws=0)
    seconds = time.process_time() - began
    values = {
        f"{each.label} {'-'.join(each.annotators)}": each.value
        for each in found
        if each.name == name and each.label
    }
    return {"seconds": seconds, "values": values}


def kappa_theirs() -> dict[str, Any]:
    """scikit-learn, on 0 and 1 for each word."""
    from sklearn.metrics import cohen_kappa_score  # type: ignore[import-untyped]  # has no types

    series = _series()
    began = time.process_time()
    values = {}
    for label, rows in series.items():
        for i, j in combinations(range(3), 2):
            who = f"{corpus.ANNOTATORS[i].name}-{corpus.ANNOTATORS[j].name}"
            values[f"{label} {who}"] = float(cohen_kappa_score(rows[i], rows[j]))
    return {"seconds": time.process_time() - began, "values": values}


def alpha_theirs() -> dict[str, Any]:
    """krippendorff, on 0 and 1 for each word."""
    import krippendorff

    series = _series()
    began = time.process_time()
    values = {
        f"{label} ": float(
            krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
        )
        for label, rows in series.items()
    }
    return {"seconds": time.process_time() - began, "values": values}


def spans() -> dict[str, Any]:
    """Ours, from the readings to the figures."""
    from workbench.review.agreement.measures import measures
    from workbench.review.agreement.tally import joined, pack, tally

    documents = readings()
    began = time.process_time()
    batches = [documents[i : i + BATCH] for i in range(0, len(documents), BATCH)]
    packed = [pack(tally(batch, projects.SCHEME, families=("spans",))) for batch in batches]
    measures(joined(packed), draws=0)
    return {"seconds": time.process_time() - began}


def spans_theirs() -> dict[str, Any]:
    """nervaluate: one pair, times three."""
    from nervaluate import Evaluator  # type: ignore[import-untyped]  # has no types

    documents = readings()
    lists = [
        [
            [
                {"label": mark.label, "start": mark.pieces[0][0], "end": mark.pieces[0][1]}
                for mark in document.readings[i].marks
            ]
            for document in documents
        ]
        for i in (0, 1)
    ]
    began = time.process_time()
    Evaluator(lists[0], lists[1], tags=list(corpus.LABELS), loader="dict").evaluate()
    return {"seconds": 3 * (time.process_time() - began)}


def _series() -> dict[str, Any]:
    """For each label a table of annotator × word."""
    import numpy as np

    from workbench.review.agreement.tokens import coded, words_of

    names = [annotator.name for annotator in corpus.ANNOTATORS]
    tables = []
    documents = readings()
    for begin in range(0, len(documents), BATCH):
        batch = documents[begin : begin + BATCH]
        own = words_of([each.text for each in batch])
        tables.append(coded(batch, names, corpus.LABELS, own))
    whole = np.concatenate(tables, axis=2).astype(np.int64)
    return {label: whole[:, place] for place, label in enumerate(corpus.LABELS)}


def gammas() -> dict[str, Any]:
    """γ of some dispatches, one after the other."""
    from workbench.review.agreement.gamma import gamma

    documents = [
        Shared(each.id, each.text, tuple(_reading(each, who) for who in corpus.ANNOTATORS))
        for each in corpus.dispatches(GAMMAS)
    ]
    gamma(documents[0].readings, len(documents[0].text))  # SciPy is loaded once
    took, values = [], []
    for document in documents:
        began = time.perf_counter()
        found = gamma(document.readings, len(document.text))
        took.append(time.perf_counter() - began)
        values.append(found.value or 0.0)
    return {
        "median": median(took),
        "p95": percentile(took, 95),
        "mean": sum(values) / len(values),
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
