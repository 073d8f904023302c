"""What machines are to read, in which order; told from the window's thread, taken from another.

What is being looked at comes first, then what was asked for, then what may be looked at next.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from threading import Lock
from typing import Literal, TypeAlias

How: TypeAlias = Literal["always", "unless same", "unless read"]
"""Whether a document is read that this suggester has read before: yes; not by the same version;
not by any."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One document for one suggester; ``asked`` by somebody who waits for it."""

    document_id: str
    suggester: str
    how: How = "unless read"
    asked: bool = False
    tried: int = 0


class Agenda:
    """Wishes, each taken once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._first: deque[Wish] = deque()
        self._asked: deque[Wish] = deque()
        self._ahead: deque[Wish] = deque()
        self.done = 0
        """How many of those that were asked for are done."""

    def __bool__(self) -> bool:
        return bool(self._first or self._asked or self._ahead)

    @property
    def total(self) -> int:
        """How many have been asked for, with those that are done."""
        with self._lock:
            return self.done + len(self._asked) + sum(each.asked for each in self._first)

    @property
    def is_asked(self) -> bool:
        """Whether anybody waits for what is to come."""
        with self._lock:
            return bool(self._asked) or any(each.asked for each in self._first)

    def put_first(self, wishes: Iterable[Wish]) -> None:
        """Put these before all others, in the place of what was first."""
        with self._lock:
            kept = [each for each in self._first if each.asked]
            self._first = deque(dict.fromkeys([*wishes, *kept]))

    def ask(self, wishes: Iterable[Wish]) -> None:
        """Put these behind what was asked for before."""
        with self._lock:
            self._asked += wishes

    def set_ahead(self, wishes: Iterable[Wish]) -> None:
        """What may be looked at next; what was thought so before is forgotten."""
        with self._lock:
            self._ahead = deque(wishes)

    def again(self, wish: Wish) -> None:
        """Put one back that could not be fulfilled."""
        with self._lock:
            self._first.appendleft(replace(wish, tried=wish.tried + 1))

    def take(self) -> Wish | None:
        """The next one; None where there is none."""
        with self._lock:
            for each in (self._first, self._asked, self._ahead):
                if each:
                    return each.popleft()
        return None

    def tick(self, wish: Wish) -> None:
        """It is done."""
        with self._lock:
            self.done += wish.asked

    def exchange(self, suggester: str, other: str | None) -> None:
        """Let another suggester do what one can't; None: nobody does."""
        with self._lock:
            for name in ("_first", "_asked", "_ahead"):
                wishes: deque[Wish] = getattr(self, name)
                after = [
                    replace(each, suggester=other)
                    if each.suggester == suggester and other
                    else each
                    for each in wishes
                    if each.suggester != suggester or other
                ]
                setattr(self, name, deque(after))

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._first.clear()
            self._asked.clear()
            self._ahead.clear()
            self.done = 0
