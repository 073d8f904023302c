"""Which keys an annotator would press to mark a list of spans: the shortest way, by the same
steps that the caret makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappop, heappush

from workbench.model import Span
from workbench.ui.text.motion import step_by

MOVES: dict[str, Callable[[str, int], int]] = {
    "Right": lambda text, at: min(at + 1, len(text)),
    "Left": lambda text, at: max(at - 1, 0),
    "ctrl+Right": lambda text, at: step_by(text, "word", at, +1),
    "ctrl+Left": lambda text, at: step_by(text, "word", at, -1),
    "ctrl+Down": lambda text, at: step_by(text, "paragraph", at, +1),
    "ctrl+Up": lambda text, at: step_by(text, "paragraph", at, -1),
}
"""Keys as xdotool writes them, for texts in which every character is one step."""


def keys_for(text: str, spans: Iterable[Span], letters: dict[str, str]) -> Iterator[str]:
    """The keys that mark these spans one after the other, from a caret at the start."""
    caret = 0
    for span in spans:
        path, near, far = min(
            (
                (_path(text, caret, near), near, far)
                for near, far in ((span.start, span.end), (span.end, span.start))
            ),
            key=lambda each: len(each[0]) + len(_path(text, each[1], each[2])),
        )
        yield from path
        yield from (
            f"shift+{key}".replace("shift+ctrl", "ctrl+shift") for key in _path(text, near, far)
        )
        yield letters[span.label]
        caret = far


def in_reading_order(spans: Iterable[Span]) -> list[Span]:
    """The outer before the inner, as one meets them."""
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _path(text: str, start: int, goal: int) -> list[str]:
    """The fewest keys from one place of the caret to another (Dijkstra, every key costs one)."""
    reached: dict[int, tuple[int, str]] = {start: (start, "")}
    edge = [(0, start)]
    while edge:
        cost, at = heappop(edge)
        if at == goal:
            break
        for key, move in MOVES.items():
            to = move(text, at)
            if to not in reached:
                reached[to] = (at, key)
                heappush(edge, (cost + 1, to))
    keys = []
    while goal != start:
        goal, key = reached[goal]
        keys.append(key)
    return keys[::-1]
