"""Garbage is looked for on the window's thread alone, and between two events.

Widgets, timers and signals lie in circles with the closures that they call. The collector ends
them on whatever thread it happens to run, and Qt dies of a widget that is ended on another one
than its own. So as long as there is a window, the collector never runs by itself: a timer asks it.
"""

from __future__ import annotations

import gc
from itertools import count

from PySide6.QtCore import QObject, QTimer

REST = 400
"""Milliseconds from one look to the next."""
WORTH = 1_000
"""So many new things are worth a look; it takes a millisecond or less."""
SELDOM = 8
"""After so many looks at what is young, what is a little older is looked at as well: the layers of
as many steps lie there, and the look takes some milliseconds for each."""
OLD = 50
"""After so many of these, all is looked at, once nobody is at work."""

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
    rest = QTimer(window)
    rest.setInterval(REST)
    rest.timeout.connect(_look)
    rest.start()
    window.destroyed.connect(lambda: _let_go(number))


def _look() -> None:
    young, middle, old = gc.get_count()
    if young > WORTH:
        gc.collect(1 if middle > SELDOM else 0)
    elif old > OLD:
        gc.collect(2)


def _let_go(number: int) -> None:
    """What the window leaves behind is ended here; without a window any thread may collect."""
    _windows.discard(number)
    gc.collect(1)
    if not _windows:
        gc.enable()
