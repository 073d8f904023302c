"""The program with a window: started, dressed, watched over, and told what to open.

The window is painted first and the project opened after: nobody looks at an empty screen.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from workbench import __version__, settings
from workbench.errors import FileRefused
from workbench.settings import Settings
from workbench.ui import crash, single
from workbench.ui.dressing import NAME, TITLE, dress
from workbench.ui.swift import swift_imports

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

__all__ = ["NAME", "after_first_paint", "dress", "headless", "main"]

HEADLESS = Path("workbench-demo")
"""Where the sample is walked to where there is no screen and nobody said where."""


MOMENT = 80
"""Milliseconds from one step of what is made ready to the next."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked for on the command line."""

    project: str = ""
    who: str = ""
    sample: bool = False
    headless: Path | None = None
    safe_mode: bool = False


def main(arguments: Sequence[str]) -> int:
    """Run the program with a window until it is closed; the answer is the exit code."""
    wish = _wish(arguments)
    if wish.headless is not None or (wish.sample and not has_screen()):
        from workbench.ui.walk import walk

        return walk(wish.headless or HEADLESS)
    if not has_screen():
        print(
            "There is no screen here. What works without one: workbench-cli --help",
            file=sys.stderr,
        )
        return 1
    if single.ring(_place(wish)):
        return 0
    gc.disable()  # until the first painting there is nothing to be found
    with swift_imports():
        from workbench.ui.main_window import MainWindow

    told: list[FileRefused] = []
    habits = Settings() if wish.safe_mode else settings.load(told=told.append)
    app = QApplication([NAME])
    watch = crash.Watch(settings.folders().logs)
    try:
        window = MainWindow(dress(app, habits), habits, whole=False)
        after_first_paint(window, lambda: _on_seen(window, wish, habits, told, watch))
        window.show()
        code = app.exec()
        window.deleteLater()
    finally:
        gc.enable()
        watch.close()
    return code


def headless(out: Path) -> int:
    """Walk the sample project without a screen; pictures and an export are left in ``out``."""
    from workbench.ui.walk import walk

    return walk(out)


def after_first_paint(window: QWidget, then: Callable[[], object]) -> None:
    """Do something as soon as the window has been seen."""
    _FirstPaint(window, then)


def has_screen() -> bool:
    """Whether a window can be shown here, or was asked to be drawn into memory."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _begin(window: MainWindow, wish: Wish, habits: Settings, told: list[FileRefused]) -> None:
    """Open what was asked for, else the last project, else the first page."""
    for problem in told:
        window.tell(problem)
    if wish.sample:
        window.open_sample()
    elif wish.project:
        window.open_project(wish.project, who=wish.who)
    elif habits.recent and _is_there(habits.recent[0]):
        window.open_project(habits.recent[0], who=wish.who)
    else:
        window.show_welcome()


def _on_seen(
    window: MainWindow,
    wish: Wish,
    habits: Settings,
    told: list[FileRefused],
    watch: crash.Watch,
) -> None:
    """Make what was not needed to be seen, and begin; what was made to start stays."""
    with swift_imports():
        window.complete()
    _hear(window)
    _begin(window, wish, habits, told)
    gc.freeze()  # what was made to start stays, and is not looked at again
    watch.took_off()
    _rehearse(window)


def _rehearse(window: MainWindow) -> None:
    """Once a project is open, make the French rules ready in moments that nobody needs."""
    from workbench.french.rehearsal import rehearsal

    pause = QTimer(window)
    pause.setInterval(MOMENT)
    steps: Iterator[str] | None = None

    def begin() -> None:
        nonlocal steps
        scheme = window.desk.scheme
        if steps is None and scheme is not None:
            steps = rehearsal(scheme)
            pause.start()

    def take_one() -> None:
        if steps is None or next(steps, None) is None:
            pause.stop()

    pause.timeout.connect(take_one)
    window.desk.opened.connect(begin)
    begin()


def _hear(window: MainWindow) -> None:
    """Let a second start of the program come to this window."""
    bell = single.Doorbell(window)

    def opened() -> None:
        project = window.desk.project
        bell.has_open(project.location if project is not None else "")

    def rung(location: str) -> None:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        project = window.desk.project
        if location and (project is None or single.whole(project.location) != location):
            window.open_project(location)

    window.desk.opened.connect(opened)
    bell.rung.connect(rung)


def _place(wish: Wish) -> str:
    """The project that was asked for, the sample included; empty: none."""
    return str(settings.sample()) if wish.sample else wish.project


def _is_there(location: str) -> bool:
    """Whether a recent project can be opened at once; a server is asked only on demand."""
    return "://" not in location and Path(location).exists()


def _wish(arguments: Sequence[str]) -> Wish:
    if not arguments:
        return Wish()
    from argparse import ArgumentParser  # most starts have no arguments

    parser = ArgumentParser(prog="workbench")
    parser.add_argument("project", nargs="?", default="", help="a project, or: demo")
    parser.add_argument("--as", dest="who", default="", metavar="NAME", help="who is working")
    parser.add_argument("--headless", type=Path, metavar="DIR", help="with demo: no window")
    parser.add_argument("--safe-mode", action="store_true", help="forget settings and session")
    parser.add_argument("--version", action="version", version=f"{TITLE} {__version__}")
    found = parser.parse_args(list(arguments))
    is_sample = found.project == "demo"
    if found.headless is not None and not is_sample:
        parser.error("--headless goes with demo")
    return Wish(
        project="" if is_sample else found.project,
        who=found.who,
        sample=is_sample,
        headless=found.headless,
        safe_mode=found.safe_mode,
    )


class _FirstPaint(QObject):
    """Waits for the first painting of a widget, then goes with it."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go)
        return False

    def _go(self) -> None:
        self._then()
        self.deleteLater()
