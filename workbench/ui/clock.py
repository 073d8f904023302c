"""How long somebody works on a document, honestly: what is idle does not count.

The rule: time counts between two inputs (a key, the mouse) in the window, while the document is
shown and the window is active. A gap of more than a minute between two inputs counts nothing:
nobody can tell what was done in it. So reading without touching anything counts up to a minute
at a time, and a lunch break not at all.

The time is written as a step of its own when the document is left or closed, if it is more than
two seconds, in whole seconds. On a document about which nothing was ever said it is only
remembered, until something is: who leafs through the queue leaves no trace in it.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from workbench.errors import Refused
from workbench.hand import HAND
from workbench.model import verbs
from workbench.ui.desk import Desk

GAP = 60.0
"""Seconds between two inputs after which the time between them no longer counts."""

LEAST = 2.0
"""Seconds below which nothing is written."""

INPUTS = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
)

ANSWERED = frozenset(INPUTS) - {QEvent.Type.MouseMove}
"""Those for which somebody waits: what works behind gives way to them."""


class Stopwatch:
    """Adds up the time between inputs; ``now`` tells the seconds, of whatever day."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._last: float | None = None
        self.seconds = 0.0

    def touch(self) -> None:
        """There was an input."""
        at = self._now()
        if self._last is not None and at - self._last <= GAP:
            self.seconds += at - self._last
        self._last = at

    def pause(self) -> None:
        """From here to the next input nothing counts: somebody works elsewhere."""
        self._last = None

    def take(self) -> float:
        """The seconds so far; it begins anew."""
        seconds, self.seconds, self._last = self.seconds, 0.0, None
        return seconds


class Clock(QObject):
    """Measures the time on the document on the desk, and writes it down when it is left.

    It looks at what the system sends to our windows, not at every event in them.
    """

    def __init__(
        self, desk: Desk, parent: QObject, *, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.stopwatch = Stopwatch(now)
        self._owed: dict[str, float] = {}
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_window)
        self._on_window(app.focusWindow())
        desk.leaving.connect(self._write)

    @property
    def seconds(self) -> float:
        """The time on this document that is not yet written down."""
        document = self._desk.document
        owed = self._owed.get(document.id, 0.0) if document is not None else 0.0
        return owed + self.stopwatch.seconds

    def _write(self) -> None:
        """Note the time; what is not written is owed, and counts when the document is back."""
        document, layer, project = self._desk.document, self._desk.layer, self._desk.project
        spent = self.stopwatch.take()
        if document is None or layer is None or project is None or self._desk.is_drafting:
            return
        spent += self._owed.pop(document.id, 0.0)
        if spent <= LEAST or layer.revision == 0:
            self._owed[document.id] = spent
            return
        seconds = round(spent)
        self._owed[document.id] = spent - seconds
        try:
            project.perform(verbs.spend(layer, seconds=seconds))
        except Refused:
            self._owed[document.id] = spent

    def _on_window(self, window: QWindow | None) -> None:
        """Another window of ours has the keyboard, or none has."""
        if window is None:
            self.stopwatch.pause()
        else:
            # A window that has the filter already does not get it twice.
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An input is noted, and goes on to where it was going."""
        if event.type() in ANSWERED:
            HAND.touch()
        if event.type() in INPUTS and self._desk.document is not None:
            self.stopwatch.touch()
        return False
