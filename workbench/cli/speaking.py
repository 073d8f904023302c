"""What the command line says, and where: answers, refusals, progress."""

from __future__ import annotations

import getpass
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import TypeAlias

from workbench import settings
from workbench.errors import Cancelled, WorkbenchError
from workbench.settings import Settings
from workbench.tasks.parties import Words
from workbench.words import say, say_error

Progress: TypeAlias = Callable[[int, int], None]


class Voice:
    """Speaks to one user, in their language."""

    def __init__(self, habits: Settings, window: Callable[[Sequence[str]], int]) -> None:
        self.habits = habits
        self.window = window

    @classmethod
    def of_user(cls, window: Callable[[Sequence[str]], int]) -> Voice:
        """The voice for the user that the settings are of."""
        told: list[WorkbenchError] = []
        voice = cls(settings.load(told=told.append), window)
        for problem in told:
            voice.refuse(problem)
        return voice

    def who(self, name: str | None, location: str) -> str:
        """Who is working: as told, as the settings say, or the system's user."""
        return name or self.habits.who(location) or getpass.getuser()

    def say(self, template: str, **parameters: object) -> None:
        """One line of an answer."""
        print(self.words(template, **parameters))

    def answer(self, value: object) -> None:
        """An answer for programs."""
        print(json.dumps(value, ensure_ascii=False, indent=2))

    def refuse(self, error: WorkbenchError) -> None:
        """One line that says why not."""
        self.complain(say_error(error, self.habits.language))

    def complain(self, line: str) -> None:
        """One line on standard error."""
        print(" ".join(line.split("\n")), file=sys.stderr)

    def words(self, template: str, **parameters: object) -> str:
        """A template in the user's language."""
        return say(template, self.habits.language, **parameters)

    def all_words(self, told: Iterable[Words]) -> list[str]:
        """Templates with their parameters, each in the user's language."""
        return [self.words(template, **params) for template, params in told]

    @contextmanager
    def progress(self, template: str) -> Iterator[Progress]:
        """Shows on a terminal how far something is; Ctrl+C stops it at its next step."""
        with _stoppable() as stop:
            if not sys.stderr.isatty():
                yield lambda done, total: stop()
                return
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
            with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
                task = bar.add_task(self.words(template), total=None)

                def update(done: int, total: int) -> None:
                    bar.update(task, completed=done, total=total)
                    stop()

                yield update


@contextmanager
def _stoppable() -> Iterator[Callable[[], None]]:
    """A function that raises Cancelled once Ctrl+C was pressed; pressed again, it interrupts."""
    pressed = threading.Event()

    def stop() -> None:
        if pressed.is_set():
            raise Cancelled

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        if pressed.is_set():
            raise KeyboardInterrupt
        pressed.set()

    if threading.current_thread() is not threading.main_thread():
        yield stop
        return
    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
