"""The power goes at any moment of a session: nothing that was said to be saved is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import pytest

from tests.proof.checks import problems
from tests.proof.disk import environment
from tests.proof.disk.replay import ACKNOWLEDGED, Cut, State, cuts
from workbench.errors import ProjectRefused
from workbench.store import Store


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of so many cuts, so many different disks were opened: what was wrong, and where."""

    cuts: int
    disks: int
    promises: int
    broken: tuple[tuple[Cut, list[str]], ...]

    def __str__(self) -> str:
        return (
            f"{self.cuts} cuts, {self.disks} different disks opened, {self.promises} promises, "
            f"{len(self.broken)} disks where one is broken"
        )


@pytest.fixture
def verdict(disk: Path, run_child: Callable[..., str], tmp_path: Path) -> Callable[..., Verdict]:
    """Record a session, and open what each cut leaves."""

    def judge(*, gestures: int, seeds: int, every: int, pragmas: Iterable[str] = ()) -> Verdict:
        folder, log = tmp_path / "session", tmp_path / "log"
        folder.mkdir()
        (folder / ACKNOWLEDGED).touch()
        run_child(
            "saving", folder, gestures, 1, *pragmas, environment=environment(disk, folder, log=log)
        )
        count, promises, latest = 0, 0, dict[bytes, Cut]()
        for cut in cuts(log, seeds=seeds):
            count += 1
            promises = len(cut.acknowledged)
            latest[_digest(cut.state)] = cut
        opened = list(latest.values())[::every]
        broken = tuple((cut, wrong) for cut in opened if (wrong := _wrong(cut, tmp_path / "cut")))
        return Verdict(count, len(opened), promises, broken)

    return judge


THOROUGH = [pytest.mark.slow, pytest.mark.timeout(3600)]


@pytest.mark.parametrize(
    ("gestures", "seeds", "every"), [(4, 1, 9), pytest.param(40, 2, 1, marks=THOROUGH)]
)
@pytest.mark.parametrize(
    "pragmas", [(), ("wal_autocheckpoint=40",)], ids=["as it is", "checkpoints"]
)
def test_no_cut_loses_what_was_saved(
    verdict: Callable[..., Verdict], gestures: int, seeds: int, every: int, pragmas: tuple[str, ...]
) -> None:
    found = verdict(gestures=gestures, seeds=seeds, every=every, pragmas=pragmas)
    print(found)
    assert found.promises >= gestures
    assert found.disks > 20
    assert not found.broken, f"{found}: {found.broken[0][0].place} {found.broken[0][1]}"


def test_without_syncs_the_same_session_does_lose(verdict: Callable[..., Verdict]) -> None:
    found = verdict(gestures=4, seeds=1, every=9, pragmas=["synchronous=OFF"])
    print(found)
    assert found.broken


def _digest(state: State) -> bytes:
    """A fingerprint of the disk; of two cuts that leave the same, the later has promised more."""
    hashed = blake2b()
    for name, content in sorted(state.items()):
        hashed.update(f"{name}\0{len(content)}\0".encode())
        hashed.update(content)
    return hashed.digest()


def _wrong(cut: Cut, folder: Path) -> list[str]:
    """What an owner would find wrong on opening the project after this cut."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, content in cut.state.items():
        (folder / name).write_bytes(content)
    promised = set(cut.acknowledged) - {"imported", "closed"}
    try:
        store = Store.open(str(folder / "project.dwb"), who="ines")
    except ProjectRefused as refusal:
        return [str(refusal)] if cut.acknowledged else []
    try:
        wrong = problems(store, promised)
        if cut.acknowledged and not store.counts().result().documents:
            wrong.append("The imported texts are gone.")
        return wrong
    finally:
        store.close()
