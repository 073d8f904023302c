"""What a key reaches: the words at the caret, and where an edge goes when it is moved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol, TypeAlias

from workbench.errors import Refused
from workbench.french.candidates import CLAUSE, CUE, FIGURE, NAME, candidate_at
from workbench.french.quotations import quotation_at
from workbench.french.words import word_at, words

QUOTED = "QUOTE"
"""The label that takes the quotation under the caret where nothing is selected."""

KNOWN = {"ACTOR": NAME, "STATISTIC": FIGURE, "CUE": CUE}
"""The labels that take more than the word where the caret is in a name, a figure or a cue."""

Edge: TypeAlias = Literal["start", "end"]
Step: TypeAlias = Literal["character", "word"]


class Reading(Protocol):
    """What the desk asks of the canvas: where the reader is."""

    @property
    def caret(self) -> int:
        """Where the caret stands."""

    @property
    def selection(self) -> tuple[int, int] | None:
        """What is selected."""

    @property
    def focused(self) -> str | None:
        """The id of the span with the focus."""

    @property
    def picked(self) -> tuple[str, ...]:
        """The ids of the picked spans, in reading order."""

    def set_picked(self, ids: Iterable[str]) -> None:
        """Pick exactly these spans."""

    def focus_span(self, span_id: str | None) -> None:
        """Put the focus on a span, or on none."""

    def select(self, start: int, end: int) -> None:
        """Select [start, end); an empty range puts the caret there."""

    def reveal(self, offset: int) -> None:
        """Scroll so that the character is in view."""


def under_caret(text: str, caret: int, label: str) -> tuple[int, int]:
    """What a label takes without a selection: the word, or for a quote the quotation.

    A name, a figure or a cue at the caret is taken whole. Outside of quotation marks a quote
    takes the clause that a cue reports there.
    """
    if label == QUOTED:
        found = quotation_at(text, caret) or candidate_at(text, caret, CLAUSE)
        if found is None:
            raise Refused("There is no quotation at the caret: select the words first.")
        return found
    if label in KNOWN and (known := candidate_at(text, caret, KNOWN[label])) is not None:
        return known
    found = word_at(text, caret)
    if found is None or not any(map(str.isalnum, text[slice(*found)])):
        raise Refused("There is no word at the caret: select the words first.")
    return found


def moved(text: str, offset: int, edge: Edge, unit: Step, step: int) -> int:
    """Where an edge lies after one step; by word, a start goes to starts and an end to ends."""
    if unit == "character":
        return min(max(offset + step, 0), len(text))
    side = 0 if edge == "start" else 1
    if step > 0:
        points = (word[side] for word in words(text, offset, len(text)))
        return next((point for point in points if point > offset), len(text))
    reach = 200
    while True:
        begin = max(0, offset - reach)
        near = [word for word in words(text, begin, offset) if begin < word[0] or not begin]
        before = [word[side] for word in near if word[side] < offset]
        if before or not begin:
            return before[-1] if before else 0
        reach *= 4
