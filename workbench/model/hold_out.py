"""The hold-out: a share of the texts is shown without suggestions, to see what these do to people.

What is held out is drawn from the seed, the document's id and, for paragraphs, their number: the
same on every machine, for everybody, however many documents there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from workbench.errors import Refused
from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.model.text import Document

Portion: TypeAlias = Literal["document", "paragraph"]
PORTIONS: tuple[Portion, ...] = get_args(Portion)

Stretch: TypeAlias = tuple[int, int]
"""[start, end) in code points."""

_SPACE = 1 << 64


@dataclass(frozen=True, slots=True)
class HoldOut:
    """Which share of what is held out, from 0 (nothing) to 1, and the seed of the draw.

    Raises Refused where the share is none.
    """

    share: float
    portion: Portion = "document"
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise Refused("The share that is held out goes from 0 to 1.")


def held_out(rule: HoldOut | None, document: Document) -> tuple[Stretch, ...]:
    """The stretches of a document that are shown without suggestions, in order."""
    if rule is None or not rule.share:
        return ()
    if rule.portion == "document":
        whole = (0, len(document.text))
        return (whole,) if _is_drawn(rule, document.id) else ()
    return tuple(
        stretch
        for number, stretch in enumerate(paragraphs(document.text))
        if _is_drawn(rule, f"{document.id}\n{number}")
    )


def shown(layers: Sequence[Layer], document: Document, rule: HoldOut | None) -> tuple[Layer, ...]:
    """The machines' layers without the suggestions that touch what is held out."""
    stretches = held_out(rule, document)
    if not stretches:
        return tuple(layers)
    return tuple(
        layer.holding({k for k, each in layer.spans.items() if not touches(each, stretches)})
        for layer in layers
    )


def paragraphs(text: str) -> Iterator[Stretch]:
    """The lines of a text that say something."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def touches(span: Span, stretches: Sequence[Stretch]) -> bool:
    """Whether any character of a span lies in one of the stretches."""
    return any(span.start < end and start < span.end for start, end in stretches)


def _is_drawn(rule: HoldOut, name: str) -> bool:
    drawn = hashlib.sha256(f"{rule.seed}\n{name}".encode()).digest()[:8]
    return int.from_bytes(drawn) < rule.share * _SPACE
