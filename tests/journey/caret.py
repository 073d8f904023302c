"""The shortest ways of the caret: to a place, and over the words that a label is to take.

Only steps that don't depend on the width of the window are taken, so that the same keys do the
same everywhere; texts are those in which every character is one step.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from math import inf

from tests.journey.seat import Seat
from workbench.errors import Refused
from workbench.french.candidates import candidates
from workbench.model import Document, Span
from workbench.model.verbs.step import edges
from workbench.ui.actions.go_menu import CLAUSES, WANTED
from workbench.ui.reach import moved, under_caret
from workbench.ui.text.motion import step_by, wider

Keys = tuple[str, ...]
Stretch = tuple[int, int]

Step = Callable[[str, int], int]
"""Where a key leads from a place in a text."""

SELECTING: dict[str, Step] = {
    "Right": lambda text, at: min(at + 1, len(text)),
    "Left": lambda text, at: max(at - 1, 0),
    "ctrl+Right": lambda text, at: step_by(text, "word", at, +1),
    "ctrl+Left": lambda text, at: step_by(text, "word", at, -1),
    "alt+Down": lambda text, at: step_by(text, "sentence", at, +1),
    "alt+Up": lambda text, at: step_by(text, "sentence", at, -1),
    "ctrl+Down": lambda text, at: step_by(text, "paragraph", at, +1),
    "ctrl+Up": lambda text, at: step_by(text, "paragraph", at, -1),
}
"""The steps that select where Shift is held."""

MOVES: dict[str, Step] = {
    **SELECTING,
    "ctrl+Home": lambda text, at: 0,
    "ctrl+End": lambda text, at: len(text),
    "ctrl+l": lambda text, at: step_by(text, "quotation", at, +1),
    "ctrl+shift+l": lambda text, at: step_by(text, "quotation", at, -1),
}

NUDGES: dict[str, Step] = {
    "alt+shift+Right": lambda text, at: moved(text, at, "start", "word", +1),
    "alt+shift+Left": lambda text, at: moved(text, at, "start", "word", -1),
    "shift+F8": lambda text, at: moved(text, at, "start", "character", +1),
    "shift+F7": lambda text, at: moved(text, at, "start", "character", -1),
}
"""The steps of the start of a span that has the focus."""

GROWN = 5
"""How often a selection is grown at most."""

FAR = 8
"""How many candidates are gone through at most."""


@dataclass(frozen=True, slots=True)
class Taking:
    """How words get a label: keys before its letter, keys behind it, and what comes of them.

    ``taken`` is what the label takes, ``caret`` where the caret is then; ``starts`` are the
    places to which the start is moved afterwards.
    """

    before: Keys
    taken: Stretch
    caret: int
    after: Keys = ()
    starts: tuple[int, ...] = ()

    @property
    def cost(self) -> int:
        return len(self.before) + len(self.after)

    def behind(self, keys: Keys) -> Taking:
        """The same with these keys pressed first."""
        return Taking(keys + self.before, self.taken, self.caret, self.after, self.starts)


class Caret:
    """The caret in one text; what has been worked out is kept."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self._candidates = {
            kind: [
                each[:2]
                for part in _lines(self.text)
                for each in candidates(self.text, *part, [kind])
            ]
            for kind in WANTED
        }
        self._around = cache(self._steps_from)
        self.finishes = cache(self._finishes)
        self.selecting = cache(self._selecting)

    def spread(self, start: int, moves: str = "moves") -> Iterator[tuple[int, Keys]]:
        """All places with the shortest way to each, the nearest first."""
        seen = {start}
        waiting: deque[tuple[int, Keys]] = deque([(start, ())])
        while waiting:
            at, path = waiting.popleft()
            yield at, path
            for key, to in self._around(moves, at):
                if to not in seen:
                    seen.add(to)
                    waiting.append((to, (*path, key)))

    def take(self, seat: Seat, goal: Stretch, label: str) -> Taking:
        """The shortest way to give these words this label, from where a seat is."""
        finishes = self.finishes(goal, label)
        best = _shortest(self.spread(seat.caret), finishes, None)
        for step in (+1, -1):
            selection: Stretch | None = None
            keys: Keys = ()
            for _ in range(FAR):
                selection = self.candidate(seat, selection, step)
                keys = (*keys, "F9" if step > 0 else "shift+F9")
                if selection is None or (best is not None and len(keys) >= best.cost):
                    break
                found = self.from_selection(selection, goal, label)
                if found is not None and (best is None or len(keys) + found.cost < best.cost):
                    best = found.behind(keys)
                for key, place in zip(("Left", "Right"), selection, strict=True):
                    best = _shortest(self.spread(place), finishes, best, first=(*keys, key))
        assert best is not None
        return best

    def candidate(self, seat: Seat, selection: Stretch | None, step: int) -> Stretch | None:
        """What the key for the next candidate selects, as long as it need not begin again."""
        focus, here = seat.focus, (seat.caret, -inf)
        if selection is not None:
            here = _reading_order(selection)
        elif step > 0 and focus is not None and seat.span.end == seat.caret:
            here = _reading_order((seat.span.start, seat.span.end))
        found = []
        for kind, places in self._candidates.items():
            spans = [each for each in seat.layer.spans.values() if each.label == WANTED[kind]]
            for each in places if step > 0 else reversed(places):
                order = _reading_order(each)
                beyond = order > here if step > 0 else order < here
                taken = (span for span in spans if span.overlaps(*each))
                if kind == CLAUSES:
                    # What is reported within a quote may be a quote itself.
                    taken = (span for span in taken if not _holds_more(span, each))
                if beyond and not any(taken):
                    found.append(each)
                    break
        if not found:
            return None
        return (min if step > 0 else max)(found, key=_reading_order)

    def from_selection(self, selection: Stretch, goal: Stretch, label: str) -> Taking | None:
        """Let a selection with the caret at its end cover the goal."""
        start, end = selection
        if self.fits(selection, goal):
            return Taking((), selection, end)
        if self.fits((start, goal[1]), goal):
            return Taking(self.selecting(end, goal[1]), (start, goal[1]), goal[1])
        if label == "QUOTE" or not (start < goal[1] and goal[0] < end):
            return None
        near = (path for place, path in self.spread(start, "nudges") if place == goal[0])
        nudges = next(near)
        places, at = [], start
        for key in nudges:
            at = NUDGES[key](self.text, at)
            places.append(at)
        if any(each >= goal[1] for each in places):
            return None
        return Taking(
            self.selecting(end, goal[1]), (start, goal[1]), goal[1], nudges, tuple(places)
        )

    def fits(self, selection: Stretch, goal: Stretch) -> bool:
        """Whether a label would take the goal of this selection."""
        try:
            return edges(self.document, *selection, keep_spaces=False) == goal
        except Refused:
            return False

    def _steps_from(self, moves: str, at: int) -> list[tuple[str, int]]:
        return [(key, step(self.text, at)) for key, step in TABLES[moves].items()]

    def _selecting(self, start: int, end: int) -> Keys:
        path = next(path for at, path in self.spread(start, "selecting") if at == end)
        return tuple(key.replace("+", "+shift+") if "+" in key else f"shift+{key}" for key in path)

    def _finishes(self, goal: Stretch, label: str) -> dict[int, Taking]:
        """From which places of the caret the goal can be labelled, and how."""
        start, end = goal
        found = {
            start: Taking(self.selecting(start, end), goal, end),
            end: Taking(self.selecting(end, start), goal, start),
        }
        places = {start, end}
        for place, _ in zip(range(start, end), range(400), strict=False):
            if self.text[place].isspace() or self.text[place - 1 : place].isspace():
                places.add(place)
        for place in sorted(places):
            for each in self._without_selecting(place, goal, label):
                if place not in found or each.cost < found[place].cost:
                    found[place] = each
        return found

    def _without_selecting(self, place: int, goal: Stretch, label: str) -> Iterator[Taking]:
        """What comes of a letter alone, and of growing what is selected."""
        try:
            taken = under_caret(self.text, place, label)
        except Refused:
            taken = None
        if taken is not None and self.fits(taken, goal):
            yield Taking((), goal, place)
        selection: Stretch | None = (place, place)
        for times in range(1, GROWN + 1):
            selection = wider(self.text, *selection) if selection is not None else None
            if selection is None or selection[1] > goal[1] + 400:
                return
            found = self.from_selection(selection, goal, label)
            if found is not None:
                yield found.behind(("ctrl+g",) * times)


def _reading_order(stretch: Stretch) -> tuple[int, float]:
    return stretch[0], -stretch[1]


def _holds_more(span: Span, stretch: Stretch) -> bool:
    start, end = stretch
    return span.start <= start and end <= span.end and (span.start, span.end) != stretch


def _lines(text: str) -> Iterator[Stretch]:
    """The lines of a text: what candidates are looked for in."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line)
        start += len(line)


def _shortest(
    ways: Iterator[tuple[int, Keys]],
    finishes: dict[int, Taking],
    best: Taking | None,
    *,
    first: Keys = (),
) -> Taking | None:
    for place, path in ways:
        if best is not None and len(first) + len(path) >= best.cost:
            return best
        if place in finishes:
            found = finishes[place].behind(first + path)
            best = found if best is None or found.cost < best.cost else best
    return best


TABLES: dict[str, dict[str, Step]] = {"moves": MOVES, "selecting": SELECTING, "nudges": NUDGES}
