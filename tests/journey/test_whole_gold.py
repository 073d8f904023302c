"""A whole gold layer is made by keys alone: spans, attributes and relations, with a pause.

The keys are worked out beforehand from the text and the gold; then they are only pressed. What
is exported has to be the gold, up to ids and what is worked out from the rest.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.dispatches import NAMES, SCHEME, layers, text_of
from tests.journey.conftest import SAMPLES, Opener, close
from tests.journey.hands import for_xdotool, press
from tests.journey.plan import Plan, Planner
from tests.journey.test_keyboard import saved
from tests.journey.test_screen import Start, start
from workbench.model import Document
from workbench.tasks import create_project, import_documents
from workbench.ui.main_window import MainWindow
from workbench.worker import Worker

__all__ = ["start"]

POPUPS = pytest.mark.qt_log_ignore(
    r"This plugin does not support (raise|grabbing the keyboard)", extend=True
)
"""The values that are offered while one types open as a window of their own."""

AUXILIARY = ["ctrl+k", *"auxiliary", "Return"]
"""Labels for what is measured and for dates, switched on once."""

TWIN = "twin"


@cache
def plan_of(name: str) -> Plan:
    gold = layers(name)["gold"]
    return Planner(Document(gold.document_id, text_of(name)), gold, SCHEME).plan()


def exported(location: Path) -> dict[str, Any]:
    """The layer that the program writes, by its command line."""
    out = location.with_suffix(".jsonl")
    command = ["export", str(location), str(out), "--format", "jsonl", "--as", "ines"]
    subprocess.run([sys.executable, "-m", "workbench", *command], check=True, capture_output=True)
    (record,) = map(json.loads, out.read_text("utf-8").splitlines())
    return dict(record)


def gold_of(name: str) -> dict[str, Any]:
    records = map(json.loads, (SAMPLES / f"{name}.jsonl").read_text("utf-8").splitlines())
    return next(record for record in records if record["annotator"] == "gold")


def said(record: dict[str, Any]) -> list[str]:
    """The spans and the relations of a record without ids and without what is derived."""
    derived = {each.key for each in SCHEME.attributes if each.derived}
    spots = {span["id"]: (span["start"], span["end"], span["label"]) for span in record["spans"]}
    spans = [
        (*spots[s["id"]], {k: v for k, v in s.get("attributes", {}).items() if k not in derived})
        for s in record["spans"]
    ]
    relations = [
        (each["label"], spots[each["source"]], spots[each["target"]])
        for each in record["relations"]
    ]
    things = [*spans, *relations]
    return sorted(json.dumps(each, sort_keys=True, ensure_ascii=False) for each in things)


@pytest.fixture(params=[TWIN])
def bare(request: pytest.FixtureRequest, tmp_path: Path, worker: Worker) -> Path:
    """A project with the text of a sample."""
    location = tmp_path / f"{request.param}.dwb"
    store = create_project(str(location), scheme="newswire-fr", who="ines")
    import_documents(store, worker, [SAMPLES / f"{request.param}.txt"], who="ines")
    store.close()
    return location


def opened(qtbot: QtBot, open_window: Opener, location: Path) -> MainWindow:
    window = open_window(location)
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    return window


def make(qtbot: QtBot, open_window: Opener, location: Path, plan: Plan) -> None:
    """Press all keys of a plan, and leave the program in the middle."""
    window = opened(qtbot, open_window, location)
    press(window, AUXILIARY)
    qtbot.waitUntil(lambda: window.desk.auxiliary and window.canvas.hasFocus())
    press(window, plan.keys[: plan.pause])
    close(qtbot, window)
    window = opened(qtbot, open_window, location)
    press(window, plan.keys[plan.pause :])
    saved(qtbot, window)
    close(qtbot, window)


@POPUPS
def test_a_whole_gold_layer_is_made_by_keys_and_exported(
    qtbot: QtBot,
    open_window: Opener,
    bare: Path,
    record_property: Callable[[str, object], None],
) -> None:
    plan = plan_of(TWIN)
    make(qtbot, open_window, bare, plan)
    made, wanted = said(exported(bare)), said(gold_of(TWIN))
    assert sorted({*made} ^ {*wanted}) == []
    assert made == wanted
    for what, count in plan.counted().items():
        record_property(what, count)


def test_keys_per_span_and_relation_stay_few() -> None:
    plan, gold = plan_of(TWIN), layers(TWIN)["gold"]
    presses = plan.counted()
    assert presses["span"] <= 2.8 * len(gold.spans)
    assert presses["relation"] + presses["walk"] <= 0.95 * len(gold.relations)
    assert len(plan.presses) <= 4.0 * len(gold.spans)
    assert plan.by_hand <= 0.05 * (plan.by_hand + plan.proposed)


@POPUPS
@pytest.mark.slow
@pytest.mark.parametrize("bare", NAMES, indirect=True)
def test_every_gold_layer_is_made_by_keys_and_exported(
    qtbot: QtBot,
    open_window: Opener,
    bare: Path,
    record_property: Callable[[str, object], None],
) -> None:
    plan = plan_of(bare.stem)
    make(qtbot, open_window, bare, plan)
    assert said(exported(bare)) == said(gold_of(bare.stem))
    for what, count in plan.counted().items():
        record_property(what, count)


@pytest.mark.screen
@pytest.mark.timeout(400)
def test_a_whole_gold_layer_is_made_with_real_keys_on_a_screen(
    start: Start,
    bare: Path,
) -> None:
    plan = plan_of(TWIN)
    program = start(bare)
    program.press([for_xdotool(key) for key in AUXILIARY])
    program.press([for_xdotool(key) for key in plan.keys[: plan.pause]])
    program.quit()
    program = start(bare)
    program.press([for_xdotool(key) for key in plan.keys[plan.pause :]])
    program.quit()
    assert said(exported(bare)) == said(gold_of(TWIN))
