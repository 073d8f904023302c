"""A dispatch goes from suggestions to done by keys alone; what comes of it is gold, with fewer
presses than by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.dispatches import SCHEME, layers, text_of
from tests.journey.conftest import SAMPLES, Opener, close
from tests.journey.hands import for_xdotool, press
from tests.journey.judge import Judge
from tests.journey.plan import Plan
from tests.journey.test_keyboard import saved
from tests.journey.test_screen import Start, start
from tests.journey.test_whole_gold import (
    AUXILIARY,
    POPUPS,
    exported,
    gold_of,
    opened,
    plan_of,
    said,
)
from workbench.french.attribution.rules import NewswireRules
from workbench.model import Document
from workbench.store import Store
from workbench.tasks import create_project, import_documents, suggest_documents
from workbench.tasks.machines import RULES
from workbench.worker import Worker

__all__ = ["start"]

NAME = "coalition"
DONE = ["ctrl+d", "ctrl+d"]
"""Done; asked about warnings, done all the same."""


@cache
def judged() -> Judge:
    gold = layers(NAME)["gold"]
    document = Document(gold.document_id, text_of(NAME))
    [machine] = NewswireRules().suggest([document], scheme=SCHEME)
    return Judge(document, gold, SCHEME, suggested=machine)


@cache
def plan() -> Plan:
    return judged().plan()


@pytest.fixture
def suggested(tmp_path: Path, worker: Worker) -> Path:
    """A project with the text of a sample, which the rules have read."""
    location = tmp_path / f"{NAME}.dwb"
    store = create_project(str(location), scheme="newswire-fr", who="ines")
    import_documents(store, worker, [SAMPLES / f"{NAME}.txt"], who="ines")
    suggest_documents(store, worker, suggester=RULES, who="ines")
    store.close()
    return location


def is_done(location: Path) -> bool:
    store = Store.open(str(location), who="ines")
    [row] = store.annotators().result()[:1]
    store.close()
    return row.name == "ines" and row.done == 1


@POPUPS
def test_a_dispatch_goes_from_suggestions_to_done_by_keys(
    qtbot: QtBot,
    open_window: Opener,
    suggested: Path,
    record_property: Callable[[str, object], None],
) -> None:
    window = opened(qtbot, open_window, suggested)
    press(window, AUXILIARY)
    qtbot.waitUntil(lambda: window.desk.auxiliary and window.canvas.hasFocus())
    press(window, plan().keys[: plan().pause])
    close(qtbot, window)
    window = opened(qtbot, open_window, suggested)
    press(window, plan().keys[plan().pause :])
    saved(qtbot, window)
    for key in DONE:
        press(window, [key])
        qtbot.wait(200)
    saved(qtbot, window)
    close(qtbot, window)
    assert said(exported(suggested)) == said(gold_of(NAME))
    assert is_done(suggested)
    record_property("presses from suggestions", len(plan().presses))
    record_property("presses by hand", len(plan_of(NAME).presses))


def test_suggestions_save_a_third_of_the_presses() -> None:
    assert len(plan().presses) <= 0.67 * len(plan_of(NAME).presses)
    verdicts = judged().verdicts
    assert verdicts["taken"] >= 5 * (verdicts["rejected"] + verdicts["changed"])


def test_taking_them_over_takes_fewer_presses_than_there_are_spans() -> None:
    """A quote comes with its cue and its speaker in one."""
    assert judged().judged < 0.8 * judged().verdicts["taken"]


@pytest.mark.screen
@pytest.mark.timeout(400)
def test_it_goes_from_suggestions_to_done_with_real_keys_on_a_screen(
    start: Start, suggested: Path
) -> None:
    program = start(suggested)
    program.press([for_xdotool(key) for key in AUXILIARY])
    program.press([for_xdotool(key) for key in plan().keys[: plan().pause]])
    program.quit()
    program = start(suggested)
    program.press([for_xdotool(key) for key in plan().keys[plan().pause :]])
    program.press([for_xdotool(key) for key in DONE])
    program.quit()
    assert said(exported(suggested)) == said(gold_of(NAME))
    assert is_done(suggested)
