"""The sample project from its disagreements to a complete gold, by keys alone."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, asked, close
from tests.gui.review_plan import keys_for
from tests.gui.reviews import Lead, lead
from workbench.model.layer import GOLD
from workbench.store import Store
from workbench.ui.review.ask_settle import AskSettle

pytestmark = pytest.mark.timeout(300)


def settle_unanimous(qtbot: QtBot, desk: Lead) -> None:
    desk.keys("Ctrl+Shift+U")
    dialog = asked(qtbot, desk.window, AskSettle)
    desk.wait(dialog.accept_button.isEnabled)
    desk.keys("Return")
    desk.wait(lambda: bool(desk.reviewing.back.undo) and not desk.reviewing.loading.is_busy)
    desk.wait(desk.page.decision.choices.hasFocus)


def decide_all(desk: Lead) -> tuple[list[list[str]], set[tuple[str, str]]]:
    """Decide every disagreement that is left.

    The keys of each decision, and the spans of gold that came with the project and that no
    reader has: nobody decides on them.
    """
    told, unread = [], set[tuple[str, str]]()
    while desk.open:
        assert desk.reviewing.reviewed is not None
        extra = desk.reviewing.reviewed.review.extra
        unread |= {(desk.row.document_id, span) for span in extra}
        before, open_ = desk.here, desk.open
        assert desk.reviewing.pick is not None
        assert desk.reviewing.case is not None
        gold = desk.reviewing.reviewed.gold
        keys, _ = keys_for(
            desk.reviewing.pick, [gold.spans[each] for each in desk.reviewing.case.gold]
        )
        desk.keys(*keys)
        assert desk.open == open_ - 1, (before, keys)
        if desk.open:
            desk.wait(partial(lambda old: desk.here != old, before))
        told.append(keys)
    return told, unread


def golds(location: Path) -> dict[str, tuple[str, int]]:
    """State and revision of the gold of each document."""
    store = Store.open(str(location), who="chef")
    try:
        rows = store.standing(limit=1000).result().rows
        layers = [store.layer(row.id, GOLD).result() for row in rows]
    finally:
        store.close()
    return {
        layer.document_id: (layer.fields.status, len(layer.spans))
        for layer in layers
        if layer is not None
    }


def test_the_sample_is_settled_by_keys_undone_and_redone_over_a_restart_and_exported(
    qtbot: QtBot, open_window: OpenWindow, sample: Path, tmp_path: Path
) -> None:
    desk = lead(qtbot, open_window, sample)
    settle_unanimous(qtbot, desk)
    told, unread = decide_all(desk)
    assert len(told) == 291
    assert {len(keys) for keys in told} > {1}
    desk.saved()
    close(qtbot, desk.window)
    whole = golds(sample)
    assert len(whole) == 9
    assert {status for status, _ in whole.values()} == {"done"}

    later = lead_again(qtbot, open_window, sample)
    for left in range(1, 6):
        later.keys("Ctrl+Z")
        later.wait(partial(lambda number: later.open == number, left))
    for left in range(4, -1, -1):
        later.keys("Ctrl+Y")
        later.wait(partial(lambda number: later.open == number, left))
    later.saved()
    close(qtbot, later.window)
    assert golds(sample) == whole

    out = tmp_path / "gold.jsonl"
    command = ["export", str(sample), str(out), "--format", "jsonl", "--layer", "gold"]
    subprocess.run([sys.executable, "-m", "workbench", *command, "--as", "chef"], check=True)
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert {record["status"] for record in records} == {"done"}
    spans = {(record["id"], span["id"]) for record in records for span in record["spans"]}
    beside = (tmp_path / "gold.jsonl.provenance.jsonl").read_text("utf-8").splitlines()
    known = [json.loads(line) for line in beside]
    assert {(each["document"], each["span"]) for each in known} == spans - unread
    assert {each["by"] for each in known} == {"chef"}
    assert all(each["from"] for each in known)


def lead_again(qtbot: QtBot, open_window: OpenWindow, location: Path) -> Lead:
    """The review desk of a project in which nothing is open."""
    window = open_window(location, who="chef")
    made = Lead(qtbot, window)
    made.wait(lambda: made.window.board.action("review_undo").isEnabled())
    assert made.open == 0
    assert "Everything is settled" in made.page.queue.nothing.text()
    return made
