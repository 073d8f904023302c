"""The coefficients give what is printed where they were published."""

from __future__ import annotations

import numpy as np
import pytest

from tests.agreement.readings import a_reading, figure, shared
from workbench.review.agreement import formulas

ALONE = np.ones(1)


def test_cohen_1960_table_1() -> None:
    table = np.array([[44, 5, 1], [7, 20, 3], [9, 5, 6]], dtype=float)
    kappa = formulas.cohen(
        ALONE * table.sum(),
        ALONE * np.trace(table),
        table.sum(axis=0)[None],
        table.sum(axis=1)[None],
    )
    assert kappa[0] == pytest.approx(0.492, abs=5e-4)


def test_fleiss_kappa_of_fourteen_readers() -> None:
    table = np.array(
        [
            *([0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0]),
            *([2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2]),
            *([6, 5, 2, 1, 0], [0, 2, 2, 3, 7]),
        ],
        dtype=float,
    )
    kappa = formulas.fleiss(
        ALONE * 10, ALONE * (table * (table - 1)).sum(), table.sum(axis=0)[None], ALONE * 14
    )
    assert kappa[0] == pytest.approx(0.210, abs=5e-4)


def test_krippendorff_2011_section_c() -> None:
    units = [
        *("1.11", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222"),
        *(".555", "..11", ".3.."),
    ]
    coinciding, given = 0.0, np.zeros(5)
    for unit in units:
        values = [int(each) - 1 for each in unit if each != "."]
        if len(values) < 2:
            continue
        counts = np.bincount(values, minlength=5)
        coinciding += (counts * (counts - 1)).sum() / (len(values) - 1)
        given += counts
    alpha = formulas.krippendorff(ALONE * coinciding, given[None])
    assert alpha[0] == pytest.approx(0.743, abs=5e-4)


def test_krippendorff_2019_figure_12_11_units_against_gaps() -> None:
    """Three observers of a continuum of 60; what they call their units makes no difference."""
    alex = [(0, 7), (7, 13), (30, 32), (32, 37), (37, 44), (44, 60)]
    paul = [(0, 7), (7, 13), (13, 21), (32, 44)]
    suzan = [(0, 7), (7, 13), (13, 21), (32, 37), (37, 41), (41, 44)]
    document = shared(
        *(
            a_reading(name, *((start, end, "ACTOR") for start, end in units))
            for name, units in (("alex", alex), ("paul", paul), ("suzan", suzan))
        ),
        text="x" * 60,
    )
    measured = figure([document], "alpha_unitizing", "ACTOR")
    # 0.413 is cited from the book; exactly it is 0.4136.
    assert measured.value == pytest.approx(0.4135, abs=5e-4)
    assert measured.support == 3 * 60
