"""A draft: the marks and links that rules propose for a text, before they are a layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ACTOR, QUOTE, CUE, STATISTIC = "ACTOR", "QUOTE", "CUE", "STATISTIC"
MEASURED, DATE = "MEASURED", "DATE"


@dataclass(frozen=True, slots=True)
class Mark:
    """A proposed span; ``rule`` made it, ``score`` from 0 to 1 says how sure that rule is."""

    start: int
    end: int
    label: str
    rule: str
    score: float
    attributes: Mapping[str, object] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, int, int]:
        """What two marks that say the same have in common."""
        return self.label, self.start, self.end

    def holds(self, other: Mark) -> bool:
        """Whether another mark lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Mark) -> bool:
        """Whether the two overlap, and neither holds the other."""
        if self.end <= other.start or other.end <= self.start:
            return False
        return not (self.holds(other) or other.holds(self))


@dataclass(frozen=True, slots=True)
class Link:
    """A proposed relation between two marks."""

    label: str
    source: Mark
    target: Mark
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is proposed for one text, in reading order."""

    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
