"""What the sheet of models says of a pipeline that is merged with the rules."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import a_scheme
from workbench.review.agreement.evaluation import Evaluation
from workbench.tasks.choosing import PIPELINE, Choice
from workbench.tasks.choosing import RULES as THE_RULES
from workbench.tasks.learning import MERGED, TOGETHER, TRAINED
from workbench.tasks.machines import RULES
from workbench.tasks.pipelines import Pipeline
from workbench.ui.overview import model_values as values

LINES = (Evaluation("spans_exact", "", "", 9, 9, 9, 1.0, 1.0, 1.0),)


def a_pipeline(measured: tuple[str, ...], merge: Mapping[str, Choice]) -> Pipeline:
    lines = dict.fromkeys(measured, LINES)
    return Pipeline("p", "fr_p", "gold", 4, 1, ("QUOTE",), lines, merge, (), "", 0, 4, 1.0, "p")


def a_choice(*use: str) -> Choice:
    return Choice(use, 40, 0.5, 0.6, 0.7)


def test_it_says_of_each_label_whom_the_merge_uses(qtbot: QtBot) -> None:
    merge = {
        "QUOTE": a_choice(PIPELINE),
        "ACTOR": a_choice(THE_RULES),
        "CUE": a_choice(THE_RULES),
        "STATISTIC": a_choice(PIPELINE, THE_RULES),
    }
    said = values.merge_words(a_pipeline((TRAINED, RULES, TOGETHER, MERGED), merge), a_scheme())
    titles = {label.key: label.title["en"] for label in a_scheme().labels}
    assert f"the rules ({titles['ACTOR']}, {titles['CUE']})" in said
    assert f"this pipeline ({titles['QUOTE']})" in said
    assert f"both ({titles['STATISTIC']})" in said


@pytest.mark.parametrize(
    ("measured", "words"),
    [((TRAINED, RULES, TOGETHER), "whatever either finds"), ((TRAINED,), "")],
)
def test_without_a_choice_it_says_what_holds_instead(
    qtbot: QtBot, measured: tuple[str, ...], words: str
) -> None:
    said = values.merge_words(a_pipeline(measured, {}), a_scheme())
    assert words in said
    assert bool(said) == bool(words)


def test_the_merge_stands_beside_what_it_was_made_of(qtbot: QtBot) -> None:
    merge = {"QUOTE": a_choice(PIPELINE)}
    pipeline = a_pipeline((TRAINED, RULES, TOGETHER, MERGED), merge)
    _, numbers = values.compared(pipeline, a_scheme())
    assert [row[0] for row in numbers.rows] == [
        "this pipeline",
        "merged with the rules",
        "rules and pipeline",
        "rules alone",
    ]
