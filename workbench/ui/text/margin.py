"""Where the notes of one paragraph stand beside it: by their lines, and never on each other. No Qt.

A paragraph's notes keep to its own height, so that they stand still whatever else is on the
screen, and scrolling never moves one against its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """A note and its place; ``hidden`` are those of the same line that found no room."""

    y: int
    item: T
    hidden: tuple[T, ...] = ()


def place(wanted: Sequence[tuple[int, T]], *, step: int, room: int) -> list[Row[T]]:
    """Rows of one height, each as near to the place it wants as those above it allow.

    ``wanted`` is in order of place. What does not fit into the room is pushed up from its end;
    where there are more notes than rows, those lines that have most notes hide some of them.
    """
    lines: list[list[T]] = []
    places: list[int] = []
    for y, item in wanted:
        if not places or places[-1] != y:
            places.append(y)
            lines.append([])
        lines[-1].append(item)
    rows = _shares([len(line) for line in lines], max(1, room // step))
    found: list[tuple[int, T, tuple[T, ...]]] = []
    free = 0
    for y, line, count in zip(places, lines, rows, strict=True):
        for number in range(count):
            hidden = tuple(line[count:]) if number == count - 1 else ()
            free = max(free, y)
            found.append((free, line[number], hidden))
            free += step
    limit = max(room, step * len(found))
    placed: list[Row[T]] = []
    for y, item, hidden in reversed(found):
        limit = min(limit - step, y)
        placed.append(Row(limit, item, hidden))
    return placed[::-1]


def _shares(counts: Sequence[int], rows: int) -> list[int]:
    """How many rows each line gets: all it wants, less for those that want most."""
    shares = list(counts)
    excess = sum(shares) - rows
    while excess > 0 and (most := max(shares)) > 1:
        shares[len(shares) - 1 - shares[::-1].index(most)] -= 1
        excess -= 1
    return shares
