"""The program is killed at any moment: what was said to be saved is there at the next start."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.proof.checks import problems
from workbench.store import Store


@pytest.mark.parametrize(
    "kills", [4, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(1200)])]
)
def test_no_kill_loses_what_was_saved(
    start_child: Callable[..., subprocess.Popen[str]], tmp_path: Path, kills: int
) -> None:
    chance = random.Random(kills)
    promised: set[str] = set()
    for number in range(kills):
        promised |= _promises_until_killed(
            start_child("saving", tmp_path, 1_000_000, number), chance.randint(2, 60)
        )
        store = Store.open(str(tmp_path / "project.dwb"), who="ines")
        try:
            assert store.info.unclean_end
            assert problems(store, promised) == []
        finally:
            store.close()
    assert len(promised) > 2 * kills
    print(f"{kills} kills, {len(promised)} saved, 0 lost")


def test_a_clean_end_is_not_taken_for_a_crash(
    run_child: Callable[..., str], tmp_path: Path
) -> None:
    assert run_child("saving", tmp_path, 3, 1).endswith("closed\n")
    store = Store.open(str(tmp_path / "project.dwb"), who="ines")
    try:
        assert not store.info.unclean_end
    finally:
        store.close()


def _promises_until_killed(child: subprocess.Popen[str], promises: int) -> set[str]:
    """Let the child make so many promises, and kill it wherever it then is."""
    assert child.stdout is not None
    heard = [child.stdout.readline() for _ in range(promises)]
    child.kill()
    heard += child.stdout.readlines()
    child.stdout.close()
    child.wait(timeout=10)
    assert all(line.endswith("\n") for line in heard)
    return {line.strip() for line in heard} - {"imported"}
