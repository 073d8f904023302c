"""On a screen, with real keys: the sample project from its disagreements to its gold."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.gui.review_plan import plan
from tests.gui.test_review_desk_whole import golds
from tests.journey.hands import for_xdotool
from tests.journey.test_screen import Start, start
from workbench.model.scheme_text import scheme_from_text
from workbench.project import Project
from workbench.review.decisions import kept
from workbench.review.settling import Rule
from workbench.store import Store
from workbench.tasks.settling import settle_project
from workbench.worker import Worker

pytestmark = [pytest.mark.screen, pytest.mark.timeout(400)]

FIXTURES = (start,)

NAMES = {"Ctrl": "ctrl", "Shift": "shift"}
DECISIONS = 291
READ = 2.5
"""Seconds in which the desk has read its queue; from outside, nothing tells."""


def test_the_disagreements_of_the_sample_are_decided_with_real_keys(
    sample: Path, start: Start, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.dwb"
    shutil.copy(sample, copy)
    told = rehearsed(copy)
    program = start(sample)
    program.press(["ctrl+2"])
    time.sleep(READ)
    program.press(["ctrl+shift+u"])
    time.sleep(READ)
    program.press(["Return"])
    time.sleep(READ)
    keys = [for_xdotool(NAMES.get(key, key)) for each in told for key in each]
    begun = time.monotonic()
    program.press(keys)
    took = time.monotonic() - begun
    program.press(["ctrl+z"] * 5)
    program.quit()
    assert open_units(sample) == 5

    program = start(sample)
    program.press(["ctrl+2"])
    time.sleep(READ)
    program.press(["ctrl+y"] * 5)
    program.quit()
    assert open_units(sample) == 0
    assert golds(sample) == golds(copy)
    presses = Counter(len(each) for each in told)
    print(
        f"\n{len(told)} decisions with {len(keys)} keys in {took:.1f} s: "
        f"{60 * len(told) / took:.0f} decisions and {60 * len(keys) / took:.0f} keys a minute; "
        f"keys for one decision: {dict(sorted(presses.items()))}"
    )


def rehearsed(location: Path) -> list[list[str]]:
    """The keys of every decision, from a project on which the same is decided without a window."""
    store = Store.open(str(location), who="ines")
    project = Project(store, scheme=scheme_from_text(store.scheme().result().text))
    try:
        with Worker() as worker:
            settle_project(store, worker, Rule())
        told = plan(project, [row.id for row in store.standing(limit=1000).result().rows])
        project.wait()
    finally:
        project.close()
    return told


def open_units(location: Path) -> int:
    """How many disagreements of the sample are not decided."""
    store = Store.open(str(location), who="chef")
    try:
        ids = [row.id for row in store.standing(limit=1000).result().rows]
        decided = [kept(each) for each in store.decisions(ids).result()]
    finally:
        store.close()
    return DECISIONS - sum(not each.rule for each in decided)
