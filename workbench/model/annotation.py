"""What is said about a text: spans, and the relations between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.errors import Refused
from workbench.model.values import NO_ATTRIBUTES, Attributes


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled stretch of one document.

    ``start`` and ``end`` count Unicode code points, end exclusive. A discontinuous span
    lists its ``fragments`` in order, and its start and end are their hull; a contiguous one
    has none. ``origin`` is ``hand``, ``import`` or ``suggestion:NAME``.
    """

    id: str
    start: int
    end: int
    label: str
    fragments: tuple[tuple[int, int], ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    comment: str = ""
    origin: str = "hand"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise Refused(
                "A span needs at least one character: {start} to {end} has none.",
                start=self.start,
                end=self.end,
            )
        if not self.id or not self.label:
            raise Refused("A span needs an id and a label.")
        if self.fragments:
            _check_fragments(self)

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """The stretches that the span covers: its fragments, or the whole of it."""
        return self.fragments or ((self.start, self.end),)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether the hull shares at least one character with [start, end)."""
        return self.start < end and start < self.end

    def text_of(self, text: str) -> str:
        """The words it covers; fragments are joined by one space."""
        return " ".join(text[start:end] for start, end in self.pieces)


@dataclass(frozen=True, slots=True)
class Relation:
    """A labelled, directed link from a source span to a target span of the same layer."""

    id: str
    label: str
    source: str
    target: str
    attributes: Attributes = NO_ATTRIBUTES

    def __post_init__(self) -> None:
        if not (self.id and self.label and self.source and self.target):
            raise Refused("A relation needs an id, a label and two ends.")


@dataclass(frozen=True, slots=True)
class Rejection:
    """A suggestion that the annotator does not want to see again."""

    id: str
    suggester: str
    start: int
    end: int
    label: str


QUESTION = "?"
"""A comment that begins with it is a question for the lead."""

Status: TypeAlias = Literal["new", "in_progress", "done", "skipped"]
STATUSES: tuple[Status, ...] = ("new", "in_progress", "done", "skipped")


@dataclass(frozen=True, slots=True)
class LayerFields:
    """What is said about a layer as a whole; ``seconds`` is the time spent on it, idle excluded."""

    status: Status = "new"
    comment: str = ""
    seconds: int = 0

    def __post_init__(self) -> None:
        if self.status not in STATUSES:
            raise Refused(
                "Unknown status {status}; known: {known}.",
                status=self.status,
                known=", ".join(STATUSES),
            )


def is_question(comment: str) -> bool:
    """Whether a comment, on a span or on a document, is a question for the lead."""
    return comment.startswith(QUESTION)


def _check_fragments(span: Span) -> None:
    edge = -1
    for start, end in span.fragments:
        if not edge < start < end:
            raise Refused("The fragments of span {id} must be in order and apart.", id=span.id)
        edge = end
    if len(span.fragments) < 2 or (span.fragments[0][0], edge) != (span.start, span.end):
        raise Refused("The fragments of span {id} must fill it from start to end.", id=span.id)
