"""The hand at the keys goes first: what works behind it in the same process gives way.

Python lets one thread compute at a time. A thread that reads thousands of layers would hold up
the frame that shows what a key did; so it stops for a moment after each input, and works in
smaller portions while somebody types. Without a window there is no hand, and nobody waits.
"""

from __future__ import annotations

from time import perf_counter, sleep

FRAME = 0.012
"""Seconds after an input in which its frame is painted."""

AT_WORK = 1.0
"""Seconds after an input for which somebody is taken to be at work."""


class Hand:
    """When there was an input last; told from one thread, asked from all."""

    def __init__(self) -> None:
        self._last = float("-inf")

    def touch(self) -> None:
        """There was an input."""
        self._last = perf_counter()

    def rest(self) -> None:
        """Forget it."""
        self._last = float("-inf")

    @property
    def is_at_work(self) -> bool:
        """Whether somebody types, as far as can be told."""
        return perf_counter() - self._last < AT_WORK

    @property
    def left(self) -> float:
        """Seconds until the frame of the last input is painted; 0 where it is."""
        return max(0.0, self._last + FRAME - perf_counter())

    def holds(self, since: float) -> bool:
        """Whether what was asked for then waits for a frame: for one, and for no second."""
        return self.left > 0 and perf_counter() - since < FRAME

    def give_way(self) -> None:
        """Wait that long; not for the next input as well."""
        if (left := self.left) > 0:
            sleep(left)


HAND = Hand()
"""That of this process."""
