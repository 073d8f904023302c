"""What leads plan and decide: assignments and decisions, as values of the journal."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.values import NO_ATTRIBUTES, Attributes


@dataclass(frozen=True, slots=True)
class Assignment:
    """One document that one annotator is to read."""

    id: str
    document_id: str
    annotator: str
    details: Attributes = NO_ATTRIBUTES


RELEASED = "released"
"""In place of a unit: that those who read a document may see what became of their reading."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One settled unit of a document: what was decided, and the digest of the votes behind it.

    That a document is ``RELEASED`` is decided too; it is kept apart from what makes gold.
    """

    id: str
    document_id: str
    unit: str
    votes_digest: str
    details: Attributes = NO_ATTRIBUTES
