"""The disk fills up at any write of a session: nothing saved is lost, nothing done is forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.proof import gestures
from tests.proof.disk import environment


@pytest.mark.parametrize("how", ["full", "fail"])
@pytest.mark.parametrize(
    "step", [11, pytest.param(1, marks=[pytest.mark.slow, pytest.mark.timeout(1200)])]
)
def test_a_full_disk_loses_nothing(
    disk: Path, run_child: Callable[..., str], tmp_path: Path, how: str, step: int
) -> None:
    template, folder = tmp_path / "template", tmp_path / "run"
    template.mkdir()
    gestures.a_project(str(template / "project.dwb"), gestures.documents(2)).close()
    printed = run_child(
        "starving", template, folder, how, step, environment=environment(disk, folder)
    )
    sessions = [json.loads(line) for line in printed.splitlines()]
    for session in sessions:
        unsaved = [op for op in session["performed"] if op not in session["saved"]]
        assert session["wrong"] == [], session
        assert set(session["waiting"]) == set(unsaved), session
        assert not unsaved or session["told"], session
        assert session["documents"] >= 2 + session["imported"], session
        assert all("run" in words for words in session["told"]), session
    told = [session for session in sessions if session["told"]]
    kept = [session for session in sessions if session["waiting"]]
    retried = [s for s in told if s["performed"] and not s["waiting"]]
    assert told
    assert kept
    assert retried
    print(
        f"{how}: {len(sessions)} of {sessions[-1]['calls']} calls failed, {len(told)} told, "
        f"{len(kept)} kept in the outbox and saved at the next start, "
        f"{len(retried)} saved by retry, 0 lost"
    )
