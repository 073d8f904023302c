"""Garbage is looked for on the window's thread alone, and between two events.

Widgets, timers and signals lie in circles with the closures that they call. The collector ends
them on whatever thread it happens to run, and Qt dies of a widget that is ended on another one
than its own. So as long as there is a window, the collector never runs by itself: a timer asks it.
"""

from __future__ import annotations

import gc
from itertools import count

from PySide6.QtCore import QObject, QTimer

from workbench.hand import HAND

REST = 400
"""Milliseconds from one look to the next."""
WORTH = 1_000
"""So many new things are worth a look once nobody is at work."""
TOO_MANY = 4_000
"""So many are looked at even while somebody is at work, in 5 ms: left until they rest, those of
some minutes would take 100 ms at once."""
SELDOM = 8
"""After so many looks at what is young, what is a little older is looked at as well: the layers of
as many steps lie there, and the look takes some milliseconds for each."""
OLD = 50
"""After so many of these, all is looked at, once nothing new comes: that takes a while."""
QUIET = 5
"""Nothing new comes where so many looks in a row have found next to nothing."""
NOTHING = 50
"""A key leaves more things than that."""

_windows: set[int] = set()
_numbers = count()


def collect_between_events(window: QObject) -> None:
    """Do so until the window is gone.

    Values are many, and never in circles: there is little to find, and only a small part of what
    there is to look at, while it is done often enough.
    """
    number = next(_numbers)
    _windows.add(number)
    gc.disable()
    Looks(window).start()
    window.destroyed.connect(lambda: _let_go(number))


class Looks(QTimer):
    """One look after the other, each at as much as there is time for."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._before = 0
        self._quiet = 0
        self.setInterval(REST)
        self.timeout.connect(self._look)

    def _look(self) -> None:
        """Look at what is young, at little while somebody works; at all, once nothing new comes."""
        if HAND.left:
            return  # a frame is being painted; there is another look soon
        young, middle, old = gc.get_count()
        self._quiet = self._quiet + 1 if abs(young - self._before) < NOTHING else 0
        if HAND.is_at_work:
            if young > TOO_MANY:
                gc.collect(0)
        elif young > WORTH:
            gc.collect(1 if middle > SELDOM else 0)
        elif old > OLD and self._quiet >= QUIET:
            gc.collect(2)
        self._before = gc.get_count()[0]


def _let_go(number: int) -> None:
    """What the window leaves behind is ended here; without a window any thread may collect."""
    _windows.discard(number)
    gc.collect(1)
    if not _windows:
        gc.enable()
