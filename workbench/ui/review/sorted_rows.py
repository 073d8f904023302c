"""Rows that stand in an order of their own, many of them, of which any may come or go."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, TypeAlias

from workbench.tasks.disagreements import Row

Key: TypeAlias = tuple[Any, ...]
Pair: TypeAlias = tuple[Key, Row]

LOAD = 500
"""How many rows a piece of the list has at most twice over."""


class SortedRows:
    """A list in pieces: what comes in moves a piece, not all that stands behind it.

    Keys are all different; a row is never compared.
    """

    def __init__(self) -> None:
        self._pieces: list[list[Pair]] = []
        self._last: list[Key] = []
        """The last key of each piece."""
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Row]:
        return (row for piece in self._pieces for _, row in piece)

    def clear(self) -> None:
        """Forget all rows."""
        self._pieces.clear()
        self._last.clear()
        self._size = 0

    def row(self, place: int) -> Row:
        """The row at a place."""
        for piece in self._pieces:
            if place < len(piece):
                return piece[place][1]
            place -= len(piece)
        raise IndexError(place)

    def place(self, key: Key) -> int:
        """Where the row with this key stands, or would stand."""
        at = bisect_left(self._last, key)
        before = sum(map(len, self._pieces[:at]))
        return before + (bisect_left(self._pieces[at], (key,)) if at < len(self._pieces) else 0)

    def has(self, key: Key) -> bool:
        """Whether there is a row with this key."""
        at = bisect_left(self._last, key)
        if at == len(self._pieces):
            return False
        piece = self._pieces[at]
        index = bisect_left(piece, (key,))
        return index < len(piece) and piece[index][0] == key

    def add(self, key: Key, row: Row) -> None:
        """Take a row in where it belongs."""
        self._size += 1
        if not self._pieces:
            self._pieces.append([(key, row)])
            self._last.append(key)
            return
        at = min(bisect_left(self._last, key), len(self._pieces) - 1)
        piece = self._pieces[at]
        piece.insert(bisect_left(piece, (key,)), (key, row))
        if len(piece) > 2 * LOAD:
            self._pieces[at : at + 1] = [piece[:LOAD], piece[LOAD:]]
            self._last[at : at + 1] = [piece[LOAD - 1][0], piece[-1][0]]
        else:
            self._last[at] = piece[-1][0]

    def remove(self, key: Key) -> None:
        """Let the row with this key go, if there is one."""
        if not self.has(key):
            return
        at = bisect_left(self._last, key)
        piece = self._pieces[at]
        del piece[bisect_left(piece, (key,))]
        self._size -= 1
        if piece:
            self._last[at] = piece[-1][0]
        else:
            del self._pieces[at], self._last[at]
