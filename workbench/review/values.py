"""What a comparison is made of: units, votes, slots and their readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.model.annotation import Span
from workbench.model.values import NO_ATTRIBUTES, Attributes

Kind: TypeAlias = Literal[
    "missing", "split", "boundary", "label", "attribute", "attribution", "mention", "relation"
]
KINDS: tuple[Kind, ...] = (
    "missing",
    "split",
    "label",
    "boundary",
    "attribution",
    "attribute",
    "relation",
    "mention",
)
"""The classes of disagreement, the gravest first.

``missing``: some have nothing here. ``split``: one has in two pieces what another has in one.
``attribution``: a slot of who said what, or which figure from whom, is filled otherwise.
``mention``: the slot is filled with the same actor, but with another mention of it.
"""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a layer draws from a unit: from its span number ``source``, to the span
    number ``target`` that the layer has at the unit ``unit``."""

    label: str
    unit: str
    source: int = 0
    target: int = 0
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True)
class Vote:
    """What one layer says at a unit: mostly one span, none, or the pieces of one that is split."""

    annotator: str
    spans: tuple[Span, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a slot, as canonical JSON, and who gives it; ``null`` is a value that says so,
    an empty text that nothing is said."""

    value: str
    annotators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One side of a unit (``span``, ``label``, ``attribute:mode``, ``relation:speaker``), and its
    readings, those of the most annotators first."""

    name: str
    readings: tuple[Reading, ...]
    kind: Kind | None
    """How the readings disagree; None where all say the same."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing to agree on. ``start`` and ``end`` are the hull of all that is said of it.

    The ``id`` is made of what is said of place and label alone: it stays while nobody moves an
    edge. ``digest`` covers what each layer says of its own spans here, and which relations begin
    at them: a decision on the unit holds as long as it is the same. A change elsewhere, be it of
    the very span that a relation leads to, leaves it alone.
    """

    id: str
    start: int
    end: int
    label: str
    votes: tuple[Vote, ...]
    slots: tuple[Slot, ...]
    digest: str

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The classes of its disagreements, the gravest first; nothing where all agree."""
        found = {slot.kind for slot in self.slots}
        return tuple(kind for kind in KINDS if kind in found)


@dataclass(frozen=True, slots=True)
class Comparison:
    """All units of a document, in reading order, for these annotators."""

    document_id: str
    annotators: tuple[str, ...]
    units: tuple[Unit, ...]
