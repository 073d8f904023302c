"""A mention: words that stand for an actor."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for an actor: what kind of actor, and how it is mentioned."""

    start: int
    end: int
    kind: str
    how: str
    rule: str
    score: float
    metonym: bool = False
    place: bool = False
    """A place, which is an actor only where it acts."""
