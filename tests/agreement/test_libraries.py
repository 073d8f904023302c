"""Independent packages compute the same, to 1e-9, where they define the same."""

from __future__ import annotations

from itertools import combinations

import krippendorff
import numpy as np
import pytest
from nervaluate import Evaluator  # type: ignore[import-untyped]  # has no types
from nltk.metrics.agreement import AnnotationTask  # type: ignore[import-untyped]  # nor has NLTK
from sklearn.metrics import (  # type: ignore[import-untyped]  # nor has scikit-learn
    cohen_kappa_score,
    f1_score,
)

from tests.agreement.readings import LABELS, figure, generated
from workbench.french.words import words
from workbench.review.agreement.values import Shared

DOCUMENTS = generated(40)
NAMES = ("ines", "karim", "lucie")
PAIRS = list(combinations(range(3), 2))
EXACTLY = 1e-9


def series(label: str, documents: list[Shared] = DOCUMENTS) -> list[list[str]]:
    """For each annotator what each word is: found word by word, the slow way."""
    found: list[list[str]] = [[], [], []]
    for document in documents:
        for start, end in words(document.text):
            for row, reading in zip(found, document.readings, strict=True):
                there = {
                    mark.label
                    for mark in reading.marks
                    if any(begin < end and start < to for begin, to in mark.pieces)
                }
                row.append(str(int(label in there)) if label else "+".join(sorted(there)))
    return found


@pytest.mark.parametrize("label", ["", *LABELS])
@pytest.mark.parametrize(("i", "j"), PAIRS)
def test_cohen_as_in_scikit_learn(label: str, i: int, j: int) -> None:
    rows = series(label)
    ours = figure(DOCUMENTS, "cohen", label, NAMES[i], NAMES[j]).value
    assert ours == pytest.approx(cohen_kappa_score(rows[i], rows[j]), abs=EXACTLY)


@pytest.mark.parametrize("label", ["", *LABELS])
def test_alpha_as_in_krippendorff(label: str) -> None:
    rows = series(label)
    kinds = {value: number for number, value in enumerate(sorted({v for r in rows for v in r}))}
    data = np.array([[kinds[value] for value in row] for row in rows], dtype=float)
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement="nominal")
    assert figure(DOCUMENTS, "alpha", label).value == pytest.approx(theirs, abs=EXACTLY)


@pytest.mark.parametrize("label", ["", "QUOTE"])
def test_alpha_and_the_mean_kappa_as_in_nltk(label: str) -> None:
    some = DOCUMENTS[:4]
    task = AnnotationTask(
        [
            (name, str(item), value)
            for name, row in zip(NAMES, series(label, some), strict=True)
            for item, value in enumerate(row)
        ]
    )
    assert figure(some, "alpha", label).value == pytest.approx(task.alpha(), abs=EXACTLY)
    # The mean of the pairs' (Light 1971); what NLTK calls multi-κ is Davies & Fleiss's.
    assert figure(some, "cohen", label).value == pytest.approx(task.kappa(), abs=EXACTLY)


@pytest.mark.parametrize(("i", "j"), PAIRS)
def test_exact_f1_as_in_scikit_learn(i: int, j: int) -> None:
    """Every place and label that either has is a case; both have it, or one has not."""
    sets = [
        {
            (document.id, mark.label, mark.pieces)
            for document in DOCUMENTS
            for mark in document.readings[k].marks
        }
        for k in (i, j)
    ]
    cases = sorted(sets[0] | sets[1])
    theirs = f1_score([c in sets[0] for c in cases], [c in sets[1] for c in cases])
    ours = figure(DOCUMENTS, "f1_exact", "", NAMES[i], NAMES[j]).value
    assert ours == pytest.approx(theirs, abs=EXACTLY)


def test_exact_f1_as_in_nervaluate_where_no_span_lies_in_another() -> None:
    """Nested spans of ours can hide others from nervaluate, which looks for one overlap each."""
    flat = [
        [
            [
                {"label": mark.label, "start": mark.pieces[0][0], "end": mark.pieces[0][1]}
                for mark in document.readings[k].marks
                if mark.label == "CUE"
            ]
            for document in DOCUMENTS
        ]
        for k in (0, 1)
    ]
    results = Evaluator(flat[0], flat[1], tags=["CUE"], loader="dict").evaluate()
    theirs = results["overall"]["strict"].f1
    ours = figure(DOCUMENTS, "f1_exact", "CUE", NAMES[0], NAMES[1]).value
    assert ours == pytest.approx(theirs, abs=EXACTLY)
