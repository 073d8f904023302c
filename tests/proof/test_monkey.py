"""A monkey plays with the real window: nothing breaks, and what it did is all in the journal."""

from __future__ import annotations

import random
import shutil
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QApplication, QColorDialog, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.gui.conftest import close, settled
from tests.proof.checks import every_layer, problems
from tests.proof.monkey import Monkey
from workbench import settings
from workbench.store import Store
from workbench.ui import app as program
from workbench.ui.door import Door
from workbench.ui.main_window import MainWindow

DAY = 1_000
"""After so many events the window is closed, and opened again on the same project."""

SOME = {"mark", "relabel", "comment", "link"}
"""What a few hundred events do at the least, by the name of the step in the journal."""

MUCH = SOME | {"describe", "resize", "erase", "unlink", "mark_all", "join", "restore", "scheme"}
"""What thousands do: attributes, many at once, actors, the past, the scheme."""


@pytest.fixture
def sample(sample_once: Path) -> Path:
    """The sample project, where the program itself looks for it."""
    location = settings.sample()
    location.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(sample_once, location))


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What belongs to the system is answered for it: files by a cancel, colours by any."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    colours = random.Random(5)
    monkeypatch.setattr(
        QColorDialog, "getColor", lambda *_, **__: QColor.fromHsv(colours.randrange(360), 180, 90)
    )
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(Door, "quit", lambda _: None)


@pytest.fixture
def thrown() -> Iterator[list[BaseException]]:
    """The exceptions that nobody caught."""
    caught: list[BaseException] = []

    def catch(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        caught.append(error)

    before = sys.excepthook
    sys.excepthook = catch
    yield caught
    sys.excepthook = before


def _told(thrown: list[BaseException]) -> str:
    """What was thrown, and from where."""
    return "".join("".join(traceback.format_exception(each)) for each in thrown)


@dataclass(frozen=True, slots=True)
class Played:
    """What the monkey did: its events by their kind, its steps in the journal, its actions."""

    events: Counter[str]
    steps: Counter[str]
    actions: frozenset[str]

    def __str__(self) -> str:
        return (
            f"{self.events.total()} keys, clicks and drags, {len(self.actions)} different actions, "
            f"{self.steps.total()} steps: "
            + ", ".join(f"{name} {count}" for name, count in self.steps.most_common())
        )


Play = Callable[..., Played]


@pytest.mark.timeout(400)  # a machine under load takes its time to load a language model
def test_a_monkey_breaks_nothing(play: Play) -> None:
    played = play(seed=1, events=700)
    print(played)
    assert set(played.steps) >= SOME
    assert played.steps.total() >= 25


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(2, 8))
def test_a_monkey_breaks_nothing_in_a_week(play: Play, seed: int) -> None:
    played = play(seed=seed, events=6_000)
    print(f"seed {seed}: {played}")
    assert set(played.steps) >= MUCH


@pytest.fixture
def play(qtbot: QtBot, qapp: QApplication, sample: Path, thrown: list[BaseException]) -> Play:
    """Let the monkey have the window, day after day; the journal is read before and after."""

    def a_day(monkey: Monkey, window: MainWindow, evening: int) -> None:
        while monkey.events < evening:
            monkey.play(
                evening - monkey.events,
                until=lambda: bool(thrown) or window.desk.project is None,
            )
            assert not thrown, (monkey.events, _told(thrown), list(monkey.last))
            at_rest(qtbot, qapp, window)
            if window.desk.project is None:
                window.open_project(str(sample), who="ines")
                settled(qtbot, window)

    def played(*, seed: int, events: int) -> Played:
        before = journal(sample)
        kinds: Counter[str] = Counter()
        actions: set[str] = set()
        done = 0
        while done < events:
            window = opened(qtbot, qapp, sample)
            monkey = Monkey(qapp, window, seed=seed, at=done)
            done = min(done + DAY, events)
            a_day(monkey, window, done)
            project = window.desk.project
            assert project is not None
            assert not project.refused
            close(qtbot, window)
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            kinds += monkey.kinds
            actions |= monkey.asked
        assert not thrown
        return Played(kinds, journal(sample) - before, frozenset(actions))

    return played


def opened(qtbot: QtBot, qapp: QApplication, location: Path) -> MainWindow:
    """A window on the project."""
    habits = settings.load()
    window = MainWindow(program.dress(qapp, habits), habits)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    window.open_project(str(location), who="ines")
    settled(qtbot, window)
    return window


def at_rest(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    """Put away what stands in front, and wait until all is saved and all work done."""
    while (popup := qapp.activePopupWidget()) is not None:
        popup.close()
    while (dialog := qapp.activeModalWidget()) is not None:
        assert isinstance(dialog, QDialog)
        dialog.done(0)

    def is_so() -> bool:
        project = window.desk.project
        return not window.jobs.running and (project is None or not project.unsaved)

    qtbot.waitUntil(is_so, timeout=120_000)


def journal(location: Path) -> Counter[str]:
    """How many steps of each kind the project has; its tables must be what they tell."""
    store = Store.open(str(location), who="ines")
    try:
        assert problems(store) == []
        steps = Counter(entry.name for entry in store.history(None).result())
        for layer in every_layer(store):
            steps.update(entry.name for entry in store.history(layer.id).result())
        return steps
    finally:
        store.close()
