"""The instrument itself: on bare sqlite3 the replay finds what each setting is known to lose."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.proof.disk import environment
from tests.proof.disk.replay import Cut, cuts


@pytest.fixture
def lost(
    disk: Path, run_child: Callable[..., str], tmp_path: Path
) -> Callable[..., tuple[int, int]]:
    """How many cuts of a run there are, and after how many a promised row is gone."""

    def count(*pragmas: str) -> tuple[int, int]:
        folder, log = tmp_path / "run", tmp_path / "log"
        folder.mkdir()
        run_child("bare", folder, 12, *pragmas, environment=environment(disk, folder, log=log))
        states = list(cuts(log))
        return len(states), sum(bool(_missing(cut, tmp_path / "cut")) for cut in states)

    return count


def _missing(cut: Cut, folder: Path) -> set[str]:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, content in cut.state.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(content)
    database = sqlite3.connect(folder / "bare.db")
    try:
        found = {row[0] for row in database.execute("SELECT id FROM kept")}
    except sqlite3.DatabaseError:
        found = set()
    finally:
        database.close()
    return set(cut.acknowledged) - found


def test_a_synced_log_keeps_every_promise(lost: Callable[..., tuple[int, int]]) -> None:
    places, broken = lost("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL")
    assert places > 400
    assert broken == 0


@pytest.mark.parametrize(
    "pragmas",
    [
        ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=NORMAL"),
        ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=OFF"),
        ("journal_mode=DELETE", "synchronous=OFF"),
    ],
    ids=str,
)
def test_settings_known_to_lose_are_seen_to_lose(
    lost: Callable[..., tuple[int, int]], pragmas: tuple[str, ...]
) -> None:
    _, broken = lost(*pragmas)
    assert broken > 0
